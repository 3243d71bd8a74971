import { BufferGeometry, Float32BufferAttribute } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { loft } from '../../craft/shapes.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';

/**
 * A box for parts of a centimetre or two: edges taken off in one step, face normals kept on the faces, so
 * that the bevel shades round. 24 vertices, half of what a fully rounded box needs. Metres.
 */
function chamferBox(size: Vec3, radius: number): BufferGeometry {
  const half = size.map((s) => s / 2);
  const r = Math.min(radius, ...half.map((h) => h * 0.8));
  const position: number[] = [];
  const normal: number[] = [];
  const index: number[] = [];
  const vertex = (axis: number, s: readonly number[]) => axis * 8 + (s[0]! > 0 ? 1 : 0) + (s[1]! > 0 ? 2 : 0) + (s[2]! > 0 ? 4 : 0);
  const signs = [0, 1, 2, 3, 4, 5, 6, 7].map((c) => [c & 1 ? 1 : -1, c & 2 ? 1 : -1, c & 4 ? 1 : -1] as const);
  for (let axis = 0; axis < 3; axis++) {
    for (const s of signs) {
      for (let k = 0; k < 3; k++) {
        position.push(s[k]! * (k === axis ? half[k]! : half[k]! - r));
        normal.push(k === axis ? s[k]! : 0);
      }
    }
  }
  const face = (corners: readonly number[]) => {
    const p = (v: number, k: number) => position[v * 3 + k]!;
    const [a, b, c] = corners as [number, number, number];
    let facing = 0;
    for (let k = 0; k < 3; k++) {
      const [i, j] = [(k + 1) % 3, (k + 2) % 3];
      facing += ((p(b, i) - p(a, i)) * (p(c, j) - p(a, j)) - (p(b, j) - p(a, j)) * (p(c, i) - p(a, i))) * p(a, k);
    }
    const ring = facing > 0 ? corners : [...corners].reverse();
    for (let k = 1; k + 1 < ring.length; k++) index.push(ring[0]!, ring[k]!, ring[k + 1]!);
  };
  for (let axis = 0; axis < 3; axis++) {
    const [b, c] = [(axis + 1) % 3, (axis + 2) % 3];
    const at = (a: number, i: number, j: number) => {
      const s = [0, 0, 0];
      s[axis] = a;
      s[b] = i;
      s[c] = j;
      return s;
    };
    for (const side of [-1, 1]) {
      face([[-1, -1], [1, -1], [1, 1], [-1, 1]].map(([i, j]) => vertex(axis, at(side, i!, j!))));
      for (const turn of [-1, 1]) face([vertex(axis, at(side, turn, -1)), vertex(axis, at(side, turn, 1)), vertex(b, at(side, turn, 1)), vertex(b, at(side, turn, -1))]);
    }
  }
  for (const s of signs) face([vertex(0, s), vertex(1, s), vertex(2, s)]);
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setAttribute('normal', new Float32BufferAttribute(normal, 3));
  geometry.setIndex(index);
  return geometry;
}

/** A small box, placed. */
export function block(m: Maker, material: string, size: Vec3, position: Vec3, radius = 0.0012, rotation?: Vec3): void {
  m.add(material, chamferBox(size, radius), position, rotation, 0);
}

/** A small turned part, smooth all over, from [radius, y] between its two tips (bottom to top). */
export function pod(rings: readonly Vec2[], sides: number): BufferGeometry {
  return loft(rings.map(([r, y]) => Array.from({ length: sides }, (_, i): Vec3 => {
    const angle = (i / sides) * 2 * Math.PI;
    return [Math.sin(angle) * r, y, Math.cos(angle) * r];
  })));
}

/** A plain bar without end faces: for ends that lie inside other parts. */
export function bar(m: Maker, material: string, from: Vec3, to: Vec3, radius: number, sides = 5): void {
  m.tube(material, [from, to], radius, 1, false, sides);
}
