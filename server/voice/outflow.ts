import { writeSpoken } from '#protocol/voice-codec.ts';
import type { Meters } from '../meters.ts';
import type { Party } from './party.ts';
import { wholeMessage } from './whole-message.ts';

/** Milliseconds between two batches. */
const BATCH = 20;

/** Sends frames to whoever hears them: framed once for all who hear one speaker, in batches to those who hear several. */
export class Outflow {
  readonly #meters: Meters;
  readonly #now: () => number;
  /** Listeners for whom a batch is under way. */
  readonly #batched = new Set<Party>();

  constructor(meters: Meters, now: () => number) {
    this.#meters = meters;
    this.#now = now;
  }

  /** `body` is seq, flags and Opus. */
  send(speaker: number, body: Uint8Array, ears: Iterable<Party>): void {
    const now = this.#now();
    const record = writeSpoken(speaker, body);
    const message = wholeMessage([record]);
    let delivered = 0;
    let dropped = 0;
    for (const ear of ears) {
      if (ear.lines.size === 0) continue;
      if (ear.isBatched(speaker, now)) this.#batch(ear, record);
      else {
        const missed = ear.send(message, now);
        dropped += missed;
        delivered += ear.lines.size - missed;
      }
    }
    this.#count(delivered, dropped);
  }

  #batch(ear: Party, record: Uint8Array): void {
    ear.waiting.push(record);
    if (this.#batched.size === 0) setTimeout(() => this.#sendBatches(), BATCH);
    this.#batched.add(ear);
  }

  #sendBatches(): void {
    const now = this.#now();
    let delivered = 0;
    let dropped = 0;
    for (const ear of this.#batched) {
      const missed = ear.send(wholeMessage(ear.waiting), now);
      dropped += missed * ear.waiting.length;
      delivered += (ear.lines.size - missed) * ear.waiting.length;
      ear.waiting = [];
    }
    this.#batched.clear();
    this.#count(delivered, dropped);
  }

  #count(delivered: number, dropped: number): void {
    if (delivered > 0) this.#meters.voiceFramesOut.inc(delivered);
    if (dropped > 0) this.#meters.voiceDropped.inc({ why: 'slow' }, dropped);
  }
}
