import { CHAT_MEMORY, type ChatLine } from '#protocol/messages.ts';

/** The lines of one gallery in order, each once, whatever way and however often they come. */
export class ChatFeed {
  #gallery = '';
  #lines: ChatLine[] = [];

  get lines(): readonly ChatLine[] {
    return this.#lines;
  }

  get gallery(): string {
    return this.#gallery;
  }

  /** Number of the last line up to which none is missing; 0 when there is none. */
  get seq(): number {
    let seq = this.#lines[0]?.seq ?? 0;
    for (const line of this.#lines) {
      if (line.seq > seq + 1) break;
      seq = line.seq;
    }
    return seq;
  }

  /** Another gallery begins with an empty page. True when it is another one. */
  enter(gallery: string): boolean {
    if (gallery === this.#gallery) return false;
    this.#gallery = gallery;
    this.#lines = [];
    return true;
  }

  /** Takes lines in. True when some are missing before them. */
  add(lines: readonly ChatLine[]): boolean {
    const bySeq = new Map(this.#lines.map((line) => [line.seq, line]));
    for (const line of lines) bySeq.set(line.seq, line);
    this.#lines = [...bySeq.values()].sort((a, b) => a.seq - b.seq).slice(-CHAT_MEMORY);
    return this.#lines.length > 0 && this.seq < (this.#lines.at(-1)?.seq ?? 0);
  }

  /** Lines that the server no longer has will not come: what is here is all there is. */
  settle(): void {
    const gap = this.#lines.findLastIndex((line, i) => i > 0 && line.seq > (this.#lines[i - 1]?.seq ?? 0) + 1);
    if (gap > 0) this.#lines = this.#lines.slice(gap);
  }
}
