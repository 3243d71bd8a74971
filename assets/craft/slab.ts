import { Euler, Quaternion, Vector3 } from 'three';
import type { Maker } from './maker.ts';
import type { Vec3 } from './vec.ts';
import { shapeOf } from './outlines.ts';
import { cast, eased, raised, rectangle } from './raised.ts';

/**
 * A block that lies on something: eased above, open below where nobody looks. `size` is x, height, z and `foot` the
 * middle of its underside, metres; a fifth of the vertices of a whole rounded box.
 */
export function slab(m: Maker, material: string, [x, height, z]: Vec3, foot: Vec3, bevel: number, turn = 0): void {
  const block = raised([shapeOf(rectangle(x, z))], eased(height, bevel));
  m.add(material, block.rotateX(-Math.PI / 2), foot, [0, turn, 0], 0);
}

/** The same for castings: upright edges clipped, the upper edge rounded in two steps so that wear stays on it. */
export function castSlab(m: Maker, material: string, [x, height, z]: Vec3, foot: Vec3, bevel: number, turn = 0): void {
  const block = raised([shapeOf(rectangle(x, z, bevel * 0.8))], cast(height, bevel));
  m.add(material, block.rotateX(-Math.PI / 2), foot, [0, turn, 0], 0);
}

/** A round bar whose ends are hidden in other parts. */
export function pin(m: Maker, material: string, from: Vec3, to: Vec3, radius: number, sides = 8): void {
  const axis = new Vector3(...to).sub(new Vector3(...from));
  const length = axis.length();
  const turn = new Euler().setFromQuaternion(new Quaternion().setFromUnitVectors(new Vector3(0, 1, 0), axis.normalize()));
  m.lathe(material, [[radius, 0], [radius, length]], from, [turn.x, turn.y, turn.z], sides);
}

/** A hexagon nut, a large one on a washer, on a face that looks along `facing` (Euler radians from +z). */
export function nut(m: Maker, at: Vec3, facing: Vec3, radius: number): void {
  const hex = Array.from({ length: 6 }, (_, i): [number, number] => [Math.cos(i * 1.0472 + at[0] * 40) * radius * 1.12, Math.sin(i * 1.0472 + at[0] * 40) * radius * 1.12]);
  const small = radius < 0.009;
  m.at({ position: at, rotation: facing }, () => m.only(small ? 'near' : 'both', () => {
    m.add('steel', raised([shapeOf(hex)], eased(radius, radius * 0.2)), [0, 0, 0], [0, 0, 0], 0);
    if (!small) m.only('near', () => m.lathe('steel', [[radius * 1.5, 0], [radius * 1.4, radius * 0.24], [radius * 0.9, radius * 0.25]], [0, 0, 0], [Math.PI / 2, 0, 0], 9, 0));
  }));
}
