import { refused } from '#protocol/refusals.ts';
import type { TourIntention } from '#protocol/tour-intentions.ts';
import { type Act, type World, done } from './acting.ts';
import { ledHere, startClocks, stopClocks } from './clock.ts';
import { type LiveTour, byId, followers } from './live-tour.ts';
import { moveGroup } from './placing.ts';
import { lengths, plainText } from './plain-text.ts';
import { finishPoll } from './question-acts.ts';

/** The group goes to a stop, with what its score opens there. */
export function goTo(tour: LiveTour, index: number, world: World): void {
  const stop = world.score.stops[index];
  if (stop === undefined) throw new Error(`stop ${index} of ${tour.score} does not exist: check the index first`);
  Object.assign(tour, { stop: index, said: '', opened: stop.annotation, highlight: stop.highlight, spotlight: '' });
  moveGroup(tour, { exhibit: stop.exhibit, place: world.place, where: world.where });
}

/** Writes down how long the stop took and who was there, when the group leaves it. */
export function closeVisit(tour: LiveTour, now: number): void {
  if (tour.stopAt !== 0) tour.visits.push({ stop: tour.stop, led: ledHere(tour, now), present: followers(tour).length });
}

export function endTour(tour: LiveTour, now: number): void {
  closeVisit(tour, now);
  if (tour.poll !== null) finishPoll(tour, tour.poll);
  stopClocks(tour, now);
  Object.assign(tour, { phase: 'ended', endedAt: now, lostAt: 0, spotlight: '', said: '' });
}

/** Acts of who leads: where the group is and what it sees. */
export const leadActs: { [K in Extract<TourIntention, 'tour-stop' | 'tour-pause' | 'tour-say' | 'tour-open' | 'tour-spotlight' | 'tour-lock' | 'tour-transcript-stop' | 'tour-end'>]: Act<K> } = {
  'tour-stop': ({ tour, world }, { index }) => {
    if (world.score.stops[index] === undefined) return refused('tour-unknown');
    closeVisit(tour, world.now);
    goTo(tour, index, world);
    // While paused, new clocks wait with those that stand still.
    const from = tour.stoppedAt || world.now;
    if (tour.startedAt === 0) tour.startedAt = from;
    Object.assign(tour, { phase: 'running', before: 'running', stopAt: from });
    return done;
  },
  'tour-pause': ({ tour, world }, { on }) => {
    tour.paused = on;
    if (on) stopClocks(tour, world.now);
    else startClocks(tour, world.now);
    return done;
  },
  'tour-say': ({ tour }, body) => {
    const words = plainText(body.text, lengths.said, true);
    if (!words.ok) return words;
    tour.said = words.text;
    return done;
  },
  'tour-open': ({ tour, world }, { annotation, highlight }) => {
    const stop = world.score.stops[tour.stop];
    if (annotation !== null && stop?.annotations.includes(annotation) !== true) return refused('tour-unknown');
    if (highlight !== null && stop?.figures.includes(highlight) !== true) return refused('tour-unknown');
    Object.assign(tour, { opened: annotation ?? '', highlight: highlight ?? '' });
    return done;
  },
  'tour-spotlight': ({ tour }, { id }) => {
    const person = id === null ? null : byId(tour, id);
    if (person === undefined || person?.here === false) return refused('visitor-unknown');
    tour.spotlight = person?.key ?? '';
    return done;
  },
  'tour-lock': ({ tour }, { on }) => {
    tour.locked = on;
    return done;
  },
  'tour-transcript-stop': ({ tour }) => {
    if (tour.transcript === 'kept') tour.transcript = 'stopped';
    return done;
  },
  'tour-end': ({ tour, world }) => {
    endTour(tour, world.now);
    return done;
  },
};
