import type { V3 } from './arm-bend.ts';

type Ball = readonly [x: number, y: number, z: number, r: number];

/** A mirrored pair of balls. */
const pair = (x: number, y: number, z: number, r: number): Ball[] => [[x, y, z, r], [-x, y, z, r]];

/** The figure as balls: enough to know where its own body takes the light away. */
const BALLS: readonly Ball[] = [
  [0, 1.6, 0, 0.125], [0, 1.5, 0, 0.1], [0, 1.38, 0.01, 0.085],
  ...pair(0.08, 1.24, 0, 0.12), ...pair(0.07, 1.08, 0, 0.13), ...pair(0.075, 0.92, 0, 0.135),
  ...pair(0.085, 0.76, 0, 0.14), ...pair(0.095, 0.62, 0, 0.14), [0, 0.62, 0.04, 0.15], [0, 0.62, -0.03, 0.15],
  ...pair(0.19, 1.22, 0, 0.06), ...pair(0.225, 1.12, 0.02, 0.062), ...pair(0.225, 1.0, 0.005, 0.06),
  ...pair(0.195, 0.91, -0.045, 0.058), [0, 0.5, 0.04, 0.17], [0, 0.5, -0.04, 0.17], ...pair(0.09, 0.4, 0.005, 0.065), ...pair(0.09, 0.24, 0.01, 0.06),
  ...pair(0.09, 0.1, 0.01, 0.055), ...pair(0.09, 0.04, -0.09, 0.045),
];

/**
 * How open a point is to the light around it, 0 to 1: every ball takes its share of the hemisphere
 * (cosine-weighted solid angle of a sphere, (r/d)²·cos), the floor darkens what looks down near it.
 */
export function openness(point: V3, normal: V3): number {
  let open = 1;
  for (const [x, y, z, r] of BALLS) {
    const [dx, dy, dz] = [x - point[0], y - point[1], z - point[2]];
    const distance = Math.max(Math.hypot(dx, dy, dz), r * 1.02);
    const cos = (dx * normal[0] + dy * normal[1] + dz * normal[2]) / distance;
    if (cos > 0) open *= 1 - Math.min(0.9, 1.25 * cos * (r / distance) ** 2);
  }
  const floor = 0.5 * (1 - normal[1]) * Math.exp(-Math.max(0, point[1]) / 0.28);
  return Math.max(0.06, open * (1 - 0.8 * floor));
}
