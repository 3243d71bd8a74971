import type { Maker } from '../../craft/maker.ts';
import { noise3 } from '../../craft/noise.ts';
import { mixRgb, smoothstep } from '../../craft/vec.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { makeEar } from './cob.ts';
import { makeHusk } from './husk.ts';
import { EARTH, POLE } from './layout.ts';
import { EARS } from './varieties.ts';

const ring = (sides: number, seed: number): Vec2[] => Array.from({ length: sides }, (_, i): Vec2 => {
  const a = (i / sides) * 2 * Math.PI;
  const r = 1 + 0.14 * (noise3(Math.cos(a) * 2 + seed, Math.sin(a) * 2, seed) - 0.5);
  return [Math.cos(a) * r, Math.sin(a) * r];
});

/** A length of mesquite branch through points; radius in metres at its two ends. */
function branch(m: Maker, path: readonly Vec3[], from: number, to: number, sides: number, steps: number, seed: number): void {
  const bark = ([x, y, z]: Vec3): Rgb => mixRgb(mixRgb([0.2, 0.125, 0.08], [0.085, 0.05, 0.034], smoothstep(0.3, 0.7, noise3(x * 60, y * 16 + seed, z * 60))), [0.36, 0.27, 0.2], 0.5 * smoothstep(0.55, 0.9, noise3(x * 25 + 3, y * 25, z * 25)));
  m.tint(bark, () => m.sweep('bark', ring(sides, seed).map(([x, y]): Vec2 => [x, y]), path, {
    steps, scale: (t) => (from + (to - from) * t) * (1 + 0.12 * Math.sin(t * 9 + seed) + 0.1 * (noise3(t * 7, seed, 1) - 0.5)), twist: (t) => t * 0.8,
  }, 0));
}

/** A forked post let into the ground at x; the pole lies in its fork. */
function post(m: Maker, x: number, seed: number): void {
  const { y, z } = POLE;
  const s = Math.sign(x);
  const crotch: Vec3 = [x - s * 0.004, y - 0.045, z];
  branch(m, [[x + s * 0.012, EARTH.top - 0.02, z + 0.01], [x + s * 0.02, EARTH.top + 0.2, z + 0.004], [x - s * 0.008, EARTH.top + 0.45, z - 0.006], crotch], 0.0245, 0.0195, 8, 9, seed);
  branch(m, [[crotch[0], crotch[1] - 0.035, z - 0.003], [x, y - 0.02, z + 0.019], [x + s * 0.004, y + 0.02, z + 0.03], [x + s * 0.012, y + 0.062, z + 0.036]], 0.0165, 0.0085, 7, 5, seed + 1);
  branch(m, [[crotch[0], crotch[1] - 0.035, z + 0.003], [x - s * 0.004, y - 0.02, z - 0.02], [x - s * 0.006, y + 0.022, z - 0.032], [x + s * 0.004, y + 0.088, z - 0.044]], 0.0165, 0.0075, 7, 5, seed + 2);
}

/** Forked posts, the pole, and seven ears of maize hung up to dry. */
export function makeRack(m: Maker): void {
  const { y, z, half, radius } = POLE;
  for (const x of [-0.418, 0.418]) post(m, x, x > 0 ? 3 : 8);
  branch(m, [[-half, y + 0.006, z + 0.002], [-0.3, y + 0.001, z - 0.003], [0, y - 0.002, z], [0.3, y + 0.001, z + 0.003], [half, y - 0.003, z]], radius * 1.08, radius * 0.92, 8, 12, 21);
  EARS.forEach((ear, i) => {
    const rise = 0.105 + 0.016 * ((i * 2) % 3) + (i === 3 ? 0.008 : 0);
    const x = (i - 3) * 0.102 + 0.004 * Math.sin(i * 4);
    m.at({ position: [x, y - rise, z], rotation: [0.03 * Math.sin(i * 3), 0.4 * i, 0.05 * Math.sin(i * 2.3 + 1)] }, () => {
      makeEar(m, ear);
      m.lathe('cord', [[0.0285, -0.042], [0.027, -0.006], [0.006, 0.03]], [0, 0, 0], [0, 0, 0], 7, 0);
    });
    m.at({ position: [x, y - rise, z] }, () => makeHusk(m, rise, i + 1));
  });
}

/** In the middle of the long blue ear. */
export const earAnchor: Vec3 = [0.0, POLE.y - 0.129 - 0.12, POLE.z + 0.0315];
/** On the husks of the blue ear, where they are tied. */
export const huskAnchor: Vec3 = [0.102, POLE.y - 0.06, POLE.z + 0.018];
