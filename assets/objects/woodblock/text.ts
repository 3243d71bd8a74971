import type { Vec2 } from '../../craft/vec.ts';
import { PAGE } from './layout.ts';

/**
 * The text of the block, words of our own, in columns from right to left: "The old wall is a room, / a new lamp lights
 * the book, / one cut for every stroke. // A thousand homes read together: / open the book and see the city, / close it
 * and hear the river."
 */
const COLUMNS = ['舊牆為室', '新燈照書', '一刀一字', '千家共讀', '開卷見城', '掩卷聞江'];

/** The name on the fold, where a leaf says which book it belongs to. */
const FOLD_NAME = '南京';

/** One character on the page: `at` is its middle, x to the reader's right, y up, from the page's middle; `size` its em; metres. */
export interface Glyph {
  readonly char: string;
  readonly at: Vec2;
  readonly size: number;
}

const inner = PAGE.width / 2 - PAGE.border;
const columnWidth = (inner - PAGE.fold / 2) / PAGE.columns;

/** Middle of a column (0 is the rightmost) in x. */
const columnX = (i: number) => (i < PAGE.columns ? inner - (i + 0.5) * columnWidth : -PAGE.fold / 2 - (i - PAGE.columns + 0.5) * columnWidth);

/** Where the ruled lines between columns stand. */
export const RULES: readonly number[] = [1, 2].flatMap((i) => [inner - i * columnWidth, -inner + i * columnWidth]);

/** All characters of the leaf. */
export function setText(): Glyph[] {
  const cell = (PAGE.height - PAGE.border * 2) / PAGE.rows;
  const text = COLUMNS.flatMap((column, i) => [...column].map((char, row): Glyph => ({
    char, at: [columnX(i), PAGE.height / 2 - PAGE.border - (row + 0.5) * cell], size: 0.071,
  })));
  const name = [...FOLD_NAME].map((char, i): Glyph => ({ char, at: [0, 0.03 - i * 0.036], size: 0.031 }));
  return [...text, ...name];
}

/** The marks on the fold called fishtails: `y` is the notched side's height, `way` 1 when it points up. */
export const FISHTAILS = [{ y: 0.082, way: 1 }, { y: -0.06, way: -1 }] as const;

/** Outline of a fishtail, metres from the page's middle. */
export function fishtail({ y, way }: (typeof FISHTAILS)[number]): Vec2[] {
  const half = PAGE.fold / 2 - 0.0045;
  const points: Vec2[] = [[-half, y + way * 0.024], [-half, y - way * 0.012], [0, y + way * 0.006], [half, y - way * 0.012], [half, y + way * 0.024]];
  return way > 0 ? points : points.reverse();
}
