import { z } from 'zod';

/** Milliseconds ahead for which a tour may be planned at most. */
export const PLANNED_AHEAD = 366 * 24 * 3_600_000;
/** Milliseconds before its time from which, and after it until which, a planned tour may be opened. */
export const OPENS_BEFORE = 3_600_000;
export const OPENS_AFTER = 2 * 3_600_000;

/** An id of a planned tour: 128 bits of chance, base64url. */
export const plannedId = z.string().regex(/^[\w-]{22}$/);
export const exhibitionId = z.string().max(64);
/** Milliseconds since 1970. */
const moment = z.int().min(0).max(8_640_000_000_000_000);
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/).max(20);

/** Body of `POST /api/guide/planned`. `once` is chosen by the page so that a retry is not a second tour. */
export const planRequest = z.strictObject({
  once: z.string().regex(/^[\w-]{8,40}$/),
  exhibition: exhibitionId,
  tour: z.string().min(1).max(140),
  languages: z.array(language).min(1).max(8),
  capacity: z.int().min(1).max(250),
  link: z.boolean(),
  transcript: z.boolean(),
  startsAt: moment,
});
export type PlanRequest = z.infer<typeof planRequest>;

/** Body of `PATCH /api/guide/planned/<id>`: another time, or called off, or that taken back. */
export const planChange = z.union([z.strictObject({ startsAt: moment }), z.strictObject({ cancelled: z.boolean() })]);
export type PlanChange = z.infer<typeof planChange>;

/** How a planned tour stands: its time is ahead; it has come and the guide has not; it is led now; it is over or was never led; it is called off. */
export const plannedPhases = ['ahead', 'late', 'now', 'over', 'cancelled'] as const;
export type PlannedPhase = (typeof plannedPhases)[number];

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
