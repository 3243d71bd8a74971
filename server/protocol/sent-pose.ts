import type { PoseKind } from './pose.ts';

/** A hand as it travels: metres from the head, and the code of its rotation. */
export type SentHand = { here: boolean; dx: number; dy: number; dz: number; turn: number };

/**
 * A pose between its two ways, up to the server and down to the others: positions in metres, rotations still as
 * codes, for the server passes them on as they came. Mutated in place.
 */
export type SentPose = {
  kind: PoseKind;
  jump: boolean;
  reading: boolean;
  away: boolean;
  x: number;
  /** Height of the eyes in metres. */
  y: number;
  z: number;
  /** Codes of a standing body's yaw and pitch. */
  yaw: number;
  pitch: number;
  /** Code of a headset's rotation. */
  turn: number;
  left: SentHand;
  right: SentHand;
};

const sentHand = (): SentHand => ({ here: false, dx: 0, dy: 0, dz: 0, turn: 0 });

export function createSentPose(): SentPose {
  return { kind: 0, jump: false, reading: false, away: false, x: 0, y: 0, z: 0, yaw: 0, pitch: 0, turn: 0, left: sentHand(), right: sentHand() };
}

export function copySentPose(from: SentPose, to: SentPose): void {
  const { left, right } = to;
  Object.assign(left, from.left);
  Object.assign(right, from.right);
  Object.assign(to, from, { left, right });
}
