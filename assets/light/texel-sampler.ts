import { R2, chance, fraction, radicalInverse, seedChance } from './chance.ts';
import type { BakedChart } from './bake-scene.ts';

/** Samples begin this far off their surface, in metres. */
const LIFT = 2e-3;

/** The current sample: a point inside the texel and a cosine-weighted direction. Filled by `takeSample`. */
export const sample = { x: 0, y: 0, z: 0, dx: 0, dy: 0, dz: 0, cosine: 0 };

/** Shifts of the sequences, one set per texel. */
const shift = new Float64Array(10);

/** Begins a texel: `index` in the light map and the pass's own `seed`. */
export function beginTexel(index: number, seed: number): void {
  seedChance(Math.imul(index + 1, 2654435761) ^ seed);
  for (let i = 0; i < shift.length; i++) shift[i] = chance();
}

/** The i-th pair of an R2 sequence; `stream` 1–3 chooses independent shifts. */
export function pairX(i: number, stream: 1 | 2 | 3): number {
  return fraction(shift[2 + stream * 2]! + i * R2[0]);
}
export function pairY(i: number, stream: 1 | 2 | 3): number {
  return fraction(shift[3 + stream * 2]! + i * R2[1]);
}

/** Fills `sample` with the i-th of `count` samples of a chart's texel. */
export function takeSample(chart: BakedChart, column: number, row: number, i: number, count: number): void {
  const { origin: o, u, v, normal: n, atlas } = chart;
  const s = ((column + fraction(shift[0]! + i * R2[0])) / atlas.w) * chart.width;
  const t = ((row + fraction(shift[1]! + i * R2[1])) / atlas.h) * chart.height;
  const a = fraction((i + 0.5) / count + shift[2]!);
  const angle = 2 * Math.PI * fraction(radicalInverse(i) + shift[3]!);
  const radius = Math.sqrt(a);
  const p = radius * Math.cos(angle);
  const q = radius * Math.sin(angle);
  const r = Math.sqrt(Math.max(1e-6, 1 - a));
  sample.x = o[0] + u[0] * s + v[0] * t + n[0] * LIFT;
  sample.y = o[1] + u[1] * s + v[1] * t + n[1] * LIFT;
  sample.z = o[2] + u[2] * s + v[2] * t + n[2] * LIFT;
  sample.dx = u[0] * p + v[0] * q + n[0] * r;
  sample.dy = u[1] * p + v[1] * q + n[1] * r;
  sample.dz = u[2] * p + v[2] * q + n[2] * r;
  sample.cosine = r;
}
