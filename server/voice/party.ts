import { type Bucket, fullBucket } from '../domain/token-bucket.ts';
import { limits } from '../domain/limits.ts';
import type { VoiceGallery } from './voice-gallery.ts';
import type { VoiceLine } from './voice-line.ts';

/** Frames of a speaker that are remembered, to know those that came over another line already. */
const REMEMBERED = 64;
/** Milliseconds for which a listener gets batches after two speakers took turns. */
const MIXED_FOR = 200;

/** One visitor as far as voice knows them. */
export class Party {
  readonly gallery: VoiceGallery;
  readonly number: number;
  canPublish: boolean;
  /** Ticket that was asked for and not used yet. */
  asked: string | null = null;
  readonly lines = new Set<VoiceLine>();
  hears: readonly number[] = [];
  readonly frames: Bucket;
  /** Records that go out with the next batch. */
  waiting: Uint8Array[] = [];
  #heardLast = -1;
  #mixedAt = -Infinity;
  #seqs: number[] = [];

  constructor(gallery: VoiceGallery, number: number, canPublish: boolean, now: number) {
    this.gallery = gallery;
    this.number = number;
    this.canPublish = canPublish;
    this.frames = fullBucket(limits.voiceFramesPerSpeaker, now);
  }

  /** Whether a frame of this number came before; asked of every frame while there are two lines. */
  isRepeated(seq: number): boolean {
    if (this.#seqs.includes(seq)) return true;
    this.#seqs.push(seq);
    if (this.#seqs.length > REMEMBERED) this.#seqs.shift();
    return false;
  }

  /** Whether a frame of this speaker goes with the next batch: while several talk, or what waits would come after it. */
  isBatched(speaker: number, now: number): boolean {
    if (speaker !== this.#heardLast) {
      if (this.#heardLast !== -1) this.#mixedAt = now;
      this.#heardLast = speaker;
    }
    return this.waiting.length > 0 || now - this.#mixedAt < MIXED_FOR;
  }

  /** Sends a framed message over all lines; how many of them dropped it. */
  send(message: Buffer, now: number): number {
    let dropped = 0;
    for (const line of this.lines) if (!line.send(message, now)) dropped += 1;
    return dropped;
  }
}
