import type { Maker } from '../../craft/maker.ts';
import { rgb } from '../../craft/vec.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';
import { bar, block } from './small-parts.ts';

/** Side view of a bench that faces +x: from the front of the seat to the top of the back, [x, y] metres. */
const BENCH: readonly Vec2[] = [
  [0.058, 0.052], [0.062, 0.068], [0.056, 0.0765], [0.035, 0.0735], [0.014, 0.0715], [0.002, 0.0755], [-0.006, 0.09], [-0.012, 0.118], [-0.017, 0.142], [-0.021, 0.147], [-0.027, 0.14], [-0.024, 0.09], [-0.016, 0.05],
];

const SEATS = 4;

/** A bench of four moulded places; the hollow of each place is pressed into the shell. */
function bench(m: Maker): void {
  const half = 0.098;
  m.tint(rgb('#2f8f5b'), () => m.surface('plastic', (u, v) => {
    const k = v * (BENCH.length - 1);
    const [x, y] = BENCH[Math.round(k)]!;
    const place = Math.abs(Math.sin(u * SEATS * Math.PI));
    const middle = k < 10 ? Math.max(0, Math.sin((k / 10) * Math.PI)) ** 0.6 : 0;
    const hollow = -0.0055 * place ** 0.7 * middle;
    return [x + (k > 5 ? hollow : 0), y + (k > 5 ? 0 : hollow), (0.5 - u) * 2 * half];
  }, SEATS * 3, BENCH.length - 1));
  block(m, 'steelPaint', [0.05, 0.046, 0.17], [0.026, 0.045, 0]);
  for (const z of [-half - 0.002, half + 0.002]) {
    m.only('near', () => m.tube('steel', [[0.05, 0.07, z], [0.05, 0.1, z], [0.035, 0.108, z], [-0.014, 0.112, z]], 0.0022, 5, false, 4));
  }
}

/** A violin case left on a seat: a child on the way to the music school. */
function violinCase(m: Maker): void {
  const outline: Vec2[] = [[-0.036, 0.006], [-0.03, 0.0125], [-0.016, 0.0135], [-0.004, 0.0105], [0.006, 0.0098], [0.022, 0.0065], [0.037, 0.0052]];
  const ring = (grow: number, y: number): Vec3[] => [
    ...outline.map(([z, x]): Vec3 => [x - grow, y, z * (1 - grow * 14)]),
    ...[...outline].reverse().map(([z, x]): Vec3 => [-x + grow, y, z * (1 - grow * 14)]),
  ].reverse();
  m.tint(rgb('#5a2418'), () => m.loft('satin', [ring(0.002, 0), ring(0, 0.002), ring(0, 0.012), ring(0.0025, 0.0155)]));
  m.tube('brass', [[0.011, 0.008, -0.022], [0.017, 0.008, -0.019], [0.017, 0.008, -0.011], [0.011, 0.008, -0.008]], 0.001, 6, false, 4);
}

/** Everything behind the glass: floor, two rows of seats that face each other, poles, lamp. */
export function makeInterior(m: Maker): void {
  m.tint(rgb('#4d5250'), () => block(m, 'matte', [0.27, 0.004, 0.2], [0, 0.0245, 0]));
  for (const z of [-0.06, -0.02, 0.02, 0.06]) block(m, 'rubber', [0.15, 0.0012, 0.006], [0, 0.027, z]);
  m.at({ position: [-0.13, 0, 0] }, () => bench(m));
  m.at({ position: [0.13, 0, 0], rotation: [0, Math.PI, 0] }, () => bench(m));
  for (const [x, z] of [[-0.062, -0.1], [0.062, -0.1], [-0.068, 0.1], [0.068, 0.1]] as const) bar(m, 'steel', [x, 0.026, z], [x * 0.92, 0.312, z * 0.84], 0.0024, 6);
  m.tube('steel', [[-0.07, 0.285, -0.085], [0, 0.288, -0.09], [0.07, 0.285, -0.085]], 0.002, 4, false, 4);
  m.tint(rgb('#f6f1dc'), () => block(m, 'satin', [0.11, 0.006, 0.03], [0, 0.318, 0]));
  m.only('near', () => m.at({ position: [-0.096, 0.074, 0.03], rotation: [0, 0.15, 0] }, () => violinCase(m)));
}
