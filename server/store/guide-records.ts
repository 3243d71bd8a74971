import { z } from 'zod';
import { available } from './availability.ts';
import type { GuideRecord, GuideStore } from './store.ts';
import type { Database, Tables } from './tables.ts';

const tourList = z.array(z.string()).nullable();

const recordOf = ({ id, name, tours, created, expires, revoked }: Tables['guides']): GuideRecord => ({
  id,
  name,
  tours: tourList.parse(tours === null ? null : JSON.parse(tours)),
  created,
  expires,
  revoked,
});

export function guideRecords(db: Database): GuideStore {
  /** Guides who are ones at `now`. */
  const rightful = (now: number) => db.selectFrom('guides').where('guides.revoked', 'is', null).where('guides.expires', '>', now);

  return {
    add: ({ tours, ...guide }) =>
      available(async () => {
        await db.insertInto('guides').values({ ...guide, tours: tours === null ? null : JSON.stringify(tours) }).execute();
      }),

    byId: (id) =>
      available(async () => {
        const row = await db.selectFrom('guides').selectAll().where('id', '=', id).executeTakeFirst();
        return row === undefined ? null : recordOf(row);
      }),

    all: () =>
      available(async () => {
        const rows = await db
          .selectFrom('guides')
          .selectAll('guides')
          .select((of) => of.selectFrom('guide_links').whereRef('guide', '=', 'guides.id').select(({ fn }) => fn.max('used').as('used')).as('used'))
          .orderBy('created')
          .orderBy('id')
          .execute();
        return rows.map((row) => ({ ...recordOf(row), signedIn: row.used }));
      }),

    revoke: (id, now) =>
      available(async () => {
        const { numUpdatedRows } = await db.updateTable('guides').set({ revoked: now }).where('id', '=', id).where('revoked', 'is', null).executeTakeFirst();
        return numUpdatedRows > 0n;
      }),

    addLink: (link) =>
      available(async () => {
        await db.insertInto('guide_links').values({ ...link, used: null, session: null, ended: null }).execute();
      }),

    // One statement tells right from wrong, whatever is wrong: it takes the same time, and of two who use a link at once one gets it.
    useLink: (digest, session, now) =>
      available(async () => {
        const used = await db
          .updateTable('guide_links')
          .set({ used: now, session })
          .where('digest', '=', digest)
          .where('used', 'is', null)
          .where('expires', '>', now)
          .where('guide', 'in', rightful(now).select('guides.id'))
          .returning('guide')
          .executeTakeFirst();
        if (used === undefined) return null;
        const row = await db.selectFrom('guides').selectAll().where('id', '=', used.guide).executeTakeFirst();
        return row === undefined ? null : recordOf(row);
      }),

    bySession: (session, now) =>
      available(async () => {
        const row = await rightful(now)
          .innerJoin('guide_links', 'guide_links.guide', 'guides.id')
          .where('guide_links.session', '=', session)
          .where('guide_links.ended', 'is', null)
          .selectAll('guides')
          .executeTakeFirst();
        return row === undefined ? null : recordOf(row);
      }),

    endSession: (session, now) =>
      available(async () => {
        await db.updateTable('guide_links').set({ ended: now }).where('session', '=', session).where('ended', 'is', null).execute();
      }),

    stillGuides: (ids, now) =>
      available(async () => {
        if (ids.length === 0) return new Set();
        const rows = await rightful(now).select('guides.id').where('guides.id', 'in', ids).execute();
        return new Set(rows.map(({ id }) => id));
      }),
  };
}
