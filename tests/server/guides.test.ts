import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT, UnsecuredJWT, decodeJwt } from 'jose';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { PROTOCOL_VERSION, STATE_SHAPE } from '#protocol/version.ts';
import { parseConfig } from '../../server/config.ts';
import { type Guide, mayLead } from '../../server/domain/guide.ts';
import { GuideWatch } from '../../server/guides/guide-watch.ts';
import { invite, linkPath } from '../../server/guides/invite.ts';
import { lastsUntil } from '../../server/guides/lasting.ts';
import { readSecrets } from '../../server/guides/secrets.ts';
import { createLog } from '../../server/log.ts';
import { type GuideStore, StoreUnavailable } from '../../server/store/store.ts';
import { newIdentity } from '../support/visitors.ts';
import { HOUR, SECRET, closeDoors, cookieOf, openDoor } from './support/open-door.ts';
import { openSmall } from './support/open-small.ts';

const folder = mkdtempSync(join(tmpdir(), 'pavilion-guides-'));
afterAll(() => rmSync(folder, { recursive: true }));

afterEach(closeDoors);

const tokenOf = (cookie: string): string => cookie.slice(cookie.indexOf('=') + 1);

describe('a guide’s session', () => {
  it('ends at once when the guide is revoked', async () => {
    const door = await openDoor();
    const { secret, guide } = await door.invite();
    const cookie = cookieOf(await door.press(secret));
    expect(await door.me(cookie)).not.toBe(null);
    await door.store.revoke(guide.id, door.time());
    expect(await door.me(cookie)).toBe(null);
    door.takeDown(true);
    expect(await door.me(cookie)).toBe(null);
  });

  it('ends when its time is over', async () => {
    const door = await openDoor();
    const cookie = cookieOf(await door.press((await door.invite('Ada', null, 2 * HOUR)).secret));
    door.pass(2 * HOUR - 60_000);
    expect(await door.me(cookie)).not.toBe(null);
    door.pass(61_000);
    expect(await door.me(cookie)).toBe(null);
  });

  it('is nobody’s who changes, invents or signs a token themselves', async () => {
    const door = await openDoor();
    const cookie = cookieOf(await door.press((await door.invite()).secret));
    const token = tokenOf(cookie);
    const [head = '', body = '', signature = ''] = token.split('.');
    const claims = decodeJwt(token);
    const other = (text: string) => Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(text, 'base64url').toString()) as object, exp: 9_999_999_999 })).toString('base64url');
    const swap = (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
    const signed = (key: string, alg = 'HS256') => new SignJWT(claims).setProtectedHeader({ alg }).sign(Buffer.from(key.padEnd(64, '.')));
    const forged = [
      `${head}.${other(body)}.${signature}`,
      `${head}.${body}.${swap(signature)}`,
      `${head}.${body}.`,
      `${head}.${body}`,
      new UnsecuredJWT(claims).encode(),
      await signed('another secret'),
      await signed(SECRET),
      await signed('', 'HS512'),
      `${token}x`,
      'x'.repeat(20_00),
      claims.jti ?? '',
    ];
    for (const one of forged) expect(await door.me(`guide=${one}`), one).toBe(null);
    for (const header of ['', 'guide=', 'guide', ';;;=', `other=${token}`, `Guide=${token}`]) expect(await door.me(header), header).toBe(null);
    expect(await door.me(`a=b; ${cookie}; c=d`)).not.toBe(null);
    // A wrong one before the right one does not hide it.
    expect(await door.me(`guide=nonsense; ${cookie}`)).not.toBe(null);
  });

  it('of another server is worth nothing here', async () => {
    const [here, there] = [await openDoor(), await openDoor({ SESSION_SECRET: 'another secret, also of forty characters' })];
    const cookie = cookieOf(await there.press((await there.invite()).secret));
    expect([await there.me(cookie), await here.me(cookie)]).toEqual([{ name: 'Ada', tours: null }, null]);
  });

  it('that was signed out is over, wherever its token was copied to', async () => {
    const door = await openDoor();
    const cookie = cookieOf(await door.press((await door.invite()).secret));
    expect(await (await door.ask('/guide', 'GET', { Cookie: cookie })).text()).toContain('You are signed in as a guide: Ada');
    expect((await door.ask('/guide/sign-out', 'POST', { Cookie: cookie, Origin: 'https://elsewhere.example' })).status).toBe(403);
    expect(await door.me(cookie)).not.toBe(null);
    const out = await door.ask('/guide/sign-out', 'POST', { Cookie: cookie, Origin: door.url });
    expect([out.status, out.headers.get('location')]).toEqual([303, '/']);
    expect(out.headers.get('set-cookie')).toBe('guide=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict');
    expect(await door.me(cookie)).toBe(null);
    expect(await (await door.ask('/guide')).text()).toContain('You are not signed in as a guide');
  });

  it('goes on while the store is down, for those it knew', async () => {
    const door = await openDoor();
    const [known, unknown] = [await door.invite('Ada', null, HOUR), await door.invite('Bo')];
    const [knownCookie, unknownCookie] = [cookieOf(await door.press(known.secret)), cookieOf(await door.press(unknown.secret))];
    await door.me(knownCookie);
    door.takeDown(true);
    expect([(await door.me(knownCookie))?.name, await door.me(unknownCookie)]).toEqual(['Ada', null]);
    const out = await door.ask('/guide/sign-out', 'POST', { Cookie: unknownCookie, Origin: door.url });
    expect([out.status, out.headers.get('set-cookie')]).toEqual([503, null]);
    door.pass(HOUR + 1000);
    expect(await door.me(knownCookie)).toBe(null);
  });

  it('travels over TLS only where visitors come by it', async () => {
    const door = await openDoor({ PUBLIC_URL: 'https://museum.example' });
    const answer = await door.press((await door.invite()).secret);
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-guide=[\w.-]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Strict; Secure$/);
    expect(await door.me(cookieOf(answer))).toEqual({ name: 'Ada', tours: null });
  });

  it('is what joining goes by, and nothing that a visitor says', async () => {
    const door = await openDoor();
    const { secret, guide } = await door.invite('Ada', ['bread']);
    const cookie = cookieOf(await door.press(secret));
    const body = { protocol: PROTOCOL_VERSION, shape: STATE_SHAPE, exhibition: 'small', identity: newIdentity(), tab: 'tab-00000000', name: 'Ada', colour: 0 };
    const join = async (more: object, headers: Record<string, string> = {}) =>
      (await (await fetch(`${door.url}/api/join`, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify({ ...body, ...more }) })).json()) as { refusal: { code: string } };
    await join({});
    await join({}, { Cookie: cookie });
    await join({}, { Cookie: 'guide=true; isGuide=1', Authorization: `Bearer ${tokenOf(cookie)}` });
    expect(door.joined).toEqual([null, { id: guide.id, name: 'Ada', tours: ['bread'] }, null]);
    for (const more of [{ guide: { id: guide.id } }, { isGuide: true }, { role: 'guide' }, JSON.parse('{"__proto__":{"guide":1}}') as object]) expect((await join(more)).refusal.code).toBe(Object.keys(more).length === 0 ? 'going-down' : 'malformed');
    expect(door.joined.slice(3).every((one) => one === null)).toBe(true);
  });

  it('gives the guide’s other device a link of its own, good for ten minutes', async () => {
    const door = await openDoor();
    const { secret, guide } = await door.invite();
    const cookie = cookieOf(await door.press(secret));
    const ask = (headers: Record<string, string>) => door.ask('/api/guide/link', 'POST', { Origin: door.url, ...headers });
    expect((await ask({})).status).toBe(403);
    const { path } = (await (await ask({ Cookie: cookie })).json()) as { path: string };
    const phone = cookieOf(await door.press(path.slice('/guide/'.length)));
    expect((await door.sessions.read(phone))?.id).toBe(guide.id);
    const late = (await (await ask({ Cookie: cookie })).json()) as { path: string };
    door.pass(10 * 60_000 + 1);
    expect((await door.press(late.path.slice('/guide/'.length))).status).toBe(403);
    await door.ask('/guide/sign-out', 'POST', { Cookie: phone, Origin: door.url });
    expect([await door.me(phone), (await door.me(cookie))?.name]).toEqual([null, 'Ada']);
    const statuses = [];
    for (let i = 0; i < 7; i += 1) statuses.push((await ask({ Cookie: cookie })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
  });

  it('a link leads to the remote of a gallery when it names one, and nowhere else', async () => {
    const door = await openDoor();
    const leads = async (query: string) => (await door.press(`${(await door.invite()).secret}${query}`)).headers.get('location');
    expect(await leads('?remote=creative-cities&with=abc-123')).toBe('/creative-cities?with=abc-123&remote');
    for (const query of ['?remote=creative-cities', '?remote=//evil.example&with=abc', '?remote=a%2F..%2Fb&with=abc', '?remote=a&with=a%0d%0ab']) expect(await leads(query)).toBe('/');
  });
});

describe('watching guides', () => {
  it('tells once of those who were revoked or expired, and of no others', async () => {
    const door = await openDoor();
    const [a, b, c] = [await door.invite('A'), await door.invite('B', null, 1000), await door.invite('C')];
    const lost: string[] = [];
    const watch = new GuideWatch({ store: door.store, time: door.time, log: createLog({ LOG_LEVEL: 'silent' }) });
    for (const { guide } of [a, b, c]) watch.watch(guide.id, () => lost.push(guide.name));
    const leave = watch.watch(a.guide.id, () => lost.push('A, who has left'));
    await watch.look();
    expect(lost).toEqual([]);
    leave();
    await door.store.revoke(a.guide.id, door.time());
    await watch.look();
    door.pass(1000);
    await watch.look();
    await watch.look();
    expect(lost).toEqual(['A', 'B']);
    watch.stop();
  });

  it('takes nobody’s part away while the store is down', async () => {
    const lost: string[] = [];
    let asked = 0;
    const stillGuides = () => {
      asked += 1;
      return Promise.reject(new StoreUnavailable('down for a test'));
    };
    const watch = new GuideWatch({ store: { stillGuides } as unknown as GuideStore, time: Date.now, log: createLog({ LOG_LEVEL: 'silent' }) });
    watch.watch('a', () => lost.push('a'));
    await watch.look();
    expect([asked, lost]).toEqual([1, []]);
    watch.stop();
  });
});

describe('secrets', () => {
  it('are made once, for their owner only, and are the same after a restart', () => {
    const data = join(folder, 'made');
    const config = parseConfig({ DATA_FOLDER: data });
    const first = readSecrets(config);
    expect(statSync(join(data, 'session-secret')).mode & 0o777).toBe(0o600);
    chmodSync(join(data, 'session-secret'), 0o644);
    const again = readSecrets(config);
    expect(statSync(join(data, 'session-secret')).mode & 0o777).toBe(0o600);
    expect([again.sessions, again.person('someone')]).toEqual([first.sessions, first.person('someone')]);
    expect(first.person('someone')).not.toBe(first.person('someone else'));
    const other = readSecrets(parseConfig({ DATA_FOLDER: join(folder, 'other') }));
    expect([other.sessions, other.person('someone')]).not.toEqual([first.sessions, first.person('someone')]);
    const set = readSecrets(parseConfig({ DATA_FOLDER: data, SESSION_SECRET: SECRET }));
    expect(set.sessions).not.toEqual(first.sessions);
    writeFileSync(join(data, 'session-secret'), 'short');
    expect(() => readSecrets(config)).toThrow(/session-secret holds no secret/);
  });

  it('of the settings are not repeated when they are wrong', () => {
    const words = (() => {
      try {
        parseConfig({ SESSION_SECRET: 'open sesame', DATABASE_URL: 'mysql://me:password1@host/db' });
        return '';
      } catch (cause) {
        return String(cause);
      }
    })();
    expect(words).toMatch(/DATABASE_URL="…"[\s\S]*SESSION_SECRET="…": at least 32/);
    expect(words).not.toMatch(/sesame|password1/);
  });
});

it('who may lead what', () => {
  const ada: Guide = { id: 'a', name: 'Ada', tours: ['bread'] };
  expect([mayLead(ada, 'bread'), mayLead(ada, 'nature'), mayLead({ ...ada, tours: null }, 'nature'), mayLead({ ...ada, tours: [] }, 'bread'), mayLead(null, 'bread')]).toEqual([true, false, true, false, false]);
});

it('how long something lasts is written shortly', () => {
  expect(['12h', '30d', '8w', '1y', ' 2d '].map((words) => (lastsUntil(words, 0) ?? 0) / HOUR)).toEqual([12, 720, 1344, 8760, 48]);
  for (const words of ['', '0d', '30', 'd', '-1d', '1.5d', '11y', '30 days', '1m']) expect(lastsUntil(words, 0), words).toBe(null);
});

it('the composed server knows guides, and nobody is one without a link', async () => {
  const open = await openSmall();
  const me = async (headers: Record<string, string> = {}) => (await fetch(`${open.url}/api/me`, { headers })).json();
  expect(await me()).toEqual({ guide: null });
  const { secret } = await invite(open.store.guides, { name: 'Ada', tours: null, expires: Date.now() + HOUR }, Date.now());
  const answer = await fetch(open.url + linkPath(secret), { method: 'POST', redirect: 'manual' });
  expect(await me({ Cookie: cookieOf(answer) })).toEqual({ guide: { name: 'Ada', tours: null } });
  await open.pavilion.stop();
});
