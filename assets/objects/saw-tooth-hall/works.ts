import { Path, Shape, TorusGeometry } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { outline } from '../../craft/shapes.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { CUT, FLOOR, X0, inBay, vault } from './layout.ts';
import { bar, block, turned } from './forms.ts';

const GREEN: Rgb = [0.11, 0.2, 0.15];
const TURN_X: Vec3 = [0, 0, -Math.PI / 2];

/** A hand-wheel facing +z. */
function wheel(m: Maker, at: Vec3, radius: number): void {
  m.add('steel', new TorusGeometry(radius, radius * 0.14, 4, 10), at, [0, 0, 0], 0);
  for (const a of [0.4, 1.97]) bar(m, 'steel', [at[0] - Math.cos(a) * radius, at[1] - Math.sin(a) * radius, at[2]], [at[0] + Math.cos(a) * radius, at[1] + Math.sin(a) * radius, at[2]], radius * 0.1);
}

/** A turning lathe, 3.3 m long, its bed along x. */
function turningLathe(m: Maker): void {
  m.tint(GREEN, () => {
    m.box('machine', [0.026, 0.026, 0.022], [-0.036, 0.013, 0], 0.003);
    m.box('machine', [0.02, 0.026, 0.02], [0.041, 0.013, 0], 0.003);
    m.box('machine', [0.112, 0.0075, 0.019], [0.002, 0.0285, 0], 0.002);
    m.box('machine', [0.034, 0.026, 0.024], [-0.037, 0.0445, -0.001], 0.004);
    m.box('machine', [0.015, 0.015, 0.014], [0.045, 0.0405, 0], 0.003);
    m.box('machine', [0.022, 0.008, 0.024], [0.008, 0.0345, 0.001], 0.002);
    m.box('machine', [0.013, 0.013, 0.005], [0.008, 0.028, 0.0115], 0.002);
  });
  turned(m, 'steel', [[0.0112, 0], [0.0115, 0.006], [0.0045, 0.0075], [0.0052, 0.009], [0.0052, 0.052], [0, 0.06]], [-0.0205, 0.046, 0], TURN_X, 12);
  turned(m, 'steel', [[0, 0], [0.004, 0], [0.004, 0.012], [0.0005, 0.017]], [0.0395, 0.046, 0], [0, 0, Math.PI / 2], 8);
  block(m, 'steel', [0.008, 0.006, 0.007], [0.008, 0.0425, 0.006]);
  bar(m, 'steel', [-0.018, 0.033, 0.006], [0.057, 0.033, 0.006], 0.0011);
  bar(m, 'steel', [-0.018, 0.026, 0.0112], [0.056, 0.026, 0.0112], 0.0012);
  wheel(m, [0.004, 0.0275, 0.0155], 0.0042);
  wheel(m, [0.0145, 0.036, 0.0145], 0.003);
  turned(m, 'ink', [[0.0022, 0], [0.0028, 0.002], [0, 0.003]], [-0.029, 0.05, 0.011], [Math.PI / 2, 0, 0], 8);
}

/** A pillar drill. */
function pillarDrill(m: Maker): void {
  m.tint(GREEN, () => {
    m.box('machine', [0.026, 0.007, 0.036], [0, 0.0035, 0], 0.0025);
    m.box('machine', [0.018, 0.026, 0.034], [0, 0.07, 0.002], 0.005);
    m.box('machine', [0.014, 0.012, 0.012], [0, 0.0875, -0.008], 0.003);
    turned(m, 'machine', [[0, 0], [0.003, 0.0005], [0.0125, 0.0035], [0.0125, 0.006], [0, 0.006]], [0, 0.036, 0.006], [0, 0, 0], 14);
  });
  m.rod('steel', [0, 0.006, -0.01], [0, 0.084, -0.01], 0.0042, 10);
  turned(m, 'steel', [[0, 0], [0.0008, 0.001], [0.0009, 0.008], [0.003, 0.009], [0.0032, 0.013], [0.0042, 0.014], [0.0042, 0.024]], [0, 0.043, 0.01], [0, 0, 0], 8);
  for (const a of [0.5, 2.6, 4.7]) bar(m, 'steel', [0.0095, 0.066, 0.01], [0.011, 0.066 + Math.sin(a) * 0.012, 0.01 + Math.cos(a) * 0.012], 0.0009);
}

/** An eccentric press: a C-shaped casting, a flywheel at its side. */
function press(m: Maker): void {
  const body = new Shape();
  body.moveTo(-0.026, 0);
  body.lineTo(0.03, 0);
  body.lineTo(0.03, 0.034);
  body.lineTo(0.002, 0.037);
  body.bezierCurveTo(-0.006, 0.042, -0.006, 0.06, 0.001, 0.067);
  body.lineTo(0.026, 0.07);
  body.bezierCurveTo(0.034, 0.085, 0.03, 0.112, 0.012, 0.117);
  body.bezierCurveTo(-0.012, 0.121, -0.032, 0.104, -0.031, 0.07);
  body.bezierCurveTo(-0.031, 0.04, -0.024, 0.03, -0.026, 0);
  const eye = new Path();
  eye.absarc(-0.012, 0.088, 0.006, 0, 2 * Math.PI, true);
  body.holes.push(eye);
  m.tint(GREEN, () => {
    m.plate('machine', body, 0.034, 0.002, [0, 0, 0], [0, 0, 0], 3);
    m.box('machine', [0.07, 0.006, 0.046], [0, 0.003, 0], 0.002);
  });
  block(m, 'steel', [0.014, 0.034, 0.02], [0.024, 0.07, 0]);
  block(m, 'steel', [0.026, 0.005, 0.03], [0.018, 0.038, 0]);
  block(m, 'steel', [0.01, 0.008, 0.014], [0.024, 0.0495, 0]);
  m.tint([0.5, 0.4, 0.22], () => turned(m, 'machine', [[0.02, 0], [0.0215, -0.003], [0.0275, -0.002], [0.0275, 0.0075], [0.0215, 0.009], [0.0195, 0.005], [0.006, 0.006], [0.004, 0.009], [0, 0.0095]], [0.004, 0.094, 0.022], [Math.PI / 2, 0, 0], 18));
}

/** An enamelled lamp on its cable; `y` of its rim above the floor. */
export function lamp(m: Maker, x: number, z: number, top: number, y: number): void {
  bar(m, 'ink', [x, FLOOR + y + 0.015, z], [x, top, z], 0.0006, 3);
  turned(m, 'lamp', [[0.0118, 0], [0.0095, 0.0052], [0.004, 0.0095], [0, 0.0158]], [x, FLOOR + y, z], [0, 0, 0], 9);
  turned(m, 'glow', [[0, 0], [0.0112, 0.0012]], [x, FLOOR + y, z], [0, 0, 0], 9);
}

/** The southern bay as the works left it: machines kept where they stood. */
export function makeWorks(m: Maker): void {
  m.at({ position: [X0 + 0.138, FLOOR, 0.215], rotation: [0, 0.12, 0], scale: 1.25 }, () => turningLathe(m));
  m.at({ position: [X0 + 0.052, FLOOR, 0.075], rotation: [0, 0.5, 0], scale: 1.15 }, () => pillarDrill(m));
  m.at({ position: [X0 + 0.175, FLOOR, 0.035], rotation: [0, 0.1, 0], scale: 1.1 }, () => press(m));
  for (const z of [0.215, 0.075, -0.065]) {
    const [x, y] = inBay(0, vault(0.4, -0.002));
    lamp(m, x, z, y, 0.155);
  }
  // A yellow line still marks the gangway.
  m.tint([0.62, 0.42, 0.03], () => block(m, 'paint', [0.0035, 0.0006, CUT - 0.02], [X0 + 0.25, FLOOR + 0.0001, (CUT - 0.02) / 2]));
  m.tint([0.3, 0.19, 0.1], () => {
    block(m, 'matte', [0.034, 0.0035, 0.07], [X0 + 0.03, FLOOR + 0.027, -0.1]);
    for (const z of [-0.125, -0.075]) block(m, 'matte', [0.028, 0.026, 0.008], [X0 + 0.03, FLOOR + 0.013, z]);
  });
  m.plate('steel', outline([[-0.004, 0], [0.004, 0], [0.004, 0.005], [0.007, 0.006], [0.007, 0.009], [-0.007, 0.009], [-0.007, 0.006], [-0.004, 0.005]]), 0.006, 0.0006, [X0 + 0.038, FLOOR + 0.0287, -0.085]);
}
