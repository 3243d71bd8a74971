import type { Maker } from '../../craft/maker.ts';
import { noise3 } from '../../craft/noise.ts';
import { mix, mixRgb } from '../../craft/vec.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { BAY, BAYS, CUT, FLOOR, REAR, VALLEY, X0, X1, inBay, pane, vault } from './layout.ts';
import { upside } from './frame.ts';
import { bar, block, bricked, face, turned } from './forms.ts';
import type { Letters } from './letters.ts';
import { slab } from './slab.ts';

const WALL = 0.0118;
/** Outer faces of the south and north walls. */
export const SOUTH = X0 - 0.0078 - WALL;
export const NORTH = X1 + 0.0078 + WALL;

const bays = Array.from({ length: BAYS }, (_, i) => i);

/** Height of the vault or the glass over a place of a bay, both above the floor. */
function ceiling(x: number): number {
  const line = [...Array.from({ length: 13 }, (_, k) => vault(k / 12)), pane(0), pane(1)];
  const next = line.findIndex(([lx]) => lx > x);
  if (next <= 0) return VALLEY;
  const [a, b] = [line[next - 1]!, line[next]!];
  return mix(a[1], b[1], (x - a[0]) / (b[0] - a[0]));
}

/** The rear gable: it follows the vaults and stands a little above them. */
function rear(m: Maker): void {
  const skyline = (out: number) => [...bays].reverse().flatMap((i) => upside(out, out * 0.7).map((p) => inBay(i, p)));
  const around = (out: number, end: number): Vec2[] => [
    [X0 - end, FLOOR - 0.004], [X1 + end, FLOOR - 0.004], [X1 + end, FLOOR + VALLEY - 0.001], ...skyline(out), [X0 - end, FLOOR + VALLEY - 0.001],
  ];
  bricked(m, (brick) => m.add(brick, slab(around(0.0125, 0.0196), 0.013, 0), [0, 0, REAR - 0.003], [0, 0, 0], 0));
  for (const i of bays) {
    m.surface('plaster', (u, v) => {
      const x = u * BAY;
      return [X0 + i * BAY + x, FLOOR + v * (ceiling(x) + 0.002), REAR];
    }, 8, 5);
  }
  const section: readonly Vec2[] = [[-0.0012, 0.0085], [0.0026, 0.0078], [0.0026, -0.0078], [-0.0012, -0.0085]];
  for (const i of bays) {
    const [outer, inner] = [upside(0.0155, 0.0125), upside(0.0122, 0.0088)];
    const rings = outer.slice(1).map((_, k) => section.map(([out, z]): Vec3 => {
      const [ax, ay] = inBay(i, inner[k + 1]!);
      const [bx, by] = inBay(i, outer[k + 1]!);
      const t = (out + 0.0012) / 0.0038;
      return [mix(ax, bx, t), mix(ay, by, t), REAR - 0.0095 + z];
    }));
    m.loft('concrete', rings);
  }
}

/** A steel window against a wall, in the wall's own frame: x along it, y up, z outwards; (0, 0) is the middle of its sill. */
function steelWindow(m: Maker, width: number, height: number, columns: number, rows: number): void {
  m.tint(([, y]) => (y > height / 2 ? [2.6, 2.7, 2.8] : [0.8, 0.85, 0.9]), () => face(m, 'pane', [[-width / 2, 0, 0.0004], [width / 2, 0, 0.0004], [width / 2, height, 0.0004], [-width / 2, height, 0.0004]]));
  for (let i = 0; i <= columns; i++) bar(m, 'steelwork', [(i / columns - 0.5) * width, 0, 0.0012], [(i / columns - 0.5) * width, height, 0.0012], i % columns ? 0.0009 : 0.0014, 3);
  for (let j = 0; j <= rows; j++) bar(m, 'steelwork', [-width / 2, (j / rows) * height, 0.0012], [width / 2, (j / rows) * height, 0.0012], j % rows ? 0.0009 : 0.0014, 3);
  block(m, 'concrete', [width + 0.012, 0.004, 0.009], [0, -0.002, 0.0015]);
  block(m, 'concrete', [width + 0.014, 0.0075, 0.004], [0, height + 0.0037, 0.0005]);
}

/** A pair of sheet-steel gates with a wicket, a lamp over it. */
function gate(m: Maker, x: number, width: number, height: number, paint: Rgb): void {
  m.tint(paint, () => {
    for (const side of [-1, 1]) {
      block(m, 'paint', [width / 2 - 0.001, height, 0.003], [x + (side * width) / 4, height / 2, 0.001]);
      for (const y of [0.06, 0.6]) block(m, 'paint', [width / 2 - 0.003, 0.003, 0.003], [x + (side * width) / 4, height * y, 0.0022]);
    }
  });
  block(m, 'concrete', [width + 0.02, 0.009, 0.006], [x, height + 0.0045, 0.001]);
  turned(m, 'steelwork', [[0.0075, 0], [0.007, 0.002], [0.0035, 0.0045], [0, 0.0075]], [x, height + 0.0165, 0.011], [0, 0, 0], 8);
  bar(m, 'steelwork', [x, height + 0.021, 0.011], [x, height + 0.018, 0], 0.0009);
}

/** One low outer wall along z with its parapet; the section shows its core. */
function side(m: Maker, x: number): void {
  const [front, back] = [CUT - 0.0045, REAR - 0.003];
  const height = VALLEY + 0.008;
  bricked(m, (brick) => block(m, brick, [WALL, height, front - back], [x, FLOOR + height / 2 - 0.004, (front + back) / 2]));
  block(m, 'concrete', [WALL + 0.005, 0.0045, front - back + 0.001], [x, FLOOR + height - 0.0015, (front + back) / 2]);
  m.box('cut', [WALL, height, 0.004], [x, FLOOR + height / 2 - 0.004, CUT - 0.001], 0.0009);
}

/** Brick walls with steel windows, a street gate, and red characters fading on the rear wall: "light comes from the north". */
export function makeWalls(m: Maker, letters: Letters): void {
  rear(m);
  side(m, SOUTH + WALL / 2);
  side(m, NORTH - WALL / 2);
  m.at({ position: [SOUTH, FLOOR, 0], rotation: [0, -Math.PI / 2, 0] }, () => {
    for (const z of [-0.195, -0.055, 0.085, 0.222]) m.at({ position: [z, 0.05, 0] }, () => steelWindow(m, 0.085, 0.1, 3, 3));
  });
  m.at({ position: [NORTH, FLOOR, 0], rotation: [0, Math.PI / 2, 0] }, () => {
    for (const z of [0.195, 0.055, -0.222]) m.at({ position: [z, 0.055, 0] }, () => steelWindow(m, 0.085, 0.092, 3, 3));
    gate(m, -0.083, 0.08, 0.105, [0.2, 0.05, 0.03]);
  });
  m.at({ position: [0, FLOOR, REAR - 0.016], rotation: [0, Math.PI, 0] }, () => {
    for (const bay of bays) {
      const x = -(X0 + bay * BAY + 0.14);
      if (bay === 1) {
        gate(m, x, 0.09, 0.1, [0.06, 0.15, 0.12]);
        m.at({ position: [x, 0.14, 0] }, () => steelWindow(m, 0.15, 0.06, 4, 2));
      } else m.at({ position: [x, 0.06, 0] }, () => steelWindow(m, 0.15, 0.135, 4, 3));
      bricked(m, (brick) => block(m, brick, [0.03, VALLEY + 0.01, 0.008], [-(X0 + bay * BAY), (VALLEY + 0.01) / 2, 0.003]));
      bar(m, 'zinc', [-(X0 + (bay + 1) * BAY - 0.02), VALLEY - 0.01, 0.008], [-(X0 + (bay + 1) * BAY - 0.02), 0.004, 0.008], 0.0034, 8);
      block(m, 'zinc', [0.015, 0.014, 0.012], [-(X0 + (bay + 1) * BAY - 0.02), VALLEY - 0.006, 0.007]);
    }
  });
  for (const [i, glyph] of letters.wall.entries()) {
    const faded = ([x, y]: readonly [number, number, number]): Rgb => mixRgb([0.5, 0.055, 0.03], [0.62, 0.4, 0.34], Math.max(0, noise3(x * 50, y * 50, i * 5) - 0.55) * 1.5);
    const [x, y] = inBay(i, [0.142, 0.15]);
    m.tint(faded, () => m.add('paint', glyph, [x, y, REAR + 0.0007], [0, 0, 0], 0.4));
  }
}
