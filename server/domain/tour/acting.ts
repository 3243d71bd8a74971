import type { Words } from '#scenes/format/words.ts';
import type { Outcome, Refusal } from '#protocol/refusals.ts';
import type { TourBody, TourIntention } from '#protocol/tour-intentions.ts';
import type { LiveTour, Person } from './live-tour.ts';
import type { PlaceGroup } from './placing.ts';
import type { Actor } from './rights.ts';

/** What a tour must know of its score. */
export type ScoreFacts = { id: string; stops: { exhibit: string; annotation: string; highlight: string; annotations: readonly string[]; figures: readonly string[]; notes: Words }[] };

/** The rest of the world, as it is at the moment of an act. */
export type World = {
  /** Milliseconds since 1970. */
  now: number;
  score: ScoreFacts;
  place: PlaceGroup;
  /** Where somebody stands; metres. */
  where: (key: string) => { x: number; z: number };
};

/** What is to be done outside the tour. */
export type Effect = { kind: 'close'; key: string };

/** An act on a draft of the tour, which it changes; the person is the one of the actor. */
export type Act<K extends TourIntention> = (on: { tour: LiveTour; actor: Actor; me: Person | undefined; world: World; effects: Effect[] }, body: TourBody<K>) => Outcome;

export type Refused = { ok: false; refusal: Refusal };
export const done = { ok: true } as const;
