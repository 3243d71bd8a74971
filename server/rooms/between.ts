import type { Presence } from '@colyseus/core';
import type { Log } from '../log.ts';

/** Carries plain data between galleries, of this process or of several. In order; what nobody listens to is lost without a word. */
export type Between = {
  /** True when other servers are on it too. */
  shared: boolean;
  /** True for the first who claims something, of all servers; others may again so many seconds after the last try. */
  claim: (name: string, seconds: number) => Promise<boolean>;
  publish: (topic: string, news: object) => void;
  /** Listens once it resolves; returns how to stop. */
  listen: (topic: string, hear: (news: unknown) => unknown) => Promise<() => void>;
};

/** The wire over the rooms' library's presence: in this process alone, or through Redis. */
export function betweenOver(presence: Presence, log: Log, shared = false): Between {
  const failed = (cause: unknown) => log.warn({ mistake: cause instanceof Error ? cause.message : String(cause) }, 'news between galleries were lost');
  return {
    shared,
    claim: async (name, seconds) => (await presence.hincrbyex(name, 'claims', 1, seconds)) === 1,
    publish(topic, news) {
      // Never at once: whoever publishes is not to be interrupted by what comes of it.
      Promise.resolve().then(() => presence.publish(topic, news) as unknown).catch(failed);
    },
    async listen(topic, hear) {
      const safely = async (news: unknown) => {
        try {
          await hear(news);
        } catch (cause) {
          log.error({ mistake: cause instanceof Error ? cause.stack : String(cause) }, 'news between galleries were not understood');
        }
      };
      await presence.subscribe(topic, safely);
      return () => void Promise.resolve(presence.unsubscribe(topic, safely) as unknown).catch(failed);
    },
  };
}
