import { CylinderGeometry, IcosahedronGeometry, SphereGeometry } from 'three';
import type { BufferGeometry } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { noise3, random } from '../../craft/noise.ts';
import { mix, rgb } from '../../craft/vec.ts';
import type { Rgb } from '../../craft/vec.ts';
import { ceiling, ground } from './layout.ts';

const GREENS: readonly Rgb[] = ['#3f6b2c', '#5a8a35', '#2f5a33', '#74993f'].map(rgb);
/** Share of the free lots that stay grass. */
const SKIPPED = 0.42;
const BLOSSOM = rgb('#e0a92e');

/** An uneven ball of leaves of radius 1. */
function crown(seed: number, tall: boolean): BufferGeometry {
  const ball = tall ? new SphereGeometry(1, 7, 4) : new IcosahedronGeometry(1, 0);
  const p = ball.getAttribute('position');
  for (let i = 0; i < p.count; i++) {
    const [x, y, z] = [p.getX(i), p.getY(i), p.getZ(i)];
    const swell = 0.72 + 0.5 * noise3(x * 1.7 + seed * 7, y * 1.7, z * 1.7);
    p.setXYZ(i, x * swell, Math.max(-0.55, y) * swell * 0.92, z * swell);
  }
  return ball;
}

/** Trees and shrubs on the lots that stayed free. */
export function makeTrees(m: Maker, gardens: readonly (readonly [number, number])[]): void {
  const next = random(77);
  gardens.forEach(([x, z], i) => {
    if (next() < SKIPPED) return;
    const room = ceiling(x, z) - ground(x, z);
    const tall = next() < 0.5 && room > 0.08;
    const y = ground(x, z);
    const green = GREENS[Math.floor(next() * GREENS.length)]!;
    const flowers = next() < 0.09;
    const leaf = ([, py]: readonly [number, number, number]): Rgb => {
      const light = 0.7 + 0.4 * Math.max(0, py);
      const base = flowers ? BLOSSOM : green;
      return [base[0] * light, base[1] * light, base[2] * light];
    };
    if (tall) {
      const r = 0.0145 + next() * 0.0065;
      const h = 0.02 + next() * 0.014;
      m.only('near', () => m.tint(rgb('#5b4330'), () => m.add('matte', new CylinderGeometry(0.0016, 0.0026, h, 4, 1, true), [x, y + h / 2 - 0.002, z], [0, 0, 0], 1.3)));
      m.at({ position: [x, y + h + r * 0.35, z], rotation: [0, next() * 6, 0], scale: [r, r * mix(0.8, 1.05, next()), r] }, () => m.tint(leaf, () => m.add('matte', crown(i, true), [0, 0, 0], [0, 0, 0], 2)));
    } else m.only('near', () => {
      const r = 0.008 + next() * 0.006;
      m.at({ position: [x, y + r * 0.3, z], rotation: [0, next() * 6, 0], scale: r }, () => m.tint(leaf, () => m.add('matte', crown(i, false), [0, 0, 0], [0, 0, 0], 2)));
    });
  });
}
