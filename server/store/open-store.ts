import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Kysely } from 'kysely';
import { guideRecords } from './guide-records.ts';
import { liveTourRecords } from './live-tour-records.ts';
import { migrate } from './migrations.ts';
import { plannedRecords } from './planned-records.ts';
import { placeOf, postgresDialect } from './postgres.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { SqliteThread } from './sqlite-thread.ts';
import { type Store, StoreUnusable } from './store.ts';
import type { Database } from './tables.ts';
import { transcriptRecords } from './transcript-records.ts';

/** SQLite's file (`:memory:` keeps nothing) or PostgreSQL's address; `patience` is how many milliseconds a locked or slow database is waited for. */
export type StoreOptions = ({ file: string } | { url: string }) & { patience?: number; complain?: (words: string) => void };

const PATIENCE = 3_000;

/** Where the settings say that the store is. */
export function storePlace(config: { DATA_FOLDER: string; DATABASE_URL?: string | undefined }): { file: string } | { url: string } {
  return config.DATABASE_URL === undefined ? { file: join(config.DATA_FOLDER, 'pavilion.sqlite') } : { url: config.DATABASE_URL };
}

const wordsOf = (cause: unknown): string => {
  if (cause instanceof AggregateError && cause.message === '') return cause.errors.map(wordsOf).join('; ');
  return cause instanceof Error ? cause.message : String(cause);
};

async function connect(options: StoreOptions): Promise<Database> {
  const patience = options.patience ?? PATIENCE;
  if ('url' in options) return new Kysely({ dialect: await postgresDialect(options.url, patience, options.complain ?? (() => {})) });
  const { file } = options;
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  return new Kysely({ dialect: sqliteDialect(await SqliteThread.open({ file, patience })) });
}

/** Opens the store and brings its tables up to date. Throws `StoreUnusable`, whose message names the place and what to do; nothing that is there is ever made anew. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const place = 'url' in options ? placeOf(options.url) : options.file;
  let db: Database | undefined;
  try {
    db = await connect(options);
    await migrate(db, 'url' in options ? 'postgres' : 'sqlite', place);
  } catch (cause) {
    await db?.destroy();
    if (cause instanceof StoreUnusable) throw cause;
    throw new StoreUnusable(`The store cannot be opened, ${place}: ${wordsOf(cause)}.`, { cause });
  }
  const open = db;
  return { guides: guideRecords(open), liveTours: liveTourRecords(open), transcripts: transcriptRecords(open), planned: plannedRecords(open), close: () => open.destroy() };
}
