import type { KeptLine } from '../domain/chat-log.ts';
import { endTour } from '../domain/tour/lead-acts.ts';
import type { LiveTour, Person } from '../domain/tour/live-tour.ts';
import type { LiveTourRecord } from '../store/store.ts';

/** Keeps live tours beyond the process: of the store, what galleries need of it. */
export type TourKeeper = {
  /** Written down for good when it resolves. */
  save(record: LiveTourRecord): Promise<void>;
  /** Live tours that have not ended. */
  open(): Promise<LiveTourRecord[]>;
};

/** A live tour as it is taken up again: with the spoken code of its gallery, and the last of what was said if that is kept. */
export type Resumed = { tour: LiveTour; code: string; lines: readonly KeptLine[] };

/** Raised when older snapshots can no longer be read; tours under way then end. */
const SNAPSHOT = 1;
/** Milliseconds since the last change after which nobody comes back to a tour. */
const STALE = 60 * 60_000;

export function recordOf(tour: LiveTour, exhibition: string, gallery: string, code: string, now: number): LiveTourRecord {
  return { id: tour.id, exhibition, gallery, snapshot: JSON.stringify({ version: SNAPSHOT, code, tour: tour.phase === 'ended' ? withoutPeople(tour) : tour }), updated: now, ended: tour.phase === 'ended' ? tour.endedAt : null };
}

/** What is kept of a tour that is over: what was asked, answered and counted, and nothing by which people could be told. */
function withoutPeople(tour: LiveTour): LiveTour {
  const questions = tour.questions.map((question) => ({ ...question, by: '', from: '', number: 0, name: '', supporters: question.supporters.map(() => '') }));
  return { ...tour, lead: { key: '', id: '', name: '', account: null }, handed: null, people: {}, banned: [], done: [], questions, poll: null };
}

/**
 * What a record holds; null when it is of another version or too old. While the server was down nobody led: the clocks
 * stand where they were when it was last written, and everybody is on their way back.
 */
export function resumedFrom(record: LiveTourRecord, now: number): Omit<Resumed, 'lines'> | null {
  const { version, code, tour } = read(record);
  if (version !== SNAPSHOT || now - record.updated > STALE || tour.phase === 'ended') return null;
  // Tours written down before there were mirrors have all their people in one gallery.
  for (const person of Object.values(tour.people)) Object.assign(person, { here: false, gallery: (person.gallery as number | undefined) ?? 0 });
  if (tour.phase === 'gathering' || tour.phase === 'running') Object.assign(tour, { before: tour.phase, phase: 'held', lostAt: now });
  else tour.lostAt = now;
  if (tour.stoppedAt === 0) tour.stoppedAt = Math.min(record.updated, now);
  return { tour, code };
}

/** Older snapshots know of no transcript, of nobody who led, of no hand-over to take back, of no voices, and of no remotes. */
function read({ snapshot }: LiveTourRecord): { version: number; code: string; tour: LiveTour } {
  type Later = 'transcript' | 'ledBy' | 'handed' | 'voice';
  const kept = JSON.parse(snapshot) as { version: number; code: string; tour: Omit<LiveTour, Later> & Partial<Pick<LiveTour, Later>> };
  const tour: LiveTour = { transcript: 'none', ledBy: [kept.tour.owner], handed: null, voice: 'hands', ...kept.tour };
  for (const [key, person] of Object.entries<Partial<Person>>(tour.people ?? {})) tour.people[key] = { silenced: false, lane: '', remote: false, ...person } as Person;
  return { ...kept, tour };
}

/** A record of a tour that nobody comes back to: over since it was last written down, and without people. Of one that cannot be read nothing is kept. */
export function abandoned(record: LiveTourRecord): LiveTourRecord {
  const { exhibition, gallery, updated } = record;
  const tour = tourIn(record);
  if (tour === null) return { ...record, snapshot: JSON.stringify({ version: 0, code: '', tour: {} }), ended: updated };
  endTour(tour, updated);
  return recordOf(tour, exhibition, gallery, '', updated);
}

/** The tour in a record, as it was last written down; null when it is of another version. */
export function tourIn(record: LiveTourRecord): LiveTour | null {
  const { version, tour } = read(record);
  return version === SNAPSHOT ? tour : null;
}
