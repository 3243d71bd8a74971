import { z } from 'zod';
import { CIRCLE_POINTS } from '#protocol/messages.ts';
import { type TourIntention, tourIntentions } from '#protocol/tour-intentions.ts';
import type { Difference } from '../domain/tour/difference.ts';
import type { LiveTour } from '../domain/tour/live-tour.ts';

/** Where a tour's home is asked, and where it tells its mirrors. Servers of different versions do not hear each other. */
const VERSION = 1;
export const topics = {
  home: (tour: string) => `pavilion-${VERSION}:tour:${tour}:home`,
  mirrors: (tour: string) => `pavilion-${VERSION}:tour:${tour}:mirrors`,
  claim: (tour: string) => `pavilion-${VERSION}:tour:${tour}:claim`,
  servers: `pavilion-${VERSION}:servers`,
  server: (id: string) => `pavilion-${VERSION}:server:${id}:answers`,
  answers: (gallery: string) => `pavilion-${VERSION}:gallery:${gallery}:answers`,
};

/** Milliseconds between two signs of life of a mirror. */
export const BEAT_EVERY = 1_000;

const metres = z.number();
const key = z.string();
/** Somebody in a mirror. `ago`: milliseconds since they were last heard of. */
const attending = z.object({ key, id: z.string(), name: z.string(), number: z.int(), account: z.string().nullable(), x: metres, z: metres, ago: z.number(), remote: z.boolean().default(false) });
export type Attending = z.infer<typeof attending>;

const spot = { id: z.string(), x: metres, y: metres, z: metres };
const shown = z.discriminatedUnion('type', [
  z.object({ type: z.literal('point'), news: z.object({ ...spot, on: z.boolean() }) }),
  z.object({ type: z.literal('circle'), news: z.object({ id: z.string(), points: z.array(z.tuple([metres, metres, metres])).max(CIRCLE_POINTS) }) }),
]);
/** What is pointed at, for all galleries of a tour. */
export type Pointed = z.infer<typeof shown>;

const gallery = z.string();
const intention = z.enum(Object.keys(tourIntentions) as [TourIntention, ...TourIntention[]]).exclude(['tour-start']);

/** What a mirror asks or tells the home. Bodies of acts were checked at the mirror's door and are checked there by the same schemas only. */
export const fromMirror = z.discriminatedUnion('kind', [
  /** I show this tour, with these people: for the first time, or after something was missed. */
  z.object({ kind: z.literal('attach'), gallery, revision: z.string(), people: z.array(attending) }),
  /** I am here, and so are they. */
  z.object({ kind: z.literal('beat'), gallery, people: z.array(attending) }),
  z.object({ kind: z.literal('act'), gallery, who: attending, name: intention, body: z.looseObject({}) }),
  z.object({ kind: z.literal('came'), gallery, who: attending }),
  z.object({ kind: z.literal('renamed'), gallery, who: attending }),
  z.object({ kind: z.literal('left'), gallery, key, onPurpose: z.boolean() }),
  z.object({ kind: z.literal('pointed'), gallery, key, pointed: shown }),
  /** I am closed. */
  z.object({ kind: z.literal('detach'), gallery }),
  /** I have taken the tour up: whoever led it, and was not heard of, leads it no more. */
  z.object({ kind: z.literal('taken'), gallery }),
  /** Is there a home? */
  z.object({ kind: z.literal('where') }),
]);
export type FromMirror = z.infer<typeof fromMirror>;

// Tours are ours on both sides, and whole: their shape is that of the code, which the topics' version stands for.
const tour = z.custom<LiveTour>((value) => typeof value === 'object' && value !== null);
const change = z.custom<Difference>((value) => typeof value === 'object' && value !== null);

/** What the home tells all its mirrors. Versions count up by one with each change. */
export const toMirrors = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('change'), home: z.string(), version: z.int(), change }),
  /** `from`: number of the gallery in which it was shown already. */
  z.object({ kind: z.literal('pointed'), from: z.int(), pointed: shown }),
]);
export type ToMirrors = z.infer<typeof toMirrors>;

/** Answer to `attach`; null when the tour cannot be shown there. */
export const attached = z.object({ home: z.string(), as: z.object({ number: z.int(), version: z.int(), tour }).nullable() });
/** Answer to `beat`: `known` false asks the mirror to attach anew. */
export const beaten = z.object({ home: z.string(), version: z.int(), known: z.boolean() });
/** Answer to `act`. */
export const outcome = z.union([z.looseObject({ ok: z.literal(true) }), z.object({ ok: z.literal(false), refusal: z.custom<{ code: never }>((value) => typeof value === 'object' && value !== null) })]);
