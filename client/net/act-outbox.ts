import type { TourAnswers } from '#protocol/tour-answers.ts';
import type { TourBody, TourIntention } from '#protocol/tour-intentions.ts';
import { newLine } from './identity.ts';
import type { Unsaid } from './outbox.ts';

/** What came of an act in a live tour: the server's answer, or no line to ask over. */
export type Acted<K extends TourIntention> = TourAnswers[K] | { ok: false; refusal: Unsaid };
/** What an act says; the id that makes a retry the same act is added here. */
export type ActBody<K extends TourIntention> = Omit<TourBody<K>, 'once'>;

/** Only true now: on the next line they would come too late, or are told anew. */
const passing: readonly TourIntention[] = ['tour-arrived', 'tour-console', 'tour-open', 'tour-spotlight'];
/** Times an act that is not yet written down for good is asked for again, and milliseconds between where the server names none. */
const SAVES = 4;
const SAVE_EVERY = 1_000;

type Answer = Acted<TourIntention>;
type Waiting = { name: TourIntention; body: TourBody<TourIntention>; saves: number; settle: (answer: Answer) => void };
/** Asks once; rejects when the connection failed before an answer came. */
type Send = <K extends TourIntention>(name: K, body: TourBody<K>) => Promise<TourAnswers[K] | undefined>;

const OFFLINE: Answer = { ok: false, refusal: { code: 'offline' } };

/** Acts in a live tour that the gallery has not confirmed. Each keeps its id over all tries, so that it is done once. */
export class ActOutbox {
  #waiting: Waiting[] = [];
  #send: Send | null = null;
  #busy = false;

  /** Resolves with the answer. What lasts waits for the next connection while there is none; what is only true now is refused `offline`. */
  act<K extends TourIntention>(name: K, body: ActBody<K>): Promise<Acted<K>> {
    // Asking for the console's own news is no act and has no id.
    const whole = (name === 'tour-console' ? body : { ...body, once: newLine() }) as unknown as TourBody<TourIntention>;
    return new Promise<Answer>((settle) => {
      if (passing.includes(name)) void this.#once(name, whole).then(settle);
      else this.#add({ name, body: whole, saves: SAVES, settle });
    }) as Promise<Acted<K>>;
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
    for (const { settle } of this.#waiting.splice(0)) settle(OFFLINE);
  }

  async #once(name: TourIntention, body: TourBody<TourIntention>): Promise<Answer> {
    const answer = await this.#send?.(name, body).catch(() => null);
    return answer === null || this.#send === null ? OFFLINE : (answer ?? { ok: false, refusal: { code: 'malformed' } });
  }

  #add(one: Waiting): void {
    this.#waiting.push(one);
    void this.#flush();
  }

  /** One after the other, so that acts are done in the order in which they were asked for. */
  async #flush(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (;;) {
      const send = this.#send;
      const [next] = this.#waiting;
      if (send === null || next === undefined) break;
      const answer = await send(next.name, next.body).catch(() => null);
      if (answer === null) {
        // No answer: perhaps done, perhaps not. The next connection asks again under the same id.
        if (this.#send === send) this.#send = null;
        continue;
      }
      if (this.#waiting[0] === next) this.#waiting.shift();
      this.#settle(next, answer ?? { ok: false, refusal: { code: 'malformed' } });
    }
    this.#busy = false;
  }

  /** Done but not yet safe is asked for again in a moment, without holding up what comes after it. */
  #settle(one: Waiting, answer: Answer): void {
    if (answer.ok || answer.refusal.code !== 'not-saved' || one.saves === 0) one.settle(answer);
    else setTimeout(() => this.#add({ ...one, saves: one.saves - 1 }), answer.refusal.retryAfterMs ?? SAVE_EVERY);
  }
}
