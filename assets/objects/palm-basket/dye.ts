import { hash3 } from '../../craft/noise.ts';
import { mixRgb, rgb } from '../../craft/vec.ts';
import type { Rgb } from '../../craft/vec.ts';
import { LEAVE, LEVELS } from './layout.ts';

/** Colours of the strips: sun-dried leaf, and the dyes of the market. Linear. */
export const straw = rgb('#dcc690');
export const magenta = rgb('#8c1450');
export const green = rgb('#28693f');
export const fresh = rgb('#b9c079');

/** Which strand of the braid (0 … LEVELS - 1) has which dye in each pattern; missing strands are plain. */
const PATTERNS = {
  plain: {},
  magenta: { 0: magenta, 1: magenta, 3: magenta },
  green: { 1: green, 2: green },
  both: { 0: magenta, 1: magenta, 3: green, 4: green },
} as const satisfies Record<string, Readonly<Record<number, Rgb>>>;

export type Pattern = keyof typeof PATTERNS;
export const patterns = Object.keys(PATTERNS) as Pattern[];

/** The pattern of a length of braid, counted in columns back from where it leaves the wall. */
export function patternAt(x: number): Pattern {
  const back = LEAVE - x;
  if (back < 58) return 'both';
  if (back < 117) return 'plain';
  if (back < 172) return 'magenta';
  if (back < 226) return 'green';
  return 'plain';
}

const dyeOf = (pattern: Pattern, strand: number): Rgb | undefined => (PATTERNS[pattern] as Readonly<Record<number, Rgb>>)[strand];

/** A strand of this index in a pattern: its colour without the unevenness of the single leaf. */
export function strandColour(pattern: Pattern, index: number): Rgb {
  return dyeOf(pattern, ((index % LEVELS) + LEVELS) % LEVELS) ?? straw;
}

/** Colour of strand `index` where it passes column x: no leaf dries or takes the dye like the next. */
export function colourAt(index: number, x: number): Rgb {
  const strand = ((index % LEVELS) + LEVELS) % LEVELS;
  // A leaf is about 25 columns long; then the next is laid in.
  const leaf = Math.floor((x + strand * 7) / 25);
  const chance = hash3(strand, leaf, 5);
  const dye = dyeOf(patternAt(x), strand);
  if (dye) return mixRgb(mixRgb(dye, straw, chance * 0.05), [0.02, 0.012, 0.012], hash3(leaf, strand, 9) * 0.25);
  const dry = mixRgb(straw, rgb('#b08d54'), chance * 0.5);
  return mixRgb(dry, fresh, hash3(leaf, strand, 7) > 0.7 ? 0.5 : 0);
}
