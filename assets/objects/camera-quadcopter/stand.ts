import { moulding } from '../../craft/shapes.ts';
import type { Maker } from '../../craft/maker.ts';
import { random } from '../../craft/noise.ts';
import type { Vec3 } from '../../craft/vec.ts';
import { GIMBAL_Z, LEVEL, MAT, ROD } from './layout.ts';
import type { Letters } from './letters.ts';
import { propeller } from './drives.ts';
import { pictured, screw, turned } from './forms.ts';

/** Size of the bench plate. */
const PLATE = { width: 0.74, depth: 0.56 } as const;

/** A collar with its thumb-screw, on a rod under the layer it carries; `y` is its upper face. */
function collar(m: Maker, x: number, y: number): void {
  turned(m, 'brass', [[0.0047, -0.0125], [0.0102, -0.0115], [0.0102, -0.001], [0.0047, 0]], [x, y, ROD.z], [0, 0, 0], 10);
  const side = Math.sign(x);
  turned(m, 'brass', [[0.0018, 0], [0.0046, 0.0062], [0.0044, 0.0105], [0, 0.0108]], [x + side * 0.0098, y - 0.0062, ROD.z], [0, 0, -side * Math.PI / 2], 7);
}

/** Two steel rods on a foot; every layer rests on collars. */
function rods(m: Maker): void {
  turned(m, 'anodised', [[0.0855, 0], [0.086, 0.0085], [0.083, 0.0125], [0.06, 0.015], [0, 0.0155]], [0, MAT, ROD.z], [0, 0, 0], 32);
  for (const a of [0.6, 2.54, 3.74, 5.68]) screw(m, [Math.sin(a) * 0.071, MAT + 0.0138, ROD.z + Math.cos(a) * 0.071], 0.0048);
  for (const x of [-ROD.x, ROD.x]) {
    turned(m, 'rod', [[ROD.r, MAT + 0.01], [ROD.r, ROD.top]], [x, 0, ROD.z], [0, 0, 0], 10);
    turned(m, 'brass', [[0.0125, 0], [0.012, 0.0085], [0.0047, 0.0105]], [x, MAT + 0.0148, ROD.z], [0, 0, 0], 12);
    turned(m, 'rubber', [[0.0072, -0.013], [0.0072, 0.004], [0, 0.007]], [x, ROD.top, ROD.z], [0, 0, 0], 12);
    collar(m, x, LEVEL.damper + 0.0242);
    collar(m, x, LEVEL.belly - 0.0392);
    collar(m, x, LEVEL.frame - 0.0024);
    collar(m, x, LEVEL.board - 0.0016);
    collar(m, x, LEVEL.battery - 0.0045);
    collar(m, x, LEVEL.antenna - 0.0035);
  }
  m.box('brass', [ROD.x * 2 + 0.022, 0.0045, 0.014], [0, LEVEL.battery - 0.0022, ROD.z], 0.0012);
  m.box('brass', [ROD.x * 2 + 0.022, 0.0045, 0.014], [0, LEVEL.antenna - 0.0012, ROD.z], 0.0012);
}

/** The bench plate: beech with a green cutting mat let in, words in brass on its front edge. */
function plate(m: Maker, letters: Letters): void {
  for (const x of [-0.31, 0.31]) for (const z of [-0.22, 0.22]) turned(m, 'rubber', [[0.02, 0], [0.021, 0.004], [0.019, 0.0095]], [x, 0, z], [0, 0, 0], 12);
  pictured(m, 'beech', 'plainBeech', (beech) => m.add(beech, moulding(PLATE.width, PLATE.depth, 0.022, [[0.004, 0.008], [0, 0.0115], [0, 0.0335], [0.0035, 0.038], [0.03, 0.0384]], 3), [0, 0, 0], [0, 0, 0], 0.7));
  const [w, d] = [PLATE.width / 2 - 0.032, PLATE.depth / 2 - 0.032];
  pictured(m, 'mat', 'plainMat', (mat) => m.surface(mat, (u, v) => [(u * 2 - 1) * w, MAT, (1 - v * 2) * d], 10, 8));
  m.add('dark', moulding(w * 2 + 0.0012, d * 2 + 0.0012, 0.002, [[0, 0.038], [0, MAT - 0.0003]], 1), [0, 0, 0], [0, 0, 0], 0);
  for (const x of [-1, 1]) for (const z of [-1, 1]) screw(m, [x * (PLATE.width / 2 - 0.0165), 0.0382, z * (PLATE.depth / 2 - 0.0165)], 0.0062, [0, 0, 0], 'brass');
  const front = PLATE.depth / 2 + 0.0004;
  m.only('near', () => {
    m.add('ink', letters.title, [-0.04, 0.0158, front], [0, 0, 0], 0.4);
    m.add('ink', letters.titleHan, [0.09, 0.0158, front], [0, 0, 0], 0.4);
  });
}

/** A precision screwdriver lying on the mat. */
function driver(m: Maker, at: Vec3, turn: number): void {
  m.at({ position: at, rotation: [0, turn, 0] }, () => {
    m.tint([0.83, 0.2, 0.015], () => turned(m, 'satin', [[0, 0], [0.0095, 0.0015], [0.0105, 0.006], [0.0105, 0.052], [0.008, 0.06], [0.008, 0.07], [0.0098, 0.075], [0.0045, 0.084]], [0, 0.0105, 0], [0, 0, -Math.PI / 2], 9));
    turned(m, 'dark', [[0.009, -0.006], [0.0098, 0.0005]], [0, 0.0105, 0], [0, 0, -Math.PI / 2], 12);
    turned(m, 'steel', [[0.0032, 0.083], [0.0032, 0.128], [0.0022, 0.133], [0.002, 0.152]], [0, 0.0105, 0], [0, 0, -Math.PI / 2], 7);
  });
}

/** Fine tweezers: two sprung blades joined at the back. */
function tweezers(m: Maker, at: Vec3, turn: number): void {
  m.at({ position: at, rotation: [0, turn, 0] }, () => {
    for (const side of [-1, 1]) {
      m.surface('rod', (u, v) => {
        const open = Math.sin(Math.min(1, v * 1.25) * Math.PI) * 0.0075 + v * 0.0025;
        const half = 0.0056 * (1 - v) ** 0.7 + 0.0008;
        return [v * 0.125, 0.0062 + side * (u - 0.5) * 2 * half, side * (0.0009 + open)];
      }, 2, 10);
      m.surface('rod', (u, v) => {
        const open = Math.sin(Math.min(1, v * 1.25) * Math.PI) * 0.0075 + v * 0.0025;
        const half = 0.0056 * (1 - v) ** 0.7 + 0.0008;
        return [v * 0.125, 0.0062 - side * (u - 0.5) * 2 * half, side * (0.0001 + open)];
      }, 2, 10);
    }
  });
}

/** A dish with small screws, and some that have rolled out. */
function dish(m: Maker, at: Vec3): void {
  m.at({ position: at }, () => {
    turned(m, 'aluminium', [[0.0375, 0], [0.043, 0.003], [0.0462, 0.0132], [0.0445, 0.0142], [0.041, 0.004], [0.036, 0.0016], [0, 0.0015]], [0, 0, 0], [0, 0, 0], 20);
    const next = random(12);
    for (let k = 0; k < 8; k++) {
      const [a, r] = [k * 2.4, k < 6 ? 0.028 * Math.sqrt(k / 6) : 0.056 + next() * 0.02];
      const spot: Vec3 = [Math.sin(a) * r, k < 6 ? 0.0055 : 0.004, Math.cos(a) * r];
      m.at({ position: spot, rotation: [1.5, next() * 6, next() * 0.5] }, () => {
        turned(m, k % 3 ? 'steel' : 'brass', [[0.0016, -0.0115], [0.0019, 0], [0.0039, 0.0002], [0.0037, 0.003], [0, 0.0036]], [0, 0, 0], [0, 0, 0], 6);
      });
    }
  });
}

/** A spool of copper wire, its end sticking up. */
function spool(m: Maker, at: Vec3): void {
  m.at({ position: at }, () => {
    for (const y of [0.0025, 0.0375]) turned(m, 'dark', [[0, -0.0025], [0.0298, -0.0022], [0.0298, 0.0022], [0.0085, 0.0025]], [0, y, 0], [0, 0, 0], 16);
    const wound = Array.from({ length: 7 }, (_, i) => [0.0238 + (i % 2 ? 0.0008 : -0.0004), 0.005 + (i / 6) * 0.03] as const);
    turned(m, 'copper', wound, [0, 0, 0], [0, 0, 0], 16);
    m.tube('copper', [[0.023, 0.02, 0.008], [0.03, 0.022, 0.02], [0.042, 0.015, 0.034], [0.062, 0.0035, 0.04], [0.082, 0.003, 0.03]], 0.0011, 10, false, 4);
    turned(m, 'ink', [[0.0085, 0.0402], [0, 0.0402]], [0, 0, 0], [0, 0, 0], 12);
  });
}

/** Everything below the machine: bench plate, stand, tools. */
export function makeStand(m: Maker, letters: Letters): void {
  plate(m, letters);
  rods(m);
  driver(m, [0.12, MAT, 0.2], 0.2);
  tweezers(m, [-0.02, MAT, 0.215], 3.0);
  dish(m, [0.255, MAT, 0.085]);
  spool(m, [-0.265, MAT, -0.14]);
  m.at({ position: [-0.185, MAT + 0.0062, 0.1], rotation: [0, 0.5, 0] }, () => propeller(m, 1));
  m.tint([0.025, 0.025, 0.028], () => m.tube('satin', [[0.016, LEVEL.damper + 0.025, GIMBAL_Z - 0.03], [0.024, LEVEL.damper + 0.05, GIMBAL_Z - 0.036], [0.072, LEVEL.belly + 0.03, GIMBAL_Z - 0.02], [0.078, LEVEL.board - 0.02, 0.06], [0.06, LEVEL.board + 0.005, 0.045]], 0.0022, 12, false, 5));
}
