import { refused } from '#protocol/refusals.ts';
import type { TourIntention } from '#protocol/tour-intentions.ts';
import { type Act, type World, done } from './acting.ts';
import { startClocks } from './clock.ts';
import { type Handed, type LiveTour, type Person, byId } from './live-tour.ts';
import { placeLate } from './placing.ts';
import { leads } from './rights.ts';
import { settleLead } from './settle-lead.ts';

/** Milliseconds for which a lead that was handed over may be taken back. */
export const TAKE_BACK = 60_000;

/** Somebody else leads from now on. Who led before may take over; who leads now does not follow. */
export function giveLead(tour: LiveTour, to: Person, now: number): void {
  const before = tour.people[tour.lead.key];
  if (before !== undefined && before !== to) before.coGuide = true;
  if (to.account !== null && !tour.ledBy.includes(to.account)) tour.ledBy.push(to.account);
  tour.lead = { key: to.key, id: to.id, name: to.name, account: to.account };
  tour.handed = null;
  Object.assign(to, { following: false, stand: null, arrived: false, hand: 0, lane: '' });
  foundLead(tour, now);
}

/** A hand-over was a slip: the lead is back with who had it, and the other is what they were. */
function takeBack(tour: LiveTour, me: Person, { to, byCoGuide, toCoGuide, toFollowed }: Handed, world: World): void {
  giveLead(tour, me, world.now);
  me.coGuide = byCoGuide;
  const other = tour.people[to];
  if (other === undefined) return;
  Object.assign(other, { coGuide: toCoGuide, following: toFollowed });
  const exhibit = world.score.stops[tour.stop]?.exhibit;
  if (exhibit !== undefined) placeLate(tour, to, { exhibit, place: world.place, where: world.where });
}

/** There is a lead: the tour goes on where it was. */
export function foundLead(tour: LiveTour, now: number): void {
  if (tour.phase !== 'held' && tour.phase !== 'offered') return;
  Object.assign(tour, { phase: tour.before, lostAt: 0 });
  if (!tour.paused) startClocks(tour, now);
}

/** Acts that say who leads. */
export const batonActs: { [K in Extract<TourIntention, 'tour-hand-over' | 'tour-take-over' | 'tour-co-guide'>]: Act<K> } = {
  'tour-hand-over': ({ tour, world }, { id }) => {
    const to = byId(tour, id);
    if (to === undefined || !to.here) return refused('visitor-unknown');
    const by = tour.people[tour.lead.key];
    const handed = by === undefined || by === to ? null : { by: by.key, to: to.key, at: world.now, byCoGuide: by.coGuide, toCoGuide: to.coGuide, toFollowed: to.following };
    giveLead(tour, to, world.now);
    tour.handed = handed;
    return done;
  },
  'tour-take-over': ({ tour, actor, me, world }) => {
    if (me === undefined) return refused('visitor-unknown');
    const { handed } = tour;
    if (handed?.by === me.key && world.now - handed.at < TAKE_BACK) {
      takeBack(tour, me, handed, world);
      return done;
    }
    const isFree = tour.phase === 'held' || tour.phase === 'offered';
    const isTheirs = leads(tour, actor) || actor.account === tour.owner;
    if (!isFree && !isTheirs) return refused('lead-held');
    giveLead(tour, me, world.now);
    settleLead(tour);
    return done;
  },
  'tour-co-guide': ({ tour }, { id, on }) => {
    const person = byId(tour, id);
    if (person === undefined) return refused('visitor-unknown');
    person.coGuide = on;
    if (!on) person.lane = '';
    return done;
  },
};
