import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { until } from '../../support/visitors.ts';

/** Starts a script of this folder that says "port N" once it listens. */
async function spawnServing(script: string, args: readonly string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  let code: number | null | undefined;
  child.stdout.on('data', (chunk: Buffer) => (words += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
  child.on('exit', (exit) => (code = exit));
  const told = await until(() => /port (\d+)/.exec(words)?.[1], `the server to start:\n${words}`, 15_000);
  return {
    url: `http://127.0.0.1:${told}`,
    port: Number(told),
    log: () => words,
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    ended: () => until(() => code !== undefined, 'the process to end', 12_000).then(() => code),
  };
}

/** Starts `serve-small.ts`; `port` 0 takes a free one. */
export const spawnSmall = (port = 0) => spawnServing('serve-small.ts', [String(port)]);

/** Starts `serve-touring.ts`, which keeps its store in `folder`. */
export const spawnTouring = (port: number, folder: string) => spawnServing('serve-touring.ts', [String(port), folder]);

/** Starts `serve-neighbour.ts`, one of several servers that share the store in `folder` and a Redis. */
export const spawnNeighbour = (port: number, folder: string, redis: string) => spawnServing('serve-neighbour.ts', [String(port), folder, redis]);
