import type { Maker } from '../../craft/maker.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';
import { GAUGE, HIGH_WHEEL, LOW_WHEEL, MAST_Z, ROPE_RADIUS, TOWER, ground } from './layout.ts';
import { PAINT } from './cabin.ts';
import { bar, block, bolt } from './small-parts.ts';

/** A wheel of the loop: grooved and lined rim, six tapered arms, hub; its axle upright. */
function bullwheel(m: Maker, [x, y, z]: Vec3): void {
  const bed = GAUGE - ROPE_RADIUS;
  const steps = 30;
  const rim: Vec2[] = [
    [bed - 0.0145, -0.0085], [bed + 0.0095, -0.0105], [bed + 0.0105, -0.0085], [bed + 0.004, -0.0045],
  ];
  const upper = rim.map(([r, h]): Vec2 => [r, -h]).reverse();
  m.tint(PAINT.green, () => m.lathe('paint', rim, [x, y, z], [0, 0, 0], steps, 0.5));
  m.tint(PAINT.green, () => m.lathe('paint', upper, [x, y, z], [0, 0, 0], steps, 0.5));
  m.lathe('rubber', [[bed + 0.004, -0.0045], [bed - 0.0004, 0], [bed + 0.004, 0.0045]], [x, y, z], [0, 0, 0], steps, 1.2);
  m.tint(PAINT.green, () => m.lathe('paint', [[bed - 0.0145, 0.0085], [bed - 0.0145, -0.0085]], [x, y, z], [0, 0, 0], steps, 1.2));
  for (let i = 0; i < 6; i++) {
    const angle = ((i + 0.5) / 6) * 2 * Math.PI;
    const ring = (r: number, w: number, h: number): Vec3[] => ([[-w, -h], [w, -h], [w, h], [-w, h]] as const).map(([a, b]): Vec3 => [a, b, r]);
    m.at({ position: [x, y, z], rotation: [0, angle, 0] }, () => {
      m.tint(PAINT.green, () => m.loft('paint', [ring(0.02, 0.0125, 0.0085), ring(0.06, 0.0085, 0.006), ring(bed - 0.013, 0.0085, 0.0055)], [0, 0, 0], [0, 0, 0], 0.5, false));
    });
  }
  m.lathe('steelPaint', [[0.028, -0.016], [0.031, -0.013], [0.031, 0.009], [0.026, 0.0125], [0.018, 0.014], [0.0155, 0.0235], [0, 0.0245]], [x, y, z], [0, 0, 0], 11);
}

/** The lower support: a short mast on its footing that carries the driving wheel, with motor and gear. */
export function makeLowSupport(m: Maker): void {
  const [x, y, z] = LOW_WHEEL;
  const foot = ground(x, z);
  block(m, 'concrete', [0.12, 0.05, 0.12], [x, foot - 0.006, z]);
  m.lathe('mast', [[0.046, 0], [0.046, 0.006], [0.0315, 0.009], [0.0295, 0.014], [0.0225, y - foot - 0.1]], [x, foot + 0.019, z], [0, 0, 0], 14);
  for (let i = 0; i < 6; i++) {
    const a = (i / 6) * 2 * Math.PI;
    bolt(m, 'steel', [x + Math.cos(a) * 0.039, foot + 0.025, z + Math.sin(a) * 0.039], 0.0042);
  }
  // Head: flange, gear casing, and the motor that hangs beside the mast.
  m.lathe('steelPaint', [
    [0.023, y - 0.1], [0.036, y - 0.094], [0.036, y - 0.088], [0.03, y - 0.086], [0.044, y - 0.072], [0.044, y - 0.042], [0.03, y - 0.028], [0.024, y - 0.014],
  ], [x, 0, z], [0, 0, 0], 14);
  m.only('near', () => {
    for (let i = 0; i < 7; i++) {
      const a = (i / 7) * 2 * Math.PI;
      block(m, 'steelPaint', [0.004, 0.03, 0.005], [x + Math.cos(a) * 0.0445, y - 0.056, z + Math.sin(a) * 0.0445], [0, -a, 0]);
    }
  });
  const motor: Vec3 = [x - 0.062, y - 0.082, z];
  m.only('near', () => m.tint(PAINT.green, () => m.lathe('paint', [
    [0, -0.05], [0.016, -0.05], [0.021, -0.046], [0.021, -0.03], [0.0175, -0.025], [0.021, -0.02], [0.0175, -0.015], [0.021, -0.01], [0.0175, -0.005], [0.021, 0], [0.021, 0.014], [0.0235, 0.018], [0, 0.022],
  ], motor, [0, 0, 0], 9, 0.9)));
  block(m, 'steelPaint', [0.06, 0.018, 0.034], [x - 0.042, y - 0.05, z]);
  bullwheel(m, LOW_WHEEL);
  m.only('near', () => ladder(m, [x, foot + 0.05, z + 0.036], [x, y - 0.12, z + 0.0305]));
}

/** A ladder whose rungs face +z, from its foot to its top. */
export function ladder(m: Maker, foot: Vec3, top: Vec3): void {
  const w = 0.0115;
  const at = (t: number, side: number): Vec3 => [foot[0] + (top[0] - foot[0]) * t + side * w, foot[1] + (top[1] - foot[1]) * t, foot[2] + (top[2] - foot[2]) * t];
  for (const side of [-1, 1]) bar(m, 'steel', at(0, side), at(1, side), 0.0017, 4);
  const rungs = Math.floor((top[1] - foot[1]) / 0.026);
  m.only('near', () => {
    for (let i = 1; i < rungs; i++) bar(m, 'steel', at(i / rungs, -1), at(i / rungs, 1), 0.0012, 3);
  });
}

/** The upper wheel on the yoke that reaches out behind the tower's head. */
export function makeHighWheel(m: Maker): void {
  const [x, y, z] = HIGH_WHEEL;
  bullwheel(m, HIGH_WHEEL);
  const from = TOWER.x;
  for (const side of [-1, 1]) {
    const ring = (px: number, half: number, py: number): Vec3[] => ([[-half, 0.006], [-half, -0.006], [half, -0.006], [half, 0.006]] as const)
      .map(([dy, dz]): Vec3 => [px, py + dy, z + side * 0.024 + dz]).reverse();
    m.loft('mast', [ring(from, 0.018, y - 0.05), ring(from + 0.1, 0.014, y - 0.05), ring(x + 0.03, 0.009, y - 0.046)], [0, 0, 0], [0, 0, 0], 0.4);
  }
  block(m, 'steelPaint', [0.05, 0.012, 0.06], [x, y - 0.036, z]);
  m.lathe('steelPaint', [[0.022, -0.066], [0.024, -0.062], [0.024, -0.044], [0.019, -0.04], [0.016, -0.014]], [x, y, z], [0, 0, 0], 11);
  bar(m, 'mast', [from + 0.012, y - 0.19, z], [x - 0.012, y - 0.058, z], 0.0075, 9);
  m.lathe('steelPaint', [[0.0095, -0.012], [0.012, -0.008], [0.012, 0.008], [0.0095, 0.012]], [x - 0.012, y - 0.058, z], [Math.PI / 2, 0, 0], 10);
  bolt(m, 'steel', [x - 0.012, y - 0.058, MAST_Z + 0.013], 0.006, [Math.PI / 2, 0, 0]);
}
