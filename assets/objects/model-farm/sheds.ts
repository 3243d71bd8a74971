import type { Maker } from '../../craft/maker.ts';
import { hash3, noise3, random } from '../../craft/noise.ts';
import { mix, mixRgb, smoothstep } from '../../craft/vec.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { hen, pig } from './animals.ts';
import { block, facing, pole, turned } from './block.ts';
import { GROUND, groundAt, PIGS, POULTRY } from './layout.ts';
import { gableThatch } from './thatch.ts';

/** Splashed mud and old lime on an earthen wall, `height` metres tall. */
const weathered = (height: number) => ([x, y, z]: Vec3): Rgb => {
  const foot = smoothstep(height * 0.5, 0, y + 0.006 * noise3(x * 90, 3, z * 90));
  return mixRgb(mixRgb([1, 0.98, 0.94], [0.78, 0.66, 0.5], noise3(x * 35, y * 35, z * 35) * 0.7), [0.55, 0.28, 0.17], foot * 0.75);
};

/** A low earthen wall with rounded coping, from one point to another in the frame. */
function wall(m: Maker, from: readonly [number, number], to: readonly [number, number], height: number): void {
  const [dx, dz] = [to[0] - from[0], to[1] - from[1]];
  m.at({ position: [(from[0] + to[0]) / 2, 0, (from[1] + to[1]) / 2], rotation: [0, Math.atan2(-dz, dx), 0] }, () => {
    const length = Math.hypot(dx, dz) + 0.006;
    const section = [[-0.0036, -0.006], [0.0036, -0.006], [0.0034, height - 0.002], [0.0018, height], [-0.0018, height], [-0.0034, height - 0.002]] as const;
    m.tint(weathered(height), () => m.loft('ochre', Array.from({ length: 4 }, (_, i) => section.map(([z, y]): Vec3 => [mix(-length / 2, length / 2, i / 3), y + (y > 0 ? 0.0012 * (hash3(i, Math.round(length * 999), 2) - 0.5) : 0), -z])), [0, 0, 0], [0, 0, 0], 0.6));
  });
}

/** A sheet of corrugated iron, rust running down from its nails; `at(u, v)` is its flat surface. */
function corrugated(m: Maker, at: (u: number, v: number) => Vec3, waves: number, seed: number): void {
  m.tint((_, [u, v]): Rgb => {
    const rust = smoothstep(0.5, 0.72, 0.6 * noise3(u * 15 + seed, v * 2.2, 1) + 0.4 * noise3(u * 40, v * 9, seed) + 0.16 * (1 - v));
    const sheet = 0.72 + 0.22 * hash3(Math.floor(u * 5), seed, 1);
    return mixRgb([sheet, sheet, sheet * 0.98], [0.42, 0.16, 0.07], rust);
  }, () => m.surface('tin', (u, v) => {
    const [x, y, z] = at(u, v);
    return [x, y + 0.0019 * Math.sin(u * waves * 2 * Math.PI), z];
  }, waves * 4, 2));
}

/** The pig shed: an earthen pen, half of it under a roof of corrugated iron. */
function pigShed(m: Maker): void {
  const [w, back, front] = [0.078, -0.052, 0.1];
  wall(m, [-w, back], [w, back], 0.056);
  wall(m, [-w, front], [-w, back], 0.026);
  wall(m, [w, back], [w, front], 0.026);
  wall(m, [w, front], [0.022, front], 0.026);
  wall(m, [-0.006, front], [-w, front], 0.026);
  wall(m, [0.002, back], [0.002, 0.03], 0.026);
  const post = (x: number, z: number, top: number) => m.tint([0.5, 0.4, 0.32], () => pole(m, 'rawWood', [x, -0.004, z], [x, top, z], 0.0036, 6));
  for (const x of [-w, 0, w]) {
    post(x, 0.036, 0.088);
    post(x, back, 0.064);
  }
  const rise = (z: number) => 0.064 + ((z - back) / (0.036 - back)) * 0.024;
  for (const z of [back, 0.036]) m.tint([0.55, 0.44, 0.36], () => pole(m, 'rawWood', [-w - 0.008, rise(z), z], [w + 0.008, rise(z) + 0.0004, z], 0.003, 5));
  corrugated(m, (u, v) => {
    const z = mix(0.056, back - 0.016, v);
    return [mix(-w - 0.015, w + 0.015, u), rise(z) + 0.006, z];
  }, 14, 4);
  // Stones keep the sheets down in the wind.
  for (const [x, z] of [[-0.05, -0.045], [0.03, -0.04], [0.066, 0.02]] as const) m.tint([0.8, 0.72, 0.64], () => turned(m, 'stone', [[0.006, -0.001], [0.0055, 0.002], [0, 0.0045]], [x, rise(z) + 0.007, z], [0, x * 50, 0.1], 7, 1.2));
  // Gate, trough, litter of straw.
  for (let k = 0; k < 4; k++) m.tint([0.75, 0.58, 0.42], () => block(m, 'rawWood', [0.026, 0.0032, 0.0016], [0.008, 0.005 + k * 0.0062, front + 0.001]));
  for (const x of [-0.003, 0.019]) m.tint([0.6, 0.46, 0.34], () => block(m, 'rawWood', [0.0028, 0.028, 0.0026], [x, 0.013, front]));
  m.tint([0.8, 0.62, 0.45], () => {
    for (const side of [-1, 1]) block(m, 'rawWood', [0.034, 0.009, 0.0018], [-0.05, 0.005, 0.05 + side * 0.0048], [side * 0.35, 0, 0]);
    for (const end of [-1, 1]) block(m, 'rawWood', [0.002, 0.008, 0.01], [-0.05 + end * 0.0165, 0.0045, 0.05]);
  });
  m.tint([0.42, 0.3, 0.12], () => block(m, 'matte', [0.032, 0.004, 0.008], [-0.05, 0.0045, 0.05]));
  pig(m, [-0.034, 0.001, 0.07], 2.5, 1.12, 0);
  pig(m, [0.042, 0.001, 0.064], -0.7, 1.2, 2.1);
  pig(m, [-0.03, 0.001, 0.026], -1.2, 1.1, 4.2);
  pig(m, [-0.062, 0.001, 0.088], 0.5, 0.6, 0);
}

/** The poultry house: slatted walls on stilts under palm thatch, with a ladder for the hens. */
function poultryHouse(m: Maker): void {
  const [w, d, floor, eaves] = [0.058, 0.036, 0.02, 0.066];
  for (const x of [-w, 0, w]) for (const z of [-d, d]) m.tint([0.5, 0.4, 0.32], () => pole(m, 'rawWood', [x, -0.004, z], [x, eaves + 0.006, z], 0.0036, 6));
  m.tint([0.72, 0.58, 0.44], () => m.box('rawWood', [w * 2 + 0.008, 0.004, d * 2 + 0.008], [0, floor, 0], 0.001));
  const slat = (x: number, z: number, k: number, turn: number, seen: readonly ('right' | 'left' | 'front')[] = ['front']) => m.only('near', () => m.tint([0.72 + 0.25 * hash3(k, 1, 4), 0.62 + 0.2 * hash3(k, 1, 4), 0.46], () => facing(m, 'straw', seen, [0.0042, eaves - floor, 0.0024], [x, (eaves + floor) / 2, z], [0, turn, 0.05 * (hash3(k, 2, 2) - 0.5)])));
  for (let k = 0; k < 13; k++) {
    const x = mix(-w + 0.004, w - 0.004, k / 12);
    if (Math.abs(x - 0.022) > 0.011) slat(x, d, k, 0, ['right', 'left', 'front']);
    slat(x, -d, k + 30, Math.PI);
  }
  for (let k = 0; k < 6; k++) for (const side of [-1, 1]) slat(side * w, mix(-d + 0.006, d - 0.006, k / 5), k + 60 + side * 20, (side * Math.PI) / 2);
  for (const y of [floor + 0.016, eaves - 0.008]) m.tint([0.6, 0.48, 0.36], () => { for (const z of [-d - 0.002, d + 0.002]) if (z < 0 || y > 0.05) pole(m, 'rawWood', [-w, y, z], [w, y, z], 0.0016, 4); });
  // The dark inside, so that one does not look through the slats.
  const inside = () => block(m, 'matte', [w * 2 - 0.008, eaves - floor - 0.006, d * 2 - 0.014], [0, (eaves + floor) / 2, -0.002]);
  m.only('near', () => m.tint([0.05, 0.035, 0.025], inside));
  m.only('far', () => m.tint([0.26, 0.18, 0.09], inside));
  gableThatch(m, 0.078, 0.06, eaves - 0.006, 0.112);
  // The ladder.
  m.tint([0.78, 0.62, 0.46], () => {
    block(m, 'rawWood', [0.014, 0.0022, 0.044], [0.022, floor / 2, d + 0.018], [0.46, 0, 0]);
    for (let k = 0; k < 5; k++) block(m, 'rawWood', [0.014, 0.0018, 0.0018], [0.022, floor - 0.001 - k * 0.0042, d + 0.0035 + k * 0.0078], [0.46, 0, 0]);
  });
}

const PLUMAGE: readonly Rgb[] = [[0.78, 0.72, 0.6], [0.42, 0.13, 0.04], [0.12, 0.09, 0.08], [0.6, 0.3, 0.1]];

function flock(m: Maker): void {
  const next = random(8);
  const spots: readonly (readonly [x: number, z: number])[] = [[0.2, -0.09], [0.225, -0.115], [0.255, -0.075], [0.19, -0.15], [0.285, -0.085], [0.17, -0.11], [0.33, -0.06]];
  spots.forEach(([x, z], k) => hen(m, [x, groundAt(x, z), z], next() * 6.3, PLUMAGE[k % 4]!, { peck: k % 2 === 1, cock: k === 4, scale: k === 4 ? 1.25 : 1.05 + next() * 0.1 }));
}

/** Pigs and poultry, whose dung starts the circle. */
export function makeSheds(m: Maker): void {
  m.at({ position: [PIGS.x, GROUND, PIGS.z], rotation: [0, PIGS.turn, 0] }, () => pigShed(m));
  m.at({ position: [POULTRY.x, GROUND, POULTRY.z], rotation: [0, POULTRY.turn, 0] }, () => poultryHouse(m));
  flock(m);
}

/** On the pig shed's roof, above the pen. */
export const shedsAnchor: Vec3 = [PIGS.x, GROUND + 0.09, PIGS.z + 0.004];
