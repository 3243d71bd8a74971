import { BoxGeometry } from 'three';
import { lathe } from '../../craft/shapes.ts';
import type { Maker } from '../../craft/maker.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';

/** A squared piece too small for its edges to be seen: chips, pins, fins. */
export function block(m: Maker, material: string, size: Vec3, position: Vec3, rotation: Vec3 = [0, 0, 0]): void {
  m.add(material, new BoxGeometry(...size), position, rotation, 0.3);
}

/** A small turned piece, shaded round over its edges: one vertex per point. */
export function turned(m: Maker, material: string, profile: readonly Vec2[], position: Vec3, rotation: Vec3 = [0, 0, 0], sides = 12): void {
  m.add(material, lathe(profile, sides), position, rotation, 0);
}

/** The same part twice: with its picture for near, in one plain colour for afar. */
export function pictured(m: Maker, near: string, far: string, build: (material: string) => void): void {
  m.only('near', () => build(near));
  m.only('far', () => build(far));
}

/** Turns a piece made along y to look along +z, and along +x. */
export const TO_Z: Vec3 = [Math.PI / 2, 0, 0];
export const TO_X: Vec3 = [0, 0, -Math.PI / 2];

/** A socket-head screw seen from above (before `rotation`), its head on y = 0. */
export function screw(m: Maker, at: Vec3, radius: number, rotation: Vec3 = [0, 0, 0], material = 'steel'): void {
  const hollow = ([x, , z]: Vec3): Rgb => (Math.hypot(x, z) < radius * 0.4 ? [0.06, 0.06, 0.06] : [1, 1, 1]);
  m.tint(hollow, () => turned(m, material, [[radius, 0], [radius * 0.96, radius * 0.85], [radius * 0.58, radius * 0.92], [0, radius * 0.5]], at, rotation, 7));
}
