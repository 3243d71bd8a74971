import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { freePort } from '../../support/pavilion-server.ts';
import { until } from '../../support/visitors.ts';

/** Where Debian lays it. */
const PROGRAM = '/usr/bin/redis-server';

export const redisHere = existsSync(PROGRAM);

/** A Redis that keeps nothing, gone when stopped. */
export async function startRedis() {
  const port = await freePort();
  const child = spawn(PROGRAM, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { cwd: tmpdir(), stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  child.stdout.on('data', (chunk: Buffer) => (words += chunk.toString()));
  await until(() => words.includes('Ready to accept connections'), 'Redis to start', 10_000);
  const ended = new Promise<void>((exit) => child.once('exit', () => exit()));
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
