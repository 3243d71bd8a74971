import type { ScoreFacts } from '../domain/tour/acting.ts';
import type { LiveTour } from '../domain/tour/live-tour.ts';
import type { PlaceGroup } from '../domain/tour/placing.ts';
import type { Log } from '../log.ts';
import type { Line } from './line.ts';
import type { PlannedDesk } from './planned-desk.ts';
import type { TourKeeper } from './tour-keeper.ts';

/** What the desk of a gallery's live tour is given. */
export type DeskDeps = {
  exhibition: string;
  /** Public id and spoken code of the gallery. */
  gallery: string;
  code: string;
  scores: ReadonlyMap<string, ScoreFacts>;
  place: PlaceGroup;
  keeper: TourKeeper;
  /** Open lines by the key of their person. */
  lines: ReadonlyMap<string, Line>;
  /** Calls `lost` when this account is a guide no longer; returns how to stop watching. */
  watchGuide: (id: string, lost: () => void) => () => void;
  /** A tour with a transcript is written down as over. */
  transcriptOver: () => void;
  show: (tour: LiveTour | null) => void;
  /** Shows somebody out. */
  close: (line: Line) => void;
  newId: () => string;
  newLink: () => string;
  planned: PlannedDesk;
  /** Milliseconds of the steady clock, and since 1970. */
  now: () => number;
  time: () => number;
  log: Log;
};
