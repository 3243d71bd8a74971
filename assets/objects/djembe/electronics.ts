import sharp from 'sharp';
import { ShapeGeometry } from 'three';
import { letterPath } from '../../craft/lettering.ts';
import type { Maker } from '../../craft/maker.ts';
import { outline, plate } from '../../craft/shapes.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { DECK_Y, LIGHTS, LIGHTS_Y, around } from './layout.ts';
import { LIGHT_COUNT } from './head.ts';
import { chip, dome } from './small-parts.ts';

/** The board: width, height, thickness; metres. */
export const BOARD = { size: [0.112, 0.07, 0.0016] as Vec3, at: [0, DECK_Y + 0.041, 0.058] as Vec3, lean: -0.5 };

/** Pixels per metre of the board's picture. */
const PPM = 4600;

/** Copper under green resist, bright pads, white print: drawn as one goes about routing a board, in 45-degree turns. WebP. */
export async function paintBoard(): Promise<Uint8Array> {
  const [w, h] = [Math.round(BOARD.size[0] * PPM), Math.round(BOARD.size[1] * PPM)];
  const traces: string[] = [];
  const route = (points: readonly Vec2[], width = 3) => traces.push(`<polyline points="${points.map((p) => p.join(',')).join(' ')}" fill="none" stroke="#3c9a6a" stroke-width="${width}" stroke-linejoin="round"/>`);
  const pad = (x: number, y: number, r = 5) => traces.push(`<circle cx="${x}" cy="${y}" r="${r}" fill="#e2bd6a"/><circle cx="${x}" cy="${y}" r="${r * 0.45}" fill="#2a2a20"/>`);
  // From the controller (middle) to the header along the top, the sensors on the left, the lights on the right.
  for (let i = 0; i < 14; i++) {
    const x = 140 + i * 17;
    route([[x, 26], [x, 62 + Math.abs(i - 6.5) * 5], [206 + i * 8, 84 + Math.abs(i - 6.5) * 5], [206 + i * 8, 122]]);
    pad(x, 24);
  }
  for (let i = 0; i < 7; i++) {
    route([[204, 134 + i * 10], [160 - i * 3, 134 + i * 10], [120 - i * 3, 94 + i * 22], [52, 94 + i * 22]], i % 3 === 0 ? 6 : 3);
    route([[312, 134 + i * 10], [352 + i * 4, 134 + i * 10], [384 + i * 3, 166 + i * 14], [468, 166 + i * 14]], i % 3 === 1 ? 7 : 3);
    pad(50, 94 + i * 22, 4);
    pad(470, 166 + i * 14, 4);
    route([[224 + i * 11, 224], [224 + i * 11, 244], [204 + i * 18, 264], [204 + i * 18, 298]]);
    pad(204 + i * 18, 300, 4);
  }
  const vias: string[] = [];
  for (let i = 0; i < 60; i++) vias.push(`<circle cx="${(i * 89) % (w - 20) + 10}" cy="${(i * 53) % (h - 20) + 10}" r="2.3" fill="#c9a458"/>`);
  for (const [x, y] of [[20, 20], [w - 20, 20], [20, h - 20], [w - 20, h - 20]] as const) {
    traces.push(`<circle cx="${x}" cy="${y}" r="15" fill="#e2bd6a"/><circle cx="${x}" cy="${y}" r="8" fill="#1b1712"/>`);
  }
  const print = await letterPath('OPEN DRUM', 104, 296, 22, 'sans');
  const labels = [await letterPath('SKIN', 62, 80, 17, 'sans'), await letterPath('LIGHT', 452, 150, 17, 'sans'), await letterPath('POWER', 440, 72, 15, 'sans')];
  const boxes = `<rect x="196" y="122" width="124" height="106" fill="none" stroke="#f2f2ea" stroke-width="2.5"/><rect x="128" y="12" width="250" height="24" fill="none" stroke="#f2f2ea" stroke-width="2.5"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}"><rect width="${w}" height="${h}" fill="#12623f"/>
    <path d="M0 ${h * 0.72}L${w * 0.3} ${h * 0.72}L${w * 0.4} ${h * 0.86}L${w} ${h * 0.86}L${w} ${h}L0 ${h}Z" fill="#187349"/>${traces.join('')}${vias.join('')}${boxes}${Array.from({ length: 9 }, (_, i) => leg(i)).join('')}
    <path d="${[print, ...labels].join('')}" fill="#f2f2ea"/></svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).webp({ quality: 54, effort: 6 }).toBuffer());
}

/** A pin of the controller in the picture, both sides. */
const leg = (i: number) => [185, 318].map((x) => `<rect x="${x}" y="${142 + i * 9}" width="13" height="5" fill="#d8d8d2"/>`).join('');

const BLACK: Rgb = [0.018, 0.018, 0.02];
const AMBER: Rgb = [1, 0.4, 0.015];

/** Everything soldered to the board, in its own frame: x to the right, z down its face, y off the face. */
function parts(m: Maker, fine: boolean): void {
  m.tint(BLACK, () => {
    chip(m, 'satin', [0.0215, 0.0026, 0.0185], [0.0001, 0, 0.003]);
    chip(m, 'satin', [0.054, 0.0085, 0.0052], [-0.001, 0, -0.0298]);
    chip(m, 'satin', [0.008, 0.0022, 0.006], [0.0335, 0, 0.0005]);
    chip(m, 'satin', [0.0065, 0.002, 0.009], [-0.0285, 0, 0.001]);
  });
  if (!fine) return;
  for (let i = 0; i < 10; i++) m.add('brass', dome(0.001, 0.0122, 4, 1), [-0.0239 + i * 0.0051, 0, -0.0298], [0, 0, 0], 3);
  chip(m, 'steel', [0.0125, 0.0056, 0.0145], [0.0485, 0, -0.0235]);
  for (const [x, z, r, tall] of [[0.034, 0.0165, 0.0052, 0.0125], [0.0225, 0.0225, 0.0041, 0.01]] as const) {
    m.tint([0.03, 0.06, 0.2], () => m.lathe('satin', [[r, 0.0004], [r, tall * 0.92], [r * 0.9, tall]], [x, 0, z], [0, 0, 0], 12, 0.9));
    m.lathe('aluminium', [[r * 0.9, tall], [0, tall - 0.0004]], [x, 0, z], [0, 0, 0], 12, 0.9);
  }
  // Screw terminals on both sides: sensors left, lights right.
  for (const [x, n, z0] of [[-0.0475, 5, -0.0115], [0.0495, 4, 0.0035]] as const) {
    for (let i = 0; i < n; i++) {
      const z = z0 + i * 0.0066;
      m.tint([0.035, 0.16, 0.42], () => chip(m, 'satin', [0.0095, 0.0098, 0.0062], [x, 0, z]));
      if (fine) m.add('steel', dome(0.0023, 0.0011), [x, 0.0097, z], [0, 0, 0], 3);
    }
  }
  for (let i = 0; i < 8; i++) {
    m.tint(i % 3 ? [0.5, 0.42, 0.3] : BLACK, () => chip(m, 'satin', [0.0032, 0.0012, 0.0017], [-0.0125 + (i % 4) * 0.0056, 0, 0.0205 + Math.floor(i / 4) * 0.0044]));
  }
  m.tint([0.25, 0.95, 0.4], () => m.add('lamp', dome(0.0017, 0.0036), [0.0375, 0, -0.0125], [0, 0, 0], 3));
}

/** The open circuit board on its two plywood easels. */
export function makeBoard(m: Maker, fine: boolean): void {
  const [w, h, t] = BOARD.size;
  m.at({ position: BOARD.at, rotation: [Math.PI / 2 + BOARD.lean, 0, 0] }, () => {
    m.tint([0.42, 0.62, 0.28], () => chip(m, 'satin', [w, t, h], [0, -t, 0], 0.0003));
    m.surface('board', (u, v) => [(u - 0.5) * (w - 0.0014), 0.0002, (0.5 - v) * (h - 0.0014)], 4, 3);
    parts(m, fine);
    if (!fine) return;
    for (const x of [-1, 1]) {
      for (const z of [-1, 1]) m.add('brass', dome(0.0034, 0.0019), [x * (w / 2 - 0.0044), 0, z * (h / 2 - 0.0044)], [0, 0, 0], 3);
    }
  });
}

/** The ring of lights: a white annulus on three brass posts, a lamp in every place. */
export function makeLights(m: Maker, fine: boolean): void {
  const [low, high] = LIGHTS;
  const t = 0.0024;
  m.tint([0.86, 0.86, 0.82], () => {
    m.lathe('satin', [[low, 0], [high, 0], [high, t], [low, t], [low, 0]], [0, LIGHTS_Y, 0], [0, 0, 0], fine ? 32 : 20, 0.9);
  });
  const count = fine ? LIGHT_COUNT : LIGHT_COUNT / 2;
  for (let i = 0; i < count; i++) {
    const a = (i / count) * 2 * Math.PI;
    m.at({ position: around((low + high) / 2, a, LIGHTS_Y + t), rotation: [0, a, 0] }, () => {
      if (fine) m.tint([0.9, 0.88, 0.8], () => chip(m, 'satin', [0.0085, 0.0026, 0.0085], [0, -0.0002, 0], 0.0006, 3));
      m.tint(AMBER, () => m.add('lamp', dome(fine ? 0.0036 : 0.0055, 0.0026, fine ? 6 : 3), [0, fine ? 0.0023 : 0, 0], [0, 0, 0], 3));
    });
  }
  for (const a of [0.75, 0.75 + 2.1, -0.75]) {
    const [x, , z] = around((low + high) / 2 - 0.004, a, 0);
    m.lathe('brass', [[0.0036, DECK_Y + 0.001], [0.0036, LIGHTS_Y]], [x, 0, z], [0, 0, 0], 6, 1.2);
  }
}

/** Plywood, burnt dark where the laser cut it. */
export const burnt = (depth: number) => ([, , z]: Vec3): Rgb => (Math.abs(z) < depth / 2 - 0.0002 ? [0.16, 0.09, 0.045] : [1, 1, 1]);

/** The deck, cut from plywood, the two easels slotted into it, and the wooden post that carries every blow down to the sensor. */
export function makeDeck(m: Maker, fine: boolean): void {
  const disc = (r: number, n: number): Vec2[] => Array.from({ length: n }, (_, i): Vec2 => [Math.cos((i / n) * 2 * Math.PI) * r, Math.sin((i / n) * 2 * Math.PI) * r]);
  const holes = Array.from({ length: 5 }, (_, k) => {
    const a = (k / 5) * 2 * Math.PI + Math.PI / 2;
    return disc(0.0135, 9).map(([x, y]): Vec2 => [x + Math.cos(a) * 0.07, y + Math.sin(a) * 0.07]).reverse();
  });
  m.add('ply', new ShapeGeometry(outline(disc(0.102, 26), holes), 1), [0, DECK_Y, 0], [-Math.PI / 2, 0, 0], 0.5);
  m.tint([0.16, 0.09, 0.045], () => m.lathe('ply', [[0.1005, DECK_Y - 0.005], [0.102, DECK_Y - 0.005], [0.102, DECK_Y]], [0, 0, 0], [0, 0, 0], 26, 0.5));
  if (!fine) return;
  m.tint(burnt(0.004), () => {
    const easel: Vec2[] = [[-0.003, -0.002], [0.052, -0.002], [0.051, 0.03], [0.046, 0.062], [0.0395, 0.0625], [0.0105, 0.0085], [0.0045, 0.0075], [0.0035, 0.0125], [-0.0025, 0.0125]];
    for (const x of [-0.036, 0.036]) {
      m.add('ply', plate(outline(easel), 0.004, 0.0005), [x, DECK_Y, 0.083], [0, Math.PI / 2, 0], 0.5);
    }
  });
  m.lathe('brass', [[0.0175, 0], [0.0175, 0.0012], [0, 0.0012]], [0, DECK_Y + 0.0002, -0.02], [0, 0, 0], 20, 0.6);
  m.tint([0.86, 0.85, 0.8], () => m.lathe('satin', [[0.0125, 0.0012], [0.0122, 0.0018], [0, 0.0018]], [0, DECK_Y + 0.0002, -0.02], [0, 0, 0], 20, 0.6));
  m.lathe('rawWood', [[0.0025, 0.0018], [0.0048, 0.012], [0.0048, 0.235], [0.0095, 0.25], [0.0095, 0.2555]], [0, DECK_Y, -0.02], [0, 0, 0], 10, 0.8);
}
