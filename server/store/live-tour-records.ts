import { available } from './availability.ts';
import type { LiveTourRecord, LiveTourStore } from './store.ts';
import type { Database } from './tables.ts';

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
            await inside.deleteFrom('live_tours').where('id', '=', id).execute();
          });
          revisions.delete(id);
        }),
      ),
  };
}
