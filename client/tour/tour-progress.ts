import type { Exhibition } from '#scenes/format/schema.ts';
import type { Tour } from '#scenes/format/tour-schema.ts';
import type { Shelf } from '../visit/settings.ts';
import type { VisitStore } from '../visit/visit.ts';

/** How far a tour was walked. */
export type TourKept = {
  /** Id of the stop one was at last; null when the tour was walked to its end. */
  stop: string | null;
  /** Ids of the stops one has stood at. */
  seen: readonly string[];
};

/** What a visitor has of the tours walked alone. Kept in this browser only. */
export type TourProgress = {
  /** Id of the tour that was under way when the page closed. */
  last: string | null;
  /** By the tours' ids. */
  kept: Readonly<Record<string, TourKept>>;
};

export const NO_TOURS: TourProgress = { last: null, kept: {} };
const keyOf = (exhibition: string): string => `pavilion.tours.${exhibition}`;

function soundKept(tour: Tour, raw: unknown): TourKept | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { stop, seen } = raw as Record<string, unknown>;
  const ids = tour.stops.map((one) => one.id);
  // A stop that is gone leaves the beginning to go on at.
  const at = stop === null ? null : (ids.find((id) => id === stop) ?? ids[0] ?? null);
  return { stop: at, seen: Array.isArray(seen) ? ids.filter((id) => seen.includes(id)) : [] };
}

/** Takes from stored text what still fits the exhibition; tours and stops that are gone are forgotten. */
export function soundTours(text: string | null, { tours }: Pick<Exhibition, 'tours'>): TourProgress {
  if (text === null) return NO_TOURS;
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (cause) {
    console.warn('The progress on tours could not be read; starting fresh.', cause);
    return NO_TOURS;
  }
  if (typeof raw !== 'object' || raw === null) return NO_TOURS;
  const { last, kept: rawKept } = raw as Record<string, unknown>;
  const kept: Record<string, TourKept> = {};
  if (typeof rawKept === 'object' && rawKept !== null) {
    for (const tour of tours) {
      const sound = Object.hasOwn(rawKept, tour.id) ? soundKept(tour, (rawKept as Record<string, unknown>)[tour.id]) : null;
      if (sound !== null) kept[tour.id] = sound;
    }
  }
  const open = tours.find((tour) => tour.id === last && (kept[tour.id]?.stop ?? null) !== null);
  return { last: open?.id ?? null, kept };
}

export function readTours(shelf: Shelf | null, exhibition: Exhibition): TourProgress {
  try {
    return soundTours(shelf?.getItem(keyOf(exhibition.id)) ?? null, exhibition);
  } catch (cause) {
    console.warn('This browser does not show what was kept.', cause);
    return NO_TOURS;
  }
}

export function writeTours(shelf: Shelf | null, exhibition: string, progress: TourProgress): void {
  try {
    shelf?.setItem(keyOf(exhibition), JSON.stringify(progress));
  } catch (cause) {
    console.warn('The progress on tours could not be kept; it lasts until the page closes.', cause);
  }
}

/** Keeps the progress for the next visit whenever it changes. Returns how to stop. */
export function keepTours(store: VisitStore, shelf: Shelf | null): () => void {
  return store.subscribe((now, before) => {
    if (now.tours !== before.tours) writeTours(shelf, now.exhibition.id, now.tours);
  });
}

/** Index of the stop at which one would go on: 0 for a tour never begun, or walked to its end. */
export function stopToGoOn(tour: Tour, kept: TourKept | undefined): number {
  return kept === undefined || kept.stop === null ? 0 : Math.max(0, tour.stops.findIndex((stop) => stop.id === kept.stop));
}

/** The progress once the visitor is bound for a stop of the tour, by its index; after the last, the tour is done. */
export function atStop(progress: TourProgress, tour: Tour, stop: number, fresh: boolean): TourProgress {
  const id = tour.stops[stop]?.id ?? null;
  const seen = fresh ? [] : (progress.kept[tour.id]?.seen ?? []);
  return { last: id === null ? null : tour.id, kept: { ...progress.kept, [tour.id]: { stop: id, seen } } };
}

/** The progress once the visitor stands at a stop. The same object when nothing is new. */
export function withSeen(progress: TourProgress, tour: string, stop: string): TourProgress {
  const kept = progress.kept[tour];
  if (kept === undefined || kept.seen.includes(stop)) return progress;
  return { ...progress, kept: { ...progress.kept, [tour]: { ...kept, seen: [...kept.seen, stop] } } };
}
