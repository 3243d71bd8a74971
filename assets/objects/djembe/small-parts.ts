import { BufferGeometry, Float32BufferAttribute } from 'three';
import type { Maker } from '../../craft/maker.ts';
import type { Vec3 } from '../../craft/vec.ts';

/** Points and triangles as a geometry; each corner of the outline is one vertex, which keeps hundreds of small parts light. */
function geometryOf(points: readonly Vec3[], index: readonly number[]): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(points.flatMap((p) => [...p]), 3));
  geometry.setIndex([...index]);
  geometry.computeVertexNormals();
  return geometry;
}

/** A round head that rises to `height` over a foot of `radius`, metres: nails, screws, lamps, pins. */
export function dome(radius: number, height: number, sides = 6, shoulder = 0.78): BufferGeometry {
  const points: Vec3[] = [];
  const index: number[] = [];
  for (const [r, y] of [[1, 0], [shoulder, 0.66]] as const) {
    for (let i = 0; i < sides; i++) {
      const a = (i / sides) * 2 * Math.PI;
      points.push([Math.sin(a) * r * radius, y * height, Math.cos(a) * r * radius]);
    }
  }
  points.push([0, height, 0]);
  for (let i = 0; i < sides; i++) {
    const j = (i + 1) % sides;
    index.push(i, j, sides + j, i, sides + j, sides + i, sides + i, sides + j, 2 * sides);
  }
  return geometryOf(points, index);
}

/** A block without a bottom, metres, standing on `at`: chips, lamp housings, terminals. Its top is drawn in by `draft`; `crease` as in the maker's `add`. */
export function chip(m: Maker, material: string, [w, h, d]: Vec3, at: Vec3, draft = 0.0006, crease = 0.3): void {
  const ring = (y: number, inset: number): Vec3[] => [
    [-w / 2 + inset, y, d / 2 - inset], [w / 2 - inset, y, d / 2 - inset], [w / 2 - inset, y, -d / 2 + inset], [-w / 2 + inset, y, -d / 2 + inset],
  ];
  const sides = [0, 1, 2, 3].flatMap((i) => [i, (i + 1) % 4, 4 + ((i + 1) % 4), i, 4 + ((i + 1) % 4), 4 + i]);
  m.add(material, geometryOf([...ring(0, 0), ...ring(h, Math.min(draft, h * 0.3))], [...sides, 4, 5, 6, 4, 6, 7]), at, [0, 0, 0], crease);
}
