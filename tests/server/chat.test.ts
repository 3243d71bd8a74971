import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/visitors.ts';
import { type OpenSmall, openSmall } from './support/open-small.ts';

describe('chat and reactions', () => {
  let open: OpenSmall;
  beforeAll(async () => {
    open = await openSmall();
  });
  afterEach(async () => {
    await open.visitors.away();
    open.pass(200_000);
    await until(() => open.pavilion.directory.census.galleries === 0, 'the galleries to close');
  });
  afterAll(() => open.pavilion.stop());

  it('C1: a line reaches everybody, oneself too, numbered without gaps', async () => {
    const [a, b] = [await open.visitors.join({ name: 'Ada', colour: 5 }), await open.visitors.join()];
    expect(await a.say('one')).toEqual({ ok: true, seq: 1 });
    expect(await b.say('two')).toEqual({ ok: true, seq: 2 });
    await until(() => a.lines.length === 2 && b.lines.length === 2, 'both lines');
    expect(b.lines).toEqual(a.lines);
    expect(b.lines[0]).toEqual({ seq: 1, from: { id: a.me.id, number: 1, name: 'Ada', colour: 5 }, text: 'one', time: expect.any(Number) });
  });

  it('C2: the same line said again is the same line, also over a new connection', async () => {
    const a = await open.visitors.join();
    const b = await open.visitors.join();
    expect(await a.say('once', 'line-of-mine')).toEqual({ ok: true, seq: 1 });
    expect(await a.say('once', 'line-of-mine')).toEqual({ ok: true, seq: 1 });
    // Somebody else's id means nothing for mine.
    expect(await b.say('mine', 'line-of-mine')).toEqual({ ok: true, seq: 2 });
    a.drop();
    await until(() => b.of(a.me.id)?.away === true, 'the drop to be noticed');
    const again = await open.visitors.rejoin(a);
    expect(await again.say('once', 'line-of-mine')).toEqual({ ok: true, seq: 1 });
    await until(() => b.lines.length === 2, 'both lines');
    expect(b.lines.map(({ text }) => text)).toEqual(['once', 'mine']);
  });

  it('C3: text is made plain and has a length', async () => {
    const a = await open.visitors.join();
    expect(await a.say(' \u202E\u200B\n ')).toEqual({ ok: false, refusal: { code: 'chat-empty' } });
    expect(await a.say('x'.repeat(501))).toEqual({ ok: false, refusal: { code: 'chat-too-long' } });
    expect(await a.say('字'.repeat(500))).toMatchObject({ ok: true });
    expect(await a.say('a\n\n b\u0000\u2067c e\u0301 👩‍👩‍👧')).toMatchObject({ ok: true });
    await until(() => a.lines.length === 2, 'the lines');
    expect(a.lines[1]?.text).toBe('a bc \u00E9 👩‍👩‍👧');
  });

  it('C4: nobody floods: five at once, then one in two seconds, and never the same again at once', async () => {
    const a = await open.visitors.join();
    const answers = [];
    for (let i = 0; i < 6; i++) answers.push(await a.say(`line ${i}`));
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true, true, false]);
    const [last] = answers.slice(-1);
    expect(last).toMatchObject({ ok: false, refusal: { code: 'too-fast' } });
    if (last?.ok !== false) throw new Error('refused');
    expect(last.refusal.retryAfterMs).toBeGreaterThan(1_000);
    open.pass(last.refusal.retryAfterMs ?? 0);
    expect(await a.say('line 4')).toMatchObject({ ok: false, refusal: { code: 'chat-repeated' } });
    open.pass(20_000);
    expect(await a.say('line 4')).toMatchObject({ ok: true });
  });

  it('C4: an address has a limit of its own, however many people come from it', async () => {
    const crowd = await open.visitors.joinMany(12);
    const answers = await Promise.all(crowd.flatMap((one, i) => Array.from({ length: 5 }, (_, n) => one.say(`${i} says ${n}`))));
    const said = answers.filter(({ ok }) => ok).length;
    expect(said).toBeGreaterThanOrEqual(40);
    expect(said).toBeLessThan(50);
  });

  it('C5: who comes back fetches what was said, of the last 200 lines', async () => {
    const a = await open.visitors.join();
    const b = await open.visitors.join();
    for (let i = 1; i <= 3; i++) await a.say(`early ${i}`);
    expect(await b.ask('chat-since', { seq: 1 })).toMatchObject({ ok: true, complete: true, lines: [{ seq: 2 }, { seq: 3 }] });
    expect(await b.ask('chat-since', { seq: 3 })).toEqual({ ok: true, complete: true, lines: [] });
    for (let i = 4; i <= 210; i++) {
      open.pass(2_000);
      expect(await a.say(`late ${i}`)).toEqual({ ok: true, seq: i });
    }
    const all = await b.ask('chat-since', { seq: 0 });
    if (!all.ok) throw new Error('answered');
    expect(all.complete).toBe(false);
    expect(all.lines.map(({ seq }) => seq)).toEqual(Array.from({ length: 200 }, (_, i) => i + 11));
    expect((await b.ask('chat-since', { seq: 10 })) as object).toMatchObject({ complete: true });
  });

  it('C6: reactions are seen at once by all, and too many are lost without an answer', async () => {
    const a = await open.visitors.join();
    const b = await open.visitors.join();
    a.room.send('react', { kind: 'applause' });
    await until(() => b.news.reaction.length === 1, 'the applause');
    expect(b.news.reaction).toEqual([{ id: a.me.id, kind: 'applause' }]);
    for (let i = 0; i < 30; i++) a.room.send('react', { kind: 'wave' });
    await a.say('done');
    await until(() => b.lines.length === 1, 'the end');
    expect(b.news.reaction.length).toBeGreaterThanOrEqual(9);
    expect(b.news.reaction.length).toBeLessThanOrEqual(13);
  });
});
