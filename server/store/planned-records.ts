import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { PlannedTour } from '../domain/planned-tour.ts';
import { available } from './availability.ts';
import type { PlannedStore } from './store.ts';
import type { Database, Tables } from './tables.ts';

const languageList = z.array(z.string());

type Row = Selectable<Omit<Tables['planned_tours'], 'once'>> & { name: string; revoked: number | null };

const plannedOf = ({ by_link, transcript, starts, languages, name, revoked, ...row }: Row): PlannedTour => ({
  ...row,
  guideName: name,
  gone: revoked !== null,
  languages: languageList.parse(JSON.parse(languages)),
  byLink: by_link === 1,
  transcript: transcript === 1,
  startsAt: starts,
});

const COLUMNS = ['id', 'guide', 'exhibition', 'score', 'languages', 'capacity', 'by_link', 'transcript', 'starts', 'created', 'changed', 'sequence', 'cancelled', 'live'] as const;
const QUALIFIED = COLUMNS.map((column) => `planned_tours.${column}` as const);

export function plannedRecords(db: Database): PlannedStore {
  const select = (from: Database) => from.selectFrom('planned_tours').innerJoin('guides', 'guides.id', 'planned_tours.guide').select(QUALIFIED).select(['guides.name', 'guides.revoked']);

  return {
    add: ({ guideName: _name, gone: _gone, byLink, transcript, startsAt, languages, ...planned }, once, most, now) =>
      available(() =>
        db.transaction().execute(async (inside) => {
          // Changes nothing, but any database lets the plannings of one guide through one at a time from here on.
          await inside.updateTable('guides').set((table) => ({ name: table.ref('name') })).where('id', '=', planned.guide).execute();
          const same = () => select(inside).where('guide', '=', planned.guide).where('once', '=', once).executeTakeFirst();
          const before = await same();
          if (before !== undefined) return plannedOf(before);
          const { ahead } = await inside
            .selectFrom('planned_tours')
            .select(({ fn }) => fn.countAll<number | string>().as('ahead'))
            .where('guide', '=', planned.guide)
            .where('starts', '>', now)
            .executeTakeFirstOrThrow();
          if (Number(ahead) >= most) return null;
          await inside
            .insertInto('planned_tours')
            .values({ ...planned, once, by_link: byLink ? 1 : 0, transcript: transcript ? 1 : 0, starts: startsAt, languages: JSON.stringify(languages) })
            .execute();
          const kept = await same();
          return kept === undefined ? null : plannedOf(kept);
        }),
      ),

    byId: (id) =>
      available(async () => {
        const row = await select(db).where('planned_tours.id', '=', id).executeTakeFirst();
        return row === undefined ? null : plannedOf(row);
      }),

    ofGuide: (guide, exhibition, since) =>
      available(async () => {
        const rows = await select(db).where('guide', '=', guide).where('exhibition', '=', exhibition).where('starts', '>', since).orderBy('starts').orderBy('planned_tours.id').execute();
        return rows.map(plannedOf);
      }),

    change: ({ id, startsAt, cancelled, changed, sequence }) =>
      available(async () => {
        const { numUpdatedRows } = await db
          .updateTable('planned_tours')
          .set({ starts: startsAt, cancelled, changed, sequence })
          .where('id', '=', id)
          .where('sequence', '=', sequence - 1)
          .executeTakeFirst();
        return numUpdatedRows > 0n;
      }),

    opened: (id, live) =>
      available(async () => {
        await db.updateTable('planned_tours').set({ live }).where('id', '=', id).execute();
      }),

    forgetBefore: (time) =>
      available(async () => {
        await db.deleteFrom('planned_tours').where('starts', '<', time).execute();
      }),
  };
}
