/** Milliseconds ahead for which a tour may be planned at most. */
export const PLANNED_AHEAD = 366 * 24 * 3_600_000;
/** Milliseconds before its time from which, and after it until which, a planned tour may be opened. */
export const OPENS_BEFORE = 3_600_000;
export const OPENS_AFTER = 2 * 3_600_000;

/** How a planned tour stands: its time is ahead; it has come and the guide has not; it is led now; it is over or was never led; it is called off. */
export type PlannedPhase = 'ahead' | 'late' | 'now' | 'over' | 'cancelled';

/** What whoever has its link may know of a planned tour. Times are server milliseconds since 1970. */
export type PlannedNews = {
  id: string;
  /** Id of the tour's score. */
  tour: string;
  guideName: string;
  languages: string[];
  /** Most followers; and whether only those with the link may be one. */
  capacity: number;
  link: boolean;
  /** What is written in the gallery will be kept. */
  transcript: boolean;
  startsAt: number;
  /** Grows with every change. */
  sequence: number;
  phase: PlannedPhase;
  /** Id of the live tour while it is led. */
  live: string | null;
  /** The server's clock as it answered. */
  time: number;
};
