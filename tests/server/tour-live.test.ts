import { matchMaker } from '@colyseus/core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closing } from '#protocol/refusals.ts';
import type { Guide } from '../../server/domain/guide.ts';
import { type Visitor, until } from '../support/visitors.ts';
import { SCORE, type Touring, emptied, openTouring } from './support/tour-kit.ts';

const ok = { ok: true };
const no = (code: string) => ({ ok: false, refusal: { code } });

describe('a live tour over real lines', () => {
  let open: Touring;
  let ada: Guide;
  beforeAll(async () => {
    open = await openTouring();
    ada = await open.account('ada');
  });
  afterEach(() => emptied(open));
  afterAll(async () => {
    await open.pavilion.stop();
    await open.store.close();
  });

  const begin = async (guide: Visitor, wish: { link?: boolean; capacity?: number } = {}) => {
    const answer = await guide.tour('tour-start', { tour: SCORE, languages: ['en'], capacity: 25, link: false, ...wish });
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer;
  };
  const follow = (visitor: Visitor, link?: string) => visitor.tour('tour-follow', { on: true, language: 'zh', low: false, ...(link !== undefined && { link }) });

  it('T1, T6: a guide leads from stop to stop, and everybody sees the same tour', async () => {
    const guide = await open.visitors.join({ name: 'Ada' }, ada);
    expect(guide.me.guide).toEqual({ name: ada.name, tours: null });
    const [one, two] = await open.visitors.joinMany(2);
    if (one === undefined || two === undefined) throw new Error('two came');
    expect(one.me.guide).toBe(null);
    expect(await one.tour('tour-start', { tour: SCORE, languages: ['en'], capacity: 25, link: false })).toEqual(no('not-yours'));
    const { id } = await begin(guide);
    await until(() => [guide, one, two].every(({ live }) => live?.id === id && live.phase === 'gathering' && live.members.size === 3), 'the tour');
    expect(await follow(one)).toEqual(ok);
    expect(await guide.tour('tour-stop', { index: 1 })).toEqual(ok);
    await until(() => [guide, one, two].every(({ live }) => live?.stop === 1 && live.phase === 'running'), 'the stop');
    const { live } = one;
    if (live === undefined) throw new Error('there is a tour');
    expect(live).toMatchObject({ lead: guide.me.id, leadName: 'Ada', turn: 2, guideTurn: 2, score: SCORE });
    // The follower has a stand in the exhibit's hall, the roamer none.
    expect(one.part).toMatchObject({ following: true, language: 'zh', standTurn: 2, behind: false, arrived: false });
    expect(open.small.plan.floor.hallAt(one.part?.x ?? 0, one.part?.z ?? 0)).toBe('east');
    expect(two.part).toMatchObject({ following: false, standTurn: 0 });
    expect(await one.tour('tour-arrived', { turn: 2 })).toEqual(ok);
    await until(() => guide.live?.members.get(one.me.id)?.arrived === true, 'the arrival');
  });

  it('T3: whoever does not follow is never given a stand; an invitation is only a number that grows', async () => {
    const guide = await open.visitors.join({}, ada);
    const roamer = await open.visitors.join();
    await begin(guide);
    await guide.tour('tour-gather', {});
    await guide.tour('tour-invite', { id: roamer.me.id });
    await guide.tour('tour-stop', { index: 2 });
    await until(() => roamer.live?.stop === 2 && roamer.part?.called === 2, 'two invitations');
    expect(roamer.part).toMatchObject({ following: false, standTurn: 0 });
    await follow(roamer);
    await until(() => roamer.part?.standTurn === roamer.live?.turn, 'a stand');
    await roamer.tour('tour-follow', { on: false, language: 'zh', low: false });
    await until(() => roamer.part?.following === false && roamer.part.standTurn === 0, 'to roam again');
  });

  it('T5: with a tour by link only those with its key may follow; locked and full ones take nobody', async () => {
    const guide = await open.visitors.join({}, ada);
    const [one, two, three] = await open.visitors.joinMany(3);
    if (one === undefined || two === undefined || three === undefined) throw new Error('three came');
    const { link } = await begin(guide, { link: true, capacity: 2 });
    expect(await guide.tour('tour-console', {})).toMatchObject({ ok: true, role: 'guide', link });
    expect(await one.tour('tour-console', {})).toEqual(no('not-yours'));
    expect(await follow(one)).toEqual(no('tour-locked'));
    expect(await follow(one, 'a-guess')).toEqual(no('tour-locked'));
    expect(await follow(one, link)).toEqual(ok);
    await guide.tour('tour-lock', { on: true });
    expect(await follow(two, link)).toEqual(no('tour-locked'));
    expect(await follow(one)).toEqual(ok);
    await guide.tour('tour-lock', { on: false });
    expect(await follow(two, link)).toEqual(ok);
    expect(await follow(three, link)).toEqual(no('tour-full'));
  });

  it('T5, T15: notes and dismissed questions are for those who lead or help, and for nobody else', async () => {
    const guide = await open.visitors.join({}, ada);
    const [helper, follower] = await open.visitors.joinMany(2);
    if (helper === undefined || follower === undefined) throw new Error('two came');
    await begin(guide);
    await guide.tour('tour-co-guide', { id: helper.me.id, on: true });
    for (const one of [helper, follower]) await follow(one);
    await follower.tour('tour-ask', { text: 'Why?' });
    await until(() => follower.live?.questions.length === 1, 'the question');
    await guide.tour('tour-question', { question: 1, act: 'dismiss' });
    await until(() => follower.live?.questions.length === 0, 'it to be gone');
    const notes = ['first', 'second', 'third'].map((id) => ({ en: `Point at the ${id}.` }));
    const dismissed = [{ id: 1, number: follower.of(follower.me.id)?.number, name: follower.of(follower.me.id)?.name, text: 'Why?', support: 0 }];
    for (const one of [guide, helper]) expect(await one.tour('tour-console', {})).toMatchObject({ ok: true, notes, dismissed });
    expect(await follower.tour('tour-console', {})).toEqual(no('not-yours'));
    expect(JSON.stringify(follower.state.toJSON())).not.toContain('Point at');
    expect(await helper.tour('tour-question', { question: 1, act: 'reopen' })).toEqual(ok);
    await until(() => follower.live?.questions[0]?.text === 'Why?', 'it to be back');
    expect(await guide.tour('tour-console', {})).toMatchObject({ dismissed: [] });
  });

  it('T7: the pointer and circles of the lead and of the spotlighted reach all others; nobody else’s do', async () => {
    const guide = await open.visitors.join({}, ada);
    const [one, two] = await open.visitors.joinMany(2);
    if (one === undefined || two === undefined) throw new Error('two came');
    await begin(guide);
    const point = (from: Visitor, x: number) => from.room.send('point', { x, y: 1, z: 2, on: true });
    point(one, 1);
    point(guide, 2);
    guide.room.send('circle', { points: [[0, 0, 0], [1, 0, 0], [1, 1, 0]] });
    await until(() => two.news.circle.length === 1 && one.news.point.length === 1, 'the pointer');
    expect(two.news.point).toEqual([{ id: guide.me.id, x: 2, y: 1, z: 2, on: true }]);
    await guide.tour('tour-spotlight', { id: one.me.id });
    point(one, 3);
    await until(() => two.news.point.length === 2, 'the spotlighted one’s');
    expect(two.news.point.at(-1)).toMatchObject({ id: one.me.id, x: 3 });
    await until(() => two.live?.spotlight === one.me.id, 'the spotlight');
    // More than any hand could make are lost; taking it away is not.
    for (let i = 0; i < 60; i++) point(guide, 100 + i);
    guide.room.send('point', { x: 0, y: 0, z: 0, on: false });
    await until(() => two.news.point.at(-1)?.on === false, 'the end of it');
    expect(two.news.point.length).toBeLessThan(45);
  });

  it('T9: who is removed is out at once, and neither a new name nor a code brings them back to this tour', async () => {
    const guide = await open.visitors.join({}, ada);
    const [one, two] = await open.visitors.joinMany(2);
    if (one === undefined || two === undefined) throw new Error('two came');
    await begin(guide);
    await follow(one);
    expect(await guide.tour('tour-remove', { id: one.me.id })).toEqual(ok);
    await until(() => one.closedWith !== null, 'the line to end');
    expect(one.closedWith).toBe(closing.removed);
    await until(() => two.of(one.me.id) === undefined && two.live?.members.size === 2, 'them to be gone');
    await expect(open.visitors.rejoin(one, { name: 'Somebody Else', with: guide.state.code })).rejects.toThrow('removed');
    await expect(open.visitors.rejoin(one, { tour: guide.live?.id ?? '' })).rejects.toThrow('removed');
    const elsewhere = await open.visitors.rejoin(one, { name: 'Somebody Else' });
    expect(elsewhere.state.gallery).not.toBe(guide.state.gallery);
    // The guide cannot be removed, nor somebody who is not there.
    expect(await guide.tour('tour-remove', { id: guide.me.id })).toEqual(no('not-yours'));
    expect(await guide.tour('tour-remove', { id: 'nobody' })).toEqual(no('visitor-unknown'));
  });

  it('T9: muted chat is refused, for one or for all but the guides', async () => {
    const guide = await open.visitors.join({}, ada);
    const [one, two] = await open.visitors.joinMany(2);
    if (one === undefined || two === undefined) throw new Error('two came');
    await begin(guide);
    await guide.tour('tour-mute', { id: one.me.id, on: true });
    expect(await one.say('hello')).toEqual(no('muted'));
    expect(await two.say('hello')).toMatchObject(ok);
    await guide.tour('tour-mute', { id: null, on: true });
    expect(await two.say('again')).toEqual(no('muted'));
    expect(await guide.say('quiet please')).toMatchObject(ok);
    await until(() => two.live?.chatMuted === true, 'to be told');
    await guide.tour('tour-mute', { id: null, on: false });
    expect(await two.say('at last')).toMatchObject(ok);
    expect(await one.say('still not')).toEqual(no('muted'));
  });

  it('T2: the same act asked for again is not done again, and gets the same answer', async () => {
    const guide = await open.visitors.join({}, ada);
    const one = await open.visitors.join();
    const once = 'once-and-never-again';
    const start = { once, tour: SCORE, languages: ['en'], capacity: 25, link: false };
    const first = await guide.ask('tour-start', start);
    expect(await guide.ask('tour-start', start)).toEqual(first);
    await follow(one);
    const asked = await Promise.all([1, 2, 3].map(() => one.tour('tour-ask', { once, text: 'Who made it?' })));
    expect(asked).toEqual([1, 2, 3].map(() => ({ ok: true, question: 1 })));
    const back = await open.visitors.rejoin(one, { takeOver: true });
    expect(await back.tour('tour-ask', { once, text: 'Who made it?' })).toEqual({ ok: true, question: 1 });
    await until(() => guide.live?.questions.length === 1, 'one question');
    // The same id of somebody else is another act.
    const two = await open.visitors.join();
    await follow(two);
    expect(await two.tour('tour-ask', { once, text: 'Who paid for it?' })).toEqual({ ok: true, question: 2 });
  });

  it('T20: more acts than a person makes are refused with the time to wait', async () => {
    const guide = await open.visitors.join({}, ada);
    await begin(guide);
    const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => guide.tour('tour-lock', { on: i % 2 === 0 })));
    const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]));
    expect(refusals.length).toBeGreaterThan(5);
    for (const { code, retryAfterMs } of refusals) expect([code, (retryAfterMs ?? 0) > 0]).toEqual(['too-fast', true]);
    open.pass(10_000);
    expect(await guide.tour('tour-lock', { on: false })).toEqual(ok);
  });

  it('P1, T17: whoever comes between two patches sees each thing once', async () => {
    const guide = await open.visitors.join({}, ada);
    const one = await open.visitors.join();
    await begin(guide);
    await follow(one);
    const [listing] = await matchMaker.query({ name: 'gallery' });
    const room = matchMaker.getLocalRoomById(listing?.roomId ?? '');
    room.patchRate = null;
    room.broadcastPatch();
    expect(await guide.tour('tour-poll', { question: 'Which, then?', options: ['this', 'that'] })).toMatchObject(ok);
    const late = await open.visitors.join();
    expect(await one.tour('tour-vote', { poll: 1, option: 1 })).toEqual(ok);
    room.broadcastPatch();
    room.patchRate = 100;
    // The answer comes after the patch.
    await late.ask('chat-since', { seq: 0 });
    expect([one, late].map(({ live }) => live?.poll?.counts.toArray())).toEqual([[0, 1], [0, 1]]);
  });

  it('T10: whoever asks for a tour by its id comes into its gallery, while there is a seat', async () => {
    const guide = await open.visitors.join({}, ada);
    const { id } = await begin(guide);
    await open.visitors.join();
    const late = await open.visitors.join({ tour: id });
    expect(late.state.gallery).toBe(guide.state.gallery);
    expect(late.live?.id).toBe(id);
    // A tour that is not there is no reason to stay outside.
    expect((await open.visitors.join({ tour: 'long-over' })).me.returned).toBe(false);
  });
});
