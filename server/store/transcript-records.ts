import { available } from './availability.ts';
import type { TranscriptLine, TranscriptStore } from './store.ts';
import type { Database } from './tables.ts';

/** Lines written at once: below what any database takes as parameters of one statement. */
const LINES_AT_ONCE = 200;

export function transcriptRecords(db: Database): TranscriptStore {
  async function write(tour: string, lines: readonly TranscriptLine[], created: number): Promise<void> {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('transcript_lines')
      .values(lines.map((line) => ({ tour, created, ...line })))
      .onConflict((on) => on.columns(['tour', 'seq']).doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === BigInt(lines.length)) return;
    const kept = await db.selectFrom('transcript_lines').select(['seq', 'json']).where('tour', '=', tour).where('seq', 'in', lines.map(({ seq }) => seq)).execute();
    const bySeq = new Map(kept.map(({ seq, json }) => [seq, json]));
    for (const { seq, json } of lines) if (bySeq.get(seq) !== json) throw new Error(`line ${seq} of live tour ${tour} is there already with other words: count lines from what the store has`);
  }

  const linesOf = (tour: string) => db.selectFrom('transcript_lines').select(['seq', 'json', 'author']).where('tour', '=', tour);

  return {
    append: (tour, lines, now) =>
      available(async () => {
        for (let from = 0; from < lines.length; from += LINES_AT_ONCE) await write(tour, lines.slice(from, from + LINES_AT_ONCE), now);
      }),

    all: (tour) => available(() => linesOf(tour).orderBy('seq').execute()),

    last: (tour, count) => available(async () => (await linesOf(tour).orderBy('seq', 'desc').limit(count).execute()).reverse()),

    forget: (tour) =>
      available(async () => {
        await db.deleteFrom('transcript_lines').where('tour', '=', tour).execute();
      }),

    tidy: (time) =>
      available(async () => {
        await db.deleteFrom('transcript_lines').where('created', '<', time).execute();
        const over = db.selectFrom('live_tours').select('id').where('ended', 'is not', null);
        await db.updateTable('transcript_lines').set({ author: null }).where('author', 'is not', null).where('tour', 'in', over).execute();
      }),
  };
}
