import type { Vec3 } from '../../craft/vec.ts';

/** Sticks of the fan with its two guards, and the angle (radians) to which they are spread. */
export const STICKS = 22;
export const SPREAD = (156 / 180) * Math.PI;
/** The leaf lies between these distances from the rivet; metres. Folds lie on every stick and between two sticks. */
export const LEAF = [0.215, 0.5] as const;
export const FACETS = (STICKS - 1) * 2;
/** Distance between two sticks of the stack at the rivet, metres. */
export const PITCH = 0.00135;
export const GUARD_THICK = 0.0052;
/** Where the rivet is, and how far the fan leans back (radians). */
export const RIVET: Vec3 = [0, 0.247, 0.012];
export const LEAN = 0.17;
/** Distance from the rivet at which the stand's arms hold the guards. */
export const HELD = 0.315;

/** Angle from upright of a fold (0..FACETS), negative to the viewer's left. */
export const foldAngle = (fold: number): number => (fold / FACETS - 0.5) * SPREAD;
/** How far in front of the fan's middle plane the stack lies at a fold: the left guard lies on top. */
export const foldDepth = (fold: number): number => (0.5 - fold / FACETS) * PITCH * (STICKS - 1);
/** A point of the fan's own frame in object space. */
export function fromFan([x, y, z]: Vec3): Vec3 {
  const [c, s] = [Math.cos(LEAN), Math.sin(LEAN)];
  return [RIVET[0] + x, RIVET[1] + y * c + z * s, RIVET[2] - y * s + z * c];
}
