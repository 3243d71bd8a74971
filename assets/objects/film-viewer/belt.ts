import type { Vec2 } from '../../craft/vec.ts';

/** A wheel a band runs round: `way` 1 clockwise, -1 anticlockwise, seen from +z; metres. */
export interface Wheel {
  readonly at: Vec2;
  readonly radius: number;
  readonly way: 1 | -1;
}

/** A point of the band with its distance from the start. */
export type BandPoint = readonly [x: number, y: number, along: number];

/** Direction (radians) of the straight stretch from one wheel to the next, tangent to both. */
function heading(a: Wheel, b: Wheel): number {
  const [x, y] = [b.at[0] - a.at[0], b.at[1] - a.at[1]];
  return Math.atan2(y, x) + Math.asin((b.way * b.radius - a.way * a.radius) / Math.hypot(x, y));
}

/** A taut endless band round wheels in order: straight stretches and arcs of at most `step` radians per piece. */
export function band(wheels: readonly Wheel[], step = 0.4): BandPoint[] {
  const n = wheels.length;
  const headings = wheels.map((w, i) => heading(w, wheels[(i + 1) % n]!));
  const points: Vec2[] = [];
  wheels.forEach((w, i) => {
    // The band touches a wheel at right angles to its own direction, on the side away from the turn.
    const touch = (direction: number) => direction + w.way * (Math.PI / 2);
    const from = touch(headings[(i + n - 1) % n]!);
    let sweep = touch(headings[i]!) - from;
    while (w.way * sweep > 1e-6) sweep -= w.way * 2 * Math.PI;
    while (w.way * sweep < 1e-6 - 2 * Math.PI) sweep += w.way * 2 * Math.PI;
    const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / step));
    for (let k = 0; k <= pieces; k++) {
      const angle = from + (sweep * k) / pieces;
      points.push([w.at[0] + Math.cos(angle) * w.radius, w.at[1] + Math.sin(angle) * w.radius]);
    }
  });
  points.push(points[0]!);
  let along = 0;
  return points.map(([x, y], i): BandPoint => {
    const [px, py] = points[Math.max(0, i - 1)]!;
    along += Math.hypot(x - px, y - py);
    return [x, y, along];
  });
}
