import { CHAT_MEMORY, type ChatLine } from '#protocol/messages.ts';
import { type Outcome, refused } from '#protocol/refusals.ts';

/** Milliseconds within which the same person may not say the same again. */
const REPEAT_WITHIN = 20_000;

/** A line with who said it for good, and under what id. */
export type KeptLine = ChatLine & { author: string; line: string };

/** The last lines of one gallery, numbered from 1 without gaps; `before` are those that outlived an earlier gallery. */
export class ChatLog {
  #lines: KeptLine[];
  #seq: number;

  constructor(before: readonly KeptLine[] = []) {
    this.#lines = before.slice(-CHAT_MEMORY);
    this.#seq = this.#lines.at(-1)?.seq ?? 0;
  }

  get seq(): number {
    return this.#seq;
  }

  /** The line this author posted under this id before, when it is still remembered. */
  posted(author: string, line: string): ChatLine | null {
    return this.#lines.findLast((kept) => kept.author === author && kept.line === line) ?? null;
  }

  /** `author` is who said it for good, `line` the client's id of it. Not asked: whether it was posted before. */
  post(author: string, line: string, from: ChatLine['from'], text: string, time: number): Outcome<{ kept: KeptLine }> {
    const last = this.#lines.findLast((kept) => kept.author === author);
    if (last !== undefined && last.text === text && time - last.time < REPEAT_WITHIN) {
      return refused('chat-repeated', REPEAT_WITHIN - (time - last.time));
    }
    this.#seq += 1;
    const kept: KeptLine = { seq: this.#seq, from, text, time, author, line };
    this.#lines.push(kept);
    if (this.#lines.length > CHAT_MEMORY) this.#lines.shift();
    return { ok: true, kept };
  }

  /** Somebody is here under this public id: what they said before is theirs still. */
  knows(author: string, id: string): void {
    this.#lines = this.#lines.map((kept) => (kept.author === author && kept.from.id !== id ? { ...kept, from: { ...kept.from, id } } : kept));
  }

  /** Lines after `seq`, oldest first; `complete` is false when some between are forgotten. */
  since(seq: number): { lines: ChatLine[]; complete: boolean } {
    const oldest = this.#lines[0]?.seq ?? this.#seq + 1;
    return { lines: this.#lines.filter((kept) => kept.seq > seq).map(told), complete: seq >= oldest - 1 };
  }
}

/** What everybody may know of a line. */
export function told({ seq, from, text, time }: KeptLine): ChatLine {
  return { seq, from, text, time };
}
