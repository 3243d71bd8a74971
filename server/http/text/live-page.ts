import type { Tour } from '#scenes/format/tour-schema.ts';
import type { Looked } from '../../planned/planned-tours.ts';
import { previewPicture } from '../page.ts';
import { livePath, toCalendar, toLiveHalls, toTour, toTourPage } from './addresses.ts';
import { calendarFile } from './calendar.ts';
import { type Edition, nameOfLanguage, phrase, plain, prose } from './edition.ts';
import { type Markup, heading, markup } from './markup.ts';
import { liveData } from './structured-data.ts';
import { type TextPage, ways } from './text-page.ts';

const MINUTE = 60_000;

/** What is said of how the tour stands, and with the script of the page how long until it begins. */
function standing({ say, exhibition }: Edition, { news: { id, phase, sequence, startsAt, time, guideName } }: Looked): Markup {
  const told = markup`<p class="standing" data-phase="${phase}">${say(`live.phase.${phase}`, { name: guideName })}</p>`;
  if (phase === 'over' || phase === 'cancelled') return told;
  const counts = phase === 'ahead' && markup`<p class="countdown" role="timer" data-words="${say('live.in', { time: '{time}' })}" hidden></p>`;
  return markup`<div data-live="/api/planned/${exhibition.id}/${id}" data-phase="${phase}" data-sequence="${sequence}" data-begins="${startsAt}" data-now="${time}">${counts}${told}</div>`;
}

/** Date and time, in UTC until the script of the page knows where the reader is. */
function when({ page, say }: Edition, startsAt: number): Markup {
  const utc = new Intl.DateTimeFormat(page, { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC', hourCycle: 'h23' }).format(startsAt);
  return markup`<p class="when"><time datetime="${new Date(startsAt).toISOString()}">${say('live.utc', { time: utc })}</time></p>`;
}

function facts({ say, page }: Edition, tour: Tour, { news }: Looked): Markup {
  const fact = (name: string, value: string | number) => markup`<div><dt>${say(name)}</dt><dd>${value}</dd></div>`;
  const languages = new Intl.ListFormat(page, { type: 'conjunction' }).format(news.languages.map((one) => nameOfLanguage(one, page)));
  return markup`<dl class="facts">${fact('live.guide', news.guideName)}${fact('live.languages', languages)}${fact('tour.length', say('tour.minutes', { minutes: tour.minutes }))}${fact('tour.count', tour.stops.length)}${fact('live.room', news.capacity)}${fact('live.who', say(news.link ? 'live.byLink' : 'live.open'))}</dl>`;
}

function onward(edition: Edition, tour: Tour, { news: { id, phase } }: Looked): Markup {
  const { say } = edition;
  const calendar = toCalendar(edition, id);
  if (phase === 'over') return ways([[toTour(edition, tour.id), say('walkTour')], [toTourPage(edition, tour.id), say('live.read')]]);
  if (phase === 'cancelled') return ways([[toTour(edition, tour.id), say('walkTour')], [calendar, say('live.uncalendar')]]);
  if (phase === 'now') return ways([[toLiveHalls(edition, id, true), say('live.join')], [toLiveHalls(edition, id), say('live.lookFirst')]]);
  return ways([[toLiveHalls(edition, id), say('walkIn')], [calendar, say('live.calendar')]]);
}

/** A live tour at a set time: what, when, with whom, and the way in. */
export function livePage(edition: Edition, tour: Tour, looked: Looked): TextPage {
  const { say, exhibition } = edition;
  const { id, guideName, startsAt, phase } = looked.news;
  const title = say('live.title', { title: plain(edition, tour.title), name: guideName });
  const summary = plain(edition, tour.summary);
  const stops = tour.stops.map((stop) => markup`<li>${phrase(edition, stop.title)} <small>${say('tour.minutes', { minutes: stop.minutes })}</small></li>`);
  const open = phase === 'ahead' || phase === 'late';
  return {
    title,
    description: summary,
    path: livePath(exhibition.id, id),
    picture: previewPicture(exhibition.id, ['exhibition'], edition.files),
    data: liveData(edition, { title, summary, minutes: tour.minutes, news: looked.news }),
    kind: 'live',
    halls: phase === 'over' || phase === 'cancelled' ? { tour: tour.id, words: 'walkTour' } : { live: id, words: 'walkIn' },
    body: markup`<article><header class="opening"><div><p class="country">${say('live.kind', { name: guideName })}</p>${heading(1, phrase(edition, tour.title))}${when(edition, startsAt)}${standing(edition, looked)}${onward(edition, tour, looked)}${open && markup`<p class="note">${say('live.early', { name: guideName })}</p>`}</div></header><section class="part">${heading(2, say('live.about'))}${prose(edition, tour.summary)}${facts(edition, tour, looked)}</section><section class="part">${heading(2, say('live.stops'))}<ol class="stages">${stops}</ol></section></article>`,
  };
}

/** The appointment for a calendar, in one language. */
export function liveCalendar(edition: Edition, tour: Tour, { planned, news: { id, guideName, startsAt, sequence, phase } }: Looked): string {
  const { say, origin } = edition;
  const url = `${origin}${livePath(edition.exhibition.id, id)}?lang=${edition.language}`;
  return calendarFile({
    uid: `${id}@pavilion`,
    sequence,
    cancelled: phase === 'cancelled',
    changed: planned.changed,
    begins: startsAt,
    ends: startsAt + tour.minutes * MINUTE,
    title: say('live.title', { title: plain(edition, tour.title), name: guideName }),
    description: `${plain(edition, tour.summary)}\n\n${url}`,
    url,
  });
}
