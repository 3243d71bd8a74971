import type { CaseStudy, OwnExhibit } from '#scenes/format/schema.ts';
import { partPath, toHalls, toPart } from './addresses.ts';
import { caseChapter, caseTitle, exhibitChapter } from './case-chapter.ts';
import { citation } from './citation.ts';
import { type Edition, phrase, plain } from './edition.ts';
import { type Markup, markup } from './markup.ts';
import { plateOf } from './picture.ts';
import { routeSteps } from './route-steps.ts';
import { pageData } from './structured-data.ts';
import { type TextPage, ways } from './text-page.ts';

/** The cases before and after in the order of the exhibition. */
function pager(edition: Edition, study: CaseStudy): Markup | null {
  const { cases } = edition.exhibition;
  const at = cases.indexOf(study);
  const link = (rel: 'prev' | 'next', words: string) => {
    const to = cases[at + (rel === 'prev' ? -1 : 1)];
    return to !== undefined && markup`<a rel="${rel}" href="${toPart(edition, to.id)}"><small>${edition.say(words)}</small> ${phrase(edition, to.city)}</a>`;
  };
  return cases.length < 2 ? null : markup`<nav class="pager" aria-label="${edition.say('pager')}">${link('prev', 'previous')}${link('next', 'next')}</nav>`;
}

/** One case as a page of its own. */
export function casePage(edition: Edition, study: CaseStudy): TextPage {
  const title = caseTitle(edition, study);
  const path = partPath(edition.exhibition.id, study.id);
  const here = toPart(edition, study.id);
  const summary = plain(edition, study.summary);
  const onward = ways([[toHalls(edition, study.id), edition.say('walkCase')], ['#cite', edition.say('cite.short')]]);
  const exhibits = study.exhibits.map((exhibit) => ({ exhibit, part: `${study.id}/${exhibit.id}` }));
  return {
    title,
    description: summary,
    path,
    picture: plateOf(edition, study.exhibits)?.picture.address ?? null,
    data: pageData(edition, { name: title, description: summary, path: here, sources: study.sources, exhibits }),
    kind: 'case',
    halls: { part: study.id, words: 'walkCase' },
    body: [markup`<article>${caseChapter(edition, study, { level: 1, prefix: '', ways: onward })}</article>`, routeSteps(edition, study.id, 2), citation(edition, { what: 'case', title, path: here }, 2), pager(edition, study)],
  };
}

/** An exhibit without a case as a page of its own. */
export function exhibitPage(edition: Edition, own: OwnExhibit): TextPage {
  const { exhibit, sources } = own;
  const title = plain(edition, exhibit.title);
  const here = toPart(edition, own.id);
  const text = plain(edition, exhibit.text);
  return {
    title,
    description: text,
    path: partPath(edition.exhibition.id, own.id),
    picture: plateOf(edition, [exhibit])?.picture.address ?? null,
    data: pageData(edition, { name: title, description: text, path: here, sources, exhibits: [{ exhibit, part: own.id }] }),
    kind: 'exhibit',
    halls: { part: own.id, words: 'walkExhibit' },
    body: [markup`<article>${exhibitChapter(edition, own, { level: 1, prefix: '', ways: ways([[toHalls(edition, own.id), edition.say('walkExhibit')]]) })}</article>`, citation(edition, { what: 'page', title, path: here }, 2)],
  };
}
