import type { BitReader, BitWriter } from './bits.ts';
import { type Grid, quantise, restore } from './grid.ts';
import { type Frame7, type Pose, poseKind, setStanding, yawOf } from './pose.ts';
import { PITCH_BITS, YAW_BITS, pitchFrom, readHand, readHeight, sentHeight, writeHand, writeHeight, yawFrom } from './pose-parts.ts';
import { ROTATION_BITS, decodeRotation } from './rotation-code.ts';
import { type SentHand, type SentPose, createSentPose } from './sent-pose.ts';

/** A record's kind when the person is far from the receiver's hall; the three others are a pose's own kinds. */
const FAR = 3;
const AGE_BITS = 5;
/** Milliseconds per step of a record's age. */
const AGE_STEP = 2;
const FAR_YAW_BITS = 6;

/** Bytes before the records of a frame: server time in milliseconds modulo 65536, and the index of the grid of the receiver's hall. */
export const FRAME_HEADER = 3;
/** Bytes a record needs at most. */
export const RECORD_BYTES = 32;

export function writeFrameHeader(out: BitWriter, timeMs: number, grid: number): void {
  out.write(Math.round(timeMs) & 0xffff, 16);
  out.write(grid, 8);
}

function writeHead(out: BitWriter, slot: number, kind: number, pose: SentPose): void {
  out.write(slot, 8);
  out.write(kind, 2);
  out.write(pose.jump ? 1 : 0, 1);
  out.write(pose.reading ? 1 : 0, 1);
  out.write(pose.away ? 1 : 0, 1);
}

/**
 * One person in or near the receiver's hall, in whole bytes: 8 for a standing body, 11 for a headset, 25 with hands, when
 * the hall and its margin measure up to 28 m. `ageMs` is how long before the frame's time the pose came.
 */
export function writeNear(out: BitWriter, slot: number, ageMs: number, pose: SentPose, grid: Grid): void {
  writeHead(out, slot, pose.kind, pose);
  out.write(Math.min(2 ** AGE_BITS - 1, Math.max(0, Math.round(ageMs / AGE_STEP))), AGE_BITS);
  const x = quantise(pose.x, grid.minX, grid.maxX, grid.bitsX);
  const z = quantise(pose.z, grid.minZ, grid.maxZ, grid.bitsZ);
  out.write(x, grid.bitsX);
  out.write(z, grid.bitsZ);
  if (pose.kind === poseKind.standing) {
    out.write(pose.yaw, YAW_BITS);
    out.write(pose.pitch, PITCH_BITS);
  } else {
    writeHeight(out, pose.y);
    out.write(pose.turn, ROTATION_BITS);
    if (pose.kind === poseKind.hands) {
      const shiftX = restore(x, grid.minX, grid.maxX, grid.bitsX) - pose.x;
      const shiftY = sentHeight(pose.y) - pose.y;
      const shiftZ = restore(z, grid.minZ, grid.maxZ, grid.bitsZ) - pose.z;
      writeHand(out, pose.left, shiftX, shiftY, shiftZ);
      writeHand(out, pose.right, shiftX, shiftY, shiftZ);
    }
  }
  out.align();
}

const scratch = new Float64Array(7);

/** Radians of yaw of a pose on its way. */
export function sentYaw(pose: SentPose): number {
  if (pose.kind === poseKind.standing) return yawFrom(pose.yaw);
  decodeRotation(pose.turn, scratch, 3);
  return yawOf(scratch);
}

/** Writes where a pose stands, in metres and radians, to `place`. */
export function sentPlace(pose: SentPose, place: { x: number; z: number; yaw: number }): void {
  place.x = pose.x;
  place.z = pose.z;
  place.yaw = sentYaw(pose);
}

/** One person far from the receiver's hall, coarsely: 5 bytes on a floor of up to 100 m. */
export function writeFar(out: BitWriter, slot: number, pose: SentPose, floor: Grid): void {
  writeHead(out, slot, FAR, pose);
  out.write(quantise(pose.x, floor.minX, floor.maxX, floor.bitsX), floor.bitsX);
  out.write(quantise(pose.z, floor.minZ, floor.maxZ, floor.bitsZ), floor.bitsZ);
  const levels = 2 ** FAR_YAW_BITS;
  out.write(((Math.round((sentYaw(pose) / (2 * Math.PI)) * levels) % levels) + levels) % levels, FAR_YAW_BITS);
  out.align();
}

const hand: SentHand = createSentPose().left;

function placeHand(from: BitReader, head: Frame7, into: Frame7): boolean {
  readHand(from, hand);
  into[0] = (head[0] ?? 0) + hand.dx;
  into[1] = (head[1] ?? 0) + hand.dy;
  into[2] = (head[2] ?? 0) + hand.dz;
  decodeRotation(hand.turn, into, 3);
  return hand.here;
}

/** What a record says beside the pose. Mutated in place. */
export type Heard = { slot: number; far: boolean; /** Milliseconds before the frame's time. */ age: number };

/** Reads one record into `heard` and `pose`; `near` and `far` are the grids of the receiver's hall and of the whole floor. */
export function readRecord(from: BitReader, near: Grid, far: Grid, heard: Heard, pose: Pose): void {
  const { head } = pose;
  heard.slot = from.read(8);
  const kind = from.read(2);
  pose.jump = from.read(1) === 1;
  pose.reading = from.read(1) === 1;
  pose.away = from.read(1) === 1;
  heard.far = kind === FAR;
  heard.age = heard.far ? 0 : from.read(AGE_BITS) * AGE_STEP;
  const grid = heard.far ? far : near;
  const x = restore(from.read(grid.bitsX), grid.minX, grid.maxX, grid.bitsX);
  const z = restore(from.read(grid.bitsZ), grid.minZ, grid.maxZ, grid.bitsZ);
  if (kind === FAR) setStanding(pose, x, z, yawFrom(from.read(FAR_YAW_BITS), 2 ** FAR_YAW_BITS), 0);
  else if (kind === poseKind.standing) {
    const yaw = yawFrom(from.read(YAW_BITS));
    setStanding(pose, x, z, yaw, pitchFrom(from.read(PITCH_BITS)));
  } else {
    pose.kind = kind === poseKind.hands ? poseKind.hands : poseKind.head;
    head[0] = x;
    head[1] = readHeight(from);
    head[2] = z;
    decodeRotation(from.read(ROTATION_BITS), head, 3);
    pose.hasLeft = kind === poseKind.hands && placeHand(from, head, pose.left);
    pose.hasRight = kind === poseKind.hands && placeHand(from, head, pose.right);
  }
  from.align();
}
