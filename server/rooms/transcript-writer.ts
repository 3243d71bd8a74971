import { CHAT_MEMORY } from '#protocol/messages.ts';
import type { KeptLine } from '../domain/chat-log.ts';
import { type WrittenLine, writtenLine } from '../domain/tour/transcript.ts';
import type { Log } from '../log.ts';

export type TranscriptWriterDeps = {
  /** On disk when it resolves; lines that are there already are no second lines. */
  append: (tour: string, lines: readonly WrittenLine[], now: number) => Promise<void>;
  /** Milliseconds since 1970. */
  time: () => number;
  log: Log;
};

/** Writes one gallery's chat down for its live tour, in order and without gaps: nothing is written before what waits in front of it. */
export class TranscriptWriter {
  readonly #deps: TranscriptWriterDeps;
  #waiting: { tour: string; line: WrittenLine }[] = [];
  #last: Promise<unknown> = Promise.resolve();

  constructor(deps: TranscriptWriterDeps) {
    this.#deps = deps;
  }

  /** So much waits for the store that no more is taken: a gallery would forget lines before they are written. */
  get full(): boolean {
    return this.#waiting.length >= CHAT_MEMORY;
  }

  add(tour: string, line: KeptLine): void {
    this.#waiting.push({ tour, line: writtenLine(line) });
  }

  /** True once everything that was added until now is written down; false when it could not be, and waits for the next time. */
  flush(): Promise<boolean> {
    // Whoever comes while a write is under way shares the next one.
    const turn = this.#last.then(() => this.#write());
    this.#last = turn;
    return turn;
  }

  async #write(): Promise<boolean> {
    const batch = this.#waiting.slice();
    try {
      for (const tour of new Set(batch.map((one) => one.tour))) await this.#deps.append(tour, batch.filter((one) => one.tour === tour).map(({ line }) => line), this.#deps.time());
    } catch (cause) {
      this.#deps.log.error({ mistake: cause instanceof Error ? cause.stack : String(cause) }, 'a transcript could not be written down');
      return false;
    }
    this.#waiting.splice(0, batch.length);
    return true;
  }
}
