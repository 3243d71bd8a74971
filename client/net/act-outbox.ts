import type { TourAnswers } from '#protocol/tour-answers.ts';
import type { TourBody, TourIntention } from '#protocol/tour-intentions.ts';
import { newLine } from './identity.ts';
import type { Unsaid } from './outbox.ts';
import { Unconfirmed } from './unconfirmed.ts';

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
type Ask = { name: TourIntention; body: TourBody<TourIntention> };
/** Asks once; rejects when the connection failed before an answer came. */
type Send = <K extends TourIntention>(name: K, body: TourBody<K>) => Promise<TourAnswers[K] | undefined>;

const OFFLINE: Answer = { ok: false, refusal: { code: 'offline' } };
const MALFORMED: Answer = { ok: false, refusal: { code: 'malformed' } };

/** Acts in a live tour that the gallery has not confirmed. Each keeps its id over all tries, so that it is done once. */
export class ActOutbox {
  readonly #lasting = new Unconfirmed<Ask, TourAnswers[TourIntention]>();
  #send: Send | null = null;

  /** Resolves with the answer. What lasts waits for the next connection while there is none; what is only true now is refused `offline`. */
  act<K extends TourIntention>(name: K, body: ActBody<K>): Promise<Acted<K>> {
    // Asking for the console's own news is no act and has no id.
    const whole = (name === 'tour-console' ? body : { ...body, once: newLine() }) as unknown as TourBody<TourIntention>;
    return new Promise<Answer>((settle) => {
      if (passing.includes(name)) void this.#once(name, whole).then(settle);
      else this.#add({ name, body: whole }, SAVES, settle);
    }) as Promise<Acted<K>>;
  }

  open(send: Send): void {
    this.#send = send;
    this.#lasting.open(({ name, body }) => send(name, body));
  }

  pause(): void {
    this.#send = null;
    this.#lasting.pause();
  }

  close(): void {
    this.#send = null;
    this.#lasting.close();
  }

  async #once(name: TourIntention, body: TourBody<TourIntention>): Promise<Answer> {
    const send = this.#send;
    if (send === null) return OFFLINE;
    const answer = await send(name, body).catch(() => null);
    return answer === null || this.#send === null ? OFFLINE : (answer ?? MALFORMED);
  }

  /** Done but not yet safe is asked for again in a moment, without holding up what comes after it. */
  #add(ask: Ask, saves: number, settle: (answer: Answer) => void): void {
    this.#lasting.add(ask, (answer) => {
      if (answer === null) settle(OFFLINE);
      else if (answer === undefined) settle(MALFORMED);
      else if (answer.ok || answer.refusal.code !== 'not-saved' || saves === 0) settle(answer);
      else setTimeout(() => this.#add(ask, saves - 1, settle), answer.refusal.retryAfterMs ?? SAVE_EVERY);
    });
  }
}
