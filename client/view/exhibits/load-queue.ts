import { retryDelay } from './loading.ts';

export type Job = { key: string; run: () => Promise<void>; failed: (cause: unknown) => void };

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Runs a few jobs at a time, in the order last given. A job is tried three times, then told to have failed.
 * `order` replaces what is waiting; what runs is not stopped.
 */
export function createLoadQueue(atOnce: number): { order(jobs: readonly Job[]): void; busy(key: string): boolean; close(): void } {
  let waiting: Job[] = [];
  const running = new Set<string>();
  let closed = false;

  const attempt = async (job: Job) => {
    for (let tries = 0; ; tries++) {
      const delay = retryDelay(tries)!;
      if (delay > 0) await pause(delay);
      if (closed) return;
      try {
        await job.run();
        return;
      } catch (cause) {
        if (retryDelay(tries + 1) === null) {
          job.failed(cause);
          return;
        }
      }
    }
  };

  const next = () => {
    while (running.size < atOnce && waiting.length > 0) {
      const job = waiting.shift()!;
      if (running.has(job.key)) continue;
      running.add(job.key);
      void attempt(job).finally(() => {
        running.delete(job.key);
        if (!closed) next();
      });
    }
  };

  return {
    order(jobs) {
      waiting = jobs.filter((job) => !running.has(job.key));
      next();
    },
    busy: (key) => running.has(key),
    close() {
      closed = true;
      waiting = [];
    },
  };
}
