import { lathe } from '../../craft/shapes.ts';
import type { Maker } from '../../craft/maker.ts';
import { noise3 } from '../../craft/noise.ts';
import { mix, mixRgb } from '../../craft/vec.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { carvedBand, nails } from './carving.ts';
import { RIM_Y, WALL, WINDOW, around, glowAt, inside, outside, outsideBetween, rowsOfWindow, windowAt } from './layout.ts';
import { wallPatch, wood } from './wood.ts';

/** The inner wall: raw wood, warm where the lights shine on it. */
const lit = (at: Vec3): Rgb => {
  const chips = 0.8 + 0.4 * noise3(at[0] * 60, at[1] * 45, at[2] * 60);
  return mixRgb([0.15 * chips, 0.07 * chips, 0.032 * chips], [1, 0.42, 0.07], glowAt(at[1]) * 0.9);
};

/** Rounding of the window's lip, metres. */
export const LIP = 0.0026;

/** Rows in which the window's edge is made. */
export const ROWS = 16;
export const FAR_ROWS = 6;

/** Half the window's angle at height y plus what the rounding of the lip takes, `back` metres from the line. */
export const lipAngle = (y: number, back: number): number => windowAt(y) + (back * Math.min(1, windowAt(y) * 12)) / outside(y);

/**
 * The sawn edge on one side (1: right), rounded over and lacquered: of the window, or of the `piece` that was
 * cut out of it.
 */
export function sawnEdge(m: Maker, side: 1 | -1, piece: boolean, count: number): void {
  const rows = rowsOfWindow(count);
  const across: Vec2[] = [[0, LIP], [LIP * 0.3, LIP * 0.3], [LIP, 0], [WALL - LIP, 0], [WALL - LIP * 0.3, LIP * 0.3], [WALL, LIP]];
  const rings = rows.map((y) => across.map(([depth, back]): Vec3 => {
    const r = outside(y) - depth;
    return around(r, side * Math.max(0, lipAngle(y, piece ? -back : back)), y);
  }));
  const facing = (side > 0) === piece ? rings : rings.map((ring) => [...ring].reverse());
  m.surface('lacquer', (u, v) => facing[Math.round(v * count)]![Math.round(u * (across.length - 1))]!, across.length - 1, count, {}, 2.5);
}

function bowl(m: Maker, fine: boolean): void {
  const low = WINDOW.y - WINDOW.half;
  const high = WINDOW.y + WINDOW.half;
  const span = (from: number, to: number, n: number) => Array.from({ length: n + 1 }, (_, i) => mix(from, to, i / n));
  const count = fine ? ROWS : FAR_ROWS;
  const rows = rowsOfWindow(count);
  const lip = (y: number) => lipAngle(y, LIP);
  // The same columns above, beside and below the window, and the same rows all around: no gaps where patches meet.
  const bands: [readonly number[], (y: number) => number][] = [[span(0.29, low, fine ? 4 : 2), () => 0], [rows, lip], [span(high, RIM_Y - 0.03, 1), () => 0]];
  const patches = (radius: (y: number) => number, outward: 1 | -1, from: number, side: number) => bands.flatMap(([heights, edge]) => {
    const kept = heights.filter((y) => y >= from);
    return ([[edge, () => Math.PI / 2, side], [() => -Math.PI / 2, (y: number) => -edge(y), side], [() => Math.PI / 2, () => Math.PI * 1.5, side * 2 + 2]] as const)
      .map(([a, b, steps]) => wallPatch(radius, kept, a, b, steps, outward));
  });
  for (const geometry of patches(outside, 1, 0, fine ? 6 : 4)) wood(m, geometry, 0);
  m.tint(lit, () => {
    for (const geometry of patches(inside, -1, 0.33, fine ? 4 : 3)) m.add('inner', geometry, [0, 0, 0], [0, 0, 0], 0);
    m.lathe('inner', [[inside(0.335), 0.336], [0, 0.336]], [0, 0, 0], [0, 0, 0], 20);
  });
  for (const side of [1, -1] as const) sawnEdge(m, side, false, count);
}

/** Sides of the turned stem. */
const SIDES = 32;

const turned = (m: Maker, profile: readonly Vec2[], crease = 1) => wood(m, lathe(profile, SIDES), crease);

/** The body: bowl with its window, waist, and the carved stem on a rounded foot. */
export function makeBody(m: Maker, fine: boolean): void {
  bowl(m, fine);
  const bands: [number, number][] = [[0.034, 0.074], [0.083, 0.099], [0.182, 0.204]];
  if (fine) {
    // A core below the deepest cut: what shows between neighbours with other corners is wood.
    wood(m, lathe(outsideBetween(0.03, 0.21, 3).map(([r, y]): Vec2 => [r - 0.0056, y]), 20), 1);
    turned(m, [[0.098, 0.001], [0.111, 0], [0.1155, 0.0035], ...outsideBetween(0.009, bands[0]![0] - 0.005, 2)]);
    turned(m, outsideBetween(bands[0]![1], bands[1]![0], 1));
    turned(m, outsideBetween(bands[1]![1] + 0.005, 0.132, 1));
    turned(m, outsideBetween(0.144, bands[2]![0] - 0.005, 1));
    turned(m, outsideBetween(bands[2]![1] + 0.005, 0.29, 5));
    for (const y of [bands[0]![0] - 0.0025, bands[1]![1] + 0.0025, bands[2]![0] - 0.0025, bands[2]![1] + 0.0025]) groove(m, y, 0.005);
    bead(m, 0.132, 0.144);
    nails(m, 0.157, 16);
    nails(m, 0.229, 12);
  } else {
    wood(m, lathe([[0.111, 0], [0.1155, 0.0035], ...outsideBetween(0.01, 0.29, 8)], 20), 1);
  }
  carvedBand(m, ...bands[0]!, 20, 'diamond', fine);
  carvedBand(m, ...bands[1]!, 26, 'tooth', fine);
  carvedBand(m, ...bands[2]!, 20, 'tooth', fine);
}

/** A turned line around the stem. */
function groove(m: Maker, y: number, width: number): void {
  const r = (dy: number, depth: number): Vec2 => [outside(y + dy) - depth, y + dy];
  turned(m, [r(-width / 2, 0), r(0, 0.0019), r(width / 2, 0)], 0.8);
}

/** A raised half-round around the stem. */
function bead(m: Maker, from: number, to: number): void {
  const steps = 4;
  turned(m, Array.from({ length: steps + 1 }, (_, i): Vec2 => {
    const y = mix(from, to, i / steps);
    return [outside(y) + 0.0042 * Math.sin((i / steps) * Math.PI), y];
  }), 1.2);
}
