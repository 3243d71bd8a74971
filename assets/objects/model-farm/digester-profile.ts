import { smoothProfile } from '../../craft/shapes.ts';
import { mix } from '../../craft/vec.ts';
import type { Vec2 } from '../../craft/vec.ts';
import { DIGESTER } from './layout.ts';

/** The chamber's brick wall, [radius, height] from the middle of its floor to its crown, metres. */
export const WALLS = {
  outer: smoothProfile([[0, 0.0415], [0.055, 0.0425], [0.088, 0.053], [0.1025, 0.076], [0.1045, 0.101], [0.097, 0.135], [0.073, 0.165], [0.04, 0.183], [0, 0.189]], 20),
  inner: smoothProfile([[0, 0.05], [0.05, 0.0515], [0.08, 0.0605], [0.093, 0.078], [0.095, 0.1], [0.0885, 0.13], [0.066, 0.156], [0.035, 0.1735], [0, 0.178]], 20),
} as const;

/** Radius of the hole in the ground that the wall stands in. */
export const HOLE = 0.094;

/** Radius of a wall at height `y`: 0 above and below it. */
export function digesterRadius(y: number, wall: keyof typeof WALLS): number {
  const profile: readonly Vec2[] = WALLS[wall];
  for (let i = 0; i + 1 < profile.length; i++) {
    const [a, b] = [profile[i]!, profile[i + 1]!];
    if (y >= a[1] && y <= b[1]) return mix(a[0], b[0], (y - a[1]) / Math.max(1e-6, b[1] - a[1]));
  }
  return 0;
}

/** Half the width of a circle of `radius` in the plane of the cut. */
export const cutWidth = (radius: number): number => Math.sqrt(Math.max(0, radius ** 2 - DIGESTER.ahead ** 2));
export const digesterWidth = (y: number, wall: keyof typeof WALLS): number => cutWidth(digesterRadius(y, wall));

/** A wall's right half in the plane of the cut, [x, y] in `steps` even steps from below the floor's middle to the crown. */
export function cutOutline(wall: keyof typeof WALLS, steps: number): Vec2[] {
  const points: Vec2[] = [];
  WALLS[wall].forEach(([r, y], i, profile) => {
    const [r0, y0] = profile[i - 1] ?? [r, y];
    if ((r0 - DIGESTER.ahead) * (r - DIGESTER.ahead) < 0) points.push([0, mix(y0, y, (DIGESTER.ahead - r0) / (r - r0))]);
    if (r > DIGESTER.ahead) points.push([cutWidth(r), y]);
  });
  const lengths = points.slice(1).map(([x, y], i) => Math.hypot(x - points[i]![0], y - points[i]![1]));
  const total = lengths.reduce((sum, l) => sum + l, 0);
  return Array.from({ length: steps + 1 }, (_, k): Vec2 => {
    let rest = (total * k) / steps;
    const i = lengths.findIndex((l) => (rest -= l) <= 1e-9);
    const [a, b, l] = [points[i]!, points[i + 1]!, lengths[i]!];
    return [mix(a[0], b[0], (rest + l) / l), mix(a[1], b[1], (rest + l) / l)];
  });
}
