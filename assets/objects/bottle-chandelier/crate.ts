import type { Maker } from '../../craft/maker.ts';
import { surface } from '../../craft/shapes.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { wholeBottle } from './bottles.ts';
import type { BottleShape } from './bottles.ts';
import { TOP } from './layout.ts';
import type { GlassColor } from './layout.ts';
import { slat } from '../../craft/slat.ts';

const SIZE = { x: 0.25, y: 0.115, z: 0.168 } as const;

/** Middle of the crate on the bench. */
export const CRATE: Vec3 = [-0.42, TOP, 0.01];

/** A paper label wound round a bottle: a coloured field, a pale band, worn at its edge. */
function label(m: Maker, radius: number, from: number, to: number, color: Rgb): void {
  const paint = (_: Vec3, uv: readonly [number, number]): Rgb => (uv[1] > 0.3 && uv[1] < 0.7 ? [0.82, 0.78, 0.66] : color);
  m.tint(paint, () => m.add('paper', surface((u, v) => {
    const a = (u - 0.5) * 4.4;
    return [Math.sin(a) * (radius + 0.0012), from + (to - from) * v, Math.cos(a) * (radius + 0.0012)];
  }, 12, 3), [0, 0, 0], [0, 0, 0], 0));
}

/** Whole bottles sorted into a slatted crate: where the work begins. */
export function makeCrate(m: Maker): void {
  m.at({ position: CRATE, rotation: [0, 0.2, 0] }, () => {
    const { x, y, z } = SIZE;
    slat(m, 'pine', [x - 0.012, z - 0.012, 0.009], [0, 0.0065, 0], [Math.PI / 2, 0, 0]);
    for (const sx of [-1, 1]) for (const sz of [-1, 1]) slat(m, 'pine', [0.02, y, 0.02], [sx * (x / 2 - 0.016), y / 2, sz * (z / 2 - 0.016)]);
    for (const [i, h] of [0.03, 0.086].entries()) {
      const skew = i ? 0.008 : -0.005;
      for (const s of [-1, 1]) {
        slat(m, 'pine', [x, 0.04, 0.008], [0, h, s * (z / 2 - 0.002)], [0, 0, skew * s]);
        slat(m, 'pine', [z - 0.012, 0.04, 0.008], [s * (x / 2 - 0.002), h, 0], [0, Math.PI / 2, skew * s]);
        m.only('near', () => {
          for (const sx of [-1, 1]) m.lathe('steel', [[0.0032, 0], [0, 0.0014]], [sx * (x / 2 - 0.016), h, s * (z / 2 + 0.002)], [s * Math.PI / 2, 0, 0], 5, 0);
        });
      }
    }
    const load: [BottleShape, GlassColor, number][] = [
      ['slim', 'green', 0], ['long', 'amber', 1], ['high', 'olive', 0], ['long', 'amber', 0], ['slim', 'emerald', 2], ['stout', 'aqua', 0],
    ];
    const labels: Rgb[] = [[0.5, 0.5, 0.5], [0.5, 0.06, 0.04], [0.05, 0.16, 0.34]];
    load.forEach(([shape, color, paper], i) => {
      const at: Vec3 = [(i % 3 - 1) * 0.072, 0.011, i < 3 ? -0.036 : 0.038];
      m.at({ position: at, rotation: [(i % 2 - 0.5) * 0.03, i * 0.4 - 0.6, (0.5 - (i % 3) / 2) * 0.03] }, () => {
        wholeBottle(m, shape, color, 10);
        if (paper) label(m, shape === 'long' ? 0.0345 : 0.0325, 0.045, 0.11, labels[paper]!);
      });
    });
  });
}
