import { BufferGeometry, Float32BufferAttribute, ShapeUtils, Vector2 } from 'three';
import type { Shape } from 'three';
import type { Vec3 } from './vec.ts';

/**
 * How a flat shape gets its thickness, ring by ring: inset and height (metres), and how far the surface there leans
 * from upright (0) to facing up (1) or down (-1). Ring normals are given, not measured, so that large faces shade flat
 * and rings need no doubled vertices.
 */
export type Rise = readonly (readonly [inset: number, height: number, lean: number])[];

/** Raised from z = 0 with a rounded upper edge; open below, for what lies or is cast on something. */
export const cast = (height: number, bevel: number): Rise => [[0, 0, 0], [0, height - bevel, 0], [bevel * 0.3, height - bevel * 0.3, 0.5], [bevel, height, 1]];

/** The same with a single small chamfer. */
export const eased = (height: number, bevel: number): Rise => [[0, 0, 0], [0, height - bevel, 0], [bevel, height, 1]];

/** A whole plate around z = 0, both edges rounded. */
export function whole(depth: number, bevel: number): Rise {
  const half = depth / 2;
  return [[bevel, -half, -1], [bevel * 0.3, bevel * 0.3 - half, -0.5], [0, bevel - half, 0], [0, half - bevel, 0], [bevel * 0.3, half - bevel * 0.3, 0.5], [bevel, half, 1]];
}

/** What `raised` may vary. `tolerance` (metres) thins curves; `crease` (radians) is where an outline has a corner. */
export interface RaisedOptions {
  readonly curve?: number;
  readonly tolerance?: number;
  readonly crease?: number;
  /** Drawn reversed in x, as type is. */
  readonly mirror?: boolean;
}

/** Drops points of a closed outline that lie within `tolerance` of the line between their neighbours. */
function thinned(points: readonly Vector2[], tolerance: number): Vector2[] {
  const keep = points.filter((p, i) => i === 0 || p.distanceTo(points[i - 1]!) > tolerance * 0.5);
  if (keep.length > 1 && keep[0]!.distanceTo(keep.at(-1)!) < tolerance * 0.5) keep.pop();
  for (let i = 0; i < keep.length && keep.length > 4;) {
    const [a, b, c] = [keep[(i + keep.length - 1) % keep.length]!, keep[i]!, keep[(i + 1) % keep.length]!];
    const away = Math.abs((c.x - a.x) * (b.y - a.y) - (c.y - a.y) * (b.x - a.x)) / (c.distanceTo(a) || 1);
    if (away < tolerance) keep.splice(i, 1);
    else i++;
  }
  return keep;
}

/** One corner of an outline: where it lies, which way in is, and the outward normals of the sides before and after it. */
interface Corner {
  readonly at: Vector2;
  readonly inward: Vector2;
  readonly before: Vector2;
  readonly after: Vector2;
}

function cornersOf(points: readonly Vector2[], crease: number): Corner[] {
  return points.map((at, i) => {
    const a = at.clone().sub(points[(i + points.length - 1) % points.length]!);
    const b = points[(i + 1) % points.length]!.clone().sub(at);
    const [na, nb] = [new Vector2(a.y, -a.x), new Vector2(b.y, -b.x)];
    const bend = Math.abs(Math.atan2(a.cross(b), a.dot(b)));
    // The longer side decides how a shared normal leans: large faces stay flat.
    const both = na.clone().add(nb).normalize();
    const mitre = na.clone().normalize().add(nb.clone().normalize());
    const length = mitre.length() || 1;
    return {
      at, inward: mitre.multiplyScalar(-Math.min(2 / length, 2.2) / length),
      before: bend < crease ? both : na.normalize(), after: bend < crease ? both : nb.normalize(),
    };
  });
}

/** Flat shapes made solid along z, as `rise` says; a bottom only where the first ring faces down. */
export function raised(shapes: readonly Shape[], rise: Rise, options: RaisedOptions = {}): BufferGeometry {
  const position: number[] = [];
  const normal: number[] = [];
  const push = (c: Corner, side: Vector2, [inset, height, lean]: Rise[number]) => {
    const flat = 1 - Math.abs(lean);
    const length = Math.hypot(flat, lean);
    position.push(c.at.x + c.inward.x * inset, c.at.y + c.inward.y * inset, height);
    normal.push((side.x * flat) / length, (side.y * flat) / length, lean / length);
  };
  for (const shape of shapes) {
    const { shape: outer, holes } = shape.extractPoints(options.curve ?? 4);
    const loops = [outer, ...holes].map((loop, k) => {
      const flat = loop.map((p) => new Vector2(options.mirror ? -p.x : p.x, p.y));
      const points = thinned(flat, options.tolerance ?? 1e-5);
      // Outlines anticlockwise, holes clockwise: the matter lies to the left.
      return cornersOf(ShapeUtils.area(points) > 0 === (k === 0) ? points : points.reverse(), options.crease ?? 0.85);
    });
    for (const loop of loops) {
      for (let s = 0; s + 1 < rise.length; s++) {
        loop.forEach((a, i) => {
          const b = loop[(i + 1) % loop.length]!;
          push(a, a.after, rise[s]!);
          push(b, b.before, rise[s]!);
          push(b, b.before, rise[s + 1]!);
          push(a, a.after, rise[s]!);
          push(b, b.before, rise[s + 1]!);
          push(a, a.after, rise[s + 1]!);
        });
      }
    }
    const cap = (ring: Rise[number], face: 1 | -1) => {
      const moved = loops.map((loop) => loop.map((c) => c.at.clone().addScaledVector(c.inward, ring[0])));
      const all = loops.flat();
      for (const [i, j, k] of ShapeUtils.triangulateShape(moved[0]!, moved.slice(1)) as [number, number, number][]) {
        for (const v of face > 0 ? [i, j, k] : [i, k, j]) push(all[v]!, all[v]!.before, [ring[0], ring[1], face]);
      }
    };
    cap(rise.at(-1)!, 1);
    if (rise[0]![2] === -1) cap(rise[0]!, -1);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setAttribute('normal', new Float32BufferAttribute(normal, 3));
  return geometry;
}

/** A rectangle with clipped corners, around the origin, as a shape's points in [x, y]. */
export function rectangle(width: number, height: number, clip = 0): [number, number][] {
  const [x, y] = [width / 2, height / 2];
  if (clip === 0) return [[-x, -y], [x, -y], [x, y], [-x, y]];
  return [[clip - x, -y], [x - clip, -y], [x, clip - y], [x, y - clip], [x - clip, y], [clip - x, y], [-x, y - clip], [-x, clip - y]];
}

/** Where a raised piece goes in the maker: its plane's normal turned to +x of the press, so that shapes are drawn as seen along the bed. */
export const ALONG_BED: Vec3 = [0, Math.PI / 2, 0];
