import type { Vec3 } from '../../craft/vec.ts';

/** Size of the model's base, metres: width, depth, and height of the stage floor. */
export const BASE = { width: 1.3, depth: 0.96, floor: 0.052 } as const;
/** Middle of the round stage in z, metres. */
export const MIDDLE = -0.004;
/** The wall of panels: radius, height, half its arc (radians), columns and rows. */
export const WALL = { radius: 0.4, height: 0.42, half: (104 / 180) * Math.PI, columns: 24, rows: 7 } as const;
/** The ring of truss over the stage: radius of its middle line, height of its lower chords, size of its square. */
export const RING = { radius: 0.464, y: 0.588, side: 0.034 } as const;

/** A point at `radius` from the stage's middle, `angle` radians from the back (0) towards the right. */
export function polar(angle: number, radius: number, y: number): Vec3 {
  return [Math.sin(angle) * radius, y, MIDDLE - Math.cos(angle) * radius];
}

/** Angles at which towers carry the ring. */
export const TOWERS: readonly number[] = [-132, -65, 65, 132].map((degrees) => (degrees / 180) * Math.PI);
