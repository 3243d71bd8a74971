import { Shape } from 'three';
import { through } from '../../craft/curves.ts';
import type { Maker } from '../../craft/maker.ts';
import { noise3 } from '../../craft/noise.ts';
import { loft, moulding, surface } from '../../craft/shapes.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';
import { block, crisp, slab } from '../../craft/crisp.ts';

/** The low table: width, depth and height of its top, metres. */
export const TABLE: Vec3 = [0.54, 0.17, 0.082];

/** An apron between two legs, its lower edge a pointed Ming arch. */
function apron(length: number): Shape {
  const [h, top, low] = [length / 2, 0.06, 0.02];
  const s = new Shape();
  s.moveTo(-h, top);
  s.lineTo(-h, low);
  s.bezierCurveTo(-h + 0.006, 0.036, -h + 0.014, 0.044, -h + 0.03, 0.0425);
  s.bezierCurveTo(-h + 0.042, 0.0415, -h + 0.046, 0.0455, -h + 0.056, 0.047);
  s.bezierCurveTo(-h * 0.4, 0.0478, -0.03, 0.047, -0.018, 0.0445);
  s.bezierCurveTo(-0.01, 0.0432, -0.006, 0.0395, 0, 0.037);
  s.bezierCurveTo(0.006, 0.0395, 0.01, 0.0432, 0.018, 0.0445);
  s.bezierCurveTo(0.03, 0.047, h * 0.4, 0.0478, h - 0.056, 0.047);
  s.bezierCurveTo(h - 0.046, 0.0455, h - 0.042, 0.0415, h - 0.03, 0.0425);
  s.bezierCurveTo(h - 0.014, 0.044, h - 0.006, 0.036, h, low);
  s.lineTo(h, top);
  s.closePath();
  return s;
}

/** A leg that swings in and ends in a horse's hoof; `sx`, `sz` say to which corner it belongs. */
function leg(m: Maker, sx: number, sz: number, fine: boolean): void {
  const rings = through([[0.0615, 0], [0.04, 0.0008], [0.024, -0.0025], [0.0145, -0.0025], [0.006, 0.0012], [0.0045, 0.0014]], fine ? 2 : 1).reverse().map(([y, out], i): Vec3[] => {
    const half = 0.0095 + (y < 0.012 ? 0.0026 : 0) + Math.max(0, y - 0.03) * 0.09 - (i === 0 ? 0.0012 : 0);
    const [cx, cz] = [sx * (TABLE[0] / 2 - 0.022 + out), sz * (TABLE[1] / 2 - 0.021 + out)];
    const c = 0.0028;
    const corner: Vec2[] = [[half, -half + c], [half, half - c], [half - c, half], [-half + c, half], [-half, half - c], [-half, -half + c], [-half + c, -half], [half - c, -half]];
    return corner.filter((_, i) => fine || i % 2 === 0).map(([x, z]): Vec3 => [cx + x, y, cz - z]);
  });
  m.add('carved', crisp(loft(rings), 1.2), [0, 0, 0], [0, 0, 0], 0);
}

/** A low table in the Ming manner: floor frame, hoof feet, aprons, waist and top. */
export function makeTable(m: Maker, fine: boolean): void {
  const [w, d, h] = TABLE;
  const bar = (size: Vec3, at: Vec3) => (fine ? m.box('carved', size, at, 0.0018) : block(m, 'carved', size, at));
  for (const z of [-1, 1]) bar([w - 0.018, 0.006, 0.019], [0, 0.0034, z * (d / 2 - 0.0195)]);
  for (const x of [-1, 1]) bar([0.019, 0.006, d - 0.058], [x * (w / 2 - 0.0205), 0.0034, 0]);
  for (const x of [-1, 1]) for (const z of [-1, 1]) leg(m, x, z, fine);
  for (const z of [-1, 1]) slab(m, 'carved', apron(w - 0.06), 0.012, fine ? 0.0016 : 0, [0, 0, z * (d / 2 - 0.0185)], [0, z < 0 ? Math.PI : 0, 0], fine ? 2 : 1);
  for (const x of [-1, 1]) slab(m, 'carved', apron(d - 0.06), 0.012, fine ? 0.0016 : 0, [x * (w / 2 - 0.0195), 0, 0], [0, (x * Math.PI) / 2, 0], fine ? 2 : 1);
  const edge: Vec2[] = [
    [0.011, 0.058], [0.0105, 0.0615], [0.015, 0.063], [0.015, 0.0665], [0.0065, 0.0685], [0, 0.073], [0.0005, 0.077], [0.0035, 0.0802], [0.0095, 0.0811], [0.0135, h],
  ];
  m.add('carved', crisp(moulding(w, d, 0.008, fine ? edge : edge.filter((_, i) => i % 2 === 0 || i === 9), fine ? 2 : 1), 0.7), [0, 0, 0], [0, 0, 0], 0);
  panel(m, fine);
}

/** The panel framed by the table's edge, its grain in long streaks. */
function panel(m: Maker, fine: boolean): void {
  const [w, d, h] = TABLE;
  const streak = (z: number, x: number) => 0.62 + 0.75 * noise3(z * 190, x * 3.5, 4) * noise3(z * 60 + 5, x * 1.5, 9) * 1.9;
  const sheet = surface((u, v) => [(u - 0.5) * (w - 0.05), h + 0.0004, (0.5 - v) * (d - 0.05)], fine ? 6 : 1, fine ? 26 : 2);
  m.tint(([x, , z]) => {
    const s = streak(z + 0.006 * Math.sin(x * 9), x);
    return [s * 1.15, s * 1.05, s];
  }, () => m.add('carved', sheet, [0, 0, 0], [0, 0, 0], 0));
}
