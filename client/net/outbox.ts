import type { Answers } from '#protocol/messages.ts';
import type { Refusal } from '#protocol/refusals.ts';
import { newLine } from './identity.ts';

/** Why a line was not said; `offline` when the line to the gallery was given up. */
export type Unsaid = Refusal | { code: 'offline'; retryAfterMs?: never };
type Waiting = { line: string; text: string; settle: (unsaid: Unsaid | null) => void };
/** Sends one line; rejects when the connection failed before an answer came. */
type Send = (body: { line: string; text: string }) => Promise<Answers['say'] | undefined>;

/** Lines of chat that the gallery has not confirmed. Each keeps its id over all tries, so that it is said once. */
export class Outbox {
  #waiting: Waiting[] = [];
  #send: Send | null = null;
  #busy = false;

  /** Resolves with null once said, else with why not. While there is no connection it waits for the next one. */
  say(text: string): Promise<Unsaid | null> {
    return new Promise((settle) => {
      this.#waiting.push({ line: newLine(), text, settle });
      void this.#flush();
    });
  }

  /** There is a connection. */
  open(send: Send): void {
    this.#send = send;
    void this.#flush();
  }

  /** There is none for the moment. */
  pause(): void {
    this.#send = null;
  }

  /** There will be none: nothing waits any longer. */
  close(): void {
    this.#send = null;
    for (const { settle } of this.#waiting.splice(0)) settle({ code: 'offline' });
  }

  /** One after the other, so that lines come in the order in which they were written. */
  async #flush(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (;;) {
      const send = this.#send;
      const [next] = this.#waiting;
      if (send === null || next === undefined) break;
      const answer = await send({ line: next.line, text: next.text }).catch(() => null);
      if (answer === null) {
        // No answer: perhaps said, perhaps not. The next connection asks again under the same id.
        if (this.#send === send) this.#send = null;
        continue;
      }
      if (this.#waiting[0] === next) this.#waiting.shift();
      next.settle(answer === undefined ? { code: 'malformed' } : answer.ok ? null : answer.refusal);
    }
    this.#busy = false;
  }
}
