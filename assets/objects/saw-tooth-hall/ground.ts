import type { Maker } from '../../craft/maker.ts';
import { noise3, random } from '../../craft/noise.ts';
import { moulding, outline } from '../../craft/shapes.ts';
import { mix, mixRgb, smoothstep } from '../../craft/vec.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { BAY, BAYS, CUT, FLOOR, GROUND_REAR, HALF_W, REAR, X0, X1 } from './layout.ts';
import { NORTH, SOUTH } from './walls.ts';
import { block, turned } from './forms.ts';
import type { Letters } from './letters.ts';

const DEPTH = CUT - GROUND_REAR;
const MIDDLE = (CUT + GROUND_REAR) / 2;
/** Top of the wooden base. */
const BASE = 0.036;
const TRENCH_X = X0 + BAY * 2.5;

/** Layers of earth under the hall, their borders uneven as in a real pit. */
function strata(m: Maker): void {
  const levels = [BASE - 0.001, 0.054, 0.074, FLOOR - 0.0045];
  const colours: Rgb[] = [[0.33, 0.2, 0.1], [0.21, 0.125, 0.065], [0.115, 0.075, 0.048]];
  const edge = (k: number, x: number) => levels[k]! + (k === 0 || k === 3 ? 0 : (noise3(x * 9, k * 5, 0) - 0.5) * 0.016 * smoothstep(HALF_W, HALF_W - 0.06, Math.abs(x)));
  for (let k = 0; k < 3; k++) {
    m.tint(colours[k]!, () => {
      m.surface('earth', (u, v) => {
        const x = mix(-HALF_W, HALF_W, u);
        return [x, mix(edge(k, x), edge(k + 1, x), v), CUT - 0.004];
      }, 26, 1);
      block(m, 'earth', [HALF_W * 2, levels[k + 1]! - levels[k]!, DEPTH - 0.005], [0, (levels[k]! + levels[k + 1]!) / 2, MIDDLE - 0.0025]);
    });
  }
  const next = random(5);
  // Stones that the cut has laid bare.
  for (let i = 0; i < 8; i++) {
    const r = 0.002 + next() * 0.003;
    const [x, y] = [mix(-0.67, 0.67, next()), mix(BASE + 0.005, 0.07, next())];
    m.tint(mixRgb([0.3, 0.28, 0.25], [0.48, 0.42, 0.34], next()), () => m.only('near', () => turned(m, 'earth', [[r * 0.8, -r * 0.3], [r, 0.1 * r], [0, r * 0.7]], [x, y, CUT - 0.004], [next() + 1.2, next(), next()], 6)));
  }
}

/** What the section cuts below the floor, in one outline: slab, footings, the walls of a heating duct. */
function foundations(m: Maker): void {
  const top = FLOOR;
  const slab = FLOOR - 0.006;
  const below: Vec2[] = [];
  const footing = (x: number): Vec2[] => [
    [x - 0.011, slab], [x - 0.011, 0.071], [x - 0.029, 0.065], [x - 0.029, 0.051], [x + 0.029, 0.051], [x + 0.029, 0.065], [x + 0.011, 0.071], [x + 0.011, slab],
  ];
  const duct: Vec2[] = [[TRENCH_X - 0.03, slab], [TRENCH_X - 0.03, 0.056], [TRENCH_X + 0.03, 0.056], [TRENCH_X + 0.03, slab]];
  for (let i = 0; i <= BAYS; i++) {
    below.push(...footing(X0 + i * BAY));
    if (i === 2) below.push(...duct);
  }
  const hole: Vec2[] = [[TRENCH_X - 0.0255, slab + 0.001], [TRENCH_X + 0.0255, slab + 0.001], [TRENCH_X + 0.0255, 0.0605], [TRENCH_X - 0.0255, 0.0605]];
  m.plate('cut', outline([[SOUTH, slab], ...below, [NORTH, slab], [NORTH, top], [SOUTH, top]], [hole]), 0.004, 0, [0, 0, CUT - 0.001]);
  block(m, 'ink', [0.055, 0.038, 0.001], [TRENCH_X, 0.076, CUT - 0.0022]);
  for (const [dx, r] of [[-0.012, 0.0085], [0.0105, 0.0065]] as const) {
    const y = 0.0605 + r + 0.004;
    pipeEnd(m, TRENCH_X + dx, y, r);
    block(m, 'concrete', [r * 1.4, 0.0045, 0.003], [TRENCH_X + dx, 0.0628, CUT - 0.0012]);
  }
}

/** A lagged pipe where the section cuts it: lagging, steel, the hollow. */
export function pipeEnd(m: Maker, x: number, y: number, radius: number): void {
  const turn = [Math.PI / 2, 0, 0] as const;
  const centre: Vec3 = [x, y, CUT - 0.001];
  turned(m, 'zinc', [[radius, -0.002], [radius, 0.0012], [radius * 0.78, 0.0012]], centre, turn, 9);
  turned(m, 'cut', [[radius * 0.84, 0.0014], [radius * 0.6, 0.0014]], centre, turn, 9);
  m.only('near', () => {
    turned(m, 'steelwork', [[radius * 0.62, 0.0017], [radius * 0.46, 0.0017]], centre, turn, 9);
    turned(m, 'ink', [[radius * 0.48, 0.0012], [0, 0.0012]], centre, turn, 8);
  });
}

/** Polished concrete in the hall, asphalt and kerb in the street, gravel behind. */
function surfaces(m: Maker): void {
  const screed = ([x, , z]: readonly [number, number, number]): Rgb => mixRgb([0.36, 0.35, 0.33], [0.22, 0.21, 0.2], smoothstep(0.4, 0.75, noise3(x * 9, 3, z * 9)));
  m.tint(screed, () => m.surface('floor', (u, v) => [mix(X0, X1, u), FLOOR, mix(CUT - 0.003, REAR, v)], 22, 9));
  const tar = ([x, , z]: readonly [number, number, number]): Rgb => mixRgb([0.075, 0.076, 0.078], [0.12, 0.118, 0.112], noise3(x * 20, 0, z * 20));
  const lip = FLOOR - 0.004;
  m.tint(tar, () => m.surface('earth', (u, v) => [mix(NORTH - 0.004, HALF_W, u), lip, mix(CUT, GROUND_REAR, v)], 7, 14));
  m.tint([0.2, 0.185, 0.16], () => m.surface('earth', (u, v) => [mix(-HALF_W, NORTH, u), lip, mix(REAR - 0.012, GROUND_REAR, v)], 18, 2));
  m.tint([0.2, 0.185, 0.16], () => m.surface('earth', (u, v) => [mix(-HALF_W, SOUTH + 0.002, u), lip, mix(CUT, REAR, v)], 1, 6));
  block(m, 'cut', [HALF_W - NORTH, 0.0034, 0.004], [(HALF_W + NORTH) / 2, lip - 0.0018, CUT - 0.001]);
  for (let k = 0; k < 8; k++) block(m, 'concrete', [0.026, 0.004, 0.081], [NORTH + 0.013, FLOOR - 0.0028 + (k % 3) * 0.0002, mix(CUT - 0.0445, GROUND_REAR + 0.046, k / 7)]);
}

/** A brass arrow let into the street: north, where the light comes from. */
function arrow(m: Maker, letters: Letters): void {
  const y = FLOOR - 0.0036;
  const flat = [-Math.PI / 2, 0, 0] as const;
  m.plate('gilt', outline([[-0.045, -0.003], [0.016, -0.003], [0.016, -0.014], [0.045, 0], [0.016, 0.014], [0.016, 0.003], [-0.045, 0.003]]), 0.0016, 0, [0.59, y, 0.262], flat);
  m.add('gilt', letters.north, [0.661, y + 0.0008, 0.2745], flat, 0.4);
}

/** The wooden base, the cut earth with its foundations, floors and street. */
export function makeGround(m: Maker, letters: Letters): void {
  m.at({ position: [0, 0, MIDDLE] }, () => {
    m.add('walnut', moulding(HALF_W * 2 + 0.056, DEPTH + 0.056, 0.012, [
      [0.005, 0], [0.004, 0.0085], [0, 0.012], [0, 0.0285], [0.0025, 0.032], [0.012, 0.0345], [0.03, BASE],
    ], 3), [0, 0, 0], [0, 0, 0], 0.7);
  });
  const z = CUT + 0.028;
  m.add('gilt', letters.title, [-0.044, 0.0142, z + 0.0003], [0, 0, 0], 0.4);
  m.add('gilt', letters.titleHan, [0.078, 0.0142, z + 0.0003], [0, 0, 0], 0.4);
  strata(m);
  foundations(m);
  surfaces(m);
  arrow(m, letters);
  pipeEnd(m, 0.575, 0.072, 0.0125);
}
