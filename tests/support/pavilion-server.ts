import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** A server of its own process, as `npm start` runs it. */
export type RunningServer = { url: string; port: number; process: ChildProcess; log: () => string; stop: (signal?: NodeJS.Signals) => Promise<number | null> };

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.on('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === 'object' ? found(address.port) : failed(new Error('no port'))));
    });
  });
}

/** Starts the production server, with an empty data folder unless `env` names one, and resolves once `/health` answers. Throws with the server's own words if it ends first. */
export async function startServer(options: { port?: number; env?: Record<string, string> } = {}): Promise<RunningServer> {
  const port = options.port ?? (await freePort());
  const data = mkdtempSync(join(tmpdir(), 'pavilion-data-'));
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), DATA_FOLDER: data, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  child.stdout.on('data', (chunk: Buffer) => (words += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
  const ended = new Promise<number | null>((resolveExit) => child.on('exit', (code) => {
    rmSync(data, { recursive: true, force: true });
    resolveExit(code);
  }));
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + 30_000;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${words}`);
    const answer = await fetch(`${url}/health`).catch(() => null);
    if (answer?.ok === true) break;
    if (Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`the server did not answer within 30 s:\n${words}`);
    }
    await new Promise((soon) => setTimeout(soon, 50));
  }
  return {
    url,
    port,
    process: child,
    log: () => words,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}
