import { z } from 'zod';
import { looseText, metres } from './loose.ts';
import { COLOURS, reactions } from './messages.ts';
import { plannedId } from './planned-requests.ts';
import { tourIntentions, tourMoments } from './tour-intentions.ts';
import { voiceIntentions } from './voice-intentions.ts';

const colour = z.int().min(0).max(COLOURS - 1);

/** Requests: each is answered, done or refused. One schema per name; nothing else is understood. */
export const intentions = {
  /** `line` is chosen by the client so that a retry is not a second line. */
  say: z.strictObject({ line: z.string().regex(/^[\w-]{8,40}$/), text: looseText }),
  'chat-since': z.strictObject({ seq: z.int().min(0).max(2 ** 31) }),
  rename: z.strictObject({ name: looseText, colour }),
  at: z.strictObject({ ref: z.string().max(140).nullable() }),
  ...voiceIntentions,
  ...tourIntentions,
} as const;
export type Intention = keyof typeof intentions;
export type IntentionBody<K extends Intention> = z.infer<(typeof intentions)[K]>;

/** Things of the moment: never answered, lost without harm. */
export const moments = {
  react: z.strictObject({ kind: z.enum(reactions) }),
  ...tourMoments,
} as const;
export type Moment = keyof typeof moments;
export type MomentBody<K extends Moment> = z.infer<(typeof moments)[K]>;

/** Body of `POST /api/join`. */
export const joinRequest = z.strictObject({
  protocol: z.int(),
  shape: z.string().max(64),
  exhibition: z.string().max(64),
  /** The visitor's own secret; whoever holds it is the same person. At least 128 bits, base64url. */
  identity: z.string().regex(/^[\w-]{22,64}$/),
  /** Random for each loading of the page: tells two windows of one person apart. */
  tab: z.string().regex(/^[\w-]{8,40}$/),
  name: looseText,
  colour,
  /** Code of the gallery to come into. */
  with: z.string().max(32).optional(),
  /** Came to follow the live tour in the gallery of that code: when that is full, into another one where the tour goes on. */
  follow: z.literal(true).optional(),
  /** Id of the live tour to come to, in whichever of its galleries has a seat; when it is over, wherever there is one. */
  tour: z.string().max(40).optional(),
  /** Id of the planned tour to wait for: into the gallery where it will be. */
  planned: plannedId.optional(),
  /** A guide's device that is only to lead: nobody stands in the hall for it. Without meaning from anybody but a guide. */
  remote: z.literal(true).optional(),
  /** The visitor chose to go on in this window. */
  takeOver: z.boolean().optional(),
  /** Where they last stood, for a server that has forgotten them. */
  place: z.strictObject({ x: metres, z: metres, yaw: z.number().min(-100).max(100) }).optional(),
});
export type JoinRequest = z.infer<typeof joinRequest>;
