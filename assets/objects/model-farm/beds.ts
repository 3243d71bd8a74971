import type { Maker } from '../../craft/maker.ts';
import { noise3, random } from '../../craft/noise.ts';
import { mix } from '../../craft/vec.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { block, pole, turned } from './block.ts';
import { BEDS, GROUND, groundAt, SOLAR } from './layout.ts';
import { blade, cabbage, maize, tuft } from './plants.ts';

const HALF_LENGTH = 0.1;
const HEIGHT = 0.012;

/** Dark, manured soil; clods catch the light. */
const loam = ([x, , z]: Vec3): Rgb => {
  const t = 0.55 + 0.9 * noise3(x * 170, 2, z * 170);
  return [0.085 * t, 0.042 * t, 0.022 * t];
};

/** A mound of soil along x between low edging poles, in the frame of its middle. */
function bed(m: Maker, halfLength: number, width: number): void {
  m.tint(loam, () => m.surface('soil', (u, v) => {
    const [x, z] = [mix(-halfLength, halfLength, u), mix(width / 2, -width / 2, v)];
    const end = Math.min(1, (halfLength - Math.abs(x)) / 0.014);
    return [x, HEIGHT * (1 - (Math.abs(2 * v - 1)) ** 3) ** 0.7 * (0.25 + 0.75 * end) - 0.003 + 0.002 * noise3(x * 90, 1, z * 90), z];
  }, 13, 4));
  for (const side of [-1, 1]) m.tint([0.62, 0.5, 0.4], () => pole(m, 'rawWood', [-halfLength - 0.004, 0.0025, side * (width / 2)], [halfLength + 0.004, 0.0032, side * (width / 2 + 0.001)], 0.0034));
}

/** A tomato plant on its stake. */
function tomato(m: Maker, at: Vec3, seed: number): void {
  const next = random(seed);
  m.tint([0.8, 0.7, 0.55], () => pole(m, 'rawWood', at, [at[0], at[1] + 0.046, at[2]], 0.0012, 4));
  for (let k = 0; k < 6; k++) {
    const t = 0.15 + k * 0.14;
    const tone = (0.8 + next() * 0.4) / 3;
    m.tint([0.8 * tone, tone, 0.7 * tone], () => blade(m, 'leaf', [at[0], at[1] + 0.044 * t, at[2]], { heading: k * 2.4 + seed, length: 0.022 - t * 0.007, width: 0.0145, lift: 0.01, sag: 0.013, steps: 2, across: 1, shape: (s) => Math.sin(Math.PI * (0.06 + 0.94 * s)) * (0.75 + 0.35 * Math.sin(s * 19)) }));
  }
  for (let k = 0; k < 2; k++) m.tint(k === 1 ? [0.5, 0.34, 0.03] : [0.62, 0.045, 0.02], () => turned(m, 'satin', [[0, -0.0034], [0.0036, 0], [0, 0.0032]], [at[0] + Math.sin(0.7 * seed + k * 1.1) * 0.008, at[1] + 0.012 + k * 0.009, at[2] + 0.007 + 0.002 * Math.cos(seed + k * 2.2)], [0, 0, 0], 5, 2));
}

/** The four vegetable beds, from the back: maize, tomatoes, leeks, cabbages. */
export function makeBeds(m: Maker): void {
  const next = random(17);
  const rows = [-0.078, -0.026, 0.026, 0.078];
  rows.forEach((dz, row) => m.at({ position: [BEDS.x + (row === 3 ? 0.004 : 0), GROUND, BEDS.z + dz], rotation: [0, (next() - 0.5) * 0.03, 0] }, () => {
    bed(m, HALF_LENGTH, 0.04);
    const each = (count: number, plant: (x: number, k: number) => void) => {
      for (let k = 0; k < count; k++) plant(mix(-HALF_LENGTH + 0.012, HALF_LENGTH - 0.012, (k + 0.2 + 0.6 * next()) / count), k);
    };
    if (row === 0) each(7, (x, k) => maize(m, [x, HEIGHT - 0.004, (k % 2 ? 1 : -1) * 0.008], 0.072 + next() * 0.016, 200 + k));
    if (row === 1) each(6, (x, k) => tomato(m, [x, HEIGHT - 0.004, (k % 2 ? 1 : -1) * 0.004], 300 + k));
    if (row === 2) for (const side of [-1, 1]) each(6, (x, k) => tuft(m, [x, HEIGHT - 0.005, side * 0.008], 0.027 + next() * 0.006, 4, 0.012, [0.9, 1.25, 1.3], 400 + k + side * 20));
    if (row === 3) each(7, (x, k) => cabbage(m, [x, HEIGHT - 0.004, (next() - 0.5) * 0.006], 0.0245 + next() * 0.004, 500 + k));
  }));
}

/** One panel of dark cells in an aluminium frame, lying in the frame's x-y plane. */
function panel(m: Maker, width: number, height: number, x: number, y: number): void {
  block(m, 'aluminium', [width, height, 0.0026], [x, y, 0]);
  const [columns, rows] = [3, 3];
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j < rows; j++) {
      const [w, h] = [(width - 0.004) / columns, (height - 0.004) / rows];
      const [cx, cy] = [x - width / 2 + 0.002 + i * w, y - height / 2 + 0.002 + j * h];
      m.tint([0.012 + 0.006 * ((i + j) % 2), 0.028 + 0.008 * ((i * 2 + j) % 3), 0.095 + 0.02 * ((i + 2 * j) % 3)], () =>
        m.surface('cells', (u, v) => [cx + mix(0.0004, w - 0.0004, u), cy + mix(0.0004, h - 0.0004, v), 0.0015], 1, 1));
    }
  }
}

/** Solar panels on a frame, cabbages and cassava in their half shade. */
export function makeSolar(m: Maker): void {
  m.at({ position: [SOLAR.x, groundAt(SOLAR.x, SOLAR.z), SOLAR.z], rotation: [0, SOLAR.turn, 0] }, () => {
    const [front, back, half] = [0.066, 0.112, 0.078];
    for (const x of [-half, 0, half]) {
      pole(m, 'steel', [x, -0.004, 0.04], [x, front - 0.002, 0.04], 0.0024, 5);
      pole(m, 'steel', [x, -0.004, -0.04], [x, back - 0.002, -0.04], 0.0024, 5);
      m.only('near', () => pole(m, 'steel', [x, front - 0.02, 0.04], [x, (front + back) / 2 - 0.004, 0], 0.0012, 4));
    }
    for (const [y, z] of [[front, 0.037], [back, -0.037]] as const) block(m, 'aluminium', [half * 2 + 0.03, 0.004, 0.004], [0, y - 0.003, z]);
    const tilt = Math.atan2(0.08, back - front);
    m.at({ position: [0, (front + back) / 2 + 0.0015, 0], rotation: [-tilt, 0, 0] }, () => {
      for (let i = 0; i < 4; i++) for (let j = 0; j < 2; j++) panel(m, 0.0465, 0.0485, (i - 1.5) * 0.048, (j - 0.5) * 0.0505);
    });
    for (const dz of [-0.024, 0.024]) m.at({ position: [0, 0, dz + 0.006] }, () => bed(m, 0.086, 0.036));
    for (let k = 0; k < 5; k++) cabbage(m, [-0.066 + k * 0.033, HEIGHT - 0.005, 0.032], 0.023 + 0.003 * (k % 2), 600 + k);
    for (let k = 0; k < 5; k++) tuft(m, [-0.068 + k * 0.034, HEIGHT - 0.006, -0.018], 0.024, 6, 0.018, [0.75, 1.05, 0.5], 640 + k);
    block(m, 'paintedIron', [0.016, 0.02, 0.007], [half, 0.038, 0.0435]);
  });
}

/** On the cabbages in the front bed. */
export const bedsAnchor: Vec3 = [BEDS.x + 0.02, GROUND + 0.022, BEDS.z + 0.078];
