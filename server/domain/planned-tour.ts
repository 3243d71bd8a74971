import { OPENS_AFTER, OPENS_BEFORE, PLANNED_AHEAD, type PlannedPhase } from '#protocol/planned.ts';
import type { PlanChange, PlanRequest } from '#protocol/planned-requests.ts';
import { type Outcome, refused } from '#protocol/refusals.ts';
import { type Guide, mayLead } from './guide.ts';
import type { Allowance } from './token-bucket.ts';

/** A live tour that is to be led at a set time. Times are milliseconds since 1970. */
export type PlannedTour = {
  /** 128 bits of chance: address of its page, and key of its link when only those with it may follow. */
  id: string;
  /** Account and name of the guide; `gone` once that account was revoked. */
  guide: string;
  guideName: string;
  gone: boolean;
  exhibition: string;
  score: string;
  languages: string[];
  capacity: number;
  byLink: boolean;
  /** Keep the gallery's chat. */
  transcript: boolean;
  startsAt: number;
  created: number;
  changed: number;
  /** Counts the changes. */
  sequence: number;
  cancelled: number | null;
  /** Id of the live tour that came of it last. */
  live: string | null;
};

/** Tours of one guide that may lie ahead at once, called off or not. */
export const MOST_PLANNED = 50;
/** Milliseconds after its time for which a planned tour is kept. */
export const PLANNED_KEPT = 30 * 24 * 3_600_000;
/** What one guide may plan and change. */
export const PLANS_PER_GUIDE: Allowance = { burst: 30, perSecond: 0.5 };

/** What became of the live tour of a planned one: when it ended, and null while it is led. */
export type Led = { ended: number | null };

/** How it stands at `now`. One that ended before its time was a trial, and may be opened again. */
export function phaseOf(planned: PlannedTour, led: Led | null, now: number): PlannedPhase {
  if (led !== null && led.ended === null) return 'now';
  if (led !== null && led.ended !== null && led.ended >= planned.startsAt) return 'over';
  if (planned.cancelled !== null || planned.gone) return 'cancelled';
  if (now > planned.startsAt + OPENS_AFTER) return 'over';
  return now < planned.startsAt ? 'ahead' : 'late';
}

const soundTime = (startsAt: number, now: number): boolean => startsAt > now && startsAt <= now + PLANNED_AHEAD;

/** A new planned tour, unless it cannot be one. `scores` are the ids of the exhibition's tours. */
export function planTour(asked: PlanRequest, guide: Guide, scores: readonly string[], id: string, now: number): Outcome<{ planned: PlannedTour }> {
  if (!mayLead(guide, asked.tour)) return refused('not-yours');
  if (!scores.includes(asked.tour)) return refused('tour-unknown');
  if (!soundTime(asked.startsAt, now)) return refused('planned-time');
  const { exhibition, tour: score, languages, capacity, link: byLink, transcript, startsAt } = asked;
  return { ok: true, planned: { id, guide: guide.id, guideName: guide.name, gone: false, exhibition, score, languages, capacity, byLink, transcript, startsAt, created: now, changed: now, sequence: 0, cancelled: null, live: null } };
}

/** The planned tour after a change by `guide`; whatever is not theirs does not exist for them. */
export function changePlanned(planned: PlannedTour | null, phase: PlannedPhase, change: PlanChange, guide: Guide, now: number): Outcome<{ planned: PlannedTour }> {
  if (planned === null || planned.guide !== guide.id) return refused('planned-unknown');
  const next = { ...planned, changed: now, sequence: planned.sequence + 1 };
  if ('cancelled' in change) {
    if (phase === 'now' || phase === 'over') return refused('planned-over');
    if ((planned.cancelled !== null) === change.cancelled) return { ok: true, planned };
    return { ok: true, planned: { ...next, cancelled: change.cancelled ? now : null } };
  }
  if (phase !== 'ahead' && phase !== 'late') return refused('planned-over');
  if (planned.startsAt === change.startsAt) return { ok: true, planned };
  return soundTime(change.startsAt, now) ? { ok: true, planned: { ...next, startsAt: change.startsAt } } : refused('planned-time');
}

/** Whether `guide` may begin the live tour of it now: it is theirs, and its time is near. */
export function mayOpen(planned: PlannedTour | null, phase: PlannedPhase, guide: Guide | null, now: number): Outcome {
  if (planned === null || planned.guide !== guide?.id) return refused('planned-unknown');
  if (phase === 'now') return refused('tour-running');
  if (phase !== 'ahead' && phase !== 'late') return refused('planned-over');
  return now >= planned.startsAt - OPENS_BEFORE ? { ok: true } : refused('planned-early');
}
