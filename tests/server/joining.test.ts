import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PROTOCOL_VERSION } from '#protocol/version.ts';
import { Refused, newIdentity, until } from '../support/visitors.ts';
import { type OpenSmall, openSmall } from './support/open-small.ts';

const refusal = async (act: Promise<unknown>) => {
  const outcome = await act.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!(outcome instanceof Refused)) throw new Error('was not refused');
  return outcome.refusal;
};

describe('coming in', () => {
  let open: OpenSmall;
  beforeAll(async () => {
    open = await openSmall({ GALLERY_CAPACITY: '3', MAX_GALLERIES: '3' });
  });
  afterEach(async () => {
    await open.visitors.away();
    // Everybody is forgotten and the empty galleries close, so that each test begins in an empty house.
    open.pass(200_000);
    await until(() => open.pavilion.directory.census.galleries === 0, 'the galleries to close');
  });
  afterAll(() => open.pavilion.stop());

  it('J1: no room can be made, listed or picked through the library, and sockets without a seat come to nothing', async () => {
    for (const path of ['matchmake/joinOrCreate/gallery', 'matchmake/create/gallery', 'matchmake/joinById/x', 'matchmake/reconnect/x']) {
      expect((await fetch(`${open.url}/${path}`, { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } })).status).toBe(404);
    }
    const visitor = await open.visitors.join();
    const closed = (path: string) => new Promise<string>((told) => {
      const socket = new WebSocket(`${open.url.replace('http', 'ws')}${path}`);
      socket.addEventListener('close', (event) => told(`closed ${event.code}`));
      socket.addEventListener('error', () => told('refused'));
    });
    expect(await closed('/')).toBe('refused');
    expect(await closed(`/x/${visitor.room.roomId}`)).toBe('refused');
    expect(await closed(`/x/${visitor.room.roomId}?sessionId=abcdefghi`)).toBe('closed 4002');
    expect(await closed(`/x/${visitor.room.roomId}?sessionId=${visitor.room.sessionId}`)).toBe('closed 4002');
    expect(await closed(`/x/${visitor.room.roomId}?sessionId=${visitor.room.sessionId}&reconnectionToken=guess`)).toMatch(/closed 400\d/);
    expect(visitor.closedWith).toBe(null);
  });

  it('J2: another protocol version or state shape is told to reload', async () => {
    expect((await refusal(open.visitors.join({ protocol: PROTOCOL_VERSION - 1 }))).code).toBe('client-too-old');
    expect((await refusal(open.visitors.join({ protocol: PROTOCOL_VERSION + 1 }))).code).toBe('client-too-old');
    expect((await refusal(open.visitors.join({ shape: 'other' }))).code).toBe('client-too-old');
  });

  it('J3: what is no join is malformed, whatever it is', async () => {
    const good = open.visitors.request();
    const bad: unknown[] = [null, [], 'join', {}, { ...good, identity: 'short' }, { ...good, colour: 8 }, { ...good, colour: 1.5 }, { ...good, role: 'guide' }, { ...good, place: { x: 'NaN', z: 0, yaw: 0 } }, { ...good, tab: '<script>' }, { ...good, ['__proto__x']: 1 }];
    for (const body of bad) {
      const { answer, status } = await open.visitors.ask(body);
      expect([200, 400], JSON.stringify(body)).toContain(status);
      expect(answer, JSON.stringify(body)).toEqual({ ok: false, refusal: { code: 'malformed' } });
    }
    const tooLarge = await open.visitors.ask({ ...good, name: 'x'.repeat(9_000) });
    expect([tooLarge.status, tooLarge.answer.ok]).toEqual([413, false]);
    expect((await refusal(open.visitors.join({ exhibition: 'elsewhere' }))).code).toBe('exhibition-unknown');
    const text = await fetch(`${open.url}/api/join`, { method: 'POST', body: '{"a":', headers: { 'Content-Type': 'application/json' } });
    expect(text.status).toBe(400);
  });

  it('J4: a crowd fills galleries one after the other, never beyond the capacity, and the next is refused', async () => {
    const crowd = await open.visitors.joinMany(9);
    const counts = new Map<string, number>();
    for (const { state } of crowd) counts.set(state.gallery, (counts.get(state.gallery) ?? 0) + 1);
    expect([...counts.values()]).toEqual([3, 3, 3]);
    expect((await refusal(open.visitors.join())).code).toBe('galleries-full');
    const [first, second, third] = crowd;
    expect(first?.state.capacity).toBe(3);
    // A seat that becomes free is taken before any other gallery is thought of.
    second?.leave();
    await until(() => first?.here.length === 2, 'the farewell');
    const next = await open.visitors.join();
    expect(next.state.gallery).toBe(third?.state.gallery);
  });

  it('J4: whoever comes alone joins people rather than an emptier gallery', async () => {
    const crowd = await open.visitors.joinMany(4);
    const alone = crowd.find(({ here }) => here.length === 1);
    const [other] = crowd.filter((one) => one !== alone);
    other?.leave();
    await until(() => crowd.some((one) => one !== other && one !== alone && one.here.length === 2), 'the farewell');
    const next = await open.visitors.join();
    expect(next.state.gallery).not.toBe(alone?.state.gallery);
  });

  it('J5: a code leads into its gallery, however it is written; wrong and full are not told apart', async () => {
    const crowd = await open.visitors.joinMany(4);
    const alone = crowd.find((one) => crowd.filter((other) => other.state.gallery === one.state.gallery).length === 1);
    const full = crowd.find((one) => one !== alone);
    const code = alone?.state.code ?? '';
    expect(code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ2-9]{6}$/);
    const friend = await open.visitors.join({ with: ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} ` });
    expect(friend.state.gallery).toBe(alone?.state.gallery);
    const wrong = await refusal(open.visitors.join({ with: 'ZZZZZZ' }));
    const tooFull = await refusal(open.visitors.join({ with: full?.state.code ?? '' }));
    expect(wrong).toEqual({ code: 'code-not-found' });
    expect(tooFull).toEqual(wrong);
  });

  it('J6: codes cannot be tried out', async () => {
    await open.visitors.join();
    const tries = await Promise.all(Array.from({ length: 30 }, () => refusal(open.visitors.join({ with: randomBytes(3).toString('hex') }))));
    const later = tries.filter(({ code }) => code === 'too-fast');
    expect(later.length).toBeGreaterThanOrEqual(25);
    expect(later.every(({ retryAfterMs }) => (retryAfterMs ?? 0) > 1_000)).toBe(true);
    open.pass(60_000);
    expect((await refusal(open.visitors.join({ with: 'ZZZZZZ' }))).code).toBe('code-not-found');
  });

  it('J7: the welcome tells who one is, and no public id has anything of the session or the secret', async () => {
    const identity = newIdentity();
    const a = await open.visitors.join({ identity });
    const b = await open.visitors.join();
    await until(() => b.here.length === 2, 'both');
    expect(a.me).toMatchObject({ returned: false, place: { x: 0, z: 4, yaw: 0 } });
    const told = JSON.stringify([b.state.toJSON(), b.news]);
    for (const secret of [identity, a.room.sessionId, a.request.tab, a.room.reconnectionToken, '127.0.0.1']) expect(told).not.toContain(secret);
    expect(told).toContain(a.me.id);
  });
});

describe('joins and lines per address', () => {
  it('J6: a class that comes with the right code is not slowed down, and makes no more guesses possible', async () => {
    const open = await openSmall();
    const { code } = (await open.visitors.join()).state;
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 4; i++) expect((await refusal(open.visitors.join({ with: 'ZZZZZZ' }))).code).toBe('code-not-found');
      await open.visitors.joinMany(8, { with: code });
      expect((await refusal(open.visitors.join({ with: 'ZZZZZZ' }))).code).toBe('code-not-found');
      expect((await refusal(open.visitors.join({ with: 'ZZZZZZ' }))).code).toBe('too-fast');
      expect((await refusal(open.visitors.join({ with: code }))).code, 'right or wrong is not told any more').toBe('too-fast');
      open.pass(60_000);
    }
    await open.pavilion.stop();
  });

  it('J6: joins per minute and lines per address are bounded, and free again later', async () => {
    const open = await openSmall({ JOINS_PER_MINUTE: '6', LINES_PER_ADDRESS: '4' });
    await open.visitors.joinMany(4);
    const fifth = await refusal(open.visitors.join());
    expect(fifth.code).toBe('too-fast');
    await open.visitors.away();
    await open.visitors.join();
    const seventh = await refusal(open.visitors.join());
    expect(seventh).toEqual({ code: 'too-fast', retryAfterMs: expect.any(Number) });
    open.pass(seventh.retryAfterMs ?? 0);
    await open.visitors.join();
    await open.pavilion.stop();
  });

  it('J6, J4: seats that are asked for and not taken are few, and free again after 10 s', async () => {
    const open = await openSmall({ LINES_PER_ADDRESS: '4', GALLERY_CAPACITY: '4', MAX_GALLERIES: '1' });
    for (let i = 0; i < 4; i++) expect((await open.visitors.ask(open.visitors.request())).answer.ok).toBe(true);
    expect((await refusal(open.visitors.join())).code).toBe('too-fast');
    open.pass(10_000);
    await open.visitors.join();
    await open.pavilion.stop();
  });
});
