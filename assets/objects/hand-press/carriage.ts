import type { Maker } from '../../craft/maker.ts';
import type { Vec3 } from '../../craft/vec.ts';
import { BED, BED_Y, RAIL_Y, ROUNCE } from './layout.ts';
import { shapeOf } from '../../craft/outlines.ts';
import { eased, raised } from '../../craft/raised.ts';
import { castSlab, nut, pin, slab } from '../../craft/slab.ts';

const HALF_PI = Math.PI / 2;
const RAILS = { from: -0.315, to: 0.755, z: 0.098 } as const;

/** Two rails with bright steel runs, cross-tied, on brackets that grow out of the staple. */
export function makeRails(m: Maker): void {
  const length = RAILS.to - RAILS.from;
  const middle = (RAILS.to + RAILS.from) / 2;
  for (const z of [-RAILS.z, RAILS.z]) {
    castSlab(m, 'iron', [length, 0.066, 0.034], [middle, RAIL_Y - 0.078, z], 0.004);
    castSlab(m, 'iron', [length - 0.01, 0.014, 0.048], [middle, RAIL_Y - 0.0225, z], 0.005);
    slab(m, 'brightSteel', [length - 0.012, 0.0115, 0.022], [middle, RAIL_Y - 0.0095, z], 0.003);
    for (const x of [-0.24, 0.13, 0.42, 0.6]) nut(m, [x, RAIL_Y - 0.05, z + Math.sign(z) * 0.0168], [0, z > 0 ? 0 : Math.PI, 0], 0.0078);
  }
  for (const x of [RAILS.from + 0.02, RAILS.to - 0.02]) {
    castSlab(m, 'iron', [0.032, 0.062, RAILS.z * 2 - 0.03], [x, RAIL_Y - 0.076, 0], 0.006);
    for (const z of [-RAILS.z, RAILS.z]) m.lathe('iron', [[0.026, 0], [0.025, 0.007], [0.011, 0.014], [0.0145, 0.023], [0.011, 0.031], [0, 0.034]], [x < 0 ? RAILS.from - 0.001 : RAILS.to + 0.001, RAIL_Y - 0.045, z], [0, 0, Math.sign(x) * -HALF_PI], 10, 0);
  }
  // Beam under the platen: it takes the weight of the pull.
  castSlab(m, 'iron', [0.2, 0.07, 0.15], [0, RAIL_Y - 0.085, 0], 0.01);
  castSlab(m, 'iron', [0.1, 0.03, 0.2], [0.7, 0.528, 0], 0.006);
}

/** Drum, girths and crank that run the bed in and out. */
export function makeRounce(m: Maker): void {
  const [x, y] = ROUNCE;
  for (const z of [-0.115, 0.115]) {
    m.add('iron', raised([shapeOf([[-0.026, 0.06], [-0.026, -0.01], [-0.016, -0.026], [0.016, -0.026], [0.026, -0.01], [0.026, 0.06]])], eased(0.016, 0.003)), [x, y, z * 1.02 + (z > 0 ? -0.008 : 0.008)], [0, z > 0 ? 0 : Math.PI, 0], 0);
    m.lathe('iron', [[0.024, 0.004], [0.022, 0.012], [0.0115, 0.0125]], [x, y, z * 1.02], [z > 0 ? HALF_PI : -HALF_PI, 0, 0], 14);
  }
  // Leather girths: from the drum to both ends of the bed.
  const girth = (z: number, end: number, side: number) => m.sweep('leather', [[-0.017, -0.0013], [0.017, -0.0013], [0.017, 0.0013], [-0.017, 0.0013]],
    [[x, y + side * 0.049, z], [x + (end - x) * 0.3, y + side * 0.049 + 0.012, z], [x + (end - x) * 0.75, 0.594, z], [end, 0.62, z]] satisfies Vec3[], { steps: 8 }, 0.5);
  girth(-0.04, BED.x + BED.length / 2 - 0.03, 1);
  girth(0.04, BED.x - BED.length / 2 + 0.02, 1);
  m.node('rounce', ROUNCE, () => {
    m.lathe('oak', [[0, -0.088], [0.056, -0.088], [0.058, -0.08], [0.048, -0.072], [0.048, 0.072], [0.058, 0.08], [0.056, 0.088], [0, 0.088]], ROUNCE, [HALF_PI, 0, 0], 18);
    pin(m, 'steel', [x, y, -0.13], [x, y, 0.222], 0.0115, 10);
    m.lathe('brass', [[0.012, 0], [0.021, 0.001], [0.022, 0.005], [0.015, 0.012]], [x, y, 0.132], [HALF_PI, 0, 0], 16);
    // Crank: a flat arm that narrows and bends, and a turned handle.
    const arm: Vec3[] = [[x, y, 0.222], [x + 0.03, y - 0.035, 0.224], [x + 0.052, y - 0.085, 0.228], [x + 0.046, y - 0.14, 0.234]];
    m.sweep('steel', [[-0.015, -0.006], [0.015, -0.006], [0.016, 0], [0.015, 0.006], [-0.015, 0.006], [-0.016, 0]], arm, { steps: 10, scale: (t) => 1.1 - 0.32 * t, twist: () => HALF_PI }, 0.5);
    m.lathe('steel', [[0, -0.004], [0.021, -0.004], [0.022, 0.014], [0.017, 0.019], [0, 0.021]], [x, y, 0.214], [HALF_PI, 0, 0], 14);
    const end = arm[3]!;
    m.lathe('steel', [[0, -0.009], [0.0135, -0.008], [0.0145, 0.006], [0.011, 0.009]], end, [HALF_PI, 0, 0], 12);
    m.lathe('oak', [[0.008, 0.008], [0.013, 0.01], [0.0155, 0.018], [0.0125, 0.034], [0.0135, 0.056], [0.0175, 0.082], [0.0165, 0.096], [0.008, 0.103], [0, 0.1035]], end, [HALF_PI, 0, 0], 12);
  });
}

/** The bed: an iron table with a planed face, corner irons and runners. */
export function makeBed(m: Maker): void {
  m.box('iron', [BED.length, 0.026, BED.width], [BED.x, BED_Y - 0.0245, 0], 0.007);
  slab(m, 'brightSteel', [BED.length - 0.02, 0.014, BED.width - 0.02], [BED.x, BED_Y - 0.014, 0], 0.003);
  for (const sx of [-1, 1]) {
    for (const sz of [-1, 1]) {
      const [cx, cz] = [BED.x + sx * (BED.length / 2 - 0.012), sz * (BED.width / 2 - 0.012)];
      m.only('near', () => {
        slab(m, 'steel', [0.052, 0.015, 0.012], [cx - sx * 0.016, BED_Y, cz + sz * 0.003], 0.003);
        slab(m, 'steel', [0.012, 0.0148, 0.052], [cx + sx * 0.003, BED_Y, cz - sz * 0.016], 0.003);
      });
    }
  }
  for (const z of [-RAILS.z, RAILS.z]) slab(m, 'brass', [BED.length - 0.04, 0.023, 0.03], [BED.x, RAIL_Y, z], 0.002);
}
