import { Shape } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { outline } from '../../craft/shapes.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';
import { CABIN, FLOOR_Y, GRIP, PIN, ROPE_RADIUS } from './layout.ts';
import { bar, block, bolt } from './small-parts.ts';

const HALF_PI = Math.PI / 2;

/** Section of the hanger arm: a box tube with rounded edges. */
const ARM: readonly Vec2[] = [[-0.008, -0.0105], [0.008, -0.0105], [0.0108, -0.0075], [0.0108, 0.0075], [0.008, 0.0105], [-0.008, 0.0105], [-0.0108, 0.0075], [-0.0108, -0.0075]];

/** The arm that swings with the cabin: out past the rollers, around a bend and up to the pin. Object space. */
export function makeHanger(m: Maker): void {
  const [x, top, z] = PIN;
  const roof = FLOOR_Y + CABIN.height;
  const middle = GRIP[2];
  const out = z + 0.026;
  const path: Vec3[] = [
    [x, roof + 0.024, middle], [x, roof + 0.042, middle], [x, roof + 0.062, middle + 0.008], [x, roof + 0.09, middle + 0.042],
    [x, roof + 0.112, out - 0.004], [x, roof + 0.135, out], [x, top - 0.03, out], [x, top - 0.012, out],
  ];
  m.sweep('steelPaint', ARM, path, { steps: 16, scale: (t) => 1.12 - 0.26 * t }, 0.5);
  // The foot: a collar with gussets on the damped plate.
  m.lathe('steelPaint', [[0.025, 0], [0.025, 0.004], [0.018, 0.007], [0.0165, 0.02], [0.0145, 0.023]], [x, roof + 0.0255, middle], [0, 0, 0], 12);
  for (const side of [-1, 1]) {
    m.plate('steelPaint', outline([[0.008, 0], [0.036, 0], [0.036, 0.004], [0.012, 0.034], [0.008, 0.034]]), 0.005, 0.0012, [x, roof + 0.0255, middle], [0, side > 0 ? 0 : Math.PI, 0]);
  }
  // The eye around the pin.
  const eye = new Shape();
  eye.absarc(0, 0, 0.0165, -0.9, Math.PI + 0.9, false);
  eye.lineTo(-0.0095, -0.026);
  eye.lineTo(0.0095, -0.026);
  m.plate('steelPaint', eye, 0.013, 0.002, [x, top, out], [0, 0, 0], 7);
  m.lathe('brass', [[0.0115, 0], [0.0125, 0.001], [0.0125, 0.0025], [0.008, 0.0035]], [x, top, out + 0.006], [HALF_PI, 0, 0], 12);
  bolt(m, 'steel', [x, top, out + 0.009], 0.0068, [HALF_PI, 0, 0]);
  // A damper between arm and foot.
  const [low, high]: [Vec3, Vec3] = [[x + 0.03, roof + 0.03, middle - 0.004], [x + 0.012, roof + 0.1, middle + 0.046]];
  bar(m, 'steel', low, high, 0.0022, 6);
  bar(m, 'rubber', low, [x + 0.021, roof + 0.066, middle + 0.021], 0.0046, 8);
}

/** The grip that stays on the cable: jaws, casting, spring stack, lever with its roller. Object space. */
export function makeGrip(m: Maker): void {
  const [x, y, z] = GRIP;
  const r = ROPE_RADIUS;
  m.at({ position: [x, y, z], rotation: [0, 0, 0.13] }, () => {
    // Fixed jaw below and behind, moving jaw above: seen along the cable they are two hooks.
    const jaw = new Shape();
    jaw.moveTo(-0.004, -0.0145);
    jaw.lineTo(0.017, -0.0145);
    jaw.lineTo(0.019, -0.003);
    jaw.lineTo(0.0085, -0.0008);
    jaw.absarc(0, 0, r * 1.02, -0.1, -Math.PI - 0.35, true);
    jaw.lineTo(-0.0095, 0.0005);
    jaw.lineTo(-0.0105, -0.007);
    m.plate('castSteel', jaw, 0.062, 0.0022, [0, 0, 0], [0, -HALF_PI, 0], 5);
    const hook = new Shape();
    hook.moveTo(0.019, 0.0005);
    hook.lineTo(0.0185, 0.0135);
    hook.lineTo(0.004, 0.0165);
    hook.bezierCurveTo(-0.007, 0.0165, -0.0115, 0.011, -0.0105, 0.0035);
    hook.lineTo(-r * 0.94, 0.0022);
    hook.absarc(0, 0, r * 1.04, Math.PI - 0.5, 0.12, true);
    m.plate('steel', hook, 0.04, 0.002, [0, 0, 0], [0, -HALF_PI, 0], 5);
    // Tapered noses guide the grip over the rollers.
    for (const side of [-1, 1]) {
      m.lathe('castSteel', [[r * 1.9, 0], [r * 1.75, 0.008], [r * 1.35, 0.018], [r * 1.02, 0.024]], [side * 0.03, -0.001, 0], [0, 0, -side * HALF_PI], 10);
    }
    // The casting that carries the springs, and the fork for the pin.
    m.box('castSteel', [0.088, 0.02, 0.02], [0, -0.002, 0.0265], 0.004);
    m.lathe('castSteel', [[0.0155, 0], [0.0165, 0.002], [0.0165, 0.008], [0.012, 0.0105]], [0, -0.001, 0.0345], [HALF_PI, 0, 0], 12);
    bar(m, 'steel', [0, -0.001, 0.036], [0, -0.001, 0.056], 0.0075, 8);
    // Two stacks of springs press the jaw shut: coils around their guide rods between cups.
    for (const side of [-1, 1]) {
      const sx = side * 0.032;
      m.lathe('castSteel', [[0.0105, 0.0005], [0.0105, 0.0045], [0.0075, 0.0055]], [sx, 0.007, 0.0265], [0, 0, 0], 9);
      bar(m, 'steel', [sx, 0.01, 0.0265], [sx, 0.06, 0.0265], 0.0036, 7);
      const turns = 4.5;
      const coil = Array.from({ length: 29 }, (_, i): Vec3 => {
        const a = (i / 28) * turns * 2 * Math.PI;
        return [sx + Math.cos(a) * 0.0078, 0.0135 + (i / 28) * 0.037, 0.0265 + Math.sin(a) * 0.0078];
      });
      m.only('near', () => m.tube('springPaint', coil, 0.0021, 28, false, 4));
      m.only('far', () => bar(m, 'springPaint', [sx, 0.0125, 0.0265], [sx, 0.051, 0.0265], 0.008, 6));
      m.lathe('castSteel', [[0.0065, 0], [0.0105, 0.001], [0.0105, 0.004], [0.006, 0.006]], [sx, 0.051, 0.0265], [0, 0, 0], 9);
      bolt(m, 'steel', [sx, 0.057, 0.0265], 0.0048);
    }
    block(m, 'castSteel', [0.086, 0.006, 0.013], [0, 0.0585, 0.0265]);
    // The lever that opens the grip in the station, with its running roller.
    m.sweep('castSteel', [[-0.0035, -0.005], [0.0035, -0.005], [0.0035, 0.005], [-0.0035, 0.005]], [[0, 0.012, 0.008], [0, 0.026, 0.0], [0, 0.036, -0.016], [0, 0.04, -0.034]], { steps: 7 }, 0.5);
    m.lathe('rubber', [[0.005, 0], [0.0128, 0.0004], [0.0138, 0.005], [0.0128, 0.0096], [0.005, 0.01]], [-0.0085, 0.0405, -0.038], [0, 0, -HALF_PI], 14);
    m.lathe('steel', [[0.0048, 0], [0.0044, 0.013], [0, 0.0135]], [-0.0095, 0.0405, -0.038], [0, 0, -HALF_PI], 7, 1);
  });
}
