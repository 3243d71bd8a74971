import type { Edition } from './edition.ts';

/** What is not the exhibition itself or one of its exhibits, and yet has an address below it. */
export const CATALOGUE = 'catalogue';
export const FEED = 'feed.atom';
export const TEXT = 'text';
export const TOURS = 'tours';
export const LIVE = 'live';
export const CALENDAR = 'tour.ics';

/** An exhibit’s anchor on the page of its case. No id of the data has a dot, so it is never one of the page’s own. */
export const exhibitAnchor = (id: string): string => `e.${id}`;

type Where = Pick<Edition, 'exhibition' | 'language'>;

const inLanguage = ({ language }: Where, path: string): string => `${path}?lang=${encodeURIComponent(language)}`;

/** Paths of the pages of an exhibition. Language goes with them, so that whoever has chosen one keeps it. */
export const indexPath = (id: string): string => `/${id}/${TEXT}`;
export const partPath = (id: string, part: string): string => `/${id}/${part}/${TEXT}`;
export const tourPath = (id: string, tour: string): string => `/${id}/${TOURS}/${tour}/${TEXT}`;
/** Of a live tour at a set time. */
export const livePath = (id: string, planned: string): string => `/${id}/${LIVE}/${planned}`;
export const cataloguePath = (id: string): string => `/${id}/${CATALOGUE}`;
export const feedPath = (id: string): string => `/${id}/${FEED}`;

export const toIndex = (where: Where): string => inLanguage(where, indexPath(where.exhibition.id));
export const toPart = (where: Where, part: string): string => inLanguage(where, partPath(where.exhibition.id, part));
/** An exhibit on the page that speaks of it: `case/exhibit`, or the id of one without a case. */
export function toExhibit(where: Where, ref: string): string {
  const [part = '', exhibit] = ref.split('/');
  return toPart(where, part) + (exhibit === undefined ? '' : `#${exhibitAnchor(exhibit)}`);
}
export const toTourPage = (where: Where, tour: string): string => inLanguage(where, tourPath(where.exhibition.id, tour));
export const toCatalogue = (where: Where): string => inLanguage(where, cataloguePath(where.exhibition.id));
export const toFeed = (where: Where): string => inLanguage(where, feedPath(where.exhibition.id));
/** The halls themselves: the whole, or a case or exhibit in them. */
export const toHalls = (where: Where, part?: string): string => inLanguage(where, part === undefined ? `/${where.exhibition.id}` : `/${where.exhibition.id}/${part}`);
/** A tour to be walked alone in the halls. */
export const toTour = (where: Where, tour: string): string => `${toHalls(where)}&tour=${tour}`;
export const toCalendar = (where: Where, planned: string): string => inLanguage(where, `${livePath(where.exhibition.id, planned)}/${CALENDAR}`);
/** The halls where a planned tour will be or is; `follows` goes along with it at once. */
export const toLiveHalls = (where: Where, planned: string, follows = false): string => `${toHalls(where)}&live=${planned}${follows ? '&follow' : ''}`;
