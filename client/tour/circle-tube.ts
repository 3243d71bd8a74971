import { CIRCLE_POINTS } from '#protocol/messages.ts';

type Point = readonly [x: number, y: number, z: number];

/** Sections from one drawn point to the next: a hand's loop comes as few points and is shown round. */
const PER_POINT = 3;
/** Corners of a section. */
export const CORNERS = 4;
export const MOST_SECTIONS = CIRCLE_POINTS * PER_POINT;
/** Half the line's thickness in metres: 3 pixels from three metres away. */
const RADIUS = 0.006;

/** A point of the closed Catmull–Rom curve through `points`, `at` counted in points. */
function onCurve(points: readonly Point[], at: number, axis: 0 | 1 | 2): number {
  const n = points.length;
  const i = Math.floor(at);
  const t = at - i;
  const p = (k: number): number => points[(i + k + n) % n]![axis];
  return p(0) + 0.5 * t * (p(1) - p(-1) + t * (2 * p(-1) - 5 * p(0) + 4 * p(1) - p(2) + t * (3 * (p(0) - p(1)) + p(2) - p(-1))));
}

/** The direction across a loop (Newell): it need not be flat. */
function acrossLoop(points: readonly Point[]): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  for (const [i, a] of points.entries()) {
    const b = points[(i + 1) % points.length]!;
    for (const axis of [0, 1, 2] as const) {
      const [u, v] = [((axis + 1) % 3) as 0 | 1 | 2, ((axis + 2) % 3) as 0 | 1 | 2];
      sum[axis] += (a[u] - b[u]) * (a[v] + b[v]);
    }
  }
  const length = Math.hypot(...sum);
  return length === 0 ? [0, 1, 0] : [sum[0] / length, sum[1] / length, sum[2] / length];
}

/**
 * Writes the corners of a round line through `points` (3 to `CIRCLE_POINTS`, closed) into `out`, section by section,
 * x y z each; returns how many sections there are. Metres.
 */
export function circleTube(points: readonly Point[], out: Float32Array): number {
  const [bx, by, bz] = acrossLoop(points);
  const sections = points.length * PER_POINT;
  for (let s = 0; s < sections; s++) {
    const at = s / PER_POINT;
    const [x, y, z] = [onCurve(points, at, 0), onCurve(points, at, 1), onCurve(points, at, 2)];
    // Outwards: across the way and across the loop.
    const [tx, ty, tz] = ([0, 1, 2] as const).map((axis) => onCurve(points, at + 0.05, axis) - onCurve(points, at + points.length - 0.05, axis)) as [number, number, number];
    const [nx, ny, nz] = [by * tz - bz * ty, bz * tx - bx * tz, bx * ty - by * tx];
    const scale = RADIUS / (Math.hypot(nx, ny, nz) || 1);
    const corners: Point[] = [[nx * scale, ny * scale, nz * scale], [bx * RADIUS, by * RADIUS, bz * RADIUS], [-nx * scale, -ny * scale, -nz * scale], [-bx * RADIUS, -by * RADIUS, -bz * RADIUS]];
    for (const [c, [dx, dy, dz]] of corners.entries()) out.set([x + dx, y + dy, z + dz], (s * CORNERS + c) * 3);
  }
  return sections;
}

/** The faces between `sections` sections, the last joined to the first: three corners each. */
export function tubeIndex(sections: number): number[] {
  const index: number[] = [];
  for (let s = 0; s < sections; s++) {
    const [here, next] = [s * CORNERS, ((s + 1) % sections) * CORNERS];
    for (let c = 0; c < CORNERS; c++) {
      const d = (c + 1) % CORNERS;
      index.push(here + c, next + c, next + d, here + c, next + d, here + d);
    }
  }
  return index;
}
