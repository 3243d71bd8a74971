import type { Maker } from '../../craft/maker.ts';
import { random } from '../../craft/noise.ts';
import { turned } from '../../craft/crisp.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';

/** Brass caps and horn washers on the rivet, at `front` and `back` of the stack; fan's frame, metres. */
export function makeRivet(m: Maker, front: number, back: number, fine = true): void {
  const cap: Vec2[] = [[0.0078, 0], [0.0084, 0.0006], [0.008, 0.0014], [0.0055, 0.0018], [0.0052, 0.0026], [0.0042, 0.0038], [0.0022, 0.0046], [0, 0.0048]];
  turned(m, 'brass', cap, [0, 0, front], [Math.PI / 2, 0, 0], fine ? 12 : 6, 2);
  if (!fine) return;
  turned(m, 'brass', cap, [0, 0, back], [-Math.PI / 2, 0, 0], 10, 2);
  turned(m, 'brass', [[0.0011, -0.0022], [0.0024, -0.0016], [0.0028, 0], [0.0024, 0.0016], [0.0011, 0.0022]], [0, -0.0022, front + 0.0044], [0, 0, 0], 8, 2);
}

/** A pendant of jade with a silk tassel, hanging straight down from the origin: cord, disc, knot, threads; metres. */
export function makeTassel(m: Maker, seed: number, fine: boolean): void {
  if (!fine) {
    turned(m, 'silk', [[0.009, -0.137], [0.0055, -0.078], [0.001, -0.066], [0.001, 0]], [0, 0, 0], [0, 0, 0], 6, 2);
    turned(m, 'jade', [[0.004, -0.0019], [0.0136, -0.0019], [0.0136, 0.0019], [0.004, 0.0019]], [0, -0.0468, 0], [Math.PI / 2, 0, 0], 9);
    return;
  }
  const next = random(seed);
  m.tube('silkCord', [[-0.0014, 0, 0], [-0.0022, -0.012, 0.0004], [-0.0006, -0.03, 0.0002], [-0.0008, -0.0335, 0]], 0.0008, 5, false, 4);
  m.tube('silkCord', [[0.0014, 0, 0], [0.0024, -0.014, 0.0006], [0.0006, -0.03, 0.0002], [0.0008, -0.0335, 0]], 0.0008, 5, false, 4);
  knot(m, -0.0285, 0.0042);
  // A flat ring of jade, its hole bound by the cord.
  turned(m, 'jade', [[0.0038, -0.0011], [0.0046, -0.0019], [0.0128, -0.0019], [0.0139, -0.0008], [0.0139, 0.0008], [0.0128, 0.0019], [0.0046, 0.0019], [0.0038, 0.0011], [0.0038, -0.0011]], [0, -0.0468, 0], [Math.PI / 2, 0, 0], 15, 0.8);
  m.tube('silkCord', [[0, -0.0318, 0.0006], [0, -0.0345, 0.003], [0, -0.041, 0.0026], [0, -0.0434, 0]], 0.0009, 6, false, 4);
  m.tube('silkCord', [[0, -0.0502, 0], [0, -0.0525, 0.0026], [0, -0.059, 0.003], [0, -0.0628, 0.0006]], 0.0009, 6, false, 4);
  knot(m, -0.0655, 0.0048);
  turned(m, 'brass', [[0.0046, -0.0785], [0.0058, -0.0775], [0.006, -0.0745], [0.0052, -0.0715], [0.003, -0.0695], [0.0012, -0.0685]], [0, 0, 0], [0, 0, 0], 10, 2);
  m.surface('silk', (u, v) => {
    const a = -u * 2 * Math.PI;
    const ripple = 1 + 0.13 * Math.sin(a * 11 + v * 2) * Math.min(1, v * 5);
    const r = (0.0048 + 0.0028 * Math.sqrt(v) + 0.0024 * v * v) * ripple;
    return [Math.sin(a) * r + 0.0016 * v * v, -0.077 - v * 0.06, Math.cos(a) * r];
  }, 33, 3, { closedU: true });
  // Single threads that stand off at the end.
  for (let i = 0; i < 16; i++) {
    const a = (i / 16) * 2 * Math.PI;
    const r = 0.0068 + next() * 0.0022;
    const out = r + next() * 0.003;
    m.tube('silk', [[Math.sin(a) * 0.0062, -0.088, Math.cos(a) * 0.0062], [Math.sin(a) * r, -0.118, Math.cos(a) * r], [Math.sin(a) * out + 0.0016, -0.138 - next() * 0.007, Math.cos(a) * out]], 0.0005, 2, false, 3);
  }
  turned(m, 'silk', [[0.001, -0.1366], [0.0086, -0.1362]], [0.0016, 0, 0], [0, 0, 0], 12);
}

/** A button knot of silk cord. */
function knot(m: Maker, y: number, r: number): void {
  const loop = (tilt: number, turn: number): Vec3[] => Array.from({ length: 8 }, (_, i): Vec3 => {
    const a = (i / 8) * 2 * Math.PI;
    const [x, z] = [Math.cos(a) * r * 0.8, Math.sin(a) * r * 0.62];
    const h = Math.sin(a + turn) * r * tilt;
    return [x * Math.cos(turn) - z * Math.sin(turn), y + h, x * Math.sin(turn) + z * Math.cos(turn)];
  });
  for (const [tilt, turn] of [[0.7, 0], [0.7, 1.5], [0.15, 0.5]] as const) m.tube('silkCord', loop(tilt, turn), r * 0.32, 9, true, 4);
}
