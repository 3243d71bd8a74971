import type { FloorPoint } from './schema-parts.ts';
import type { WalkableFloor } from './walkable-floor.ts';

type Floor = Pick<WalkableFloor, 'bounds' | 'isFree' | 'lineFree' | 'reachable' | 'slideInto'>;

/** Step in metres of the grid from which near places are looked for. */
const NEAR_STEP = 0.25;

/** Free places on a grid that can be walked to from the start: what is near a point off the floor. */
export class FloorSamples {
  private readonly floor: Floor;
  private readonly start: FloorPoint;
  private coarse: FloorPoint[] | null = null;

  constructor(floor: Floor, start: FloorPoint) {
    this.floor = floor;
    this.start = start;
  }

  /**
   * A reachable place close to (x, z): from the nearest grid places one walks towards the point,
   * sliding, and the one that comes closest wins. Without any free place it is the start.
   */
  near(x: number, z: number): FloorPoint {
    this.coarse ??= this.grid(NEAR_STEP);
    const nearest = nearestOf(this.coarse, Number.isFinite(x) ? x : this.start[0], Number.isFinite(z) ? z : this.start[1], 6);
    let best: FloorPoint = [this.start[0], this.start[1]];
    let least = Infinity;
    for (const from of nearest) {
      const tried = this.floor.slideInto([0, 0], from[0], from[1], x, z);
      const distance = Math.hypot(tried[0] - x, tried[1] - z);
      if (distance < least || least === Infinity) {
        least = distance;
        best = tried;
      }
    }
    return best;
  }

  /** All reachable places on a square grid of `step` metres. */
  grid(step: number): FloorPoint[] {
    const { minX, minZ, maxX, maxZ } = this.floor.bounds;
    const columns = Math.max(1, Math.floor((maxX - minX) / step));
    const rows = Math.max(1, Math.floor((maxZ - minZ) / step));
    const pointAt = (i: number): FloorPoint => [minX + ((i % columns) + 0.5) * step, minZ + (Math.floor(i / columns) + 0.5) * step];
    const reached = new Uint8Array(columns * rows);
    const kept: number[] = [];
    const queue: number[] = [];
    const visit = (i: number) => {
      reached[i] = 1;
      kept.push(i);
      queue.push(i);
    };
    for (let seed = 0; seed < reached.length; seed++) {
      if (reached[seed] === 1) continue;
      const [x, z] = pointAt(seed);
      if (!this.floor.isFree(x, z) || !this.floor.reachable(x, z)) continue;
      visit(seed);
      // Neighbours that one can step to are reachable as well: no need to look for a way to each.
      for (let i = queue.pop(); i !== undefined; i = queue.pop()) {
        const column = i % columns;
        const here = pointAt(i);
        for (const next of [column > 0 ? i - 1 : -1, column < columns - 1 ? i + 1 : -1, i - columns, i + columns]) {
          if (next < 0 || next >= reached.length || reached[next] === 1) continue;
          if (this.floor.lineFree(here, pointAt(next))) visit(next);
        }
      }
    }
    return kept.sort((a, b) => a - b).map(pointAt);
  }
}

/** The `count` points nearest to (x, z), nearest first. */
function nearestOf(points: readonly FloorPoint[], x: number, z: number, count: number): FloorPoint[] {
  const best: { point: FloorPoint; distance: number }[] = [];
  for (const point of points) {
    const distance = (point[0] - x) ** 2 + (point[1] - z) ** 2;
    if (best.length === count && distance >= (best.at(-1)?.distance ?? Infinity)) continue;
    const place = best.findIndex((b) => b.distance > distance);
    best.splice(place < 0 ? best.length : place, 0, { point, distance });
    if (best.length > count) best.pop();
  }
  return best.map((b) => b.point);
}
