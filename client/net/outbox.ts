import type { Answers } from '#protocol/messages.ts';
import type { Refusal } from '#protocol/refusals.ts';
import { newLine } from './identity.ts';
import { Unconfirmed } from './unconfirmed.ts';

/** Why a line was not said; `offline` when the line to the gallery was given up. */
export type Unsaid = Refusal | { code: 'offline'; retryAfterMs?: never };
type Said = { line: string; text: string };

/** Lines of chat that the gallery has not confirmed. Each keeps its id over all tries, so that it is said once. */
export class Outbox {
  readonly #lines = new Unconfirmed<Said, Answers['say']>();

  /** Resolves with null once said, else with why not. While there is no connection it waits for the next one. */
  say(text: string): Promise<Unsaid | null> {
    return new Promise((settle) => {
      this.#lines.add({ line: newLine(), text }, (answer) => {
        if (answer === null) settle({ code: 'offline' });
        else settle(answer === undefined ? { code: 'malformed' } : answer.ok ? null : answer.refusal);
      });
    });
  }

  open(send: (body: Said) => Promise<Answers['say'] | undefined>): void {
    this.#lines.open(send);
  }

  pause(): void {
    this.#lines.pause();
  }

  close(): void {
    this.#lines.close();
  }
}
