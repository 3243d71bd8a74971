import { BoxGeometry, LatheGeometry, Vector2 } from 'three';
import type { Maker } from '../../craft/maker.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';

/** A plain squared piece: at 1 : 30 a brick's edge is thinner than a hair, so nothing is gained by rounding it. */
export function block(m: Maker, material: string, size: Vec3, position: Vec3, rotation: Vec3 = [0, 0, 0]): void {
  m.add(material, new BoxGeometry(...size), position, rotation, 0.3);
}

/** Faces of a box in the order three.js makes them. */
const FACES = ['right', 'left', 'top', 'bottom', 'front', 'back'] as const;

/** A block of which only some faces are ever seen. */
export function facing(m: Maker, material: string, seen: readonly (typeof FACES)[number][], size: Vec3, position: Vec3, rotation: Vec3 = [0, 0, 0]): void {
  const box = new BoxGeometry(...size);
  box.setIndex([...box.index!.array].filter((_, i) => seen.includes(FACES[Math.floor(i / 6)]!)));
  m.add(material, box, position, rotation, 0.3);
}

/** A pole of few sides from one point to another, slightly thinner at the end. */
export function pole(m: Maker, material: string, from: Vec3, to: Vec3, radius: number, sides = 5): void {
  const [dx, dy, dz] = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
  const length = Math.hypot(dx, dy, dz);
  const lean: Vec3 = [Math.acos(dy / length), Math.atan2(dx, dz), 0];
  m.at({ position: from, rotation: [0, lean[1], 0] }, () =>
    turned(m, material, [[radius, 0], [radius * 0.9, length], [0, length]], [0, 0, 0], [lean[0], 0, 0], sides));
}

/** A small turned part; a profile that ends on the axis closes in a fan, at half the price of `lathe`. */
export function turned(m: Maker, material: string, profile: readonly Vec2[], position: Vec3 = [0, 0, 0], rotation: Vec3 = [0, 0, 0], sides = 7, crease = 1.3): void {
  m.add(material, new LatheGeometry(profile.map(([r, y]) => new Vector2(r, y)), sides), position, rotation, crease);
}
