import type { Maker } from '../../craft/maker.ts';
import type { Vec3 } from '../../craft/vec.ts';
import { bell, footCup, groundEdge, wholeBottle } from './bottles.ts';
import { nut } from './frame.ts';
import { GROUND, TOP } from './layout.ts';
import { slat } from '../../craft/slat.ts';

const HALF_PI = Math.PI / 2;

/** Middle of the cutting jig; the bottle lies along x, its foot at the right. */
export const JIG: Vec3 = [-0.15, TOP, 0.205];
const AXIS_Y = 0.064;
const FOOT_X = 0.105;

/** Where the wheel has scored the glass, in the jig's frame. */
export const SCORE: Vec3 = [FOOT_X - 0.034, AXIS_Y + 0.0325, 0];

/** A bottle turning on rollers under a small hard wheel that scores a line right round it. */
function jig(m: Maker): void {
  m.box('redIron', [0.178, 0.014, 0.096], [0.038, 0.011, 0], 0.004);
  for (const x of [-0.034, 0.108]) for (const z of [-0.036, 0.036]) m.lathe('rubber', [[0.009, 0], [0.0105, 0.002], [0.0095, 0.006]], [x, 0, z], [0, 0, 0], 7, 0);
  for (const x of [0.002, 0.052]) {
    for (const z of [-0.0225, 0.0225]) {
      const r = 0.0155;
      m.lathe('rubber', [[0, -0.012], [r - 0.001, -0.0118], [r, -0.009], [r, 0.009], [r - 0.001, 0.0118], [0, 0.012]], [x, 0.0335, z], [0, 0, HALF_PI], 10, 0);
      for (const s of [-1, 1]) m.lathe('steel', [[0.0036, 0], [0, 0.0018]], [x + s * 0.0205, 0.0335, z], [0, 0, -s * HALF_PI], 5, 0);
    }
    for (const s of [-1, 1]) slat(m, 'redIron', [0.07, 0.034, 0.006], [x + s * 0.0175, 0.026, 0], [0, HALF_PI, 0]);
  }
  // Stop for the foot, arm and wheel.
  m.box('redIron', [0.012, 0.06, 0.05], [FOOT_X + 0.0085, 0.043, 0], 0.003);
  m.lathe('brass', [[0.011, 0], [0.012, 0.0015], [0.009, 0.003]], [FOOT_X + 0.0025, AXIS_Y, 0], [0, 0, HALF_PI], 10);
  m.rod('steel', [SCORE[0], 0.017, -0.043], [SCORE[0], AXIS_Y + 0.06, -0.043], 0.0048, 8);
  m.at({ position: [SCORE[0], AXIS_Y + 0.05, -0.043], rotation: [0.1, 0, 0] }, () => {
    m.box('steel', [0.015, 0.018, 0.016], [0, 0, 0], 0.003);
    m.box('steel', [0.0095, 0.009, 0.1], [0, 0, 0.042], 0.002);
    m.lathe('walnut', [[0.004, 0], [0.007, 0.003], [0.0085, 0.016], [0.0075, 0.034], [0.0095, 0.046], [0.0075, 0.053], [0, 0.056]], [0, 0, 0.088], [HALF_PI, 0, 0], 10);
    nut(m, [0, 0.009, 0], 0.005, [0, 0, 0]);
  });
  m.box('steel', [0.0052, 0.026, 0.009], [SCORE[0], AXIS_Y + 0.044, -0.001], 0.0015);
  m.lathe('brass', [[0, -0.0012], [0.0045, -0.0012], [0.0068, 0], [0.0045, 0.0012], [0, 0.0012]], [SCORE[0], AXIS_Y + 0.0385, 0.0042], [0, 0, HALF_PI], 12, 0.5);
  m.at({ position: [FOOT_X, AXIS_Y, 0], rotation: [0, 0, HALF_PI] }, () => {
    wholeBottle(m, 'slim', 'green', 14);
    // The score shows as a hair-fine white line.
    m.tint(GROUND, () => m.lathe('ground', [[0.0324, 0.0332], [0.033, 0.034], [0.0324, 0.0348]], [0, 0, 0], [0, 0, 0], 18));
  });
}

/** A bottle just parted: the bell lies down, its foot beside it. */
function parted(m: Maker): void {
  m.at({ position: [0.008, TOP, 0.268] }, () => footCup(m, 'long', 'amber', 0.034, 13));
  m.at({ position: [0.18, TOP + 0.0346, 0.258], rotation: [0, 0.12, -HALF_PI - 0.03] }, () => m.at({ position: [0, -0.12, 0] }, () => {
    bell(m, 'long', 'amber', 0.032, 13);
    groundEdge(m, 0.0345, 0.0001, 13);
  }));
}

/** The second station. */
export function makeCutter(m: Maker): void {
  m.at({ position: JIG, rotation: [0, 0.12, 0] }, () => jig(m));
  parted(m);
}
