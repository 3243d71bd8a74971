import { available } from './availability.ts';
import type { BanStore, LiveTourRecord, LiveTourStore, TranscriptStore } from './store.ts';
import type { Database } from './tables.ts';

/** Lines written at once: below what any database takes as parameters of one statement. */
const LINES_AT_ONCE = 200;

/** Runs acts of one key one after another, in the order in which they were asked for. */
function turns() {
  const last = new Map<string, Promise<unknown>>();
  return async <T>(key: string, act: () => Promise<T>): Promise<T> => {
    const turn = (last.get(key) ?? Promise.resolve()).then(act, act);
    last.set(key, turn);
    try {
      return await turn;
    } finally {
      if (last.get(key) === turn) last.delete(key);
    }
  };
}

const COLUMNS = ['id', 'exhibition', 'gallery', 'snapshot', 'updated', 'ended'] as const satisfies (keyof LiveTourRecord)[];

export function liveTourRecords(db: Database): LiveTourStore {
  const inTurn = turns();
  /** Of each live tour, the number of the last save that was asked for here. */
  const revisions = new Map<string, number>();

  /**
   * Each save is numbered, and none overwrites a later one: a database that hung may still carry out a save long after it
   * was given up here and a newer one was acknowledged.
   */
  async function write(record: LiveTourRecord): Promise<void> {
    const { id, ...rest } = record;
    const last = revisions.get(id) ?? (await db.selectFrom('live_tours').select('revision').where('id', '=', id).executeTakeFirst())?.revision ?? 0;
    const revision = last + 1;
    revisions.set(id, revision);
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('live_tours')
      .values({ ...record, revision })
      .onConflict((on) => on.column('id').doUpdateSet({ ...rest, revision }).where('live_tours.revision', '<', revision))
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 1n) return;
    revisions.delete(id);
    throw new Error(`live tour ${id} was saved by another process meanwhile: only one may lead it`);
  }

  return {
    save: (record) => inTurn(record.id, () => available(() => write(record))),

    byId: (id) => available(async () => (await db.selectFrom('live_tours').select(COLUMNS).where('id', '=', id).executeTakeFirst()) ?? null),

    open: () => available(() => db.selectFrom('live_tours').select(COLUMNS).where('ended', 'is', null).orderBy('updated').orderBy('id').execute()),

    endedSince: (time) => available(() => db.selectFrom('live_tours').select(COLUMNS).where('ended', '>=', time).orderBy('ended', 'desc').orderBy('id').execute()),

    forget: (id) =>
      inTurn(id, () =>
        available(async () => {
          await db.transaction().execute(async (inside) => {
            await inside.deleteFrom('transcript_lines').where('tour', '=', id).execute();
            await inside.deleteFrom('bans').where('tour', '=', id).execute();
            await inside.deleteFrom('live_tours').where('id', '=', id).execute();
          });
          revisions.delete(id);
        }),
      ),
  };
}

export function transcriptRecords(db: Database): TranscriptStore {
  async function write(tour: string, lines: readonly { seq: number; json: string }[]): Promise<void> {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('transcript_lines')
      .values(lines.map((line) => ({ tour, ...line })))
      .onConflict((on) => on.columns(['tour', 'seq']).doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === BigInt(lines.length)) return;
    const kept = await db.selectFrom('transcript_lines').select(['seq', 'json']).where('tour', '=', tour).where('seq', 'in', lines.map(({ seq }) => seq)).execute();
    const bySeq = new Map(kept.map(({ seq, json }) => [seq, json]));
    for (const { seq, json } of lines) if (bySeq.get(seq) !== json) throw new Error(`line ${seq} of live tour ${tour} is there already with other words: count lines from what the store has`);
  }

  return {
    append: (tour, lines) =>
      available(async () => {
        for (let from = 0; from < lines.length; from += LINES_AT_ONCE) await write(tour, lines.slice(from, from + LINES_AT_ONCE));
      }),

    since: (tour, seq) => available(() => db.selectFrom('transcript_lines').select(['seq', 'json']).where('tour', '=', tour).where('seq', '>', seq).orderBy('seq').execute()),
  };
}

export function banRecords(db: Database): BanStore {
  return {
    add: (tour, person, now) =>
      available(async () => {
        await db.insertInto('bans').values({ tour, person, created: now }).onConflict((on) => on.columns(['tour', 'person']).doNothing()).execute();
      }),

    of: (tour) =>
      available(async () => {
        const rows = await db.selectFrom('bans').select('person').where('tour', '=', tour).execute();
        return new Set(rows.map(({ person }) => person));
      }),
  };
}
