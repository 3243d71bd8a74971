import { BufferGeometry, Float32BufferAttribute, Vector3 } from 'three';
import type { Vec3 } from '../../craft/vec.ts';

/** Many thin tapering rods and beads gathered into one light geometry: three sides each, corners shared. */
export class Rays {
  readonly #position: number[] = [];
  readonly #index: number[] = [];

  /** A rod through `points` (metres), its radius going from `from` to `to`; the far end is pointed. */
  rod(points: readonly Vec3[], from: number, to: number): void {
    const sides = 3;
    const first = this.#position.length / 3;
    const last = points.length - 1;
    points.forEach((p, k) => {
      const before = new Vector3(...points[Math.max(0, k - 1)]!);
      const along = new Vector3(...points[Math.min(last, k + 1)]!).sub(before).normalize();
      const side = new Vector3(-along.z, 0, along.x);
      if (side.lengthSq() < 0.01) side.set(1, 0, 0);
      side.normalize();
      const up = new Vector3().crossVectors(along, side);
      const r = from + (to - from) * (k / last);
      for (let i = 0; i < sides; i++) {
        const a = (i / sides) * 2 * Math.PI;
        const at = side.clone().multiplyScalar(Math.cos(a) * r).addScaledVector(up, Math.sin(a) * r);
        this.#position.push(p[0] + at.x, p[1] + at.y, p[2] + at.z);
      }
    });
    for (let k = 0; k < last; k++) {
      for (let i = 0; i < sides; i++) {
        const [a, b] = [first + k * sides + i, first + k * sides + ((i + 1) % sides)];
        this.#index.push(a, b, b + sides, a, b + sides, a + sides);
      }
    }
    const top = first + last * sides;
    this.#index.push(top, top + 1, top + 2);
  }

  /** A bead around `at`, longer along `along` (a direction): eight faces, or four for seeing from afar. */
  bead(at: Vec3, along: Vec3, radius: number, length: number, fine = true): void {
    const first = this.#position.length / 3;
    const axis = new Vector3(...along).normalize();
    const side = new Vector3(-axis.z, 0.13, axis.x + 0.01).cross(axis).normalize();
    const up = new Vector3().crossVectors(axis, side);
    const place = (a: number, s: number, u: number) => {
      const p = axis.clone().multiplyScalar(a).addScaledVector(side, s).addScaledVector(up, u);
      this.#position.push(at[0] + p.x, at[1] + p.y, at[2] + p.z);
    };
    const around = fine ? 4 : 3;
    place(-length, 0, 0);
    for (let i = 0; i < around; i++) {
      const a = (i / around) * 2 * Math.PI;
      place(fine ? length * 0.12 : -length * 0.2, Math.cos(a) * radius, Math.sin(a) * radius);
    }
    place(length, 0, 0);
    for (let i = 0; i < around; i++) {
      const [a, b] = [first + 1 + i, first + 1 + ((i + 1) % around)];
      this.#index.push(first, b, a, first + 1 + around, a, b);
    }
  }

  geometry(): BufferGeometry {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new Float32BufferAttribute(this.#position, 3));
    geometry.setIndex(this.#index);
    geometry.computeVertexNormals();
    return geometry;
  }
}
