import type { Maker } from '../../craft/maker.ts';
import { shapeOf } from '../../craft/outlines.ts';
import { eased, raised, rectangle } from '../../craft/raised.ts';
import { makeThistle } from './thistle.ts';

/** Spring box: a drum on the crown in which a spring lifts the platen again after the pull. */
export function makeCrown(m: Maker): void {
  m.lathe('iron', [
    [0.074, 1.222], [0.066, 1.228], [0.0625, 1.236], [0.0625, 1.318], [0.066, 1.326], [0.076, 1.332], [0.078, 1.338],
    [0.078, 1.348], [0.072, 1.354], [0.058, 1.36], [0.04, 1.366], [0, 1.37],
  ], [0, 0, 0], [0, 0, 0], 24);
  const ring = (at: number, r: number) => m.lathe('brass', [[r - 0.002, at - 0.0045], [r + 0.0032, at - 0.002], [r + 0.0032, at + 0.002], [r - 0.002, at + 0.0045]], [0, 0, 0], [0, 0, 0], 24);
  ring(1.246, 0.063);
  ring(1.309, 0.063);
  for (let i = 0; i < 10; i++) {
    const a = ((i + 0.5) / 10) * 2 * Math.PI;
    m.only('near', () => m.add('gilt', raised([shapeOf(rectangle(0.0042, 0.04))], eased(0.002, 0.0008)), [Math.sin(a) * 0.0612, 1.2775, Math.cos(a) * 0.0612], [0, a, 0], 0));
  }
  makeThistle(m, 1.364);
}
