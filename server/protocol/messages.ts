import type { Outcome } from './refusals.ts';
import type { TourAnswers } from './tour-answers.ts';
import type { VoiceTicket } from './voice.ts';

/** Colours a visitor may choose from; the client knows which they are. */
export const COLOURS = 8;
/** Longest name in code points, after normalising. */
export const NAME_LENGTH = 24;
/** Points of a circle drawn around a detail, at most. */
export const CIRCLE_POINTS = 24;
/** Longest line of chat in code points, after normalising. */
export const CHAT_LENGTH = 500;
/** Lines a gallery remembers for those who come later or come back. */
export const CHAT_MEMORY = 200;

export const reactions = ['wave', 'applause', 'heart', 'wonder', 'question'] as const;
export type Reaction = (typeof reactions)[number];

/** Types of binary messages; one byte on the wire. */
export const binary = {
  /** Own pose, client to server. */
  pose: 1,
  /** Others' poses, server to client. */
  poses: 2,
  /** Sign of life; the server sends back what it got. */
  beat: 3,
} as const;

/** Milliseconds between two signs of life of a client. */
export const BEAT_EVERY = 3_000;
/** Milliseconds of silence after which a client takes its line for dead. */
export const DEAD_AFTER = 7_000;

export type Place = { x: number; z: number; yaw: number };

export type ChatLine = {
  /** Counts up from 1 without gaps in one gallery. */
  seq: number;
  /** Public id, name and colour of who said it, as they were then. */
  from: { id: string; number: number; name: string; colour: number };
  text: string;
  /** Server time in milliseconds since 1970. */
  time: number;
};

/** What the server tells without being asked. */
export type News = {
  /** First message after joining: who I am, and where I am put (metres, radians). */
  welcome: {
    id: string;
    slot: number;
    place: Place;
    returned: boolean;
    /** Server milliseconds since 1970, by which clients tell their own clock's offset. */
    time: number;
    /** Present when the server knows the visitor as a guide; `tours` null means all. */
    guide: { name: string; tours: string[] | null } | null;
  };
  chat: ChatLine;
  reaction: { id: string; kind: Reaction };
  /** Where the pointer of the lead, or of who is in the spotlight, is on; metres. */
  point: { id: string; x: number; y: number; z: number; on: boolean };
  circle: { id: string; points: [x: number, y: number, z: number][] };
  /** My last poses were not believed: go back there. */
  snap: Place;
  /** Messages are being dropped: send fewer. */
  'slow-down': { retryAfterMs: number };
  /** The server is being stopped and will close the line. */
  'going-down': object;
};

/** What a visitor may ask for and the answer to each; shapes are in intentions.ts. */
export type Answers = {
  say: Outcome<{ seq: number }>;
  'chat-since': Outcome<{ lines: ChatLine[]; /** False when older lines are already forgotten. */ complete: boolean }>;
  rename: Outcome<{ name: string; colour: number }>;
  at: Outcome;
  'voice-ticket': Outcome<{ ticket: VoiceTicket }>;
  'voice-hear': Outcome;
} & TourAnswers;

/** Answer to a join over HTTP. `seat` is what the rooms' library needs to open the line. */
export type JoinAnswer = Outcome<{ seat: { name: string; roomId: string; sessionId: string; processId?: string; publicAddress?: string } }>;
