import type { PlannedNews } from '#protocol/planned.ts';
import type { Exhibit, ObjectExhibit } from '#scenes/format/exhibit-schema.ts';
import type { Source } from '#scenes/format/schema-parts.ts';
import { livePath, toHalls, toIndex, toLiveHalls } from './addresses.ts';
import { type Edition, plain } from './edition.ts';
import { pictureOf } from './picture.ts';

/** Data in the words of schema.org; only what the exhibition itself says. */
const CONTEXT = 'https://schema.org';

const citations = (sources: Record<string, Source>) =>
  Object.values(sources).map(({ title, url, year }) => ({ '@type': 'CreativeWork', name: title, url, ...(year !== undefined && { datePublished: String(year) }) }));

const free = ({ language }: Edition) => ({ inLanguage: language, isAccessibleForFree: true });

function whole(edition: Edition): object {
  return { '@type': 'ExhibitionEvent', name: plain(edition, edition.exhibition.title), url: edition.origin + toIndex(edition) };
}

/** The exhibition as an event that takes place online, without dates: it has none. */
export function exhibitionData(edition: Edition): object {
  const { exhibition, origin } = edition;
  return {
    '@context': CONTEXT,
    ...whole(edition),
    description: plain(edition, exhibition.summary),
    eventAttendanceMode: `${CONTEXT}/OnlineEventAttendanceMode`,
    location: { '@type': 'VirtualLocation', url: origin + toHalls(edition) },
    ...free(edition),
  };
}

function artwork(edition: Edition, exhibit: ObjectExhibit, part: string): object {
  const picture = pictureOf(edition, exhibit);
  return {
    '@type': 'VisualArtwork',
    name: plain(edition, exhibit.title),
    description: plain(edition, exhibit.text),
    artform: '3D model',
    url: edition.origin + toHalls(edition, part),
    ...(picture !== null && { image: edition.origin + picture.address }),
    ...free(edition),
  };
}

/** A live tour as an event that takes place online. */
export function liveData(edition: Edition, { title, summary, minutes, news }: { title: string; summary: string; minutes: number; news: PlannedNews }): object {
  const { exhibition, origin } = edition;
  return {
    '@context': CONTEXT,
    '@type': 'EducationEvent',
    name: title,
    description: summary,
    url: origin + livePath(exhibition.id, news.id),
    startDate: new Date(news.startsAt).toISOString(),
    endDate: new Date(news.startsAt + minutes * 60_000).toISOString(),
    eventStatus: `${CONTEXT}/${news.phase === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: `${CONTEXT}/OnlineEventAttendanceMode`,
    location: { '@type': 'VirtualLocation', url: origin + toLiveHalls(edition, news.id) },
    performer: { '@type': 'Person', name: news.guideName },
    superEvent: whole(edition),
    isAccessibleForFree: true,
    inLanguage: news.languages,
  };
}

type Described = { name: string; description: string; path: string; sources: Record<string, Source>; /** With the addresses of their places in the halls. */ exhibits: readonly { exhibit: Exhibit; part: string }[] };

/** A page about a case or exhibit, the objects it shows, and what it rests on. */
export function pageData(edition: Edition, { name, description, path, sources, exhibits }: Described): object {
  const works = exhibits.flatMap(({ exhibit, part }) => (exhibit.kind === 'object' ? [artwork(edition, exhibit, part)] : []));
  const cited = citations(sources);
  return {
    '@context': CONTEXT,
    '@type': 'WebPage',
    name,
    description,
    url: edition.origin + path,
    version: edition.exhibition.version,
    ...free(edition),
    isPartOf: whole(edition),
    ...(works.length > 0 && { mainEntity: works.length === 1 ? works[0] : works }),
    ...(cited.length > 0 && { citation: cited }),
  };
}
