import { CIRCLE_POINTS } from '#protocol/messages.ts';

export type Point3 = [x: number, y: number, z: number];
type Timed = { at: number; point: Point3 };

/** Milliseconds within which a loop is drawn. */
const QUICKLY = 2_500;
/** Metres around a loop at least: less is a hand that trembles. */
const LEAST_ROUND = 0.35;
/** Share of the way around that may be missing where the ends meet. */
const GAP = 0.16;
/** A loop encloses at least this share of what a circle as long around would. */
const LEAST_WIDE = 0.18;

const between = (a: Point3, b: Point3): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** Whether the points enclose something: a line drawn there and back does not. */
function isWide(points: readonly Point3[], round: number): boolean {
  let area = [0, 0, 0];
  const [first] = points;
  if (first === undefined) return false;
  for (let i = 1; i < points.length - 1; i++) {
    const [a, b] = [points[i]!, points[i + 1]!];
    const u = [a[0] - first[0], a[1] - first[1], a[2] - first[2]] as const;
    const v = [b[0] - first[0], b[1] - first[1], b[2] - first[2]] as const;
    area = [area[0]! + u[1] * v[2] - u[2] * v[1], area[1]! + u[2] * v[0] - u[0] * v[2], area[2]! + u[0] * v[1] - u[1] * v[0]];
  }
  const enclosed = Math.hypot(...area) / 2;
  // A circle encloses round² / 4π; a line nothing.
  return enclosed > (LEAST_WIDE * round * round) / (4 * Math.PI);
}

/** Every so many points of a list, so that at most `most` are left. */
function thinned(points: readonly Point3[], most: number): Point3[] {
  if (points.length <= most) return [...points];
  return Array.from({ length: most }, (_, i) => points[Math.floor((i * points.length) / most)]!);
}

/** Watches where a pointer goes and tells when it has been led around something. */
export class DrawnLoop {
  #trail: Timed[] = [];

  clear(): void {
    this.#trail = [];
  }

  /** The pointer is at a point now. The loop that this closes, of at most `CIRCLE_POINTS` points; else null. */
  add(point: Point3, nowMs: number): Point3[] | null {
    this.#trail = [...this.#trail.filter(({ at }) => nowMs - at <= QUICKLY), { at: nowMs, point }];
    const points = this.#trail.map((one) => one.point);
    let round = 0;
    // Backwards from now: the first point at which the trail comes round to here again.
    for (let i = points.length - 2; i >= 0; i--) {
      round += between(points[i]!, points[i + 1]!);
      if (round < LEAST_ROUND || between(points[i]!, point) > round * GAP) continue;
      const loop = points.slice(i);
      if (!isWide(loop, round)) continue;
      this.clear();
      return thinned(loop, CIRCLE_POINTS);
    }
    return null;
  }
}
