import { outline } from '../../craft/shapes.ts';
import type { Maker } from '../../craft/maker.ts';
import { random } from '../../craft/noise.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { LEVEL, ROD } from './layout.ts';
import type { Letters } from './letters.ts';
import { block, screw, turned } from './forms.ts';

/** Half the board's size: x, z. */
export const BOARD = [0.06, 0.115] as const;

/** The main board: its picture carries traces and pads; chips, shields and sockets stand on it, fins below. */
export function makeBoard(m: Maker): void {
  const y = LEVEL.board;
  const [w, l] = BOARD;
  const c = 0.003;
  const corner: Vec2[] = [[w - c, -l], [w, -l + c], [w, l - c], [w - c, l], [-w + c, l], [-w, l - c], [-w, -l + c], [-w + c, -l]];
  m.plate('pcb', outline(corner), 0.0032, 0.0004, [0, y, 0], [-Math.PI / 2, 0, 0]);
  m.only('near', () => m.surface('traces', (u, v) => [(u * 2 - 1) * (w - 0.0008), y + 0.00175, (1 - v * 2) * (l - 0.0008)], 6, 8));
  const top = y + 0.0018;
  // Processor under its shield, memory beside it, radio towards the nose.
  m.box('shield', [0.036, 0.0052, 0.036], [0, top + 0.0024, 0.012], 0.0012);
  block(m, 'dark', [0.0165, 0.0012, 0.0165], [0, top + 0.0054, 0.012]);
  for (const x of [-0.03, 0.03]) block(m, 'dark', [0.013, 0.0032, 0.017], [x, top + 0.0015, 0.018]);
  block(m, 'shield', [0.03, 0.0042, 0.022], [0.018, top + 0.002, 0.078]);
  block(m, 'dark', [0.02, 0.003, 0.02], [-0.026, top + 0.0014, 0.076]);
  block(m, 'dark', [0.026, 0.0034, 0.012], [0.0, top + 0.0016, -0.078]);
  const next = random(6);
  for (let k = 0; k < 16; k++) {
    const [x, z] = [(next() - 0.5) * 0.098, (k / 16 - 0.5) * 0.2 + (next() - 0.5) * 0.006];
    if ((Math.abs(x) < 0.024 && z > -0.012 && z < 0.036) || (Math.abs(Math.abs(x) - ROD.x) < 0.012 && Math.abs(z - ROD.z) < 0.012) || z > 0.06) continue;
    const kind = next();
    if (kind < 0.35) turned(m, 'capacitor', [[0.0034, 0], [0.0033, 0.0078], [0, 0.0083]], [x, top, z], [0, 0, 0], 8);
    else if (kind < 0.7) block(m, 'dark', [0.0055, 0.0022, 0.0042], [x, top + 0.001, z]);
    else block(m, 'ceramic', [0.0046, 0.0018, 0.0024], [x, top + 0.0008, z], [0, kind > 0.85 ? 1.57 : 0, 0]);
  }
  // Sockets at the edges.
  for (const x of [-w + 0.004, w - 0.004]) for (const z of [0.045, -0.012]) block(m, 'enamel', [0.0085, 0.0062, 0.02], [x, top + 0.003, z]);
  block(m, 'enamel', [0.034, 0.0066, 0.009], [0, top + 0.0032, l - 0.0048]);
  m.box('steel', [0.014, 0.0058, 0.0125], [-0.035, top + 0.0028, -l + 0.0052], 0.0022);
  for (const x of [-1, 1]) for (const z of [-1, 1]) screw(m, [x * (w - 0.0085), top, z * (l - 0.0165)], 0.0035, [0, 0, 0], 'brass');
  // Fins that give the processor's heat to the blower's air.
  m.box('aluminium', [0.07, 0.003, 0.074], [0, y - 0.0042, 0.005], 0.0008);
  for (let k = 0; k < 8; k++) block(m, 'aluminium', [0.002, 0.011, 0.072], [-0.0315 + k * 0.009, y - 0.0108, 0.005]);
}

/** The battery: cells in a dark case, a grip, four charge lights, gilt contacts towards the nose. */
export function makeBattery(m: Maker, letters: Letters): void {
  const y = LEVEL.battery;
  m.box('case', [0.078, 0.042, 0.176], [0, y + 0.023, -0.052], 0.0095);
  m.tint([0.8, 0.19, 0.015], () => m.box('satin', [0.0786, 0.0056, 0.136], [0, y + 0.0135, -0.046], 0.0012));
  m.box('caseLight', [0.06, 0.026, 0.012], [0, y + 0.023, -0.1395], 0.005);
  for (const x of [-1, 1]) for (let k = 0; k < 2; k++) block(m, 'dark', [0.0016, 0.0018, 0.03], [x * 0.0389, y + 0.023 + k * 0.0036, -0.112]);
  turned(m, 'satinDark', [[0.0075, -0.001], [0.0075, 0.0008], [0.006, 0.0014], [0, 0.001]], [0, y + 0.044, -0.118], [0, 0, 0], 14);
  for (let k = 0; k < 4; k++) m.tint(k < 3 ? [0.2, 0.85, 0.45] : [0.12, 0.16, 0.14], () => turned(m, 'glow', [[0.0022, 0], [0.0016, 0.0009], [0, 0.0011]], [-0.0135 + k * 0.009, y + 0.044, -0.1], [0, 0, 0], 7));
  for (let k = 0; k < 4; k++) block(m, 'gilt', [0.007, 0.012, 0.0016], [-0.0195 + k * 0.013, y + 0.021, 0.0362]);
  const white: Rgb = [0.72, 0.71, 0.68];
  m.tint(white, () => {
    m.add('paint', letters.battery, [0.0393, y + 0.0215, -0.03], [0, Math.PI / 2, 0], 0.4);
  });
  // Plus and minus leads to the board.
  for (const [x, colour] of [[0.008, [0.5, 0.02, 0.015]], [-0.008, [0.02, 0.02, 0.022]]] as const) {
    m.tint(colour, () => m.tube('satin', [[x, y + 0.012, 0.036], [x * 1.1, y + 0.008, 0.058], [x * 1.4, y - 0.028, 0.075], [x * 1.2, LEVEL.board + 0.012, 0.098], [x * 1.2, LEVEL.board + 0.0075, 0.106]], 0.0032, 10, false, 6));
  }
}

/** The satellite antenna: a ceramic patch on a round board, with its thin coaxial cable. */
export function makeAntenna(m: Maker): void {
  const y = LEVEL.antenna;
  turned(m, 'pcb', [[0, 0.001], [0.03, 0.0014], [0.03, 0.0038], [0, 0.0042]], [0, y, ROD.z], [0, 0, 0], 18);
  m.box('ceramic', [0.034, 0.0075, 0.034], [0, y + 0.008, ROD.z], 0.0008);
  block(m, 'gilt', [0.026, 0.0012, 0.026], [0, y + 0.0119, ROD.z]);
  turned(m, 'steel', [[0.0019, 0], [0.0015, 0.001], [0, 0.0012]], [0.003, y + 0.0124, ROD.z + 0.003], [0, 0, 0], 8);
  const cable: Vec3[] = [[0.024, y + 0.005, ROD.z], [0.034, y, ROD.z + 0.016], [0.052, y - 0.05, ROD.z + 0.07], [0.034, LEVEL.board + 0.025, 0.09], [0.03, LEVEL.board + 0.0068, 0.082]];
  m.tint([0.025, 0.025, 0.028], () => m.tube('satin', cable, 0.0014, 11, false, 4));
  turned(m, 'gilt', [[0.0034, 0], [0.0034, 0.0022], [0.002, 0.003]], [0.03, LEVEL.board + 0.006, 0.082], [0, 0, 0], 8);
}
