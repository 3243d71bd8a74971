import { Decoder, Encoder } from '@colyseus/schema';
import { describe, expect, it } from 'vitest';
import { GalleryState } from '#protocol/state.ts';
import { type TourIntention, tourIntentions } from '#protocol/tour-intentions.ts';
import { random } from '../../assets/craft/noise.ts';
import type { World } from '../../server/domain/tour/acting.ts';
import { type Asked, decide } from '../../server/domain/tour/decide.ts';
import { type LiveTour, followers, people } from '../../server/domain/tour/live-tour.ts';
import type { PlaceGroup } from '../../server/domain/tour/placing.ts';
import { comeIn, goAway, passTime } from '../../server/domain/tour/presence.ts';
import { leads } from '../../server/domain/tour/rights.ts';
import { showTour } from '../../server/rooms/tour-view.ts';
import { type Visitor, until } from '../support/visitors.ts';
import { SCORE, gathering, openTouring, personOf, worldAt } from './support/tour-kit.ts';

type Chance = { dice: () => number; pick: <T>(from: readonly T[]) => T };
function chances(seed: number): Chance {
  const dice = random(seed);
  return { dice, pick: (from) => from[Math.floor(dice() * from.length)] as (typeof from)[number] };
}

const names = Object.keys(tourIntentions).filter((name) => name !== 'tour-start' && name !== 'tour-console') as Exclude<TourIntention, 'tour-start' | 'tour-console'>[];

/** A body of the right shape with anything in it that may or may not make sense now. */
function bodyFor(name: TourIntention, ids: readonly string[], { dice, pick }: Chance, act: number): object {
  const on = dice() < 0.6;
  const all: Partial<Record<TourIntention, object>> = {
    'tour-stop': { index: Math.floor(dice() * 4) },
    'tour-say': { text: pick(['', 'look here']) },
    'tour-open': { annotation: pick([null, 'nothing']), highlight: null },
    'tour-follow': { on, language: pick(['en', 'zh']), low: dice() < 0.2 },
    'tour-arrived': { turn: 1 + Math.floor(dice() * 20) },
    'tour-hand': { up: on },
    'tour-ask': { text: `question ${act}` },
    'tour-support': { question: 1 + Math.floor(dice() * 8), on },
    'tour-question': { question: 1 + Math.floor(dice() * 8), act: pick(['answer', 'keep', 'dismiss', 'reopen']), answer: 'so it is' },
    'tour-poll': { question: 'which?', options: pick([['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd']]) },
    'tour-vote': { poll: 1 + Math.floor(dice() * 4), option: Math.floor(dice() * 4) },
    'tour-poll-close': { clear: dice() < 0.5 },
    'tour-spotlight': { id: pick([null, ...ids]) },
    'tour-lower': { id: pick([null, ...ids]) },
    'tour-voice': { mode: pick(['guide', 'hands', 'everyone']) },
    'tour-silence': { id: pick(ids), on },
    'tour-lane': { language: pick([null, 'zh']) },
    'tour-mute': { id: pick([null, ...ids]), on },
    'tour-pause': { on },
    'tour-lock': { on: dice() < 0.3 },
    'tour-invite': { id: pick(ids) },
    'tour-remove': { id: pick(ids) },
    'tour-hand-over': { id: pick(ids) },
    'tour-co-guide': { id: pick(ids), on: dice() < 0.8 },
  };
  return all[name] ?? {};
}

/** Rare acts that end or empty a tour would make the rest of a run pointless. */
const rare = (name: TourIntention, { dice }: Chance) => (name === 'tour-end' && dice() < 0.97) || (name === 'tour-remove' && dice() < 0.8);

/** Places on a lattice: as many as anybody asks for, at once. */
const lattice: PlaceGroup = (_exhibit, coming, taken) => {
  const spots = Array.from({ length: coming.length + taken.length }, (_, i) => ({ x: i % 10, z: Math.floor(i / 10), yaw: 0, behind: i > 20 }));
  const free = spots.filter((spot) => !taken.some(({ x, z }) => x === spot.x && z === spot.z));
  return { guide: { x: -1, z: -1, yaw: 0, behind: false }, stands: new Map(coming.flatMap(({ key }, i) => { const spot = free[i]; return spot === undefined ? [] : [[key, spot]]; })) };
};

const cast = [['ada', 'acc'], ['ada-phone', 'acc'], ['hal', 'other'], ['cob', null], ['fay', null], ['roy', null], ['zoe', null]] as const;

/** What is wrong with a tour that may be in any state; empty when all is well. */
function faults(tour: LiveTour): string[] {
  const wrong: string[] = [];
  const leading = people(tour).filter((one) => leads(tour, one));
  if (new Set(leading.map(({ key, account }) => (tour.lead.account === null ? key : account))).size > 1) wrong.push('two lead');
  const hasLead = tour.phase === 'gathering' || tour.phase === 'running' || tour.phase === 'held';
  if (hasLead && tour.lead.key === '') wrong.push('nobody leads');
  for (const { key, following, stand } of people(tour)) {
    if (tour.banned.includes(key)) wrong.push(`${key} was removed and is here`);
    if (!following && stand !== null) wrong.push(`${key} roams and has a stand`);
    if (hasLead && key === tour.lead.key && following) wrong.push(`${key} leads and follows`);
  }
  const stands = followers(tour).flatMap(({ stand }) => (stand?.turn === tour.turn ? [`${stand.x} ${stand.z}`] : []));
  if (new Set(stands).size < stands.length) wrong.push('a stand was given twice');
  return wrong;
}

describe('whatever is done in a live tour', () => {
  it('T17: 200 runs of 300 acts: every view comes to the same, whenever it began to look, and one person leads', () => {
    let led = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const chance = chances(seed);
      const { dice, pick } = chance;
      const state = new GalleryState({ gallery: 'g', exhibition: 'small', revision: 'r', code: 'c', capacity: 50 });
      const encoder = new Encoder(state);
      const views: { state: GalleryState; decoder: Decoder }[] = [];
      const look = () => {
        const seen = new GalleryState();
        const decoder = new Decoder(seen);
        decoder.decode(encoder.encodeAll());
        views.push({ state: seen, decoder });
      };
      const sync = () => {
        const patch = encoder.encode().slice();
        for (const { decoder } of views) decoder.decode(patch);
        encoder.discardChanges();
      };
      let now = 10_000;
      let seenAt = now;
      let tour = gathering(cast.slice(3, 6).map(([key]) => key), { capacity: 4 });
      encoder.encode();
      encoder.discardChanges();
      for (let act = 0; act < 300; act++) {
        now += Math.floor(dice() * 3_000);
        const world: World = { ...worldBase, now, place: lattice };
        const [key, account] = pick(cast);
        const turn = tour.turn;
        if (dice() < 0.15) tour = dice() < 0.5 ? goAway(tour, key, dice() < 0.4) : comeIn(tour, { ...personOf(key, account), id: `id-${key}-${act}` }, world);
        else if (dice() < 0.05) {
          if (dice() < 0.5) now += 9_000;
          tour = passTime(tour, seenAt, now);
        } else {
          const name = pick(names);
          if (rare(name, chance)) continue;
          const ids = people(tour).map(({ id }) => id);
          const asked = { name, body: { once: `once-${seed}-${act}`, ...bodyFor(name, ids, chance, act) } } as unknown as Asked;
          const actor = { key, account };
          const decision = decide(tour, actor, asked, world);
          if (decision.ok && leads(tour, actor)) seenAt = now;
          if (decision.ok) {
            led += 1;
            tour = decision.tour;
            const again = decide(tour, actor, asked, world);
            if (name !== 'tour-arrived' && (!again.ok || again.changed || again.answer !== decision.tour.done.at(-1)?.answer)) expect.fail(`seed ${seed}, act ${act}: a retry of ${name} was a second act`);
          }
        }
        const wrong = faults(tour);
        if (wrong.length > 0 || tour.turn < turn) expect.fail(`seed ${seed}, act ${act}: ${wrong.join(', ') || 'the turn fell'}`);
        showTour(state, tour);
        if (views.length < 5 && dice() < 0.03) {
          sync();
          look();
        } else if (dice() < 0.5) sync();
      }
      sync();
      expect(JSON.parse(JSON.stringify(tour)), 'plain JSON').toEqual(tour);
      const fresh = new GalleryState({ gallery: 'g', exhibition: 'small', revision: 'r', code: 'c', capacity: 50 });
      showTour(fresh, tour);
      const wanted = canonical(fresh);
      expect(views.length).toBeGreaterThan(1);
      for (const view of [state, ...views.map((one) => one.state)]) expect(canonical(view), `seed ${seed}`).toEqual(wanted);
    }
    // A run in which everything is refused would show nothing.
    expect(led).toBeGreaterThan(8_000);
  }, 120_000);

  it.each([3, 20_261_124])('T17: five people over real lines end with one view and one lead (seed %i)', async (seed) => {
    const open = await openTouring();
    const chance = chances(seed);
    const guide = await open.visitors.join({ name: 'Ada' }, await open.account('ada'));
    const others = await open.visitors.joinMany(4);
    const all: Visitor[] = [guide, ...others];
    expect(await guide.tour('tour-start', { tour: SCORE, languages: ['en'], capacity: 3, link: false })).toMatchObject({ ok: true });
    let done = 0;
    for (let round = 0; round < 60; round++) {
      // Several at once, so that they come in any order.
      const asked = all.map(async (one) => {
        const name = chance.pick(names);
        if (name === 'tour-end' || name === 'tour-remove') return;
        const body = bodyFor(name, all.map(({ me }) => me.id), chance, round) as never;
        if ((await one.tour(name, body)).ok) done += 1;
      });
      await Promise.all(asked);
      open.pass(chance.dice() < 0.1 ? 9_000 : 500);
    }
    expect(done).toBeGreaterThan(30);
    for (const one of all) await one.ask('chat-since', { seq: 0 });
    await until(() => new Set(all.map(({ state }) => JSON.stringify(canonical(state)))).size === 1, 'one view of all');
    const { live } = guide;
    expect(all.filter(({ me }) => me.id === live?.lead).length).toBe(1);
    const roles = await Promise.all(all.map((one) => one.tour('tour-console', {})));
    expect(roles.filter((answer) => answer.ok && answer.role === 'guide').length).toBeLessThanOrEqual(1);
    await open.pavilion.stop();
    await open.store.close();
  });
});

const worldBase = worldAt(0);

/** The tour of a state as plain data, members in one order, places as exact as the wire carries them. */
function canonical({ tour }: GalleryState): object | null {
  if (tour === undefined) return null;
  const exact = (_key: string, value: unknown) => (typeof value === 'number' && !Number.isInteger(value) ? Math.fround(value) : value);
  const { members, ...rest } = JSON.parse(JSON.stringify(tour.toJSON(), exact)) as { members: Record<string, object> };
  return { ...rest, members: Object.entries(members).sort(([a], [b]) => a.localeCompare(b)) };
}
