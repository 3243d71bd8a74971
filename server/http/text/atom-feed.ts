import { feedPath, toFeed, toIndex, toPart } from './addresses.ts';
import { caseTitle } from './case-chapter.ts';
import { type Edition, plain, spokenIn } from './edition.ts';
import { type Markup, markup } from './markup.ts';

/**
 * The cases as an Atom feed (RFC 4287). `updated` is when the file of a case was last written on this disk, and for the
 * feed when any file of the exhibition was: the only true dates there are, as the data carries none. Copying a folder
 * or checking it out anew may move them.
 */
export function atomFeed(edition: Edition): string {
  const { exhibition, hosted, origin } = edition;
  const newest = hosted.written.newest.toISOString();
  const entry = (study: (typeof exhibition.cases)[number]): Markup => {
    const summary = spokenIn(edition, study.summary);
    const field = exhibition.fields[study.field];
    const written = hosted.written.files.get(`cases/${study.id}.json`)?.toISOString() ?? newest;
    const page = origin + toPart(edition, study.id);
    return markup`<entry><id>${page}</id><title>${caseTitle(edition, study)}</title><updated>${written}</updated><link rel="alternate" type="text/html" hreflang="${edition.language}" href="${page}"/>${field !== undefined && markup`<category term="${study.field}" label="${plain(edition, field.name)}"/>`}<summary xml:lang="${summary.language}">${summary.text}</summary></entry>
`;
  };
  const title = plain(edition, exhibition.title);
  const { text } = markup`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${edition.language}"><id>${origin}${feedPath(exhibition.id)}?lang=${edition.language}</id><title>${title}</title><subtitle>${plain(edition, exhibition.summary)}</subtitle><updated>${newest}</updated><author><name>${title}</name></author><link rel="self" type="application/atom+xml" href="${origin}${toFeed(edition)}"/><link rel="alternate" type="text/html" href="${origin}${toIndex(edition)}"/>
${exhibition.cases.map(entry)}</feed>`;
  return `<?xml version="1.0" encoding="utf-8"?>\n${text}\n`;
}
