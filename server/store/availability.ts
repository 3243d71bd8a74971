import { SqliteError } from './sqlite-thread.ts';
import { StoreUnavailable } from './store.ts';

/** SQLite's codes, without their extension, of questions that can never be answered: a mistake of ours in the question. */
const SQLITE_MISTAKES = new Set([1, 12, 17, 19, 20, 21, 25]);
/** The same in PostgreSQL: classes of data, of constraints and of syntax. */
const POSTGRES_MISTAKES = /^(22|23|42)/;
/** PostgreSQL's driver names lost and slow connections in words only. */
const LINE_LOST = /timeout|terminated|ended|connection|pool/i;

/** Whether asking again later may work. */
function mayPass(cause: unknown): boolean {
  if (cause instanceof SqliteError) return cause.code !== null && !SQLITE_MISTAKES.has(cause.code & 0xff);
  if (cause instanceof AggregateError) return true;
  if (!(cause instanceof Error)) return false;
  if ('code' in cause && typeof cause.code === 'string') return !POSTGRES_MISTAKES.test(cause.code) && !cause.code.startsWith('ERR_');
  return LINE_LOST.test(cause.message);
}

/**
 * Runs a question. What the database cannot do at the moment (locked, full, down, slow) becomes `StoreUnavailable`, which
 * the caller may try again; mistakes of ours stay what they are.
 */
export async function available<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    if (!mayPass(cause)) throw cause;
    throw new StoreUnavailable(`the store cannot do this now: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
