import { describe, expect, it } from 'vitest';
import { FIRST_STAGE, nextStage, recentLosses, type StageEvent, type StageLife } from '../../../client/view/ui/stage-life.ts';

function after(...events: StageEvent[]): StageLife {
  return events.reduce(nextStage, FIRST_STAGE);
}
const drawn: StageEvent = { kind: 'drawn' };
const again: StageEvent = { kind: 'again' };
const lost = (at: number): StageEvent => ({ kind: 'lost', at });

describe('the three-dimensional view', () => {
  it('recovers from a lost context with a fresh set-up', () => {
    const life = after(drawn, lost(1000), again, drawn);
    expect(life).toMatchObject({ state: 'drawn', round: 1, why: null });
  });

  it('counts a second loss within a minute, and gives way to reading at the third', () => {
    const second = after(drawn, lost(0), again, drawn, lost(30_000));
    expect([second.state, second.losses.length]).toEqual(['lost', 2]);
    const third = [again, drawn, lost(50_000)].reduce(nextStage, second);
    expect([third.state, third.why]).toEqual(['reading', 'lost']);
  });

  it('forgets losses that lie more than a minute back', () => {
    const life = after(drawn, lost(0), again, drawn, lost(70_000), again, drawn);
    expect(recentLosses(life, 140_000)).toEqual([140_000]);
    expect(nextStage(life, lost(140_000)).state).toBe('lost');
  });

  it('is for reading where there are no graphics, and may be tried again', () => {
    const life = after({ kind: 'unable' });
    expect([life.state, life.why]).toEqual(['reading', 'unable']);
    expect(nextStage(life, { kind: 'retry' })).toMatchObject({ state: 'setting-up', round: 1, losses: [] });
  });
});
