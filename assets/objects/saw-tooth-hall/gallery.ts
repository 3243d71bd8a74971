import type { Maker } from '../../craft/maker.ts';
import { random } from '../../craft/noise.ts';
import { mixRgb } from '../../craft/vec.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { APEX, BAY, FLOOR, REAR, X0, inBay, vault } from './layout.ts';
import { bar, block, face, turned } from './forms.ts';
import { ART } from './pictures.ts';
import type { Art } from './pictures.ts';
import { person } from './people.ts';
import { lamp } from './works.ts';

const WHITE: Rgb = [0.82, 0.81, 0.79];
/** What is left of each picture from afar: one colour. */
const TONE: Readonly<Record<Art, Rgb>> = { mountains: [0.4, 0.4, 0.38], circle: [0.7, 0.62, 0.52], strips: [0.4, 0.32, 0.2], long: [0.5, 0.1, 0.05], spare: WHITE };
/** Middle of the great sculpture. */
export const RIBBON: Vec3 = [X0 + BAY * 1.52, FLOOR, 0.085];

/** A painting in a thin frame, its lower edge's middle at (0, 0, 0), facing +z. */
function painting(m: Maker, at: Vec3, art: Art, width: number, turn = 0): void {
  const [, , pw, ph] = ART[art];
  const height = (width * ph) / pw;
  m.at({ position: at, rotation: [0, turn, 0] }, () => {
    block(m, 'ink', [width + 0.004, height + 0.004, 0.004], [0, height / 2, 0.002]);
    const [a, b] = [width / 2, height];
    const [x, y, w, h] = ART[art];
    m.only('near', () => face(m, 'art', [[-a, 0, 0.0044], [a, 0, 0.0044], [a, b, 0.0044], [-a, b, 0.0044]], [x / 512, y / 256, (x + w) / 512, (y + h) / 256]));
    m.only('far', () => m.tint(TONE[art], () => block(m, 'paint', [width * 0.98, height * 0.98, 0.002], [0, height / 2, 0.0044])));
  });
}

/** A ribbon of lacquered steel, folded through itself three times. */
function ribbon(m: Maker): void {
  m.at({ position: RIBBON }, () => {
    m.tint(WHITE, () => m.lathe('paint', [[0.067, 0], [0.067, 0.009], [0.0655, 0.01], [0, 0.01]], [0, 0, 0], [0, 0, 0], 26));
    const path = Array.from({ length: 25 }, (_, i): Vec3 => {
      const t = (i / 24) * 2 * Math.PI;
      return [(Math.sin(t) + 1.55 * Math.sin(2 * t)) * 0.0205, 0.0765 + (Math.cos(t) - 1.75 * Math.cos(2 * t)) * 0.0245, -Math.sin(3 * t) * 0.021];
    });
    const section: Vec2[] = [[0, -0.0016], [0.0105, -0.0009], [0.0105, 0.0009], [0, 0.0016], [-0.0105, 0.0009], [-0.0105, -0.0009]];
    m.tint([0.83, 0.5, 0.015], () => m.sweep('lacquer', section, path, { steps: 44, capped: false }, 0));
  });
}

/** A mobile of sheet-metal leaves on wires, turning under the vault. */
function mobile(m: Maker): void {
  const [x, top] = inBay(2, [vault(1)[0] - 0.006, APEX - 0.016]);
  const z = 0.085;
  const next = random(11);
  m.node('mobile', [x, top, z], () => {
    const leaf = (at: Vec3, turn: number, size: number, colour: Rgb) => m.tint(colour, () => m.at({ position: at, rotation: [0.25, turn, 0.1] }, () => {
      for (const side of [1, -1]) {
        m.surface('satin', (u, v) => {
          const w = size * 0.42 * Math.sin(Math.PI * (0.02 + v * 0.96)) ** 0.8 * side;
          return [(0.5 - u) * 2 * w, -v * size * 0.25 + side * 0.0003, (v - 0.5) * size + 0.002 * Math.cos(u * 6)];
        }, 2, 5);
      }
    }));
    const hang = (from: Vec3, depth: number, spread: number, drop: number, turn: number): void => {
      const end: Vec3 = [from[0], from[1] - drop, from[2]];
      bar(m, 'ink', from, end, 0.0005, 3);
      if (depth === 0) {
        const bright: Rgb = next() < 0.4 ? [0.65, 0.03, 0.02] : next() < 0.5 ? [0.02, 0.022, 0.026] : [0.04, 0.13, 0.42];
        leaf(end, turn, 0.03 + next() * 0.012, bright);
        return;
      }
      const [c, s] = [Math.cos(turn), Math.sin(turn)];
      const [a, b] = [spread * (0.75 + next() * 0.3), spread * (0.75 + next() * 0.3)];
      const left: Vec3 = [end[0] - c * a, end[1] - 0.004, end[2] - s * a];
      const right: Vec3 = [end[0] + c * b, end[1] - 0.004, end[2] + s * b];
      m.tube('ink', [left, [end[0], end[1] + 0.002, end[2]], right], 0.0008, 6, false, 4);
      hang(left, depth - 1, spread * 0.56, drop * (0.5 + next() * 0.3), turn + 0.9 + next() * 0.4);
      hang(right, next() < 0.35 ? 0 : depth - 1, spread * 0.56, drop * (0.45 + next() * 0.5), turn - 0.8 - next() * 0.5);
    };
    hang([x, top, z], 3, 0.05, 0.03, 0.35);
  });
}

/** White walls put up between the columns, with pictures and a bench before them. */
function hanging(m: Maker): void {
  const [x0] = inBay(2, [0.028, 0]);
  const z = -0.055;
  m.tint(WHITE, () => {
    block(m, 'paint', [0.225, 0.128, 0.009], [x0 + 0.1125, FLOOR + 0.064, z]);
    block(m, 'paint', [0.009, 0.128, 0.1], [x0 + 0.0045, FLOOR + 0.064, z + 0.054]);
    block(m, 'paint', [0.17, 0.14, 0.009], [X0 + BAY * 1.5, FLOOR + 0.07, -0.15]);
  });
  painting(m, [x0 + 0.055, FLOOR + 0.032, z + 0.0045], 'mountains', 0.082);
  painting(m, [x0 + 0.137, FLOOR + 0.028, z + 0.0045], 'circle', 0.054);
  painting(m, [x0 + 0.196, FLOOR + 0.036, z + 0.0045], 'strips', 0.036);
  painting(m, [X0 + BAY * 1.5, FLOOR + 0.035, -0.1455], 'long', 0.14);
  m.tint([0.42, 0.27, 0.15], () => m.box('matte', [0.055, 0.004, 0.015], [x0 + 0.12, FLOOR + 0.0145, z + 0.075], 0.001));
  for (const dx of [-0.02, 0.02]) block(m, 'ink', [0.003, 0.0125, 0.012], [x0 + 0.12 + dx, FLOOR + 0.0062, z + 0.075]);
}

/** A designers' studio in the last bay: a long table with models, shelves, a length of blue cloth from the vault. */
function studio(m: Maker): void {
  const x = X0 + BAY * 3;
  const next = random(8);
  m.tint([0.46, 0.32, 0.19], () => m.box('matte', [0.13, 0.0042, 0.036], [x + 0.135, FLOOR + 0.0265, 0.145], 0.001));
  for (const dx of [0.083, 0.187]) for (const dz of [-0.013, 0.013]) bar(m, 'ink', [x + dx, FLOOR, 0.145 + dz], [x + dx, FLOOR + 0.0245, 0.145 + dz], 0.0015);
  for (let i = 0; i < 6; i++) {
    const h = 0.006 + next() * 0.016;
    m.tint(i === 2 ? [0.6, 0.05, 0.03] : WHITE, () => block(m, 'matte', [0.007 + next() * 0.008, h, 0.008 + next() * 0.006], [x + 0.085 + i * 0.02, FLOOR + 0.0286 + h / 2, 0.142 + (next() - 0.5) * 0.012], [0, next(), 0]));
  }
  for (const [dx, dz] of [[0.1, 0.185], [0.14, 0.188], [0.175, 0.183]] as const) {
    m.tint([0.65, 0.4, 0.02], () => turned(m, 'satin', [[0.0068, 0], [0.0074, 0.0016], [0, 0.0022]], [x + dx, FLOOR + 0.0155, dz], [0, 0, 0], 8));
    for (let k = 0; k < 3; k++) bar(m, 'ink', [x + dx + Math.sin(k * 2.09) * 0.006, FLOOR, dz + Math.cos(k * 2.09) * 0.006], [x + dx + Math.sin(k * 2.09) * 0.003, FLOOR + 0.0158, dz + Math.cos(k * 2.09) * 0.003], 0.0008, 3);
  }
  // Shelves against the street wall's inner side.
  const rack = x + 0.14;
  for (let k = 0; k < 3; k++) block(m, 'ink', [0.12, 0.0016, 0.018], [rack, FLOOR + 0.012 + k * 0.024, REAR + 0.1], [0, 0, 0]);
  for (const dx of [-0.06, 0.06]) block(m, 'ink', [0.0018, 0.088, 0.018], [rack + dx, FLOOR + 0.044, REAR + 0.1]);
  for (let k = 0; k < 3; k++) {
    let at = rack - 0.054;
    while (at < rack + 0.04) {
      const w = 0.016 + next() * 0.02;
      const h = 0.009 + next() * 0.011;
      const tone = mixRgb([0.6, 0.58, 0.54], [[0.45, 0.05, 0.03], [0.04, 0.12, 0.34], [0.6, 0.4, 0.05], [0.1, 0.24, 0.18]][Math.floor(next() * 4)] as unknown as Rgb, next() < 0.55 ? 0 : 1);
      m.tint(tone, () => block(m, 'matte', [w, h, 0.012], [at + w / 2, FLOOR + 0.0128 + k * 0.024 + h / 2, REAR + 0.101]));
      at += w + 0.006;
    }
  }
  const [cx, top] = inBay(3, vault(0.62, -0.006));
  m.tint([0.018, 0.075, 0.3], () => {
    for (const side of [1, -1]) m.surface('cloth', (u, v) => [cx + (u - 0.5) * 0.058 * side, top - (1 - v) * 0.175, 0.03 + side * 0.0003 + 0.0035 * Math.sin(side * (u - 0.5) * 13 + v * 2) + 0.006 * Math.sin(v * 3)], 12, 4);
  });
  bar(m, 'ink', [cx - 0.032, top, 0.0355], [cx + 0.032, top, 0.0355], 0.0012);
}

const DARK: Rgb = [0.035, 0.036, 0.042];
const HAIR: Rgb = [0.02, 0.016, 0.014];

/** Visitors, each looking at something. */
function visitors(m: Maker): void {
  const [bx] = inBay(2, [0.028, 0]);
  person(m, X0 + BAY + 0.06, 0.2, 0.9 + Math.PI / 2, [[0.03, 0.12, 0.2], DARK, HAIR], 0);
  person(m, X0 + BAY + 0.232, 0.13, -2.1, [[0.42, 0.06, 0.05], [0.06, 0.07, 0.1], HAIR], 0.008);
  person(m, bx + 0.065, 0.012, Math.PI, [[0.48, 0.4, 0.12], [0.05, 0.06, 0.09], HAIR], 0);
  person(m, bx + 0.152, 0.005, Math.PI - 0.3, [[0.09, 0.1, 0.11], [0.16, 0.15, 0.13], HAIR], 0.014);
  person(m, X0 + 0.2, 0.145, -2.6, [[0.1, 0.2, 0.3], DARK, [0.4, 0.4, 0.4]], 0.004);
  person(m, X0 + 3 * BAY + 0.118, 0.088, 0.2, [[0.55, 0.53, 0.5], [0.04, 0.06, 0.14], HAIR], 0.01);
  person(m, X0 + 3 * BAY + 0.21, 0.2, -2, [[0.05, 0.16, 0.12], DARK, HAIR], 0.012);
  person(m, X0 + 1.4 * BAY, -0.085, Math.PI + 0.2, [[0.3, 0.12, 0.2], DARK, HAIR], 0);
}

/** The hall today: sculpture, pictures, a mobile, a studio, and people. */
export function makeGallery(m: Maker): void {
  ribbon(m);
  hanging(m);
  mobile(m);
  studio(m);
  m.only('near', () => visitors(m));
  for (const z of [0.005, -0.12]) {
    const [x, y] = inBay(3, vault(0.3, -0.003));
    lamp(m, x, z + 0.06, y, 0.15);
  }
}
