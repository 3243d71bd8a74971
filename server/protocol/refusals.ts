/** Every expected no that the server says; the client has words for each. */
export const refusalCodes = [
  /** The page was loaded before the server changed: reload it. */
  'client-too-old',
  'exhibition-unknown',
  /** No such code, or its gallery is full: the two are not told apart. */
  'code-not-found',
  /** All galleries are full and no more may be opened. */
  'galleries-full',
  /** Too many joins, tries or messages; `retryAfterMs` says when to try again. */
  'too-fast',
  /** The same visitor is here in another window: ask which one to keep. */
  'already-here',
  /** The server is being stopped. */
  'going-down',
  'chat-empty',
  'chat-too-long',
  /** The same line was said a moment ago. */
  'chat-repeated',
  'name-too-long',
  'exhibit-unknown',
  /** This is for the guide, or for somebody with another part in the tour. */
  'not-yours',
  /** There is no live tour here, or it is over. */
  'no-tour',
  /** A live tour is being led here already. */
  'tour-running',
  /** The exhibition has no such tour, stop, or thing to open at this stop. */
  'tour-unknown',
  /** Nobody new may follow, or only those with its link. */
  'tour-locked',
  'tour-full',
  /** The guide has shown this visitor out for the rest of the tour. */
  'removed',
  /** The guide has muted this visitor or everybody. */
  'muted',
  /** No such visitor in this tour. */
  'visitor-unknown',
  /** No such question or poll, or it is closed. */
  'question-unknown',
  /** More questions are open than a guide could answer. */
  'questions-full',
  /** Somebody leads: the lead can be taken over only when it is lost. */
  'lead-held',
  /** Done, but not yet written down for good: ask again with the same id. */
  'not-saved',
  /** No planned tour of this guide has this id. */
  'planned-unknown',
  /** A tour is planned for a time to come, at most a year ahead. */
  'planned-time',
  /** This guide has planned as many tours as one may. */
  'planned-full',
  /** The planned tour is led now, over, or called off. */
  'planned-over',
  /** It is too early to open the planned tour. */
  'planned-early',
  /** This server carries no voice. */
  'voice-off',
  'malformed',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export type Refusal = {
  code: RefusalCode;
  /** Milliseconds after which trying again makes sense. */
  retryAfterMs?: number;
};

/** What an intention comes to: done, with what there is to tell, or refused. */
export type Outcome<T = object> = ({ ok: true } & T) | { ok: false; refusal: Refusal };

export function refused(code: RefusalCode, retryAfterMs?: number): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: retryAfterMs === undefined ? { code } : { code, retryAfterMs } };
}

/** Codes with which the server closes a socket; the client decides by them what to do next. */
export const closing = {
  /** The server is being stopped: join again until it is back. */
  goingDown: 4001,
  /** The same visitor goes on in another window. */
  continuedElsewhere: 4100,
  /** The same window has joined anew; this was its old line. */
  renewed: 4101,
  /** More messages than any person makes. */
  flooding: 4102,
  /** Messages that make no sense, again and again. */
  malformed: 4103,
  /** Poses that no body could have, again and again. */
  implausible: 4104,
  /** Shown out by the guide, for the rest of the live tour: come back to another gallery, if at all. */
  removed: 4105,
} as const;
