import { BufferAttribute, Euler, Matrix4, Quaternion, Vector3 } from 'three';
import type { BufferGeometry, Shape } from 'three';
import { toCreasedNormals } from 'three/examples/jsm/utils/BufferGeometryUtils.js';
import { boxMapped } from './box-map.ts';
import { roundedBox } from './rounded-box.ts';
import { lathe, loft, plate, sidesFor, surface, sweep, tube } from './shapes.ts';
import type { SurfaceOptions, SweepOptions } from './shapes.ts';
import type { Rgb, Vec2, Vec3 } from './vec.ts';

/** One piece of an object in object space: unindexed triangles with position, normal, color (its tint), uv1 (metres, box-projected) and perhaps uv. */
export interface Part {
  readonly node: string;
  readonly material: string;
  readonly detail: Detail;
  readonly geometry: BufferGeometry;
}

/** Which version of an object a part belongs to. */
export type Detail = 'both' | 'near' | 'far';

/**
 * Multiplies a material's colour (linear): one colour, or a painter that gives one for each point of the
 * part's own frame (metres, before `position`, `rotation` and placement) and its uv, if it has one.
 */
export type Tint = Rgb | ((at: Vec3, uv: Vec2) => Rgb);

/** A movable group: turns about `pivot` (object space, metres), hangs on `parent` (null: on the object itself). */
export interface MovableNode {
  readonly name: string;
  readonly pivot: Vec3;
  readonly parent: string | null;
}

/** Where a sub-assembly goes: metres, Euler radians in x-y-z order, and a size factor. */
export interface Placement {
  readonly position?: Vec3;
  readonly rotation?: Vec3;
  readonly scale?: number | Vec3;
}

/** Name of the group that holds everything that does not move. */
export const ROOT = 'body';

const ORIGIN: Vec3 = [0, 0, 0];
const WHITE: Rgb = [1, 1, 1];

function matrixOf({ position = ORIGIN, rotation = ORIGIN, scale = 1 }: Placement): Matrix4 {
  const size = typeof scale === 'number' ? new Vector3(scale, scale, scale) : new Vector3(...scale);
  return new Matrix4().compose(new Vector3(...position), new Quaternion().setFromEuler(new Euler(...rotation)), size);
}

function tinted(geometry: BufferGeometry, tint: Tint): BufferAttribute {
  const position = geometry.getAttribute('position');
  const uv = geometry.getAttribute('uv');
  const color = new Float32Array(position.count * 3);
  for (let i = 0; i < position.count; i++) {
    const at: Vec3 = [position.getX(i), position.getY(i), position.getZ(i)];
    color.set(typeof tint === 'function' ? tint(at, uv ? [uv.getX(i), uv.getY(i)] : [0, 0]) : tint, i * 3);
  }
  return new BufferAttribute(color, 3);
}

/**
 * The bench on which an object is put together. Everything is in metres, y up, standing on y = 0, centred
 * in x and z, its front towards +z. Parts go into the current node, under the current placement and tint.
 */
export class Maker {
  readonly parts: Part[] = [];
  readonly nodes: MovableNode[] = [];
  #node = ROOT;
  #frame = new Matrix4();
  #tint: Tint = WHITE;
  #detail: Detail = 'both';

  /**
   * Parts made inside `build` can be moved together at run time, about `pivot`. Points stay in object
   * space: the node only says what moves along. Nodes nest.
   */
  node(name: string, pivot: Vec3, build: () => void): this {
    if (this.nodes.some((n) => n.name === name)) throw new Error(`Two nodes are named "${name}": rename one.`);
    const at = new Vector3(...pivot).applyMatrix4(this.#frame);
    const outer = this.#node;
    this.nodes.push({ name, pivot: [at.x, at.y, at.z], parent: outer === ROOT ? null : outer });
    this.#node = name;
    build();
    this.#node = outer;
    return this;
  }

  /** Parts made inside `build` are placed together; placements nest. */
  at(placement: Placement, build: () => void): this {
    const outer = this.#frame;
    this.#frame = outer.clone().multiply(matrixOf(placement));
    build();
    this.#frame = outer;
    return this;
  }

  /** Parts made inside `build` have their material's colour multiplied by `tint`. */
  tint(tint: Tint, build: () => void): this {
    const outer = this.#tint;
    this.#tint = tint;
    build();
    this.#tint = outer;
    return this;
  }

  /**
   * Parts made inside `build` are only for one version: 'near' for what is too fine to survive from afar
   * (screws, graduations), 'far' for its plain stand-in (a bar instead of a chain).
   */
  only(detail: Detail, build: () => void): this {
    const outer = this.#detail;
    this.#detail = detail;
    build();
    this.#detail = outer;
    return this;
  }

  /**
   * Any geometry. Edges sharper than `crease` radians are shaded hard, the rest smooth; 0 keeps the
   * geometry's own normals (rounded boxes, sheets).
   */
  add(material: string, geometry: BufferGeometry, position: Vec3 = ORIGIN, rotation: Vec3 = ORIGIN, crease = 0.6): this {
    let piece = geometry.index ? geometry.toNonIndexed() : geometry.clone();
    const kept = new Set(crease === 0 ? ['position', 'normal', 'uv'] : ['position', 'uv']);
    for (const name of Object.keys(piece.attributes)) if (!kept.has(name)) piece.deleteAttribute(name);
    piece.setAttribute('color', tinted(piece, this.#tint));
    piece.setAttribute('uv1', boxMapped(piece, this.parts.length));
    const frame = this.#frame.clone().multiply(matrixOf({ position, rotation }));
    piece.applyMatrix4(frame);
    if (frame.determinant() < 0) throw new Error('A mirrored placement turns faces inside out: mirror the points instead.');
    if (crease > 0) piece = toCreasedNormals(piece, crease);
    this.parts.push({ node: this.#node, material, detail: this.#detail, geometry: piece });
    return this;
  }

  /** A block with two-step rounded edges; `size` and `radius` in metres. */
  box(material: string, size: Vec3, position: Vec3 = ORIGIN, radius = 0.004, rotation: Vec3 = ORIGIN): this {
    return this.add(material, roundedBox(...size, radius), position, rotation, 0);
  }

  /** A turned part from [radius, y] points, bottom to top along the outside. */
  lathe(material: string, profile: readonly Vec2[], position?: Vec3, rotation?: Vec3, sides?: number, crease = 0.7): this {
    return this.add(material, lathe(profile, sides), position, rotation, crease);
  }

  /** A straight round bar between two points, its ends slightly rounded. */
  rod(material: string, from: Vec3, to: Vec3, radius: number, sides?: number): this {
    const axis = new Vector3(...to).sub(new Vector3(...from));
    const length = axis.length();
    const turn = new Euler().setFromQuaternion(new Quaternion().setFromUnitVectors(new Vector3(0, 1, 0), axis.normalize()));
    const c = Math.min(radius * 0.3, 0.003, length * 0.3);
    const profile: Vec2[] = [[0, 0], [radius - c, 0], [radius, c], [radius, length - c], [radius - c, length], [0, length]];
    return this.lathe(material, profile, from, [turn.x, turn.y, turn.z], sides);
  }

  /** A round bar bent along a smooth curve through `points`. */
  tube(material: string, points: readonly Vec3[], radius: number, steps = points.length * 5, closed = false, sides?: number): this {
    return this.add(material, tube(points, radius, steps, sides ?? Math.min(10, sidesFor(radius)), closed), ORIGIN, ORIGIN, 0);
  }

  /** A flat outline (drawn in x-y) thickened to `depth` around z = 0 with rounded edges. */
  plate(material: string, shape: Shape | Shape[], depth: number, bevel: number, position?: Vec3, rotation?: Vec3, curveSegments?: number): this {
    return this.add(material, plate(shape, depth, bevel, curveSegments), position, rotation, 0.5);
  }

  /** A skin over rings of points (see `loft` in shapes.ts). */
  loft(material: string, sections: readonly (readonly Vec3[])[], position?: Vec3, rotation?: Vec3, crease = 0.8, capped = true): this {
    return this.add(material, loft(sections, capped), position, rotation, crease);
  }

  /** A cross-section drawn along a curve (see `sweep` in shapes.ts). */
  sweep(material: string, section: readonly Vec2[], path: readonly Vec3[], options?: SweepOptions, crease = 0.8): this {
    return this.add(material, sweep(section, path, options), ORIGIN, ORIGIN, crease);
  }

  /** A smooth sheet from a function of (u, v) (see `surface` in shapes.ts); `crease` above 0 breaks it at folds. */
  surface(material: string, at: (u: number, v: number) => Vec3, stepsU: number, stepsV: number, options?: SurfaceOptions, crease = 0): this {
    return this.add(material, surface(at, stepsU, stepsV, options), ORIGIN, ORIGIN, crease);
  }
}
