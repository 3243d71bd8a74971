import { type Kysely, sql } from 'kysely';
import type { Database } from './tables.ts';
import { StoreUnusable } from './store.ts';

/** A step knows the tables as they were then, not as they are now: hence no types. */
type Step = (db: Kysely<never>) => Promise<void>;

/** Each brings the database from the version of its place to the next. Steps that were released never change. */
const steps: readonly Step[] = [
  async (db) => {
    await db.schema
      .createTable('guides')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('tours', 'text')
      .addColumn('created', 'bigint', (column) => column.notNull())
      .addColumn('expires', 'bigint', (column) => column.notNull())
      .addColumn('revoked', 'bigint')
      .execute();
    await db.schema
      .createTable('guide_links')
      .addColumn('digest', 'text', (column) => column.primaryKey())
      .addColumn('guide', 'text', (column) => column.notNull().references('guides.id'))
      .addColumn('created', 'bigint', (column) => column.notNull())
      .addColumn('expires', 'bigint', (column) => column.notNull())
      .addColumn('used', 'bigint')
      .addColumn('session', 'text', (column) => column.unique())
      .addColumn('ended', 'bigint')
      .execute();
    await db.schema
      .createTable('live_tours')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('exhibition', 'text', (column) => column.notNull())
      .addColumn('gallery', 'text', (column) => column.notNull())
      .addColumn('snapshot', 'text', (column) => column.notNull())
      .addColumn('updated', 'bigint', (column) => column.notNull())
      .addColumn('ended', 'bigint')
      .addColumn('revision', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('transcript_lines')
      .addColumn('tour', 'text', (column) => column.notNull())
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('json', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('transcript_lines_key', ['tour', 'seq'])
      .execute();
    await db.schema
      .createTable('bans')
      .addColumn('tour', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('created', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('bans_key', ['tour', 'person'])
      .execute();
  },
  // Who was removed is part of a live tour's snapshot, written down in one act with the removal. Until here nothing wrote to either table.
  async (db) => {
    await db.schema.dropTable('bans').execute();
    await db.schema.dropTable('transcript_lines').execute();
    await db.schema
      .createTable('transcript_lines')
      .addColumn('tour', 'text', (column) => column.notNull())
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('json', 'text', (column) => column.notNull())
      .addColumn('author', 'text')
      .addColumn('created', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('transcript_lines_key', ['tour', 'seq'])
      .execute();
  },
  async (db) => {
    await db.schema
      .createTable('planned_tours')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('once', 'text', (column) => column.notNull())
      .addColumn('guide', 'text', (column) => column.notNull().references('guides.id'))
      .addColumn('exhibition', 'text', (column) => column.notNull())
      .addColumn('score', 'text', (column) => column.notNull())
      .addColumn('languages', 'text', (column) => column.notNull())
      .addColumn('capacity', 'integer', (column) => column.notNull())
      .addColumn('by_link', 'integer', (column) => column.notNull())
      .addColumn('transcript', 'integer', (column) => column.notNull())
      .addColumn('starts', 'bigint', (column) => column.notNull())
      .addColumn('created', 'bigint', (column) => column.notNull())
      .addColumn('changed', 'bigint', (column) => column.notNull())
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('cancelled', 'bigint')
      .addColumn('live', 'text')
      .addUniqueConstraint('planned_tours_once', ['guide', 'once'])
      .execute();
  },
];

/** The version of the database that this program understands. */
export const STORE_VERSION = steps.length;
/** Any number of our own: programs that start at once on one PostgreSQL wait for each other by it. */
const TURN = 7_281_945;

/**
 * Brings the database to `STORE_VERSION`, all steps or none. `place` names it in what the operator reads. Throws
 * `StoreUnusable` when the database belongs to a newer program or to something else.
 */
export async function migrate(db: Database, dialect: 'sqlite' | 'postgres', place: string): Promise<void> {
  await db.transaction().execute(async (inside) => {
    if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(TURN)})`.execute(inside);
    const tables = (await inside.introspection.getTables()).map(({ name }) => name);
    const known = tables.includes('store_version');
    if (!known && tables.some((name) => ['guides', 'guide_links', 'live_tours', 'transcript_lines', 'bans', 'planned_tours'].includes(name))) {
      throw new StoreUnusable(`${place} holds tables of something else than Pavilion; name another place.`);
    }
    if (!known) await inside.schema.createTable('store_version').addColumn('version', 'integer', (column) => column.notNull()).execute();
    const found = known ? (await inside.selectFrom('store_version').select('version').executeTakeFirst())?.version : 0;
    if (found === undefined) throw new StoreUnusable(`${place} does not say which version it has; bring it back from a copy.`);
    if (found > STORE_VERSION) {
      throw new StoreUnusable(`${place} was written by a newer Pavilion (version ${found} of the store; this program knows ${STORE_VERSION}). Start the newer program, or bring back a copy from before.`);
    }
    for (const step of steps.slice(found)) await step(inside as unknown as Kysely<never>);
    if (!known) await inside.insertInto('store_version').values({ version: STORE_VERSION }).execute();
    else if (found < STORE_VERSION) await inside.updateTable('store_version').set({ version: STORE_VERSION }).execute();
  });
}
