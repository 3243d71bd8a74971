import { describe, expect, it, vi } from 'vitest';
import type { TourBody, TourIntention } from '#protocol/tour-intentions.ts';
import { tourIntentions } from '#protocol/tour-intentions.ts';
import { ActOutbox } from '../../../client/net/act-outbox.ts';

type Asked = { name: TourIntention; body: TourBody<TourIntention> & { once?: string } };

/** A server as far as the outbox knows one: answers in turn; `broken` breaks the line. */
function server(answers: object[]) {
  const asked: Asked[] = [];
  const send = (name: TourIntention, body: TourBody<TourIntention>) => {
    asked.push({ name, body });
    const answer = answers.shift() ?? { ok: true };
    return 'broken' in answer ? Promise.reject(new Error('the line broke')) : Promise.resolve(answer as never);
  };
  return { asked, send };
}

describe('acts in a live tour over a line that breaks', () => {
  it('gives each act an id that its schema takes, and asks about the console without one', async () => {
    const outbox = new ActOutbox();
    const { asked, send } = server([]);
    outbox.open(send);
    await outbox.act('tour-hand', { up: true });
    await outbox.act('tour-hand', { up: false });
    await outbox.act('tour-console', {});
    for (const { name, body } of asked) expect(tourIntentions[name].safeParse(body).success, name).toBe(true);
    expect(new Set(asked.slice(0, 2).map(({ body }) => body.once)).size).toBe(2);
  });

  it('L2: asks again under the same id when the line broke before an answer, in order', async () => {
    const outbox = new ActOutbox();
    const first = outbox.act('tour-ask', { text: 'Why?' });
    const second = outbox.act('tour-hand', { up: true });
    const broken = server([{ broken: true }]);
    outbox.open(broken.send);
    await expect.poll(() => broken.asked.length).toBe(1);
    outbox.pause();
    const whole = server([{ ok: true, question: 4 }]);
    outbox.open(whole.send);
    expect(await first).toEqual({ ok: true, question: 4 });
    expect(await second).toEqual({ ok: true });
    expect(whole.asked.map(({ name }) => name)).toEqual(['tour-ask', 'tour-hand']);
    expect(whole.asked[0]?.body).toEqual(broken.asked[0]?.body);
  });

  it('L2: asks again under the same id over a line that gave no answer in time and is still there', async () => {
    vi.useFakeTimers();
    const outbox = new ActOutbox();
    const slow = server([{ broken: true }, { ok: true, question: 7 }]);
    outbox.open(slow.send);
    const asked = outbox.act('tour-ask', { text: 'Why?' });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await asked).toEqual({ ok: true, question: 7 });
    expect(slow.asked[1]).toEqual(slow.asked[0]);
    vi.useRealTimers();
  });

  it('refuses what is only true now even when the line comes in the same moment', async () => {
    const outbox = new ActOutbox();
    const early = outbox.act('tour-arrived', { turn: 3 });
    outbox.open(server([]).send);
    expect(await early).toEqual({ ok: false, refusal: { code: 'offline' } });
  });

  it('refuses at once what is only true now while there is no line, and everything when there will be none', async () => {
    const outbox = new ActOutbox();
    expect(await outbox.act('tour-arrived', { turn: 3 })).toEqual({ ok: false, refusal: { code: 'offline' } });
    const waits = outbox.act('tour-vote', { poll: 1, option: 0 });
    outbox.close();
    expect(await waits).toEqual({ ok: false, refusal: { code: 'offline' } });
  });

  it('asks again for what is not yet safe, lets later acts pass, and hands over a refusal as it is', async () => {
    const outbox = new ActOutbox();
    const notSaved = { ok: false, refusal: { code: 'not-saved', retryAfterMs: 1 } };
    const { asked, send } = server([notSaved, { ok: false, refusal: { code: 'muted' } }, { ok: true, question: 1 }]);
    const ask = outbox.act('tour-ask', { text: 'Why?' });
    const refused = outbox.act('tour-hand', { up: true });
    outbox.open(send);
    expect(await refused).toEqual({ ok: false, refusal: { code: 'muted' } });
    expect(await ask).toEqual({ ok: true, question: 1 });
    expect(asked.map(({ name }) => name)).toEqual(['tour-ask', 'tour-hand', 'tour-ask']);
    expect(asked[2]?.body.once).toBe(asked[0]?.body.once);
  });
});
