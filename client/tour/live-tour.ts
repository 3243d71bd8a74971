import type { TourRole } from '#protocol/tour-answers.ts';
import type { TourMemberState, TourPollState, TourQuestionState, TourState } from '#protocol/tour-state.ts';

/** The data of a synced state without what the rooms' library hangs onto it. */
type Copy<T, K extends keyof T> = { readonly [F in K]: T[F] };

const memberFields = ['id', 'name', 'number', 'gallery', 'following', 'here', 'hand', 'language', 'muted', 'called', 'standTurn', 'x', 'z', 'yaw', 'behind', 'arrived'] as const satisfies readonly (keyof TourMemberState)[];
const questionFields = ['id', 'from', 'number', 'name', 'text', 'support', 'state', 'answer', 'askedAt'] as const satisfies readonly (keyof TourQuestionState)[];
const pollFields = ['id', 'question', 'open'] as const satisfies readonly (keyof TourPollState)[];
const tourFields = [
  ...(['id', 'score', 'gallery', 'leadGallery', 'stop', 'turn', 'phase', 'paused', 'locked', 'byLink', 'capacity', 'chatMuted', 'transcript', 'lead', 'leadName', 'guideTurn', 'guideX', 'guideZ', 'guideYaw'] as const),
  ...(['startedAt', 'stopAt', 'stoppedAt', 'lostAt', 'said', 'opened', 'highlight', 'spotlight'] as const),
] as const satisfies readonly (keyof TourState)[];

export type LiveMember = Copy<TourMemberState, (typeof memberFields)[number]>;
export type LiveQuestion = Copy<TourQuestionState, (typeof questionFields)[number]>;
export type LivePoll = Copy<TourPollState, (typeof pollFields)[number]> & { readonly options: readonly string[]; readonly counts: readonly number[] };

/** The live tour of my gallery as plain data, with the fields' meanings of server/protocol/tour-state.ts. Never changed, only replaced. */
export type LiveTour = Copy<TourState, (typeof tourFields)[number]> & {
  readonly languages: readonly string[];
  readonly crowds: readonly number[];
  readonly remotes: readonly string[];
  readonly coGuides: readonly string[];
  /** Everybody here and followers whose line is lost, for guides those of all galleries; in the order in which the tour came to know them. */
  readonly members: readonly LiveMember[];
  readonly questions: readonly LiveQuestion[];
  readonly poll: LivePoll | null;
};

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

/** The list of before when nothing in it differs. */
function keepList<T>(now: readonly T[], before: readonly T[] | undefined): readonly T[] {
  return before !== undefined && sameList(now, before) ? before : now;
}

/** `before` when it has the same fields; lists are compared by identity. */
function keepRecord<T extends object>(now: T, before: T | null | undefined): T {
  if (before === null || before === undefined) return now;
  for (const key of Object.keys(now) as (keyof T)[]) if (now[key] !== before[key]) return now;
  return before;
}

function copyFields<S, K extends keyof S>(state: S, fields: readonly K[]): Copy<S, K> {
  const copy: Partial<Record<K, S[K]>> = {};
  for (const field of fields) copy[field] = state[field];
  return copy as Copy<S, K>;
}

function copyPoll(state: TourPollState, before: LivePoll | null | undefined): LivePoll {
  const known = before?.id === state.id ? before : null;
  return keepRecord({ ...copyFields(state, pollFields), options: keepList([...state.options], known?.options), counts: keepList([...state.counts], known?.counts) }, known);
}

/** Copies the synced state of a tour. Whatever did not change since `before` is the same object, the whole included; null when there is no tour. */
export function copyTour(state: TourState | null | undefined, before: LiveTour | null): LiveTour | null {
  if (state === null || state === undefined) return null;
  const known = before?.id === state.id ? before : null;
  const people = new Map(known?.members.map((one) => [one.id, one]));
  const asked = new Map(known?.questions.map((one) => [one.id, one]));
  const members = [...state.members.values()].map((one) => keepRecord(copyFields(one, memberFields), people.get(one.id)));
  const questions = [...state.questions].map((one) => keepRecord(copyFields(one, questionFields), asked.get(one.id)));
  const now: LiveTour = {
    ...copyFields(state, tourFields),
    languages: keepList([...state.languages], known?.languages),
    crowds: keepList([...state.crowds], known?.crowds),
    remotes: keepList([...state.remotes], known?.remotes),
    coGuides: keepList([...state.coGuides], known?.coGuides),
    members: keepList(members, known?.members),
    questions: keepList(questions, known?.questions),
    poll: state.poll === undefined || state.poll === null ? null : copyPoll(state.poll, known?.poll),
  };
  return keepRecord(now, known);
}

/** Whether somebody leads it, or may again: it is not over and not left to itself. */
export const isLed = (live: LiveTour | null): live is LiveTour => live !== null && live.phase !== 'ended' && live.phase !== 'offered';

/** Me in the tour; undefined before the gallery has introduced me. */
export function myMember(live: LiveTour | null, me: string | null): LiveMember | undefined {
  return me === null ? undefined : live?.members.find((one) => one.id === me);
}

/** Seconds led in all and at this stop, without pauses, at `serverNow` in server milliseconds; 0 while people gather. */
export function clockOf(live: LiveTour, serverNow: number): { tourSeconds: number; stopSeconds: number } {
  const now = live.stoppedAt === 0 ? serverNow : live.stoppedAt;
  const since = (began: number): number => (began === 0 ? 0 : Math.max(0, now - began) / 1000);
  return { tourSeconds: since(live.startedAt), stopSeconds: since(live.stopAt) };
}

/** Whether this is who leads, or another device of theirs. */
export function canLead(live: LiveTour | null, me: string | null): boolean {
  return me !== null && isLed(live) && (live.lead === me || live.remotes.includes(me));
}

/** My part in the tour; the server decides by the same rules. */
export function roleIn(live: LiveTour, me: string | null): TourRole {
  if (canLead(live, me)) return 'guide';
  if (me !== null && live.coGuides.includes(me)) return 'co-guide';
  return myMember(live, me)?.following === true ? 'follower' : 'visitor';
}

/** How many go along and have a line now, in all galleries of the tour. */
export function followersIn(live: LiveTour): number {
  return live.crowds.reduce((sum, crowd) => sum + crowd, 0);
}
