import { Asking } from './asking.ts';
import type { Between } from './between.ts';
import { type FromMirror, topics } from './mirror-news.ts';

/** What is asked and told over it, but for who says it. */
type Said = { [K in FromMirror['kind']]: Omit<Extract<FromMirror, { kind: K }>, 'gallery'> }[FromMirror['kind']];

/** A mirror's line to the home of its tour, wherever that is now. */
export class HomeLine {
  readonly #between: Between;
  readonly #topic: string;
  readonly #gallery: string;
  readonly #asking: Asking;
  #isClosed = false;

  /** `gallery`: public id of the mirror. */
  constructor(between: Between, tour: string, gallery: string) {
    this.#between = between;
    this.#topic = topics.home(tour);
    this.#gallery = gallery;
    this.#asking = new Asking(between, topics.answers(gallery));
  }

  /** Questions may be asked once it resolves. */
  open(): Promise<void> {
    return this.#asking.open();
  }

  /** The home's answer; null when none came within so many milliseconds. */
  ask(said: Said, patience: number): Promise<unknown> {
    return this.#isClosed ? Promise.resolve(null) : this.#asking.ask(this.#topic, { ...said, gallery: this.#gallery }, patience);
  }

  /** Told without an answer: what is lost comes with the next beat or attachment. */
  tell(said: Said): void {
    if (!this.#isClosed) this.#between.publish(this.#topic, { ask: '', to: '', body: { ...said, gallery: this.#gallery } });
  }

  close(): void {
    this.#isClosed = true;
    this.#asking.close();
  }
}
