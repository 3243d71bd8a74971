import type { Maker } from '../../craft/maker.ts';
import { random } from '../../craft/noise.ts';
import { rgb } from '../../craft/vec.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';

/** Height of a figure, metres. */
const HIGH = 0.0176;
const COATS: readonly Rgb[] = ['#d8d2c6', '#b5452f', '#2f5f7a', '#d9a441', '#40444d', '#6f8f6a', '#8a5a7a', '#e6e2da'].map(rgb);
const TROUSERS: readonly Rgb[] = ['#23262d', '#3a4152', '#4b4038'].map(rgb);

/** A model-maker's figure standing at `at`, looking along `turn` (0 towards +z); `seed` dresses it. */
export function makePerson(m: Maker, at: Vec3, turn: number, seed: number): void {
  const next = random(seed * 31 + 5);
  const coat = COATS[Math.floor(next() * COATS.length)]!;
  const legs = TROUSERS[Math.floor(next() * TROUSERS.length)]!;
  const h = HIGH * (0.93 + next() * 0.12);
  const stride = 0.06 + next() * 0.09;
  const ring = (x: number, y: number, z: number, rx: number, rz: number, n = 6) => Array.from({ length: n }, (_, i): Vec3 => {
    const a = (i / n) * 2 * Math.PI;
    return [(x + Math.sin(a) * rx) * h, y * h, (z + Math.cos(a) * rz) * h];
  });
  m.at({ position: at, rotation: [0, turn, 0] }, () => {
    m.tint(legs, () => {
      for (const s of [-1, 1]) m.loft('cloth', [ring(s * 0.07, 0, s * stride + 0.02, 0.05, 0.075, 4), ring(s * 0.06, 0.5, 0, 0.075, 0.08, 4)], undefined, undefined, 0, false);
    });
    m.tint(coat, () => {
      m.loft('cloth', [ring(0, 0.42, 0, 0.13, 0.1), ring(0, 0.62, 0, 0.115, 0.085), ring(0, 0.77, 0, 0.145, 0.09), ring(0, 0.85, 0, 0.04, 0.04)], undefined, undefined, 0, false);
      for (const s of [-1, 1]) m.loft('cloth', [ring(s * 0.17, 0.45, 0.05 - s * stride * 0.5, 0.035, 0.035, 3), ring(s * 0.145, 0.79, 0, 0.045, 0.045, 3)], undefined, undefined, 0, false);
    });
    m.tint(([, y, z]) => (y > 0.95 * h || z < -0.03 * h ? [0.05, 0.035, 0.025] : [0.5, 0.31, 0.21]), () => {
      m.lathe('cloth', [[0, 0.83], [0.062, 0.87], [0.07, 0.94], [0, 1.01]].map(([r, y]): [number, number] => [r! * h, y! * h]), undefined, undefined, 5, 0);
    });
  });
}
