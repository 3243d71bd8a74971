import type { Exhibition } from '#scenes/format/schema.ts';
import type { Tour, TourStop } from '#scenes/format/tour-schema.ts';
import type { Visit } from '../visit/visit.ts';
import { withSeen } from './tour-progress.ts';
import { phaseOf, stopOf, type TourPhase } from './tour-walk.ts';

/** What is shown on an exhibit that is opened at a stop. */
export type Marks = Pick<Visit, 'annotation' | 'highlight'>;
const NO_MARKS: Marks = { annotation: null, highlight: null };

export const marksOf = (stop: TourStop): Marks => ({ annotation: stop.annotation ?? null, highlight: stop.highlight ?? null });

/** A tour of the exhibition by its id. */
export function tourOf({ tours }: Pick<Exhibition, 'tours'>, id: string | null | undefined): Tour | null {
  return tours.find((one) => one.id === id) ?? null;
}

/** The tour being walked and its stop; null when there is none. */
export function stopNow(visit: Pick<Visit, 'exhibition' | 'tour'>): { tour: Tour; stop: TourStop | null } | null {
  const tour = visit.tour === null ? null : tourOf(visit.exhibition, visit.tour.id);
  return tour === null || visit.tour === null ? null : { tour, stop: stopOf(tour, visit.tour) };
}

export function tourPhase(visit: Visit): TourPhase | null {
  const now = stopNow(visit);
  return now === null || visit.tour === null ? null : phaseOf(now.tour, visit.tour, { open: visit.open, opening: visit.opening, near: visit.here.near });
}

/** Whether an exhibit is the one that the tour tells of now. */
export function isToldOf(visit: Pick<Visit, 'exhibition' | 'tour'>, ref: string | null): boolean {
  return ref !== null && visit.tour !== null && !visit.tour.paused && stopNow(visit)?.stop?.exhibit === ref;
}

/** Whether the tour's words stand where the open exhibit's own would. */
export function tellsTour(visit: Visit): boolean {
  return !visit.reading && isToldOf(visit, visit.open);
}

/** What is marked on an exhibit as it opens: what the tour points at, if it is the stop's. */
export function marksFor(visit: Pick<Visit, 'exhibition' | 'tour'>, ref: string): Marks {
  const stop = isToldOf(visit, ref) ? stopNow(visit)?.stop : null;
  return stop ? marksOf(stop) : NO_MARKS;
}

/** The progress when the visitor stands at, or reads, an exhibit: the stop of the tour that is there has been seen. */
export function toursSeen(visit: Pick<Visit, 'exhibition' | 'tour' | 'tours'>, ref: string): Visit['tours'] {
  const now = stopNow(visit);
  return now?.stop?.exhibit === ref ? withSeen(visit.tours, now.tour.id, now.stop.id) : visit.tours;
}
