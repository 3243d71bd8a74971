import { Float32BufferAttribute } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { noise3 } from '../../craft/noise.ts';
import { lathe, moulding } from '../../craft/shapes.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';
import { crisp, mark, turned } from '../../craft/crisp.ts';
import { ARM, DECK, DESK, SPINDLE } from './layout.ts';
import { uvOf } from './sheet.ts';

const UP: Vec3 = [0, 0, 0];

/** The plinth of the turntable with its feet, slider and start button. */
export function makeDeck(m: Maker, fine: boolean): void {
  const { width: w, depth: d, low, high } = DECK;
  const edge: Vec2[] = fine
    ? [[0.006, low + 0.012], [0, low + 0.016], [0, high - 0.006], [0.0018, high - 0.002], [0.006, high]]
    : [[0, low + 0.01], [0, high]];
  m.add('deck', crisp(moulding(w, d, 0.012, edge, fine ? 3 : 1), 0.7), [DESK.x, 0, DESK.z], UP, 0);
  if (!fine) return;
  for (const x of [-1, 1]) for (const z of [-1, 1]) turned(m, 'rubber', [[0.02, low], [0.022, low + 0.004], [0.019, low + 0.013]], [DESK.x + x * 0.175, 0, DESK.z + z * 0.125], UP, 8, 3);
  const [sx, sz] = [DESK.x + 0.175, DESK.z + 0.075];
  mark(m, 'bakelite', 0.02, 0.12, [sx, high + 0.0005, sz], [-Math.PI / 2, 0, 0]);
  m.box('aluminium', [0.022, 0.009, 0.012], [sx, high + 0.005, sz - 0.012], 0.002);
  for (let i = -4; i <= 4; i++) mark(m, 'cream', i === 0 ? 0.012 : 0.007, 0.0013, [sx - 0.0185, high + 0.0005, sz + i * 0.0125], [-Math.PI / 2, 0, 0]);
  m.box('aluminium', [0.038, 0.007, 0.03], [DESK.x - 0.188, high + 0.003, DESK.z + 0.142], 0.0025);
  turned(m, 'aluminium', [[0.0105, 0], [0.0105, 0.011], [0.0095, 0.0125], [0.006, 0.0128], [0.0055, 0.0105], [0, 0.0105]], [DESK.x - 0.19, high, DESK.z + 0.095], UP, 12, 0.7);
}

/** Platter, mat and record: they turn about the spindle. */
export function makeRecord(m: Maker, fine: boolean): void {
  const [x, y, z] = SPINDLE;
  const sides = fine ? 32 : 12;
  turned(m, 'aluminium', [[0.152, 0.004], [0.156, 0.006], [0.156, 0.017], [0.153, 0.02], [0.148, 0.0205]], [x, y, z], UP, sides, 3);
  if (fine) {
    for (let i = 0; i < 40; i++) {
      const a = (i / 40) * 2 * Math.PI;
      mark(m, 'bakelite', 0.0075, 0.005, [x + Math.sin(a) * 0.1564, y + 0.0115, z + Math.cos(a) * 0.1564], [0, a, 0]);
    }
  }
  turned(m, 'rubber', [[0.149, 0.0204], [0.148, 0.0228], [0.13, 0.023]], [x, y, z], UP, sides, 3);
  // Tracks: bands of groove that catch the light differently, and smooth rings between them.
  const rings: Vec2[] = fine
    ? [[0.1435, 0.0228], [0.1445, 0.0242], [0.1395, 0.0246], [0.118, 0.0246], [0.1165, 0.02455], [0.095, 0.0246], [0.0935, 0.02455], [0.072, 0.0246], [0.0495, 0.0248]]
    : [[0.1435, 0.0228], [0.1445, 0.0238], [0.0495, 0.0248]];
  m.tint(([px, , pz]) => {
    const r = Math.hypot(px, pz);
    const t = 0.7 + 0.7 * noise3(r * 900, Math.atan2(pz, px) * 1.2, 3);
    return [t, t, t];
  }, () => turned(m, 'vinyl', rings, [x, y, z], UP, fine ? 34 : 14, 3));
  const label = crisp(lathe([[0.0495, 0.0248], [0.0485, 0.0251], [0.004, 0.0251]], fine ? 28 : 10), 0.9);
  const position = label.getAttribute('position');
  label.setAttribute('uv', new Float32BufferAttribute(Array.from({ length: position.count }, (_, i) => uvOf('label', 0.5 + position.getX(i) / 0.1, 0.5 - position.getZ(i) / 0.1)).flat(), 2));
  m.add('painted', label, [x, y, z], [0, 0.35, 0], 0);
  turned(m, 'steel', [[0.0038, 0.02], [0.0038, 0.034], [0.0026, 0.0372], [0, 0.038]], [x, y, z], UP, 8, 0.8);
}

/** The tone arm in its bearing; at rest it lies with its needle in the groove. */
export function makeArmBase(m: Maker, fine: boolean): void {
  const [x, y, z] = ARM;
  turned(m, 'aluminium', fine ? [[0.034, 0], [0.0345, 0.005], [0.032, 0.008], [0.022, 0.0085], [0.021, 0.016], [0.014, 0.0175]] : [[0.034, 0], [0.032, 0.008], [0.014, 0.0175]], [x, y, z], UP, fine ? 18 : 8, 3);
  if (fine) m.rod('steel', [x - 0.001, y + 0.005, z + 0.06], [x - 0.001, y + 0.03, z + 0.06], 0.0035, 8);
}

/** What swings: pillar, bent tube, headshell with cartridge, and the counterweight. */
export function makeArm(m: Maker, fine: boolean): void {
  const [x, y, z] = ARM;
  const h = y + 0.042;
  // The needle's place in the groove; the tube bends towards it in an S.
  const tip: Vec3 = [SPINDLE[0] + 0.078, SPINDLE[1] + 0.0255, SPINDLE[2] + 0.09];
  turned(m, 'steel', [[0.0125, 0.017], [0.0125, 0.03], [0.01, 0.034], [0.009, 0.05], [0.0065, 0.052], [0, 0.0525]], [x, y, z], UP, fine ? 12 : 6, 0.7);
  const shell: Vec3 = [tip[0] + 0.009, tip[1] + 0.0135, tip[2] - 0.016];
  m.tube('steel', [[x + 0.012, h, z - 0.045], [x, h, z], [x - 0.004, h, z + 0.05], [x + 0.004, h - 0.001, z + 0.1], [x - 0.012, h - 0.003, z + 0.145], [shell[0] + 0.006, shell[1] + 0.001, shell[2] - 0.014], shell], 0.0036, fine ? 22 : 8, false, fine ? 6 : 4);
  const yaw = 0.5;
  m.box('bakelite', [0.016, 0.0035, 0.042], [tip[0] + 0.0045, tip[1] + 0.0142, tip[2] - 0.006], 0.0014, [0, yaw, 0]);
  if (!fine) return;
  m.tint([1, 0.2, 0.1], () => m.box('satin', [0.0125, 0.0115, 0.022], [tip[0] + 0.0012, tip[1] + 0.0072, tip[2] + 0.0005], 0.002, [0, yaw, 0]));
  m.rod('steel', [tip[0], tip[1] + 0.003, tip[2] + 0.006], [tip[0], tip[1] - 0.0004, tip[2] + 0.008], 0.0008, 5);
  m.tube('steel', [[tip[0] - 0.004, tip[1] + 0.0145, tip[2] + 0.008], [tip[0] - 0.014, tip[1] + 0.0155, tip[2] + 0.006], [tip[0] - 0.02, tip[1] + 0.0185, tip[2] + 0.002]], 0.0012, 5, false, 4);
  turned(m, 'steel', [[0.006, -0.02], [0.0185, -0.019], [0.0195, -0.016], [0.0195, 0.014], [0.018, 0.017], [0.006, 0.018]], [x + 0.0135, h, z - 0.052], [Math.PI / 2, 0, 0.25], 16, 0.7);
}

/** A microphone on a bent stem, for the voice over the record. */
export function makeMicrophone(m: Maker, fine: boolean): void {
  const foot: Vec3 = [DESK.x - 0.2, DECK.low, DESK.z - 0.172];
  turned(m, 'castIron', [[0.03, 0], [0.031, 0.004], [0.026, 0.01], [0.012, 0.016], [0.008, 0.03]], foot, UP, fine ? 14 : 6, 3);
  const top: Vec3 = [foot[0] - 0.008, foot[1] + 0.268, foot[2] + 0.105];
  m.tube('steel', [[foot[0], foot[1] + 0.025, foot[2]], [foot[0] - 0.004, foot[1] + 0.13, foot[2] - 0.004], [foot[0] - 0.012, foot[1] + 0.225, foot[2] + 0.02], [foot[0] - 0.012, foot[1] + 0.265, foot[2] + 0.065], top], 0.0048, fine ? 14 : 6, false, fine ? 6 : 4);
  m.at({ position: top, rotation: [1.35, 0, 0] }, () => {
    turned(m, 'bakelite', [[0.006, -0.02], [0.0115, -0.012], [0.014, 0.02], [0.0165, 0.042], [0.0185, 0.046]], [0, 0, 0], UP, fine ? 14 : 7, 0.6);
    turned(m, 'aluminium', fine ? [[0.0185, 0.046], [0.0205, 0.048], [0.0205, 0.0515], [0.0195, 0.053]] : [[0.0205, 0.046], [0.0205, 0.053]], [0, 0, 0], UP, fine ? 14 : 7, 0.6);
    turned(m, 'wire', fine ? [[0.0195, 0.053], [0.0235, 0.061], [0.0245, 0.071], [0.0222, 0.081], [0.0155, 0.089], [0.0075, 0.0925], [0, 0.0935]] : [[0.0195, 0.053], [0.0245, 0.071], [0, 0.0935]], [0, 0, 0], UP, fine ? 16 : 7, 3);
  });
}
