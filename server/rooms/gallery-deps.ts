import type { Buckets } from '../domain/token-bucket.ts';
import type { Hosted } from '../exhibitions.ts';
import type { Log } from '../log.ts';
import type { Meters } from '../meters.ts';
import type { TranscriptStore } from '../store/store.ts';
import type { Between } from './between.ts';
import type { VoiceHub } from '../voice/voice-hub.ts';
import type { GalleryRoom } from './gallery-room.ts';
import type { Seat } from './line.ts';
import type { PlannedDesk } from './planned-desk.ts';
import type { Resumed, TourKeeper } from './tour-keeper.ts';

/** What every gallery of a process is given. */
export type GalleryDeps = {
  log: Log;
  meters: Meters;
  capacity: number;
  chatByAddress: Buckets;
  /** Null where the server carries no voice. */
  voice: VoiceHub | null;
  /** Milliseconds of a steady clock, and since 1970. */
  now: () => number;
  time: () => number;
  newId: () => string;
  newCode: () => string;
  /** Key of a tour's link: at least 128 bits. */
  newLink: () => string;
  planned: PlannedDesk;
  hosted: (exhibition: string) => Hosted;
  keeper: TourKeeper;
  transcripts: Pick<TranscriptStore, 'append'>;
  /** Days after which a line of a transcript is deleted. */
  transcriptDays: number;
  transcriptOver: () => void;
  /** The tour that a new gallery takes up again, given out once. */
  resume: (tour: string) => Resumed | null;
  /** Calls `lost` when this account is a guide no longer; returns how to stop watching. */
  watchGuide: (id: string, lost: () => void) => () => void;
  /** Somebody came in here: they are nowhere else any more. */
  cameIn: (gallery: GalleryRoom, seat: Seat) => void;
  closed: (gallery: GalleryRoom) => void;
  between: Between;
  /** The home of a tour that is mirrored here is silent: it may have to be taken up again. */
  orphaned: (exhibition: string) => void;
};
