import type { Maker } from '../../craft/maker.ts';
import type { Vec2 } from '../../craft/vec.ts';
import { doubled, drawn, shapeOf } from '../../craft/outlines.ts';
import { raised, whole } from '../../craft/raised.ts';
import { castSlab, nut, pin } from '../../craft/slab.ts';

const HALF_PI = Math.PI / 2;

/** A cast foot seen along the bed: claws that scroll outwards, a high instep, a foliate arch. */
const foot = (): Vec2[] => doubled(drawn((p) => {
  p.moveTo(0, 0.215);
  p.bezierCurveTo(0.075, 0.21, 0.135, 0.17, 0.165, 0.11);
  p.bezierCurveTo(0.182, 0.075, 0.2, 0.03, 0.232, 0.012);
  p.lineTo(0.236, 0);
  p.lineTo(0.322, 0);
  p.bezierCurveTo(0.342, 0.004, 0.348, 0.032, 0.33, 0.046);
  p.bezierCurveTo(0.315, 0.057, 0.296, 0.05, 0.286, 0.062);
  p.bezierCurveTo(0.262, 0.09, 0.25, 0.14, 0.248, 0.2);
  p.bezierCurveTo(0.247, 0.25, 0.268, 0.29, 0.27, 0.345);
  p.lineTo(0, 0.345);
}, 4));

/** Pierced panel of a foot. */
const light = (side: number): Vec2[] => drawn((p) => {
  p.moveTo(0.05, 0.25);
  p.bezierCurveTo(0.11, 0.244, 0.165, 0.214, 0.198, 0.15);
  p.bezierCurveTo(0.206, 0.2, 0.204, 0.25, 0.214, 0.304);
  p.lineTo(0.06, 0.304);
  p.bezierCurveTo(0.042, 0.29, 0.038, 0.262, 0.05, 0.25);
}, 3).map(([x, y]): Vec2 => [x * side, y]);

/** Two scrolled feet under the staple, tied by bolts, and a fillet to the frame. */
export function makeFeet(m: Maker): void {
  m.at({ rotation: [0, HALF_PI, 0] }, () => {
    for (const side of [-1, 1]) {
      m.add('iron', raised([shapeOf(foot(), [light(1), light(-1)])], whole(0.05, 0.009)), [0, 0, side * 0.078], [0, 0, 0], 0);
      for (const x of [-0.312, 0.312]) m.lathe('iron', [[0.02, 0], [0.0185, 0.007], [0, 0.012]], [x, 0.026, side * 0.1005], [side * HALF_PI, 0, 0], 10, 0);
      for (const x of [-0.226, 0.226]) nut(m, [x, 0.318, side * 0.1025], [0, side > 0 ? 0 : Math.PI, 0], 0.012);
    }
    for (const x of [-0.226, 0.226]) pin(m, 'steel', [x, 0.318, -0.055], [x, 0.318, 0.055], 0.009);
  });
  castSlab(m, 'iron', [0.214, 0.026, 0.545], [0, 0.338, 0], 0.008);
  castSlab(m, 'iron', [0.172, 0.02, 0.525], [0, 0.362, 0], 0.008);
}

/** The far leg that carries the end of the rails. */
export function makeFarLeg(m: Maker): void {
  const leg = doubled(drawn((p) => {
    p.moveTo(0, 0.405);
    p.bezierCurveTo(0.034, 0.4, 0.05, 0.36, 0.06, 0.28);
    p.bezierCurveTo(0.07, 0.19, 0.1, 0.075, 0.132, 0.022);
    p.lineTo(0.134, 0);
    p.lineTo(0.194, 0);
    p.bezierCurveTo(0.21, 0.004, 0.214, 0.028, 0.2, 0.038);
    p.bezierCurveTo(0.165, 0.06, 0.13, 0.19, 0.122, 0.29);
    p.bezierCurveTo(0.117, 0.37, 0.125, 0.45, 0.15, 0.5);
    p.lineTo(0.15, 0.535);
    p.lineTo(0, 0.535);
  }, 4));
  const heart = doubled(drawn((p) => {
    p.moveTo(0, 0.44);
    p.bezierCurveTo(0.05, 0.45, 0.085, 0.47, 0.096, 0.504);
    p.lineTo(0, 0.504);
  }, 3));
  m.add('iron', raised([shapeOf(leg, [heart])], whole(0.046, 0.009)), [0.7, 0, 0], [0, HALF_PI, 0], 0);
  for (const z of [-0.186, 0.186]) m.lathe('iron', [[0.0155, 0], [0.0145, 0.006], [0, 0.01]], [0.7215, 0.02, z], [0, 0, -HALF_PI], 10, 0);
}
