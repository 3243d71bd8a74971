import { type CompiledQuery, type DatabaseConnection, type Dialect, type Driver, type QueryResult, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { SqliteThread } from './sqlite-thread.ts';

class ThreadConnection implements DatabaseConnection {
  readonly #thread: SqliteThread;
  constructor(thread: SqliteThread) {
    this.#thread = thread;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, changes } = await this.#thread.ask(sql, parameters);
    return { rows: rows as R[], numAffectedRows: BigInt(changes) };
  }

  // oxlint-disable-next-line require-yield -- the interface asks for it, and nothing here streams.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('rows are not streamed: select them all, there are few');
  }
}

/** One connection, lent to one borrower at a time, in the order of asking. */
class ThreadDriver implements Driver {
  readonly #thread: SqliteThread;
  readonly #connection: ThreadConnection;
  readonly #queue: (() => void)[] = [];
  #lent = false;

  constructor(thread: SqliteThread) {
    this.#thread = thread;
    this.#connection = new ThreadConnection(thread);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#lent) await new Promise<void>((turn) => this.#queue.push(turn));
    this.#lent = true;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    const next = this.#queue.shift();
    // Handed on without being free in between, or somebody who asks now would overtake.
    if (next === undefined) this.#lent = false;
    else next();
  }

  /** Takes the right to write at once: a transaction that reads first could otherwise be refused it halfway. */
  async beginTransaction(): Promise<void> {
    await this.#thread.ask('begin immediate');
  }

  async commitTransaction(): Promise<void> {
    await this.#thread.ask('commit');
  }

  async rollbackTransaction(): Promise<void> {
    await this.#thread.ask('rollback');
  }

  async destroy(): Promise<void> {
    await this.#thread.close();
  }
}

export function sqliteDialect(thread: SqliteThread): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new ThreadDriver(thread),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}
