/** Frames tell the server's time in milliseconds modulo this. */
const WRAP = 65_536;
/** Milliseconds per second by which the two clocks may drift apart. */
const DRIFT = 0.5;

/**
 * Turns the server's times into this device's: each time becomes the moment at which a message sent then would have come
 * in over the quickest way seen so far. What comes later than that was held up, which the buffers even out.
 */
export class ServerClock {
  #offset = Number.NaN;
  #at = 0;

  /** `wrapped` is a frame's time, `nowMs` when it came in; both in milliseconds. */
  toLocal(wrapped: number, nowMs: number): number {
    if (Number.isNaN(this.#offset)) this.#offset = nowMs - wrapped;
    const expected = nowMs - this.#offset;
    const time = wrapped + WRAP * Math.round((expected - wrapped) / WRAP);
    const grown = this.#offset + (Math.max(0, nowMs - this.#at) / 1000) * DRIFT;
    this.#offset = Math.min(this.#at === 0 ? this.#offset : grown, nowMs - time);
    this.#at = nowMs;
    return time + this.#offset;
  }

  /** Another server, or the same one started anew, has another clock. */
  reset(): void {
    this.#offset = Number.NaN;
    this.#at = 0;
  }
}
