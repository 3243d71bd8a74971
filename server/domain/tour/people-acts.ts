import { refused } from '#protocol/refusals.ts';
import type { TourIntention } from '#protocol/tour-intentions.ts';
import { type Act, type World, done } from './acting.ts';
import { type LiveTour, type Person, byId, followers, people } from './live-tour.ts';
import { placeLate } from './placing.ts';

export const isGuiding = (tour: LiveTour, person: Person): boolean => person.key === tour.lead.key || person.coGuide || (person.account !== null && person.account === tour.owner);

function join(tour: LiveTour, me: Person, world: World, link: string | undefined) {
  // Who follows already may say so again, in another language or on another seat.
  if (!me.following) {
    if (tour.locked || (tour.byLink && link !== tour.link && !me.coGuide)) return refused('tour-locked');
    if (followers(tour).length >= tour.capacity) return refused('tour-full');
  }
  me.following = true;
  const exhibit = world.score.stops[tour.stop]?.exhibit;
  if (exhibit !== undefined) placeLate(tour, me.key, { exhibit, place: world.place, where: world.where });
  return done;
}

type Names = 'tour-follow' | 'tour-arrived' | 'tour-hand' | 'tour-gather' | 'tour-invite' | 'tour-lower' | 'tour-mute' | 'tour-remove';

/** Acts that concern who goes along, and how. */
export const peopleActs: { [K in Extract<TourIntention, Names>]: Act<K> } = {
  'tour-follow': ({ tour, me, world }, { on, language, low, link }) => {
    if (me === undefined) return refused('visitor-unknown');
    Object.assign(me, { language, low });
    if (on) return join(tour, me, world, link);
    Object.assign(me, { following: false, stand: null, arrived: false, hand: 0 });
    return done;
  },
  'tour-arrived': ({ tour, me }, { turn }) => {
    // Of another turn it comes too late to matter.
    if (me !== undefined && turn === tour.turn && me.stand?.turn === turn) me.arrived = true;
    return done;
  },
  'tour-hand': ({ me, world }, { up }) => {
    if (me === undefined) return refused('visitor-unknown');
    if (!up) me.hand = 0;
    else if (me.hand === 0) me.hand = world.now;
    return done;
  },
  'tour-gather': ({ tour }) => {
    for (const person of people(tour)) if (person.here && !person.following && person.key !== tour.lead.key) person.called = (person.called + 1) % 65_536;
    return done;
  },
  'tour-invite': ({ tour }, { id }) => {
    const person = byId(tour, id);
    if (person === undefined) return refused('visitor-unknown');
    person.called = (person.called + 1) % 65_536;
    return done;
  },
  'tour-lower': ({ tour }, { id }) => {
    const some = id === null ? people(tour) : people(tour).filter((person) => person.id === id);
    if (some.length === 0) return refused('visitor-unknown');
    for (const person of some) person.hand = 0;
    return done;
  },
  'tour-mute': ({ tour }, { id, on }) => {
    if (id === null) {
      tour.chatMuted = on;
      return done;
    }
    const person = byId(tour, id);
    if (person === undefined) return refused('visitor-unknown');
    if (isGuiding(tour, person)) return refused('not-yours');
    person.muted = on;
    return done;
  },
  'tour-remove': ({ tour, effects }, { id }) => {
    const person = byId(tour, id);
    if (person === undefined) return refused('visitor-unknown');
    if (isGuiding(tour, person)) return refused('not-yours');
    tour.banned.push(person.key);
    if (tour.spotlight === person.key) tour.spotlight = '';
    const { [person.key]: _gone, ...others } = tour.people;
    tour.people = others;
    effects.push({ kind: 'close', key: person.key });
    return done;
  },
};

/** Whether somebody's chat is muted: guides never. */
export function isMuted(tour: LiveTour | null, key: string): boolean {
  if (tour === null || tour.phase === 'ended') return false;
  const person = tour.people[key];
  if (person === undefined) return tour.chatMuted;
  return !isGuiding(tour, person) && (tour.chatMuted || person.muted);
}
