import { type Dialect, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import type { PoolClient } from 'pg';
import { StoreUnusable } from './store.ts';

/** PostgreSQL's number for `bigint`, which its driver would hand over as text; ours are times and counts below 2^53. */
const BIGINT = 20;
/** What the driver says when an answer does not come in time. */
const NO_ANSWER = /timeout|terminated|ended/i;
const MOST_CONNECTIONS = 4;
/** Milliseconds after which the driver gives up an answer that the server should have given up by itself. */
const GRACE = 500;

/** A connection whose question was never answered is thrown away: the next question on it would wait for that answer first. */
function lend(client: PoolClient): PostgresPoolClient {
  let broken = false;
  const ask = async (sql: string, parameters: readonly unknown[]): Promise<unknown> => {
    try {
      return await client.query(sql, [...parameters]);
    } catch (cause) {
      broken ||= cause instanceof Error && NO_ANSWER.test(cause.message);
      throw cause;
    }
  };
  return { query: ask as PostgresPoolClient['query'], release: () => client.release(broken) };
}

/** A dialect for the database at `url`. `patience`: milliseconds to wait for a connection or an answer; `complain` hears of connections lost while nobody used them. */
export async function postgresDialect(url: string, patience: number, complain: (words: string) => void): Promise<Dialect> {
  const { Pool, types } = await import('pg');
  const getTypeParser = (oid: number, format?: 'text' | 'binary'): ((text: string) => unknown) => (oid === BIGINT ? Number : (types.getTypeParser as (oid: number, format?: string) => (text: string) => unknown)(oid, format));
  const options = { connectionString: url, max: MOST_CONNECTIONS, connectionTimeoutMillis: patience, query_timeout: patience + GRACE, idleTimeoutMillis: 30_000, keepAlive: true, allowExitOnIdle: true, types: { getTypeParser } };
  const pool = new Pool(options);
  pool.on('error', (cause) => complain(cause.message));
  // While a connection is lent, the pool does not listen to it.
  pool.on('connect', (client) => {
    client.on('error', (cause) => complain(cause.message));
    // What is given up is not done later behind our back, after something newer.
    client.query(`set statement_timeout = ${Math.round(patience)}`).catch((cause: Error) => complain(cause.message));
  });
  const lending: PostgresPool = { options: {}, end: () => pool.end(), connect: async () => lend(await pool.connect()) };
  return new PostgresDialect({ pool: lending });
}

/** Where the database is, without user and password. */
export function placeOf(url: string): string {
  if (!URL.canParse(url)) throw new StoreUnusable('DATABASE_URL is no address such as postgres://user:password@host/database.');
  const { host, pathname } = new URL(url);
  return `the database ${pathname.slice(1)} at ${host === '' ? 'this machine' : host}`;
}
