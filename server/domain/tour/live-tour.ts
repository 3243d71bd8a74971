import type { QuestionState, TourPhase, TranscriptState } from '#protocol/tour-state.ts';
import type { VoiceMode } from '#protocol/voice.ts';

/** A place given to one person for one turn; metres and radians. */
export type Stand = { turn: number; x: number; z: number; yaw: number; behind: boolean };

/** One person of a live tour. `key` is a digest of their secret and never leaves the server; `id` is what others may know. */
export type Person = {
  key: string;
  id: string;
  name: string;
  number: number;
  /** Id of the guide's account they are signed in with, as of now. */
  account: string | null;
  /** Which of the tour's galleries they are or were in: 0 is its home, others are its mirrors by number. */
  gallery: number;
  here: boolean;
  /** A guide's device that only leads: it goes nowhere and counts for nobody. */
  remote: boolean;
  following: boolean;
  coGuide: boolean;
  /** When the hand went up; 0 when it is down. */
  hand: number;
  language: string;
  low: boolean;
  muted: boolean;
  silenced: boolean;
  /** Language they interpret into; empty when they do not. */
  lane: string;
  called: number;
  stand: Stand | null;
  arrived: boolean;
};

export type Question = {
  id: number;
  /** Key of who asked. */
  by: string;
  from: string;
  number: number;
  name: string;
  text: string;
  /** Keys of who wants to hear the answer too. */
  supporters: string[];
  state: QuestionState;
  answer: string;
  askedAt: number;
};

export type Poll = { id: number; question: string; options: string[]; /** Option by key of who chose it. */ votes: Record<string, number>; open: boolean };

/** What was done and answered, so that a retry is not a second act. */
export type Done = { key: string; once: string; answer: object };

/** Time spent at one stop, in milliseconds without pauses, and how many were there when the group went on. */
export type Visit = { stop: number; led: number; present: number };

/** A lead that was handed over: by whom and to whom (keys), when, and what the two were before. */
export type Handed = { by: string; to: string; at: number; byCoGuide: boolean; toCoGuide: boolean; toFollowed: boolean };

/** A live tour whole: plain JSON, kept as it is. Times are milliseconds since 1970 unless said otherwise. */
export type LiveTour = {
  id: string;
  score: string;
  /** Key of its link, when only those with it may follow. */
  link: string;
  byLink: boolean;
  languages: string[];
  capacity: number;
  /** Account of the guide who began it: may take the lead back at any time. */
  owner: string;
  /** Accounts of the guides who have led it, who began it first. */
  ledBy: string[];
  /** Who leads. `account` is theirs when they lead as a guide, null when the lead was handed to a visitor. */
  lead: { key: string; id: string; name: string; account: string | null };
  /** The last hand-over, while nothing else has changed the lead. */
  handed: Handed | null;
  phase: TourPhase;
  /** The phase to go back to when the lead is found again. */
  before: 'gathering' | 'running';
  stop: number;
  turn: number;
  paused: boolean;
  locked: boolean;
  chatMuted: boolean;
  transcript: TranscriptState;
  voice: VoiceMode;
  /** Clocks: both move on with every pause, so that time led is (stoppedAt || now) − startedAt. */
  startedAt: number;
  stopAt: number;
  stoppedAt: number;
  lostAt: number;
  endedAt: number;
  said: string;
  opened: string;
  highlight: string;
  /** Key of who everybody looks to; empty when nobody. */
  spotlight: string;
  guideStand: Stand | null;
  people: Record<string, Person>;
  banned: string[];
  questions: Question[];
  asked: number;
  poll: Poll | null;
  polls: number;
  /** Polls that are over: question, options, counts. */
  results: { question: string; options: string[]; counts: number[] }[];
  visits: Visit[];
  done: Done[];
};

export const people = (tour: LiveTour): Person[] => Object.values(tour.people);
export const followers = (tour: LiveTour): Person[] => people(tour).filter(({ following, here }) => following && here);
export const byId = (tour: LiveTour, id: string): Person | undefined => people(tour).find((person) => person.id === id);
export const isLive = (tour: LiveTour | null): tour is LiveTour => tour !== null && tour.phase !== 'ended';

/** What is known of somebody who comes in. */
export type Arriving = Pick<Person, 'key' | 'id' | 'name' | 'number' | 'account' | 'gallery'> & { remote?: boolean };

export function newPerson(from: Arriving): Person {
  const { key, id, name, number, account, gallery, remote = false } = from;
  return { key, id, name, number, account, gallery, here: true, remote, following: false, coGuide: false, hand: 0, language: '', low: false, muted: false, silenced: false, lane: '', called: 0, stand: null, arrived: false };
}

/** Votes for each option. */
export function counts(poll: Poll): number[] {
  const sums = poll.options.map(() => 0);
  for (const option of Object.values(poll.votes)) sums[option] = (sums[option] ?? 0) + 1;
  return sums;
}
