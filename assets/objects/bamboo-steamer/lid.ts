import type { Maker } from '../../craft/maker.ts';
import { noise3 } from '../../craft/noise.ts';
import { mixRgb, smoothstep } from '../../craft/vec.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { hoop, stitches } from './hoop.ts';
import { steamed } from './tier.ts';

/** Lid, opening downwards at y = 0: radius of its skirt, height of the skirt, and of the dome over it. */
export const LID = { radius: 0.187, skirt: 0.04, dome: 0.05 } as const;

/** Height of the dome's outside at a distance from the axis. */
const domeY = (r: number) => LID.skirt - 0.004 + LID.dome * Math.max(0, 1 - (r / (LID.radius + 0.0015)) ** 2) ** 0.85;

const aged = ([x, y, z]: Vec3): Rgb =>
  mixRgb([1.1, 1.02, 0.92], [0.68, 0.52, 0.34], smoothstep(0.4, 0.8, noise3(x * 11, y * 9, z * 11)) * 0.7 + 0.4 * smoothstep(0.12, 0.186, Math.hypot(x, z)));

/** A woven skin: `inside` is turned towards the food, a little below the outside. */
function skin(m: Maker, inside: boolean): void {
  m.tint(aged, () => m.surface('weave', (u, v): Vec3 => {
    const r = 0.0005 + (inside ? v * (LID.radius - 0.005) : (1 - v) * (LID.radius + 0.0015));
    const a = u * 2 * Math.PI;
    const lump = 0.0016 * (noise3(Math.sin(a) * r * 60, 3, Math.cos(a) * r * 60) - 0.5);
    return [Math.sin(a) * r, domeY(r) + lump - (inside ? 0.0045 : 0), Math.cos(a) * r];
  }, 36, 5, { closedU: true }));
}

/** The lid: two woven skins with a leaf between, held in a hoop; ribs inside, a rattan loop on top. */
export function makeLid(m: Maker): void {
  skin(m, false);
  skin(m, true);
  m.tint(steamed(0.5), () => {
    const rim = { radius: LID.radius, thick: 0.003, low: 0, high: LID.skirt, start: 2.2, lap: 0.32 };
    hoop(m, rim);
    m.tint([0.8, 0.66, 0.5], () => stitches(m, rim, 5));
    // Inner ring that holds the skins, and the face of the skirt turned inwards.
    m.surface('bamboo', (u, v): Vec3 => {
      const [r, y] = ([[LID.radius - 0.0045, 0.0005], [LID.radius - 0.0045, LID.skirt - 0.006], [LID.radius - 0.012, LID.skirt - 0.0045]] as const)[Math.round(v * 2)]!;
      const a = -u * 2 * Math.PI;
      return [Math.sin(a) * r, y, Math.cos(a) * r];
    }, 32, 2, { closedU: true });
    m.surface('bamboo', (u, v): Vec3 => {
      const r = LID.radius - 0.0045 + v * 0.0072;
      const a = -u * 2 * Math.PI;
      return [Math.sin(a) * r, 0.0004, Math.cos(a) * r];
    }, 32, 1, { closedU: true });
  });
  // Two split ribs crossed under the dome, tied in the middle.
  for (const [turn, drop] of [[0.5, 0], [0.5 + Math.PI / 2, 0.0022]] as const) {
    const rib = Array.from({ length: 9 }, (_, i): Vec3 => {
      const r = (i / 4 - 1) * (LID.radius - 0.008);
      return [Math.sin(turn) * r, domeY(Math.abs(r)) - 0.0068 - drop, Math.cos(turn) * r];
    });
    m.tint([0.86, 0.74, 0.56], () => m.sweep('cane', [[-0.0045, -0.0014], [0.0045, -0.0014], [0.0038, 0.0014], [-0.0038, 0.0014]], rib, { steps: 8 }, 0));
  }
  const apex = domeY(0);
  m.tint([0.7, 0.52, 0.36], () => {
    for (const s of [-1, 1]) m.tube('rattan', [[-0.006, apex - 0.012, s * 0.006], [0, apex - 0.0135, 0], [0.006, apex - 0.012, -s * 0.006]], 0.0017, 4, false, 5);
    m.tube('rattan', [[-0.03, apex - 0.002, 0], [-0.028, apex + 0.014, 0], [-0.012, apex + 0.026, 0.002], [0.012, apex + 0.026, -0.002], [0.028, apex + 0.014, 0], [0.03, apex - 0.002, 0]], 0.0042, 10, false, 6);
    for (let i = 0; i < 7; i++) {
      const x = (i - 3) * 0.0052;
      m.only('near', () => m.tube('rattan', [[x, apex + 0.0215 - Math.abs(x) * 0.12, 0.0052], [x + 0.002, apex + 0.0305 - Math.abs(x) * 0.14, 0.0], [x + 0.003, apex + 0.0215 - Math.abs(x) * 0.12, -0.0052]], 0.0014, 3, false, 3));
    }
  });
}
