import { LocalPresence, type Presence } from '@colyseus/core';
import { StoreUnusable } from '../store/store.ts';

/** Milliseconds for which Redis is waited for at the start. */
const PATIENCE = 5_000;

/** What carries news between galleries: this process alone, or Redis for all servers that share it. Throws `StoreUnusable` when that does not answer. */
export async function openPresence(redis: string | undefined): Promise<Presence> {
  if (redis === undefined) return new LocalPresence();
  // Loaded where it is needed: one server alone does without.
  const { RedisPresence } = await import('@colyseus/redis-presence');
  const presence = new RedisPresence(redis);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => (timer = setTimeout(resolve, PATIENCE, 'late')));
  const first = await Promise.race([presence.exists('pavilion').catch(() => 'late' as const), late]);
  clearTimeout(timer);
  if (first !== 'late') return presence;
  presence.shutdown();
  throw new StoreUnusable(`Redis does not answer at ${new URL(redis).host}. Start it, or correct REDIS_URL; one server alone needs none.`);
}
