import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closing } from '#protocol/refusals.ts';
import { FRAME_BYTES, FRAMES_PER_SECOND, WINDOW, voiceClosing } from '#protocol/voice.ts';
import { frameFlag, writeFrame } from '#protocol/voice-codec.ts';
import { Caller, NotPutThrough, call, dial, ticketOf } from '../support/caller.ts';
import { until } from '../support/visitors.ts';
import { type OpenSmall, openSmall } from './support/open-small.ts';

const numbered = (count: number, from = 0) => Array.from({ length: count }, (_, i) => `w${from + i}`);

describe('voice lines', () => {
  let open: OpenSmall;
  beforeAll(async () => {
    open = await openSmall();
  });
  afterEach(() => open.visitors.away());
  afterAll(() => open.pavilion.stop());

  /** Two visitors beside each other, each with a line. */
  async function pair() {
    const [a, b] = await open.visitors.joinMany(2);
    if (a === undefined || b === undefined) throw new Error('two came');
    return { a, b, from: await call(a, open.url), to: await call(b, open.url) };
  }
  const dropped = (why: string) => open.metric('voice_dropped_total', `why="${why}"`);
  const status = (dialled: Promise<Caller>) => dialled.then(() => 'open', (cause: unknown) => (cause instanceof NotPutThrough ? cause.status : cause));

  it('V1: a ticket opens one line, once', async () => {
    const visitor = await open.visitors.join();
    const { token, self } = await ticketOf(visitor);
    expect(self).toBe(visitor.me.slot);
    expect((await dial(open.url, token)).hello).toMatchObject({ self, canPublish: true });
    expect(await status(dial(open.url, token))).toBe(401);
  });

  it('V1: nobody comes in with a ticket that is unknown, expired, replaced, or of a gallery one has left', async () => {
    const visitor = await open.visitors.join();
    expect(await status(dial(open.url, ''))).toBe(401);
    expect(await status(dial(open.url, 'x'.repeat(22)))).toBe(401);
    const replaced = await ticketOf(visitor);
    const late = await ticketOf(visitor);
    expect(await status(dial(open.url, replaced.token))).toBe(401);
    open.pass(late.lasts + 1);
    expect(await status(dial(open.url, late.token))).toBe(401);
    const left = await ticketOf(visitor);
    visitor.leave();
    await until(() => visitor.closedWith !== null, 'the visitor to be out');
    await open.visitors.join();
    expect(await status(dial(open.url, left.token))).toBe(401);
  });

  it('V1: asking for tickets again and again is too fast', async () => {
    const visitor = await open.visitors.join();
    let answer = await visitor.ask('voice-ticket', {});
    for (let i = 0; i < 10 && answer.ok; i++) answer = await visitor.ask('voice-ticket', {});
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'too-fast' } });
  });

  it('V2: pages of other origins are turned away, and keep the ticket', async () => {
    const visitor = await open.visitors.join();
    const { token } = await ticketOf(visitor);
    for (const origin of ['https://evil.example', 'null', `${open.url}.evil.example`]) expect(await status(dial(open.url, token, { origin }))).toBe(403);
    expect((await dial(open.url, token, { origin: open.url })).hello).not.toBe(null);
  });

  it('V2: text and messages of more than 4 KB close the line, and five that make no sense', async () => {
    const { a, from, to } = await pair();
    from.socket.send('text');
    await until(() => from.closedWith, 'the line to be closed');
    expect(from.closedWith).toBe(1003);
    const big = await call(a, open.url);
    big.socket.send(new Uint8Array(4 * 1024 + 1).fill(1));
    await until(() => big.closedWith, 'the line to be closed');
    expect(big.closedWith).toBe(1009);
    const odd = await call(a, open.url);
    for (const bytes of [[], [9], [1, 0], [2, 0], [2, 255, 255]]) odd.socket.send(Uint8Array.from(bytes));
    await until(() => odd.closedWith, 'the line to be closed');
    expect(odd.closedWith).toBe(closing.malformed);
    expect(to.frames).toEqual([]);
  });

  it('V3, V6: frames reach whoever is near, whole and in order, under the speaker’s number; one’s own do not come back', async () => {
    const { a, b, from, to } = await pair();
    const words = numbered(40);
    for (const word of words) from.speak(word, word === 'w39' ? { flags: frameFlag.end } : {});
    to.speak('back');
    await until(() => to.frames.length === 40 && from.frames.length > 0, 'all frames');
    expect(to.words(a.me.slot)).toEqual(words);
    expect(to.frames.map(({ seq }) => seq)).toEqual(words.map((_, i) => i));
    expect(to.frames.map(({ flags }) => flags)).toEqual([...words.slice(1).map(() => 0), frameFlag.end]);
    expect(from.words()).toEqual(['back']);
    expect(from.frames[0]?.speaker).toBe(b.me.slot);
  });

  it('V4: the greeting holds the token of the next line, which takes the place of this one', async () => {
    const { a, from, to } = await pair();
    const again = await dial(open.url, from.hello?.token ?? '');
    await until(() => from.closedWith, 'the old line to be closed');
    expect(from.closedWith).toBe(voiceClosing.ended);
    again.speak('here again');
    await until(() => to.words(a.me.slot).includes('here again'), 'the voice');
    again.socket.terminate();
    await until(async () => (await open.metric('voice_lines')) === 1, 'the server to notice');
    const third = await dial(open.url, again.hello?.token ?? '');
    third.socket.terminate();
    await until(async () => (await open.metric('voice_lines')) === 1, 'the server to notice');
    // The other line must say something in between, or it would be given up.
    open.pass(9_000);
    to.acknowledge();
    await until(() => to.beats > 0, 'a beat');
    const token = third.hello?.token ?? '';
    for (let waited = 0; waited < 24_000; waited += 8_000) open.pass(8_000);
    expect(await status(dial(open.url, token))).toBe(401);
  });

  it('V5: more than 55 frames a second are dropped and counted, and frames of more than 300 bytes', async () => {
    const { from, to } = await pair();
    const before = { rate: await dropped('rate'), size: await dropped('size') };
    from.speak('x'.repeat(FRAME_BYTES));
    from.speak('x'.repeat(FRAME_BYTES + 1));
    await until(async () => (await dropped('size')) === before.size + 1, 'the long one to be dropped');
    for (let i = 0; i < 3 * FRAMES_PER_SECOND; i++) from.speak('.');
    await until(async () => (await dropped('rate')) > before.rate, 'frames to be dropped');
    const let_in = await open.metric('voice_frames_in_total');
    open.pass(1_000);
    from.speak('last');
    await until(() => to.words().includes('last'), 'a frame a second later');
    expect(await open.metric('voice_frames_in_total')).toBe(let_in + 1);
    expect(to.words()[0]).toHaveLength(FRAME_BYTES);
    expect(to.words().filter((word) => word.length > FRAME_BYTES)).toEqual([]);
  });

  it('V8: what a slow reader does not acknowledge is dropped, not kept for them; others miss nothing, and they hear again once they have', async () => {
    const { a, from, to } = await pair();
    const slow = await call(await open.visitors.join(), open.url);
    slow.acknowledges = false;
    const before = await dropped('slow');
    for (let said = 0; said < 2 * WINDOW; said += 10) {
      for (const word of numbered(10, said)) from.speak(word);
      await until(() => to.words(a.me.slot).length === said + 10, 'the reader who keeps up to hear them');
      open.pass(200);
    }
    expect(to.words(a.me.slot)).toEqual(numbered(2 * WINDOW));
    await until(() => slow.messages - slow.acknowledged === WINDOW, 'the window to be full');
    expect(slow.words(a.me.slot)).toEqual(numbered(slow.frames.length));
    expect(await dropped('slow')).toBeGreaterThanOrEqual(before + 2 * WINDOW - slow.frames.length);
    slow.acknowledges = true;
    slow.acknowledge();
    const heard = slow.frames.length;
    await until(() => {
      from.speak('after');
      return slow.frames.length > heard;
    }, 'the slow one to hear again');
    expect(slow.words(a.me.slot).slice(heard)).toEqual(slow.words(a.me.slot).slice(heard).map(() => 'after'));
  });

  it('V9: while two talk their frames come in batches, all of them and each in order', async () => {
    const { a, b, from, to } = await pair();
    const ear = await call(await open.visitors.join(), open.url);
    for (const word of numbered(25)) {
      from.speak(`a${word}`);
      to.speak(`b${word}`);
    }
    await until(() => ear.frames.length === 50, 'all frames');
    expect(ear.words(a.me.slot)).toEqual(numbered(25).map((word) => `a${word}`));
    expect(ear.words(b.me.slot)).toEqual(numbered(25).map((word) => `b${word}`));
    expect(ear.messages).toBeLessThan(40);
  });

  it('V10: the server says something twice a second; a line on which nothing comes back is given up', async () => {
    const { to } = await pair();
    await until(() => to.beats >= 2, 'beats');
    to.acknowledges = false;
    // An answer may still be on its way: time passes until it is long past.
    await until(() => {
      open.pass(1_000);
      return to.closedWith;
    }, 'the line to be closed');
    expect([1006, voiceClosing.silent]).toContain(to.closedWith);
  });

  it('V7: who talks is told to everybody who has a line, and that they stopped', async () => {
    const { a, from, to } = await pair();
    from.speak('hum');
    await until(() => to.talking.includes(a.me.slot), 'the mark');
    from.speak('.', { flags: frameFlag.end });
    await until(() => to.talking.length === 0, 'the end of it');
  });

  it('V15: a second line carries the same both ways, and each frame counts once; a third takes the place of the first', async () => {
    const { a, from, to } = await pair();
    const second = await dial(open.url, to.hello?.token ?? '', { also: true });
    const other = await dial(open.url, from.hello?.token ?? '', { also: true });
    for (const [seq, word] of numbered(10).entries()) for (const line of [from, other]) line.speak(word, { seq });
    await until(() => to.frames.length >= 10 && second.frames.length >= 10, 'all frames on both lines');
    from.speak('end', { seq: 10 });
    await until(() => to.words().includes('end') && second.words().includes('end'), 'the last one');
    for (const line of [to, second]) expect(line.words(a.me.slot)).toEqual([...numbered(10), 'end']);
    const third = await dial(open.url, second.hello?.token ?? '', { also: true });
    await until(() => to.closedWith, 'the first line to be closed');
    expect([to.closedWith, second.closedWith, third.closedWith]).toEqual([voiceClosing.ended, null, null]);
  });

  it('V16: whoever leaves is heard no more, and a page that comes back over a new line goes on with its voice', async () => {
    const { a, b, from, to } = await pair();
    await open.visitors.rejoin(a, { tab: a.request.tab });
    from.speak('still talking');
    await until(() => to.words(a.me.slot).includes('still talking'), 'the voice');
    await open.visitors.rejoin(b, { takeOver: true });
    await until(() => to.closedWith, 'the line of the other window to be closed');
    expect(to.closedWith).toBe(voiceClosing.ended);
    open.visitors.all.find(({ request, closedWith }) => request.identity === a.request.identity && closedWith === null)?.leave();
    await until(() => from.closedWith, 'the line to be closed');
    expect(from.closedWith).toBe(voiceClosing.ended);
  });

  it('V16: a mistake while a frame is handled is counted and ends that line only', async () => {
    const { from, to } = await pair();
    const before = await open.metric('exceptions_total', 'where="voice"');
    const { subarray } = Buffer.prototype;
    const bad = writeFrame(7, 0, Buffer.from('make a mistake'));
    Buffer.prototype.subarray = function (this: Buffer, ...range: [number?, number?]) {
      const part = subarray.apply(this, range);
      if (part.includes('make a mistake') && range[0] === 1 && range[1] === undefined) throw new Error('a mistake for the test');
      return part;
    } as typeof subarray;
    from.socket.send(bad);
    await until(() => from.closedWith, 'the line to be closed').finally(() => (Buffer.prototype.subarray = subarray));
    expect(from.closedWith).toBe(1011);
    expect(await open.metric('exceptions_total', 'where="voice"')).toBe(before + 1);
    expect(to.closedWith).toBe(null);
    expect((await fetch(`${open.url}/health`)).ok).toBe(true);
  });
});

it('V17: when the server is stopped all voice lines are closed, and none is opened', async () => {
  const open = await openSmall();
  const visitor = await open.visitors.join();
  const caller = await call(visitor, open.url);
  const { token } = await ticketOf(visitor);
  const stopping = open.pavilion.stop();
  await expect(dial(open.url, token)).rejects.toThrow('503');
  await stopping;
  await until(() => caller.closedWith, 'the line to be closed');
  expect(caller.closedWith).toBe(closing.goingDown);
});

it('V1: a server without voice says so, and opens no lines', async () => {
  const open = await openSmall({ VOICE: 'off' });
  const visitor = await open.visitors.join();
  expect(await visitor.ask('voice-ticket', {})).toEqual({ ok: false, refusal: { code: 'voice-off' } });
  await expect(dial(open.url, 'x')).rejects.toThrow('404');
  await open.pavilion.stop();
});
