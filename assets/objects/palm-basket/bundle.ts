import { Vector3 } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { hash3 } from '../../craft/noise.ts';
import { mixRgb } from '../../craft/vec.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { fresh, green, magenta, straw } from './dye.ts';
import { LEAVE, onBraid } from './layout.ts';
import { leafStrip } from './loose-ends.ts';

/** Where the bundle of dyed strips lies, and which way it points (radians about y). */
const PLACE: Vec3 = [-0.3, 0, 0.295];
const TURN = 0.2;

/** Split and dyed strips, tied up with one of their own: what goes into the braid next. */
export function makeBundle(m: Maker): void {
  m.at({ position: PLACE, rotation: [0, TURN, 0] }, () => {
    const colours: readonly Rgb[] = [magenta, straw, green, magenta, straw, fresh, green, magenta, straw, green, magenta];
    colours.forEach((colour, i) => {
      const chance = (k: number) => hash3(i, k, 77);
      const ring = i < 6 ? [(i - 2.5) * 0.0072, 0.004] as const : [(i - 8) * 0.0066, 0.0115] as const;
      const [left, right] = [0.12 + chance(1) * 0.035, 0.15 + chance(2) * 0.05];
      const fan = ring[0] * 4.5 + (chance(3) - 0.5) * 0.05;
      const path: Vec3[] = [
        [-left, ring[1] + chance(4) * 0.02, ring[0] * 2 - fan * 0.3], [-0.05, ring[1] + 0.002, ring[0] * 1.1], [0, ring[1], ring[0]],
        [0.06, ring[1] + 0.004, ring[0] + fan * 0.25], [right, ring[1] + (chance(5) - 0.2) * 0.035, ring[0] + fan],
      ];
      leafStrip(m, path, new Vector3(0, 0.12 * (chance(6) - 0.5), -1), 0.0165, mixRgb(colour, straw, chance(7) * 0.08), i + 90, 6, 0.12);
    });
    // The tie: once around, its ends sticking out.
    m.tint([0.9, 0.85, 0.7], () => {
      m.tube('fibre', Array.from({ length: 9 }, (_, i): Vec3 => {
        const a = (i / 9) * 2 * Math.PI;
        return [0.003 * Math.sin(a * 2), 0.0102 + 0.0082 * Math.sin(a), 0.027 * Math.cos(a)];
      }), 0.0016, 18, true, 5);
      m.tube('fibre', [[0.002, 0.0175, 0.004], [0.012, 0.022, 0.012], [0.026, 0.02, 0.016], [0.034, 0.015, 0.024]], 0.0014, 6, false, 5);
      m.tube('fibre', [[-0.002, 0.0175, 0.002], [-0.013, 0.0225, 0.008], [-0.026, 0.018, 0.02]], 0.0014, 5, false, 5);
    });
  });
}

/** The sewing cord from the last stitch down to its needle on the floor. */
export function makeNeedle(m: Maker): void {
  const [x, y, z] = onBraid(LEAVE - 1, 0.004, 0.003);
  const eye: Vec3 = [-0.07, 0.0035, 0.262];
  m.tint([0.5, 0.36, 0.26], () => m.tube('fibre', [
    [x, y, z - 0.004], [x + 0.004, y - 0.012, z + 0.008], [x + 0.012, y * 0.6, z + 0.018], [x + 0.006, 0.05, z + 0.03], [x - 0.004, 0.014, z + 0.038],
    [x - 0.03, 0.0055, z + 0.05], [eye[0] + 0.05, 0.0045, eye[2] - 0.03], eye,
  ], 0.0017, 26, false, 5));
  // A flat-eyed sewing needle, thick as for sacks.
  m.at({ position: eye, rotation: [0, 0.32, 0] }, () => {
    m.lathe('steel', [[0, -0.112], [0.0007, -0.108], [0.0019, -0.085], [0.0022, -0.03], [0.0022, -0.012], [0.003, -0.004], [0.003, 0.006], [0.0018, 0.011], [0, 0.012]], undefined, [0, 0, -Math.PI / 2], 8);
  });
}

/** A point on the needle and one in the bundle. */
export const bundlePoint: Vec3 = [PLACE[0] + 0.07, 0.017, PLACE[2] - 0.01];
