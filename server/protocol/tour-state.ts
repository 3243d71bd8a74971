import { schema, t, type SchemaType } from '@colyseus/schema';
import type { VoiceMode } from './voice.ts';

/**
 * How a live tour stands: people come together; it is being led; nobody leads for the moment and a co-guide may take
 * over; nobody has for two minutes and everybody may walk on alone from this stop; it is over.
 */
export const tourPhases = ['gathering', 'running', 'held', 'offered', 'ended'] as const;
export type TourPhase = (typeof tourPhases)[number];

export const questionStates = ['asked', 'kept', 'answered', 'dismissed'] as const;
export type QuestionState = (typeof questionStates)[number];

/** Whether the chat of the tour's gallery is written down for its guides; what was `kept` until it was `stopped` is there. */
export const transcriptStates = ['none', 'kept', 'stopped'] as const;
export type TranscriptState = (typeof transcriptStates)[number];

/** One visitor as the live tour knows them, follower or roamer. */
export const TourMemberState = schema(
  {
    /** Public id; the visitor of the same id while they are in this gallery. */
    id: t.string(),
    /** Name and number, as the tour last knew them: they stay when the line is lost. */
    name: t.string(),
    number: t.uint16(),
    /** Number of the gallery they are in, as in the tour's `gallery`. */
    gallery: t.uint8(),
    /** Chose to go along. Whoever did not is a roamer and is never moved. */
    following: t.boolean(),
    /** Has a line now. */
    here: t.boolean(),
    /** When the hand was raised, in server milliseconds since 1970; 0 when it is down. */
    hand: t.float64(),
    /** Language tag they read in; empty until they have said. */
    language: t.string(),
    /** Their chat and questions are muted by the guide. */
    muted: t.boolean(),
    /** Only their voice is taken by the guide. */
    silenced: t.boolean(),
    /** Language tag of the lane they speak as an interpreter; empty when they do not. */
    lane: t.string(),
    /** Grows with every invitation of the guide to come along; nobody is moved by it. */
    called: t.uint16(),
    /** The tour's turn for which the stand below was given; 0 when there is none. */
    standTurn: t.uint16(),
    /** Where to stand, in metres and radians; a stand's yaw looks at the exhibit. */
    x: t.float32(),
    z: t.float32(),
    yaw: t.float32(),
    /** The stand is in a row behind those the hall has for this exhibit. */
    behind: t.boolean(),
    /** Has said that they have come to the stand of this turn. */
    arrived: t.boolean(),
  },
  'TourMember',
);
export type TourMemberState = SchemaType<typeof TourMemberState>;

export const TourQuestionState = schema(
  {
    /** Counts from 1 in one tour. */
    id: t.uint16(),
    /** Public id, number and name of who asked, as they were. */
    from: t.string(),
    number: t.uint16(),
    name: t.string(),
    text: t.string(),
    /** How many others want to hear the answer. */
    support: t.uint16(),
    state: t.string<QuestionState>(),
    /** The guide's written answer, or empty. */
    answer: t.string(),
    /** Server milliseconds since 1970. */
    askedAt: t.float64(),
  },
  'TourQuestion',
);
export type TourQuestionState = SchemaType<typeof TourQuestionState>;

export const TourPollState = schema(
  {
    /** Counts from 1 in one tour. */
    id: t.uint16(),
    question: t.string(),
    options: t.array('string'),
    /** Votes for each option. */
    counts: t.array('uint16'),
    open: t.boolean(),
  },
  'TourPoll',
);
export type TourPollState = SchemaType<typeof TourPollState>;

/** The live tour of a gallery. A follower derives everything from it and from who they are. */
export const TourState = schema(
  {
    /** Public id of this live tour: random, the same after the server was started anew. */
    id: t.string(),
    /** Id of the tour's score in the exhibition. */
    score: t.string(),
    /** Which of the tour's galleries this is: 0 its home, others its mirrors; and that of who leads. */
    gallery: t.uint8(),
    leadGallery: t.uint8(),
    /** Followers who are there, in each gallery by its number. */
    crowds: t.array('uint16'),
    /** Index into the score's stops. */
    stop: t.uint8(),
    /** Grows whenever the group is to go somewhere, also back to the same stop. */
    turn: t.uint16(),
    phase: t.string<TourPhase>(),
    paused: t.boolean(),
    /** Nobody new may follow; those who follow already may come back. */
    locked: t.boolean(),
    /** Only those who came by its link may follow. */
    byLink: t.boolean(),
    /** Most followers. */
    capacity: t.uint16(),
    /** Language tags the guide speaks. */
    languages: t.array('string'),
    chatMuted: t.boolean(),
    transcript: t.string<TranscriptState>(),
    /** Who may talk beside the guides. */
    voice: t.string<VoiceMode>(),
    /** Public id and name of who leads; the name stays while they are lost. */
    lead: t.string(),
    leadName: t.string(),
    /** Public ids of the lead's other devices: they may do what the lead may. */
    remotes: t.array('string'),
    /** Public ids of those who may take over. */
    coGuides: t.array('string'),
    /** The guide's own stand at the stop, for the turn in `guideTurn` (0: none). */
    guideTurn: t.uint16(),
    guideX: t.float32(),
    guideZ: t.float32(),
    guideYaw: t.float32(),
    /**
     * Beginnings of the tour and of the stop in server milliseconds since 1970, moved on by every pause: time led is
     * (`stoppedAt` or else now) − `startedAt`. `startedAt` is 0 while people gather.
     */
    startedAt: t.float64(),
    stopAt: t.float64(),
    /** When the clocks stopped, for a pause or because nobody leads; 0 while they run. */
    stoppedAt: t.float64(),
    /** Since when nobody leads; 0 while somebody does. */
    lostAt: t.float64(),
    /** The guide's typed words; empty: the score's text is what is said. */
    said: t.string(),
    /** Annotation and chart figure the guide has opened for all; empty when none. */
    opened: t.string(),
    highlight: t.string(),
    /** Public id of who everybody looks to, beside the lead, and who has the floor; empty when nobody. */
    spotlight: t.string(),
    /**
     * By public id: everybody of this gallery who is here, and followers whose line is lost; of other galleries who is in
     * the spotlight, and everybody where a guide or co-guide is.
     */
    members: t.map(TourMemberState),
    questions: t.array(TourQuestionState),
    poll: t.ref(TourPollState).optional(),
  },
  'Tour',
);
export type TourState = SchemaType<typeof TourState>;
