import { exhibitsByRef } from '#scenes/format/exhibit-refs.ts';
import type { Tour, TourStop } from '#scenes/format/tour-schema.ts';
import { toExhibit, toHalls, toTour, toTourPage, tourPath } from './addresses.ts';
import { citation } from './citation.ts';
import { type Edition, phrase, plain, prose } from './edition.ts';
import { type Markup, heading, markup } from './markup.ts';
import { pageData } from './structured-data.ts';
import { type TextPage, ways } from './text-page.ts';

function opening(edition: Edition, { id, title, summary, minutes, stops }: Tour): Markup {
  const { say } = edition;
  const facts = markup`<dl class="facts"><div><dt>${say('tour.length')}</dt><dd>${say('tour.minutes', { minutes })}</dd></div><div><dt>${say('tour.count')}</dt><dd>${stops.length}</dd></div></dl>`;
  return markup`<header class="opening"><div><p class="country">${say('tour.kind')}</p>${heading(1, phrase(edition, title))}${prose(edition, summary, 'lead')}${facts}${ways([[toTour(edition, id), say('walkTour')]])}</div></header>`;
}

/** What is told at a stop, and where its exhibit is read about and seen. The guide’s notes are the guide’s. */
function stopSection(edition: Edition, stop: TourStop, position: number, count: number): Markup {
  const { say, exhibition } = edition;
  const exhibit = exhibitsByRef(exhibition).get(stop.exhibit)?.exhibit;
  const asked = stop.question !== undefined && markup`<p class="kind">${say('tour.question')}</p>${prose(edition, stop.question)}`;
  const links = exhibit !== undefined && markup`<ul class="ways"><li><a href="${toExhibit(edition, stop.exhibit)}">${say('tour.read')} ${phrase(edition, exhibit.title)}</a></li><li><a href="${toHalls(edition, stop.exhibit)}">${say('walkExhibit')}</a></li></ul>`;
  return markup`<section class="part" id="stop.${stop.id}"><p class="kind">${say('tour.stop', { position, count, minutes: stop.minutes })}</p>${heading(2, phrase(edition, stop.title))}${prose(edition, stop.told)}${asked}${links}</section>`;
}

/** A tour as a page: what is told at each stop, for those who read it or plan to walk it. */
export function tourPage(edition: Edition, tour: Tour): TextPage {
  const title = plain(edition, tour.title);
  const summary = plain(edition, tour.summary);
  const here = toTourPage(edition, tour.id);
  return {
    title,
    description: summary,
    path: tourPath(edition.exhibition.id, tour.id),
    picture: null,
    data: pageData(edition, { name: title, description: summary, path: here, sources: {}, exhibits: [] }),
    kind: 'tour',
    halls: { tour: tour.id, words: 'walkTour' },
    body: [markup`<article>${opening(edition, tour)}${tour.stops.map((stop, i) => stopSection(edition, stop, i + 1, tour.stops.length))}</article>`, citation(edition, { what: 'page', title, path: here }, 2)],
  };
}
