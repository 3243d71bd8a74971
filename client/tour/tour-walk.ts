import type { Tour, TourStop } from '#scenes/format/tour-schema.ts';

/** A tour being walked alone. */
export type TourWalk = {
  /** Id of the tour. */
  id: string;
  /** Index of the stop, from 0; the number of stops when the tour has been walked to its end. */
  stop: number;
  /** The tour rests: no words, no voice, until one goes on. */
  paused: boolean;
  /** What is told is read aloud on arrival. */
  aloud: boolean;
  /** The tour leads on by itself when a stop has been told. */
  byItself: boolean;
};

/** What of a visit says how the walk stands. */
export type TourView = { open: string | null; opening: string | null; near: string | null };

/** Where the visitor is on the tour: on the way to its stop, at it, elsewhere, resting, or at the tour's end. */
export type TourPhase = 'under way' | 'at the stop' | 'away' | 'paused' | 'finished';

/** The stop one is at or on the way to; null after the last. */
export function stopOf(tour: Tour, walk: Pick<TourWalk, 'stop'>): TourStop | null {
  return tour.stops[walk.stop] ?? null;
}

/** A wished stop as an index of the tour: at least the first, at most the end after the last. */
export function soundStop(tour: Tour, stop: number): number {
  return Number.isFinite(stop) ? Math.max(0, Math.min(tour.stops.length, Math.trunc(stop))) : 0;
}

/** Where a new walk stands: nothing read aloud, nothing by itself. */
export function walkFrom(tour: Tour, stop: number): TourWalk {
  return { id: tour.id, stop: soundStop(tour, stop), paused: false, aloud: false, byItself: false };
}

export function phaseOf(tour: Tour, walk: TourWalk, { open, opening, near }: TourView): TourPhase {
  const stop = stopOf(tour, walk);
  if (stop === null) return 'finished';
  if (walk.paused) return 'paused';
  if (opening === stop.exhibit) return 'under way';
  if (open === stop.exhibit) return 'at the stop';
  return open === null && opening === null && near === stop.exhibit ? 'at the stop' : 'away';
}

/** Minutes from the beginning of a stop to the tour's end, as planned; whole, and at least 1 while there is anything left. */
export function minutesLeft(tour: Tour, stop: number): number {
  const left = tour.stops.slice(stop).reduce((sum, one) => sum + one.minutes, 0);
  return left === 0 ? 0 : Math.max(1, Math.round(left));
}

/** Ids of the cases that the given stops lead to, each once, in the order of the tour. */
export function casesSeen(tour: Tour, stops: readonly string[]): string[] {
  const cases = tour.stops.filter((stop) => stops.includes(stop.id)).flatMap(({ exhibit }) => (exhibit.includes('/') ? [exhibit.slice(0, exhibit.indexOf('/'))] : []));
  return [...new Set(cases)];
}
