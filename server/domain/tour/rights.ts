import type { TourRole } from '#protocol/tour-answers.ts';
import type { TourIntention } from '#protocol/tour-intentions.ts';
import { isLive, type LiveTour } from './live-tour.ts';

/** Who acts: the digest of their secret, and the guide's account they are signed in with, checked just now. */
export type Actor = { key: string; account: string | null };

/** Parts one can have besides those in a running tour: `host` may begin one. */
export type Part = TourRole | 'host';

/** Who may what. Whatever is not written here is refused. */
export const rights: Record<TourIntention, readonly Part[]> = {
  'tour-start': ['host'],
  'tour-stop': ['guide'],
  'tour-pause': ['guide'],
  'tour-say': ['guide'],
  'tour-open': ['guide'],
  'tour-follow': ['visitor'],
  'tour-arrived': ['follower'],
  'tour-hand': ['follower'],
  'tour-ask': ['follower'],
  'tour-support': ['follower'],
  'tour-question': ['guide', 'co-guide'],
  'tour-poll': ['guide'],
  'tour-vote': ['follower'],
  'tour-poll-close': ['guide'],
  'tour-gather': ['guide'],
  'tour-invite': ['guide', 'co-guide'],
  'tour-spotlight': ['guide'],
  'tour-lower': ['guide', 'co-guide'],
  'tour-mute': ['guide', 'co-guide'],
  'tour-remove': ['guide', 'co-guide'],
  'tour-lock': ['guide'],
  'tour-hand-over': ['guide'],
  'tour-take-over': ['guide', 'co-guide'],
  'tour-co-guide': ['guide'],
  'tour-transcript-stop': ['guide'],
  'tour-voice': ['guide'],
  'tour-silence': ['guide', 'co-guide'],
  'tour-lane': ['co-guide'],
  'tour-end': ['guide'],
  'tour-console': ['guide', 'co-guide'],
};

/** Whether this is who leads, or another device of theirs. A guide whose account is gone leads no more, whatever their key. */
export function leads(tour: LiveTour, { key, account }: Actor): boolean {
  if (tour.phase === 'offered') return false;
  return tour.lead.account === null ? tour.lead.key === key : tour.lead.account === account;
}

/** All parts somebody has. Someone removed has none; who leads is neither follower nor visitor. */
export function partsOf(tour: LiveTour | null, actor: Actor): Part[] {
  const host: Part[] = actor.account === null ? [] : ['host'];
  if (!isLive(tour)) return host;
  if (tour.banned.includes(actor.key)) return [];
  const person = tour.people[actor.key];
  // Remotes lead or help; they go along with nobody.
  const isRemote = person?.remote === true;
  if (leads(tour, actor)) return tour.lead.key === actor.key || isRemote ? ['guide', ...host] : ['guide', 'visitor', ...host];
  if (person === undefined) return host;
  const parts: Part[] = isRemote ? host : ['visitor', ...host];
  if (person.following) parts.push('follower');
  if (person.coGuide || (actor.account !== null && actor.account === tour.owner)) parts.push('co-guide');
  return parts;
}

/** Accounts of the guides of a tour: who began it, who leads or led it, and while it is led the co-guides. */
export function isGuideOf(tour: LiveTour, account: string): boolean {
  return tour.ledBy.includes(account) || Object.values(tour.people).some((person) => person.coGuide && person.account === account);
}

export const mayDo = (tour: LiveTour | null, actor: Actor, intention: TourIntention): boolean => partsOf(tour, actor).some((part) => rights[intention].includes(part));

/** The highest part, as it is told to whoever asks. */
export function roleOf(tour: LiveTour, actor: Actor): TourRole {
  const parts = partsOf(tour, actor);
  return (['guide', 'co-guide', 'follower'] as const).find((part) => parts.includes(part)) ?? 'visitor';
}
