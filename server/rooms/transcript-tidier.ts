import type { Log } from '../log.ts';
import type { TranscriptStore } from '../store/store.ts';

/** Milliseconds of a day, and between two looks. */
const DAY = 24 * 3_600_000;
const LOOK_EVERY = 3_600_000;

/** Deletes what was kept long enough: lines of transcripts after so many days, and who said them when their tour is over. */
export class TranscriptTidier {
  readonly #deps: { store: TranscriptStore; days: number; time: () => number; log: Log };
  readonly #timer: NodeJS.Timeout;

  constructor(deps: { store: TranscriptStore; days: number; time: () => number; log: Log }) {
    this.#deps = deps;
    this.#timer = setInterval(() => void this.tidy(), LOOK_EVERY).unref();
    void this.tidy();
  }

  async tidy(): Promise<void> {
    const { store, days, time, log } = this.#deps;
    try {
      await store.tidy(time() - days * DAY);
    } catch (cause) {
      log.error({ mistake: cause instanceof Error ? cause.stack : String(cause) }, 'transcripts could not be tidied; it is tried again in an hour');
    }
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
