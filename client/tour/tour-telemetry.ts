import type { Visit } from '../visit/visit.ts';

/** A tour as `window.pavilion.tour` shows it. */
export type TourTelemetry = {
  id: string;
  /** Index of the stop, from 0; the number of stops when the tour is done. */
  stop: number;
  /** 'alone' on a tour walked without a guide. */
  role: 'alone' | 'guide' | 'co-guide' | 'follower' | 'roamer';
  following: boolean;
  /** Where the visitor is to stand, in metres; null where nobody says. */
  stand: [x: number, z: number] | null;
  followers: number;
  questions: number;
};

/** The tour the visitor is on; null when there is none. */
export function tourTelemetry({ tour }: Pick<Visit, 'tour'>): TourTelemetry | null {
  return tour === null ? null : { id: tour.id, stop: tour.stop, role: 'alone', following: false, stand: null, followers: 0, questions: 0 };
}
