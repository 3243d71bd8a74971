import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { linkDigest, linkPath, newLink } from '../../server/guides/invite.ts';
import { closeDoors, cookieOf, openDoor } from './support/open-door.ts';

const folder = mkdtempSync(join(tmpdir(), 'pavilion-links-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(closeDoors);

describe('a guide’s link', () => {
  it('makes its bearer a guide at the first press, and nobody at the second', async () => {
    const door = await openDoor();
    const { secret, guide } = await door.invite('Ada', ['bread', 'nature']);
    const first = await door.press(secret);
    expect([first.status, first.headers.get('location')]).toEqual([303, '/']);
    expect(first.headers.get('set-cookie')).toMatch(/^guide=[\w.-]+; Path=\/; Max-Age=(3600|3599); HttpOnly; SameSite=Strict$/);
    expect(await door.me(cookieOf(first))).toEqual({ name: 'Ada', tours: ['bread', 'nature'] });
    expect(await door.sessions.read(cookieOf(first))).toEqual({ id: guide.id, name: 'Ada', tours: ['bread', 'nature'] });
    const second = await door.press(secret);
    expect([second.status, second.headers.get('set-cookie')]).toEqual([403, null]);
    expect(await door.me(cookieOf(first))).not.toBe(null);
  });

  it('holds at least 128 bits of chance, and only its digest is kept', async () => {
    const door = await openDoor({}, join(folder, 'kept.sqlite'));
    const { secret } = await door.invite();
    expect(secret).toMatch(/^[\w-]{43}$/);
    await door.press(secret);
    const kept = JSON.stringify(await door.store.all());
    expect([kept.includes(secret), linkDigest(secret) === secret]).toEqual([false, false]);
    const bytes = ['', '-wal'].map((ending) => readFileSync(join(folder, `kept.sqlite${ending}`)));
    expect(bytes.some((one) => one.includes(linkDigest(secret)))).toBe(true);
    expect(bytes.some((one) => one.includes(secret))).toBe(false);
  });

  it('is not used up by previews and scanners, whose visits change nothing', async () => {
    const door = await openDoor();
    const { secret } = await door.invite();
    for (const method of ['GET', 'HEAD', 'GET']) expect((await door.ask(linkPath(secret), method)).status).toBe(200);
    expect((await door.ask(linkPath(secret), 'PUT')).status).toBe(404);
    expect((await door.press(secret, { Origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await door.press(secret)).status).toBe(303);
  });

  it('of many who press at once one becomes a guide', async () => {
    const door = await openDoor();
    const { secret } = await door.invite();
    const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => door.press(secret, { 'X-Forwarded-For': `203.0.113.${i}` })));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, ...Array.from({ length: 11 }, () => 403)]);
  });

  it('shows the same page whatever is in it, in both languages, and never its secret', async () => {
    const door = await openDoor();
    const { secret } = await door.invite();
    const pages = await Promise.all([secret, 'x', 'z'.repeat(43), '%3Cscript%3E'].map(async (one) => (await door.ask(linkPath(one))).text()));
    expect(new Set(pages).size).toBe(1);
    expect(pages[0]).toMatch(/<button>Sign in<\/button>[\s\S]*lang="zh"[\s\S]*<button>登录<\/button>/);
    expect(pages[0]).not.toContain(secret);
  });

  it('that is wrong, used, expired or revoked is answered alike', async () => {
    const door = await openDoor();
    const [used, expired, revoked, old] = [await door.invite(), await door.invite('Bo', null, 1), await door.invite(), await door.invite()];
    const ofOld = await newLink(door.store, old.guide.id, door.time(), door.time() + 1);
    await door.press(used.secret);
    await door.store.revoke(revoked.guide.id, door.time());
    door.pass(60_000);
    const secrets = [used.secret, expired.secret, revoked.secret, ofOld, 'z'.repeat(43), 'short', used.secret.toUpperCase(), `${old.secret}x`, '%00', '😀'];
    const answers = [];
    for (const [i, secret] of secrets.entries()) {
      const answer = await door.press(secret, { 'X-Forwarded-For': `203.0.113.${i}` });
      const headers = Object.fromEntries([...answer.headers].filter(([name]) => name !== 'date'));
      answers.push({ status: answer.status, headers, body: await answer.text() });
    }
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.status).toBe(403);
    expect(answers[0]?.headers['set-cookie']).toBe(undefined);
    expect(answers[0]?.body).toMatch(/This link does not work[\s\S]*此链接无效/);
  });

  it('cannot be guessed at leisure: an address has five tries a minute, others are not held up', async () => {
    const door = await openDoor();
    const { secret } = await door.invite();
    const from = { 'X-Forwarded-For': '203.0.113.9' };
    const statuses = [];
    for (let i = 0; i < 8; i += 1) statuses.push((await door.press(`guess-${i}`, from)).status);
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429, 429, 429]);
    const limited = await door.press(secret, from);
    expect([limited.status, Number(limited.headers.get('retry-after')) > 0]).toEqual([429, true]);
    // Neighbours in one IPv6 network are one address.
    for (let i = 0; i < 5; i += 1) await door.press(`guess-${i}`, { 'X-Forwarded-For': `2001:db8::${i + 1}` });
    expect((await door.press('guess', { 'X-Forwarded-For': '2001:db8::ffff' })).status).toBe(429);
    expect((await door.press('guess', { 'X-Forwarded-For': '203.0.113.10' })).status).toBe(403);
    door.pass(60_000);
    expect((await door.press(secret, from)).status).toBe(303);
  });

  it('leaks neither by headers nor into the log', async () => {
    const door = await openDoor();
    const { secret } = await door.invite();
    for (const answer of [await door.ask(linkPath(secret)), await door.press('wrong'), await door.press(secret)]) {
      expect(Object.fromEntries(['referrer-policy', 'cache-control', 'x-robots-tag', 'x-frame-options'].map((name) => [name, answer.headers.get(name)]))).toEqual({
        'referrer-policy': 'strict-origin',
        'cache-control': 'no-store',
        'x-robots-tag': 'noindex, nofollow',
        'x-frame-options': 'DENY',
      });
      expect(answer.headers.get('content-security-policy')).toMatch(/form-action 'self'.*frame-ancestors 'none'/);
    }
    door.takeDown(true);
    await door.press(secret);
    expect((await door.ask('/guide/%E0%A4%A')).status).toBe(400);
    expect(door.logged()).not.toContain(secret);
    expect(door.logged()).not.toContain(linkDigest(secret));
  });

  it('is still good when the store was down at the press', async () => {
    const door = await openDoor();
    const { secret } = await door.invite();
    door.takeDown(true);
    const answer = await door.press(secret);
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('set-cookie')]).toEqual([503, '5', null]);
    door.takeDown(false);
    expect((await door.press(secret)).status).toBe(303);
  });
});
