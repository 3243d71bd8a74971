import type { FarVoice, VoiceTicket } from '#protocol/voice.ts';

/** When a speaker was last heard, in milliseconds of the server's clock, and whether they talk now. */
export type Talk = { at: number; talking: boolean };

/** Where voices of a gallery are to be heard beside it: in the others of the tour, in which it has the number `part`. */
export type Carrying = { tour: string; part: number; /** Their numbers are those of this gallery: slots. */ voices: readonly FarVoice[] };

/**
 * Carries voices. What it knows of people is a gallery and a number there. Who may talk and who hears whom is said from
 * outside: a client cannot ask to hear more. Here it is a relay in this process; a media server is another one.
 */
export type VoiceHub = {
  /** A ticket for one line. The one given to the same visitor before, if unused, is worthless from now on. */
  issue(gallery: string, who: number, canPublish: boolean): Promise<VoiceTicket>;
  /** Numbers heard, own and far ones; told to nobody. */
  setHears(gallery: string, listener: number, speakers: readonly number[]): void;
  /** Frames of who may not talk do not leave the server. */
  setPublish(gallery: string, who: number, allowed: boolean): void;
  /** Ends lines and tickets of a visitor. */
  kick(gallery: string, who: number): void;
  /** Numbers of those who have a line. */
  listeners(gallery: string): readonly number[];
  /** By number, everybody who has talked and is not gone. */
  talk(gallery: string): ReadonlyMap<number, Talk>;
  /** Calls `began` whenever somebody begins to talk, before that is passed on. */
  watch(gallery: string, began: () => void): void;
  carry(gallery: string, to: Carrying | null): void;
  /** Voices of the tour from its other galleries. */
  farVoices(gallery: string): readonly FarVoice[];
  /** The gallery is gone, and all in it. */
  close(gallery: string): void;
};
