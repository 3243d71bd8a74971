import { BitReader, BitWriter } from './bits.ts';
import { type Grid, quantise, restore } from './grid.ts';
import { type Pose, pitchOf, poseKind, yawOf } from './pose.ts';
import { PITCH_BITS, YAW_BITS, pitchCode, readFineHand, readFineHeight, standingHeight, writeFineHand, writeFineHeight, yawCode } from './pose-parts.ts';
import { ROTATION_BITS, encodeRotation } from './rotation-code.ts';
import { type SentHand, type SentPose, createSentPose } from './sent-pose.ts';

/** Bytes a pose of one's own needs at most. */
export const OWN_POSE_BYTES = 40;

const sent = createSentPose();

function packHand(here: boolean, hand: Float64Array, head: Float64Array, into: SentHand): void {
  into.here = here;
  into.dx = (hand[0] ?? 0) - (head[0] ?? 0);
  into.dy = (hand[1] ?? 0) - (head[1] ?? 0);
  into.dz = (hand[2] ?? 0) - (head[2] ?? 0);
  into.turn = here ? encodeRotation(hand, 3) : 0;
}

/**
 * Client: writes its own pose. `floor` is the whole gallery's grid in the finest step.
 * Returns the part of `out` that was written: 8 bytes for a standing body, 11 or 30 for a headset without or with hands
 * on a floor of up to 200 m.
 */
export function writeOwnPose(out: BitWriter, pose: Pose, floor: Grid): Uint8Array {
  const { head } = pose;
  out.seek(0);
  out.write(pose.kind, 2);
  out.write(pose.jump ? 1 : 0, 1);
  out.write(pose.reading ? 1 : 0, 1);
  out.write(pose.away ? 1 : 0, 1);
  out.write(quantise(head[0] ?? 0, floor.minX, floor.maxX, floor.bitsX), floor.bitsX);
  out.write(quantise(head[2] ?? 0, floor.minZ, floor.maxZ, floor.bitsZ), floor.bitsZ);
  if (pose.kind === poseKind.standing) {
    out.write(yawCode(yawOf(head)), YAW_BITS);
    out.write(pitchCode(pitchOf(head)), PITCH_BITS);
  } else {
    writeFineHeight(out, head[1] ?? 0);
    out.write(encodeRotation(head, 3), ROTATION_BITS);
    if (pose.kind === poseKind.hands) {
      packHand(pose.hasLeft, pose.left, head, sent.left);
      packHand(pose.hasRight, pose.right, head, sent.right);
      writeFineHand(out, sent.left);
      writeFineHand(out, sent.right);
    }
  }
  return out.bytes.subarray(0, out.length);
}

const reader = new BitReader();

/** Server: reads a visitor's own pose into `into`. False when the bytes are no pose: unknown kind, too short or too long. */
export function readOwnPose(bytes: Uint8Array, floor: Grid, into: SentPose): boolean {
  reader.reset(bytes);
  const kind = reader.read(2);
  if (kind !== poseKind.standing && kind !== poseKind.head && kind !== poseKind.hands) return false;
  into.kind = kind;
  into.jump = reader.read(1) === 1;
  into.reading = reader.read(1) === 1;
  into.away = reader.read(1) === 1;
  into.x = restore(reader.read(floor.bitsX), floor.minX, floor.maxX, floor.bitsX);
  into.z = restore(reader.read(floor.bitsZ), floor.minZ, floor.maxZ, floor.bitsZ);
  into.left.here = false;
  into.right.here = false;
  if (kind === poseKind.standing) {
    into.y = standingHeight;
    into.yaw = reader.read(YAW_BITS);
    into.pitch = reader.read(PITCH_BITS);
  } else {
    into.y = readFineHeight(reader);
    into.turn = reader.read(ROTATION_BITS);
    if (kind === poseKind.hands) {
      readFineHand(reader, into.left);
      readFineHand(reader, into.right);
    }
  }
  return !reader.overrun && reader.left === 0;
}
