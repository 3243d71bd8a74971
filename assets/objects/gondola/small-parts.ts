import { BoxGeometry, CylinderGeometry, Euler, Quaternion, Vector3 } from 'three';
import type { Maker } from '../../craft/maker.ts';
import type { Vec3 } from '../../craft/vec.ts';

/** A thin straight bar without end faces: rungs, railings, braces. */
export function bar(m: Maker, material: string, from: Vec3, to: Vec3, radius: number, sides = 5, toRadius = radius): void {
  const axis = new Vector3(...to).sub(new Vector3(...from));
  const middle = new Vector3(...from).addScaledVector(axis, 0.5);
  const length = axis.length();
  const turn = new Euler().setFromQuaternion(new Quaternion().setFromUnitVectors(new Vector3(0, 1, 0), axis.normalize()));
  m.add(material, new CylinderGeometry(toRadius, radius, length, sides, 1, true), [middle.x, middle.y, middle.z], [turn.x, turn.y, turn.z], 2.2);
}

/** A small sharp-edged block. */
export function block(m: Maker, material: string, size: Vec3, at: Vec3, rotation?: Vec3): void {
  m.add(material, new BoxGeometry(...size), at, rotation, 0.5);
}

/** A hexagon bolt head with its washer, axis along `rotation`-turned y. */
export function bolt(m: Maker, material: string, at: Vec3, radius: number, rotation: Vec3 = [0, 0, 0]): void {
  m.only('near', () => m.lathe(material, [[radius, 0], [radius * 0.92, radius * 0.9], [0, radius]], at, rotation, 6, 1.2));
}
