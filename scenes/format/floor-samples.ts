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
    const seen = new Uint8Array(columns * rows);
    const kept: number[] = [];
    for (let seed = 0; seed < seen.length; seed++) {
      const [x, z] = pointAt(seed);
      if (seen[seed] === 1 || !this.floor.isFree(x, z)) continue;
      // All that one can step to from here can be reached if this can: one question for the whole patch.
      const patch = this.patchAround(seed, columns, seen, pointAt);
      if (this.floor.reachable(x, z)) for (const i of patch) kept.push(i);
    }
    return kept.sort((a, b) => a - b).map(pointAt);
  }

  /** The grid places that one can step to from `seed`, one by one; marks them as seen. */
  private patchAround(seed: number, columns: number, seen: Uint8Array, pointAt: (i: number) => FloorPoint): number[] {
    const patch = [seed];
    seen[seed] = 1;
    for (let n = 0; n < patch.length; n++) {
      const i = patch[n] ?? seed;
      const column = i % columns;
      const here = pointAt(i);
      for (const next of [column > 0 ? i - 1 : -1, column < columns - 1 ? i + 1 : -1, i - columns, i + columns]) {
        if (next < 0 || next >= seen.length || seen[next] === 1 || !this.floor.lineFree(here, pointAt(next))) continue;
        seen[next] = 1;
        patch.push(next);
      }
    }
    return patch;
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
