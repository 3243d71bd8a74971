import { Shape, Vector2 } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { sweep } from '../../craft/shapes.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';
import { mix } from '../../craft/vec.ts';
import { crisp, slab, turned } from '../../craft/crisp.ts';
import { FACETS, HELD, LEAN, RIVET, foldAngle, fromFan } from './layout.ts';
import { TABLE, makeTable } from './table.ts';

/** Plane in which the arms lie. */
const ARM_Z = -0.004;

/** A carved scroll: a flattened bar along a path, thinner towards both ends by `taper`. */
function scroll(m: Maker, path: readonly Vec2[], size: number, depth: number, taper: (t: number) => number, fine: boolean): void {
  const section: Vec2[] = [[depth * 0.5, size * 0.3], [0, size * 0.56], [-depth * 0.5, size * 0.3], [-depth * 0.5, -size * 0.3], [0, -size * 0.56], [depth * 0.5, -size * 0.3]];
  const ring = fine ? section : section.filter((_, i) => i % 3 !== 1);
  const line = path.map(([x, y]): Vec3 => [x, y, ARM_Z]);
  m.add('carved', crisp(sweep(ring, line, { steps: Math.round(path.length * (fine ? 1.8 : 0.9)), scale: taper }), 1.7), [0, 0, 0], [0, 0, 0], 0);
}

/** A curl that winds in around `centre`; from angle `start`, `turns` times (negative: clockwise). */
function curl(centre: Vec2, radius: number, start: number, turns: number, count = 8): Vec2[] {
  return Array.from({ length: count }, (_, i): Vec2 => {
    const t = i / (count - 1);
    const r = mix(radius, radius * 0.22, t ** 0.8);
    const angle = start + turns * t * 2 * Math.PI;
    return [centre[0] + Math.cos(angle) * r, centre[1] + Math.sin(angle) * r];
  });
}

/** Where a guard touches its arm: the middle of its lower edge at HELD. */
function touch(side: number): Vec3 {
  const angle = foldAngle(side < 0 ? 0 : FACETS);
  return fromFan([Math.sin(angle) * HELD, Math.cos(angle) * HELD - 0.0142, 0]);
}

/** One arm: a long S that rises from the table to the guard, with a cloud curl below and a fork at its end. */
function arm(m: Maker, side: number, fine: boolean): void {
  const [tx, ty] = touch(1);
  const top = TABLE[2];
  const flip = (points: readonly Vec2[]): Vec2[] => points.map(([x, y]) => [x * side, y]);
  const rise: Vec2[] = [[0.008, top + 0.068], [0.026, top + 0.056], [0.046, top + 0.03], [0.074, top + 0.0115], [0.112, top + 0.018], [0.15, top + 0.044], [0.195, top + 0.078], [0.236, top + 0.124], [0.272, ty - 0.034], [tx - 0.006, ty - 0.012]];
  scroll(m, flip(rise), 0.0135, 0.022, (t) => 0.8 + 0.36 * Math.sin(Math.PI * Math.min(1, t * 1.1)), fine);
  const tip: Vec2 = [0.277, ty - 0.031];
  scroll(m, flip([tip, [tx - 0.008, ty - 0.028], ...curl([tx + 0.013, ty - 0.0475], 0.0165, 1.9, -1.05)]), 0.0088, 0.017, (t) => 1.05 - 0.5 * t, fine);
  scroll(m, flip([[0.135, top + 0.034], [0.16, top + 0.0415], [0.185, top + 0.04], ...curl([0.187, top + 0.0205], 0.0195, 1.35, -1.15)]), 0.0096, 0.018, (t) => 1.05 - 0.5 * t, fine);
  if (fine) scroll(m, flip([[0.214, top + 0.098], [0.196, top + 0.101], [0.182, top + 0.098], ...curl([0.1815, top + 0.112], 0.0135, 4.6, -0.9)]), 0.0076, 0.016, (t) => 1.05 - 0.5 * t, fine);
  if (fine) scroll(m, flip([[0.05, top + 0.024], [0.062, top + 0.034], [0.072, top + 0.046], ...curl([0.0625, top + 0.0545], 0.0125, -0.6, 0.95)]), 0.0078, 0.016, (t) => 1.05 - 0.5 * t, fine);
  fork(m, side, fine);
}

/** A fork across the fan that keeps a guard from sliding: rosewood with felt where it touches. */
function fork(m: Maker, side: number, fine: boolean): void {
  const [tx, ty, tz] = touch(side);
  const [gap, wall] = [0.0235, 0.0058];
  const s = new Shape();
  s.moveTo(-gap - wall, -0.0135);
  s.lineTo(gap + wall, -0.0135);
  s.bezierCurveTo(gap + wall + 0.003, 0.002, gap + wall + 0.0035, 0.008, gap + wall * 0.7, 0.0185);
  s.bezierCurveTo(gap + wall * 0.3, 0.0205, gap + 0.001, 0.0195, gap + 0.0008, 0.0165);
  s.bezierCurveTo(gap + 0.0008, 0.008, gap, 0.002, gap - 0.003, -0.0012);
  s.lineTo(-gap + 0.003, -0.0012);
  s.bezierCurveTo(-gap, 0.002, -gap - 0.0008, 0.008, -gap - 0.0008, 0.0165);
  s.bezierCurveTo(-gap - 0.001, 0.0195, -gap - wall * 0.3, 0.0205, -gap - wall * 0.7, 0.0185);
  s.bezierCurveTo(-gap - wall - 0.0035, 0.008, -gap - wall - 0.003, 0.002, -gap - wall, -0.0135);
  const tilt = side * (Math.PI / 2 - foldAngle(FACETS));
  m.at({ position: [tx, ty, tz], rotation: [-LEAN, 0, tilt] }, () => {
    slab(m, 'carved', s, 0.017, fine ? 0.0022 : 0, [0, 0, 0], [0, Math.PI / 2, 0], fine ? 3 : 1);
    if (fine) m.box('felt', [0.0172, 0.0018, 0.04], [0, -0.0006, 0], 0.0006);
  });
}

/** The post in the middle: a vase-shaped baluster, lotus petals, and the trough in which the head of the fan lies. */
function post(m: Maker, fine: boolean): void {
  const [x, y, z] = RIVET;
  const low = TABLE[2];
  const cup = y - 0.03;
  turned(m, 'carved', [
    [0.034, low - 0.001], [0.036, low + 0.003], [0.034, low + 0.008], [0.026, low + 0.011], [0.0225, low + 0.014], [0.021, low + 0.02], [0.0165, low + 0.034], [0.0125, low + 0.054],
    [0.0118, low + 0.072], [0.013, low + 0.086], [0.0165, cup - 0.026], [0.0195, cup - 0.021], [0.017, cup - 0.017], [0.014, cup - 0.014], [0.016, cup - 0.006], [0.014, cup + 0.006],
  ], [x, 0, z - 0.004], [0, 0, 0], fine ? 20 : 7);
  if (fine) turned(m, 'brass', [[0.0128, low + 0.07], [0.0152, low + 0.072], [0.0158, low + 0.0745], [0.0152, low + 0.077], [0.0136, low + 0.079]], [x, 0, z - 0.004], [0, 0, 0], 12, 2);
  const trough = new Shape();
  const [inner, outer, reach] = [0.0182, 0.0262, 1.02];
  const ring = (r: number, from: number, to: number) => Array.from({ length: 10 }, (_, i) => {
    const a = mix(from, to, i / 9);
    return new Vector2(Math.sin(a) * r, -Math.cos(a) * r);
  });
  trough.setFromPoints([...ring(outer, -reach, reach), ...ring(inner, reach, -reach)]);
  m.at({ position: [x, y, z], rotation: [-LEAN, 0, 0] }, () => {
    slab(m, 'carved', trough, 0.052, fine ? 0.0022 : 0, [0, 0, 0], [0, 0, 0], 4, 0.6);
    if (!fine) return;
    const felt = new Shape();
    felt.setFromPoints([...ring(inner + 0.0004, -reach * 0.96, reach * 0.96), ...ring(inner - 0.0016, reach * 0.96, -reach * 0.96)]);
    slab(m, 'felt', felt, 0.0505, 0, [0, 0, 0], [0, 0, 0], 4);
  });
  if (fine) petals(m, [x, cup - 0.012, z - 0.004]);
}

/** A ring of lotus petals that opens under the trough. */
function petals(m: Maker, [x, y, z]: Vec3): void {
  for (let i = 0; i < 10; i++) {
    const turn = (i / 10) * 2 * Math.PI + 0.31;
    m.surface('petal', (u, v) => {
      const wide = Math.sin(Math.PI * (0.12 + 0.88 * v) ** 0.8) ** 0.8 * 0.0078;
      const side = (u - 0.5) * 2;
      const r = 0.0145 + 0.012 * v ** 1.4 + 0.0035 * Math.sin(v * Math.PI) - side * side * 0.0022;
      const a = turn + (side * wide) / (r + 0.002);
      return [x + Math.sin(a) * r, y + v * 0.0195 - (v > 0.85 ? (v - 0.85) * 0.008 : 0), z + Math.cos(a) * r];
    }, 2, 4);
  }
}

/** The stand as a whole. */
export function makeStand(m: Maker, fine: boolean): void {
  makeTable(m, fine);
  post(m, fine);
  for (const side of [-1, 1]) arm(m, side, fine);
}
