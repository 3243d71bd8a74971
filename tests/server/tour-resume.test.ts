import { afterEach, describe, expect, it } from 'vitest';
import { tourReport } from '../../server/domain/tour/report.ts';
import { tourIn } from '../../server/rooms/tour-keeper.ts';
import { openStore } from '../../server/store/open-store.ts';
import { type LiveTourRecord, type Store, StoreUnavailable } from '../../server/store/store.ts';
import { type Visitor, until } from '../support/visitors.ts';
import { SCORE, type Touring, openTouring } from './support/tour-kit.ts';

const ok = { ok: true };

/** A store whose writing of live tours a test can hold up, break, or end as a killed process does. */
async function touchyStore() {
  const store = await openStore({ file: ':memory:' });
  let hold: Promise<void> | null = null;
  const broken = { now: false, dead: false };
  const saves: LiveTourRecord[] = [];
  const save = async (record: LiveTourRecord) => {
    await hold;
    if (broken.dead) return;
    if (broken.now) throw new StoreUnavailable('a disk that is full, for the test');
    await store.liveTours.save(record);
    saves.push(record);
  };
  const { liveTours } = store;
  const touchy: Store = {
    ...store,
    close: () => store.close(),
    liveTours: { save, byId: (id) => liveTours.byId(id), open: () => liveTours.open(), endedSince: (time) => liveTours.endedSince(time), forget: (id) => liveTours.forget(id) },
  };
  const holdUp = () => {
    let go = () => undefined as void;
    hold = new Promise((done) => (go = done));
    return () => {
      hold = null;
      go();
    };
  };
  return { store: touchy, saves, broken, holdUp };
}

describe('nothing of a live tour is lost', () => {
  let open: Touring;
  afterEach(async () => {
    await open.pavilion.stop();
    await open.store.close();
  });

  const start = { tour: SCORE, languages: ['en'], capacity: 25, link: false };
  const follow = (visitor: Visitor) => visitor.tour('tour-follow', { on: true, language: 'en', low: false });

  it('T13: an act is answered once it is written down, and acts of one person in their order', async () => {
    const { store, saves, holdUp } = await touchyStore();
    open = await openTouring({ store });
    const guide = await open.visitors.join({ name: 'Ada' }, await open.account('ada'));
    expect(await guide.tour('tour-start', start)).toMatchObject(ok);
    const go = holdUp();
    const answers: string[] = [];
    const asked = [1, 2, 0].map((index, i) => guide.tour('tour-stop', { index }).then(({ ok: isDone }) => answers.push(`${i} ${isDone}`)));
    await until(() => guide.live?.stop === 1, 'the first to be seen');
    // A question to the server and back: it has had every chance to answer too soon.
    await guide.ask('chat-since', { seq: 0 });
    expect(answers).toEqual([]);
    go();
    await Promise.all(asked);
    expect(answers).toEqual(['0 true', '1 true', '2 true']);
    const last = saves.at(-1);
    expect(JSON.parse(last?.snapshot ?? '{}')).toMatchObject({ tour: { stop: 0, turn: 4 } });
  });

  it('T13: what cannot be written down is not acknowledged, and a retry does not do it twice', async () => {
    const { store, broken } = await touchyStore();
    open = await openTouring({ store });
    const guide = await open.visitors.join({}, await open.account('ada'));
    const one = await open.visitors.join();
    await guide.tour('tour-start', start);
    await follow(one);
    broken.now = true;
    const once = 'once-although-broken';
    expect(await one.tour('tour-ask', { once, text: 'Still there?' })).toMatchObject({ ok: false, refusal: { code: 'not-saved' } });
    expect(await one.tour('tour-ask', { once, text: 'Still there?' })).toMatchObject({ ok: false, refusal: { code: 'not-saved' } });
    broken.now = false;
    expect(await one.tour('tour-ask', { once, text: 'Still there?' })).toEqual({ ok: true, question: 1 });
    await until(() => guide.live?.questions.length === 1, 'one question');
    expect(await store.liveTours.open()).toMatchObject([{ snapshot: expect.stringContaining('Still there?') as unknown }]);
  });

  it('T14, T2: after a killed server the tour stands where it stood, with roster, questions, poll, bans, code and clock', async () => {
    const { store, broken } = await touchyStore();
    open = await openTouring({ store });
    const ada = await open.account('ada');
    const guide = await open.visitors.join({ name: 'Ada' }, ada);
    const [one, two, bad] = await open.visitors.joinMany(3);
    if (one === undefined || two === undefined || bad === undefined) throw new Error('three came');
    const begun = await guide.tour('tour-start', start);
    if (!begun.ok) throw new Error('begun');
    await follow(one);
    await guide.tour('tour-stop', { index: 1 });
    const once = 'once-before-the-kill';
    await one.tour('tour-ask', { once, text: 'Who made it?' });
    await guide.tour('tour-poll', { question: 'Which?', options: ['this', 'that'] });
    await one.tour('tour-vote', { poll: 1, option: 1 });
    await guide.tour('tour-co-guide', { id: two.me.id, on: true });
    await guide.tour('tour-remove', { id: bad.me.id });
    await until(() => guide.live?.poll?.counts[1] === 1, 'the vote');
    const { code } = guide.state;
    const startedAt = guide.live?.startedAt ?? 0;
    const numberOfOne = one.part?.number;
    broken.dead = true;
    await open.pavilion.stop();
    broken.dead = false;

    open = await openTouring({ store });
    // The first to come back is not even the guide; and a stranger comes in between.
    const oneBack = await open.visitors.rejoin(one);
    await open.visitors.join();
    await until(() => oneBack.live?.id === begun.id, 'the tour');
    expect(oneBack.live).toMatchObject({ phase: 'held', stop: 1, turn: 2, leadName: 'Ada', startedAt, score: SCORE });
    expect(oneBack.state.code).toBe(code);
    expect(oneBack.live?.stoppedAt).toBeGreaterThanOrEqual(startedAt);
    expect(oneBack.part).toMatchObject({ following: true, here: true, standTurn: 2 });
    expect([oneBack.me.id, oneBack.part?.number], 'who one was').toEqual([one.me.id, numberOfOne]);
    expect(oneBack.live?.questions.map(({ text }) => text)).toEqual(['Who made it?']);
    expect(oneBack.live?.poll?.toJSON()).toMatchObject({ question: 'Which?', counts: [0, 1], open: true });
    // Their vote is still theirs, and what they did before is still done.
    expect(await oneBack.tour('tour-vote', { poll: 1, option: 0 })).toEqual(ok);
    expect(await oneBack.tour('tour-ask', { once, text: 'Who made it?' })).toEqual({ ok: true, question: 1 });
    await until(() => oneBack.live?.poll?.counts[0] === 1 && oneBack.live.poll.counts[1] === 0, 'the other vote');
    await expect(open.visitors.rejoin(bad, { name: 'Nice', with: code })).rejects.toThrow('removed');
    const guideBack = await open.visitors.rejoin(guide, {}, ada);
    expect(guideBack.state.gallery).toBe(oneBack.state.gallery);
    await until(() => oneBack.live?.phase === 'running' && oneBack.live.lead === guideBack.me.id, 'the guide to lead again');
    expect(oneBack.live?.stoppedAt).toBe(0);
    expect(oneBack.live?.startedAt).toBeGreaterThan(startedAt);
    expect(await guideBack.tour('tour-stop', { index: 2 })).toEqual(ok);
    const twoBack = await open.visitors.rejoin(two);
    await until(() => oneBack.live?.coGuides.includes(twoBack.me.id) === true, 'the co-guide to be one');
  });

  it('T14: a server that is stopped and started anew, as for a new version, loses nobody from the tour', async () => {
    const { store } = await touchyStore();
    open = await openTouring({ store });
    const ada = await open.account('ada');
    const guide = await open.visitors.join({ name: 'Ada' }, ada);
    const [one, two] = await open.visitors.joinMany(2);
    if (one === undefined || two === undefined) throw new Error('two came');
    await guide.tour('tour-start', start);
    await follow(one);
    await one.tour('tour-hand', { up: true });
    await guide.tour('tour-stop', { index: 2 });
    await open.pavilion.stop();
    open = await openTouring({ store });
    const [guideBack, oneBack, twoBack] = await Promise.all([open.visitors.rejoin(guide, {}, ada), open.visitors.rejoin(one), open.visitors.rejoin(two)]);
    await until(() => [guideBack, oneBack, twoBack].every(({ live }) => live?.phase === 'running' && live.stop === 2 && live.lead === guideBack.me.id && live.members.size === 3), 'all to be back');
    expect(oneBack.part).toMatchObject({ following: true, here: true, standTurn: 2 });
    expect(oneBack.part?.hand).toBeGreaterThan(0);
    expect(twoBack.part).toMatchObject({ following: false, standTurn: 0 });
  });

  it('T14, T12: after a new start nobody leads until the lead is back, and a co-guide may take over at once', async () => {
    const { store } = await touchyStore();
    open = await openTouring({ store });
    const guide = await open.visitors.join({ name: 'Ada' }, await open.account('ada'));
    const one = await open.visitors.join();
    await guide.tour('tour-start', start);
    await guide.tour('tour-stop', { index: 1 });
    await guide.tour('tour-co-guide', { id: one.me.id, on: true });
    await open.pavilion.stop();
    open = await openTouring({ store });
    const oneBack = await open.visitors.rejoin(one);
    await until(() => oneBack.live?.phase === 'held', 'the tour to be held');
    const { stoppedAt, stopAt } = oneBack.live ?? {};
    // A stranger whose line is lost is away as soon as the gallery has looked at its clocks again.
    const stranger = await open.visitors.join();
    await until(() => oneBack.of(stranger.me.id), 'the stranger');
    open.pass(16_000);
    await until(() => oneBack.of(stranger.me.id)?.away === true, 'the gallery to look at its clocks');
    expect(oneBack.live).toMatchObject({ phase: 'held', stoppedAt, stopAt });
    expect(await oneBack.tour('tour-take-over', {})).toEqual(ok);
    await until(() => oneBack.live?.phase === 'running' && oneBack.live.lead === oneBack.me.id, 'the tour to go on');
  });

  it('T14: whoever follows has a seat for a while after a new start, however many strangers come first', async () => {
    const { store } = await touchyStore();
    const settings = { GALLERY_CAPACITY: '3' };
    open = await openTouring({ store, settings });
    const ada = await open.account('ada');
    const guide = await open.visitors.join({ name: 'Ada' }, ada);
    const [one, two] = await open.visitors.joinMany(2);
    if (one === undefined || two === undefined) throw new Error('two came');
    await guide.tour('tour-start', start);
    await follow(one);
    await open.pavilion.stop();
    open = await openTouring({ store, settings });
    const strangers = await open.visitors.joinMany(3);
    const back = [await open.visitors.rejoin(one), await open.visitors.rejoin(guide, {}, ada)];
    expect(new Set(back.map(({ state }) => state.gallery)).size).toBe(1);
    await until(() => back.every(({ live }) => live?.phase === 'gathering'), 'both to be in their tour');
    expect(strangers.filter(({ state }) => state.gallery === back[0]?.state.gallery)).toHaveLength(1);
  });

  it('T14, T19: a tour that nobody comes back to for an hour is over, and of its people nothing is kept', async () => {
    const { store, saves } = await touchyStore();
    open = await openTouring({ store });
    const guide = await open.visitors.join({ name: 'Zebedee' }, await open.account('ada'));
    await guide.tour('tour-start', start);
    expect(saves.at(-1)?.snapshot).toContain('Zebedee');
    await open.pavilion.stop();
    open = await openTouring({ store });
    open.pass(61 * 60_000);
    const late = await open.visitors.join();
    expect(late.live).toBe(undefined);
    expect(await store.liveTours.open()).toEqual([]);
    const last = saves.at(-1);
    expect(last?.ended).toBe(saves.at(-2)?.updated);
    for (const secret of ['Zebedee', guide.me.id, 'once-']) expect(last?.snapshot).not.toContain(secret);
  });

  it('T11, T12: a guide whose line is lost is missed within 10 s; of two co-guides at once exactly one leads; the guide takes it back', async () => {
    open = await openTouring();
    const ada = await open.account('ada');
    const guide = await open.visitors.join({ name: 'Ada' }, ada);
    const [one, two, three] = await open.visitors.joinMany(3);
    if (one === undefined || two === undefined || three === undefined) throw new Error('three came');
    await guide.tour('tour-start', start);
    await follow(three);
    await guide.tour('tour-stop', { index: 1 });
    for (const { me } of [one, two]) await guide.tour('tour-co-guide', { id: me.id, on: true });
    expect(await one.tour('tour-take-over', {})).toMatchObject({ ok: false, refusal: { code: 'lead-held' } });
    guide.drop();
    open.pass(9_500);
    await until(() => [one, two, three].every(({ live }) => live?.phase === 'held'), 'all to be told');
    const standBefore = three.part?.toJSON();
    const answers = await Promise.all([one, two].map((visitor) => visitor.tour('tour-take-over', {})));
    expect(answers.map((answer) => (answer.ok ? 'leads' : answer.refusal.code)).sort()).toEqual(['lead-held', 'leads']);
    const winner = answers[0]?.ok === true ? one : two;
    await until(() => [one, two, three].every(({ live }) => live?.lead === winner.me.id && live.phase === 'running' && live.stop === 1), 'one lead in all views');
    expect(three.part?.toJSON(), 'nobody is moved by it').toEqual(standBefore);
    const back = await open.visitors.rejoin(guide, {}, ada);
    expect(await back.tour('tour-console', {})).toMatchObject({ role: 'co-guide' });
    expect(await back.tour('tour-take-over', {})).toEqual(ok);
    expect(await winner.tour('tour-stop', { index: 0 })).toMatchObject({ ok: false, refusal: { code: 'not-yours' } });
    expect(await back.tour('tour-stop', { index: 2 })).toEqual(ok);
  });

  it('T18: a revoked guide has no right any more, on a line that is still open', async () => {
    open = await openTouring();
    const guide = await open.visitors.join({}, await open.account('ada'));
    const one = await open.visitors.join();
    await guide.tour('tour-start', start);
    await guide.tour('tour-co-guide', { id: one.me.id, on: true });
    await open.store.guides.revoke('ada', Date.now());
    await open.pavilion.guideWatch.look();
    expect(await guide.tour('tour-stop', { index: 1 })).toMatchObject({ ok: false, refusal: { code: 'not-yours' } });
    guide.room.send('point', { x: 0, y: 0, z: 0, on: true });
    open.pass(9_000);
    await until(() => one.live?.phase === 'held', 'nobody to lead');
    expect(await one.tour('tour-take-over', {})).toEqual(ok);
    expect(await guide.tour('tour-take-over', {})).toMatchObject({ ok: false });
    expect(one.news.point).toEqual([]);
  });

  it('T19: of a tour that is over no person is kept', async () => {
    const { store, saves } = await touchyStore();
    open = await openTouring({ store });
    const guide = await open.visitors.join({}, await open.account('ada'));
    const one = await open.visitors.join({ name: 'Zebedee' });
    await guide.tour('tour-start', start);
    await follow(one);
    await one.tour('tour-ask', { text: '=Who made it?' });
    await guide.tour('tour-stop', { index: 0 });
    await guide.tour('tour-poll', { question: 'Which, then?', options: ['this', 'that'] });
    await one.tour('tour-vote', { poll: 1, option: 1 });
    expect(saves.at(-1)?.snapshot).toContain('Zebedee');
    expect(await guide.tour('tour-end', {})).toEqual(ok);
    await until(() => one.live?.phase === 'ended', 'the end');
    const last = saves.at(-1);
    if (last === undefined) throw new Error('it was written down');
    const report = tourReport(tourIn(last) ?? expect.fail('readable'), last.updated);
    expect(report).toMatchObject({
      stops: [{ stop: 0, present: 1 }],
      questions: [{ text: '=Who made it?', support: 0, state: 'asked', answer: '' }],
      polls: [{ question: 'Which, then?', options: [{ text: 'this', votes: 0 }, { text: 'that', votes: 1 }] }],
    });
    expect(last.ended).toBeGreaterThan(0);
    expect(last.snapshot).toContain('Who made it?');
    for (const secret of ['Zebedee', one.me.id, guide.me.id, 'once-']) expect(last.snapshot).not.toContain(secret);
    expect(await store.liveTours.open()).toEqual([]);
    // Another may begin.
    expect(await guide.tour('tour-start', start)).toMatchObject(ok);
  });
});
