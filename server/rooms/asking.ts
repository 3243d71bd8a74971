import { z } from 'zod';
import type { Between } from './between.ts';

const question = z.object({ ask: z.string(), to: z.string(), body: z.unknown() });
const answer = z.object({ answer: z.string(), body: z.unknown() });

/** Questions over a wire that loses things: every one comes to an answer, or to null when none came in time. */
export class Asking {
  readonly #between: Between;
  readonly #topic: string;
  readonly #waiting = new Map<string, (body: unknown) => void>();
  #asked = 0;
  #stop: (() => void) | null = null;

  /** `topic`: where answers come in; nobody else's. */
  constructor(between: Between, topic: string) {
    this.#between = between;
    this.#topic = topic;
  }

  /** Questions may be asked once it resolves. */
  async open(): Promise<void> {
    this.#stop = await this.#between.listen(this.#topic, (raw) => {
      const news = answer.safeParse(raw);
      if (news.success) this.#settle(news.data.answer, news.data.body);
    });
  }

  /** The first answer, or null after `patience` milliseconds. */
  ask(topic: string, body: object, patience: number): Promise<unknown> {
    return new Promise((resolve) => {
      const ask = String((this.#asked += 1));
      const timer = setTimeout(() => this.#settle(ask, null), patience);
      this.#waiting.set(ask, (answered) => {
        clearTimeout(timer);
        resolve(answered);
      });
      this.#between.publish(topic, { ask, to: this.#topic, body });
    });
  }

  close(): void {
    this.#stop?.();
    for (const ask of this.#waiting.keys()) this.#settle(ask, null);
  }

  #settle(ask: string, body: unknown): void {
    const settle = this.#waiting.get(ask);
    this.#waiting.delete(ask);
    settle?.(body);
  }
}

/** Answers questions on a topic; null leaves a question to others. Returns how to stop, once it listens. */
export function answering(between: Between, topic: string, handle: (body: unknown) => object | null | Promise<object | null>): Promise<() => void> {
  return between.listen(topic, async (raw) => {
    const asked = question.safeParse(raw);
    if (!asked.success) return;
    const body = await handle(asked.data.body);
    if (body !== null) between.publish(asked.data.to, { answer: asked.data.ask, body });
  });
}
