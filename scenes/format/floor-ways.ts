import type { Bend } from './bends.ts';
import type { FloorPoint } from './schema-parts.ts';

type SeesFn = (ax: number, az: number, bx: number, bz: number) => boolean;

/**
 * Shortest ways between obstacles: a graph of the points where ways bend and the legs that pass by
 * their corners, searched by A*. What each point sees is found out when it is first needed and kept.
 */
export class FloorWays {
  private readonly bends: readonly Bend[];
  private readonly sees: SeesFn;
  private readonly neighbours: (Int32Array | null)[];

  constructor(bends: readonly Bend[], sees: SeesFn) {
    this.bends = bends;
    this.sees = sees;
    this.neighbours = bends.map(() => null);
  }

  /** The shortest way from one free point to another, both included; null when no way leads there. Metres. */
  find(from: FloorPoint, to: FloorPoint): FloorPoint[] | null {
    if (this.sees(from[0], from[1], to[0], to[1])) return [from, to];
    const count = this.bends.length;
    const cost = new Float64Array(count).fill(Infinity);
    const came = new Int32Array(count).fill(-1);
    const done = new Uint8Array(count);
    for (const i of this.seenFrom(from[0], from[1], null)) cost[i] = this.distance(i, from[0], from[1]);
    let best = Infinity;
    let last = -1;
    for (;;) {
      const next = this.nextOpen(cost, done, to);
      const here = this.bends[next];
      const reached = cost[next] ?? Infinity;
      if (here === undefined || reached + this.distance(next, to[0], to[1]) >= best) break;
      done[next] = 1;
      if (this.sees(here.x, here.z, to[0], to[1])) {
        best = reached + this.distance(next, to[0], to[1]);
        last = next;
      }
      for (const i of this.neighboursOf(next, here)) {
        const total = reached + this.distance(i, here.x, here.z);
        if (total >= (cost[i] ?? Infinity)) continue;
        cost[i] = total;
        came[i] = next;
      }
    }
    return last < 0 ? null : this.wayBack(from, to, last, came);
  }

  /** The bends that can be walked to from a point. */
  connectedTo(from: FloorPoint): Set<number> {
    const open = new Set(this.bends.keys());
    const connected = new Set<number>();
    const queue: { x: number; z: number; bend: Bend | null }[] = [{ x: from[0], z: from[1], bend: null }];
    for (let here = queue.pop(); here !== undefined; here = queue.pop()) {
      for (const i of open) {
        const there = this.bends[i];
        if (there === undefined || !this.isLeg(here.x, here.z, here.bend, there)) continue;
        open.delete(i);
        connected.add(i);
        queue.push({ x: there.x, z: there.z, bend: there });
      }
    }
    return connected;
  }

  /** Whether a point sees one of the given bends. */
  seesAny(from: FloorPoint, among: Iterable<number>): boolean {
    for (const i of among) {
      const there = this.bends[i];
      if (there !== undefined && this.isLeg(from[0], from[1], null, there)) return true;
    }
    return false;
  }

  private wayBack(from: FloorPoint, to: FloorPoint, last: number, came: Int32Array): FloorPoint[] {
    const way: FloorPoint[] = [to];
    for (let i = last; i >= 0; i = came[i] ?? -1) {
      const { x, z } = this.bends[i] ?? { x: from[0], z: from[1] };
      way.push([x, z]);
    }
    way.push(from);
    return way.reverse();
  }

  private nextOpen(cost: Float64Array, done: Uint8Array, to: FloorPoint): number {
    let next = -1;
    let least = Infinity;
    for (let i = 0; i < cost.length; i++) {
      if (done[i] === 1 || cost[i] === Infinity) continue;
      const total = (cost[i] ?? Infinity) + this.distance(i, to[0], to[1]);
      if (total >= least) continue;
      least = total;
      next = i;
    }
    return next;
  }

  private neighboursOf(i: number, here: Bend): Int32Array {
    const known = this.neighbours[i];
    if (known) return known;
    const found = this.seenFrom(here.x, here.z, here);
    this.neighbours[i] = found;
    return found;
  }

  private seenFrom(x: number, z: number, bend: Bend | null): Int32Array {
    const seen: number[] = [];
    for (let i = 0; i < this.bends.length; i++) {
      const there = this.bends[i];
      if (there !== undefined && there !== bend && this.isLeg(x, z, bend, there)) seen.push(i);
    }
    return Int32Array.from(seen);
  }

  /** Whether a straight free leg of a shortest way may run from a place (a bend, or any point) to a bend. */
  private isLeg(x: number, z: number, bend: Bend | null, there: Bend): boolean {
    // The first leg may lead straight away from a corner: where it begins may be nearer to it than bends are.
    if (bend !== null) {
      const dx = there.x - x;
      const dz = there.z - z;
      const length = Math.sqrt(dx * dx + dz * dz);
      if (Math.abs(dx * there.nx + dz * there.nz) > there.spread * length || Math.abs(dx * bend.nx + dz * bend.nz) > bend.spread * length) return false;
    }
    return this.sees(x, z, there.x, there.z);
  }

  private distance(i: number, x: number, z: number): number {
    const there = this.bends[i];
    return there === undefined ? Infinity : Math.sqrt((there.x - x) ** 2 + (there.z - z) ** 2);
  }
}
