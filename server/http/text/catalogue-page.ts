import { cataloguePath, toCatalogue } from './addresses.ts';
import { caseChapter, caseTitle, exhibitChapter } from './case-chapter.ts';
import { citation } from './citation.ts';
import { type Edition, phrase, plain, prose } from './edition.ts';
import { type Markup, heading, markup } from './markup.ts';
import { routeSteps, swatch } from './route-steps.ts';
import { exhibitionData } from './structured-data.ts';
import type { TextPage } from './text-page.ts';

/** A chapter's anchor. No id of the data has a dot, so it is never one of the page's own. */
const anchor = (id: string): string => `c.${id}`;

function cover(edition: Edition): Markup {
  const { exhibition, hosted, origin, say } = edition;
  return markup`<header class="cover">${heading(1, phrase(edition, exhibition.title))}${prose(edition, exhibition.summary, 'lead')}<p class="note">${say('version', { version: exhibition.version, checksum: hosted.checksum })}<br>${origin}/${exhibition.id}</p></header>`;
}

function contents(edition: Edition): Markup {
  const { cases, exhibits, fields } = edition.exhibition;
  const studies = cases.map((study) => {
    const field = fields[study.field];
    return markup`<li>${field !== undefined && swatch(field.accent)}<a href="#${anchor(study.id)}">${caseTitle(edition, study)}</a>${field !== undefined && markup` <small>${phrase(edition, field.name)}</small>`}</li>`;
  });
  const own = exhibits.map(({ id, exhibit }) => markup`<li><a href="#${anchor(id)}">${phrase(edition, exhibit.title)}</a></li>`);
  return markup`<nav class="contents" aria-labelledby="contents">${heading(2, edition.say('contents'), 'contents')}<ol>${studies}${own}</ol></nav>`;
}

/** Everything on one page, chapter after chapter, set for printing. */
export function cataloguePage(edition: Edition): TextPage {
  const { exhibition, say } = edition;
  const cases = exhibition.cases.map((study) => markup`<article class="chapter" id="${anchor(study.id)}">${caseChapter(edition, study, { level: 2, prefix: `${anchor(study.id)}.` })}${routeSteps(edition, study.id, 3)}</article>`);
  const own = exhibition.exhibits.map((one) => markup`<article class="chapter" id="${anchor(one.id)}">${exhibitChapter(edition, one, { level: 2, prefix: `${anchor(one.id)}.` })}</article>`);
  return {
    title: say('catalogue'),
    description: plain(edition, exhibition.summary),
    path: cataloguePath(exhibition.id),
    picture: null,
    data: exhibitionData(edition),
    kind: 'catalogue',
    halls: { words: 'walk' },
    body: [cover(edition), contents(edition), cases, own, citation(edition, { what: 'exhibition', title: null, path: toCatalogue(edition) }, 2)],
  };
}
