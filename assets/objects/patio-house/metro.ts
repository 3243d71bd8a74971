import type { Maker } from '../../craft/maker.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { BLOCK, CUT_Z, TUNNEL } from './layout.ts';
import { block } from './block.ts';

const HALF_PI = Math.PI / 2;
const FLOOR = TUNNEL.y - 0.06;
const CENTRE_Z = CUT_Z - 0.03;
/** Half width and height of a car above the rail. */
const CAR = { half: 0.0285, height: 0.066, length: 0.3 } as const;

/** Concrete segments that line the bore, ring by ring, and the slab that carries the rails. */
function tunnel(m: Maker): void {
  const rings = 13;
  const length = (BLOCK.halfWidth * 2 - 0.004) / rings;
  for (let k = 0; k < rings; k++) {
    const middle = -BLOCK.halfWidth + 0.002 + (k + 0.5) * length;
    const shade = 0.86 + (k % 3) * 0.07;
    m.tint([shade, shade, shade * 0.98], () => m.surface('concrete', (u, v) => {
      const angle = 3 * HALF_PI - 0.02 - v * (Math.PI - 0.04);
            const radius = TUNNEL.radius - 0.0025 - (k % 2) * 0.0012;
      return [middle + (u - 0.5) * length, TUNNEL.y + Math.sin(angle) * radius, CUT_Z + Math.cos(angle) * radius];
    }, 1, 9));
  }
  block(m, 'concrete', [BLOCK.halfWidth * 2 - 0.006, 0.016, 0.066], [0, FLOOR - 0.01, CUT_Z - 0.0345]);
  for (const z of [-0.0145, 0.0145]) block(m, 'steel', [BLOCK.halfWidth * 2 - 0.01, 0.0055, 0.0028], [0, FLOOR + 0.0008, CENTRE_Z + z]);
  for (let k = 0; k < 20; k++) block(m, 'concrete', [0.011, 0.003, 0.05], [-0.49 + k * 0.0515, FLOOR - 0.0012, CENTRE_Z]);
  m.rod('steel', [-BLOCK.halfWidth + 0.004, TUNNEL.y + 0.03, CUT_Z - 0.079], [BLOCK.halfWidth - 0.004, TUNNEL.y + 0.03, CUT_Z - 0.079], 0.0016);
  for (let k = 0; k < 7; k++) m.tint([2.4, 2.2, 1.7], () => block(m, 'enamel', [0.03, 0.003, 0.003], [-0.44 + k * 0.147, TUNNEL.y + 0.064, CUT_Z - 0.052]));
}

/** Outline of a car seen along the track, anticlockwise; the nose shrinks it. */
function carSection(shrink: number, lean: number): Vec2[] {
  const [w, h] = [CAR.half * shrink, CAR.height * (0.5 + 0.5 * shrink)];
  return [[-w * 0.9, 0.004], [w * 0.9, 0.004], [w, 0.012], [w, h * 0.56], [w * 0.94, h * 0.78], [w * 0.66, h * 0.95 - lean], [0, h - lean], [-w * 0.66, h * 0.95 - lean], [-w * 0.94, h * 0.78], [-w, h * 0.56], [-w, 0.012]];
}

const band = (y: number): Rgb => (y < 0.016 ? [0.16, 0.17, 0.2] : y > 0.055 ? [0.62, 0.64, 0.68] : [0.9, 0.91, 0.92]);

/** One car from its middle; `nose` is the side (−1, 1) that is a driver's cab, 0 for none. */
function car(m: Maker, x: number, nose: -1 | 0 | 1): void {
  const stations = [-1, -0.985, -0.94, -0.86, 0.86, 0.94, 0.985, 1];
  const sections = stations.map((s): Vec3[] => {
    const end = nose !== 0 && s * nose > 0.8;
    const t = end ? (Math.abs(s) - 0.8) / 0.2 : Math.max(0, (Math.abs(s) - 0.98) / 0.02);
    const shrink = end ? 1 - 0.3 * t * t : 1 - 0.05 * t;
    return carSection(shrink, end ? 0.012 * t * t : 0).map(([across, up]) => [x + (s * CAR.length) / 2, FLOOR + 0.006 + up, CENTRE_Z - across]);
  });
  m.tint(([, y]) => band(y - FLOOR - 0.006), () => m.loft('satin', sections));
  const face = CENTRE_Z + CAR.half + 0.0003;
  // A window band of dark glass, doors in pairs, a stripe of colour below.
  for (let k = 0; k < 4; k++) block(m, 'ink', [0.036, 0.019, 0.0018], [x - 0.099 + k * 0.066, FLOOR + 0.0345, face]);
  for (let k = 0; k < 3; k++) {
    const at = x - 0.066 + k * 0.066;
    for (const side of [-1, 1]) {
      m.tint([0.13, 0.3, 0.5], () => block(m, 'satin', [0.0112, 0.043, 0.0018], [at + side * 0.006, FLOOR + 0.0335, face + 0.0002]));
      block(m, 'ink', [0.006, 0.016, 0.0012], [at + side * 0.006, FLOOR + 0.04, face + 0.0012]);
    }
  }
  m.tint([0.55, 0.06, 0.06], () => block(m, 'satin', [CAR.length * 0.8, 0.0035, 0.0012], [x, FLOOR + 0.018, face + 0.0001]));
  for (const bogie of [-0.09, 0.09]) {
    block(m, 'ink', [0.06, 0.008, 0.05], [x + bogie, FLOOR + 0.0075, CENTRE_Z]);
    for (const wheel of [-0.018, 0.018]) m.lathe('steel', [[0.0075, 0], [0.0075, 0.003], [0.003, 0.0042]], [x + bogie + wheel, FLOOR + 0.0095, CENTRE_Z + 0.017], [HALF_PI, 0, 0], 8);
  }
  if (nose !== 0) {
    const front = x + (nose * CAR.length) / 2;
    block(m, 'ink', [0.0022, 0.021, 0.03], [front - nose * 0.0035, FLOOR + 0.037, CENTRE_Z], [0, 0, nose * 0.34]);
    for (const z of [-0.012, 0.012]) m.tint([2.6, 2.5, 2], () => m.lathe('enamel', [[0.0026, 0], [0.002, 0.0012], [0, 0.0016]], [front - nose * 0.0008, FLOOR + 0.0195, CENTRE_Z + z], [0, 0, -nose * HALF_PI], 10));
  }
  block(m, 'satin', [0.07, 0.004, 0.026], [x + 0.05, FLOOR + 0.0735, CENTRE_Z]);
}

/** The bored tunnel in the cut and a train of two cars on its way under the street. */
export function makeMetro(m: Maker): void {
  tunnel(m);
  car(m, -0.21, 0);
  car(m, 0.108, 1);
  for (let k = 0; k < 3; k++) block(m, 'rubber', [0.004, 0.048, 0.046], [-0.0555 + k * 0.0052, FLOOR + 0.036, CENTRE_Z]);
}

/** A point on the near side of the leading car. */
export const metroAnchor: Vec3 = [0.12, FLOOR + 0.05, CENTRE_Z + CAR.half];
