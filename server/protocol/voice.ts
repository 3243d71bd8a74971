/** Path of voice lines, on the port of everything else. */
export const VOICE_PATH = '/voice';
/** Name of the query's part that holds the ticket; `also` beside it adds a second line instead of replacing the first. */
export const TICKET_QUERY = 'ticket';
export const ALSO_QUERY = 'also';

/**
 * Who may talk in a live tour beside its guides: nobody, whoever has the floor (the one in the spotlight), or everybody.
 * Without a tour everybody may.
 */
export const voiceModes = ['guide', 'hands', 'everyone'] as const;
export type VoiceMode = (typeof voiceModes)[number];

/** Speakers below this are slots of the own gallery; from here on voices of the live tour from its other galleries. */
export const FAR_VOICES = 256;
/** Number under which a speaker is heard in the other galleries of a tour; `part` numbers its galleries from 0. */
export const farNumber = (part: number, slot: number): number => FAR_VOICES * (1 + part) + slot;
/** Galleries of one tour whose voices have numbers. */
export const MOST_PARTS = 255;

/** Longest Opus frame in bytes, and most frames a second of one speaker. */
export const FRAME_BYTES = 300;
export const FRAMES_PER_SECOND = 55;
/** Messages on their way to a listener that are not acknowledged; beyond it they are dropped. A second of talk. */
export const WINDOW = 50;
/** A client acknowledges after so many messages, and after so many milliseconds since the last time if there is anything to tell. */
export const ACK_EVERY = 16;
export const ACK_WITHIN = 500;
/** Milliseconds after which the server says something, be it only a beat; silence of a second means that the line is stalled. */
export const VOICE_BEAT = 500;
/** Milliseconds after which the server gives up a line on which nothing is heard; clients acknowledge beats too. */
export const VOICE_SILENCE = 10_000;
/** Milliseconds since the last frame after which somebody who did not say so has stopped talking. */
export const SPURT_GAP = 400;
/** Lines one visitor may have at once: a second one carries the same over a lossy network. */
export const MOST_LINES = 2;

/** Opens one line of one visitor in one gallery. */
export type VoiceTicket = {
  kind: 'ws';
  /** Where, on the server of the gallery. */
  path: string;
  token: string;
  /** Own number as a speaker. */
  self: number;
  canPublish: boolean;
  /** Milliseconds for which the ticket is good. */
  lasts: number;
};

/** A voice of the tour from another of its galleries: number here, public id there, and the lane it speaks in ('' is the guide's own). */
export type FarVoice = { number: number; id: string; lane: string };

/** Codes with which the server closes voice lines, beside those of every line. */
export const voiceClosing = {
  /** This visitor has opened another line, or has left the gallery. */
  ended: 4110,
  /** Nothing was heard on it for too long. */
  silent: 4111,
} as const;
