import type { BitReader, BitWriter } from './bits.ts';
import { quantise, restore } from './grid.ts';
import { STANDING_EYE } from './pose.ts';
import { ROTATION_BITS } from './rotation-code.ts';
import type { SentHand } from './sent-pose.ts';

/** Yaw and pitch of a standing body: half a step is 0.176° for both. */
export const YAW_BITS = 10;
export const PITCH_BITS = 9;
const YAW_LEVELS = 2 ** YAW_BITS;
const PITCH_LEVELS = 2 ** PITCH_BITS - 1;

export function yawCode(yaw: number): number {
  return ((Math.round((yaw / (2 * Math.PI)) * YAW_LEVELS) % YAW_LEVELS) + YAW_LEVELS) % YAW_LEVELS;
}
export function yawFrom(code: number, levels = YAW_LEVELS): number {
  const turn = code / levels;
  return (turn > 0.5 ? turn - 1 : turn) * 2 * Math.PI;
}
export function pitchCode(pitch: number): number {
  return Math.min(PITCH_LEVELS, Math.max(0, Math.round((pitch / Math.PI + 0.5) * PITCH_LEVELS)));
}
export const pitchFrom = (code: number): number => (code / PITCH_LEVELS - 0.5) * Math.PI;

/** Heights of a headset's eyes in metres, and of the fine code in which a client tells its own. */
const LOWEST = 0.2;
const HIGHEST = 3.2;
const HEIGHT_BITS = 10;
const FINE_BITS = 15;
/** Reach of a hand from the head in metres, beyond which it is drawn nearer; checked for plausibility by the server. */
export const REACH = 1.3;

export const writeHeight = (out: BitWriter, y: number): void => out.write(quantise(y, LOWEST, HIGHEST, HEIGHT_BITS), HEIGHT_BITS);
export const readHeight = (from: BitReader): number => restore(from.read(HEIGHT_BITS), LOWEST, HIGHEST, HEIGHT_BITS);
/** The height as receivers will have it. */
export const sentHeight = (y: number): number => restore(quantise(y, LOWEST, HIGHEST, HEIGHT_BITS), LOWEST, HIGHEST, HEIGHT_BITS);
export const writeFineHeight = (out: BitWriter, y: number): void => out.write(quantise(y, LOWEST, HIGHEST, FINE_BITS), FINE_BITS);
export const readFineHeight = (from: BitReader): number => restore(from.read(FINE_BITS), LOWEST, HIGHEST, FINE_BITS);
export const standingHeight = STANDING_EYE;

/** A hand's place seen from the head, in one number: sideways ±0.95 m, 1.25 m down to 0.75 m up, in steps of 3.8 mm. */
const ACROSS = 503;
const UPRIGHT = 530;
const PLACE_BITS = 27;
const NO_HAND = 2 ** PLACE_BITS - 1;
const step = (value: number, from: number, span: number, levels: number): number => Math.min(levels - 1, Math.max(0, Math.floor(((value - from) / span) * levels)));
const middle = (code: number, from: number, span: number, levels: number): number => from + ((code + 0.5) / levels) * span;

/** `shiftX`, `shiftY` and `shiftZ`: how far receivers see the head from where it is, in metres; the hand is not to inherit that. */
export function writeHand(out: BitWriter, hand: SentHand, shiftX: number, shiftY: number, shiftZ: number): void {
  const x = step(hand.dx - shiftX, -0.95, 1.9, ACROSS);
  const y = step(hand.dy - shiftY, -1.25, 2, UPRIGHT);
  const z = step(hand.dz - shiftZ, -0.95, 1.9, ACROSS);
  out.write(hand.here ? (y * ACROSS + x) * ACROSS + z : NO_HAND, PLACE_BITS);
  out.write(hand.turn, ROTATION_BITS);
}

export function readHand(from: BitReader, hand: SentHand): void {
  const code = from.read(PLACE_BITS);
  hand.here = code < UPRIGHT * ACROSS * ACROSS;
  hand.dz = middle(code % ACROSS, -0.95, 1.9, ACROSS);
  hand.dx = middle(Math.floor(code / ACROSS) % ACROSS, -0.95, 1.9, ACROSS);
  hand.dy = middle(Math.floor(code / (ACROSS * ACROSS)), -1.25, 2, UPRIGHT);
  hand.turn = from.read(ROTATION_BITS);
}

export function writeFineHand(out: BitWriter, hand: SentHand): void {
  out.write(hand.here ? 1 : 0, 1);
  for (const offset of [hand.dx, hand.dy, hand.dz]) out.write(quantise(offset, -REACH, REACH, FINE_BITS), FINE_BITS);
  out.write(hand.turn, ROTATION_BITS);
}

export function readFineHand(from: BitReader, hand: SentHand): void {
  hand.here = from.read(1) === 1;
  hand.dx = restore(from.read(FINE_BITS), -REACH, REACH, FINE_BITS);
  hand.dy = restore(from.read(FINE_BITS), -REACH, REACH, FINE_BITS);
  hand.dz = restore(from.read(FINE_BITS), -REACH, REACH, FINE_BITS);
  hand.turn = from.read(ROTATION_BITS);
}
