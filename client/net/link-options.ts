import type { ChatLine, News, Place, Reaction } from '#protocol/messages.ts';
import type { Refusal, RefusalCode } from '#protocol/refusals.ts';
import type { TourIntention } from '#protocol/tour-intentions.ts';
import type { TourState } from '#protocol/tour-state.ts';
import type { Known, Roster } from '../others/roster.ts';
import type { ActBody, Acted } from './act-outbox.ts';
import type { Shelf } from './identity.ts';
import type { Unsaid } from './outbox.ts';
import type { SelfBody } from './pose-sender.ts';

export type LinkState = 'offline' | 'connecting' | 'joined' | 'reconnecting' | 'replaced' | 'refused';
/** `code` brings friends into this gallery; `transcriptDays` is how long it keeps transcripts; `reason` says why not joined. */
export type LinkNews = { state: LinkState; code?: string; transcriptDays?: number; reason?: RefusalCode };

/** The window, for its events and to load it anew; `sessionStorage` may be forbidden and is only touched when needed. */
export type Page = Pick<Window, 'addEventListener' | 'removeEventListener'> & {
  document: Pick<Document, 'addEventListener' | 'removeEventListener' | 'visibilityState'>;
  location: Pick<Location, 'reload'>;
  readonly sessionStorage: Shelf;
};

export type LinkOptions = {
  /** Origin of the server, such as `location.origin`. */
  url: string;
  exhibitionId: string;
  /** Comes only to lead: nobody stands in the hall for it. For guides alone. */
  remote?: boolean;
  settings: () => { name: string; colour: number };
  roster: Roster;
  onStatus: (news: LinkNews) => void;
  /** The public id of this visitor; another one after a longer absence. */
  onMe: (me: { id: string }) => void;
  /** The guide that the server knows this visitor as, and its clock in milliseconds since 1970, just now. */
  onWelcome?: (news: Pick<News['welcome'], 'guide' | 'time'>) => void;
  /** The gallery's state has changed: its live tour as it is now. The object is the library's own and changes; copy it. */
  onTour?: (tour: TourState | undefined) => void;
  onPoint?: (point: News['point']) => void;
  onCircle?: (circle: News['circle']) => void;
  /** Where the gallery has kept this visitor's place, when the page was loaded again. */
  onReturned?: (place: Place) => void;
  onPeople: (people: Known[]) => void;
  /** All lines of this gallery that are known, oldest first. */
  onChat: (lines: readonly ChatLine[], gallery: string) => void;
  onReaction: (reaction: { id: string; kind: Reaction }) => void;
  /** The server does not believe the last steps: go back there. */
  onSnap: (place: Place) => void;
  /** Where the visitor's secret is kept; `localStorage` in a browser. */
  shelf?: Shelf | null;
  /** Absent outside a browser. */
  page?: Page;
};

export type GalleryLink = {
  /**
   * Comes in, with a code into that gallery, with the id of a planned tour to those who wait for it; `follow`: with that code,
   * or into another gallery where its live tour goes on. Resolves after the first try, whatever came of it; the status tells.
   */
  join(code?: string, planned?: string, follow?: boolean): Promise<void>;
  /** Goes on in this window after `replaced`. */
  takeOver(): Promise<void>;
  leave(): void;
  /** Called each frame; sends when there is something new. Clears `jumped` when it has been told. */
  sendPose(body: SelfBody, nowMs: number): void;
  /** Null once said; while there is no connection it waits for the next one. */
  say(text: string): Promise<Unsaid | null>;
  react(kind: Reaction): void;
  /** Null when changed. Without a connection the next join brings the settings along. */
  rename(name: string, colour: number): Promise<Refusal | null>;
  /** An act in the live tour, once however often the line breaks. Acts that last wait for the next connection; others are refused `offline`. */
  tourAct<K extends TourIntention>(name: K, body: ActBody<K>): Promise<Acted<K>>;
  /** Where my pointer is, in metres; shown to all if I lead or am in the spotlight. */
  point(spot: Omit<News['point'], 'id'>): void;
  /** A circle around a detail, for all. */
  circle(points: News['circle']['points']): void;
  /** The exhibit that is open for reading, or none. */
  setAt(ref: string | null): void;
  code(): string | null;
  /** WebSocket payload in bytes. */
  readonly bytesIn: number;
  readonly bytesOut: number;
};
