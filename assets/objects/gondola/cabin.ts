import type { Maker } from '../../craft/maker.ts';
import { moulding } from '../../craft/shapes.ts';
import { rgb } from '../../craft/vec.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { AROUND, skinAt, skinBands, skinLoop, skinSheet } from './skin.ts';
import type { SkinRect } from './skin.ts';
import { CABIN } from './layout.ts';
import { bar, block, bolt } from './small-parts.ts';

export const PAINT = {
  white: rgb('#eceae2'), green: rgb('#0f7f49'), leaf: rgb('#7cbf3a'), grey: rgb('#8f9694'), dark: rgb('#2b2f30'),
} as const satisfies Record<string, Rgb>;

/** Half the doorway's width around the front, and its lower and upper edge. */
const DOOR = 0.094;
const DOOR_Y: Vec2 = [0.026, 0.288];

/** Belt of windows. */
const BELT: Vec2 = [0.102, 0.28];

const QUARTER = AROUND / 4;

/** Edges of the window cells around the cabin, from the right of the door to its left. */
const CELLS: readonly number[] = [
  DOOR, 0.194, 2 * QUARTER - 0.194, 2 * QUARTER - 0.09, 2 * QUARTER + 0.09, 2 * QUARTER + 0.194, 4 * QUARTER - 0.194, 4 * QUARTER - DOOR,
];

/** A window in its rectangle: painted skin up to a rounded opening, rubber gasket, pane. `lift`: how far a door stands out. */
function window(m: Maker, rect: SkinRect, margin: number, lift = 0): void {
  const radius = 0.017;
  const rim = [skinLoop(rect, 0, radius, lift, true), skinLoop(rect, margin, radius, lift)];
  if (lift > 0) rim.unshift(skinLoop(rect, 0, radius, -0.001, true));
  m.tint(PAINT.white, () => m.add('paint', skinBands(rim), [0, 0, 0], [0, 0, 0], 0.7));
  m.add('rubber', skinBands([
    skinLoop(rect, margin, radius, lift), skinLoop(rect, margin + 0.0008, radius, lift + 0.0016),
    skinLoop(rect, margin + 0.0046, radius - 0.0035, lift - 0.0012),
  ]), [0, 0, 0], [0, 0, 0], 1.7);
  const pane = margin + 0.003;
  const [s0, s1, y0, y1] = [rect.s[0] + pane, rect.s[1] - pane, rect.y[0] + pane, rect.y[1] - pane];
  const steps = Math.max(3, Math.round((s1 - s0) / 0.026));
  m.add('glass', skinSheet(s0, s1, [y0, (y0 + y1) / 2, y1], steps, lift - 0.002), [0, 0, 0], [0, 0, 0], 0);
}

/** The skin below the windows: dark skirt, white panel, the line's colour as a band; cut out for the doorway. */
function lowerBody(m: Maker): void {
  const around = (colour: Rgb, heights: readonly number[]) => m.tint(colour, () => m.add('paint', skinSheet(0, AROUND, heights, 40), [0, 0, 0], [0, 0, 0], 0));
  const sides = (colour: Rgb, heights: readonly number[], offset = 0) => m.tint(colour, () => m.add('paint', skinSheet(DOOR, AROUND - DOOR, heights, 34, offset), [0, 0, 0], [0, 0, 0], 0));
  around(PAINT.dark, [0, 0.014]);
  around(PAINT.white, [0.014, DOOR_Y[0]]);
  sides(PAINT.white, [DOOR_Y[0], 0.046]);
  sides(PAINT.green, [0.046, 0.083]);
  sides(PAINT.white, [0.083, BELT[0]]);
  // A raised strip covers the joint between panel and window frames.
  const strip: Vec2[] = [[0.0972, -0.0006], [0.0986, 0.0017], [0.104, 0.0017], [0.1054, -0.0006]];
  m.tint(PAINT.leaf, () => m.surface('paint', (u, v) => {
    const [y, offset] = strip[Math.round(v * 3)]!;
    return skinAt(DOOR + u * (AROUND - 2 * DOOR), y, offset);
  }, 36, 3, {}, 0.9));
  m.tint(PAINT.grey, () => m.add('matte', skinSheet(DOOR, AROUND - DOOR, [0.03, 0.07, BELT[0] + 0.006], 26, -0.006, true), [0, 0, 0], [0, 0, 0], 0));
  const under: Vec3[] = Array.from({ length: 20 }, (_, i) => skinAt((i / 20) * AROUND, 0.0005));
  const floor = under.map(([x, , z]): Vec3 => [x * 1.06, 0.022, z * 1.06]);
  m.tint(PAINT.dark, () => m.loft('matte', [under, floor]));
}

/** The bumper: a rubber ring on brackets around the foot. */
function bumper(m: Maker): void {
  const profile: Vec2[] = [[0.0005, 0.0165], [0.009, 0.0195], [0.009, 0.0255], [0.0005, 0.0285]];
  const steps = 40;
  const rings = profile.map(([offset, y]) => Array.from({ length: steps }, (_, i) => skinAt((i / steps) * AROUND, y, offset)));
  m.loft('rubber', rings, [0, -0.009, 0], [0, 0, 0], 1.2, false);
  for (let i = 0; i < 4; i++) {
    const s = ((i + 0.5) / 4) * AROUND;
    const [x, y, z] = skinAt(s, 0.0225, 0.006);
    bolt(m, 'steel', [x, y - 0.009, z], 0.0032, [Math.PI / 2, Math.atan2(x, z * 1.3), 0]);
  }
}

/** Two sliding leaves that meet in the middle, with their rails, rollers, handles and seals. */
function door(m: Maker): void {
  for (const side of [-1, 1]) {
    const edges: Vec2 = side < 0 ? [-DOOR - 0.003, -0.0012] : [0.0012, DOOR + 0.003];
    window(m, { s: edges, y: DOOR_Y }, 0.0125, 0.0055);
    m.tint(PAINT.grey, () => m.add('paint', skinSheet(side < 0 ? -0.013 : 0.004, side < 0 ? -0.004 : 0.013, [0.1, 0.13, 0.16], 2, 0.0072), [0, 0, 0], [0, 0, 0], 0));
    const grab = [0.105, 0.125, 0.145, 0.155].map((y, i): Vec3 => skinAt(side * 0.0072, y, 0.0075 + (i === 1 || i === 2 ? 0.007 : 0)));
    m.tube('steel', grab, 0.0017, 6, false, 4);
    for (const s of [0.02, 0.075]) {
      const [x, y, z] = skinAt(side * s, DOOR_Y[1] + 0.0035, 0.0105);
      m.lathe('steel', [[0.0062, 0], [0.0058, 0.0036], [0, 0.0042]], [x, y, z], [Math.PI / 2 - 0.45, 0, 0], 8, 0.9);
    }
  }
  m.add('rubber', skinSheet(-0.0022, 0.0022, [DOOR_Y[0] + 0.002, 0.1, 0.18, 0.24, DOOR_Y[1] - 0.001], 2, 0.0079), [0, 0, 0], [0, 0, 0], 0);
  const reach = 0.186;
  for (const [y, offset, width] of [[DOOR_Y[1] + 0.003, 0.0085, 0.0032], [DOOR_Y[0] - 0.0015, 0.009, 0.0026]] as const) {
    const path = Array.from({ length: 13 }, (_, i) => skinAt(reach * (i / 6 - 1), y, offset));
    m.sweep('aluminium', [[-width, -width * 1.3], [width, -width * 1.3], [width, width * 1.3], [-width, width * 1.3]], path, { steps: 14 }, 0.5);
    for (const s of [-0.176, -0.1, 0.1, 0.176]) {
      const [x, by, z] = skinAt(s, y, 0.004);
      block(m, 'aluminium', [0.008, 0.009, 0.012], [x, by, z], [0, Math.atan2(x, z * 1.6) * 0.8, 0]);
    }
  }
  const step = Array.from({ length: 7 }, (_, i) => skinAt(-0.085 + i * 0.0283, 0.006, 0.016));
  m.sweep('aluminium', [[-0.006, -0.0015], [0.006, -0.0015], [0.006, 0.0015], [-0.006, 0.0015]], step, { steps: 8 }, 0.5);
}

/** Roof skin, its gutter, vents at both ends, a hatch with hinges and handle, and the mounting for the hanger. */
function roof(m: Maker): void {
  const heights = [BELT[1], 0.298, 0.316, 0.328, 0.3355, CABIN.height];
  m.tint(PAINT.white, () => m.add('paint', skinSheet(0, AROUND, heights, 40), [0, 0, 0], [0, 0, 0], 0));
  m.tint(PAINT.white, () => m.add('matte', skinSheet(0, AROUND, [BELT[1] - 0.006, 0.31, 0.33], 20, -0.006, true), [0, 0, 0], [0, 0, 0], 0));
  m.tint(PAINT.green, () => m.add('paint', skinBands([0.2975, 0.301, 0.3045].map((y, k) => Array.from({ length: 40 }, (_, i): Vec3 => [(i / 40) * AROUND, y, k === 1 ? 0.0018 : -0.0005]))), [0, 0, 0], [0, 0, 0], 0.9));
  for (const end of [1, 3]) {
    for (let i = 0; i < 7; i++) {
      const s = end * QUARTER + (i - 3) * 0.0125;
      m.add('rubber', skinSheet(s - 0.0042, s + 0.0042, [0.2835, 0.294], 1, 0.0008), [0, 0, 0], [0, 0, 0], 0);
      m.only('near', () => m.tint(PAINT.white, () => m.add('paint', skinSheet(s - 0.0046, s + 0.0046, [0.2905, 0.2945], 1, 0.0026), [0, 0, 0], [0, 0, 0], 0)));
    }
  }
  const y = CABIN.height;
  m.tint(PAINT.white, () => m.add('paint', moulding(0.078, 0.09, 0.014, [[0, y - 0.013], [0, y - 0.001], [0.0015, y + 0.002], [0.005, y + 0.0038], [0.03, y + 0.0045]], 2), [0.092, -0.006, 0], [0, 0, 0], 0.8));
  m.add('rubber', moulding(0.084, 0.096, 0.016, [[0, y - 0.014], [0, y - 0.008], [0.004, y - 0.0065]], 2), [0.092, -0.006, 0], [0, 0, 0], 0.8);
  m.tube('steel', [[0.122, y - 0.003, -0.014], [0.125, y + 0.0075, -0.012], [0.125, y + 0.0075, 0.012], [0.122, y - 0.003, 0.014]], 0.0016, 6, false, 4);
  for (const z of [-0.03, 0.03]) block(m, 'steel', [0.012, 0.005, 0.011], [0.052, y - 0.001, z]);
  for (let i = 0; i < 5; i++) m.only('near', () => m.tint(PAINT.grey, () => block(m, 'matte', [0.004, 0.0035, 0.07], [-0.075 - i * 0.011, y - 0.002 - i * 0.0012, 0])));
  // Two ribs carry the load into the shell; rubber blocks keep the cable's tremble out.
  for (const x of [-0.034, 0.034]) {
    const rib = Array.from({ length: 9 }, (_, i): Vec3 => {
      const t = i / 4 - 1;
      return [x, y + 0.006 - 0.026 * t * t, t * 0.098];
    });
    m.sweep('steelPaint', [[-0.006, -0.005], [0.006, -0.005], [0.006, 0.004], [0.004, 0.006], [-0.004, 0.006], [-0.006, 0.004]], rib, { steps: 6 }, 0.5);
    for (const z of [-0.028, 0.028]) {
      m.lathe('rubber', [[0.0095, 0], [0.0075, 0.006], [0.0095, 0.012]], [x, y + 0.008, z], [0, 0, 0], 9);
      bolt(m, 'steel', [x, y + 0.026, z], 0.0042);
    }
  }
  m.box('steelPaint', [0.092, 0.007, 0.078], [0, y + 0.0225, 0], 0.0025);
}

/** Handrails on the roof for the crew that climbs out to the hanger. */
function roofRails(m: Maker): void {
  for (const z of [-0.075, 0.075]) {
    m.tube('steel', [[-0.12, 0.318, z], [-0.117, 0.336, z], [-0.1, 0.341, z], [0.1, 0.341, z], [0.117, 0.336, z], [0.12, 0.318, z]], 0.0022, 11, false, 4);
    for (const x of [-0.045, 0.045]) bar(m, 'steel', [x, 0.325, z], [x, 0.341, z], 0.0018);
  }
}

/** The cabin's shell in its own frame: floor at y = 0, its length along x, its door towards +z. */
export function makeShell(m: Maker): void {
  lowerBody(m);
  bumper(m);
  for (let k = 0; k + 1 < CELLS.length; k++) window(m, { s: [CELLS[k]!, CELLS[k + 1]!], y: BELT }, 0.0085);
  door(m);
  roof(m);
  m.only('near', () => roofRails(m));
}
