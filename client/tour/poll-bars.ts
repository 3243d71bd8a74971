/** Seconds in which a bar comes two thirds of its way nearer to where it belongs. */
const EASE = 0.25;
/** Nearer than this a bar is where it belongs. */
const DONE = 0.001;

/** Each option's part of all votes, 0–1. */
export function barShares(counts: readonly number[]): number[] {
  const sum = counts.reduce((all, one) => all + one, 0);
  return counts.map((one) => (sum === 0 ? 0 : one / sum));
}

/** Lets the bars in `lengths` grow towards `goals` for `dt` seconds; at once where nothing is to move. True when any of them moved. */
export function growBars(lengths: number[], goals: readonly number[], dt: number, atOnce: boolean): boolean {
  let moved = false;
  for (let i = 0; i < goals.length; i++) {
    const goal = goals[i] ?? 0;
    const from = lengths[i] ?? 0;
    const gap = goal - from;
    const to = atOnce || Math.abs(gap) < DONE ? goal : goal - gap * Math.exp(-dt / EASE);
    lengths[i] = to;
    if (to !== from) moved = true;
  }
  return moved;
}
