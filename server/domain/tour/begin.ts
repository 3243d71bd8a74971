import { refused } from '#protocol/refusals.ts';
import type { TourBody } from '#protocol/tour-intentions.ts';
import { type Guide, mayLead } from '../guide.ts';
import type { Refused, World } from './acting.ts';
import { remember } from './decide.ts';
import { goTo } from './lead-acts.ts';
import type { LiveTour, Person } from './live-tour.ts';
import { settleLead } from './settle-lead.ts';

/** What a new tour is made of. `id` and `link` are chance. */
export type Beginning = { guide: Guide | null; body: TourBody<'tour-start'>; me: Person; others: readonly Person[]; id: string; link: string };

/** A live tour that gathers at its first stop, led by whoever began it. Everybody here is in it, as a roamer. */
export function beginTour({ guide, body, me, others, id, link }: Beginning, world: World): { ok: true; tour: LiveTour; answer: { ok: true; id: string; link: string } } | Refused {
  if (guide === null || !mayLead(guide, body.tour)) return refused('not-yours');
  if (world.score.id !== body.tour || world.score.stops.length === 0) return refused('tour-unknown');
  const tour: LiveTour = {
    id,
    score: body.tour,
    link,
    byLink: body.link,
    languages: body.languages,
    capacity: body.capacity,
    owner: guide.id,
    ledBy: [guide.id],
    lead: { key: me.key, id: me.id, name: me.name || guide.name, account: guide.id },
    handed: null,
    phase: 'gathering',
    before: 'gathering',
    stop: 0,
    turn: 0,
    paused: false,
    locked: false,
    chatMuted: false,
    transcript: body.transcript === true ? 'kept' : 'none',
    voice: 'hands',
    startedAt: 0,
    stopAt: 0,
    stoppedAt: 0,
    lostAt: 0,
    endedAt: 0,
    said: '',
    opened: '',
    highlight: '',
    spotlight: '',
    guideStand: null,
    people: Object.fromEntries([me, ...others].map((person) => [person.key, structuredClone(person)])),
    banned: [],
    questions: [],
    asked: 0,
    poll: null,
    polls: 0,
    results: [],
    visits: [],
    done: [],
  };
  settleLead(tour);
  goTo(tour, 0, world);
  const answer = { ok: true as const, id, link };
  remember(tour, me.key, body.once, answer);
  return { ok: true, tour, answer };
}
