import { at, CAPSULE, distanceSquared, sweepCapsule } from './capsules.ts';
import type { Hit } from './capsules.ts';
import type { FloorShapes } from './floor-shapes.ts';

/** Longest move in metres that one `sweep` may ask for; longer ones are asked for in parts. */
export const MAX_SWEEP = 0.5;
const CELL = 1;
/** Numbers in a row of `boxes` (middle, axis, half sizes) and of `zones`. */
const BOX = 6;
const ZONE = 4;
/** Lets a point that touches a wall exactly count as free in spite of rounding. Metres. */
const TOUCH = 1e-9;

/**
 * The floor's shapes in a grid of 1 m cells, for a disc of `radius`. Edges and circles become capsules:
 * the disc touches an edge when its centre is `radius` away from it. All numbers live in flat arrays,
 * so asking allocates nothing.
 */
export class FloorGrid {
  readonly minX: number;
  readonly minZ: number;
  readonly maxX: number;
  readonly maxZ: number;
  private readonly columns: number;
  private readonly rows: number;
  private readonly capsules: Float64Array;
  private readonly boxes: Float64Array;
  private readonly zones: Float64Array;
  private readonly cellCapsules: Int32Array[];
  private readonly cellBoxes: Int32Array[];
  private readonly cellZones: Int32Array[];

  constructor(shapes: FloorShapes, radius: number) {
    this.minX = Math.min(...shapes.zones.map((z) => z.rect[0]));
    this.minZ = Math.min(...shapes.zones.map((z) => z.rect[1]));
    this.maxX = Math.max(...shapes.zones.map((z) => z.rect[2]));
    this.maxZ = Math.max(...shapes.zones.map((z) => z.rect[3]));
    this.columns = Math.max(1, Math.ceil((this.maxX - this.minX) / CELL));
    this.rows = Math.max(1, Math.ceil((this.maxZ - this.minZ) / CELL));
    this.capsules = Float64Array.from([
      ...shapes.edges.flatMap((e) => [e.ax, e.az, e.bx, e.bz, radius]),
      ...shapes.circles.flatMap((c) => [c.x, c.z, c.x, c.z, c.radius + radius]),
    ]);
    this.boxes = Float64Array.from(shapes.boxes.flatMap((b) => [b.x, b.z, b.ux, b.uz, b.halfWidth, b.halfDepth]));
    this.zones = Float64Array.from(shapes.zones.flatMap((z) => z.rect));
    this.cellCapsules = this.bin(this.capsules.length / CAPSULE, (i) => this.capsuleBounds(i));
    this.cellBoxes = this.bin(this.boxes.length / BOX, (i) => this.boxBounds(i));
    this.cellZones = this.bin(this.zones.length / ZONE, (i) => [at(this.zones, i * ZONE), at(this.zones, i * ZONE + 1), at(this.zones, i * ZONE + 2), at(this.zones, i * ZONE + 3)]);
  }

  /** Index of the zone that holds the point, −1 when none does. Of a hall and an opening that touch, the hall. */
  zoneAt(x: number, z: number): number {
    const items = this.cellZones[this.cellOf(x, z)];
    if (items === undefined) return -1;
    for (let i = 0; i < items.length; i++) {
      const row = at(items, i) * ZONE;
      if (x >= at(this.zones, row) && z >= at(this.zones, row + 1) && x <= at(this.zones, row + 2) && z <= at(this.zones, row + 3)) return at(items, i);
    }
    return -1;
  }

  isFree(x: number, z: number): boolean {
    if (this.zoneAt(x, z) < 0) return false;
    const cell = this.cellOf(x, z);
    const boxes = this.cellBoxes[cell];
    const capsules = this.cellCapsules[cell];
    if (boxes === undefined || capsules === undefined) return false;
    for (let i = 0; i < boxes.length; i++) {
      const row = at(boxes, i) * BOX;
      const dx = x - at(this.boxes, row);
      const dz = z - at(this.boxes, row + 1);
      const ux = at(this.boxes, row + 2);
      const uz = at(this.boxes, row + 3);
      if (Math.abs(dx * ux + dz * uz) < at(this.boxes, row + 4) && Math.abs(dz * ux - dx * uz) < at(this.boxes, row + 5)) return false;
    }
    for (let i = 0; i < capsules.length; i++) {
      const row = at(capsules, i) * CAPSULE;
      const reach = at(this.capsules, row + 4) - TOUCH;
      if (distanceSquared(this.capsules, row, x, z) < reach * reach) return false;
    }
    return true;
  }

  /**
   * Moves a point from (x, z) by (dx, dz), at most `MAX_SWEEP` metres, and writes the first touch into
   * `hit`; `margin` is kept in addition to the radius. Returns false when nothing is touched.
   */
  sweep(x: number, z: number, dx: number, dz: number, margin: number, hit: Hit): boolean {
    const items = this.cellCapsules[this.cellOf(x, z)];
    hit.t = 2;
    if (items === undefined) return false;
    for (let i = 0; i < items.length; i++) sweepCapsule(this.capsules, at(items, i) * CAPSULE, x, z, dx, dz, margin, hit);
    return hit.t <= 1;
  }

  /** −1 outside the grid and for anything that is not a finite number. */
  private cellOf(x: number, z: number): number {
    const column = Math.floor((x - this.minX) / CELL);
    const row = Math.floor((z - this.minZ) / CELL);
    // The last row and column include their far edge.
    const c = column === this.columns ? column - 1 : column;
    const r = row === this.rows ? row - 1 : row;
    return c >= 0 && c < this.columns && r >= 0 && r < this.rows ? r * this.columns + c : -1;
  }

  private bin(count: number, boundsOf: (i: number) => [number, number, number, number]): Int32Array[] {
    const lists: number[][] = Array.from({ length: this.columns * this.rows }, () => []);
    for (let i = 0; i < count; i++) {
      const [west, north, east, south] = boundsOf(i);
      const column = (x: number) => Math.min(this.columns - 1, Math.max(0, Math.floor((x - this.minX) / CELL)));
      const row = (z: number) => Math.min(this.rows - 1, Math.max(0, Math.floor((z - this.minZ) / CELL)));
      for (let r = row(north); r <= row(south); r++) {
        for (let c = column(west); c <= column(east); c++) lists[r * this.columns + c]?.push(i);
      }
    }
    return lists.map((list) => Int32Array.from(list));
  }

  /** Everything within reach of a point that sweeps out of a cell. */
  private capsuleBounds(i: number): [number, number, number, number] {
    const row = i * CAPSULE;
    const c = this.capsules;
    const grow = at(c, row + 4) + MAX_SWEEP + 0.1;
    return [Math.min(at(c, row), at(c, row + 2)) - grow, Math.min(at(c, row + 1), at(c, row + 3)) - grow, Math.max(at(c, row), at(c, row + 2)) + grow, Math.max(at(c, row + 1), at(c, row + 3)) + grow];
  }

  private boxBounds(i: number): [number, number, number, number] {
    const row = i * BOX;
    const reach = Math.hypot(at(this.boxes, row + 4), at(this.boxes, row + 5));
    const x = at(this.boxes, row);
    const z = at(this.boxes, row + 1);
    return [x - reach, z - reach, x + reach, z + reach];
  }
}
