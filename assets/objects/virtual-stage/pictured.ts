import { BufferGeometry, Float32BufferAttribute } from 'three';
import type { Vec3 } from '../../craft/vec.ts';

/** Part of the picture: left, top, right, bottom (0..1, top down). */
export type Cut = readonly [number, number, number, number];
/** A four-cornered face: lower left, lower right, upper right, upper left as one looks at it. */
export type Quad = readonly [Vec3, Vec3, Vec3, Vec3];

/** Flat faces that show cuts of the picture, all in one piece. */
export class Faces {
  readonly #position: number[] = [];
  readonly #uv: number[] = [];

  add(corners: Quad, [left, top, right, bottom]: Cut): this {
    const uv = [[left, bottom], [right, bottom], [right, top], [left, top]] as const;
    for (const k of [0, 1, 2, 0, 2, 3] as const) {
      this.#position.push(...corners[k]);
      this.#uv.push(...uv[k]);
    }
    return this;
  }

  geometry(): BufferGeometry {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new Float32BufferAttribute(this.#position, 3));
    geometry.setAttribute('uv', new Float32BufferAttribute(this.#uv, 2));
    geometry.computeVertexNormals();
    return geometry;
  }
}
