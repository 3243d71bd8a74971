import type { Maker } from '../../craft/maker.ts';
import { noise3, random } from '../../craft/noise.ts';
import { mix, mixRgb } from '../../craft/vec.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { block, pole, turned } from './block.ts';
import { BAG, COMPOST, GROUND, groundAt, HOPPER, onGround, OUTLET, PIGS, pondPoint } from './layout.ts';
import { banana, blade, palm, tuft } from './plants.ts';
import { pebble } from './pond.ts';
import { basket, clayPot, heaped } from './wares.ts';

/** Half-round gutters of fired clay on the ground, with what flows in them. */
function gutter(m: Maker, path: readonly Vec2[], flow: Rgb, fall = 0): void {
  const points = path.map(([x, z], i): Vec3 => [x, groundAt(x, z) + 0.0035 + fall * (1 - i / (path.length - 1)), z]);
  const section: readonly Vec2[] = [[-0.0078, 0.0042], [-0.005, -0.004], [0.005, -0.004], [0.0078, 0.0042], [0.0056, 0.0042], [0, -0.001], [-0.0056, 0.0042]];
  m.tint([0.92, 0.72, 0.6], () => m.sweep('terracotta', section, points, { steps: path.length * 2 - 1 }, 1.2));
  m.tint(flow, () => m.sweep('wet', [[-0.0044, 0.0021], [0, -0.0006], [0.0044, 0.0021]], points, { steps: path.length * 2 - 1 }));
}

/** What connects sheds, digester, beds and pond. */
function channels(m: Maker): void {
  const dung: Rgb = [0.1, 0.07, 0.03];
  const spent: Rgb = [0.035, 0.026, 0.012];
  gutter(m, [[0.232, 0.182], [0.205, 0.19], [HOPPER[0] + 0.018, HOPPER[1] + 0.002]], dung, 0.03);
  const side = -0.192;
  gutter(m, [[OUTLET[0] - 0.022, 0.19], [-0.184, 0.172], [side, 0.13], [side, 0.05], [side, -0.06]], spent, 0.006);
  for (const z of [0.106, 0.057, 0.006, -0.045]) gutter(m, [[side - 0.005, z], [-0.217, z]], spent);
  const [px, pz] = pondPoint(-0.95, 0.98);
  gutter(m, [[OUTLET[0] - 0.022, 0.206], [mix(OUTLET[0] - 0.02, px, 0.5), mix(0.206, pz, 0.45)], [px, pz]], spent, 0.003);
}

/** The compost: three boarded bays' worth in one, hot in the middle, a fork left standing in it. */
function compost(m: Maker): void {
  m.at({ position: [COMPOST.x, GROUND, COMPOST.z], rotation: [0, -0.35, 0] }, () => {
    const [w, d] = [0.042, 0.028];
    m.tint(([x, y, z]) => {
      const bit = noise3(x * 260, y * 260, z * 260);
      const brown: Rgb = mixRgb([0.045, 0.025, 0.012], [0.13, 0.075, 0.032], noise3(x * 70, y * 70, z * 70));
      return mixRgb(brown, bit > 0.5 ? [0.3, 0.2, 0.08] : [0.07, 0.075, 0.02], Math.abs(bit - 0.5) * 0.9);
    }, () => m.surface('soil', (u, v) => {
      const a = -u * 2 * Math.PI;
      const r = 1 - v;
      const lump = 0.72 + 0.5 * noise3(Math.cos(a) * 3 * r + 5, v * 4, Math.sin(a) * 3 * r + 5);
      return [Math.cos(a) * r * w * 0.98, 0.033 * (1 - r ** 2.4) * lump - 0.001, Math.sin(a) * r * d * 0.98 + 0.004];
    }, 20, 6, { closedU: true }));
    const next = random(9);
    for (let k = 0; k < 7; k++) {
      m.only('near', () => m.tint(k % 3 ? [0.85, 0.42, 0.5] : [0.3, 0.42, 0.3], () => blade(m, 'leaf', [(next() - 0.5) * w * 1.2, 0.017 + next() * 0.008, (next() - 0.5) * d + 0.004], { heading: next() * 6.3, length: 0.014 + next() * 0.012, width: k % 3 ? 0.002 : 0.006, lift: 0.008, sag: 0.014, steps: 2, across: 1 })));
    }
    const board = (size: Vec3, at: Vec3, k: number) => m.tint([0.6 + (k % 3) * 0.12, 0.48 + (k % 3) * 0.09, 0.36], () => block(m, 'rawWood', size, at, [0, 0, ((k * 7) % 5 - 2) * 0.008]));
    for (let k = 0; k < 3; k++) {
      board([w * 2 + 0.004, 0.0075, 0.0022], [0, 0.005 + k * 0.0098, -d - 0.001], k);
      for (const side of [-1, 1]) board([0.0022, 0.0075, d * 2], [side * (w + 0.001), 0.005 + k * 0.0098, 0], k + 3);
    }
    for (const x of [-w, w]) for (const z of [-d, d]) m.tint([0.5, 0.4, 0.32], () => pole(m, 'rawWood', [x, -0.004, z], [x, 0.036, z], 0.0028, 6));
    m.tint([0.8, 0.62, 0.42], () => pole(m, 'rawWood', [0.012, 0.02, 0.008], [0.026, 0.072, 0.016], 0.0014, 5));
    m.only('near', () => { for (const t of [-1, 0, 1]) pole(m, 'steel', [0.0125 + t * 0.0022, 0.022, 0.008], [0.009 + t * 0.0024, 0.009, 0.006], 0.0005, 4); });
  });
}

/** Flat stones laid along the footpaths. */
function stones(m: Maker): void {
  const next = random(12);
  const path: readonly Vec2[] = [[0.19, 0.26], [0.178, 0.13], [0.13, 0.068], [0, 0.06], [-0.13, 0.068], [-0.163, 0.115]];
  const more: readonly Vec2[] = [[0.16, 0.04], [0.175, -0.1], [0.1, -0.185], [0.04, -0.2]];
  for (const line of [path, more]) {
    for (let i = 0; i + 1 < line.length; i++) {
      const [[ax, az], [bx, bz]] = [line[i]!, line[i + 1]!];
      const count = Math.max(2, Math.round(Math.hypot(bx - ax, bz - az) / 0.034));
      for (let k = 0; k < count; k++) {
        const [x, z] = [mix(ax, bx, (k + 0.5) / count) + (next() - 0.5) * 0.007, mix(az, bz, (k + 0.5) / count) + (next() - 0.5) * 0.01];
        const tone = 0.75 + next() * 0.35;
        m.tint([tone * 1.0, tone * 0.72, tone * 0.5], () => m.at({ position: onGround(x, z), rotation: [0, next() * 6, 0], scale: [1, 1, 0.72 + next() * 0.25] }, () =>
          turned(m, 'stone', [[0.0128, -0.001], [0.0112, 0.0018], [0, 0.0021]], [0, 0, 0], [0, 0, 0], 6, 1.1)));
      }
    }
  }
}

/** Bananas and the palm at the back, grass and stones wherever nobody walks. */
function growth(m: Maker): void {
  banana(m, onGround(-0.15, -0.385), 0.17, 1, true);
  banana(m, onGround(0.408, -0.045), 0.14, 3);
  banana(m, onGround(-0.432, -0.06), 0.13, 4);
  palm(m, onGround(0.135, -0.385), 0.235, 5);
  const next = random(33);
  m.only('near', () => undergrowth(m, next));
}

/** Grass and pebbles, thickest along the rim. */
function undergrowth(m: Maker, next: () => number): void {
  for (let k = 0; k < 20; k++) {
    const a = 0.62 + next() * 5.05;
    const r = k % 4 === 0 ? 0.1 + next() * 0.3 : 0.435 + next() * 0.018;
    const [x, z] = [Math.sin(a) * r, Math.cos(a) * r];
    if (noise3(x * 12, 5, z * 12) < 0.42 || (Math.abs(x) < 0.2 && Math.abs(z) < 0.25)) continue;
    if (Math.hypot(x - PIGS.x, z - PIGS.z) < 0.13) continue;
    tuft(m, onGround(x, z, -0.001), 0.011 + next() * 0.009, 4, 0.008, [0.85 + next() * 0.3, 1, 0.5], 700 + k);
    if (k % 5 === 0) pebble(m, onGround(x + 0.012, z + 0.004, -0.001), 0.004 + next() * 0.004, 800 + k);
  }
}

/** Channels, compost, paths, plants and what lies about on a farm. */
export function makeYard(m: Maker): void {
  channels(m);
  compost(m);
  m.only('near', () => stones(m));
  growth(m);
  const front = BAG.z + BAG.width / 2 + 0.032;
  m.at({ position: onGround(-0.105, front) }, () => { basket(m, 0.0145, 0.0115); heaped(m, 0.0125, 0.0085, [[0.16, 0.36, 0.07], [0.62, 0.2, 0.03], [0.24, 0.4, 0.1]], 5); });
  // Plant waste waits beside the hopper.
  m.at({ position: onGround(0.192, 0.236) }, () => { basket(m, 0.0145, 0.012); heaped(m, 0.0125, 0.009, [[0.1, 0.13, 0.03], [0.2, 0.14, 0.05], [0.14, 0.2, 0.05]], 7); });
  clayPot(m, onGround(0.113, front + 0.006), 0.0135, 0.026);
}
