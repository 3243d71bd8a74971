import type { Answers } from '#protocol/messages.ts';
import type { Refusal } from '#protocol/refusals.ts';
import { newLine } from './identity.ts';
import { Unconfirmed } from './unconfirmed.ts';

/** Why a line was not said; `offline` when the line to the gallery was given up. */
export type Unsaid = Refusal | { code: 'offline'; retryAfterMs?: never };
type Said = { line: string; text: string };

/** Milliseconds until a line that is not yet written down is confirmed anew, where the server names none. */
const SAVE_EVERY = 1_000;

/** Lines of chat that the gallery has not confirmed. Each keeps its id over all tries, so that it is said once. */
export class Outbox {
  readonly #lines = new Unconfirmed<Said, Answers['say']>();
  #closed = false;

  /** Resolves with null once said, else with why not. While there is no connection it waits for the next one. */
  say(text: string): Promise<Unsaid | null> {
    return new Promise((settle) => this.#add({ line: newLine(), text }, settle));
  }

  #add(said: Said, settle: (unsaid: Unsaid | null) => void): void {
    this.#lines.add(said, (answer) => {
      if (answer === null) settle({ code: 'offline' });
      else if (answer === undefined) settle({ code: 'malformed' });
      else if (answer.ok) settle(null);
      // Said but not yet safe: asked for again under the same id until it is, without holding up what comes after it.
      else if (answer.refusal.code === 'not-saved') setTimeout(() => (this.#closed ? settle({ code: 'offline' }) : this.#add(said, settle)), answer.refusal.retryAfterMs ?? SAVE_EVERY);
      else settle(answer.refusal);
    });
  }

  open(send: (body: Said) => Promise<Answers['say'] | undefined>): void {
    this.#closed = false;
    this.#lines.open(send);
  }

  pause(): void {
    this.#lines.pause();
  }

  close(): void {
    this.#closed = true;
    this.#lines.close();
  }
}
