import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Client } from '@colyseus/sdk';
import { intentions, moments } from '#protocol/intentions.ts';
import { binary } from '#protocol/messages.ts';
import { closing } from '#protocol/refusals.ts';
import { GalleryState } from '#protocol/state.ts';
import { WebSocket } from 'ws';
import { matchMaker } from '@colyseus/core';
import { random } from '../../assets/craft/noise.ts';
import { type Visitor, until } from '../support/visitors.ts';
import { type OpenSmall, openSmall } from './support/open-small.ts';

/** Sends a frame as it is, past the library. */
function sendRaw(visitor: Visitor, bytes: Uint8Array): void {
  visitor.room.connection.send(bytes);
}

describe('manners', () => {
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

  it('D1: every message that a gallery listens to has a schema or a codec, and there is no other', async () => {
    const visitor = await open.visitors.join();
    const room = matchMaker.getLocalRoomById(visitor.room.roomId) as unknown as { onMessageEvents: { events: Record<string, unknown> } };
    const heard = Object.keys(room.onMessageEvents.events).sort();
    const known = [...Object.keys(intentions), ...Object.keys(moments), `_$b${binary.pose}`, `_$b${binary.beat}`, '*', '__playground_message_types'];
    expect(heard.filter((type) => !known.includes(type))).toEqual([]);
    expect([...Object.keys(intentions), ...Object.keys(moments)].filter((type) => !heard.includes(type))).toEqual([]);
  });

  it('D1: what does not fit is refused and counted; after five the line is closed', async () => {
    const visitor = await open.visitors.join();
    const before = await open.metric('messages_dropped_total', 'malformed-say');
    const bad: unknown[] = [undefined, null, { text: 'x' }, { line: 'line-0001', text: 'x', role: 'guide' }];
    for (const body of bad) expect(await visitor.ask('say', body)).toEqual({ ok: false, refusal: { code: 'malformed' } });
    expect(await open.metric('messages_dropped_total', 'malformed-say')).toBe(before + 4);
    expect(visitor.closedWith).toBe(null);
    visitor.room.send('react', { kind: 'shove' });
    await until(() => visitor.closedWith !== null, 'the line to be closed');
    expect(visitor.closedWith).toBe(closing.malformed);
  });

  it('D1: unknown types count too, whatever they are called', async () => {
    const watching = await open.visitors.join();
    const visitor = await open.visitors.join();
    for (const type of ['__proto__', 'constructor', 'toString', '*', 'setState']) visitor.room.send(type, { x: 1 });
    await until(() => visitor.closedWith !== null, 'the line to be closed');
    expect(visitor.closedWith).toBe(closing.malformed);
    expect(await watching.say('still here')).toMatchObject({ ok: true });
  });

  it('D2: too many messages are dropped with a word, then the line is closed; others do not notice', async () => {
    const watching = await open.visitors.join();
    const flooding = await open.visitors.join();
    for (let i = 0; i < 200; i++) flooding.room.send('react', { kind: 'wave' });
    await until(() => flooding.news['slow-down'].length > 0, 'the word');
    expect(flooding.closedWith).toBe(null);
    const asked = performance.now();
    await watching.say('not slowed down');
    expect(performance.now() - asked).toBeLessThan(500);
    for (let second = 0; second < 4 && flooding.closedWith === null; second++) {
      open.pass(900);
      for (let i = 0; i < 100; i++) flooding.room.send('react', { kind: 'wave' });
      await watching.ask('chat-since', { seq: 0 });
    }
    await until(() => flooding.closedWith !== null, 'the line to be closed');
    expect(flooding.closedWith).toBe(closing.flooding);
  });

  it('D3: a frame of more than 8 KB closes the line', async () => {
    const visitor = await open.visitors.join();
    sendRaw(visitor, new Uint8Array(8 * 1024 + 1).fill(13));
    await until(() => visitor.closedWith !== null, 'the line to be closed');
    expect(visitor.closedWith).toBe(1009);
  });

  it('D4: garbage of any shape never ends the process, and the others go on', async () => {
    const watching = await open.visitors.join();
    const chance = random(20_261_122);
    const byte = () => Math.floor(chance() * 256);
    let visitor = await open.visitors.join();
    let sent = 0;
    for (let round = 0; round < 1_500; round++) {
      if (visitor.closedWith !== null || !visitor.room.connection.isOpen) visitor = await open.visitors.join();
      const length = Math.floor(chance() * 60);
      const bytes = Uint8Array.from({ length: length + 1 }, byte);
      // The library's own codes are the likely ones to reach something.
      const codes = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20];
      if (chance() < 0.8) bytes[0] = codes[Math.floor(chance() * codes.length)] ?? 13;
      sendRaw(visitor, bytes);
      sent += 1;
      if (round % 50 === 0) await watching.ask('chat-since', { seq: 0 }).catch(() => null);
      open.pass(200);
      if (round % 10 === 0) await new Promise((soon) => setImmediate(soon));
    }
    expect(sent).toBe(1_500);
    expect(await watching.say('still here')).toMatchObject({ ok: true });
    expect((await fetch(`${open.url}/health`)).ok).toBe(true);
  });

  it('D4: a mistake in a handler is counted, and the next message is handled', async () => {
    const visitor = await open.visitors.join();
    const { byRef } = open.small.plan;
    const has = byRef.has.bind(byRef);
    byRef.has = () => {
      throw new Error('a mistake for the test');
    };
    expect(await visitor.ask('at', { ref: 'harbour/story' })).toBe(undefined);
    byRef.has = has;
    expect(await visitor.ask('at', { ref: 'harbour/story' })).toEqual({ ok: true });
    expect(await open.metric('exceptions_total', 'onMessage')).toBe(1);
  });

  it('D5: who reads too slowly is cut off rather than buffered for, and the others go on', async () => {
    const visitors = await open.visitors.joinMany(3);
    const [a, b] = visitors;
    if (a === undefined || b === undefined) throw new Error('three came');
    const request = open.visitors.request();
    const { answer } = await open.visitors.ask(request);
    if (!answer.ok) throw new Error('refused');
    const { seat } = answer;
    const socket = new WebSocket(`${open.url.replace('http', 'ws')}/${seat.processId ?? ''}/${seat.roomId}?sessionId=${seat.sessionId}`);
    let closed = false;
    socket.on('close', () => (closed = true));
    socket.on('error', () => (closed = true));
    await new Promise((joined) => socket.once('message', joined));
    // Takes the handshake in, then reads no more.
    socket.send(new Uint8Array([10]));
    await until(() => a.here.length === 4, 'the slow one to be here');
    socket.pause();
    const room = matchMaker.getLocalRoomById(seat.roomId);
    // Fills what the system buffers for a socket and then the server's own backlog, past the limit.
    const filler = new Uint8Array(64 * 1024);
    const slow = () => room?.clients.find((client) => client.sessionId === seat.sessionId);
    const waiting = () => (slow() as unknown as { ref: WebSocket } | undefined)?.ref.bufferedAmount ?? 0;
    for (let i = 0; i < 400 && waiting() < 512 * 1024; i++) slow()?.raw(filler);
    const skipped = await open.metric('pose_frames_skipped_total');
    for (let i = 0; i < 20; i++) {
      a.stand(0, 4 - i * 0.05, 0, i === 0);
      await until(() => (b.seen.get(a.me.slot)?.count ?? 0) > i / 3, 'the others to see it');
    }
    await until(async () => (await open.metric('pose_frames_skipped_total')) > skipped, 'frames to be left out');
    for (let i = 0; i < 400 && waiting() < 1.2 * 1024 * 1024; i++) slow()?.raw(filler);
    await until(async () => (await open.metric('lines_closed_total', 'slow')) === 1, 'the slow line to be cut');
    socket.resume();
    await until(() => closed, 'the slow one to notice');
    expect(await b.say('unmoved')).toMatchObject({ ok: true });
  });

  it('D6: origins are checked on posts and sockets', async () => {
    const host = open.url.replace('http://', '');
    const cases: [origin: string | null, allowed: boolean][] = [
      [null, true],
      [open.url, true],
      [`https://${host}`, true],
      ['null', false],
      ['https://evil.example', false],
      [`http://${host}.evil.example`, false],
      [`http://evil.${host}`, false],
      [`http://127.0.0.1:1`, false],
      [`http://user@${host}`, false],
      [`ftp://${host}`, false],
      [`${open.url}/path`, false],
      ['http://', false],
    ];
    for (const [origin, allowed] of cases) {
      const headers = origin === null ? {} : { Origin: origin };
      const { status } = await open.visitors.ask(open.visitors.request(), headers);
      expect([origin, status]).toEqual([origin, allowed ? 200 : 403]);
      const { answer } = await open.visitors.ask(open.visitors.request());
      if (!answer.ok) throw new Error('refused');
      const opened = await new Promise<boolean>((told) => {
        const socket = new WebSocket(`${open.url.replace('http', 'ws')}/x/${answer.seat.roomId}?sessionId=${answer.seat.sessionId}`, { headers });
        socket.on('message', () => {
          told(true);
          socket.close(4000);
        });
        socket.on('error', () => told(false));
      });
      expect([origin, opened]).toEqual([origin, allowed]);
    }
  });

  it('D6: a request that dawdles does not keep anybody waiting', async () => {
    const { port } = new URL(open.url);
    const slow = Array.from({ length: 50 }, () => connect(Number(port), '127.0.0.1'));
    for (const socket of slow) {
      socket.on('error', () => undefined);
      socket.write('POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{');
    }
    const began = performance.now();
    await open.visitors.join();
    expect(performance.now() - began).toBeLessThan(1_000);
    for (const socket of slow) socket.destroy();
  });
});

it('a library client without a seat gets nowhere', async () => {
  const open = await openSmall();
  await expect(new Client(open.url).joinOrCreate('gallery', {}, GalleryState)).rejects.toThrow();
  await open.pavilion.stop();
});
