import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../server/config.ts';
import { guidesCommand } from '../../server/guides/guides-command.ts';
import { linkDigest } from '../../server/guides/invite.ts';
import { closeDoors, cookieOf, openDoor } from './support/open-door.ts';

const folder = mkdtempSync(join(tmpdir(), 'pavilion-guides-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

afterEach(closeDoors);

describe('npm run guides', () => {
  const data = join(folder, 'data');
  const env = { DATA_FOLDER: data, DATABASE_URL: '', PUBLIC_URL: '', PORT: '4321', SCENES_FOLDER: resolve(import.meta.dirname, '../scenes/fixtures') };
  type Answer = { code: number | null; out: string; err: string };
  /** Runs the command beside whatever serves the same data folder. */
  async function guides(...args: string[]): Promise<Answer> {
    const said = { out: '', err: '' };
    const code = await guidesCommand(args, () => parseConfig(env), (line) => (said.out += `${line}\n`), (line) => (said.err += `${line}\n`));
    return { code, ...said };
  }
  /** The same as a program of its own, as an operator runs it. */
  function program(...args: string[]): Promise<Answer> {
    const child = spawn(process.execPath, [resolve(import.meta.dirname, '../../server/guides-cli.ts'), ...args], { env: { ...process.env, ...env } });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    return new Promise((done) => child.on('close', (code) => done({ code, out, err })));
  }

  it('invites by a link that works at the running server, lists without secrets, and revokes at once', { timeout: 90_000 }, async () => {
    const door = await openDoor({ DATA_FOLDER: data }, join(data, 'pavilion.sqlite'));
    expect((await guides('list')).out).toContain('Nobody is a guide yet');
    const invited = await program('invite', 'Ada  Lovelace', '--expires', '2h', '--url', 'https://museum.example/anything');
    const secret = /https:\/\/museum\.example\/guide\/([\w-]{43})\n/.exec(invited.out)?.[1] ?? '';
    expect([invited.code, secret.length]).toEqual([0, 43]);
    const listed = await guides('list');
    const [id = ''] = /^[0-9a-f]{10}(?= {2}Ada Lovelace {2}all tours {2}invited)/m.exec(listed.out) ?? [];
    expect(id).toHaveLength(10);
    const answer = await door.press(secret);
    expect(answer.headers.get('set-cookie')).toMatch(/Max-Age=7\d\d\d;/);
    expect(await door.me(cookieOf(answer))).toEqual({ name: 'Ada Lovelace', tours: null });
    const another = await guides('link', id);
    const second = /http:\/\/localhost:4321\/guide\/([\w-]{43})\n/.exec(another.out)?.[1] ?? '';
    const phone = cookieOf(await door.press(second));
    expect(await door.me(phone)).toEqual({ name: 'Ada Lovelace', tours: null });
    const after = await guides('list');
    expect(after.out).toContain('signed in, until');
    for (const hidden of [secret, second, linkDigest(secret), linkDigest(second)]) expect(listed.out + after.out).not.toContain(hidden);
    expect((await guides('revoke', id)).code).toBe(0);
    expect([await door.me(phone), await door.me(cookieOf(answer))]).toEqual([null, null]);
    expect((await guides('revoke', id)).err).toContain('was revoked before');
    expect((await guides('link', id)).code).toBe(1);
    expect((await guides('list')).out).toContain('revoked 2');
  });

  it('invites to some tours only', async () => {
    const { code, out } = await guides('invite', 'Bo', '--tours', 'hands');
    expect([code, out.includes('may lead hands until')]).toEqual([0, true]);
  });

  it('says what is wrong with what was asked, and then makes nobody a guide', async () => {
    const wrong: [args: string[], code: number, says: string][] = [
      [[], 2, 'npm run guides -- invite'],
      [['promote', 'Ada'], 2, 'npm run guides -- invite'],
      [['constructor'], 2, 'npm run guides -- invite'],
      [['invite'], 1, 'Name the guide'],
      [['invite', 'Mallory', '--expires', 'soon'], 1, '"soon" is no time'],
      [['invite', 'Mallory', '--tours', 'no-such-tour'], 1, 'There is no tour "no-such-tour"'],
      [['invite', 'Mallory', '--url', 'museum'], 1, 'is no address'],
      [['invite', 'Mallory', '--everything'], 2, '--everything'],
      [['revoke', 'nobody'], 1, `is no guide's id`],
    ];
    const answers = await Promise.all(wrong.map(([args]) => guides(...args)));
    for (const [i, [args, code, says]] of wrong.entries()) {
      expect([answers[i]?.code, answers[i]?.out], args.join(' ')).toEqual([code, '']);
      expect(answers[i]?.err, args.join(' ')).toContain(says);
    }
    expect((await guides('list')).out).not.toContain('Mallory');
    const refused = await program('revoke', 'nobody');
    expect([refused.code, refused.out, refused.err]).toEqual([1, '', answers.at(-1)?.err]);
  });
});
