import type { Line } from './line.ts';

/** Watches the guides of a gallery's lines: from the moment a guide is one no longer, so is their line. */
export class GuideLines {
  readonly #watchGuide: (id: string, lost: () => void) => () => void;
  /** How to stop watching, by person. */
  readonly #watching = new Map<string, () => void>();

  constructor(watchGuide: (id: string, lost: () => void) => () => void) {
    this.#watchGuide = watchGuide;
  }

  /** `lost` is called once the line is no guide's any more. */
  watch(line: Line, lost: () => void): void {
    const { key } = line.member;
    this.forget(key);
    if (line.guide === null) return;
    const stop = this.#watchGuide(line.guide.id, () => {
      line.guide = null;
      lost();
    });
    this.#watching.set(key, stop);
  }

  forget(key: string): void {
    this.#watching.get(key)?.();
    this.#watching.delete(key);
  }

  close(): void {
    for (const key of this.#watching.keys()) this.forget(key);
  }
}
