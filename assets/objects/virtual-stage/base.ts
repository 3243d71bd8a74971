import type { Maker } from '../../craft/maker.ts';
import { noise3 } from '../../craft/noise.ts';
import { lathe, moulding } from '../../craft/shapes.ts';
import { mix, smoothstep } from '../../craft/vec.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { BASE, MIDDLE, WALL } from './layout.ts';
import { makePerson } from './people.ts';
import { Faces } from './pictured.ts';
import { CUT } from './sheet.ts';

/** Light that the wall throws on the floor before it: blue of the sea, gold where the sun is reflected. */
function floorGlow([x, , z]: Vec3): Rgb {
  const r = Math.hypot(x, z);
  const angle = Math.atan2(x, -z);
  const near = smoothstep(0.12, WALL.radius, r) * smoothstep(WALL.half + 0.15, WALL.half - 0.25, Math.abs(angle));
  const sun = Math.exp(-(((angle - 0.19) / 0.2) ** 2));
  const k = 0.9 + 0.25 * noise3(x * 26, 1, z * 26);
  const glow = near * (0.55 + 0.45 * near);
  return [mix(0.022, mix(0.04, 0.5, sun), glow) * k, mix(0.024, mix(0.14, 0.27, sun), glow) * k, mix(0.028, mix(0.2, 0.13, sun), glow) * k];
}

/** Base, stage floor, plaque, and the people who stand about. */
export function makeBase(m: Maker): void {
  m.add('walnut', moulding(BASE.width, BASE.depth, 0.03, [[0.012, 0], [0.006, 0.001], [0.006, 0.008], [0.003, 0.011], [0, 0.014], [0, 0.037], [0.003, 0.041], [0.009, 0.0425], [0.012, 0.0425]]), undefined, undefined, 0);
  m.tint([0.5, 0.5, 0.52], () => m.add('concrete', moulding(BASE.width - 0.03, BASE.depth - 0.03, 0.024, [[0, 0.042], [0, BASE.floor - 0.0022], [0.0008, BASE.floor - 0.0007], [0.003, BASE.floor]]), undefined, undefined, 0));
  const rings = [0, 0.11, 0.18, 0.24, 0.29, 0.34, 0.385, 0.3895];
  m.tint(floorGlow, () => m.add('floor', lathe([[0.3925, BASE.floor - 0.001], [0.391, BASE.floor + 0.0008], ...rings.slice(1).reverse().map((r): [number, number] => [r, BASE.floor + 0.0012]), [0, BASE.floor + 0.0012]], 36), [0, 0, MIDDLE], undefined, 1.3));
  m.only('near', () => m.tint([0.85, 0.84, 0.8], () => {
    for (let i = 0; i < 9; i++) {
      const a = 1.95 + (i / 8) * 2.38;
      m.at({ position: [Math.sin(a) * 0.435, BASE.floor + 0.0004, MIDDLE - Math.cos(a) * 0.435], rotation: [0, -a, 0] }, () => m.surface('paint', (u, v) => [(u - 0.5) * 0.018, 0, (0.5 - v) * 0.0035], 1, 1));
    }
  }));
  m.box('brass', [0.3, 0.026, 0.004], [0, 0.0255, BASE.depth / 2 + 0.0006], 0.0015);
  const [x, y, z] = [0.147, 0.0115, BASE.depth / 2 + 0.00275];
  m.add('sea', new Faces().add([[-x, 0.0255 - y, z], [x, 0.0255 - y, z], [x, 0.0255 + y, z], [-x, 0.0255 + y, z]], CUT.plaque).geometry(), undefined, undefined, 0);

  const f = BASE.floor + 0.0002;
  makePerson(m, { position: [-0.19, f, 0.335], turn: 2.5, pose: 'point', top: [0.34, 0.3, 0.1], legs: [0.05, 0.06, 0.1] });
  makePerson(m, { position: [-0.245, f, 0.37], turn: 2.4, pose: 'hold', top: [0.55, 0.52, 0.48], legs: [0.16, 0.11, 0.07], hair: [0.09, 0.05, 0.02] });
  makePerson(m, { position: [0.6, f, 0.378], turn: -2.2, pose: 'hold', top: [0.07, 0.07, 0.075], legs: [0.13, 0.14, 0.16] });
}
