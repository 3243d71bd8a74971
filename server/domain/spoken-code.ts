/** Letters and digits that are hard to mistake when spoken or read; no vowels, so that no words come out. */
const SIGNS = 'BCDFGHJKLMNPQRSTVWXZ23456789';
const LENGTH = 6;

/** A code for a gallery. `pick(n)` gives a whole number below n by chance. */
export function newCode(pick: (below: number) => number): string {
  return Array.from({ length: LENGTH }, () => SIGNS[pick(SIGNS.length)]).join('');
}

/** The code as it would have been written: capitals, without spaces and hyphens. */
export function writtenCode(spoken: string): string {
  return spoken.toUpperCase().replace(/[\s-]/g, '');
}
