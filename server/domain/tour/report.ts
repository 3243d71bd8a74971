import type { TourReport } from '#protocol/tour-report.ts';
import { ledHere } from './clock.ts';
import { type LiveTour, type Visit, counts, followers, isLive } from './live-tour.ts';

/** What a guide takes home of a tour, as it is at `now`: in milliseconds since 1970. */
export function tourReport(tour: LiveTour, now: number): TourReport {
  const stops = perStop(staysOf(tour, now));
  const running = tour.poll?.open === true ? [{ ...tour.poll, counts: counts(tour.poll) }] : [];
  return {
    seconds: stops.reduce((sum, { seconds }) => sum + seconds, 0),
    stops,
    questions: tour.questions.map(({ text, supporters, state, answer }) => ({ text, support: supporters.length, state, answer })),
    polls: [...tour.results, ...running].map(({ question, options, counts: votes }) => ({ question, options: options.map((text, i) => ({ text, votes: votes[i] ?? 0 })) })),
  };
}

/** Stays at stops, with the one that is not over yet. */
function staysOf(tour: LiveTour, now: number): Visit[] {
  if (!isLive(tour) || tour.stopAt === 0) return tour.visits;
  return [...tour.visits, { stop: tour.stop, led: ledHere(tour, now), present: followers(tour).length }];
}

function perStop(stays: readonly Visit[]): TourReport['stops'] {
  const stops = new Map<number, TourReport['stops'][number]>();
  for (const { stop, led, present } of stays) {
    const before = stops.get(stop) ?? { stop, seconds: 0, present: 0 };
    stops.set(stop, { stop, seconds: before.seconds + led / 1000, present: Math.max(before.present, present) });
  }
  return [...stops.values()].sort((a, b) => a.stop - b.stop);
}
