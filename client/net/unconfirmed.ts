/** Asks once; rejects when the connection failed before an answer came. */
type Send<Question, Answer> = (question: Question) => Promise<Answer | undefined>;
/** Told the answer: undefined when the server failed over the question, null when there will be no more connections. */
type Settle<Answer> = (answer: Answer | undefined | null) => void;

/** What the gallery has not confirmed. It is asked again on each new connection, unchanged, so that an id in it makes it one act. */
export class Unconfirmed<Question, Answer> {
  #waiting: { question: Question; settle: Settle<Answer> }[] = [];
  #send: Send<Question, Answer> | null = null;
  #busy = false;

  /** While there is no connection it waits for the next one. */
  add(question: Question, settle: Settle<Answer>): void {
    this.#waiting.push({ question, settle });
    void this.#flush();
  }

  /** There is a connection. */
  open(send: Send<Question, Answer>): void {
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
        // No answer: perhaps done, perhaps not. The next connection asks again under the same id.
        if (this.#send === send) this.#send = null;
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
