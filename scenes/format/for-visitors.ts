import type { CuratedExhibition, Exhibition } from './schema.ts';

/** The exhibition as everybody may have it: without what is for its guides alone. */
export function forVisitors(exhibition: CuratedExhibition): Exhibition {
  const tours = exhibition.tours.map((tour) => ({ ...tour, stops: tour.stops.map(({ notes: _notes, ...stop }) => stop) }));
  return { ...exhibition, tours };
}
