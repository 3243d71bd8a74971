import { outline } from '../../craft/shapes.ts';
import type { Maker } from '../../craft/maker.ts';
import type { Vec3 } from '../../craft/vec.ts';
import { loft } from '../../craft/shapes.ts';
import { screw } from './cabinet.ts';
import { CABINET, FILM_Z, GATE } from './layout.ts';

const TOP = CABINET.top + 0.05;
const HALF_PI = Math.PI / 2;

/** Middle of the rim one looks through, cabinet frame. */
export const RIM: Vec3 = [GATE.x, TOP + 0.098, FILM_Z];

/** A rounded rectangle ring at height y. */
function ring(w: number, d: number, corner: number, y: number, dx = 0): Vec3[] {
  const out: Vec3[] = [];
  const [x, z] = [w / 2 - corner, d / 2 - corner];
  for (const [cx, cz, q] of [[x, z, 0], [x, -z, 1], [-x, -z, 2], [-x, z, 3]] as const) {
    for (let i = 0; i <= 3; i++) {
      const a = (q + i / 3) * HALF_PI;
      out.push([cx + Math.sin(a) * corner + dx, y, cz + Math.cos(a) * corner]);
    }
  }
  return out;
}

/** The hood on top with its brass rim, where one bends down to look, and the slot for the coin. */
export function makeEyepiece(m: Maker): void {
  m.at({ position: [GATE.x, TOP, FILM_Z] }, () => {
    m.only('far', () => m.add('wood', loft([ring(0.22, 0.17, 0.002, 0), ring(0.21, 0.16, 0.002, 0.018), ring(0.15, 0.112, 0.002, 0.062), ring(0.12, 0.09, 0.002, 0.069)].map((r) => r.filter((_, i) => i % 4 === 1))), [0, 0, 0], [0, 0, 0], 0.5));
    m.only('near', () => m.add('wood', loft([ring(0.22, 0.17, 0.014, -0.002), ring(0.22, 0.17, 0.014, 0.012), ring(0.206, 0.156, 0.016, 0.019), ring(0.198, 0.148, 0.018, 0.022), ring(0.15, 0.112, 0.03, 0.062), ring(0.144, 0.106, 0.032, 0.066), ring(0.12, 0.09, 0.03, 0.069)]), [0, 0, 0], [0, 0, 0], 0.6));
    m.only('near', () => m.lathe('brass', [[0.05, 0.066], [0.05, 0.07], [0.043, 0.074], [0.0395, 0.08], [0.041, 0.086], [0.047, 0.089]], [0, 0, 0], [0, 0, 0], 22, 0));
    m.only('far', () => m.lathe('brass', [[0.05, 0.066], [0.041, 0.077], [0.047, 0.089]], [0, 0, 0], [0, 0, 0], 12, 0));
    m.only('near', () => m.lathe('leather', [[0.046, 0.086], [0.0505, 0.09], [0.051, 0.096], [0.047, 0.1], [0.0425, 0.098], [0.037, 0.088], [0.031, 0.08]], [0, 0, 0], [0, 0, 0], 22, 0));
    m.only('far', () => m.lathe('leather', [[0.046, 0.086], [0.051, 0.094], [0.045, 0.1], [0.031, 0.08]], [0, 0, 0], [0, 0, 0], 12, 0));
    m.only('near', () => m.lathe('lens', [[0.034, 0.079], [0.02, 0.083], [0, 0.0845]], [0, 0, 0], [0, 0, 0], 14, 0));
    for (const x of [-0.1, 0.1]) for (const z of [-0.075, 0.075]) screw(m, [x * 0.98, 0.0165, z * 0.98], 0.0045, [0, 0, 0]);
  });
  // Coin slot: a brass tongue with a dark slit.
  m.only('near', () => m.at({ position: [0.17, TOP, 0.05], rotation: [-HALF_PI, 0, 0] }, () => {
    m.plate('brass', outline([[-0.03, -0.016], [0.03, -0.016], [0.036, -0.01], [0.036, 0.01], [0.03, 0.016], [-0.03, 0.016], [-0.036, 0.01], [-0.036, -0.01]]), 0.006, 0.0015, [0, 0, 0.002]);
    m.box('ink', [0.036, 0.004, 0.002], [0, 0, 0.0046], 0.0006);
    for (const x of [-0.027, 0.027]) screw(m, [x, 0, 0.005], 0.0032);
  }));
}
