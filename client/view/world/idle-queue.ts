/** Runs tasks one by one when the page has time; a task may be asynchronous. */
export type IdleQueue = {
  add(task: () => void | Promise<void>): void;
  /** Resolves when there is nothing left to do. */
  drained(): Promise<void>;
  stop(): void;
};

/** At the latest after this long a task runs even on a busy page. */
const PATIENCE_MS = 1500;

function whenIdle(run: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: PATIENCE_MS });
  else setTimeout(run, 60);
}

export function createIdleQueue(onError: (error: unknown) => void): IdleQueue {
  const tasks: (() => void | Promise<void>)[] = [];
  const waiting: (() => void)[] = [];
  let isRunning = false;
  let isStopped = false;
  const next = (): void => {
    const task = isStopped ? undefined : tasks.shift();
    if (task === undefined) {
      isRunning = false;
      for (const resolve of waiting.splice(0)) resolve();
      return;
    }
    const done = (): void => whenIdle(next);
    Promise.resolve().then(task).catch(onError).finally(done);
  };
  return {
    add(task) {
      tasks.push(task);
      if (isRunning) return;
      isRunning = true;
      whenIdle(next);
    },
    drained: () => (isRunning ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
    stop() {
      isStopped = true;
      tasks.length = 0;
    },
  };
}
