import { BufferAttribute, Vector3 } from 'three';
import type { BufferGeometry } from 'three';
import { hash3 } from './noise.ts';

/**
 * Picture coordinates in metres for unindexed triangles: each face is projected along its main axis, u runs
 * along the part's longest side (the grain), and each part (`seed`) starts elsewhere in the picture.
 */
export function boxMapped(geometry: BufferGeometry, seed: number): BufferAttribute {
  geometry.computeBoundingBox();
  const size = geometry.boundingBox!.getSize(new Vector3()).toArray();
  const grain = size.indexOf(Math.max(...size));
  const position = geometry.getAttribute('position');
  const out = new Float32Array(position.count * 2);
  const shift = [hash3(seed, 1, 0), hash3(seed, 2, 0)] as const;
  const [a, b, c] = [new Vector3(), new Vector3(), new Vector3()];
  for (let t = 0; t < position.count; t += 3) {
    a.fromBufferAttribute(position, t);
    b.fromBufferAttribute(position, t + 1).sub(a);
    c.fromBufferAttribute(position, t + 2).sub(a);
    const facing = b.cross(c).toArray().map(Math.abs);
    const main = facing.indexOf(Math.max(...facing));
    const along = main === grain ? (grain + 1) % 3 : grain;
    const across = 3 - main - along;
    for (let k = t; k < t + 3; k++) {
      out[k * 2] = position.getComponent(k, along) + shift[0];
      out[k * 2 + 1] = position.getComponent(k, across) + shift[1];
    }
  }
  return new BufferAttribute(out, 2);
}
