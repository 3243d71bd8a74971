import { mix } from './vec.ts';
import type { Vec2 } from './vec.ts';

/** Points of a smooth curve (centripetal-like Catmull–Rom) through `points`; `each` samples per span. */
export function through(points: readonly Vec2[], each = 8, closed = false): Vec2[] {
  const n = points.length;
  const at = (i: number): Vec2 => points[closed ? (i + n) % n : Math.min(n - 1, Math.max(0, i))]!;
  const spans = closed ? n : n - 1;
  const out: Vec2[] = [];
  for (let i = 0; i < spans; i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    for (let s = 0; s < each; s++) {
      const t = s / each;
      const part = (k: 0 | 1) =>
        0.5 * (2 * b[k] + (c[k] - a[k]) * t + (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t
          + (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t * t * t);
      out.push([part(0), part(1)]);
    }
  }
  if (!closed) out.push(points[n - 1]!);
  return out;
}

/** A spiral from `radius` inwards, `turns` times around (negative: clockwise), starting at angle `start` (radians). */
export function spiral(centre: Vec2, radius: number, turns: number, start: number, steps = 36): Vec2[] {
  return Array.from({ length: steps + 1 }, (_, i): Vec2 => {
    const t = i / steps;
    const angle = start + turns * t * 2 * Math.PI;
    const r = mix(radius, radius * 0.1, t ** 0.9);
    return [centre[0] + Math.cos(angle) * r, centre[1] + Math.sin(angle) * r];
  });
}

/** The same points turned by `angle` radians, sized by `scale` and moved to `centre`. */
export function placed(points: readonly Vec2[], centre: Vec2, angle = 0, scale = 1): Vec2[] {
  const [c, s] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
  return points.map(([x, y]) => [centre[0] + x * c - y * s, centre[1] + x * s + y * c]);
}

/** The same points mirrored in x, in reverse order, so that outlines keep their direction. */
export function mirrored(points: readonly Vec2[]): Vec2[] {
  return points.map(([x, y]): Vec2 => [-x, y]).reverse();
}
