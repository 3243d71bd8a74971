import { Box2, Vector2 } from 'three';
import { letterShapes } from '../../craft/lettering.ts';
import type { Vec2 } from '../../craft/vec.ts';
import { FORME } from './layout.ts';

/** One letter of wood type. `at` is the middle of its foot on the printed page: x to the reader's right, y up, metres from the page's middle. */
export interface Sort {
  readonly char: string;
  readonly at: Vec2;
  readonly width: number;
  /** Em in metres. */
  readonly size: number;
}

/** A line of display type: its letters, the height of its body, and where that body's middle is on the page. */
export interface Line {
  readonly sorts: readonly Sort[];
  readonly y: number;
  readonly body: number;
}

/** Height of capitals as part of the em (Newsreader Bold). */
const CAP = 0.66;

async function inkWidth(char: string): Promise<number> {
  const box = new Box2();
  for (const shape of await letterShapes(char, 1)) for (const p of shape.getPoints(6)) box.expandByPoint(new Vector2(p.x, p.y));
  return box.max.x - box.min.x;
}

/** Sets a word to `width` around y = 0, as a poster compositor picks the size that fills the line. */
async function setLine(word: string, width: number, gap: number): Promise<Line> {
  const inks = await Promise.all([...word].map((c) => (c === ' ' ? Promise.resolve(0.2) : inkWidth(c))));
  const ems = inks.reduce((sum, w) => sum + w + gap, 0) - gap;
  const size = width / ems;
  const body = CAP * size + 0.009;
  const foot = (-CAP * size) / 2;
  let x = -width / 2;
  const sorts: Sort[] = [];
  [...word].forEach((char, i) => {
    const w = inks[i]! * size;
    if (char !== ' ') sorts.push({ char, at: [x + w / 2, foot], width: w, size });
    x += w + gap * size;
  });
  return { sorts, y: 0, body };
}

/** Height of the three small lines of metal type, and the thickness of a brass rule. */
export const SMALL_HEIGHT = 0.047;
export const RULE = 0.0035;

/** A page set in type: display lines, the middle of the small lines, the rules and the blank reglets between them. */
export interface Page {
  readonly lines: readonly Line[];
  readonly small: number;
  readonly rules: readonly number[];
  readonly reglets: readonly { readonly y: number; readonly body: number }[];
}

/** The poster: words of our own, on what a lending library is for. What the page is too long for the words is shared out between them. */
export async function setPage(): Promise<Page> {
  const full = FORME.width - 0.012;
  const [books, lend, city, year] = await Promise.all([
    setLine('BOOKS', full, 0.07), setLine('TO LEND', full * 0.99, 0.09), setLine('EDINBURGH', full, 0.08), setLine('1725', full * 0.6, 0.1),
  ]);
  const order: (Line | 'rule' | 'small')[] = [books, lend, 'rule', 'small', 'rule', city, year];
  const bodyOf = (part: Line | 'rule' | 'small') => (part === 'rule' ? RULE : part === 'small' ? SMALL_HEIGHT : part.body);
  const gap = (FORME.length - order.reduce((sum, part) => sum + bodyOf(part), 0)) / (order.length + 1);
  const reglets = [{ y: FORME.length / 2 - gap / 2, body: gap }];
  const page = { lines: [] as Line[], small: 0, rules: [] as number[], reglets };
  let top = FORME.length / 2 - gap;
  for (const part of order) {
    const y = top - bodyOf(part) / 2;
    if (part === 'rule') page.rules.push(y);
    else if (part === 'small') page.small = y;
    else page.lines.push({ ...part, y, sorts: part.sorts.map((s) => ({ ...s, at: [s.at[0], y + s.at[1]] as Vec2 })) });
    top -= bodyOf(part) + gap;
    reglets.push({ y: top + gap / 2, body: gap });
  }
  return page;
}
