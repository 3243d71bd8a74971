/** Evenly spread numbers for sampling: a seed per texel (PCG) and low-discrepancy sequences shifted by it. */

let state = 1;

/** Starts the sequence of a texel. */
export function seedChance(seed: number): void {
  state = (seed ^ 0x9e3779b9) >>> 0;
  chance();
  chance();
}

/** PCG-RXS-M-XS (O'Neill 2014), 0–1. */
export function chance(): number {
  state = (Math.imul(state, 747796405) + 2891336453) >>> 0;
  const word = Math.imul((state >>> ((state >>> 28) + 4)) ^ state, 277803737) >>> 0;
  return (((word >>> 22) ^ word) >>> 0) / 4294967296;
}

export const fraction = (x: number): number => x - Math.floor(x);

/** Van der Corput's sequence in base 2. */
export function radicalInverse(i: number): number {
  let b = ((i << 16) | (i >>> 16)) >>> 0;
  b = (((b & 0x55555555) << 1) | ((b & 0xaaaaaaaa) >>> 1)) >>> 0;
  b = (((b & 0x33333333) << 2) | ((b & 0xcccccccc) >>> 2)) >>> 0;
  b = (((b & 0x0f0f0f0f) << 4) | ((b & 0xf0f0f0f0) >>> 4)) >>> 0;
  b = (((b & 0x00ff00ff) << 8) | ((b & 0xff00ff00) >>> 8)) >>> 0;
  return b / 4294967296;
}

/** Steps of the R2 sequence (Roberts 2018) and of the golden ratio. */
export const R2 = [0.7548776662466927, 0.5698402909980532] as const;
export const GOLDEN = 0.6180339887498949;
