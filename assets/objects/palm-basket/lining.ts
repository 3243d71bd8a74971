import type { Maker } from '../../craft/maker.ts';
import { patternAt, patterns } from './dye.ts';
import { BRAID, LEAVE, LEVELS, STOP, onBraid } from './layout.ts';
import { PATTERN_ROWS, leafSheet } from './sheet.ts';

/** How far the inside of the wall lies behind the middle of the braid, metres. */
const DEPTH = 0.0016;

/** A stretch of braid from column `from` as one painted sheet, `depth` metres behind its middle plane; `face` 1 looks outwards. */
function stretch(m: Maker, from: number, to: number, depth: number, face: 1 | -1, steps: number): void {
  const row = PATTERN_ROWS[patterns.indexOf(patternAt((from + to) / 2))]!;
  // Whole braids begin at multiples of LEVELS: the picture coordinate stays within 0..1.
  const x = (u: number) => from + (face === 1 ? u : 1 - u) * (to - from);
  leafSheet(m, (u, v) => onBraid(x(u), v * BRAID, -depth), (u, v) => [(x(u) - from) / LEVELS, row[1] - v * (row[1] - row[0])], steps, 3, [0.92, 0.92, 0.92]);
}

/**
 * The inside of the wall, painted with the same plait: what shows through between strips, and from above.
 * From afar the outside is painted too.
 */
export function makeLining(m: Maker): void {
  const lengths = LEVELS;
  for (let x = 0; x < LEAVE; x += lengths) {
    const to = Math.min(LEAVE, x + lengths);
    stretch(m, x, to, DEPTH, -1, x < 24 ? 6 : 3);
    m.only('far', () => stretch(m, x, to, -0.002, 1, 2));
  }
  m.only('far', () => {
    for (let x = Math.floor(LEAVE / lengths) * lengths; x < STOP; x += lengths) {
      const to = Math.min(STOP, x + lengths);
      stretch(m, x, to, -0.001, 1, 3);
      stretch(m, x, to, 0.001, -1, 3);
    }
  });
}
