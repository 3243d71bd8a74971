import type { FloorPoint } from './schema-parts.ts';

type SeesFn = (ax: number, az: number, bx: number, bz: number) => boolean;

/**
 * Shortest ways between obstacles: a visibility graph over the points where ways bend, searched by A*.
 * What each point sees is found out when it is first needed and then kept.
 */
export class FloorWays {
  private readonly points: readonly FloorPoint[];
  private readonly sees: SeesFn;
  private readonly neighbours: (Int32Array | null)[];

  constructor(points: readonly FloorPoint[], sees: SeesFn) {
    this.points = points;
    this.sees = sees;
    this.neighbours = points.map(() => null);
  }

  /** The shortest way from one free point to another, both included; null when no way leads there. Metres. */
  find(from: FloorPoint, to: FloorPoint): FloorPoint[] | null {
    if (this.sees(from[0], from[1], to[0], to[1])) return [from, to];
    const count = this.points.length;
    const cost = new Float64Array(count).fill(Infinity);
    const came = new Int32Array(count).fill(-1);
    const done = new Uint8Array(count);
    this.seenFrom(from).forEach((i) => (cost[i] = this.distance(i, from)));
    let best = Infinity;
    let last = -1;
    for (;;) {
      const next = this.nextOpen(cost, done, to);
      if (next < 0 || (cost[next] ?? Infinity) + this.distance(next, to) >= best) break;
      done[next] = 1;
      const here = this.points[next] ?? from;
      const total = (cost[next] ?? Infinity) + this.distance(next, to);
      if (this.sees(here[0], here[1], to[0], to[1]) && total < best) {
        best = total;
        last = next;
      }
      for (const i of this.neighboursOf(next)) {
        const reached = (cost[next] ?? Infinity) + this.distance(i, here);
        if (reached < (cost[i] ?? Infinity)) {
          cost[i] = reached;
          came[i] = next;
        }
      }
    }
    if (last < 0) return null;
    const way: FloorPoint[] = [to];
    for (let i = last; i >= 0; i = came[i] ?? -1) way.push(this.points[i] ?? from);
    way.push(from);
    return way.reverse();
  }

  /** The bends that can be walked to from a point. */
  connectedTo(from: FloorPoint): Set<number> {
    const open = new Set(this.points.keys());
    const connected = new Set<number>();
    const queue: FloorPoint[] = [from];
    for (let here = queue.pop(); here !== undefined; here = queue.pop()) {
      for (const i of open) {
        const there = this.points[i];
        if (there === undefined || !this.sees(here[0], here[1], there[0], there[1])) continue;
        open.delete(i);
        connected.add(i);
        queue.push(there);
      }
    }
    return connected;
  }

  /** Whether a point sees one of the given bends. */
  seesAny(from: FloorPoint, bends: Iterable<number>): boolean {
    for (const i of bends) {
      const there = this.points[i];
      if (there !== undefined && this.sees(from[0], from[1], there[0], there[1])) return true;
    }
    return false;
  }

  private nextOpen(cost: Float64Array, done: Uint8Array, to: FloorPoint): number {
    let next = -1;
    let least = Infinity;
    for (let i = 0; i < cost.length; i++) {
      if (done[i] === 1 || cost[i] === Infinity) continue;
      const total = (cost[i] ?? Infinity) + this.distance(i, to);
      if (total < least) {
        least = total;
        next = i;
      }
    }
    return next;
  }

  private neighboursOf(i: number): Int32Array {
    const known = this.neighbours[i];
    if (known) return known;
    const here = this.points[i];
    const found = here === undefined ? new Int32Array() : this.seenFrom(here).filter((j) => j !== i);
    this.neighbours[i] = found;
    return found;
  }

  private seenFrom(from: FloorPoint): Int32Array {
    const seen: number[] = [];
    for (const [i, [x, z]] of this.points.entries()) {
      if (this.sees(from[0], from[1], x, z)) seen.push(i);
    }
    return Int32Array.from(seen);
  }

  private distance(i: number, to: FloorPoint): number {
    const [x, z] = this.points[i] ?? to;
    return Math.hypot(to[0] - x, to[1] - z);
  }
}
