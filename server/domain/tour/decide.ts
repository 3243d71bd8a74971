import { type Outcome, refused } from '#protocol/refusals.ts';
import type { TourBody, TourIntention } from '#protocol/tour-intentions.ts';
import type { Act, Effect, Refused, World } from './acting.ts';
import { batonActs, foundLead } from './baton-acts.ts';
import { leadActs } from './lead-acts.ts';
import { type LiveTour, isLive } from './live-tour.ts';
import { peopleActs } from './people-acts.ts';
import { questionActs } from './question-acts.ts';
import { type Actor, leads, mayDo, roleOf } from './rights.ts';
import { voiceActs } from './voice-acts.ts';

/** Acts of one person whose ids are kept, and of all; everybody's last one is kept beyond that. */
const REMEMBERED_EACH = 6;
const REMEMBERED_ALL = 300;
/** Dismissed questions that a console is told of, the newest. */
const SHOWN_QUESTIONS = 60;

/** Beginning a tour is in begin.ts: there is none yet to decide over. */
export type Running = Exclude<TourIntention, 'tour-start'>;
export type Asked<K extends Running = Running> = { [N in K]: { name: N; body: TourBody<N> } }[K];
export type Decision = { ok: true; tour: LiveTour; answer: Outcome; effects: Effect[]; /** False when this was done before, or was only asked. */ changed: boolean };

const consoleAct: Act<'tour-console'> = ({ tour, actor, world }) => ({
  ok: true,
  role: roleOf(tour, actor),
  link: tour.link,
  notes: world.score.stops.map(({ notes }) => notes),
  dismissed: tour.questions.filter(({ state }) => state === 'dismissed').slice(-SHOWN_QUESTIONS).map(({ id, number, name, text, supporters }) => ({ id, number, name, text, support: supporters.length })),
});
const acts: { [K in Running]: Act<K> } = { ...leadActs, ...batonActs, ...peopleActs, ...questionActs, ...voiceActs, 'tour-console': consoleAct };

/** The answer this act got when it was done before; null when it is new. */
export function answered(tour: LiveTour | null, key: string, once: string): object | null {
  return tour?.done.find((one) => one.key === key && one.once === once)?.answer ?? null;
}

export function remember(tour: LiveTour, key: string, once: string, answer: object): void {
  const mine = tour.done.filter((one) => one.key === key);
  const oldest = mine.length >= REMEMBERED_EACH ? mine[0] : undefined;
  tour.done = [...tour.done.filter((one) => one !== oldest), { key, once, answer }];
  if (tour.done.length > REMEMBERED_ALL) forgetOne(tour);
}

/** Forgets the oldest act that is not the last one of somebody in the tour: that one they may ask for again, however late their line is back. */
function forgetOne(tour: LiveTour): void {
  const last = new Map(tour.done.map((one) => [one.key, one]));
  const found = tour.done.findIndex((one) => last.get(one.key) !== one || tour.people[one.key] === undefined);
  if (found >= 0) tour.done.splice(found, 1);
}

/**
 * What comes of an intention: the tour as it is then, the answer, and what is to be done outside. The tour handed in is
 * left as it is. Default is no: whoever has no part that the table of rights names for this is refused.
 */
export function decide(tour: LiveTour | null, actor: Actor, { name, body }: Asked, world: World): Decision | Refused {
  const once = 'once' in body ? body.once : null;
  const before = once === null ? null : answered(tour, actor.key, once);
  if (tour !== null && before !== null) return { ok: true, tour, answer: before as Outcome, effects: [], changed: false };
  if (!isLive(tour)) return refused('no-tour');
  if (tour.banned.includes(actor.key)) return refused('removed');
  if (!mayDo(tour, actor, name)) return refused('not-yours');
  const draft = structuredClone(tour);
  // Whoever leads is here, as this shows.
  if (leads(draft, actor)) foundLead(draft, world.now);
  const effects: Effect[] = [];
  // Name and body belong together, which a lookup by name cannot show.
  const act = acts[name] as Act<Running>;
  const answer = act({ tour: draft, actor, me: draft.people[actor.key], world, effects }, body);
  if (!answer.ok) return answer;
  if (once === null) return { ok: true, tour, answer, effects, changed: false };
  if (name !== 'tour-arrived') remember(draft, actor.key, once, answer);
  return { ok: true, tour: draft, answer, effects, changed: true };
}
