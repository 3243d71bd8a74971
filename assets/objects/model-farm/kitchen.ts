import type { Maker } from '../../craft/maker.ts';
import { noise3 } from '../../craft/noise.ts';
import { mix, mixRgb, smoothstep } from '../../craft/vec.ts';
import type { Vec3 } from '../../craft/vec.ts';
import { block, pole, turned } from './block.ts';
import { GROUND, KITCHEN } from './layout.ts';
import { coneThatch } from './thatch.ts';
import { basket, clayPot, heaped } from './wares.ts';

const FLOOR = 0.009;
/** The stove's middle in the kitchen's frame, and its top. */
const STOVE: Vec3 = [-0.004, 0.036, 0.046];
/** Where the gas pipe meets the stove, in the model. */
export const stovePoint: Vec3 = [KITCHEN.x + STOVE[0] - 0.024, GROUND + STOVE[1] - 0.009, KITCHEN.z + STOVE[2]];

/** A burner with its ring of blue flames; `stand` puts a trivet over it. */
function burner(m: Maker, x: number, z: number, stand: boolean): void {
  turned(m, 'paintedIron', [[0.0098, 0], [0.0098, 0.0022], [0.0075, 0.0034], [0, 0.0036]], [x, STOVE[1], z], [0, 0, 0], 10);
  for (let k = 0; k < 6; k++) {
    const a = (k / 6) * 2 * Math.PI;
    const [fx, fz] = [x + Math.cos(a) * 0.0088, z + Math.sin(a) * 0.0088];
    m.tint(([, y]) => mixRgb([0.05, 0.22, 1], [0.45, 0.8, 1], smoothstep(0.003, 0.0105, y)), () =>
      turned(m, 'flame', [[0.001, 0], [0.0027, 0.003], [0.0017, 0.0075], [0, 0.0122]], [fx, STOVE[1] + 0.0022, fz], [Math.sin(a) * 0.28, 0, -Math.cos(a) * 0.28], 4, 1.6));
  }
  if (!stand) return;
  for (let k = 0; k < 4; k++) {
    const a = (k / 4) * 2 * Math.PI + 0.4;
    block(m, 'paintedIron', [0.0125, 0.0018, 0.0014], [x + Math.cos(a) * 0.0105, STOVE[1] + 0.0145, z + Math.sin(a) * 0.0105], [0, -a, 0]);
    block(m, 'paintedIron', [0.0014, 0.0145, 0.0014], [x + Math.cos(a) * 0.016, STOVE[1] + 0.0072, z + Math.sin(a) * 0.016], [0, -a, 0]);
  }
}

function stove(m: Maker): void {
  const [x, y, z] = STOVE;
  m.tint([0.98, 0.94, 0.86], () => m.box('render', [0.082, y - FLOOR, 0.038], [x + 0.016, (y + FLOOR) / 2 - 0.001, z], 0.003));
  m.tint([0.6, 0.62, 0.63], () => m.box('steel', [0.078, 0.003, 0.034], [x + 0.016, y - 0.0008, z], 0.0012));
  burner(m, x, z, true);
  burner(m, x + 0.038, z, false);
  // The pot on its stand over the left flame, its lid a little open.
  turned(m, 'paintedIron', [[0.0105, 0.0006], [0.0152, 0.0048], [0.0162, 0.0105], [0.0142, 0.0165], [0.0138, 0.0185], [0.0158, 0.0202], [0.0132, 0.0204]], [x, y + 0.0155, z], [0, 0, 0], 13);
  turned(m, 'steel', [[0.0146, 0], [0.0142, 0.0012], [0.0085, 0.0042], [0.0022, 0.005], [0.0016, 0.0066], [0.003, 0.0082], [0, 0.0092]], [x + 0.0022, y + 0.0362, z - 0.001], [0.06, 0, -0.16], 11);
  for (const side of [-1, 1]) m.tube('paintedIron', [[x + side * 0.0142, y + 0.0325, z + 0.004], [x + side * 0.0195, y + 0.0335, z + 0.003], [x + side * 0.0195, y + 0.0335, z - 0.003], [x + side * 0.0142, y + 0.0325, z - 0.004]], 0.0011, 4, false, 3);
}

/** The round kitchen shelter: posts, a low wall at the back, a roof of palm thatch over the gas stove. */
export function makeKitchen(m: Maker): void {
  m.at({ position: [KITCHEN.x, GROUND, KITCHEN.z] }, () => {
    m.tint(([x, , z]) => mixRgb([1, 0.95, 0.86], [0.7, 0.5, 0.36], smoothstep(0.4, 0.8, noise3(x * 40, 1, z * 40))), () =>
      turned(m, 'ochre', [[0.086, -0.006], [0.086, 0.005], [0.083, 0.0082], [0.079, FLOOR], [0, FLOOR]], [0, 0, 0], [0, 0, 0], 24));
    for (let k = 0; k < 7; k++) {
      const a = 0.42 + (k * (2 * Math.PI - 0.84)) / 6;
      const [x, z] = [Math.sin(a) * 0.076, Math.cos(a) * 0.076];
      m.tint([0.5, 0.4, 0.32], () => pole(m, 'rawWood', [x, 0, z], [x * 0.99, 0.128, z * 0.99], 0.0042, 6));
    }
    // The wall: ochre with a white band, its top a soft edge.
    const profile = [[0.0785, FLOOR], [0.0785, 0.046], [0.0765, 0.0485], [0.0735, 0.0485], [0.0715, 0.046], [0.0715, FLOOR]] as const;
    m.tint(([, y]) => (y > 0.03 && y < 0.047 ? [1, 1, 1] : [0.93, 0.82, 0.66]), () => m.surface('ochre', (u, v) => {
      const [r, y] = profile[Math.round(v * 5)]!;
      const a = mix(1.62, 2 * Math.PI - 1.62, u);
      return [Math.sin(a) * r, y, Math.cos(a) * r];
    }, 12, 5, {}, 0.7));
    stove(m);
    coneThatch(m, 0.108, 0.12, 0.198);
    // A table with the harvest, jars of water, a stool.
    m.tint([0.72, 0.56, 0.42], () => {
      block(m, 'rawWood', [0.042, 0.003, 0.024], [-0.042, 0.034, -0.022], [0, 0.6, 0]);
      for (const [x, z] of [[-0.055, -0.005], [-0.028, -0.025], [-0.057, -0.022], [-0.035, -0.036]] as const) pole(m, 'rawWood', [x, FLOOR, z], [x, 0.033, z], 0.0017, 4);
    });
    m.at({ position: [-0.044, 0.0355, -0.02] }, () => { basket(m, 0.0105, 0.007); heaped(m, 0.0085, 0.006, [[0.62, 0.05, 0.02], [0.7, 0.42, 0.05], [0.2, 0.35, 0.06]], 3); });
    clayPot(m, [0.046, FLOOR, -0.032], 0.015, 0.028);
    clayPot(m, [0.058, FLOOR, -0.004], 0.0105, 0.02);
    turned(m, 'rawWood', [[0.009, 0], [0.0072, 0.002], [0.0065, 0.008], [0.009, 0.0115], [0.0085, 0.0125], [0, 0.012]], [-0.05, FLOOR, 0.033], [0, 0, 0], 10);
  });
}

/** On the stove's front, beneath pot and flame. */
export const kitchenAnchor: Vec3 = [KITCHEN.x + STOVE[0] + 0.016, GROUND + STOVE[1], KITCHEN.z + STOVE[2] + 0.012];
