import { FRAMES_PER_SECOND } from '#protocol/voice.ts';
import type { Allowance } from './token-bucket.ts';

/** What one person, or one address, may do. Written down in server/protocol/SPEC.md. */
export const limits = {
  chatPerPerson: { burst: 5, perSecond: 0.5 },
  /** A school shares one address. */
  chatPerAddress: { burst: 40, perSecond: 4 },
  reactionsPerPerson: { burst: 10, perSecond: 2 },
  renamesPerPerson: { burst: 4, perSecond: 0.2 },
  /** Refs change when one walks past exhibits. */
  readingPerPerson: { burst: 10, perSecond: 4 },
  catchUpPerPerson: { burst: 5, perSecond: 0.5 },
  /** Intentions of a live tour: each is written down. */
  tourActsPerPerson: { burst: 30, perSecond: 5 },
  /** Pointer of a tour, beside the poses. */
  pointsPerPerson: { burst: 20, perSecond: 20 },
  circlesPerPerson: { burst: 3, perSecond: 1 },
  voiceTicketsPerPerson: { burst: 6, perSecond: 0.5 },
  voiceWishesPerPerson: { burst: 10, perSecond: 2 },
  /** A second's worth at once, for what comes late over a stalled line. */
  voiceFramesPerSpeaker: { burst: FRAMES_PER_SECOND, perSecond: FRAMES_PER_SECOND },
  /** Tries of a spoken code. */
  codesPerAddress: { burst: 5, perSecond: 5 / 60 },
  /** Messages of any kind: soft limit, dropped beyond it. */
  messagesPerPerson: { burst: 90, perSecond: 45 },
} satisfies Record<string, Allowance>;

/** Milliseconds of going on beyond the soft limit after which the line is closed. */
export const FLOOD_PATIENCE = 3_000;
/** Messages that make no sense before the line is closed. */
export const MALFORMED_PATIENCE = 5;
/** Poses that no body could have before the line is closed. */
export const IMPLAUSIBLE_PATIENCE = 50;
/** Milliseconds without a message after which a visitor counts as away. */
export const AWAY_AFTER = 15_000;
/** Milliseconds for which a dropped visitor's avatar and seat are kept. */
export const SEAT_HELD = 15_000;
/** Milliseconds for which a visitor who is gone is still the same person on return. */
export const REMEMBERED = 120_000;
