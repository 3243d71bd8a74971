import type { Log } from '../log.ts';
import { type GuideStore, StoreUnavailable } from '../store/store.ts';

/** Milliseconds between two looks: how long a revoked guide may still lead. */
export const LOOK_EVERY = 1_000;

type Watched = { id: string; lost: () => void };

/** Tells at once who is a guide no longer: revoked by an operator in another process, or expired. Galleries watch the guides whose lines are open. */
export class GuideWatch {
  readonly #deps: { store: GuideStore; time: () => number; log: Log };
  readonly #watched = new Set<Watched>();
  #timer: NodeJS.Timeout | undefined;
  #looking = false;

  constructor(deps: { store: GuideStore; time: () => number; log: Log }) {
    this.#deps = deps;
  }

  /** `lost` is called once, when the guide is one no longer. Returns how to stop watching. */
  watch(id: string, lost: () => void): () => void {
    const one = { id, lost };
    this.#watched.add(one);
    this.#timer ??= setInterval(() => void this.look(), LOOK_EVERY).unref();
    return () => {
      this.#watched.delete(one);
      if (this.#watched.size === 0) this.stop();
    };
  }

  /** Looks now. While the store is down nobody is revoked, as nobody can revoke. */
  async look(): Promise<void> {
    if (this.#looking || this.#watched.size === 0) return;
    this.#looking = true;
    try {
      const looked = [...this.#watched];
      const still = await this.#deps.store.stillGuides([...new Set(looked.map(({ id }) => id))], this.#deps.time());
      for (const one of looked) if (!still.has(one.id) && this.#watched.delete(one)) one.lost();
    } catch (cause) {
      if (cause instanceof StoreUnavailable) this.#deps.log.warn('the store is not available: who is still a guide is asked again');
      else this.#deps.log.error({ mistake: cause instanceof Error ? cause.stack : String(cause) }, 'who is still a guide could not be asked');
    } finally {
      this.#looking = false;
    }
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
