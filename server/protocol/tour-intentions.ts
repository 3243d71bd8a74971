import { z } from 'zod';
import { CIRCLE_POINTS } from './messages.ts';
import { looseText, metres } from './loose.ts';
import { plannedId } from './planned-requests.ts';
import { voiceModes } from './voice.ts';

/** Chosen by the client, new for every act and the same for a retry, so that a retry is not a second act. */
const once = z.string().regex(/^[\w-]{8,40}$/);
/** Public id of a visitor. */
const id = z.string().min(1).max(40);
/** Id of something in the exhibition. */
const ref = z.string().min(1).max(140);
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/).max(20);
const on = z.boolean();
const question = z.int().min(1).max(65_535);
const point = z.tuple([metres, metres, metres]);


/** What guides and visitors may ask for in a live tour. Who may what is decided by server/domain/tour/rights.ts. */
export const tourIntentions = {
  /**
   * Begins a live tour of the score `tour`; `link` lets only those follow who have the link's key; `transcript` keeps the
   * gallery's chat. `planned`: id of the guide's planned tour that this is; it is the key then.
   */
  'tour-start': z.strictObject({ once, tour: ref, languages: z.array(language).min(1).max(8), capacity: z.int().min(1).max(250), link: z.boolean(), transcript: on.optional(), planned: plannedId.optional() }),
  'tour-stop': z.strictObject({ once, index: z.int().min(0).max(99) }),
  'tour-pause': z.strictObject({ once, on }),
  /** The guide's typed words instead of the score's; empty takes them back. */
  'tour-say': z.strictObject({ once, text: looseText }),
  /** Opens an annotation or lights a chart's figure up, for all; both null closes them. */
  'tour-open': z.strictObject({ once, annotation: ref.nullable(), highlight: ref.nullable() }),
  /** `low`: seated, short or in a headset, to be put in front. `link`: the key of a tour that is by link. */
  'tour-follow': z.strictObject({ once, on, language, low: z.boolean(), link: z.string().max(64).optional() }),
  /** I stand at my stand of this turn. */
  'tour-arrived': z.strictObject({ once, turn: z.int().min(1).max(65_535) }),
  'tour-hand': z.strictObject({ once, up: z.boolean() }),
  'tour-ask': z.strictObject({ once, text: looseText }),
  'tour-support': z.strictObject({ once, question, on }),
  /** `reopen` asks again what was answered, kept or dismissed. */
  'tour-question': z.strictObject({ once, question, act: z.enum(['answer', 'keep', 'dismiss', 'reopen']), answer: looseText.optional() }),
  'tour-poll': z.strictObject({ once, question: looseText, options: z.array(looseText).min(2).max(4) }),
  'tour-vote': z.strictObject({ once, poll: z.int().min(1).max(65_535), option: z.int().min(0).max(3) }),
  /** Closes the poll; `clear` also takes it off the wall. */
  'tour-poll-close': z.strictObject({ once, clear: z.boolean() }),
  /** Invites all roamers; nobody is moved. */
  'tour-gather': z.strictObject({ once }),
  'tour-invite': z.strictObject({ once, id }),
  'tour-spotlight': z.strictObject({ once, id: id.nullable() }),
  /** Lowers one hand, or all with null. */
  'tour-lower': z.strictObject({ once, id: id.nullable() }),
  /** Mutes the chat of one, or of all but the guides with null. */
  'tour-mute': z.strictObject({ once, id: id.nullable(), on }),
  /** Shows somebody out for the rest of this tour. */
  'tour-remove': z.strictObject({ once, id }),
  'tour-lock': z.strictObject({ once, on }),
  'tour-hand-over': z.strictObject({ once, id }),
  'tour-take-over': z.strictObject({ once }),
  'tour-co-guide': z.strictObject({ once, id, on }),
  /** Keeps no more of the chat, for the rest of this tour. */
  'tour-transcript-stop': z.strictObject({ once }),
  /** Who may talk beside the guides. */
  'tour-voice': z.strictObject({ once, mode: z.enum(voiceModes) }),
  /** Takes the voice of one, and gives it back; chat is left to them. */
  'tour-silence': z.strictObject({ once, id, on }),
  /** As an interpreter: I speak this language for whoever picks it; null: I do so no more. */
  'tour-lane': z.strictObject({ once, language: language.nullable() }),
  'tour-end': z.strictObject({ once }),
  /** What a guide's console must know and nobody else. */
  'tour-console': z.strictObject({}),
} as const;
export type TourIntention = keyof typeof tourIntentions;
export type TourBody<K extends TourIntention> = z.infer<(typeof tourIntentions)[K]>;

/** Of the lead and of whoever is in the spotlight; others' are lost without an answer. */
export const tourMoments = {
  /** The spot the pointer is on, in gallery coordinates; `on` false takes it away. */
  point: z.strictObject({ x: metres, y: metres, z: metres, on }),
  /** A circle around a detail that fades after some seconds. */
  circle: z.strictObject({ points: z.array(point).min(3).max(CIRCLE_POINTS) }),
} as const;
