/** Milliseconds before the first and the longest wait between two tries. */
const FIRST = 250;
const LONGEST = 8_000;

/** Milliseconds to wait before try number `attempt` (from 0): doubling, and up to a half by chance, so that a crowd does not come back at once. */
export function backoff(attempt: number, chance: () => number): number {
  const whole = Math.min(LONGEST, FIRST * 2 ** attempt);
  return whole / 2 + (whole / 2) * chance();
}
