import { numberSources } from '#scenes/format/number-sources.ts';
import type { Exhibit } from '#scenes/format/exhibit-schema.ts';
import type { CaseStudy, OwnExhibit } from '#scenes/format/schema.ts';
import { exhibitAnchor } from './addresses.ts';
import { type Edition, phrase, plain, prose } from './edition.ts';
import { type Setting, exhibitSection, exhibitWords, section } from './exhibit-section.ts';
import { otherFigures, otherTable } from './figure-table.ts';
import { type Level, type Markup, heading, markup } from './markup.ts';
import { plate, plateOf } from './picture.ts';
import { swatch } from './route-steps.ts';
import { sourceList } from './source-list.ts';

/** How deep a chapter stands, and what makes its anchors its own where several share a page. */
export type Chapter = { level: Level; prefix: string; /** Links below the opening of a page of its own. */ ways?: Markup };

const styled = (style: string) => (exhibit: Exhibit): boolean => exhibit.kind === 'panel' && exhibit.style === style;

/** City and country as one would write them: of a case's page, a citation, a feed. */
export const caseTitle = (edition: Edition, study: CaseStudy): string => edition.say('place', { city: plain(edition, study.city), country: plain(edition, study.country) });

function facts(edition: Edition, study: CaseStudy): Markup {
  const { say, exhibition } = edition;
  const field = exhibition.fields[study.field];
  const fact = (name: string, value: Markup | number) => markup`<div><dt>${say(name)}</dt><dd>${value}</dd></div>`;
  return markup`<dl class="facts">${field !== undefined && fact('field', markup`${swatch(field.accent)}${phrase(edition, field.name)}`)}${fact('since', study.designated)}${study.region !== undefined && fact('region', phrase(edition, study.region))}</dl>`;
}

function opening(edition: Edition, study: CaseStudy, { level, prefix, ways }: Chapter): Markup {
  const picture = plateOf(edition, study.exhibits);
  const title = study.exhibits.find(styled('title'));
  return markup`<header class="opening"${title !== undefined && markup` id="${prefix}${exhibitAnchor(title.id)}"`}><div>${heading(level, phrase(edition, study.city))}<p class="country">${phrase(edition, study.country)}</p>${title !== undefined && prose(edition, title.text, 'lead')}${prose(edition, study.summary)}${facts(edition, study)}${ways}</div>${picture !== null && plate(edition, picture)}</header>`;
}

function goals({ say }: Edition, study: CaseStudy, level: Level): Markup | null {
  if (study.goals.length === 0) return null;
  return markup`<section class="part goals">${heading(level, say('goals'))}<ul>${study.goals.map((goal) => markup`<li><b>${say('goal', { number: goal })}</b> ${say(`terms.goals.${goal}`)}</li>`)}</ul></section>`;
}

/** Figures that no chart shows still stand on the page, with everything that limits them. */
function others(setting: Setting, exhibits: readonly Exhibit[]): Markup | null {
  const { edition, figures, numbered } = setting;
  const left = otherFigures(figures, exhibits);
  return left.length === 0 ? null : section(setting, edition.say('kind.chart'), edition.say('figures'), [markup`<p>${edition.say('figuresHint')}</p>`, otherTable(edition, left, numbered)]);
}

/** A whole case: what its halls say, in the order in which one reads it. */
export function caseChapter(edition: Edition, study: CaseStudy, chapter: Chapter): Markup {
  const { level, prefix } = chapter;
  const below = (level + 1) as Level;
  const numbered = { list: numberSources(Object.keys(study.sources), study.sources), prefix };
  const setting: Setting = { edition, figures: study.figures, sources: study.sources, numbered, level: below };
  const story = study.exhibits.find(styled('story'));
  const asked = study.exhibits.find(styled('question'));
  const rest = study.exhibits.filter((exhibit) => exhibit !== story && exhibit !== asked && !styled('title')(exhibit));
  const told = story === undefined ? section(setting, edition.say('story'), phrase(edition, study.city), prose(edition, study.story)) : exhibitSection(setting, story);
  const question = study.question === undefined ? null : markup`<section class="part question"${asked !== undefined && markup` id="${prefix}${exhibitAnchor(asked.id)}"`}>${heading(below, edition.say('question'))}${prose(edition, study.question)}</section>`;
  return markup`${opening(edition, study, chapter)}${told}${rest.map((exhibit) => exhibitSection(setting, exhibit))}${others(setting, study.exhibits)}${question}${goals(edition, study, below)}${sourceList(edition, numbered, below)}`;
}

/** An exhibit that belongs to no case, as a chapter of its own. */
export function exhibitChapter(edition: Edition, own: OwnExhibit, { level, prefix, ways }: Chapter): Markup {
  const below = (level + 1) as Level;
  const { exhibit, figures, sources } = own;
  const numbered = { list: numberSources(Object.keys(sources), sources), prefix };
  const setting: Setting = { edition, figures, sources, numbered, level: below };
  const picture = plateOf(edition, [exhibit]);
  return markup`<header class="opening"><div><p class="country">${edition.say(`kind.${exhibit.kind}`)}</p>${heading(level, phrase(edition, exhibit.title))}${ways}</div>${picture !== null && plate(edition, picture)}</header><div class="part">${exhibitWords({ ...setting, level }, exhibit)}</div>${others(setting, [exhibit])}${sourceList(edition, numbered, below)}`;
}
