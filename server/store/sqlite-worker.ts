// The thread that holds the SQLite file. Its own, so that a slow or stalled disk never holds up poses and rooms.
import { existsSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Opening, Question } from './sqlite-thread.ts';

const { file, patience } = workerData as Opening;
const SQLITE_BUSY = 5;
/** Milliseconds between two tries of a file that another program is about to begin. */
const LOOK_AGAIN = 20;

class Empty extends Error {}

/** A file that is not what was written is the operator's to look at: nothing is repaired or made anew behind their back. */
function open(): DatabaseSync {
  if (file !== ':memory:') {
    if (existsSync(file) && statSync(file).size === 0) throw new Empty('it is empty. Bring it back from a copy, or delete it to begin anew');
    if (!existsSync(file) && existsSync(`${file}-wal`)) throw new Error('it is missing while its companion "-wal" is there. Bring both back from a copy, or delete that too to begin anew');
  }
  const database = new DatabaseSync(file, { timeout: patience });
  try {
    // Written through to the disk at every commit: what was acknowledged survives a power cut.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
    const health = database.prepare('PRAGMA quick_check(1)').get();
    if (health?.['quick_check'] !== 'ok') throw new Error('it is damaged. Bring it back from a copy');
    return database;
  } catch (cause) {
    database.close();
    throw cause;
  }
}

/** Another program may be about to begin the file, which is empty for a moment and then locked. */
function openPatiently(): DatabaseSync {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  const until = performance.now() + patience;
  for (;;) {
    try {
      return open();
    } catch (cause) {
      const busy = cause instanceof Empty || codeOf(cause) === SQLITE_BUSY;
      if (!busy || performance.now() > until) throw cause;
      Atomics.wait(pause, 0, 0, LOOK_AGAIN);
    }
  }
}

const codeOf = (cause: unknown): number | null => (cause instanceof Error && 'errcode' in cause && typeof cause.errcode === 'number' ? cause.errcode : null);
const wordsOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

function serve(database: DatabaseSync, { id, sql, parameters }: Question): Answer {
  try {
    const statement = database.prepare(sql);
    if (statement.columns().length > 0) return { id, rows: statement.all(...parameters), changes: 0 };
    return { id, rows: [], changes: Number(statement.run(...parameters).changes) };
  } catch (cause) {
    return { id, error: wordsOf(cause), code: codeOf(cause) };
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- to a thread of ours, not to a window.
const tell = (answer: Answer): void => parentPort?.postMessage(answer);

/** Question 0 is the opening itself; `sql` "" closes. */
try {
  const database = openPatiently();
  parentPort?.on('message', (question: Question) => {
    if (question.sql === '') database.close();
    tell(question.sql === '' ? { id: question.id, rows: [], changes: 0 } : serve(database, question));
  });
  tell({ id: 0, rows: [], changes: 0 });
} catch (cause) {
  tell({ id: 0, error: wordsOf(cause), code: codeOf(cause) });
}
