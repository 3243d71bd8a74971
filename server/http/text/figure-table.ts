import { chartRows } from '#scenes/format/chart-rows.ts';
import type { ChartRow } from '#scenes/format/chart-rows.ts';
import type { ChartExhibit, Exhibit } from '#scenes/format/exhibit-schema.ts';
import { figureText } from '#scenes/format/figure-text.ts';
import type { Figure, Source } from '#scenes/format/schema-parts.ts';
import type { Words } from '#scenes/format/words.ts';
import { type Edition, inLanguage, phrase, spokenIn } from './edition.ts';
import { type Markup, markup } from './markup.ts';
import { type Numbered, sourceMark } from './source-list.ts';

type Known = { figures: Record<string, Figure>; sources: Record<string, Source> };
type Row = Pick<ChartRow, 'amount' | 'year' | 'claim' | 'figure'> & { label: Words };

/** A figure with everything that limits it: who counts, what must be known, whether it was seen again. */
function line(edition: Edition, numbered: Numbered, { label, amount, year, claim, figure }: Row): Markup {
  const check = edition.say(`terms.check.${figure.check}`);
  return markup`<tr><th scope="row">${phrase(edition, label)}${claim !== null && markup`<small>${claim}</small>`}${figure.note !== undefined && markup`<small>${phrase(edition, figure.note)}</small>`}<small>${check}</small></th><td>${inLanguage(edition, amount, spokenIn(edition, figure.unit).language)}</td><td>${year}</td><td>${sourceMark(edition, numbered, figure.source)}</td></tr>`;
}

function table(edition: Edition, numbered: Numbered, caption: Markup, rows: readonly Row[]): Markup {
  const heads = ['of', 'value', 'year', 'source'].map((head) => markup`<th scope="col">${edition.say(`table.${head}`)}</th>`);
  return markup`<table><caption class="unseen">${caption}</caption><thead><tr>${heads}</tr></thead><tbody>${rows.map((row) => line(edition, numbered, row))}</tbody></table>`;
}

/** A chart as a table: the same rows as on the wall. */
export function chartTable(edition: Edition, exhibit: ChartExhibit, known: Known, numbered: Numbered): Markup {
  const labels = new Map(exhibit.points.map((point) => [point.figure, point.label]));
  const rows = chartRows(exhibit, known, edition.language, edition.exhibition.languages, edition.say).map((row) => ({ ...row, label: labels.get(row.id) ?? row.figure.label }));
  return table(edition, numbered, phrase(edition, exhibit.title), rows);
}

/** Figures that the texts rest on and no chart shows. */
export function otherFigures(figures: Record<string, Figure>, exhibits: readonly Exhibit[]): Figure[] {
  const shown = new Set(exhibits.flatMap((exhibit) => (exhibit.kind === 'chart' ? exhibit.points.map((point) => point.figure) : [])));
  return Object.entries(figures).flatMap(([id, figure]) => (shown.has(id) ? [] : [figure]));
}

export function otherTable(edition: Edition, figures: readonly Figure[], numbered: Numbered): Markup {
  const rows = figures.map((figure) => ({ ...figureText(figure, edition.language, edition.exhibition.languages, edition.say), label: figure.label, figure }));
  return table(edition, numbered, markup`${edition.say('figures')}`, rows);
}
