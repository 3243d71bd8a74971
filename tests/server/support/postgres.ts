import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../support/pavilion-server.ts';
import { until } from '../../support/visitors.ts';

const DEBIAN = '/usr/lib/postgresql';

/** Where PostgreSQL's programs are, as Debian lays them, or null. */
function programs(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const folders = versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(DEBIAN, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null;
}

/** PostgreSQL does not run as root: then it runs as the user that came with it. */
function owner(): { uid: number; gid: number } | null | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find((one) => one.startsWith('postgres:'))?.split(':');
  return line === undefined ? null : { uid: Number(line[2]), gid: Number(line[3]) };
}

/** Whether PostgreSQL can be tested here: a server given by TEST_DATABASE_URL, or one of our own. */
export const postgresHere = process.env['TEST_DATABASE_URL'] !== undefined || (programs() !== null && owner() !== null);

export type Postgres = { url: string; restart: () => Promise<void>; stop: () => Promise<void> };

/** A PostgreSQL with an empty database, gone when stopped. The one of TEST_DATABASE_URL is used as it is. */
export async function startPostgres(): Promise<Postgres> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined) return { url: given, restart: async () => {}, stop: async () => {} };
  const bin = programs();
  const user = owner();
  if (bin === null || user === null) throw new Error('no PostgreSQL here: ask postgresHere first');
  const folder = mkdtempSync(join(tmpdir(), 'pavilion-postgres-'));
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const as = { ...user, cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' } };
  const data = join(folder, 'data');
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'pavilion', '-A', 'trust', '-E', 'UTF8', '--no-sync'], { ...as, stdio: 'ignore' });
  const port = await freePort();
  async function start() {
    const child = spawn(join(bin ?? '', 'postgres'), ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1', '-F'], { ...as, stdio: ['ignore', 'ignore', 'pipe'] });
    let words = '';
    child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
    await until(() => words.includes('ready to accept connections'), 'PostgreSQL to start', 20_000).catch((cause: Error) => {
      throw new Error(`${cause.message}\n${words}`);
    });
    return child;
  }
  let child = await start();
  const end = async (name: NodeJS.Signals) => {
    const gone = new Promise((exit) => child.once('exit', exit));
    child.kill(name);
    await gone;
  };
  return {
    url: `postgres://pavilion@127.0.0.1:${port}/postgres`,
    restart: async () => {
      await end('SIGINT');
      child = await start();
    },
    stop: async () => {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
