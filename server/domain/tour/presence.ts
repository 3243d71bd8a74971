import type { World } from './acting.ts';
import { foundLead } from './baton-acts.ts';
import { stopClocks } from './clock.ts';
import { endTour } from './lead-acts.ts';
import { type Arriving, type LiveTour, type Person, isLive, newPerson, people } from './live-tour.ts';
import { placeLate } from './placing.ts';
import { settleLead } from './settle-lead.ts';

/** Milliseconds without a sign of life of the lead after which the tour holds; told to all within 10 s. */
export const HOLD_AFTER = 8_000;
/** Milliseconds for which the lead is kept for who had it. */
export const LEAD_KEPT = 120_000;
/** Milliseconds after which a tour that nobody leads is over. */
export const OFFERED_FOR = 15 * 60_000;
/** People a tour remembers; beyond it those who are long gone are forgotten. */
const MOST_PEOPLE = 400;

/** Somebody is here, for the first time or again: the same key is the same person, whatever their id and name are now. */
export function comeIn(tour: LiveTour, who: Arriving, world: World): LiveTour {
  if (!isLive(tour) || tour.banned.includes(who.key)) return tour;
  const next = structuredClone(tour);
  const known = next.people[who.key];
  if (known === undefined) next.people[who.key] = newPerson(who);
  else {
    // Another gallery has a crowd of its own: what was free there may be taken here.
    if (known.gallery !== who.gallery) Object.assign(known, { stand: null, arrived: false });
    Object.assign(known, { id: who.id, name: who.name, number: who.number, account: who.account, gallery: who.gallery, here: true, remote: who.remote === true });
  }
  const exhibit = world.score.stops[next.stop]?.exhibit;
  if (exhibit !== undefined) placeLate(next, who.key, { exhibit, place: world.place, where: world.where });
  settleLead(next);
  return forgetSome(next);
}

/**
 * Somebody's line is lost, or they left: whoever leaves follows no more and is forgotten unless it matters that they were here.
 * Whoever has come into another of the tour's galleries meanwhile has not gone.
 */
export function goAway(tour: LiveTour, key: string, onPurpose: boolean, gallery = 0): LiveTour {
  const person = tour.people[key];
  if (!isLive(tour) || person === undefined || person.gallery !== gallery) return tour;
  const next = structuredClone(tour);
  const left = { ...person, here: false, ...(onPurpose && { following: false, stand: null, arrived: false, hand: 0 }) };
  if (next.spotlight === key) next.spotlight = '';
  const matters = !onPurpose || left.coGuide || left.muted || left.silenced || key === next.lead.key;
  const { [key]: _left, ...others } = next.people;
  next.people = matters ? { ...others, [key]: left } : others;
  settleLead(next);
  return next;
}

/** What somebody is called, or which guide they are, has changed. */
export function rename(tour: LiveTour, key: string, { name, account }: Pick<Person, 'name' | 'account'>): LiveTour {
  const person = tour.people[key];
  if (!isLive(tour) || person === undefined || (person.name === name && person.account === account)) return tour;
  const next = structuredClone(tour);
  next.people[key] = { ...person, name, account };
  if (next.lead.key === key && name !== '') next.lead.name = name;
  return next;
}

function forgetSome(tour: LiveTour): LiveTour {
  let over = people(tour).length - MOST_PEOPLE;
  for (const { key, here, coGuide, muted, silenced } of people(tour)) {
    if (over <= 0) break;
    if (here || coGuide || muted || silenced || key === tour.lead.key) continue;
    delete tour.people[key];
    over -= 1;
  }
  return tour;
}

/** Lets time pass. `seenAt`: when the lead was last heard of, on any device. The same tour comes back when nothing changes. */
export function passTime(tour: LiveTour, seenAt: number, now: number): LiveTour {
  if (!isLive(tour)) return tour;
  if (tour.phase === 'offered') {
    if (now - tour.lostAt < OFFERED_FOR) return tour;
    const next = structuredClone(tour);
    endTour(next, now);
    return next;
  }
  const lost = now - seenAt >= HOLD_AFTER;
  if (tour.phase === 'held') {
    if (lost && now - tour.lostAt < LEAD_KEPT) return tour;
    const next = structuredClone(tour);
    if (lost) offer(next);
    else foundLead(next, now);
    return next;
  }
  if (!lost) return tour;
  const next = structuredClone(tour);
  Object.assign(next, { phase: 'held', before: tour.phase, lostAt: seenAt });
  stopClocks(next, now);
  return next;
}

/** Nobody has the lead any more; who had it may take over as a co-guide may. */
function offer(tour: LiveTour): void {
  tour.phase = 'offered';
  const former = tour.people[tour.lead.key];
  if (former !== undefined) former.coGuide = true;
}
