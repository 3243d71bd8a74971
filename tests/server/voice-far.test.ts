import { LocalPresence } from '@colyseus/core';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type FarVoice, farNumber } from '#protocol/voice.ts';
import { type Between, betweenOver } from '../../server/rooms/between.ts';
import { carrierOver } from '../../server/rooms/voice-carrier.ts';
import { call } from '../support/caller.ts';
import { type Visitor, until } from '../support/visitors.ts';
import { openRelay } from './support/open-relay.ts';
import { SCORE, openTouring } from './support/tour-kit.ts';

describe('a tour in several galleries', () => {
  let open: Awaited<ReturnType<typeof openRelay>>;
  beforeAll(async () => {
    open = await openRelay();
  });
  afterAll(() => open.close());

  it('V14: the tour’s voices are heard in all its galleries under numbers of their own, others are not, and they are gone with the tour', async () => {
    const { relay } = open;
    const guide = await open.call('home', 1);
    const beside = await open.call('home', 2);
    const far = await open.call('mirror', 1);
    const stranger = await open.call('elsewhere', 1);
    const [guideThere, floorHere] = [farNumber(0, 1), farNumber(1, 1)];
    relay.carry('home', { tour: 't', part: 0, voices: [{ number: 1, id: 'ada', lane: '' }] });
    relay.carry('mirror', { tour: 't', part: 1, voices: [] });
    relay.carry('elsewhere', { tour: 'another', part: 0, voices: [] });
    await until(() => far.far.length > 0, 'the voices of the other gallery');
    expect(far.far).toEqual([{ number: guideThere, id: 'ada', lane: '' }]);
    expect([guide.far, stranger.far]).toEqual([[], []]);
    relay.setHears('home', 2, [1]);
    relay.setHears('mirror', 1, [guideThere]);
    relay.setHears('elsewhere', 1, [guideThere]);
    for (const word of ['one', 'two', 'three']) guide.speak(word);
    beside.speak('not of the tour');
    await until(() => far.words(guideThere).length === 3 && beside.words(1).length === 3, 'the guide in both galleries');
    expect(far.frames.map(({ seq }) => seq)).toEqual([0, 1, 2]);
    await until(() => far.talking.includes(guideThere), 'the mark in the other gallery');

    relay.carry('mirror', { tour: 't', part: 1, voices: [{ number: 1, id: 'fay', lane: '' }] });
    await until(() => guide.far.length > 0, 'the floor to be known at home');
    relay.setHears('home', 1, [floorHere]);
    far.speak('a question');
    await until(() => guide.words(floorHere).includes('a question'), 'the question at home');

    relay.carry('home', null);
    await until(() => far.far.length === 0, 'the tour to be gone there');
    guide.speak('to those here');
    await until(() => beside.words(1).includes('to those here'), 'the guide at home');
    relay.kick('mirror', 1);
    await until(() => far.closedWith !== null, 'the line to be closed');
    expect(far.words(guideThere)).toEqual(['one', 'two', 'three']);
    expect([...far.words(), ...stranger.words()]).not.toContain('not of the tour');
    expect(stranger.words()).toEqual([]);
  });

  it('V14: a gallery that comes to the tour later is told the voices there are', async () => {
    const { relay } = open;
    await open.call('first', 7);
    const late = await open.call('late', 3);
    relay.carry('first', { tour: 'u', part: 0, voices: [{ number: 7, id: 'cob', lane: 'zh' }] });
    relay.carry('late', { tour: 'u', part: 4, voices: [] });
    await until(() => late.far.length === 1, 'the voices');
    expect(late.far).toEqual([{ number: farNumber(0, 7), id: 'cob', lane: 'zh' }]);
    relay.close('first');
    await until(() => late.far.length === 0, 'them to be gone');
    expect(relay.farVoices('late')).toEqual([]);
  });
});

it('V14: voices go from server to server as they came, and those of a server that is gone are forgotten', async () => {
  vi.useFakeTimers();
  const log = pino({ level: 'silent' });
  const wire = { isCut: false };
  const sound = betweenOver(new LocalPresence(), log);
  // As through Redis: nothing is shared but what JSON carries.
  const between: Between = { ...sound, publish: (topic, news) => void (wire.isCut || sound.publish(topic, JSON.parse(JSON.stringify(news)) as object)) };
  const [here, there] = [carrierOver(between, Date.now, log), carrierOver(sound, Date.now, log)];
  const spoken: [number, string][] = [];
  const told: [string, FarVoice[]][] = [];
  const ignore = { spoken: () => undefined, told: () => undefined };
  here.tune('t', 'home', ignore);
  here.tell('t', 'home', [{ number: 256, id: 'ada', lane: '' }]);
  there.tune('t', 'mirror', { spoken: (number, body) => void spoken.push([number, Buffer.from(body).toString()]), told: (from, voices) => void told.push([from, [...voices]]) });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(told).toEqual([['home', [{ number: 256, id: 'ada', lane: '' }]]]);
  // A part of a larger piece of memory, as a frame in a message is.
  here.speak('t', 'home', 256, Buffer.from('..a word..').subarray(2, 8));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(spoken).toEqual([[256, 'a word']]);
  expect(told.length).toBe(1);
  wire.isCut = true;
  await vi.advanceTimersByTimeAsync(25_000);
  expect(told.at(-1)).toEqual(['home', []]);
  vi.useRealTimers();
});

it('V13, V14: followers in a mirror hear the guide, and everybody in both the floor, but nobody who stands beside them elsewhere', async () => {
  const open = await openTouring({ settings: { GALLERY_CAPACITY: '3' } });
  const guide = await open.visitors.join({ name: 'Ada' }, await open.account('ada'));
  const begun = await guide.tour('tour-start', { tour: SCORE, languages: ['en'], capacity: 25, link: false });
  if (!begun.ok) throw new Error(begun.refusal.code);
  const followers: Visitor[] = [];
  for (let i = 0; i < 4; i++) {
    const one = await open.visitors.join({ tour: begun.id });
    await until(() => one.part, 'the tour to be shown');
    await one.tour('tour-follow', { on: true, language: 'en', low: false });
    followers.push(one);
  }
  const [near, , far, beside] = followers;
  if (near === undefined || far === undefined || beside === undefined) throw new Error('four came');
  expect([near, far, beside].map(({ live }) => live?.gallery)).toEqual([0, 1, 1]);
  const lines = { guide: await call(guide, open.url), near: await call(near, open.url), far: await call(far, open.url), beside: await call(beside, open.url) };
  const guideThere = farNumber(0, guide.me.slot);
  await until(() => [lines.far, lines.beside].every(({ far: voices }) => voices.length === 1), 'the guide’s voice to be known');
  expect(lines.far.far).toEqual([{ number: guideThere, id: guide.me.id, lane: '' }]);
  await until(() => {
    lines.guide.speak('welcome');
    return [lines.near, lines.far, lines.beside].every((line) => line.words().includes('welcome'));
  }, 'the guide in both galleries');
  expect(new Set(lines.far.frames.map(({ speaker }) => speaker))).toEqual(new Set([guideThere]));

  expect(await guide.tour('tour-spotlight', { id: far.me.id })).toEqual({ ok: true });
  await until(() => lines.far.canPublish, 'the floor');
  expect(lines.beside.canPublish).toBe(false);
  await until(() => {
    lines.far.speak('a question');
    return [lines.guide, lines.near, lines.beside].every((line) => line.words().includes('a question'));
  }, 'the question in both galleries');
  expect(lines.guide.far.map(({ number }) => number)).toEqual([farNumber(1, far.me.slot)]);
  expect(await guide.tour('tour-end', {})).toEqual({ ok: true });
  await until(() => [lines.guide, lines.far].every(({ far: voices }) => voices.length === 0), 'the tour’s voices to be gone');
  await open.pavilion.stop();
  await open.store.close();
});
