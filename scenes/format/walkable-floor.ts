import type { Bend } from './bends.ts';
import type { Hit } from './capsules.ts';
import { crossesRect } from './crosses-rect.ts';
import { FloorGrid, MAX_SWEEP } from './floor-grid.ts';
import { FloorSamples } from './floor-samples.ts';
import { deriveFloorShapes } from './floor-shapes.ts';
import { FloorWays } from './floor-ways.ts';
import type { Exhibition } from './schema.ts';
import type { FloorPoint, FloorRect } from './schema-parts.ts';

/** Radius in metres of the room that a visitor takes. */
export const VISITOR_RADIUS = 0.3;
/** Ways keep this much more than the radius from corners, so that nobody scrapes along them. Metres. */
const BEND_MARGIN = 0.02;
/** Where no such way leads, one may squeeze through with this margin: as much as sliding leaves, and no less. Metres. */
const TIGHT_MARGIN = 0.002;
/** A sliding visitor stays this much farther away than the radius, so that rounding never puts them inside. Metres. */
const SKIN = 0.003;

/** Floor in metres that a disc of `radius` may stand on. Built once from the data; the same in client and server. */
export class WalkableFloor {
  readonly radius: number;
  readonly bounds: { minX: number; minZ: number; maxX: number; maxZ: number };
  private readonly grid: FloorGrid;
  /** For each zone: its halls (a hall's own name twice), where an opening is split between them, and the passages out of it. */
  private readonly zones: { halls: [string, string]; axis: 'x' | 'z'; middle: number; passages: FloorRect[] }[];
  private readonly ways: FloorWays;
  private readonly deriveTightWays: () => FloorWays;
  private tightWays: FloorWays | null = null;
  private readonly start: FloorPoint;
  private readonly reach: FloorSamples;
  private readonly hit: Hit = { t: 0, nx: 0, nz: 0 };
  private connected: Set<number> | null = null;
  private tightlyConnected: Set<number> | null = null;

  constructor(exhibition: Exhibition, radius: number) {
    const shapes = deriveFloorShapes(exhibition, { radius, margin: BEND_MARGIN });
    this.radius = radius;
    this.grid = new FloorGrid(shapes, radius);
    this.bounds = { minX: this.grid.minX, minZ: this.grid.minZ, maxX: this.grid.maxX, maxZ: this.grid.maxZ };
    this.zones = shapes.zones.map(({ rect, halls, axis }) => ({
      halls,
      axis,
      middle: axis === 'x' ? (rect[0] + rect[2]) / 2 : (rect[1] + rect[3]) / 2,
      passages: shapes.zones.filter((z) => z.halls[0] !== z.halls[1] && z.halls.includes(halls[0])).map((z) => z.rect),
    }));
    this.ways = this.waysOver(shapes.bends);
    // The last resort tries every leg, also those that shortest ways rarely take.
    this.deriveTightWays = () => this.waysOver(deriveFloorShapes(exhibition, { radius, margin: TIGHT_MARGIN }).bends.map((bend) => ({ ...bend, spread: 1 })));
    this.start = exhibition.start.at;
    this.reach = new FloorSamples(this, this.start);
  }

  /** Whether a visitor may stand with their centre at (x, z). False for anything that is not a finite number. */
  isFree(x: number, z: number): boolean {
    return this.grid.isFree(x, z);
  }

  /** The hall that a point of the floor belongs to; an opening belongs to the nearer hall. Null off the floor. */
  hallAt(x: number, z: number): string | null {
    const zone = this.zones[this.grid.zoneAt(x, z)];
    if (zone === undefined) return null;
    return zone.halls[(zone.axis === 'x' ? x : z) <= zone.middle ? 0 : 1];
  }

  /** Whether one can walk straight from a to b. */
  lineFree(a: Readonly<FloorPoint>, b: Readonly<FloorPoint>): boolean {
    return this.isFree(a[0], a[1]) && this.isFree(b[0], b[1]) && this.clear(a[0], a[1], b[0], b[1]);
  }

  /** Where a visitor comes to stand who goes straight from `from` to `to` and slides along what is in the way. */
  slide(from: Readonly<FloorPoint>, to: Readonly<FloorPoint>): FloorPoint {
    return this.slideInto([0, 0], from[0], from[1], to[0], to[1]);
  }

  /** As `slide`, written into `out` without allocating. From a place off the floor it starts at the nearest free one. */
  slideInto(out: FloorPoint, fromX: number, fromZ: number, toX: number, toZ: number): FloorPoint {
    out[0] = fromX;
    out[1] = fromZ;
    if (!this.isFree(fromX, fromZ)) {
      const near = this.nearestFree(fromX, fromZ);
      out[0] = near[0];
      out[1] = near[1];
    }
    let dx = toX - out[0];
    let dz = toZ - out[1];
    const length = Math.hypot(dx, dz);
    if (!(length > 0) || length === Infinity) return out;
    const longest = this.bounds.maxX - this.bounds.minX + this.bounds.maxZ - this.bounds.minZ;
    const parts = Math.ceil(Math.min(length, longest) / MAX_SWEEP);
    const scale = Math.min(1, longest / length) / parts;
    dx *= scale;
    dz *= scale;
    for (let i = 0; i < parts; i++) this.slidePart(out, dx, dz);
    return out;
  }

  private slidePart(out: FloorPoint, dx: number, dz: number): void {
    let x = out[0];
    let z = out[1];
    let restX = dx;
    let restZ = dz;
    for (let touch = 0; touch < 4; touch++) {
      if (!this.grid.sweep(x, z, restX, restZ, SKIN, this.hit)) {
        x += restX;
        z += restZ;
        break;
      }
      const { t, nx, nz } = this.hit;
      x += restX * t;
      z += restZ * t;
      const into = restX * (1 - t) * nx + restZ * (1 - t) * nz;
      restX = restX * (1 - t) - into * nx;
      restZ = restZ * (1 - t) - into * nz;
      // In a corner the slide along the second wall would lead back: stay.
      if (restX * dx + restZ * dz <= 1e-12) break;
    }
    if (!this.isFree(x, z)) return;
    out[0] = x;
    out[1] = z;
  }

  /** The shortest way on foot, both ends included, every leg of it free; null when no way leads there. Ends off the floor are moved to the nearest free place. */
  path(a: Readonly<FloorPoint>, b: Readonly<FloorPoint>): FloorPoint[] | null {
    const from = this.nearestFree(a[0], a[1]);
    const to = this.nearestFree(b[0], b[1]);
    return this.ways.find(from, to) ?? this.tight().find(from, to);
  }

  /** The point itself when it is free, else a free place close to it that can be reached from the start. */
  nearestFree(x: number, z: number): FloorPoint {
    return this.isFree(x, z) ? [x, z] : this.reach.near(x, z);
  }

  /** Whether a visitor can stand at (x, z) and walk there from where visits start. */
  reachable(x: number, z: number): boolean {
    if (!this.isFree(x, z)) return false;
    if (this.clear(this.start[0], this.start[1], x, z)) return true;
    this.connected ??= this.ways.connectedTo(this.start);
    if (this.ways.seesAny([x, z], this.connected)) return true;
    this.tightlyConnected ??= this.tight().connectedTo(this.start);
    return this.tight().seesAny([x, z], this.tightlyConnected);
  }

  /** Free places that can be reached from the start, on a square grid of `step` metres. */
  samples(step: number): FloorPoint[] {
    return this.reach.grid(step);
  }

  private tight(): FloorWays {
    this.tightWays ??= this.deriveTightWays();
    return this.tightWays;
  }

  private waysOver(bends: readonly Bend[]): FloorWays {
    return new FloorWays(
      bends.filter(({ x, z }) => this.grid.isFree(x, z)),
      (ax, az, bx, bz) => this.mayPass(ax, az, bx, bz) && this.clear(ax, az, bx, bz),
    );
  }

  /** False when a line leads out of a hall other than through one of its openings: settles most questions at once. */
  private mayPass(ax: number, az: number, bx: number, bz: number): boolean {
    const a = this.zones[this.grid.zoneAt(ax, az)];
    const b = this.zones[this.grid.zoneAt(bx, bz)];
    if (a === undefined || b === undefined || a === b || a.halls[0] !== a.halls[1] || b.halls[0] !== b.halls[1]) return true;
    for (const passage of a.passages) if (crossesRect(ax, az, bx, bz, passage)) return true;
    return false;
  }

  private clear(ax: number, az: number, bx: number, bz: number): boolean {
    const length = Math.hypot(bx - ax, bz - az);
    const parts = Math.max(1, Math.ceil(length / MAX_SWEEP));
    const dx = (bx - ax) / parts;
    const dz = (bz - az) / parts;
    for (let i = 0; i < parts; i++) {
      if (this.grid.sweep(ax + dx * i, az + dz * i, dx, dz, -1e-9, this.hit)) return false;
    }
    return true;
  }
}

/** The floor of an exhibition for visitors of `radius` metres. */
export function buildFloor(exhibition: Exhibition, radius: number = VISITOR_RADIUS): WalkableFloor {
  return new WalkableFloor(exhibition, radius);
}
