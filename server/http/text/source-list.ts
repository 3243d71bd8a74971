import type { NumberedSource } from '#scenes/format/number-sources.ts';
import type { Edition } from './edition.ts';
import { type Level, type Markup, heading, markup } from './markup.ts';

/** Sources of a page or chapter, numbered, with what makes their anchors its own: `c.porto-novo.` in the catalogue. */
export type Numbered = { list: readonly NumberedSource[]; prefix: string };

/** The number of a source, leading to where it is listed. */
export function sourceMark({ say }: Edition, { list, prefix }: Numbered, id: string): Markup | null {
  const found = list.find((one) => one.id === id);
  return found === undefined ? null : markup`<a class="mark" href="#${prefix}s${found.number}" aria-label="${say('sourceNumber', { number: found.number })}">${found.number}</a>`;
}

/** Where it was read: title, year, and who speaks there. In print the address stands below. */
export function sourceList({ say }: Edition, { list, prefix }: Numbered, level: Level): Markup | null {
  if (list.length === 0) return null;
  const entries = list.map(({ number, source }) => markup`<li id="${prefix}s${number}"><a href="${source.url}" rel="noopener">${source.title}</a> <small>${source.year !== undefined && `${source.year} · `}${source.tier}: ${say(`terms.tier.${source.tier}`)}</small></li>`);
  return markup`<section class="part sources">${heading(level, say('sources'))}<ol>${entries}</ol></section>`;
}
