import type { Vec3 } from '../../craft/vec.ts';

/** Measures of rack, tubes and burst that several parts share: metres and radians; the rack stands on y = 0. */
export const DECK = { width: 1.12, top: 0.08, thick: 0.028, front: 0.335, back: -0.15 };

/** The tube in the middle, opened for looking. */
export const MAIN = { radius: 0.098, wall: 0.011, height: 0.6 };

/** One of the four tubes beside it: where it stands, how it leans (positive: to the right), how high it is. */
export interface Side {
  readonly x: number;
  readonly lean: number;
  readonly capped: boolean;
}
export const SIDES: readonly Side[] = [
  { x: -0.405, lean: -0.3, capped: true }, { x: -0.215, lean: -0.15, capped: false },
  { x: 0.215, lean: 0.15, capped: false }, { x: 0.405, lean: 0.3, capped: true },
];
export const SIDE = { radius: 0.054, wall: 0.007, height: 0.43 };

/** A point of a leaning tube: `up` along its axis from the deck, `out` from the axis at angle `a` from the front. */
export function onSide(side: Side, up: number, out = 0, a = 0): Vec3 {
  const [s, c] = [Math.sin(side.lean), Math.cos(side.lean)];
  const across = Math.sin(a) * out;
  return [side.x + s * up + c * across, DECK.top + c * up - s * across, Math.cos(a) * out];
}

/** The shell in the tube: middle, radius, wall of pasted paper. */
export const SHELL = { at: [0, DECK.top + 0.155, 0] as Vec3, radius: 0.079, wall: 0.0075 };

/** Middle and reach of the burst. */
export const BURST: Vec3 = [0, 1.43, 0];
export const REACH = 0.455;

/** A point at angle `a` from the front (+z), towards +x. */
export const around = (r: number, a: number, y: number): Vec3 => [Math.sin(a) * r, y, Math.cos(a) * r];
