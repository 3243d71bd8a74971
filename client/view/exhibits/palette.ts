/** Colours of printed matter in the halls; the same as the page's tokens. */
export const PAPER = '#F6F2EA';
export const INK = '#1F1D1A';
/** Second voice: captions, sources, axes. 9:1 on paper. */
export const SOFT_INK = '#403A33';
export const RULE = '#C2B7A4';
export const MIDNIGHT = '#22344F';
