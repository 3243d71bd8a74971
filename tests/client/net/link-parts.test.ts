import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChatLine } from '#protocol/messages.ts';
import { backoff } from '../../../client/net/backoff.ts';
import { ChatFeed } from '../../../client/net/chat-feed.ts';
import { ownIdentity } from '../../../client/net/identity.ts';
import { Outbox } from '../../../client/net/outbox.ts';
import { PoseSender } from '../../../client/net/pose-sender.ts';
import { reloadOnce } from '../../../client/net/reload-once.ts';
import { Watchdog } from '../../../client/net/watchdog.ts';

const line = (seq: number): ChatLine => ({ seq, from: { id: 'a', number: 1, name: '', colour: 0 }, text: String(seq), time: seq });
const shelf = () => {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
};

describe('parts of the link', () => {
  it('L3: lines end up in order, each once, whatever way they come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Array.from({ length: 30 }, (_, i) => i + 1), { minLength: 1 }), (order) => {
        const feed = new ChatFeed();
        feed.enter('g');
        for (const seq of order) feed.add([line(seq), line(seq)]);
        expect(feed.lines.map(({ seq }) => seq)).toEqual([...order].sort((a, b) => a - b));
        const first = Math.min(...order);
        let whole = first;
        while (order.includes(whole + 1)) whole += 1;
        expect(feed.seq).toBe(whole);
      }),
    );
  });

  it('L3: another gallery begins with an empty page, and a gap that nobody can fill is given up', () => {
    const feed = new ChatFeed();
    expect(feed.enter('one')).toBe(true);
    expect(feed.add([line(1), line(2)])).toBe(false);
    expect(feed.add([line(7)])).toBe(true);
    feed.settle();
    expect([feed.seq, feed.lines.map(({ seq }) => seq)]).toEqual([7, [7]]);
    expect(feed.enter('one')).toBe(false);
    expect(feed.enter('two')).toBe(true);
    expect(feed.lines).toEqual([]);
  });

  it('L2: an unconfirmed line is said again under the same id, in order, and settles once', async () => {
    const outbox = new Outbox();
    const tried: string[][] = [];
    const first = outbox.say('one');
    const second = outbox.say('two');
    const ids: string[] = [];
    outbox.open(async (body) => {
      tried.push([body.text]);
      ids.push(body.line);
      throw new Error('the line broke');
    });
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    outbox.pause();
    outbox.open(async (body) => {
      tried.push([body.text]);
      ids.push(body.line);
      return body.text === 'two' ? { ok: false, refusal: { code: 'chat-repeated' } } : { ok: true, seq: 1 };
    });
    expect(await first).toBe(null);
    expect(await second).toEqual({ code: 'chat-repeated' });
    expect(tried.map(([text]) => text)).toEqual(['one', 'one', 'two']);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
    const never = outbox.say('three');
    outbox.pause();
    outbox.close();
    await never;
  });

  it('L2: a line that is not yet written down is asked for again under its id, and holds up nothing', async () => {
    const outbox = new Outbox();
    const tried: { line: string; text: string }[] = [];
    outbox.open(async (body) => {
      tried.push(body);
      const early = body.text === 'one' && tried.filter(({ text }) => text === 'one').length < 3;
      return early ? { ok: false, refusal: { code: 'not-saved', retryAfterMs: 1 } } : { ok: true, seq: 1 };
    });
    expect(await Promise.all([outbox.say('one'), outbox.say('two')])).toEqual([null, null]);
    expect(tried.map(({ text }) => text)).toEqual(['one', 'two', 'one', 'one']);
    expect(new Set(tried.filter(({ text }) => text === 'one').map(({ line: id }) => id)).size).toBe(1);
  });

  it('P5: a silent line is given up within 8 s, a sleeping page is not taken for one', () => {
    const watchdog = new Watchdog(0);
    let dead = 0;
    for (let now = 0; now <= 60_000 && dead === 0; now += 500) {
      if (now <= 20_000) watchdog.heard(now);
      if (watchdog.look(now) === 'dead') dead = now;
    }
    expect(dead - 20_000).toBeGreaterThan(3_000);
    expect(dead - 20_000).toBeLessThanOrEqual(8_000);
    const asleep = new Watchdog(0);
    expect(asleep.look(3_000)).toBe('beat');
    // An hour later the answer may well be waiting in the queue.
    expect(asleep.look(3_600_000)).toBe('beat');
    expect(asleep.look(3_603_500)).toBe('fine');
    expect(asleep.look(3_604_500)).toBe('dead');
  });

  it('L1: pauses grow and are never the same for a crowd', () => {
    expect(backoff(0, () => 0)).toBe(125);
    expect(backoff(0, () => 1)).toBe(250);
    expect(backoff(20, () => 1)).toBe(8_000);
  });

  it('I1: a browser keeps its secret, replaces one that is none, and does without when nothing can be kept', () => {
    const kept = shelf();
    const secret = ownIdentity(kept);
    expect(secret).toMatch(/^[\w-]{32}$/);
    expect(ownIdentity(kept)).toBe(secret);
    kept.setItem('pavilion.identity', '<script>');
    expect(ownIdentity(kept)).not.toBe(secret);
    expect(ownIdentity(null)).not.toBe(ownIdentity(null));
  });

  it('J2: the page reloads itself once, not in circles', () => {
    let reloads = 0;
    const page = { sessionStorage: shelf(), location: { reload: () => void (reloads += 1) } };
    expect(reloadOnce(page)).toBe(true);
    expect(reloadOnce(page)).toBe(false);
    expect(reloads).toBe(1);
  });

  it('M1: a pose is told at most 20 times a second, only when changed, and once more at rest', () => {
    const told: number[] = [];
    let now = 0;
    const sender = new PoseSender({ minX: -10, minZ: -10, maxX: 10, maxZ: 10 }, () => void told.push(now));
    const body = { x: 0, z: 0, yaw: 0, pitch: 0, jumped: true };
    for (now = 0; now < 1_000; now += 16) {
      body.x += 0.02;
      sender.tell(body, false, false, now);
    }
    expect(body.jumped).toBe(false);
    expect(told.length).toBeGreaterThanOrEqual(15);
    expect(told.length).toBeLessThanOrEqual(21);
    const moving = told.length;
    for (; now < 5_000; now += 16) sender.tell(body, false, false, now);
    // The last step may still have been untold; then once at rest.
    expect(told.length - moving).toBeLessThanOrEqual(2);
    expect(told.length - moving).toBeGreaterThanOrEqual(1);
    const resting = told.length;
    sender.tell(body, true, false, now);
    expect(told.length).toBe(resting + 1);
  });
});
