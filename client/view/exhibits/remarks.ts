import type { ChartRow } from '#scenes/format/chart-rows.ts';
import type { Say } from './exhibit-view.ts';

/** The sources of these rows, each once, as short references: title and year. */
export function sourceLine(rows: readonly ChartRow[]): string[] {
  const titles = rows.flatMap((row) => (row.source === null ? [] : [row.source.title]));
  return [...new Set(titles)];
}

/** As many sources as `fits` allows, by title; says how many more the reading panel lists. */
export function shortSources(titles: readonly string[], say: Say, fits: (line: string) => boolean): string {
  for (let shown = titles.length; shown > 1; shown--) {
    const list = titles.slice(0, shown).join('; ');
    const line = say('exhibits.sourceLine', { sources: list, more: titles.length - shown });
    if (fits(line)) return line;
  }
  return titles.length === 0 ? '' : say('exhibits.sourceLine', { sources: titles[0]!, more: titles.length - 1 });
}

/** A limit or claim that must stand on the print, with the rows it holds for. */
export type Remark = { text: string; rows: number[] };

/** "By the city's own count", notes and the like: each once, in the order in which they are met. */
export function remarks(rows: readonly ChartRow[]): Remark[] {
  const all: Remark[] = [];
  rows.forEach((row, index) => {
    for (const text of [row.claim, row.note]) {
      if (text === null) continue;
      const known = all.find((remark) => remark.text === text);
      if (known === undefined) all.push({ text, rows: [index] });
      else known.rows.push(index);
    }
  });
  return all;
}

/** Signs that tie a row to its remarks: none where a remark holds for all rows. */
export function remarkSigns(all: readonly Remark[], rowCount: number): { signs: string[]; lines: string[] } {
  const partial = all.filter((remark) => remark.rows.length < rowCount);
  const sign = (remark: Remark) => String(partial.indexOf(remark) + 1);
  const signs = Array.from({ length: rowCount }, (_, row) => partial.filter((r) => r.rows.includes(row)).map(sign).join(' '));
  const lines = all.map((remark) => (partial.includes(remark) ? `(${sign(remark)}) ${remark.text}` : remark.text));
  return { signs, lines };
}
