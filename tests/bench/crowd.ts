import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** A script of this folder in a process of its own, that says a line when it is ready and answers `measure <seconds>` with one of JSON. */
export type Helping<T> = { measure: (seconds: number) => Promise<T>; leave: () => Promise<void> };

/** Starts it; resolves when it is ready. */
export async function bring<T>(script: string, args: readonly string[]): Promise<Helping<T>> {
  const child: ChildProcess = spawn(process.execPath, [resolve(import.meta.dirname, script), ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  if (child.stdout === null || child.stdin === null) throw new Error(`${script} has no line to talk over`);
  const { stdin } = child;
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => {
    const { value, done } = (await lines.next()) as IteratorResult<string>;
    if (done === true) throw new Error(`${script} has ended`);
    return value;
  };
  await next();
  return {
    measure: async (seconds) => {
      stdin.write(`measure ${seconds}\n`);
      return JSON.parse(await next()) as T;
    },
    leave: () =>
      new Promise((gone) => {
        child.once('exit', () => gone());
        stdin.end();
      }),
  };
}

/** People who never stand still. */
export type Crowd = Helping<{ seconds: number; down: number; up: number }> & { count: number };

/** Brings a crowd into a gallery; resolves when everybody is in. */
export const bringCrowd = async (url: string, count: number, code?: string): Promise<Crowd> => ({ count, ...(await bring('walkers.ts', [url, String(count), ...(code === undefined ? [] : [code])])) });
