import type { CaseStudy, OwnExhibit, Route } from '#scenes/format/schema.ts';
import type { Tour } from '#scenes/format/tour-schema.ts';
import { indexPath, toCatalogue, toFeed, toHalls, toIndex, toPart, toTourPage } from './addresses.ts';
import { citation } from './citation.ts';
import { type Edition, phrase, plain, prose } from './edition.ts';
import { type Markup, heading, markup } from './markup.ts';
import { figure, plateOf } from './picture.ts';
import { routeStages, routeTitle, swatch } from './route-steps.ts';
import { exhibitionData } from './structured-data.ts';
import { type TextPage, ways } from './text-page.ts';

function card(edition: Edition, study: CaseStudy): Markup {
  const picture = plateOf(edition, study.exhibits);
  return markup`<li class="card">${picture !== null && figure(edition, picture.picture, { alt: picture.exhibit.alt, caption: null, className: 'thumb', lazy: true })}${heading(4, markup`<a href="${toPart(edition, study.id)}">${phrase(edition, study.city)}</a> <small>${phrase(edition, study.country)}, ${study.designated}</small>`)}${prose(edition, study.summary)}</li>`;
}

/** Cases by creative field, in the order of the exhibition; a case whose field is not listed stands at the end. */
function byField(edition: Edition): Markup {
  const { cases, fields } = edition.exhibition;
  const groups = Object.entries(fields).map(([id, field]) => ({ field, cases: cases.filter((study) => study.field === id) }));
  const rest = cases.filter((study) => fields[study.field] === undefined);
  const some = groups.filter((group) => group.cases.length > 0);
  const list = (studies: readonly CaseStudy[]) => markup`<ul class="cards">${studies.map((study) => card(edition, study))}</ul>`;
  return markup`<section class="cases">${heading(2, edition.say('cases'))}${some.map((group) => markup`<section class="field">${heading(3, markup`${swatch(group.field.accent)}${phrase(edition, group.field.name)}`)}${list(group.cases)}</section>`)}${rest.length > 0 && list(rest)}</section>`;
}

function wholeRoute(edition: Edition, route: Route): Markup {
  return markup`<section class="part route">${heading(3, routeTitle(edition, route))}${routeStages(edition, route)}</section>`;
}

function wholeTour(edition: Edition, tour: Tour): Markup {
  return markup`<li>${heading(3, markup`<a href="${toTourPage(edition, tour.id)}">${phrase(edition, tour.title)}</a> <small>${edition.say('tour.minutes', { minutes: tour.minutes })}</small>`)}${prose(edition, tour.summary)}</li>`;
}

function alsoHere(edition: Edition, own: OwnExhibit): Markup {
  return markup`<li>${heading(3, markup`<a href="${toPart(edition, own.id)}">${phrase(edition, own.exhibit.title)}</a> <small>${edition.say(`kind.${own.exhibit.kind}`)}</small>`)}</li>`;
}

/** The exhibition as a page: what it is about, and the way to everything in it. */
export function indexPage(edition: Edition): TextPage {
  const { exhibition, hosted, say } = edition;
  const { id, routes, tours, exhibits, version } = exhibition;
  const summary = plain(edition, exhibition.summary);
  const preview = `/scenes/${id}/previews/exhibition.jpg`;
  const onward = ways([[toHalls(edition), say('walk')], [toCatalogue(edition), say('catalogueAll')], [toFeed(edition), say('feed')]]);
  const opening = markup`<header class="opening"><div>${heading(1, phrase(edition, exhibition.title))}${prose(edition, exhibition.summary, 'lead')}<p class="note">${say('version', { version, checksum: hosted.checksum })}</p>${onward}</div></header>`;
  return {
    title: null,
    description: summary,
    path: indexPath(id),
    picture: edition.files.has(preview) ? preview : null,
    data: exhibitionData(edition),
    kind: 'index',
    halls: { words: 'walk' },
    body: [
      opening,
      byField(edition),
      routes.length > 0 && markup`<section class="all-routes">${heading(2, say('routes'))}${routes.map((route) => wholeRoute(edition, route))}</section>`,
      tours.length > 0 && markup`<section class="also tours">${heading(2, say('tours'))}<ul class="others">${tours.map((tour) => wholeTour(edition, tour))}</ul></section>`,
      exhibits.length > 0 && markup`<section class="also">${heading(2, say('more'))}<ul class="others">${exhibits.map((own) => alsoHere(edition, own))}</ul></section>`,
      citation(edition, { what: 'exhibition', title: null, path: toIndex(edition) }, 2),
    ],
  };
}
