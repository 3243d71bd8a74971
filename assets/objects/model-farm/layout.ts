// Where everything of the model farm stands, metres of the model (about 1 : 30); front towards +z.
import { noise3 } from '../../craft/noise.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';

/** Mean surface of the ground, and top of the wooden base. */
export const GROUND = 0.135;
export const BASE_TOP = 0.038;
/** Radius of the block of earth and how many rings its surface has. */
export const EARTH = { radius: 0.462, rings: 12 } as const;
/** Plane of the cut that opens the digester; the notch widens from it along two radii to the rim. */
export const CUT_Z = 0.235;
const CUT_RING = 7;
export const CUT_RADIUS = (EARTH.radius * CUT_RING) / EARTH.rings;
/** Rings of the surface that end at the cut. */
export const CUT_RINGS = CUT_RING;
/** Half the angle of the notch, and half the width of its back wall. */
export const CUT_ANGLE = Math.acos(CUT_Z / CUT_RADIUS);
export const CUT_HALF = CUT_RADIUS * Math.sin(CUT_ANGLE);
/** Axis of the digester; the cut passes this far in front of it. */
export const DIGESTER = { z: 0.2, ahead: CUT_Z - 0.2 } as const;
/** The pond: centre, half axes, and turn (radians) of its long axis. */
export const POND = { x: -0.286, z: 0.235, long: 0.092, short: 0.066, turn: 0.74, water: GROUND - 0.007 } as const;
export const BAG = { x: 0.005, z: -0.045, length: 0.27, width: 0.128, height: 0.078, floor: GROUND + 0.014 } as const;
export const KITCHEN = { x: -0.02, z: -0.31 } as const;
export const PIGS = { x: 0.318, z: 0.135, turn: -1.06 } as const;
export const POULTRY = { x: 0.292, z: -0.168, turn: -0.5 } as const;
export const BEDS = { x: -0.31, z: 0.035 } as const;
export const SOLAR = { x: -0.25, z: -0.225, turn: 0.32 } as const;
export const COMPOST = { x: 0.222, z: 0.005 } as const;
export const HOPPER: Vec2 = [0.147, 0.197];
export const OUTLET: Vec2 = [-0.147, 0.197];

/** Distance from the pond's middle in units of its shore: 1 on the water's edge. */
export function shore(x: number, z: number): number {
  const [dx, dz] = [x - POND.x, z - POND.z];
  const along = (dx * Math.cos(POND.turn) + dz * Math.sin(POND.turn)) / POND.long;
  const across = (-dx * Math.sin(POND.turn) + dz * Math.cos(POND.turn)) / POND.short;
  return Math.hypot(along, across) / (1 + 0.07 * Math.sin(3 * Math.atan2(across, along) + 1));
}

/** The point at angle `a` (radians) and `reach` shores from the pond's middle. */
export function pondPoint(a: number, reach: number): Vec2 {
  const wobble = reach * (1 + 0.07 * Math.sin(3 * a + 1));
  const [along, across] = [Math.cos(a) * POND.long * wobble, Math.sin(a) * POND.short * wobble];
  return [POND.x + along * Math.cos(POND.turn) - across * Math.sin(POND.turn), POND.z + along * Math.sin(POND.turn) + across * Math.cos(POND.turn)];
}

/** Height of the ground without the pond's basin. */
export function groundAt(x: number, z: number): number {
  return GROUND + 0.005 * (noise3(x * 7, 4, z * 7) - 0.5) + 0.0016 * (noise3(x * 30, 9, z * 30) - 0.5);
}

/** A point on the ground, raised by `lift`. */
export const onGround = (x: number, z: number, lift = 0): Vec3 => [x, groundAt(x, z) + lift, z];
