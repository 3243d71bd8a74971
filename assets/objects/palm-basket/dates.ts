import type { Maker } from '../../craft/maker.ts';
import { hash3, noise3 } from '../../craft/noise.ts';
import { mix, mixRgb, rgb, smoothstep } from '../../craft/vec.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { patterns } from './dye.ts';
import type { Pattern } from './dye.ts';
import { PATTERN_ROWS, leafSheet } from './sheet.ts';

/** Where the tray of dates stands, metres. */
export const TRAY: Vec3 = [0.1, 0, 0.27];
const amber = rgb('#7a3a14');
const dark = rgb('#3f190b');
const gold = rgb('#b87a2c');

/** One ripe date along x: a wrinkled skin, a pale cap where it hung. Metres. */
function date(m: Maker, seed: number): void {
  const chance = (k: number) => hash3(seed, k, 41);
  const [half, girth] = [0.0185 + chance(1) * 0.003, 0.0104 + chance(2) * 0.0012];
  const skin = mixRgb(amber, chance(3) > 0.5 ? dark : gold, chance(4) * 0.55);
  const colour = ([x]: Vec3): Rgb => mixRgb(mixRgb(skin, dark, smoothstep(0.2, 1, x / half) * 0.5), rgb('#c9a765'), smoothstep(-0.86, -0.97, x / half));
  m.tint(colour, () => m.surface('date', (u, v) => {
    const [turn, along] = [u * 2 * Math.PI, v * Math.PI];
    const wrinkle = 1 + 0.13 * (noise3(Math.cos(turn) * 1.6 + seed, Math.sin(turn) * 1.6, v * 3) - 0.5);
    const r = Math.sin(along) ** 0.72 * girth * wrinkle;
    return [-Math.cos(along) * half, Math.cos(turn) * r, Math.sin(turn) * r];
  }, 8, 6, { closedU: true }));
}

/** Where each date lies in the tray: [x, y, z, turn]. Three layers. */
function heap(): [number, number, number, number][] {
  const spots: [number, number, number, number][] = [];
  const ring = (count: number, radius: number, y: number, start: number, seed: number) => {
    for (let i = 0; i < count; i++) {
      const angle = start + (i / count) * 2 * Math.PI + (hash3(i, seed, 1) - 0.5) * 0.16;
      const r = radius + (hash3(i, seed, 2) - 0.5) * 0.006;
      spots.push([Math.sin(angle) * r, y, Math.cos(angle) * r, angle + (hash3(i, seed, 3) - 0.5) * 1.3]);
    }
  };
  ring(9, 0.053, 0.0185, 0.1, 1);
  ring(4, 0.022, 0.018, 0.6, 2);
  ring(6, 0.034, 0.0345, 0.3, 3);
  ring(3, 0.012, 0.0495, 0.9, 4);
  return spots;
}

/** Bands of the tray as [radius, height] of their two edges, and their place in the picture of braids: rim outside, rim inside, floor. */
const BANDS: readonly (readonly [Vec2, Vec2, Pattern])[] = [
  [[0.09, 0.0015], [0.124, 0.026], 'magenta'], [[0.122, 0.0262], [0.096, 0.0075], 'both'],
  [[0.097, 0.0075], [0.048, 0.006], 'plain'], [[0.048, 0.006], [0.004, 0.0056], 'plain'],
];

function makeTray(m: Maker): void {
  for (const [[r0, y0], [r1, y1], pattern] of BANDS) {
    const row = PATTERN_ROWS[patterns.indexOf(pattern)]!;
    const sectors = r0 > 0.08 ? 6 : r0 > 0.05 ? 4 : 2;
    for (let i = 0; i < sectors; i++) {
      leafSheet(m, (u, v) => {
        const turn = ((i + u) / sectors) * 2 * Math.PI;
        const r = mix(r0, r1, v);
        return [Math.sin(turn) * r, mix(y0, y1, v), Math.cos(turn) * r];
      }, (u, v) => [u, row[1] - v * (row[1] - row[0])], 24 / sectors, 1, [0.95, 0.95, 0.92]);
    }
  }
  m.tint([0.8, 0.66, 0.5], () => m.tube('fibre', Array.from({ length: 12 }, (_, i): Vec3 => {
    const turn = (i / 12) * 2 * Math.PI;
    return [Math.sin(turn) * 0.123, 0.0265, Math.cos(turn) * 0.123];
  }), 0.0024, 30, true, 5));
}

/** A shallow plaited tray and the dates heaped on it. */
export function makeDates(m: Maker): void {
  m.at({ position: TRAY }, () => {
    makeTray(m);
    heap().forEach(([x, y, z, turn], i) => {
      m.at({ position: [x, y, z], rotation: [hash3(i, 5, 6) * 6, turn, (hash3(i, 8, 6) - 0.5) * 0.34] }, () => date(m, i));
    });
    for (const [i, [x, z, turn]] of ([[-0.115, 0.085, 0.6], [-0.075, 0.125, 2]] as const).entries()) {
      m.at({ position: [x, 0.0122, z], rotation: [0, turn, 0] }, () => date(m, 60 + i));
    }
  });
}

/** A point on the topmost date. */
export const datePoint: Vec3 = [TRAY[0] + 0.01, 0.06, TRAY[2] + 0.008];
