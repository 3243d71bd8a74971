import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closing } from '#protocol/refusals.ts';
import { voiceClosing } from '#protocol/voice.ts';
import { type Caller, call } from '../support/caller.ts';
import { type Visitor, until } from '../support/visitors.ts';
import { SCORE, type Touring, openTouring } from './support/tour-kit.ts';

describe('voice in a live tour', () => {
  let open: Touring;
  beforeAll(async () => {
    open = await openTouring();
  });
  afterEach(async () => {
    await open.visitors.away();
    open.pass(200_000);
    await until(() => open.pavilion.directory.census.galleries === 0, 'the galleries to close');
  });
  afterAll(() => open.pavilion.stop());

  /** A tour with its guide, two followers and a roamer, each with a line. */
  async function led(id: string) {
    const guide = await open.visitors.join({ name: 'Ada' }, await open.account(id));
    const [fay, flo, roy] = [await open.visitors.join(), await open.visitors.join(), await open.visitors.join()];
    expect(await guide.tour('tour-start', { tour: SCORE, languages: ['en'], capacity: 10, link: false })).toMatchObject({ ok: true });
    for (const one of [fay, flo]) expect(await one.tour('tour-follow', { on: true, language: 'en', low: false })).toEqual({ ok: true });
    const lines = { guide: await call(guide, open.url), fay: await call(fay, open.url), flo: await call(flo, open.url), roy: await call(roy, open.url) };
    return { guide, fay, flo, roy, lines };
  }

  /** Frames dropped because their speaker may not talk. */
  async function muted(): Promise<number> {
    const figures = await (await fetch(`${open.url}/metrics`)).text();
    return Number(/pavilion_voice_dropped_total\{why="muted"\} (\d+)/.exec(figures)?.[1] ?? 0);
  }

  /** Goes far away from everybody. */
  async function goFar(visitor: Visitor, seenBy: Visitor): Promise<void> {
    visitor.stand(17, 0, 0, true);
    await until(() => (seenBy.seen.get(visitor.me.slot)?.pose.head[0] ?? 0) > 16, 'the visitor to be far away');
  }

  /** Says something and waits until these have heard it. */
  async function say(from: Caller, words: string, ...ears: Caller[]): Promise<void> {
    await until(() => {
      from.speak(words);
      return ears.every((ear) => ear.words().includes(words));
    }, `"${words}" to be heard`);
  }

  it('V12, V13: followers hear the guide wherever they are and are heard only with the floor; then all hear them', async () => {
    const { guide, fay, flo, lines } = await led('acc-1');
    await goFar(flo, guide);
    await say(lines.guide, 'welcome', lines.fay, lines.flo);
    expect([lines.guide.canPublish, lines.fay.canPublish, lines.roy.canPublish]).toEqual([true, false, true]);
    const before = await muted();
    lines.fay.speak('not yet');
    await until(async () => (await muted()) > before, 'the frame to be dropped');
    expect(await guide.tour('tour-spotlight', { id: fay.me.id })).toEqual({ ok: true });
    await until(() => lines.fay.canPublish, 'the floor');
    await say(lines.fay, 'a question', lines.guide, lines.flo);
    expect(await guide.tour('tour-spotlight', { id: null })).toEqual({ ok: true });
    await until(() => !lines.fay.canPublish, 'the floor to be taken');
    lines.fay.speak('no more');
    await say(lines.guide, 'an answer', lines.fay, lines.flo);
    for (const ear of [lines.guide, lines.flo]) {
      expect(ear.words(fay.me.slot)).not.toContain('not yet');
      expect(ear.words(fay.me.slot)).not.toContain('no more');
    }
    expect(guide.live?.voice).toBe('hands');
  });

  it('V6, V12: a silenced voice never leaves the server, also after coming back; the mode says who else may talk', async () => {
    const { guide, fay, flo, lines } = await led('acc-2');
    expect(await guide.tour('tour-voice', { mode: 'everyone' })).toEqual({ ok: true });
    await until(() => lines.fay.canPublish, 'leave to talk');
    await say(lines.fay, 'hello', lines.flo);
    expect(await guide.tour('tour-silence', { id: fay.me.id, on: true })).toEqual({ ok: true });
    await until(() => flo.live?.members.get(fay.me.id)?.silenced, 'the mark in the people list');
    await until(() => !lines.fay.canPublish, 'the word of it');
    expect(await fay.say('I can still write')).toMatchObject({ ok: true });
    lines.fay.speak('secret');
    fay.leave();
    await until(() => lines.fay.closedWith, 'the line to be closed');
    const back = await open.visitors.rejoin(fay);
    const line = await call(back, open.url);
    expect(line.canPublish).toBe(false);
    line.speak('secret');
    await say(lines.flo, 'marker', lines.guide);
    expect([...lines.flo.words(), ...lines.guide.words(), ...lines.roy.words()]).not.toContain('secret');
    expect(flo.live?.voice).toBe('everyone');
  });

  it('V16: who is removed is heard no more', async () => {
    const { guide, roy, lines } = await led('acc-3');
    expect(await guide.tour('tour-remove', { id: roy.me.id })).toEqual({ ok: true });
    await until(() => roy.closedWith === closing.removed && lines.roy.closedWith, 'both lines to be closed');
    expect(lines.roy.closedWith).toBe(voiceClosing.ended);
  });

  it('V11, V13: roamers hear each other near, the far guide by choice, and nobody they muted for themselves', async () => {
    const { guide, roy, lines } = await led('acc-4');
    await goFar(roy, guide);
    await say(lines.guide, 'first', lines.fay);
    expect(await roy.ask('voice-hear', { tour: true, lane: '', blocked: [] })).toEqual({ ok: true });
    await say(lines.guide, 'second', lines.roy);
    expect(lines.roy.words()).not.toContain('first');
    expect(await roy.ask('voice-hear', { tour: true, lane: '', blocked: [guide.me.id] })).toEqual({ ok: true });
    lines.guide.speak('third');
    await say(lines.guide, 'fourth', lines.fay);
    expect(lines.roy.words()).not.toContain('third');
  });

  it('V13: an interpreter speaks to whoever picked the lane', async () => {
    const { guide, fay, flo, roy, lines } = await led('acc-5');
    expect(await roy.tour('tour-lane', { language: 'zh' })).toMatchObject({ ok: false, refusal: { code: 'not-yours' } });
    expect(await guide.tour('tour-co-guide', { id: roy.me.id, on: true })).toEqual({ ok: true });
    expect(await roy.tour('tour-lane', { language: 'zh' })).toEqual({ ok: true });
    await until(() => fay.live?.members.get(roy.me.id)?.lane === 'zh', 'the lane to be known');
    expect(await flo.ask('voice-hear', { tour: false, lane: 'zh', blocked: [] })).toEqual({ ok: true });
    await say(lines.roy, 'ni hao', lines.flo);
    await say(lines.guide, 'hello', lines.fay, lines.flo);
    expect(lines.fay.words()).not.toContain('ni hao');
  });
});
