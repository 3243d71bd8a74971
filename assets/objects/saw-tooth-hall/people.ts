import type { Maker } from '../../craft/maker.ts';
import type { Rgb, Vec2 } from '../../craft/vec.ts';
import { FLOOR } from './layout.ts';
import { bar, turned } from './forms.ts';

const BODY: Vec2[] = [[0.0062, 0], [0.0058, 0.012], [0.0069, 0.0275], [0.0077, 0.0285], [0.0066, 0.0365], [0.0082, 0.045], [0.0074, 0.0478], [0.0025, 0.0515]];
const HEAD: Vec2[] = [[0, 0], [0.0032, 0.0018], [0.0037, 0.005], [0.0024, 0.0082], [0, 0.0091]];

/** Clothes of a figure: coat, legs, hair. */
export type Clothes = readonly [coat: Rgb, legs: Rgb, hair: Rgb];

/** A visitor about 1.75 m tall, carved plainly as for an architect's model; faces +z before `turn`. */
export function person(m: Maker, x: number, z: number, turn: number, [coat, legs, hair]: Clothes, reach = 0, floor = FLOOR): void {
  m.at({ position: [x, floor, z], rotation: [0, turn, 0] }, () => {
    m.at({ scale: [1, 1, 0.62] }, () => m.tint(([, y]) => (y < 0.028 ? legs : coat), () => turned(m, 'matte', BODY, [0, 0, 0], [0, 0, 0], 6)));
    m.tint((at) => (at[1] > 0.0062 || at[2] < -0.001 ? hair : [0.52, 0.32, 0.21]), () => turned(m, 'matte', HEAD, [0, 0.0495, 0.0006], [0, 0, 0], 5));
    m.tint(coat, () => {
      bar(m, 'matte', [-0.0082, 0.0462, 0], [-0.0092, 0.028, 0.002 + reach * 0.5], 0.0022);
      bar(m, 'matte', [0.0082, 0.0462, 0], [0.0092, 0.028 + reach, 0.002 + reach], 0.0022);
    });
  });
}
