import { type LiveTour, type Person, isLive, people } from '../tour/live-tour.ts';
import { partsOf } from '../tour/rights.ts';

/** What the live tour makes of somebody's voice. */
export type VoicePart = {
  mayTalk: boolean;
  /** The lane in which the whole tour hears them, '' being the guide's own; null: only who is near does. */
  carried: string | null;
  /** Goes along with the tour or guides it. */
  ofTour: boolean;
};

/** Whoever the tour says nothing of, and everybody where there is none. */
export const unbound: VoicePart = { mayTalk: true, carried: null, ofTour: false };

/** Whether the tour keeps its people from hearing those who roam beside it. */
export const isQuiet = (tour: LiveTour | null): boolean => isLed(tour) && tour.voice !== 'everyone';

const isLed = (tour: LiveTour | null): tour is LiveTour => isLive(tour) && tour.phase !== 'offered';

function partOf(tour: LiveTour, person: Person): VoicePart {
  const parts = partsOf(tour, person);
  const isGuide = parts.includes('guide');
  const isCoGuide = parts.includes('co-guide');
  const ofTour = isGuide || isCoGuide || person.following;
  if (isGuide) return { mayTalk: true, carried: '', ofTour };
  const hasFloor = isLed(tour) && tour.voice !== 'guide' && tour.spotlight === person.key;
  const mayTalk = isCoGuide || (!person.muted && !person.silenced && (!isLed(tour) || !person.following || tour.voice === 'everyone' || hasFloor));
  if (!mayTalk) return { mayTalk, carried: null, ofTour };
  if (hasFloor) return { mayTalk, carried: '', ofTour };
  return { mayTalk, carried: isCoGuide && isLed(tour) && person.lane !== '' ? person.lane : null, ofTour };
}

/** Everybody's part by key; whoever is not in it is unbound. */
export function voiceParts(tour: LiveTour | null): ReadonlyMap<string, VoicePart> {
  if (!isLive(tour)) return new Map();
  const parts = new Map(people(tour).map((person): [string, VoicePart] => [person.key, partOf(tour, person)]));
  for (const key of tour.banned) parts.set(key, { mayTalk: false, carried: null, ofTour: false });
  return parts;
}
