import { clamp, mix, smoothstep } from '../../craft/vec.ts';
import type { Vec3 } from '../../craft/vec.ts';

/** Lengths in metres, object space. The cable loop lies along x; its carrying side is the front one. */
export const BASE = { width: 1.1, depth: 0.74, top: 0.062 } as const;

/** Half the size of the earth block in x and z. */
export const BLOCK = { x: 0.522, z: 0.342 } as const;

/** Line of the two masts in z, and how far the two sides of the loop lie from it. */
export const MAST_Z = -0.02;
export const GAUGE = 0.135;
export const ROPE_Z = MAST_Z + GAUGE;
export const ROPE_RADIUS = 0.0046;

/** The two wheels around which the cable turns, and the tower that lifts it. */
export const LOW_WHEEL: Vec3 = [-0.405, 0.862, MAST_Z];
export const HIGH_WHEEL: Vec3 = [0.405, 0.925, MAST_Z];
export const TOWER = { x: 0.222, ropeY: 0.934, half: 0.084 } as const;

/** Height of the cable's axis at `x`: a sagging span, a gentle arch over the tower, a short run to the upper wheel. */
export function ropeY(x: number): number {
  const from = TOWER.x - TOWER.half;
  const to = TOWER.x + TOWER.half;
  if (x < from) {
    const t = (x - LOW_WHEEL[0]) / (from - LOW_WHEEL[0]);
    return mix(LOW_WHEEL[1], TOWER.ropeY - 0.003, t) - 0.05 * t * (1 - t);
  }
  if (x > to) return mix(TOWER.ropeY - 0.003, HIGH_WHEEL[1], (x - to) / (HIGH_WHEEL[0] - to));
  return TOWER.ropeY - 0.003 * ((x - TOWER.x) / TOWER.half) ** 2;
}

/** Where the grip holds the cable, and the pin beside it on which the cabin swings. */
export const GRIP: Vec3 = [-0.1, ropeY(-0.1), ROPE_Z];
export const PIN: Vec3 = [GRIP[0], GRIP[1] - 0.001, ROPE_Z + 0.034];

/** Size of the cabin's shell, and the height of its floor. */
export const CABIN = { halfLength: 0.18, halfWidth: 0.14, height: 0.34 } as const;
export const FLOOR_Y = GRIP[1] - 0.205 - CABIN.height;

/** Direction of steepest ascent on the ground as (x, z), and the way along the contour lines. */
export const UPHILL = [0.73, -0.684] as const;
export const ALONG = [0.684, 0.73] as const;

/** Height of the ground: low at the front left, steep towards the back right. */
export function ground(x: number, z: number): number {
  const t = (0.62 * (x + 0.52)) / 1.04 + (0.38 * (0.34 - z)) / 0.68;
  const rolls = 0.006 * Math.sin(x * 17 + z * 9) + 0.005 * Math.sin(z * 23 - x * 7);
  return 0.085 + 0.385 * smoothstep(0.1, 1.06, clamp(t)) + rolls * clamp(t * 2);
}

/** How high a roof may reach at (x, z) so that the cabin can swing above it. */
export function ceiling(x: number, z: number): number {
  const near = Math.max(Math.abs(x - GRIP[0]) - CABIN.halfLength, Math.abs(z - ROPE_Z) - CABIN.halfWidth - 0.02);
  return near < 0.02 ? FLOOR_Y - 0.045 : 1;
}

/** The district's own little cable line: feet of its pylons, lowest first, as (x, z). */
export const SMALL_LINE: readonly (readonly [number, number])[] = [[-0.455, 0.285], [-0.215, 0.262], [0.06, 0.236], [0.27, 0.216], [0.452, 0.199]];
