import { Path, Shape, ShapeGeometry } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { noise3, random } from '../../craft/noise.ts';
import { mixRgb, smoothstep } from '../../craft/vec.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { GROUND } from './layout.ts';

const RADIUS = 0.0545;
const HEIGHT = 0.068;
const HOLE = 0.0062;

const holes: readonly Vec2[] = [
  ...Array.from({ length: 4 }, (_, i): Vec2 => [Math.sin(i * 1.5708 + 0.3) * 0.0165, Math.cos(i * 1.5708 + 0.3) * 0.0165]),
  ...Array.from({ length: 8 }, (_, i): Vec2 => [Math.sin(i * 0.7854 + 0.1) * 0.039, Math.cos(i * 0.7854 + 0.1) * 0.039]),
];

const ring = (r: number, sides: number): Vec2[] => Array.from({ length: sides }, (_, i) => [Math.sin((i / sides) * 2 * Math.PI) * r, Math.cos((i / sides) * 2 * Math.PI) * r]);

/** One honeycomb briquette on y = 0: pressed coal dust with twelve air holes, seen to a finger's depth. `open`: its top is seen. */
function briquette(m: Maker, material: string, open: boolean, tint: (at: Vec3) => Rgb): void {
  const sides = 20;
  m.tint(tint, () => {
    m.lathe(material, [[RADIUS - 0.0015, 0], [RADIUS, 0.002], [RADIUS, HEIGHT - 0.0025], [RADIUS - 0.0025, HEIGHT]], [0, 0, 0], [0, 0, 0], sides, 1.2);
    if (!open) return;
    const face = new Shape();
    ring(RADIUS - 0.0025, sides).reverse().forEach(([x, y], i) => (i ? face.lineTo(x, y) : face.moveTo(x, y)));
    for (const [hx, hy] of holes) {
      const path = new Path();
      ring(HOLE, 6).forEach(([x, y], i) => (i ? path.lineTo(hx + x, hy + y) : path.moveTo(hx + x, hy + y)));
      face.holes.push(path);
    }
    m.add(material, new ShapeGeometry(face), [0, HEIGHT, 0], [-Math.PI / 2, 0, 0], 0);
  });
  if (!open) return;
  m.tint((at) => tint(at).map((c) => c * 0.25) as unknown as Rgb, () => {
    for (const [x, y] of holes) m.lathe(material, [[HOLE, HEIGHT], [0, HEIGHT - 0.016]], [x, 0, -y], [0, 0, 0], 6, 0);
  });
}

/** What the stove no longer needs: three briquettes, one of them burnt out, and crumbs. */
export function makeCoal(m: Maker): void {
  const black = ([x, y, z]: Vec3): Rgb => mixRgb([1, 1, 1], [2.4, 2.4, 2.5], smoothstep(0.5, 0.9, noise3(x * 90, y * 90, z * 90)) * 0.6);
  const burnt = ([x, y, z]: Vec3): Rgb => mixRgb([1, 0.82, 0.7], [0.55, 0.4, 0.34], smoothstep(0.35, 0.8, noise3(x * 34 + 4, y * 34, z * 60)));
  m.at({ position: [-0.366, GROUND, 0.148], rotation: [0, 0.4, 0] }, () => briquette(m, 'coal', false, black));
  m.at({ position: [-0.3645, GROUND + HEIGHT, 0.1495], rotation: [0, 1.3, 0] }, () => briquette(m, 'coal', true, black));
  m.at({ position: [-0.346, GROUND, 0.032], rotation: [0, 0.1, 0] }, () => briquette(m, 'ash', true, burnt));
  const next = random(2);
  m.only('near', () => {
    for (let i = 0; i < 3; i++) {
      const size = 0.003 + next() * 0.006;
      m.lathe(i % 3 ? 'coal' : 'ash', [[size * 0.7, -size * 0.2], [size * 0.6, size * 0.5], [0, size * 0.7]], [-0.4 + next() * 0.12, GROUND, 0.215 + (next() - 0.5) * 0.04], [next() * 0.3, next() * 3, 0], 5, 0);
    }
  });
}

/** On the front of the upper briquette. */
export const coalAnchor: Vec3 = [-0.3645, GROUND + HEIGHT * 1.5, 0.1495 + RADIUS];
