import { BEAT_EVERY, DEAD_AFTER } from '#protocol/messages.ts';

/** Milliseconds a sign of life may stay unanswered. */
const ANSWER_WITHIN = DEAD_AFTER - BEAT_EVERY;
/** A longer time than this between two looks means that the page was asleep: silence then proves nothing. */
const ASLEEP = 2 * BEAT_EVERY;

/** Notices a line that is dead although nobody has said so. Times are milliseconds of one clock. */
export class Watchdog {
  #heardAt: number;
  #beatAt: number;
  #lookedAt: number;

  constructor(now: number) {
    this.#heardAt = now;
    this.#beatAt = now;
    this.#lookedAt = now;
  }

  /** Anything came in. */
  heard(now: number): void {
    this.#heardAt = now;
  }

  /** Called often: `beat` asks for a sign of life to be sent, `dead` means that the line is to be given up. */
  look(now: number): 'fine' | 'beat' | 'dead' {
    const slept = now - this.#lookedAt > ASLEEP;
    this.#lookedAt = now;
    const unanswered = this.#beatAt > this.#heardAt;
    if (!slept && unanswered && now - this.#beatAt >= ANSWER_WITHIN) return 'dead';
    if (slept || (!unanswered && now - this.#beatAt >= BEAT_EVERY)) {
      this.#beatAt = now;
      return 'beat';
    }
    return 'fine';
  }

  /** The page woke up or the network came back: find out now. */
  wake(now: number): void {
    this.#lookedAt = now;
    this.#beatAt = now;
  }
}
