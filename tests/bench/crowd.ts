import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** People who never stand still, in a process of their own. */
export type Crowd = { count: number; measure: (seconds: number) => Promise<{ seconds: number; down: number; up: number }>; leave: () => Promise<void> };

/** Brings a crowd into a gallery; resolves when everybody is in. */
export async function bringCrowd(url: string, count: number, code?: string): Promise<Crowd> {
  const child: ChildProcess = spawn(process.execPath, [resolve(import.meta.dirname, 'walkers.ts'), url, String(count), ...(code === undefined ? [] : [code])], { stdio: ['pipe', 'pipe', 'inherit'] });
  if (child.stdout === null || child.stdin === null) throw new Error('the crowd has no line to talk over');
  const { stdin } = child;
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => {
    const { value, done } = (await lines.next()) as IteratorResult<string>;
    if (done === true) throw new Error('the crowd has gone');
    return value;
  };
  await next();
  return {
    count,
    measure: async (seconds) => {
      stdin.write(`measure ${seconds}\n`);
      return JSON.parse(await next()) as { seconds: number; down: number; up: number };
    },
    leave: () =>
      new Promise((gone) => {
        child.once('exit', () => gone());
        stdin.end();
      }),
  };
}
