/** A small repeatable source of chance: numbers in 0–1 from a seed (linear congruential generator). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const smooth = (t: number): number => t * t * (3 - 2 * t);

/** Value noise 0–1 that repeats every `period` units in both directions. */
export function tilingNoise(period: number, seed: number): (x: number, y: number) => number {
  const lattice = Float32Array.from({ length: period * period }, seeded(seed));
  const wrap = (a: number): number => ((a % period) + period) % period;
  return (x, y) => {
    const xi = Math.floor(x);
    const yi = Math.floor(y);
    const fx = smooth(x - xi);
    const fy = smooth(y - yi);
    const x0 = wrap(xi);
    const x1 = wrap(xi + 1);
    const y0 = wrap(yi) * period;
    const y1 = wrap(yi + 1) * period;
    const top = lattice[y0 + x0]! + (lattice[y0 + x1]! - lattice[y0 + x0]!) * fx;
    const low = lattice[y1 + x0]! + (lattice[y1 + x1]! - lattice[y1 + x0]!) * fx;
    return top + (low - top) * fy;
  };
}
