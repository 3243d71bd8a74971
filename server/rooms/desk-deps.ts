import type { ScoreFacts } from '../domain/tour/acting.ts';
import type { LiveTour } from '../domain/tour/live-tour.ts';
import type { PlaceGroup } from '../domain/tour/placing.ts';
import type { Log } from '../log.ts';
import type { Attendees } from './attendee.ts';
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
  /** Everybody who is here, or in a mirror. */
  lines: Attendees;
  /** A tour with a transcript is written down as over. */
  transcriptOver: () => void;
  show: (tour: LiveTour) => void;
  /** Shows somebody out. Whoever is in a mirror is shown out there. */
  close: (key: string) => void;
  newId: () => string;
  newLink: () => string;
  planned: PlannedDesk;
  /** Milliseconds of the steady clock, and since 1970. */
  now: () => number;
  time: () => number;
  log: Log;
};
