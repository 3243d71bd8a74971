import type { Maker } from '../../craft/maker.ts';
import { noise3 } from '../../craft/noise.ts';
import { mixRgb, smoothstep } from '../../craft/vec.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { block, pole, turned } from './block.ts';
import { BAG, DIGESTER, GROUND } from './layout.ts';

/** Radius of the gas pipes. */
const PIPE = 0.0036;

/**
 * A point of the bag's skin: `u` 0..1 round it from its lowest line, `v` 0..1 along it, `off` metres off the skin.
 * Full in the middle, drawn together to a welded seam at both ends, puckered where the straps and seams hold it.
 */
export function bagPoint(u: number, v: number, off = 0): Vec3 {
  const s = 2 * v - 1;
  const full = (1 - Math.abs(s) ** 3.2) ** 0.55;
  const a = (u - 0.25) * 2 * Math.PI;
  const ends = smoothstep(0.5, 1, Math.abs(s));
  const pucker = 1 + ends * 0.15 * Math.sin(a * 7 + 2 * s) + 0.11 * (noise3(u * 14 + (s < 0 ? 40 : 0), v * 7, 2) - 0.5) * full;
  const ridge = 1 - 0.05 * Math.exp(-(((Math.abs(s) - 0.36) / 0.045) ** 2)) + 0.03 * Math.sin(s * 15 + 3 * noise3(u * 5, v * 3, 8));
  const [c, n] = [Math.cos(a), Math.sin(a)];
  const r = pucker * ridge;
  const across = Math.sign(c) * Math.abs(c) ** 0.86 * ((BAG.width / 2) * (0.3 + 0.7 * full) * r + off);
  const raw = n * ((BAG.height / 2) * Math.max(full, 0.04) * r * (n > 0 ? 1.12 : 1) + off);
  const y = BAG.floor + Math.max(0.0008, BAG.height * 0.44 + raw - (n < 0 ? 0 : 0.004 * Math.sin(v * Math.PI * 3) * full));
  const end = Math.sign(s) * ends * 0.006 * Math.sin(a * 2 + 1);
  return [BAG.x + s * (BAG.length / 2) + end, y, BAG.z + across];
}

/** Folds gather dust and weather; the crown of the bag is bleached. */
const sheen = ([x, y, z]: Vec3): Rgb =>
  mixRgb(mixRgb([1, 1, 1], [0.72, 0.6, 0.46], smoothstep(0.45, 0.75, noise3(x * 26, y * 26, z * 26)) * 0.5), [0.62, 0.4, 0.27], smoothstep(BAG.floor + 0.03, BAG.floor, y) * 0.75);

function platform(m: Maker): void {
  const [w, d] = [BAG.length + 0.024, BAG.width + 0.022];
  m.tint(([x, y, z]) => mixRgb([1, 0.97, 0.9], [0.62, 0.4, 0.28], smoothstep(0.3, 0.75, noise3(x * 30, y * 50, z * 30)) * 0.8), () =>
    m.box('ochre', [w, 0.022, d], [BAG.x, GROUND + 0.002, BAG.z], 0.003));
  m.tint([0.9, 0.78, 0.56], () => block(m, 'rawWood', [w - 0.02, 0.003, d - 0.018], [BAG.x, BAG.floor - 0.001, BAG.z]));
  // A low rail keeps animals off the skin.
  for (const x of [-0.5, 0, 0.5]) {
    for (const z of [-0.5, 0.5]) m.tint([0.7, 0.6, 0.5], () => pole(m, 'rawWood', [BAG.x + x * (w - 0.006), GROUND, BAG.z + z * (d + 0.008)], [BAG.x + x * (w - 0.006), GROUND + 0.036, BAG.z + z * (d + 0.008)], 0.0026));
  }
  for (const z of [-0.5, 0.5]) m.tint([0.75, 0.64, 0.5], () => pole(m, 'rawWood', [BAG.x - w / 2 - 0.004, GROUND + 0.031, BAG.z + z * (d + 0.008)], [BAG.x + w / 2 + 0.004, GROUND + 0.0315, BAG.z + z * (d + 0.008)], 0.0018, 4));
}

function straps(m: Maker): void {
  for (const s of [0.32, 0.68]) {
    m.tint([0.05, 0.19, 0.17], () => m.surface('satin', (u, v) => bagPoint(0.03 + (1 - u) * 0.94, s + (v - 0.5) * 0.034, 0.0011), 20, 1));
    m.only('near', () => m.tint([0.5, 0.45, 0.36], () => block(m, 'steel', [0.011, 0.0075, 0.002], [bagPoint(0.21, s)[0], bagPoint(0.2, s)[1], bagPoint(0.2, s)[2] + 0.002], [-0.5, 0, 0])));
  }
}

/** A collar where two lengths of pipe meet, its axis along x, y or z. */
function joint(m: Maker, at: Vec3, axis: 'x' | 'y' | 'z'): void {
  const turn: Vec3 = axis === 'x' ? [0, 0, -Math.PI / 2] : axis === 'z' ? [Math.PI / 2, 0, 0] : [0, 0, 0];
  turned(m, 'gasPipe', [[PIPE, -0.005], [PIPE * 1.5, -0.0045], [PIPE * 1.5, 0.0045], [PIPE, 0.005]], at, turn, 8);
}

/** A quarter-turn cock with a red lever. */
function valve(m: Maker, at: Vec3): void {
  turned(m, 'brass', [[0.004, -0.007], [0.0058, -0.0055], [0.0058, 0.0055], [0.004, 0.007]], at, [Math.PI / 2, 0, 0], 8);
  turned(m, 'brass', [[0.0024, 0], [0.0024, 0.008], [0, 0.0085]], at, [0, 0, 0], 6);
  m.tint([0.62, 0.03, 0.02], () => block(m, 'satin', [0.003, 0.002, 0.018], [at[0], at[1] + 0.009, at[2] + 0.006]));
}

/** A run of gas pipe; from afar a stouter one of three sides, that survives being simplified. */
function pipe(m: Maker, points: readonly Vec3[], steps: number): void {
  m.only('near', () => m.tube('gasPipe', points, PIPE, steps, false, 6));
  m.only('far', () => m.tube('gasPipe', points, PIPE * 1.5, Math.round(steps * 0.4), false, 3));
}

/** The gas: from the dome's neck into the bag, and out of the bag on posts to the kitchen's stove. */
function pipes(m: Maker, stove: Vec3): void {
  const inlet = bagPoint(0.4, 0.6);
  const top = 0.252;
  pipe(m, [[0, 0.203, DIGESTER.z], [0, top - 0.006, DIGESTER.z], [0.002, top, DIGESTER.z - 0.008], [0.018, top + 0.001, 0.11], [inlet[0], top, 0.04], [inlet[0], top - 0.004, inlet[2] + 0.012], [inlet[0], inlet[1], inlet[2] - 0.001]], 18);
  turned(m, 'paintedIron', [[0.014, -0.001], [0.014, 0.0016], [0.0075, 0.003], [0.006, 0.006], [0.0036, 0.0062]], [inlet[0], inlet[1] - 0.001, inlet[2]], [0.35, 0, 0], 12);
  valve(m, [0.0075, top + 0.001, 0.155]);
  const outlet: Vec3 = [BAG.x - BAG.length / 2 + 0.012, BAG.floor + BAG.height * 0.44, BAG.z];
  const run = -0.165;
  const line = 0.205;
  pipe(m, [outlet, [outlet[0] - 0.022, outlet[1], BAG.z], [run + 0.012, outlet[1] + 0.006, BAG.z - 0.004], [run + 0.008, line - 0.004, BAG.z - 0.012], [run + 0.01, line, BAG.z - 0.03], [run + 0.0225, line + 0.001, -0.12], [-0.101, line, -0.205], [stove[0] - 0.0245, line, stove[2] + 0.012], [stove[0] - 0.02, line - 0.0045, stove[2] + 0.003], [stove[0] - 0.019, line - 0.014, stove[2]], [stove[0] - 0.019, stove[1] + 0.009, stove[2]], [stove[0] - 0.015, stove[1] + 0.001, stove[2]], [stove[0] + 0.002, stove[1], stove[2]]], 36);
  turned(m, 'paintedIron', [[0.0036, 0], [0.009, 0.001], [0.0095, 0.005], [0.006, 0.0085]], [outlet[0] + 0.004, outlet[1], outlet[2]], [0, 0, Math.PI / 2], 10);
  joint(m, [outlet[0] - 0.014, outlet[1], BAG.z], 'x');
  for (const [x, z] of [[run + 0.0205, -0.113], [-0.104, -0.2]] as const) {
    m.tint([0.7, 0.58, 0.46], () => pole(m, 'rawWood', [x, GROUND - 0.003, z], [x, line + 0.004, z], 0.0038, 6));
    m.only('near', () => turned(m, 'rope', [[0.0046, -0.004], [0.0056, 0], [0.0046, 0.004]], [x, line - 0.003, z], [0, 0, 0], 7));
  }
}

/** The bag that stores the gas, on its platform, and the yellow pipes; `stove` is where the pipe ends. */
export function makeGas(m: Maker, stove: Vec3): void {
  platform(m);
  m.tint(sheen, () => m.surface('bag', (u, v) => bagPoint(1 - u, v), 30, 22, { closedU: true }));
  // The welded seams at both ends: a flat flange with eyelets.
  for (const end of [-1, 1]) {
    m.tint([0.78, 0.74, 0.66], () => m.surface('fold', (u, v) => [
      BAG.x + end * (BAG.length / 2 - 0.004 + v * 0.009), BAG.floor + BAG.height * 0.44 + 0.0016 * Math.sin(u * 14) * (0.4 + v), BAG.z + (u - 0.5) * BAG.width * 0.36,
    ], 12, 1));
  }
  straps(m);
  pipes(m, stove);
}

/** On the bag's crown, towards the front. */
export const bagAnchor: Vec3 = bagPoint(0.38, 0.5);
