import { Shape } from 'three';
import type { Maker } from '../../craft/maker.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { block, mark, slab, turned } from '../../craft/crisp.ts';
import { BOARD, DESK } from './layout.ts';
import { painted } from './sheet.ts';

const FORWARD: Vec3 = [Math.PI / 2, 0, 0];
const GOLD: Rgb = [0.74, 0.36, 0.02];
const RED: Rgb = [0.42, 0.022, 0.012];

const rect = (w: number, h: number): Shape => new Shape().moveTo(-w / 2, -h / 2).lineTo(w / 2, -h / 2).lineTo(w / 2, h / 2).lineTo(-w / 2, h / 2).lineTo(-w / 2, -h / 2);

/** The operator's desk: a cabinet with the preamplifier in its upper bay and painted doors below. */
export function makeDesk(m: Maker, fine: boolean): void {
  const { x, z, width: w, depth: d, height: h } = DESK;
  const board = (size: Vec3, at: Vec3, r = 0.0045) => (fine ? m.box('paintwork', size, at, r) : block(m, 'paintwork', size, at));
  m.tint(GOLD, () => {
    for (const s of [-1, 1]) board([BOARD, h - 0.03, d], [x + s * (w / 2 - BOARD / 2), (h + 0.03) / 2 - 0.012, z]);
    board([w - BOARD * 2, 0.014, d - 0.02], [x, 0.395, z - 0.004]);
  });
  m.tint(RED, () => {
    board([w + 0.02, 0.024, d + 0.02], [x, h, z], 0.006);
    block(m, 'paintwork', [w - 0.01, 0.03, d - 0.03], [x, 0.015, z]);
    block(m, 'paintwork', [w - BOARD * 2, h - 0.06, 0.01], [x, h / 2 + 0.01, z - d / 2 + 0.02]);
  });
  // The doors: one painted board, a bead down the middle, two brass knobs.
  const front = z + d / 2 - 0.012;
  m.tint(GOLD, () => block(m, 'paintwork', [w - BOARD * 2, 0.35, 0.012], [x, 0.211, front - 0.0075]));
  m.add('painted', painted(rect(w - 0.05, 0.166), 'desk', w - 0.05, 0.166), [x, 0.298, front + 0.0001], [0, 0, 0], 0);
  m.add('painted', painted(rect(w - 0.05, 0.166), 'desk', w - 0.05, 0.166, true), [x, 0.122, front + 0.0001], [0, 0, 0], 0);
  preamplifier(m, [x, 0.497, front - 0.002], fine);
  for (const s of [-1, 1]) {
    m.add('painted', painted(rect(d - 0.06, 0.5), 'side', d - 0.06, 0.5, s > 0), [x + s * (w / 2 + 0.0006), 0.318, z], [0, (s * Math.PI) / 2, 0], 0);
  }
}

/** A knob with a skirt and a pointer line, on a face that looks along +z. */
function knob(m: Maker, [x, y, z]: Vec3, r: number, turn: number): void {
  turned(m, 'aluminium', [[r * 1.3, 0], [r * 1.28, 0.0016], [r * 1.02, 0.003]], [x, y, z], FORWARD, 12, 3);
  turned(m, 'bakelite', [[r, 0.0028], [r * 0.92, 0.015], [r * 0.84, 0.0175], [0, 0.018]], [x, y, z], FORWARD, 10, 3);
  mark(m, 'cream', 0.0024, r * 0.85, [x - Math.sin(turn) * r * 0.44, y + Math.cos(turn) * r * 0.44, z + 0.0185], [0, 0, turn]);
}

/** A home-built preamplifier: five knobs for the frequency bands, a meter, switches, two glowing valves behind a cut-out. */
function preamplifier(m: Maker, [x, y, z]: Vec3, fine: boolean): void {
  const [w, h] = [DESK.width - BOARD * 2 - 0.008, 0.172];
  if (!fine) {
    block(m, 'hammertone', [w, h, 0.006], [x, y, z]);
    block(m, 'cream', [0.08, 0.05, 0.004], [x - 0.13, y + 0.04, z + 0.004]);
    return;
  }
  m.box('hammertone', [w, h, 0.006], [x, y, z], 0.0016);
  const face = z + 0.003;
  [-0.155, -0.0775, 0, 0.0775, 0.155].forEach((dx, i) => {
    knob(m, [x + dx, y - 0.045, face], 0.0185, [2.1, 0.9, -0.2, -0.8, -1.9][i]!);
    for (let k = -4; k <= 4; k++) {
      const a = k * 0.52;
      mark(m, 'cream', 0.0014, 0.0048, [x + dx + Math.sin(a) * 0.0305, y - 0.045 + Math.cos(a) * 0.0305, face + 0.0004], [0, 0, -a]);
    }
  });
  meter(m, [x - 0.128, y + 0.044, face]);
  valves(m, [x + 0.01, y + 0.043, face]);
  for (const [i, dx] of [0.105, 0.135, 0.165].entries()) {
    turned(m, 'steel', [[0.0075, 0], [0.0075, 0.0025], [0.0045, 0.004], [0.0045, 0.007]], [x + dx, y + 0.032, face], FORWARD, 6, 0.6);
    m.rod('steel', [x + dx, y + 0.032, face + 0.005], [x + dx, y + 0.032 + (i === 1 ? -0.012 : 0.012), face + 0.024], 0.0026, 6);
    m.tint(i === 1 ? [0.15, 0.02, 0.02] : [1, 0.16, 0.05], () => turned(m, 'satin', [[0.006, 0], [0.0062, 0.003], [0.004, 0.006], [0, 0.007]], [x + dx, y + 0.062, face], FORWARD, 8, 3));
  }
  for (const sx of [-1, 1]) for (const sy of [-1, 1]) turned(m, 'steel', [[0.005, 0], [0.0046, 0.002], [0, 0.0028]], [x + sx * (w / 2 - 0.011), y + sy * (h / 2 - 0.011), face], FORWARD, 6, 3);
}

/** A needle meter behind a bezel. */
function meter(m: Maker, [x, y, z]: Vec3): void {
  m.box('bakelite', [0.102, 0.062, 0.008], [x, y, z + 0.003], 0.003);
  mark(m, 'cream', 0.09, 0.05, [x, y, z + 0.0076]);
  for (let i = -4; i <= 4; i++) {
    const a = i * 0.2;
    m.tint(i > 1 ? [0.5, 0.02, 0.01] : [0.02, 0.02, 0.02], () => mark(m, 'satin', 0.0014, 0.0065, [x + Math.sin(a) * 0.04, y - 0.022 + Math.cos(a) * 0.04, z + 0.0083], [0, 0, -a]));
  }
  m.tint([0.4, 0.02, 0.01], () => mark(m, 'satin', 0.0013, 0.036, [x + 0.0075, y - 0.005, z + 0.0088], [0, 0, -0.42]));
  m.box('bakelite', [0.09, 0.01, 0.003], [x, y - 0.02, z + 0.0082], 0.001);
}

/** A dark window with two valves that glow. */
function valves(m: Maker, [x, y, z]: Vec3): void {
  const frame = rect(0.108, 0.062);
  frame.holes.push(rect(0.096, 0.05));
  slab(m, 'aluminium', frame, 0.005, 0.0012, [x, y, z + 0.0018], [0, 0, 0], 1);
  mark(m, 'bakelite', 0.1, 0.054, [x, y, z + 0.0008]);
  for (const dx of [-0.024, 0.024]) {
    m.tint([1, 0.62, 0.22], () => turned(m, 'glow', [[0.0115, -0.0235], [0.0125, -0.008], [0.0125, 0.008], [0.0085, 0.016], [0.003, 0.019], [0, 0.0215]], [x + dx, y, z + 0.002], [0, 0, 0], 10, 3));
    m.box('steel', [0.012, 0.024, 0.012], [x + dx, y - 0.003, z + 0.0095], 0.002);
  }
}
