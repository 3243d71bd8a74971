import type { SQLInputValue } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { StoreUnavailable } from './store.ts';

/** `patience`: milliseconds to wait for another process that holds the file. */
export type Opening = { file: string; patience: number };
export type Question = { id: number; sql: string; parameters: SQLInputValue[] };
export type Answer = { id: number; rows: unknown[]; changes: number } | { id: number; error: string; code: number | null };
export type Rows = { rows: unknown[]; changes: number };

/** What SQLite said no to; `code` is its extended result code. */
export class SqliteError extends Error {
  override name = 'SqliteError';
  readonly code: number | null;
  constructor(words: string, code: number | null) {
    super(words);
    this.code = code;
  }
}

type Waiting = { resolve: (rows: Rows) => void; reject: (cause: Error) => void };

/** An SQLite file in a thread of its own; questions are answered in their order. The thread keeps no process alive that waits for nothing. */
export class SqliteThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #gone: string | null = null;

  private constructor(opening: Opening) {
    this.#worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), { workerData: opening });
    this.#worker.on('message', (answer: Answer) => this.#hear(answer));
    this.#worker.on('error', (cause) => this.#end(cause.message));
    this.#worker.on('exit', () => this.#end('its thread has ended'));
  }

  /** Rejects with an `SqliteError` when the file cannot be used. */
  static async open(opening: Opening): Promise<SqliteThread> {
    const thread = new SqliteThread(opening);
    await new Promise<Rows>((resolve, reject) => thread.#waiting.set(0, { resolve, reject })).catch(async (cause: Error) => {
      await thread.#worker.terminate();
      throw cause;
    });
    return thread;
  }

  ask(sql: string, parameters: readonly unknown[] = []): Promise<Rows> {
    if (this.#gone !== null) return Promise.reject(new StoreUnavailable(`the database is closed: ${this.#gone}`));
    const id = (this.#last += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.ref();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- to a thread of ours, not to a window.
      this.#worker.postMessage({ id, sql, parameters: [...parameters] });
    });
  }

  async close(): Promise<void> {
    if (this.#gone !== null) return;
    await this.ask('');
    this.#gone = 'it was asked to';
    await this.#worker.terminate();
  }

  #hear(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (this.#waiting.size === 0) this.#worker.unref();
    if ('error' in answer) waiting?.reject(new SqliteError(answer.error, answer.code));
    else waiting?.resolve(answer);
  }

  #end(why: string): void {
    this.#gone ??= why;
    for (const { reject } of this.#waiting.values()) reject(new StoreUnavailable(`the database is closed: ${why}`));
    this.#waiting.clear();
  }
}
