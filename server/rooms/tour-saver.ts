import type { LiveTourRecord } from '../store/store.ts';
import type { TourKeeper } from './tour-keeper.ts';

/** Writes tours down, one write at a time: what is asked for meanwhile shares the next one. */
export class TourSaver {
  readonly #keeper: TourKeeper;
  #next: { id: string; written: Promise<void> } | null = null;
  #last: Promise<void> = Promise.resolve();

  constructor(keeper: TourKeeper) {
    this.#keeper = keeper;
  }

  /** Resolves when the tour as it is now, or later, is written down. `record` is asked for when its turn comes. */
  save(id: string, record: () => LiveTourRecord): Promise<void> {
    if (this.#next?.id === id) return this.#next.written;
    const write = () => {
      if (this.#next === next) this.#next = null;
      return this.#keeper.save(record());
    };
    const written = this.#last.then(write, write);
    const next = { id, written };
    this.#next = next;
    this.#last = written;
    return written;
  }
}
