import type { Guide } from '../domain/guide.ts';
import type { PlannedTour } from '../domain/planned-tour.ts';

/** A guide as kept. Times here and below are milliseconds since 1970. */
export type GuideRecord = Guide & { created: number; expires: number; revoked: number | null };
/** For the operator's list; `signedIn` is when one of the guide's links was last used, or null. */
export type GuideListing = GuideRecord & { signedIn: number | null };
/** A link that makes its bearer a guide, once. Of its secret only the digest is kept. */
export type LinkRecord = { digest: string; guide: string; created: number; expires: number };

export type GuideStore = {
  add(guide: GuideRecord): Promise<void>;
  byId(id: string): Promise<GuideRecord | null>;
  /** Newest last. */
  all(): Promise<GuideListing[]>;
  /** False when there is no such guide, or they were revoked before. */
  revoke(id: string, now: number): Promise<boolean>;
  addLink(link: LinkRecord): Promise<void>;
  /** Uses a link up and begins `session`. Null alike for a wrong, used or expired link and for a guide who is none any more. */
  useLink(digest: string, session: string, now: number): Promise<GuideRecord | null>;
  /** The guide of a session that has not ended, while they are one. */
  bySession(session: string, now: number): Promise<GuideRecord | null>;
  endSession(session: string, now: number): Promise<void>;
  /** Which of these are guides now. */
  stillGuides(ids: readonly string[], now: number): Promise<Set<string>>;
};

/** A live tour as it is taken up again after the server was killed. `snapshot` is JSON that only the tour's own code reads. */
export type LiveTourRecord = { id: string; exhibition: string; gallery: string; snapshot: string; updated: number; ended: number | null };

export type LiveTourStore = {
  /** On disk when it resolves. Saves of one live tour are kept in the order in which they were asked for. Throws when another process has saved it meanwhile. */
  save(record: LiveTourRecord): Promise<void>;
  byId(id: string): Promise<LiveTourRecord | null>;
  /** Those that have not ended, oldest change first. */
  open(): Promise<LiveTourRecord[]>;
  /** Those that have ended since `time`, newest first. */
  endedSince(time: number): Promise<LiveTourRecord[]>;
  /** Takes a live tour away with its transcript. */
  forget(id: string): Promise<void>;
};

/**
 * A line of a live tour's transcript; `seq` is its number in the gallery's chat, `json` what everybody could read, `author`
 * by whom and under what id it was said (a digest, never an identity): null once the tour is over.
 */
export type TranscriptLine = { seq: number; json: string; author: string | null };

export type TranscriptStore = {
  /** On disk when it resolves. The same line again is no second line; another line under the same `seq` is a mistake and throws. */
  append(tour: string, lines: readonly TranscriptLine[], now: number): Promise<void>;
  /** All lines in order. */
  all(tour: string): Promise<TranscriptLine[]>;
  /** The newest `count` lines, in order. */
  last(tour: string, count: number): Promise<TranscriptLine[]>;
  forget(tour: string): Promise<void>;
  /** Takes away the lines that were written before `time`, and from those of tours that are over who said them. */
  tidy(time: number): Promise<void>;
};

export type PlannedStore = {
  /** Keeps one that its guide planned under `once`; planned under it before, that one is returned. Null when `most` of theirs begin after `now` already. */
  add(planned: PlannedTour, once: string, most: number, now: number): Promise<PlannedTour | null>;
  byId(id: string): Promise<PlannedTour | null>;
  /** Those of a guide in an exhibition that begin after `since`, earliest first. */
  ofGuide(guide: string, exhibition: string, since: number): Promise<PlannedTour[]>;
  /** Writes time and cancellation down, unless it was changed since it was read: then false. `planned` holds the new values. */
  change(planned: PlannedTour): Promise<boolean>;
  /** Notes the live tour that came of it. */
  opened(id: string, live: string): Promise<void>;
  /** Takes those away that began before `time`. */
  forgetBefore(time: number): Promise<void>;
};

/** All that outlives the process. */
export type Store = {
  planned: PlannedStore;
  guides: GuideStore;
  liveTours: LiveTourStore;
  transcripts: TranscriptStore;
  close(): Promise<void>;
};

/** The store cannot be used at all; the message tells the operator why and what to do. */
export class StoreUnusable extends Error {
  override name = 'StoreUnusable';
}

/** The store cannot do this now: locked, full, down. Nothing was acknowledged, and trying again later may work. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable';
}
