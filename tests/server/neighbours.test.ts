import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { binary } from '#protocol/messages.ts';
import { parseConfig } from '../../server/config.ts';
import { invite, linkPath } from '../../server/guides/invite.ts';
import { openStore } from '../../server/store/open-store.ts';
import type { Store } from '../../server/store/store.ts';
import { freePort } from '../support/pavilion-server.ts';
import { type Visitor, Visitors, until } from '../support/visitors.ts';
import { cookieOf } from './support/open-door.ts';
import { redisHere, startRedis } from './support/redis.ts';
import { spawnNeighbour } from './support/spawn-small.ts';
import { SCORE, guideOf } from './support/tour-kit.ts';

const ok = { ok: true };
const follow = (visitor: Visitor) => visitor.tour('tour-follow', { on: true, language: 'en', low: false });

it('servers that share a Redis say what they need beside it', () => {
  expect(() => parseConfig({ REDIS_URL: 'http://localhost' })).toThrow('redis://');
  expect(() => parseConfig({ REDIS_URL: 'redis://localhost' })).toThrow(/DATABASE_URL is missing[\s\S]*SESSION_SECRET is missing[\s\S]*SERVER_URL is missing/);
  const whole = { REDIS_URL: 'redis://user:hush@localhost', DATABASE_URL: 'postgres://localhost/p', SESSION_SECRET: 'x'.repeat(40), SERVER_URL: 'https://one.example', OTHER_SERVERS: 'https://two.example' };
  expect(parseConfig(whole)).toMatchObject({ SERVER_URL: 'https://one.example', OTHER_SERVERS: ['https://two.example'] });
  expect(() => parseConfig({ ...whole, REDIS_URL: 'rdis://user:hush@localhost' })).not.toThrow(/hush/);
});

// Without Debian's redis-server (apt-get install redis-server) two servers cannot be one house here: skipped.
describe.skipIf(!redisHere)('two servers with one Redis', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pavilion-neighbours-'));
  let redis: Awaited<ReturnType<typeof startRedis>>;
  let store: Store;
  let one: Awaited<ReturnType<typeof spawnNeighbour>>;
  let two: Awaited<ReturnType<typeof spawnNeighbour>>;
  beforeAll(async () => {
    redis = await startRedis();
    store = await openStore({ file: join(folder, 'pavilion.sqlite') });
    [one, two] = await Promise.all([spawnNeighbour(await freePort(), folder, redis.url), spawnNeighbour(await freePort(), folder, redis.url)]);
  }, 40_000);
  afterAll(async () => {
    for (const server of [one, two]) server.kill('SIGTERM');
    await Promise.all([one, two].map((server) => server.ended()));
    await store.close();
    await redis.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 40_000);

  it('G8, G6, T14: a tour goes on at both, a code leads to whichever has it, and a killed server’s tour is taken up once', async () => {
    const time = Date.now();
    const link = await invite(store.guides, { name: 'Ada', tours: null, expires: time + 3_600_000 }, time);
    const cookie = cookieOf(await fetch(one.url + linkPath(link.secret), { method: 'POST', redirect: 'manual', headers: { Origin: one.url } }));
    const signedIn = (url: string) => {
      const visitors: Visitors = new Visitors(url, 'small', async (request) => (await visitors.ask(request, { Cookie: cookie })).answer);
      return visitors;
    };
    const [here, there] = [signedIn(one.url), signedIn(two.url)];
    const guide = await here.join({ name: 'Ada' }, guideOf('ada'));
    const begun = await guide.tour('tour-start', { tour: SCORE, languages: ['en'], capacity: 25, link: false });
    if (!begun.ok) throw new Error(begun.refusal.code);
    const tour = begun.id;

    // The link leads from the other server into the home, while that has a seat; then the tour goes on there.
    const all: Visitor[] = [];
    for (let i = 0; i < 5; i++) all.push(await there.join({ with: guide.state.code, follow: true }));
    const wrong = there.join({ with: 'ZZZZZZ' });
    await expect(wrong).rejects.toThrow('code-not-found');
    await until(() => all.every(({ live }) => live?.id === tour), 'the tour to be shown to all');
    expect(all.map(({ live }) => live?.gallery)).toEqual([0, 0, 1, 1, 1]);
    for (const visitor of all) expect(await follow(visitor)).toEqual(ok);
    await until(() => guide.live?.crowds.toArray().join() === '2,3', 'the crowds');
    expect(await guide.tour('tour-stop', { index: 1 })).toEqual(ok);
    await until(() => all.every(({ live, part }) => live?.stop === 1 && part?.standTurn === 2), 'the stop for all');
    guide.room.send('point', { x: 1, y: 1, z: 2, on: true });
    await until(() => all.every(({ news }) => news.point.length === 1), 'the pointer');
    const far = all[4] ?? expect.fail('five came');
    const once = 'once-for-both-servers';
    expect(await far.tour('tour-ask', { once, text: 'Who made it?' })).toEqual({ ok: true, question: 1 });
    expect(await all[0]?.tour('tour-support', { question: 1, on: true })).toEqual(ok);
    await until(() => far.live?.questions[0]?.support === 1, 'the support');

    // The home's server is killed: the other one takes the tour up, and its own people do not lose their line.
    one.kill('SIGKILL');
    const back = await there.rejoin(guide, { tour }, guideOf('ada'));
    // As a client's signs of life do, these tell that the guide is there.
    const beats = setInterval(() => back.room.sendBytes(binary.beat, new Uint8Array(1)), 500);
    await until(() => [back, far].every(({ live }) => live?.id === tour && live.stop === 1 && live.phase === 'running'), 'the tour to go on', 25_000);
    expect(far.closedWith).toBe(null);
    expect(await far.tour('tour-ask', { once, text: 'Who made it?' }), 'not twice').toEqual({ ok: true, question: 1 });
    expect(await back.tour('tour-stop', { index: 2 })).toEqual(ok);
    await until(() => far.live?.stop === 2, 'the next stop');

    // Started anew, it does not take up what is led elsewhere, and brings people to it.
    one = await spawnNeighbour(one.port, folder, redis.url);
    const late = await signedIn(one.url).join({ tour });
    await until(() => late.live?.id === tour && late.live.stop === 2 && late.live.lead === back.me.id, 'the same tour from the other server');
    expect(await back.tour('tour-end', {})).toEqual(ok);
    await until(() => [late, far].every(({ live }) => live?.phase === 'ended'), 'the end for all');
    clearInterval(beats);
  }, 60_000);
});
