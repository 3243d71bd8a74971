import { smoothProfile } from '../../craft/shapes.ts';
import type { Vec2 } from '../../craft/vec.ts';

/** Height of the vase in metres: that of the large meiping of the fourteenth century. */
export const HEIGHT = 0.44;

/** Outside from the glaze line at the foot to the top of the lip, and on into the neck: [radius, y] per unit of height. */
const TYPE: readonly Vec2[] = [
  [0.1495, 0.014], [0.146, 0.035], [0.1405, 0.07], [0.139, 0.105], [0.1435, 0.155], [0.158, 0.235], [0.182, 0.33],
  [0.214, 0.43], [0.251, 0.54], [0.284, 0.635], [0.306, 0.71], [0.3135, 0.765], [0.307, 0.815], [0.285, 0.858],
  [0.246, 0.894], [0.194, 0.921], [0.141, 0.938], [0.1, 0.9485], [0.074, 0.957], [0.0635, 0.966], [0.061, 0.976],
  [0.0635, 0.986], [0.07, 0.993], [0.0735, 0.9975], [0.072, 1.002], [0.066, 1.0025], [0.056, 0.997], [0.05, 0.985],
  [0.048, 0.968], [0.052, 0.95], [0.066, 0.935], [0.1, 0.918], [0.16, 0.89], [0.2, 0.86],
];

const points = smoothProfile(TYPE.map(([r, y]): Vec2 => [r * HEIGHT, y * HEIGHT]), 96);
const lip = points.reduce((best, p, i) => (p[1] > points[best]![1] ? i : best), 0);

/** The glazed wall from foot to lip and into the neck, metres. */
export const wall: readonly Vec2[] = points;

/** Index in `wall` of the top of the lip. */
export const lipIndex: number = lip;

/** Distance along the outside from the lip down to each point of `wall`, metres; negative inside the neck. */
export const depths: readonly number[] = (() => {
  const lengths = [0];
  for (let i = 1; i < points.length; i++) {
    lengths.push(lengths[i - 1]! + Math.hypot(points[i]![0] - points[i - 1]![0], points[i]![1] - points[i - 1]![1]));
  }
  return lengths.map((length) => lengths[lip]! - length);
})();

/** Length of the painted outside, metres. */
export const OUTSIDE: number = depths[0]!;

/** Where on the outside a depth lies: [radius, y] in metres. */
export function atDepth(depth: number): Vec2 {
  for (let i = lip; i > 0; i--) {
    const [above, below] = [depths[i]!, depths[i - 1]!];
    if (depth > below) continue;
    const t = (depth - above) / (below - above);
    const [a, b] = [points[i]!, points[i - 1]!];
    return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
  }
  return points[0]!;
}

/** Depth along the outside of the point at height `y` (metres) on the outer wall. */
export function depthAt(y: number): number {
  for (let i = 1; i <= lip; i++) {
    const [low, high] = [points[i - 1]![1], points[i]![1]];
    if (y > high) continue;
    return depths[i - 1]! + ((depths[i]! - depths[i - 1]!) * (y - low)) / (high - low);
  }
  return 0;
}
