import { clockOf, followersIn, type LiveQuestion, type LiveTour } from './live-tour.ts';

/** One stay of the group at a stop: how long it was led there, without pauses, and how many followed as it went on. */
export type StopVisit = { stop: number; seconds: number; present: number };
/** What this console has seen of a live tour: counts only, nothing of any one person. `most`: most followers at once. */
export type ConsoleLog = { tour: string; visits: StopVisit[]; most: number; over: boolean };

export const newLog = (tour: string): ConsoleLog => ({ tour, visits: [], most: 0, over: false });

/** Takes a change of the tour in, which came at `serverNow` in server milliseconds; the same log when there is nothing to note. */
export function noteTour(before: ConsoleLog | null, was: LiveTour | null, now: LiveTour, serverNow: number): ConsoleLog {
  let noted = before?.tour === now.id ? before : newLog(now.id);
  const followers = followersIn(now);
  if (followers > noted.most) noted = { ...noted, most: followers };
  if (was === null || was.id !== now.id || noted.over) return noted;
  const over = now.phase === 'ended' && was.phase !== 'ended';
  if (was.stopAt !== 0 && (over || now.turn !== was.turn)) {
    // The end stops the clocks; a new stop begins its own at the moment the old one ended.
    const at = over ? now.stoppedAt || serverNow : now.stopAt || serverNow;
    const stay = { stop: was.stop, seconds: clockOf(was, at).stopSeconds, present: followersIn(was) };
    noted = { ...noted, visits: [...noted.visits, stay] };
  }
  return over ? { ...noted, over } : noted;
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isVisit = (value: unknown): value is StopVisit => {
  const { stop, seconds, present } = Object(value) as Partial<Record<keyof StopVisit, unknown>>;
  return Number.isInteger(stop) && isCount(stop) && isCount(seconds) && isCount(present);
};

/** Reads a log that was kept as JSON; null when there is none, or none that fits. */
export function readLog(text: string | null): ConsoleLog | null {
  let found: unknown;
  try {
    found = JSON.parse(text ?? 'null');
  } catch (cause) {
    console.debug('What was noted of an earlier tour cannot be read.', cause);
  }
  const { tour, visits, most, over } = Object(found) as Partial<Record<keyof ConsoleLog, unknown>>;
  const sound = typeof tour === 'string' && Array.isArray(visits) && visits.every(isVisit) && isCount(most) && typeof over === 'boolean';
  return sound ? { tour, visits, most, over } : null;
}

/** Seconds and greatest number present for each stop that the group was at. */
export function perStop({ visits }: ConsoleLog): Map<number, { seconds: number; present: number }> {
  const stops = new Map<number, { seconds: number; present: number }>();
  for (const { stop, seconds, present } of visits) {
    const before = stops.get(stop) ?? { seconds: 0, present: 0 };
    stops.set(stop, { seconds: before.seconds + seconds, present: Math.max(before.present, present) });
  }
  return stops;
}

/** Questions without who asked them. */
export type AskedLine = Pick<LiveQuestion, 'text' | 'support' | 'state' | 'answer'>;
