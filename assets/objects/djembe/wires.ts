import type { Maker } from '../../craft/maker.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { DECK_Y, LIGHTS_Y } from './layout.ts';

const RED: Rgb = [0.55, 0.02, 0.018];
const DARK: Rgb = [0.02, 0.02, 0.022];
const YELLOW: Rgb = [0.8, 0.5, 0.03];
const WHITE: Rgb = [0.78, 0.77, 0.72];
const BLUE: Rgb = [0.03, 0.14, 0.5];

const wire = (m: Maker, color: Rgb, points: readonly Vec3[], radius = 0.0012) => m.tint(color, () => m.tube('satin', points, radius, points.length * 3, false, 3));

/** The wires: from the terminals to the lights and to the sensor under the post, and the battery that feeds all. */
export function makeWires(m: Maker): void {
  const d = DECK_Y;
  [RED, WHITE, DARK].forEach((color, i) => {
    const z = 0.06 - i * 0.0063;
    wire(m, color, [[0.051, d + 0.044 - i * 0.0034, z + 0.007], [0.062 + i * 0.002, d + 0.042, z + 0.004], [0.079, d + 0.056 + i * 0.003, 0.05 - i * 0.006], [0.088, LIGHTS_Y - 0.012, 0.052 - i * 0.009], [0.09, LIGHTS_Y + 0.0005, 0.056 - i * 0.009]]);
  });
  [YELLOW, BLUE].forEach((color, i) => {
    wire(m, color, [[-0.05, d + 0.05 - i * 0.006, 0.055 + i * 0.004], [-0.062, d + 0.044 - i * 0.004, 0.05], [-0.066 + i * 0.004, d + 0.016, 0.024], [-0.045, d + 0.004, 0.0], [-0.016, d + 0.0024, -0.014 - i * 0.006]]);
  });
  // A cell in its blue sleeve, lying on the deck behind the board.
  m.at({ position: [0.052, d + 0.0096, -0.034], rotation: [0, 0.5, Math.PI / 2] }, () => {
    m.tint([0.05, 0.2, 0.5], () => m.lathe('satin', [[0.0078, -0.031], [0.0091, -0.0298], [0.0091, 0.0298], [0.0078, 0.031]], [0, 0, 0], [0, 0, 0], 12, 0.7));
    m.lathe('steel', [[0.0078, 0.0306], [0.003, 0.0308], [0.0028, 0.0325], [0, 0.0326]], [0, 0, 0], [0, 0, 0], 9, 0.9);
  });
  wire(m, RED, [[0.03, d + 0.011, -0.05], [0.02, d + 0.018, -0.04], [0.034, d + 0.02, 0.0], [0.047, d + 0.052, 0.024], [0.047, d + 0.062, 0.045]]);
}
