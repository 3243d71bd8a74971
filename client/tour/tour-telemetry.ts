import type { Visit } from '../visit/visit.ts';
import { landingOf } from './follow-tour.ts';
import { followersIn, isLed, type LiveTour, myMember, roleIn } from './live-tour.ts';
import { tourMarks } from './tour-marks.ts';

/** A tour as `window.pavilion.tour` shows it. */
export type TourTelemetry = {
  /** Of the tour walked alone, or of the live tour. */
  id: string;
  /** Index of the stop, from 0; the number of stops when the tour is done. */
  stop: number;
  /** 'alone' on a tour walked without a guide. */
  role: 'alone' | 'guide' | 'co-guide' | 'follower' | 'roamer';
  following: boolean;
  /** Where the visitor is to stand, in metres; null where nobody says. */
  stand: [x: number, z: number] | null;
  followers: number;
  /** Questions that wait for an answer. */
  questions: number;
  /** Where the guide points now, in metres; null while nobody does. */
  pointed: [x: number, y: number, z: number] | null;
};

function standOf(live: LiveTour, me: string | null): [x: number, z: number] | null {
  if (live.lead === me && live.guideTurn === live.turn) return [live.guideX, live.guideZ];
  const landing = landingOf(live, me);
  return landing === null ? null : [landing.x, landing.z];
}

function pointedAt(): TourTelemetry['pointed'] {
  const spot = tourMarks.spots.find(({ endedAt }) => endedAt === Infinity);
  return spot === undefined ? null : [spot.x, spot.y, spot.z];
}

/** The tour the visitor is on, or that is led around them; null when there is none. Whoever walks a tour alone is on that one. */
export function tourTelemetry({ tour, live, me }: Pick<Visit, 'tour' | 'live' | 'me'>): TourTelemetry | null {
  const following = myMember(live, me.id)?.following === true;
  if (isLed(live) && (tour === null || following)) {
    const role = roleIn(live, me.id);
    const questions = live.questions.filter(({ state }) => state === 'asked' || state === 'kept').length;
    return { id: live.id, stop: live.stop, role: role === 'visitor' ? 'roamer' : role, following, stand: standOf(live, me.id), followers: followersIn(live), questions, pointed: pointedAt() };
  }
  return tour === null ? null : { id: tour.id, stop: tour.stop, role: 'alone', following: false, stand: null, followers: 0, questions: 0, pointed: null };
}
