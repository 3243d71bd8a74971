import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changedBy, difference } from '../../server/domain/tour/difference.ts';
import { recordOf, resumedFrom } from '../../server/rooms/tour-keeper.ts';
import { comeIn, freezeTime, galleries, gallery, goAway, idle, pass, seenBy, stand, three, tidy } from './support/bare-galleries.ts';

beforeEach(freezeTime);
afterEach(tidy);

describe('a tour in mirrors, whatever the wire does', () => {
  it('G6: what a difference makes of a tour is the later one, whole', async () => {
    const { home, ada } = await three();
    const before = home.tour.tour ?? expect.fail('it is led');
    const copy = structuredClone(before);
    for (const key of ['a', 'b', 'c']) comeIn(home, key);
    await home.tour.act(ada, 'tour-stop', { once: 'once-0001', index: 2 });
    goAway(home, 'a', true);
    const after = home.tour.tour ?? expect.fail('it is led');
    const change = JSON.parse(JSON.stringify(difference(before, after))) as ReturnType<typeof difference>;
    expect(changedBy(before, change)).toEqual(after);
    expect(before, 'left as it was').toEqual(copy);
    expect(Object.keys(difference(after, after).fields)).toEqual([]);
  });

  it('G5: an act that the home does not hear of is not-saved, and asking again does it once', async () => {
    const { home, left, wire } = await three();
    const one = comeIn(left, 'one');
    await pass(250);
    const body = { once: 'once-follow', on: true, language: 'en', low: false };
    wire.loses = () => true;
    const lost = left.tour.act(one, 'tour-follow', body);
    expect(await idle(lost)).toBe('waits');
    await pass(6_250);
    expect(await lost).toMatchObject({ ok: false, refusal: { code: 'not-saved' } });
    wire.loses = () => false;
    await pass(2_500);
    const again = left.tour.act(one, 'tour-follow', body);
    await pass(250);
    expect(await again).toEqual({ ok: true });
    // The answer alone is lost: the act was done, and is not done twice.
    let answers = 0;
    wire.loses = () => (answers += 1) === 2;
    const ask = { once: 'once-ask-it', text: 'Only once?' };
    const unheard = left.tour.act(one, 'tour-ask', ask);
    await pass(6_250);
    expect(await unheard).toMatchObject({ ok: false, refusal: { code: 'not-saved' } });
    wire.loses = () => false;
    const heard = left.tour.act(one, 'tour-ask', ask);
    await pass(250);
    expect(await heard).toEqual({ ok: true, question: 1 });
    expect(home.tour.tour?.questions.length).toBe(1);
  });

  it('G6, T11: a lead in a mirror is heard of through it; a silent mirror’s people have lost their line', async () => {
    const { home, left, right, ada, wire } = await three();
    const one = comeIn(left, 'one');
    const two = comeIn(right, 'two');
    await pass(250);
    for (const [where, who] of [[left, one], [right, two]] as const) {
      const answer = where.tour.act(who, 'tour-follow', { once: `once-${who.member.key}-follows`, on: true, language: 'en', low: false });
      await pass(250);
      expect(await answer).toEqual({ ok: true });
    }
    expect(await home.tour.act(ada, 'tour-hand-over', { once: 'once-over', id: one.member.id })).toEqual({ ok: true });
    goAway(home, 'ada', false);
    await pass(20_000);
    expect(home.tour.tour?.phase).toBe('gathering');
    // The lead is silent and the mirror is not: what the home says of it is so in the mirrors too.
    left.lines.delete('one');
    await pass(12_000);
    expect([home, left, right].map(({ tour }) => tour.tour?.phase)).toEqual(['held', 'held', 'held']);
    expect([left.orphaned, right.orphaned]).toEqual([0, 0]);
    comeIn(left, 'one');
    await pass(2_000);
    expect([home, left, right].map(({ tour }) => tour.tour?.phase)).toEqual(['gathering', 'gathering', 'gathering']);
    wire.loses = () => true;
    await pass(10_000);
    wire.loses = () => false;
    expect([home, left, right].map(({ tour }) => tour.tour?.phase)).toEqual(['held', 'held', 'held']);
    expect(home.tour.tour?.people['two']).toMatchObject({ here: false, following: true });
    expect(left.orphaned).toBeGreaterThan(0);
    await pass(3_000);
    expect([home, left, right].map(({ tour }) => tour.tour?.phase)).toEqual(['gathering', 'gathering', 'gathering']);
    expect(home.tour.tour?.people['two']).toMatchObject({ here: true, following: true });
  });

  it('G6: a tour that is taken up again elsewhere is shown as it is there', async () => {
    const { between, home, left, right } = await three();
    comeIn(left, 'one');
    await pass(500);
    const tour = structuredClone(home.tour.tour) ?? expect.fail('it is led');
    stand(left, right);
    await home.tour.close();
    await pass(9_000);
    expect(left.tour.tour?.phase).toBe('held');
    const resumed = resumedFrom(recordOf({ ...tour, stop: 2 }, 'small', 'home', 'c', Date.now()), Date.now());
    if (resumed === null) throw new Error('it can be taken up');
    const next = gallery('next', between, { ...resumed, lines: [] });
    stand(next, left, right);
    await pass(4_000);
    expect([left, right].map((one) => one.tour.tour?.stop)).toEqual([2, 2]);
    expect(next.tour.tour?.people['one']).toMatchObject({ here: true, gallery: 1 });
  });

  it('G8: a home that was thought lost, and comes back, goes on as a mirror of the new one', async () => {
    const { between, home, left } = await three();
    comeIn(left, 'one');
    await pass(500);
    const resumed = resumedFrom(recordOf(home.tour.tour ?? expect.fail('it is led'), 'small', 'home', 'c', Date.now()), Date.now());
    if (resumed === null) throw new Error('it can be taken up');
    const next = gallery('next', between, { ...resumed, lines: [] });
    galleries.push(next);
    await pass(4_000);
    expect(galleries.map(({ tour }) => tour.part)).toEqual(['mirror', 'mirror', 'mirror', 'home']);
    expect(next.tour.tour?.lead.key).toBe('ada');
    expect(Object.values(next.tour.tour?.people ?? {}).map(({ key, here }) => `${key} ${here}`)).toEqual(['ada true', 'one true']);
    for (const one of galleries) expect(seenBy(one)).toEqual(seenBy(next));
    await pass(12_000);
    expect(next.tour.tour?.phase).toBe('gathering');
  });
});
