import { BufferGeometry, Float32BufferAttribute, ShapeUtils, Vector2 } from 'three';
import type { Vec2 } from '../../craft/vec.ts';

/** Corners sharper than this (radians) are shaded as corners. */
const SHARP = 0.75;

/**
 * A flat outline (anticlockwise, metres) between z = -depth and 0, its front edge rounded by `bevel`: the
 * rounding is in the normals, at a third of the vertices an extrusion with a bevel would take.
 */
export function slab(points: readonly Vec2[], depth: number, bevel: number): BufferGeometry {
  const n = points.length;
  const position: number[] = [];
  const normal: number[] = [];
  const index: number[] = [];
  const push = ([x, y]: Vec2, z: number, nx: number, ny: number, nz: number) => {
    position.push(x, y, z);
    normal.push(nx, ny, nz);
    return position.length / 3 - 1;
  };
  const out = (i: number): Vec2 => {
    const [a, b] = [points[(i + n) % n]!, points[(i + 1) % n]!];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    return [(b[1] - a[1]) / length, -(b[0] - a[0]) / length];
  };
  const cap: number[] = [];
  const back: number[] = [];
  // Ring vertices at the start and end of the edge that leaves point i: [front, back].
  const leaving: [number, number][] = [];
  const arriving: [number, number][] = [];
  points.forEach((p, i) => {
    const [a, b] = [out(i - 1), out(i)];
    const turn = Math.acos(Math.min(1, Math.max(-1, a[0] * b[0] + a[1] * b[1])));
    const [mx, my] = [a[0] + b[0], a[1] + b[1]];
    const size = Math.hypot(mx, my) || 1;
    const mitre = bevel / Math.max(0.4, Math.cos(turn / 2));
    cap.push(push([p[0] - (mx / size) * mitre, p[1] - (my / size) * mitre], 0, 0, 0, 1));
    back.push(push(p, -depth, 0, 0, -1));
    const pair = ([x, y]: Vec2): [number, number] => [push(p, -bevel, x, y, 0), push(p, -depth, x, y, 0)];
    const soft = pair(turn > SHARP ? a : [mx / size, my / size]);
    arriving.push(soft);
    leaving.push(turn > SHARP ? pair(b) : soft);
  });
  const quad = (a: number, b: number, c: number, d: number) => index.push(a, b, c, a, c, d);
  for (let i = 0; i < n; i++) {
    const j = (i + 1) % n;
    const [from, to] = [leaving[i]!, arriving[j]!];
    quad(from[1], to[1], to[0], from[0]);
    if (bevel > 0) quad(from[0], to[0], cap[j]!, cap[i]!);
  }
  for (const [a, b, c] of ShapeUtils.triangulateShape(points.map(([x, y]) => new Vector2(x, y)), [])) {
    index.push(cap[a!]!, cap[b!]!, cap[c!]!, back[a!]!, back[c!]!, back[b!]!);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setAttribute('normal', new Float32BufferAttribute(normal, 3));
  geometry.setIndex(index);
  return geometry;
}
