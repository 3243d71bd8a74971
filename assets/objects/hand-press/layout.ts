import type { Vec3 } from '../../craft/vec.ts';

/**
 * Where things are in the press's own frame, metres: x runs along the bed (the tympan end is +x), z points to the
 * side of the bar, where the pressman stands; the staple is at x = 0. The whole is turned for the show.
 */
export const TURN = 0.63;

/** Brings the turned press to the middle of its footprint. */
export const SHIFT: Vec3 = [-0.2345, 0, 0.158];

/** Window of the staple: half width, sill and head. */
export const WINDOW = { half: 0.152, sill: 0.52, head: 0.985 } as const;

/** Thickness of the staple with its facings. */
export const STAPLE_DEPTH = 0.124;

/** Upper edge of the rails; the bed's face; the height at which type prints. */
export const RAIL_Y = 0.617;
export const BED_Y = 0.662;
export const TYPE_Y = BED_Y + 0.0236;

/** The bed as it is run out from under the platen. */
export const BED = { x: 0.475, length: 0.47, width: 0.37 } as const;

/** The forme's middle on the bed, and its inner size along x and z. */
export const FORME = { x: 0.468, length: 0.345, width: 0.255 } as const;

/** Hinge of the tympan, and how far (radians) the raised tympan leans out; the same for the frisket on it. */
export const HINGE: Vec3 = [0.722, 0.69, 0];
export const TYMPAN = { length: 0.455, width: 0.35, lean: 0.31 } as const;
export const FRISKET = { length: 0.4, width: 0.325, lean: 0.05 } as const;

/** Arbor of the bar on the near cheek. */
export const ARBOR: Vec3 = [0.078, 0.905, 0.19];

/** Spindle of the rounce, the crank that runs the bed in and out. */
export const ROUNCE: Vec3 = [0.3, 0.505, 0];

/** A point of the press's frame where it stands in the object. */
export function shown([x, y, z]: Vec3): Vec3 {
  const [c, s] = [Math.cos(TURN), Math.sin(TURN)];
  return [x * c + z * s + SHIFT[0], y + SHIFT[1], -x * s + z * c + SHIFT[2]];
}
