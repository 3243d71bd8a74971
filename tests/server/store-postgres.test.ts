import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../server/store/open-store.ts';
import { type Store, StoreUnavailable, StoreUnusable } from '../../server/store/store.ts';
import { until } from '../support/visitors.ts';
import { fresh, keeps, live } from './support/every-store.ts';
import { type Postgres, postgresHere, startPostgres } from './support/postgres.ts';

describe.skipIf(!postgresHere)('PostgreSQL (skipped where neither its programs nor TEST_DATABASE_URL are there)', () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);
  afterAll(async () => {
    await postgres.stop();
  });
  keeps(() => openStore({ url: postgres.url }));

  it('that cannot be reached refuses to start, without telling the password', async () => {
    const refusal = await openStore({ url: 'postgres://pavilion:open-sesame@127.0.0.1:1/exhibition' }).then(() => null, (cause: unknown) => cause);
    expect(refusal).toBeInstanceOf(StoreUnusable);
    expect((refusal as Error).message).toContain('the database exhibition at 127.0.0.1:1');
    expect((refusal as Error).message).not.toContain('sesame');
  });

  describe.skipIf(process.env['TEST_DATABASE_URL'] !== undefined)('of our own', () => {
    let store: Store;
    beforeEach(async () => {
      store = await openStore({ url: postgres.url, patience: 300 });
      return () => store.close();
    });

    /** The server's process that last answered a question like this. */
    async function lastQuestion(like: string): Promise<{ pid: number }> {
      const client = new Client(postgres.url);
      await client.connect();
      const { rows } = await client.query<{ pid: number }>('select pid from pg_stat_activity where query ilike $1 order by query_start desc limit 1', [like]);
      await client.end();
      const [row] = rows;
      if (row === undefined) throw new Error(`nobody has asked ${like}`);
      return row;
    }

    it('that hangs acknowledges nothing, and is used again when it goes on', async () => {
      const tour = fresh('live');
      await store.liveTours.save(live(tour));
      const { pid } = await lastQuestion('insert into "live_tours"%');
      process.kill(pid, 'SIGSTOP');
      try {
        await expect(store.liveTours.save(live(tour, { snapshot: '2' }))).rejects.toBeInstanceOf(StoreUnavailable);
        // The line that hangs is not used again.
        await store.liveTours.save(live(tour, { snapshot: '3' }));
      } finally {
        process.kill(pid, 'SIGCONT');
      }
      await store.liveTours.save(live(tour, { snapshot: '4' }));
      expect((await store.liveTours.byId(tour))?.snapshot).toBe('4');
    });

    it('whose table is locked acknowledges nothing, and does not do later what was given up', async () => {
      const tour = fresh('live');
      await store.liveTours.save(live(tour));
      const holder = new Client(postgres.url);
      await holder.connect();
      await holder.query('begin; lock table live_tours in access exclusive mode');
      await expect(store.liveTours.save(live(tour, { snapshot: '2' }))).rejects.toBeInstanceOf(StoreUnavailable);
      await holder.query('commit');
      await holder.end();
      expect((await store.liveTours.byId(tour))?.snapshot).toBe('{"stop":0}');
    });

    it('that is restarted is found again by the same store', async () => {
      const tour = fresh('live');
      await store.liveTours.save(live(tour));
      await postgres.restart();
      const kept = await until(() => store.liveTours.byId(tour).catch((cause: unknown) => (cause instanceof StoreUnavailable ? null : Promise.reject(cause))), 'the store to find it again');
      expect(kept).toEqual(live(tour));
    });
  });
});
