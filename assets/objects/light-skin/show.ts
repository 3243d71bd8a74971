import { hash3, noise3 } from '../../craft/noise.ts';
import type { Volume } from './layout.ts';

/** Lights a pane can have, in the order of their rows in the picture. */
export const LIGHTS = ['coral', 'turquoise', 'indigo', 'blue', 'violet', 'amber', 'room', 'unlit'] as const;
export type Light = (typeof LIGHTS)[number];

/** The two bars of the front: first and last column, and how many panes are lit, row upon row from `FIRST_ROW`. */
export const BARS = [
  { light: 'coral', from: 2, columns: 8, panes: 105 },
  { light: 'turquoise', from: 13, columns: 8, panes: 88 },
] as const;
const FIRST_ROW = 1;

/** Light of a pane, by volume, wall (0 front, 1 right, 2 back, 3 left), column and row from the lower left. */
export function lightAt(volume: Volume['name'], wall: number, column: number, row: number): Light {
  if (volume === 'tall' && wall === 0) {
    for (const { light, from, columns, panes } of BARS) {
      const [c, r] = [column - from, row - FIRST_ROW];
      if (c >= 0 && c < columns && r >= 0 && r * columns + c < panes) return light;
    }
    return noise3(column * 0.31 + 4, row * 0.4, 2) > 0.66 ? 'blue' : 'indigo';
  }
  // Elsewhere slow waves of light run round the corners.
  const along = column + wall * 17 + (volume === 'low' ? 40 : 0);
  if (volume === 'low') {
    const crest = 3.2 + 2 * Math.sin(along * 0.52) + 0.7 * Math.sin(along * 1.31);
    if (Math.abs(row - crest) < 0.75) return 'amber';
    return row < crest ? 'violet' : hash3(column, row, wall) > 0.9 ? 'room' : 'indigo';
  }
  const wave = 6.5 + 3.4 * Math.sin(along * 0.33) + 1.2 * Math.sin(along * 0.9 + 1);
  if (hash3(column, row, wall + 9) > 0.955) return 'room';
  if (Math.abs(row - wave) < 1.1) return 'violet';
  return row < wave ? 'blue' : hash3(row, column, wall) > 0.8 ? 'unlit' : 'indigo';
}
