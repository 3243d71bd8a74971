import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Guide } from '../../../server/domain/guide.ts';
import { openTouring, SCORE, type Touring } from '../../server/support/tour-kit.ts';
import { type FlakyLine, flakyLine } from '../../support/flaky-line.ts';
import { TourPage } from '../../support/tour-page.ts';
import { until } from '../../support/visitors.ts';

describe('the link in a live tour', () => {
  let open: Touring;
  let ada: Guide;
  const pages: TourPage[] = [];
  const flaky: FlakyLine[] = [];
  const page = (url: string): TourPage => {
    const made = new TourPage(url);
    pages.push(made);
    return made;
  };
  const led = async () => {
    const guide = await open.visitors.join({ name: 'Ada' }, ada);
    await guide.tour('tour-start', { tour: SCORE, languages: ['en'], capacity: 25, link: false });
    return guide;
  };
  beforeAll(async () => {
    open = await openTouring();
    ada = await open.account('ada');
  });
  afterEach(async () => {
    for (const { link } of pages.splice(0)) link.leave();
    for (const one of flaky.splice(0)) one.close();
    await open.visitors.away();
    await until(() => {
      open.pass(200_000);
      return open.pavilion.directory.census.galleries === 0;
    }, 'the galleries to close');
  });
  afterAll(async () => {
    await open.pavilion.stop();
    await open.store.close();
  });

  it('T1, T6, T7: shows the tour as it is, follows it, and hears the pointer', async () => {
    const guide = await led();
    const bo = await page(open.url).joined();
    expect(bo.welcome?.guide).toBe(null);
    expect(Math.abs((bo.welcome?.time ?? 0) - Date.now())).toBeLessThan(86_400_000);
    await until(() => bo.mine, 'the tour with me in it');
    expect(bo.live).toMatchObject({ score: SCORE, leadName: 'Ada', phase: 'gathering', stop: 0 });
    expect(await bo.link.tourAct('tour-stop', { index: 1 })).toEqual({ ok: false, refusal: { code: 'not-yours' } });
    expect(await bo.link.tourAct('tour-follow', { on: true, language: 'en', low: false })).toEqual({ ok: true });
    await guide.tour('tour-stop', { index: 1 });
    await until(() => bo.live?.stop === 1 && bo.mine?.standTurn === bo.live.turn, 'my stand at the second stop');
    expect(await bo.link.tourAct('tour-arrived', { turn: bo.live?.turn ?? 0 })).toEqual({ ok: true });
    await until(() => bo.mine?.arrived, 'the arrival');
    expect(await bo.link.tourAct('tour-ask', { text: 'Why?' })).toEqual({ ok: true, question: 1 });
    await until(() => bo.live?.questions[0]?.text === 'Why?', 'the question');
    guide.room.send('point', { x: 1, y: 2, z: 3, on: true });
    guide.room.send('circle', { points: [[0, 0, 0], [1, 0, 0], [1, 1, 0]] });
    await until(() => bo.points.length === 1 && bo.circles.length === 1, 'the pointer');
    expect(bo.points).toEqual([{ id: guide.me.id, x: 1, y: 2, z: 3, on: true }]);
    const before = bo.copies;
    bo.link.setAt('harbour/title');
    await until(() => guide.room.state.visitors.get(bo.me)?.at === 'harbour/title', 'other news in the state');
    expect(bo.copies).toBe(before);
  });

  it('T7: the pointer of whoever is in the spotlight is shown to the others', async () => {
    const guide = await led();
    const bo = await page(open.url).joined();
    await bo.link.tourAct('tour-follow', { on: true, language: 'en', low: false });
    await guide.tour('tour-spotlight', { id: bo.me });
    await until(() => bo.live?.spotlight === bo.me, 'the spotlight');
    bo.link.point({ x: 4, y: 1, z: 2, on: true });
    bo.link.circle([[0, 0, 0], [1, 0, 0], [1, 1, 0]]);
    await until(() => guide.news.point.length === 1 && guide.news.circle.length === 1, 'the guide to see it');
    expect(guide.news.point[0]).toMatchObject({ id: bo.me, x: 4 });
  });

  it('T9: whoever is removed is told so, and comes to others only when they want to', async () => {
    const guide = await led();
    const one = await page(open.url).joined();
    const id = one.me;
    await guide.tour('tour-remove', { id });
    await until(() => one.state === 'refused' && one.live === null, 'to be told and see no tour any more', 10_000);
    await one.joined();
    expect([...(guide.live?.members.keys() ?? [])]).not.toContain(one.me);
  });

  it('L1, T6: who is in may act in the same moment, also when they are back', async () => {
    const guide = await led();
    const line = await flakyLine(open.url);
    flaky.push(line);
    const answers: string[] = [];
    const bo: TourPage = new TourPage(line.url, {
      onStatus: ({ state }) => {
        if (state === 'joined') void bo.link.tourAct('tour-console', {}).then((answer) => answers.push(answer.ok ? 'ok' : answer.refusal.code));
      },
    });
    pages.push(bo);
    await bo.joined();
    await until(() => answers.length === 1, 'the first answer');
    line.cut();
    await until(() => bo.state === 'reconnecting', 'the loss to be noticed');
    await until(() => answers.length === 2, 'both answers');
    // The server's own answer to a visitor, and not that there was no line.
    expect(answers).toEqual(['not-yours', 'not-yours']);
    expect(guide.closedWith).toBe(null);
  });

  it('T2, L2: what is asked while the line is down is asked once it is back, once', async () => {
    const guide = await led();
    const line = await flakyLine(open.url);
    flaky.push(line);
    const bo = await page(line.url).joined();
    await bo.link.tourAct('tour-follow', { on: true, language: 'en', low: false });
    line.cut();
    await until(() => bo.state === 'reconnecting', 'the loss to be noticed');
    expect(await bo.link.tourAct('tour-arrived', { turn: 1 })).toEqual({ ok: false, refusal: { code: 'offline' } });
    expect(await bo.link.tourAct('tour-ask', { text: 'Still there?' })).toEqual({ ok: true, question: 1 });
    await until(() => bo.live?.questions.length === 1 && bo.mine?.following === true, 'the question, and still to follow');
    expect(guide.live?.questions.length).toBe(1);
  });
});
