import { mix } from './vec.ts';

const fade = (t: number) => t * t * (3 - 2 * t);

/** A seeded source of numbers in [0, 1): the same seed gives the same sequence on every machine (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Integer hash of a lattice point to [0, 1). */
export function hash3(x: number, y: number, z: number): number {
  let h = Math.imul(x | 0, 0x27d4eb2d) ^ Math.imul(y | 0, 0x165667b1) ^ Math.imul(z | 0, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

/** Smooth value noise in space, 0..1, one lattice cell per unit. */
export function noise3(x: number, y: number, z: number): number {
  const xi = Math.floor(x);
  const yi = Math.floor(y);
  const zi = Math.floor(z);
  const fx = fade(x - xi);
  const fy = fade(y - yi);
  const fz = fade(z - zi);
  const row = (dy: number, dz: number) =>
    mix(hash3(xi, yi + dy, zi + dz), hash3(xi + 1, yi + dy, zi + dz), fx);
  return mix(mix(row(0, 0), row(1, 0), fy), mix(row(0, 1), row(1, 1), fy), fz);
}

/** Value noise on a plane, 0..1, repeating every `period` units both ways: for textures that tile. */
export function tileNoise(period: number, seed: number): (x: number, y: number) => number {
  const next = random(seed);
  const grid = Float32Array.from({ length: period * period }, next);
  const wrap = (i: number) => ((i % period) + period) % period;
  const cell = (x: number, y: number) => grid[wrap(y) * period + wrap(x)] as number;
  return (x, y) => {
    const xi = Math.floor(x);
    const yi = Math.floor(y);
    const fx = fade(x - xi);
    const fy = fade(y - yi);
    return mix(
      mix(cell(xi, yi), cell(xi + 1, yi), fx),
      mix(cell(xi, yi + 1), cell(xi + 1, yi + 1), fx),
      fy,
    );
  };
}
