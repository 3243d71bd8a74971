import type { Maker } from '../../craft/maker.ts';
import { noise3, random } from '../../craft/noise.ts';
import { mix, mixRgb, smoothstep } from '../../craft/vec.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';

const PLEATS = 12;

/** One pleated bun on y = 0: its folds run up to a twisted mouth. `radius` in metres. */
function bun(m: Maker, radius: number, seed: number): void {
  const height = radius * 1.16;
  const outline: readonly (readonly [number, number])[] = [[0.82, 0.02], [1, 0.3], [0.94, 0.58], [0.71, 0.81], [0.4, 0.955], [0.2, 1.0], [0.02, 0.86]];
  const rows = outline.length - 1;
  m.tint((_, [u, w]): Rgb => {
    const v = 1 - w;
    const phase = (u * PLEATS) % 1;
    const fold = smoothstep(0.35, 0.75, v) * (phase > 0.5 ? 1 : 0);
    const warm = mixRgb([1, 0.985, 0.93], [0.78, 0.62, 0.4], 0.6 * fold + 0.25 * noise3(u * 9 + seed, v * 5, seed));
    return mixRgb(warm, [0.62, 0.3, 0.12], 0.75 * smoothstep(0.9, 1, v));
  }, () => m.surface('dough', (u, v): Vec3 => {
    const [r0, y0] = outline[Math.round(v * rows)]!;
    const phase = (u * PLEATS + 1e-6) % 1;
    // A fold rises slowly and drops at once.
    const fold = (phase < 0.01 ? 1 : phase < 0.4 ? -0.9 : 0.25) * smoothstep(0.28, 0.85, v) * mix(1, 0.7, smoothstep(0.85, 1, v));
    const a = u * 2 * Math.PI + seed + 0.95 * smoothstep(0.35, 1, v);
    const soft = 1 + 0.05 * (noise3(Math.sin(a) * 1.3 + seed * 7, v * 2, Math.cos(a) * 1.3) - 0.5);
    const r = radius * r0 * soft * (1 + fold * 0.1 / Math.max(0.35, r0));
    return [Math.sin(a) * r, height * y0 + fold * height * 0.012, Math.cos(a) * r];
  }, PLEATS * 3, rows, { closedU: true }));
}

/** A cabbage leaf spread under the buns, ragged and a little raised at its edge. */
function liner(m: Maker, reach: number): void {
  m.tint((_, [u, w]): Rgb => {
    const vein = Math.abs(Math.sin(u * Math.PI * 9)) < 0.16 ? 1 : 0;
    return mixRgb(mixRgb([3.4, 2.4, 4.2], [1.9, 1.75, 1.9], 1 - w), [4.2, 2.9, 6], 0.6 * vein);
  }, () => m.surface('leaf', (u, v): Vec3 => {
    const a = u * 2 * Math.PI;
    const ragged = 1 + 0.09 * Math.sin(a * 5 + 1) + 0.05 * Math.sin(a * 11) + 0.06 * (noise3(Math.sin(a) * 4, 2, Math.cos(a) * 4) - 0.5);
    const r = 0.002 + v * reach * ragged;
    const y = 0.0016 + v ** 3 * (0.004 + 0.005 * Math.sin(a * 14 + 2 * Math.sin(a * 3)));
    return [Math.sin(a) * r, y, Math.cos(a) * r];
  }, 44, 3, { closedU: true }));
}

/** Seven buns on their leaf; y = 0 is the slats' upper face. */
export function makeBuns(m: Maker): void {
  const next = random(21);
  liner(m, 0.158);
  const put = (x: number, z: number, size: number, seed: number) =>
    m.at({ position: [x, 0.0026, z], rotation: [(next() - 0.5) * 0.08, 0, (next() - 0.5) * 0.08] }, () => bun(m, size, seed));
  put(0.003, -0.002, 0.0455, 1.3);
  for (let i = 0; i < 6; i++) {
    const a = (i / 6) * 2 * Math.PI + 0.26 + (next() - 0.5) * 0.05;
    const d = 0.1065 + (next() - 0.5) * 0.006;
    put(Math.sin(a) * d, Math.cos(a) * d, mix(0.0445, 0.0485, next()), i * 1.7 + 0.4);
  }
}
