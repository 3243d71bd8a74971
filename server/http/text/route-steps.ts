import type { CaseStudy, Exhibition, Route } from '#scenes/format/schema.ts';
import type { Words } from '#scenes/format/words.ts';
import { toPart } from './addresses.ts';
import { type Edition, phrase, prose } from './edition.ts';
import { type Level, type Markup, heading, markup } from './markup.ts';

export const caseOf = (exhibition: Exhibition, id: string): CaseStudy | undefined => exhibition.cases.find((one) => one.id === id);

/** A spot of colour beside a name: drawn, as the page's policy lets no styles into its markup. */
export function swatch(colour: string): Markup {
  return markup`<svg class="swatch" viewBox="0 0 1 1" aria-hidden="true"><path fill="${colour}" d="M0 0h1v1H0z"/></svg>`;
}

function step(edition: Edition, rel: 'prev' | 'next', study: CaseStudy | undefined, why: Words | undefined): Markup {
  const { say } = edition;
  const before = rel === 'prev';
  if (study === undefined) return markup`<li class="end">${say(before ? 'route.begins' : 'route.ends')}</li>`;
  return markup`<li><span>${say(before ? 'route.before' : 'route.next')}</span> <a rel="${rel}" href="${toPart(edition, study.id)}">${phrase(edition, study.city)}</a>${why !== undefined && markup`<p>${phrase(edition, why)}</p>`}</li>`;
}

function along(edition: Edition, route: Route, id: string, level: Level): Markup | null {
  const at = route.cases.findIndex((one) => one.case === id);
  if (at < 0) return null;
  const study = (offset: number) => caseOf(edition.exhibition, route.cases[at + offset]?.case ?? '');
  // The sentence at a case says why it follows the one before: it belongs to the step between the two.
  return markup`<div class="route">${heading(level, routeTitle(edition, route))}<p class="note">${edition.say('route.place', { position: at + 1, count: route.cases.length })}</p><ul class="steps">${step(edition, 'prev', study(-1), route.cases[at]?.why)}${step(edition, 'next', study(1), route.cases[at + 1]?.why)}</ul></div>`;
}

/** Where each route that visits a case comes from and goes to. */
export function routeSteps(edition: Edition, id: string, level: Level): Markup | null {
  const below = Math.min(level + 1, 4) as Level;
  const all = edition.exhibition.routes.map((route) => along(edition, route, id, below)).filter((one) => one !== null);
  if (all.length === 0) return null;
  return markup`<nav class="part routes" aria-label="${edition.say('routes')}">${heading(level, edition.say('routes'))}<div>${all}</div></nav>`;
}

/** The name of a route beside its colour. */
export const routeTitle = (edition: Edition, route: Route): Markup => markup`${swatch(route.colour)}${phrase(edition, route.title)}`;

/** What a route follows, and its cases in walking order with the reasons. */
export function routeStages(edition: Edition, route: Route): Markup {
  const stages = route.cases.map(({ case: id, why }) => {
    const study = caseOf(edition.exhibition, id);
    return study !== undefined && markup`<li><a href="${toPart(edition, id)}">${phrase(edition, study.city)}</a>${why !== undefined && markup`<p>${phrase(edition, why)}</p>`}</li>`;
  });
  return markup`${prose(edition, route.summary)}<ol class="stages">${stages}</ol>`;
}
