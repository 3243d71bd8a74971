import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TourBody, TourIntention } from '#protocol/tour-intentions.ts';
import { ledHere } from '../../server/domain/tour/clock.ts';
import { type Asked, decide } from '../../server/domain/tour/decide.ts';
import { type LiveTour, counts, followers, people } from '../../server/domain/tour/live-tour.ts';
import { placerOn } from '../../server/domain/tour/placing.ts';
import { HOLD_AFTER, LEAD_KEPT, OFFERED_FOR, comeIn, goAway, passTime } from '../../server/domain/tour/presence.ts';
import { type Actor, leads } from '../../server/domain/tour/rights.ts';
import { gathering, personOf, touringExhibition, worldAt } from './support/tour-kit.ts';

const { floor } = touringExhibition().plan;
const ada: Actor = { key: 'ada', account: 'acc' };
const visitor = (key: string): Actor => ({ key, account: null });
let made = 0;

/** Does something that is allowed, and gives the tour after it. */
function after<K extends Exclude<TourIntention, 'tour-start'>>(tour: LiveTour, who: Actor, name: K, body: Omit<TourBody<K>, 'once'>, now = 10_000): LiveTour {
  const decision = decide(tour, who, { name, body: { once: `once-${(made += 1)}-rules`, ...body } } as unknown as Asked, worldAt(now));
  if (!decision.ok) throw new Error(`${name}: ${decision.refusal.code}`);
  return decision.tour;
}
function refusal(tour: LiveTour, who: Actor, name: Exclude<TourIntention, 'tour-start'>, body: object, now = 10_000): string | null {
  const decision = decide(tour, who, { name, body: { once: `once-${(made += 1)}-rules`, ...body } } as unknown as Asked, worldAt(now));
  return decision.ok ? null : decision.refusal.code;
}
const follow = (tour: LiveTour, key: string, low = false) => after(tour, visitor(key), 'tour-follow', { on: true, language: 'en', low });
const names = (count: number) => Array.from({ length: count }, (_, i) => `v${i}`);

describe('acts that are asked for again', () => {
  it('T2: whatever others did meanwhile, the last act of everybody is still done once; what is remembered is bounded', () => {
    const sleeper = 'v0';
    const everybody = names(60);
    let tour = everybody.reduce((so, key) => follow(so, key), gathering(everybody, { capacity: 60 }));
    const asked = { name: 'tour-ask', body: { once: 'once-before-sleep', text: 'Still there?' } } as const;
    const first = decide(tour, visitor(sleeper), asked, worldAt(10_000));
    if (!first.ok) throw new Error(first.refusal.code);
    tour = first.tour;
    for (let round = 0; round < 6; round++) for (const key of everybody.slice(1)) tour = after(tour, visitor(key), 'tour-hand', { up: round % 2 === 0 });
    expect(decide(tour, visitor(sleeper), asked, worldAt(20_000))).toMatchObject({ ok: true, changed: false, answer: first.answer });
    expect(tour.questions).toHaveLength(1);
    expect(tour.done.length).toBeLessThanOrEqual(300);
  });
});

describe('stands of a group', () => {
  it('T6: a group that grew one by one stands where it would have stood had all come at once', () => {
    const { plan } = touringExhibition();
    for (const { ref } of plan.placed) {
      const place = placerOn(plan);
      const taken: { x: number; z: number }[] = [];
      for (let i = 0; i < 40; i++) {
        const stand = place(ref, [{ key: `v${i}`, x: 0, z: 4, low: false }], taken).stands.get(`v${i}`);
        if (stand !== undefined) taken.push(stand);
      }
      const together = placerOn(plan)(ref, names(40).map((key) => ({ key, x: 0, z: 4, low: false })), []);
      const spots = (stands: Iterable<{ x: number; z: number }>) => [...stands].map(({ x, z }) => `${x} ${z}`).sort();
      expect(taken).toHaveLength(40);
      expect(spots(taken)).toEqual(spots(together.stands.values()));
    }
  });

  it('T6: every follower has a stand of their own on free floor, 0.8 m from all others and from the guide', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 2 }), (count, stop) => {
        let tour = gathering(names(count), { capacity: 60 });
        for (const key of names(count)) tour = follow(tour, key);
        tour = after(tour, ada, 'tour-stop', { index: stop });
        const stands = followers(tour).flatMap(({ stand }) => (stand === null ? [] : [stand]));
        expect(stands).toHaveLength(count);
        const all = tour.guideStand === null ? stands : [...stands, tour.guideStand];
        for (const [i, a] of all.entries()) {
          expect(a.turn).toBe(tour.turn);
          expect(floor.isFree(a.x, a.z)).toBe(true);
          for (const b of all.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.z - b.z)).toBeGreaterThan(0.799);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('T6: who comes late moves nobody else, and who goes and comes back has a stand again', () => {
    let tour = gathering(names(6));
    for (const key of names(5)) tour = follow(tour, key);
    tour = after(tour, ada, 'tour-stop', { index: 1 });
    const before = new Map(followers(tour).map(({ key, stand }) => [key, stand]));
    tour = follow(tour, 'v5');
    for (const [key, stand] of before) expect(tour.people[key]?.stand).toEqual(stand);
    expect(tour.people['v5']?.stand?.turn).toBe(tour.turn);
    // Lost before the next stop, back after it: at the stop where the group is now.
    tour = goAway(tour, 'v0', false);
    tour = after(tour, ada, 'tour-stop', { index: 2 });
    expect(tour.people['v0']?.stand).toBe(null);
    tour = comeIn(tour, { ...personOf('v0'), id: 'new-id' }, worldAt(1));
    expect(tour.people['v0']).toMatchObject({ id: 'new-id', following: true, here: true, stand: { turn: tour.turn } });
  });

  it('T6: who is low comes to the front, however far away they were', () => {
    let tour = gathering(names(25));
    for (const key of names(25)) tour = follow(tour, key, key === 'v24');
    tour = after(tour, ada, 'tour-stop', { index: 0 });
    const exhibit = touringExhibition().plan.byRef.get('harbour/title')?.position ?? [0, 0, 0];
    const away = (key: string) => Math.hypot((tour.people[key]?.stand?.x ?? 99) - exhibit[0], (tour.people[key]?.stand?.z ?? 99) - exhibit[2]);
    expect(names(24).filter((key) => away(key) < away('v24') - 0.3).length).toBeLessThan(10);
  });
});

describe('clocks', () => {
  it('T8: show time led, whatever pauses and losses there are between', () => {
    const step = fc.record({ wait: fc.integer({ min: 0, max: 7_000 }), act: fc.constantFrom('pause', 'resume', 'stop', 'wait', 'lose') });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let now = 10_000;
        let tour = after(gathering(), ada, 'tour-stop', { index: 0 }, now);
        let led = 0;
        let here = 0;
        for (const { wait, act } of steps) {
          now += wait;
          if (!tour.paused) [led, here] = [led + wait, here + wait];
          if (act === 'pause') tour = after(tour, ada, 'tour-pause', { on: true }, now);
          if (act === 'resume') tour = after(tour, ada, 'tour-pause', { on: false }, now);
          if (act === 'stop') {
            tour = after(tour, ada, 'tour-stop', { index: 1 }, now);
            here = 0;
          }
          if (act === 'lose') {
            tour = passTime(tour, now - HOLD_AFTER, now);
            expect(tour.phase).toBe('held');
            now += 50_000;
            tour = passTime(tour, now, now);
          }
          expect([(tour.stoppedAt || now) - tour.startedAt, ledHere(tour, now)]).toEqual([led, here]);
        }
      }),
    );
  });
});

describe('a lost lead', () => {
  const running = () => after(gathering(['cob', 'fay']), ada, 'tour-stop', { index: 1 });

  it('T11: is held after 8 s, goes on at the same stop when found, is offered after 120 s and over a quarter of an hour later', () => {
    const tour = running();
    const at = 20_000;
    expect(passTime(tour, at, at + HOLD_AFTER - 1)).toBe(tour);
    const held = passTime(tour, at, at + HOLD_AFTER);
    expect(held).toMatchObject({ phase: 'held', lostAt: at, stop: 1, turn: tour.turn });
    const found = passTime(held, at + 60_000, at + 60_000);
    expect(found).toMatchObject({ phase: 'running', lostAt: 0, stoppedAt: 0, stop: 1, turn: tour.turn });
    expect(passTime(held, at, at + LEAD_KEPT - 1)).toBe(held);
    const offered = passTime(held, at, at + LEAD_KEPT);
    expect(offered).toMatchObject({ phase: 'offered', stop: 1 });
    expect(leads(offered, ada)).toBe(false);
    expect(passTime(offered, at + 150_000, at + 150_000)).toBe(offered);
    expect(after(offered, ada, 'tour-take-over', {}, at + 150_000)).toMatchObject({ phase: 'running', lead: { key: 'ada' }, lostAt: 0 });
    expect(passTime(offered, at, at + OFFERED_FOR).phase).toBe('ended');
  });

  it('T11: another device of the guide is the lead at once', () => {
    let tour = comeIn(running(), personOf('ada-phone', 'acc'), worldAt(1));
    expect(tour.lead.key).toBe('ada');
    tour = goAway(tour, 'ada', false);
    expect(tour.lead).toMatchObject({ key: 'ada-phone', id: 'id-ada-phone', account: 'acc' });
  });

  it('T12: of two co-guides who take over at the same instant exactly one leads', () => {
    let tour = after(running(), ada, 'tour-co-guide', { id: 'id-cob', on: true });
    tour = after(tour, ada, 'tour-co-guide', { id: 'id-fay', on: true });
    expect(refusal(tour, visitor('cob'), 'tour-take-over', {})).toBe('lead-held');
    const held = passTime(tour, 20_000, 29_000);
    for (const order of [['cob', 'fay'], ['fay', 'cob']]) {
      const [first = '', second = ''] = order;
      const taken = after(held, visitor(first), 'tour-take-over', {}, 29_000);
      expect(refusal(taken, visitor(second), 'tour-take-over', {}, 29_000)).toBe('lead-held');
      expect(people(taken).filter((one) => leads(taken, one)).map(({ key }) => key)).toEqual([first]);
      expect(taken).toMatchObject({ phase: 'running', lostAt: 0, stop: 1 });
      // The guide takes it back when they return, and the co-guide is one again.
      const back = after(taken, ada, 'tour-take-over', {}, 60_000);
      expect(back.lead).toMatchObject({ key: 'ada', account: 'acc' });
      expect(refusal(back, visitor(first), 'tour-stop', { index: 0 })).toBe('not-yours');
      expect(back.people[first]?.coGuide).toBe(true);
    }
  });

  it('T12: in 10,000 races of up to six co-guides one gets the lead, and the others are told', () => {
    const six = names(6);
    let tour = gathering(six);
    for (const key of six) tour = after(tour, ada, 'tour-co-guide', { id: `id-${key}`, on: true });
    const held = passTime(tour, 20_000, 29_000);
    const world = worldAt(29_000);
    fc.assert(
      fc.property(fc.shuffledSubarray(six, { minLength: 2 }), (order) => {
        let now = held;
        const told = order.map((key) => {
          const decision = decide(now, visitor(key), { name: 'tour-take-over', body: { once: `race-of-${key}` } }, world);
          if (decision.ok) now = decision.tour;
          return decision.ok ? 'leads' : decision.refusal.code;
        });
        if (told[0] !== 'leads' || told.slice(1).some((one) => one !== 'lead-held') || now.lead.key !== order[0]) throw new Error(told.join(' '));
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it('T12: the lead is handed over and taken back; who was never asked cannot take it', () => {
    const handed = after(running(), ada, 'tour-hand-over', { id: 'id-fay' });
    expect(handed.lead).toMatchObject({ key: 'fay', account: null });
    expect(refusal(handed, ada, 'tour-stop', { index: 0 })).toBe('not-yours');
    expect(refusal(handed, visitor('cob'), 'tour-take-over', {})).toBe('not-yours');
    expect(after(handed, ada, 'tour-take-over', {}, 9_000_000).lead.key).toBe('ada');
  });

  it('T12: who handed the lead over may take it back for a minute, and both are what they were', () => {
    const before = follow(after(running(), ada, 'tour-co-guide', { id: 'id-cob', on: true }), 'fay');
    const cob = after(before, ada, 'tour-hand-over', { id: 'id-cob' }, 20_000);
    // Not the guide who began it, who always may: a visitor who leads.
    const slip = after(cob, visitor('cob'), 'tour-hand-over', { id: 'id-fay' }, 30_000);
    const parts = (tour: LiveTour) => ['cob', 'fay'].map((key) => [tour.people[key]?.coGuide, tour.people[key]?.following]);
    expect([slip.lead.key, parts(slip)]).toEqual(['fay', [[true, false], [false, false]]]);
    const back = after(slip, visitor('cob'), 'tour-take-over', {}, 89_999);
    expect([back.lead.key, parts(back)]).toEqual(['cob', [[true, false], [false, true]]]);
    expect(back.people['fay']?.stand?.turn).toBe(back.turn);
    expect(refusal(slip, visitor('cob'), 'tour-take-over', {}, 90_000)).toBe('lead-held');
    // Once somebody else had it in between, it is no slip of theirs any more.
    const again = after(slip, ada, 'tour-take-over', {}, 31_000);
    expect(refusal(again, visitor('cob'), 'tour-take-over', {}, 32_000)).toBe('lead-held');
  });
});

describe('asking', () => {
  const group = (count: number) => names(count).reduce((tour, key) => follow(tour, key), gathering(names(count), { capacity: 60 }));

  it('T15: questions wait up to three of one and forty of all, are supported once each, and answered', () => {
    let tour = group(20);
    const ask = (key: string) => after(tour, visitor(key), 'tour-ask', { text: `why, ${key}?` });
    for (let i = 0; i < 3; i++) tour = ask('v0');
    expect(refusal(tour, visitor('v0'), 'tour-ask', { text: 'one more' })).toBe('questions-full');
    expect(refusal(tour, visitor('v1'), 'tour-ask', { text: '  \u200b ' })).toBe('chat-empty');
    expect(refusal(tour, visitor('v1'), 'tour-ask', { text: 'x'.repeat(301) })).toBe('chat-too-long');
    for (let i = 0; i < 3; i++) tour = after(tour, visitor('v1'), 'tour-support', { question: 1, on: true });
    tour = after(tour, visitor('v2'), 'tour-support', { question: 1, on: true });
    expect(tour.questions[0]?.supporters).toEqual(['v1', 'v2']);
    expect(refusal(tour, visitor('v0'), 'tour-support', { question: 1, on: true })).toBe('question-unknown');
    tour = after(tour, ada, 'tour-question', { question: 1, act: 'answer', answer: 'Because.' });
    expect(tour.questions[0]).toMatchObject({ state: 'answered', answer: 'Because.' });
    expect(refusal(tour, visitor('v3'), 'tour-support', { question: 1, on: true })).toBe('question-unknown');
    tour = ask('v0');
    for (let i = 1; i < 20; i++) for (let n = 0; n < 3; n++) if (tour.questions.length < 41) tour = ask(`v${i}`);
    expect(refusal(tour, visitor('v19'), 'tour-ask', { text: 'too late' })).toBe('questions-full');
    tour = after(tour, ada, 'tour-question', { question: 2, act: 'dismiss' });
    expect(refusal(tour, ada, 'tour-question', { question: 2, act: 'keep' })).toBe('question-unknown');
    expect(refusal(tour, visitor('v19'), 'tour-ask', { text: 'now there is room' })).toBe(null);
  });

  it('T15: what was answered, kept or dismissed waits again when it is reopened, while there is room', () => {
    let tour = group(20);
    for (let i = 0; i < 3; i++) tour = after(tour, visitor('v0'), 'tour-ask', { text: `question ${i}` });
    tour = after(tour, visitor('v1'), 'tour-support', { question: 1, on: true });
    tour = after(tour, ada, 'tour-question', { question: 1, act: 'answer', answer: 'Because.' });
    tour = after(tour, ada, 'tour-question', { question: 2, act: 'keep' });
    tour = after(tour, ada, 'tour-question', { question: 3, act: 'dismiss' });
    for (const question of [1, 2, 3, 3]) tour = after(tour, ada, 'tour-question', { question, act: 'reopen' });
    expect(tour.questions.map(({ state, answer, supporters }) => [state, answer, supporters])).toEqual([['asked', '', ['v1']], ['asked', '', []], ['asked', '', []]]);
    expect(refusal(tour, ada, 'tour-question', { question: 4, act: 'reopen' })).toBe('question-unknown');
    // Somebody's fourth may come back; the forty-first of all may not, though one that is kept waits already.
    tour = after(tour, ada, 'tour-question', { question: 3, act: 'dismiss' });
    tour = after(tour, ada, 'tour-question', { question: 2, act: 'keep' });
    tour = after(tour, visitor('v0'), 'tour-ask', { text: 'one more' });
    expect(refusal(tour, ada, 'tour-question', { question: 3, act: 'reopen' })).toBe(null);
    for (let i = 1; i < 20; i++) for (let n = 0; n < 3; n++) if (tour.questions.length < 41) tour = after(tour, visitor(`v${i}`), 'tour-ask', { text: `question ${i} ${n}` });
    expect(refusal(tour, ada, 'tour-question', { question: 3, act: 'reopen' })).toBe('questions-full');
    expect(refusal(tour, ada, 'tour-question', { question: 2, act: 'reopen' })).toBe(null);
  });

  it('T16: one vote each, changed while the poll is open; the next poll closes it', () => {
    let tour = after(group(3), ada, 'tour-poll', { question: 'Which?', options: ['this', 'that'] });
    const vote = (key: string, option: number) => after(tour, visitor(key), 'tour-vote', { poll: 1, option });
    tour = vote('v0', 0);
    tour = vote('v1', 0);
    tour = vote('v0', 1);
    expect(tour.poll === null ? [] : counts(tour.poll)).toEqual([1, 1]);
    expect(refusal(tour, visitor('v2'), 'tour-vote', { poll: 1, option: 2 })).toBe('question-unknown');
    expect(refusal(tour, visitor('v2'), 'tour-vote', { poll: 2, option: 0 })).toBe('question-unknown');
    tour = after(tour, ada, 'tour-poll', { question: 'And now?', options: ['a', 'b', 'c'] });
    expect(tour.results).toEqual([{ question: 'Which?', options: ['this', 'that'], counts: [1, 1] }]);
    tour = after(tour, ada, 'tour-poll-close', { clear: false });
    expect(tour.poll).toMatchObject({ id: 2, open: false });
    expect(refusal(tour, visitor('v2'), 'tour-vote', { poll: 2, option: 0 })).toBe('question-unknown');
    expect(after(tour, ada, 'tour-poll-close', { clear: true })).toMatchObject({ poll: null, results: [{}, { counts: [0, 0, 0] }] });
  });
});
