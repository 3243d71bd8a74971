/** Milliseconds until a connection that gave no answer, and was not lost, is asked again. */
const ASK_AGAIN = 1_000;

/** Asks once; rejects when no answer came: the connection failed, or the server took too long. */
type Send<Question, Answer> = (question: Question) => Promise<Answer | undefined>;
/** Told the answer: undefined when the server failed over the question, null when there will be no more connections. */
type Settle<Answer> = (answer: Answer | undefined | null) => void;

/** What the gallery has not confirmed. It is asked again on each new connection, unchanged, so that an id in it makes it one act. */
export class Unconfirmed<Question, Answer> {
  #waiting: { question: Question; settle: Settle<Answer> }[] = [];
  #send: Send<Question, Answer> | null = null;
  #busy = false;
  #again: ReturnType<typeof setTimeout> | undefined;

  /** While there is no connection it waits for the next one. */
  add(question: Question, settle: Settle<Answer>): void {
    this.#waiting.push({ question, settle });
    void this.#flush();
  }

  /** There is a connection. */
  open(send: Send<Question, Answer>): void {
    clearTimeout(this.#again);
    this.#send = send;
    void this.#flush();
  }

  /** There is none for the moment. */
  pause(): void {
    clearTimeout(this.#again);
    this.#send = null;
  }

  /** There will be none: nothing waits any longer. */
  close(): void {
    this.pause();
    for (const { settle } of this.#waiting.splice(0)) settle(null);
  }

  /** One after the other, in the order in which they were asked. */
  async #flush(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (;;) {
      const send = this.#send;
      const [next] = this.#waiting;
      if (send === null || next === undefined) break;
      const answer = await send(next.question).catch(() => null);
      if (answer === null) {
        // No answer: perhaps done, perhaps not. It is asked again under the same id, over the next connection or, when it comes to life, over this one.
        if (this.#send === send) {
          this.#send = null;
          this.#again = setTimeout(() => this.open(send), ASK_AGAIN);
        }
        continue;
      }
      // Closed meanwhile: it has been told so already.
      if (this.#waiting[0] !== next) continue;
      this.#waiting.shift();
      next.settle(answer);
    }
    this.#busy = false;
  }
}
