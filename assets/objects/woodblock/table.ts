import type { Maker } from '../../craft/maker.ts';
import { moulding } from '../../craft/shapes.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { doubled, drawn, shapeOf } from '../../craft/outlines.ts';
import { raised } from '../../craft/raised.ts';
import { castSlab } from '../../craft/slab.ts';
import { TABLE } from './layout.ts';

const TOP = 0.026;
const INSET = 0.034;

/** Apron of a length, seen from outside: its lower edge rises in cusps to the middle. */
function apron(length: number): Vec2[] {
  const half = length / 2;
  return doubled(drawn((p) => {
    p.moveTo(0, -0.034);
    p.lineTo(half * 0.3, -0.034);
    p.bezierCurveTo(half * 0.4, -0.034, half * 0.42, -0.044, half * 0.52, -0.043);
    p.bezierCurveTo(half * 0.66, -0.042, half * 0.72, -0.034, half * 0.8, -0.039);
    p.bezierCurveTo(half * 0.92, -0.045, half * 0.97, -0.066, half, -0.105);
    p.lineTo(half, 0);
    p.lineTo(0, 0);
  }, 5));
}

/** A leg that swells under the apron, thins to the ankle and ends in a hoof turned in; `sx`, `sz` say which corner. */
function leg(m: Maker, material: string, sx: number, sz: number): void {
  const rings = [[0, 0.021, -0.016], [0.006, 0.023, -0.019], [0.026, 0.02, -0.012], [0.05, 0.0165, -0.004], [0.1, 0.0195, 0], [0.15, 0.0255, 0.004], [0.185, 0.03, 0.003], [0.215, 0.03, -0.004]] as const;
  const [x, z] = [TABLE.width / 2 - INSET - 0.012, TABLE.depth / 2 - INSET - 0.012];
  m.loft(material, rings.map(([y, half, out]): Vec3[] => Array.from({ length: 12 }, (_, i): Vec3 => {
    const a = (-i / 12) * 2 * Math.PI;
    const square = (t: number) => Math.sign(t) * Math.abs(t) ** 0.45;
    return [sx * (x + out) + square(Math.cos(a)) * half, y, sz * (z + out) + square(Math.sin(a)) * half];
  })), [0, 0, 0], [0, 0, 0], 0);
}

/** Turns the block's pale wood into rosewood. */
export const ROSEWOOD: Rgb = [0.27, 0.165, 0.17];

/** A low table: framed top with a rounded edge, a sunk waist, cusped aprons, four curved legs. */
export function makeTable(m: Maker): void {
  m.only('near', () => m.tint(ROSEWOOD, () => {
    wholeTable(m, 'wood');
    // The face as a net of its own: shadows of what stands on it need places to fall.
    m.surface('wood', (u, v) => [(u - 0.5) * (TABLE.width - 0.016), TABLE.height + 0.0003, (0.5 - v) * (TABLE.depth - 0.016)], 24, 14);
  }));
  m.only('far', () => wholeTable(m, 'rosewood'));
}

function wholeTable(m: Maker, material: string): void {
  const { width, depth, height } = TABLE;
  m.add(material, moulding(width, depth, 0.012, [
    [0.018, height - TOP], [0.006, height - TOP + 0.003], [0.0015, height - TOP + 0.008], [0, height - TOP + 0.014], [0.0015, height - 0.004], [0.004, height - 0.001], [0.007, height],
  ], 3), [0, 0, 0], [0, 0, 0], 0.9);
  castSlab(m, material, [width - 0.062, 0.024, depth - 0.062], [0, height - TOP - 0.02, 0], 0.002);
  const y = height - TOP - 0.018;
  for (const side of [-1, 1]) {
    const turn = side > 0 ? 0 : Math.PI;
    const rise = [[0, 0, 0], [0, 0.014, 0], [0.004, 0.018, 1]] as const;
    m.add(material, raised([shapeOf(apron(width - 0.1))], rise), [0, y, side * (depth / 2 - INSET - 0.008)], [0, turn, 0], 0);
    m.add(material, raised([shapeOf(apron(depth - 0.1))], rise), [side * (width / 2 - INSET - 0.008), y, 0], [0, turn + Math.PI / 2, 0], 0);
    for (const sz of [-1, 1]) leg(m, material, side, sz);
  }
}
