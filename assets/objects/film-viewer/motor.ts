import type { Maker } from '../../craft/maker.ts';
import { outline } from '../../craft/shapes.ts';
import type { Vec3 } from '../../craft/vec.ts';
import { band } from './belt.ts';
import { block } from './cabinet.ts';
import { sprocket } from './film.ts';
import { BOARD_Z } from './layout.ts';

const HALF_PI = Math.PI / 2;
const FLOOR = 0.131;

/** Axle of the motor, cabinet frame. */
export const AXLE: Vec3 = [0.085, FLOOR + 0.062, -0.02];

/** An early electric motor: two wound poles, an armature between them, a commutator with brushes in front. */
function motor(m: Maker): void {
  const [x, y, z] = AXLE;
  m.only('near', () => m.box('walnut', [0.19, 0.014, 0.13], [x, FLOOR + 0.007, z], 0.004));
  const yoke = outline([[-0.075, -0.046], [0.075, -0.046], [0.075, -0.026], [0.05, -0.026], [0.05, -0.022], [-0.05, -0.022], [-0.05, -0.026], [-0.075, -0.026]]);
  m.only('near', () => m.plate('redIron', yoke, 0.06, 0.003, [x, y, z]));
  for (const s of [-1, 1]) {
    block(m, [0.03, 0.06, 0.056], [x + s * 0.056, y + 0.004, z], 0.005, 'redIron');
    // The winding: bright copper wire, turn on turn.
    const coil = Array.from({ length: 6 }, (_, i): [number, number][] => [[0.0205, i * 0.0063], [0.0238, i * 0.0063 + 0.0031]]).flat();
    m.only('near', () => m.lathe('copper', [[0.015, -0.0004], ...coil, [0.021, 0.0378], [0.015, 0.0382]], [x + s * 0.056, y - 0.018, z], [0, 0, 0], 13, 0));
  }
  m.only('near', () => m.lathe('steel', [[0.006, -0.034], [0.027, -0.032], [0.029, -0.028], [0.029, 0.028], [0.027, 0.032], [0.006, 0.034]], [x, y + 0.004, z], [HALF_PI, 0, 0], 16, 0.6));
  for (let i = 0; i < 9; i++) {
    const a = (i / 9) * 2 * Math.PI;
    const at = (end: number): Vec3 => [x + Math.sin(a) * 0.0272, y + 0.004 + Math.cos(a) * 0.0272, z + end];
    m.only('near', () => m.tube('copper', [at(-0.033), at(0.033)], 0.004, 1, false, 5));
  }
  m.only('near', () => m.lathe('copper', [[0.004, 0.03], [0.013, 0.031], [0.013, 0.05], [0.005, 0.052], [0.005, 0.062], [0, 0.063]], [x, y + 0.004, z], [HALF_PI, 0, 0], 12, 0.6));
  for (const s of [-1, 1]) m.only('near', () => m.tube('brass', [[x + s * 0.04, FLOOR + 0.014, z + 0.05], [x + s * 0.036, y - 0.01, z + 0.046], [x + s * 0.0135, y + 0.006, z + 0.042]], 0.0028, 6, false, 5));
  // Axle back to the pulley, and the cord that drives the sprocket.
  m.only('near', () => m.rod('steel', [x, y + 0.004, BOARD_Z + 0.03], [x, y + 0.004, z - 0.03], 0.005, 8));
  m.only('near', () => m.lathe('brass', [[0.005, -0.008], [0.019, -0.006], [0.019, -0.004], [0.0155, 0], [0.019, 0.004], [0.019, 0.006], [0.005, 0.008]], [x, y + 0.004, BOARD_Z + 0.045], [HALF_PI, 0, 0], 12, 0));
  const loop = band([{ at: [x, y + 0.004], radius: 0.0168, way: 1 }, { at: sprocket, radius: 0.0378, way: 1 }], 0.5);
  m.only('near', () => m.tube('cord', loop.slice(0, -2).map(([px, py]): Vec3 => [px, py, BOARD_Z + 0.045]), 0.0028, 30, true, 4));
}

/** A battery in its box: two binding posts, two covered wires. */
function battery(m: Maker): void {
  const at: Vec3 = [-0.165, FLOOR, -0.02];
  m.at({ position: at }, () => {
    block(m, [0.17, 0.082, 0.12], [0, 0.041, 0], 0.005, 'walnut');
    m.only('near', () => m.box('ebony', [0.156, 0.008, 0.106], [0, 0.085, 0], 0.003));
    for (const x of [-0.05, 0.05]) m.only('near', () => {
      m.lathe('brass', [[0.012, 0], [0.011, 0.004], [0.006, 0.006], [0.005, 0.016], [0.0095, 0.019], [0.0095, 0.027], [0.004, 0.031], [0, 0.032]], [x, 0.089, 0], [0, 0, 0], 10);
    });
    m.only('near', () => m.tube('wireRed', [[0.05, 0.1, 0.004], [0.08, 0.112, 0.03], [0.11, 0.06, 0.045], [0.16, 0.02, 0.05], [0.205, 0.018, 0.045]], 0.0026, 14, false, 5));
    m.only('near', () => m.tube('wireBlack', [[-0.05, 0.1, 0.004], [-0.03, 0.125, 0.03], [0.03, 0.11, 0.055], [0.1, 0.03, 0.065], [0.29, 0.018, 0.045]], 0.0026, 14, false, 5));
    // One wire climbs to the lamp.
    m.only('near', () => m.tube('wireBlack', [[-0.05, 0.1, -0.004], [-0.085, 0.14, -0.06], [-0.095, 0.3, -0.132], [-0.09, 0.5, -0.135], [-0.02, 0.56, -0.12], [0.06, 0.575, -0.02], [0.065, 0.588, 0.03]], 0.0024, 20, false, 4));
  });
}

/** Floor of the cabinet with the motor and its battery. */
export function makeMotor(m: Maker): void {
  motor(m);
  battery(m);
}
