type Spot = { x: number; z: number };

/**
 * For each of `from` the index in `to` of its own spot, so that all ways together are as short as
 * possible: straight ways then never cross. `to` has at least as many spots as `from`. The Hungarian
 * method with potentials, in the order of n² m steps: sixty people take about two milliseconds.
 */
export function matchNearest(from: readonly Spot[], to: readonly Spot[]): number[] {
  if (to.length < from.length) throw new Error(`${from.length} people cannot be matched with ${to.length} spots: leave some of them out first.`);
  const n = from.length;
  const m = to.length;
  // Row and column 0 are the method's helpers; `rowOf[j]` is the row that column j is given to.
  const rowPotential = new Float64Array(n + 1);
  const columnPotential = new Float64Array(m + 1);
  const rowOf = new Int32Array(m + 1);
  const cameFrom = new Int32Array(m + 1);
  for (let row = 1; row <= n; row++) {
    rowOf[0] = row;
    let column = 0;
    const least = new Float64Array(m + 1).fill(Infinity);
    const used = new Uint8Array(m + 1);
    do {
      used[column] = 1;
      const here = rowOf[column] ?? 0;
      const person = from[here - 1];
      let delta = Infinity;
      let next = 0;
      for (let j = 1; j <= m; j++) {
        if (used[j] === 1) continue;
        const cost = metres(person, to[j - 1]) - (rowPotential[here] ?? 0) - (columnPotential[j] ?? 0);
        if (cost < (least[j] ?? Infinity)) {
          least[j] = cost;
          cameFrom[j] = column;
        }
        if ((least[j] ?? Infinity) < delta) {
          delta = least[j] ?? Infinity;
          next = j;
        }
      }
      for (let j = 0; j <= m; j++) {
        if (used[j] === 1) {
          const of = rowOf[j] ?? 0;
          rowPotential[of] = (rowPotential[of] ?? 0) + delta;
          columnPotential[j] = (columnPotential[j] ?? 0) - delta;
        } else least[j] = (least[j] ?? Infinity) - delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = cameFrom[column] ?? 0;
      rowOf[column] = rowOf[before] ?? 0;
      column = before;
    }
  }
  const chosen = from.map(() => -1);
  for (let j = 1; j <= m; j++) {
    const row = rowOf[j] ?? 0;
    if (row > 0) chosen[row - 1] = j - 1;
  }
  return chosen;
}

/** Metres between two spots; from where nobody knows one is, everything is equally far. */
function metres(a: Spot | undefined, b: Spot | undefined): number {
  const distance = a === undefined || b === undefined ? 0 : Math.hypot(a.x - b.x, a.z - b.z);
  return Number.isFinite(distance) ? distance : 0;
}
