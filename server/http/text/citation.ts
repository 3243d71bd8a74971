import { type Edition, plain } from './edition.ts';
import { type Level, type Markup, heading, markup } from './markup.ts';

/** What is cited: a case, another page, or the whole. */
type Cited = { what: 'case' | 'page' | 'exhibition'; title: string | null; /** Path and query. */ path: string };

/** Stands in the words where the day of reading goes, which is the reader's to fill in: a sign that no words contain. */
const BLANK = '\u0001';

/** One line that names what was read and in which state. */
function citationText(edition: Edition, { title, path }: Cited): string {
  const { exhibition, hosted, origin, say } = edition;
  const values = { blank: BLANK, exhibition: plain(edition, exhibition.title), version: exhibition.version, checksum: hosted.checksum, address: origin + path };
  return title === null ? say('cite.whole', values) : say('cite.part', { ...values, title });
}

export function citation(edition: Edition, cited: Cited, level: Level): Markup {
  const { say, hosted } = edition;
  const [before, after] = citationText(edition, cited).split(BLANK);
  return markup`<section class="part cite" id="cite">${heading(level, say(`cite.${cited.what}`))}<p class="citation">${before}<span class="blank"></span>${after}</p><p class="note">${say('cite.hint', { checksum: hosted.checksum })}</p></section>`;
}
