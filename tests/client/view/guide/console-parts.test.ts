import { describe, expect, it } from 'vitest';
import { clockWords, planClock, planDifference } from '../../../../client/tour/console-clock.ts';
import { pollShares, queueOf } from '../../../../client/tour/console-questions.ts';
import { rosterCounts, rosterOf } from '../../../../client/tour/console-roster.ts';
import { consolePart } from '../../../../client/view/guide/use-console.ts';
import { fits } from '../../../../client/view/guide/words-field.tsx';
import { walk } from '../../tour/with-tour.ts';
import { after, liveTour, member, question } from './live-samples.ts';

describe('the guide’s clock', () => {
  it('shows minutes and seconds, and hours when there are any', () => {
    expect([0, 9.9, 130, 3723, -5].map(clockWords)).toEqual(['0:00', '0:09', '2:10', '1:02:03', '0:00']);
  });

  it('counts a stop against the plan only once it has had its minutes', () => {
    // The first stop had 2 min and took 150 s; the second has 1.5 min.
    expect(planClock(walk, liveTour(), after(200))).toEqual({ stopSeconds: 50, stopPlanned: 90, tourSeconds: 200, tourPlanned: 360, behind: 30 });
    expect(planClock(walk, liveTour(), after(240)).behind).toBe(30);
    expect(planClock(walk, liveTour(), after(260)).behind).toBe(50);
    expect(planClock(walk, liveTour({ stopAt: after(60) }), after(100)).behind).toBe(-60);
  });

  it('stands still while the tour does, and before it begins', () => {
    expect(planClock(walk, liveTour({ stoppedAt: after(200) }), after(900)).stopSeconds).toBe(50);
    expect(planClock(walk, liveTour({ stop: 0, startedAt: 0, stopAt: 0 }), after(900))).toMatchObject({ stopSeconds: 0, tourSeconds: 0, behind: 0 });
  });

  it('calls half a minute on time and never says 0 minutes', () => {
    expect([29, -29, 30, 240, -95].map(planDifference)).toEqual([
      { way: 'onTime', minutes: 0 },
      { way: 'onTime', minutes: 0 },
      { way: 'behind', minutes: 1 },
      { way: 'behind', minutes: 4 },
      { way: 'ahead', minutes: 2 },
    ]);
  });
});

describe('the roster', () => {
  const live = liveTour({
    remotes: ['phone'],
    coGuides: ['cora'],
    members: [
      member('lead'),
      member('phone'),
      member('gone', { here: false, hand: 5 }),
      member('roamer', { following: false, number: 9 }),
      member('early', { following: false, number: 4 }),
      member('cora', { number: 3 }),
      member('late', { arrived: false }),
      member('old', { arrived: false, standTurn: 2 }),
      member('second', { hand: 20 }),
      member('first', { hand: 10, following: false }),
    ],
  });

  it('has raised hands first in their order, then walking up, following, roaming, lost', () => {
    expect(rosterOf(live).map(({ member: one, state }) => `${one.id} ${state}`)).toEqual([
      'first hand',
      'second hand',
      'late walking',
      'old following',
      'cora following',
      'early roaming',
      'roamer roaming',
      'gone lost',
    ]);
    expect(rosterOf(live).filter(({ coGuide }) => coGuide).map(({ member: one }) => one.id)).toEqual(['cora']);
  });

  it('is counted', () => expect(rosterCounts(rosterOf(live))).toEqual({ hand: 2, walking: 1, following: 2, roaming: 2, lost: 1 }));
});

describe('questions', () => {
  it('are ordered by support, then by age, and the kept apart', () => {
    const all = [question(1), question(2, { support: 3 }), question(3, { state: 'kept' }), question(4, { support: 3, askedAt: after(0) }), question(5, { state: 'answered' }), question(6, { state: 'answered' })];
    const { asked, kept, answered } = queueOf(all);
    expect(asked.map(({ id }) => id)).toEqual([4, 2, 1]);
    expect(kept.map(({ id }) => id)).toEqual([3]);
    expect(answered.map(({ id }) => id)).toEqual([6, 5]);
    expect(all[0]?.id).toBe(1);
  });

  it('of a poll have shares', () => {
    expect(pollShares([2, 1, 0])).toEqual([67, 33, 0]);
    expect(pollShares([0, 0])).toEqual([0, 0]);
  });

  it('and answers are counted as the server counts them', () => {
    expect(fits('😀😀', 2)).toBe(true);
    expect(fits('abc', 2)).toBe(false);
    expect([fits('  ', 5), fits('', 5, true)]).toEqual([false, true]);
  });
});

describe('who sees which console', () => {
  const guide = { name: 'Lea', tours: null };
  it('leads with any of the lead’s devices, helps as co-guide, begins as guide', () => {
    const live = liveTour({ remotes: ['phone'], coGuides: ['cora'] });
    expect(['lead', 'phone', 'cora', 'ann'].map((id) => consolePart({ live, me: { id }, guide: null }))).toEqual(['lead', 'lead', 'help', 'none']);
    expect(consolePart({ live, me: { id: 'ann' }, guide })).toBe('begin');
    expect(consolePart({ live: null, me: { id: null }, guide })).toBe('begin');
    expect(consolePart({ live: null, me: { id: 'ann' }, guide: null })).toBe('none');
  });

  it('lets who lost the lead take it back, and read how it went', () => {
    expect(consolePart({ live: liveTour({ phase: 'offered' }), me: { id: 'lead' }, guide: null })).toBe('help');
    expect(consolePart({ live: liveTour({ phase: 'ended' }), me: { id: 'lead' }, guide: null })).toBe('begin');
  });
});
