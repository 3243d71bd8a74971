import { z } from 'zod';
import { type FarVoice, FRAME_BYTES } from '#protocol/voice.ts';
import { FRAME_HEAD } from '#protocol/voice-codec.ts';
import type { Log } from '../log.ts';
import type { CarrierEar, TourCarrier } from '../voice/tour-carrier.ts';
import type { Between } from './between.ts';

/** Milliseconds between two times that a gallery tells its voices again, and after which one that does not is gone with its server. */
const TELL_EVERY = 5_000;
const FORGOTTEN_AFTER = 3 * TELL_EVERY;

const from = z.string().max(40);
const voice = z.strictObject({ number: z.int().min(0).max(65_535), id: z.string().max(40), lane: z.string().max(20) });
/** What galleries of one tour tell each other: a frame in base64, all one's voices (and `asks` for theirs), or that one has left. */
const voiceNews = z.union([
  z.strictObject({ from, number: voice.shape.number, frame: z.base64().max(4 * Math.ceil((FRAME_HEAD + FRAME_BYTES) / 3)) }),
  z.strictObject({ from, voices: z.array(voice), asks: z.boolean() }),
  z.strictObject({ from, left: z.literal(true) }),
]);
type VoiceNews = z.infer<typeof voiceNews>;

/** Takes voices over what carries a tour's other news between its galleries, of this server or of several. */
export function carrierOver(between: Between, now: () => number, log: Log): TourCarrier {
  const tuned = new Map<string, Tuned>();
  const keyOf = (tour: string, gallery: string) => `${tour} ${gallery}`;
  return {
    tune(tour, gallery, ear) {
      const one = new Tuned({ between, topic: `voice:${tour}`, gallery, ear, now, log });
      tuned.set(keyOf(tour, gallery), one);
      return () => {
        tuned.delete(keyOf(tour, gallery));
        one.leave();
      };
    },
    speak: (tour, gallery, number, body) => tuned.get(keyOf(tour, gallery))?.speak(number, body),
    tell: (tour, gallery, voices) => tuned.get(keyOf(tour, gallery))?.tell(voices),
  };
}

type TunedDeps = { between: Between; topic: string; gallery: string; ear: CarrierEar; now: () => number; log: Log };

/** One gallery among those of its tour. */
class Tuned {
  readonly #deps: TunedDeps;
  /** The others: their voices as JSON, and when they were last told. */
  readonly #others = new Map<string, { voices: string; at: number }>();
  readonly #listening: Promise<(() => void) | null>;
  readonly #telling: NodeJS.Timeout;
  #voices: readonly FarVoice[] = [];
  #hasLeft = false;

  constructor(deps: TunedDeps) {
    this.#deps = deps;
    this.#listening = this.#listen();
    this.#telling = setInterval(() => this.#lookAround(), TELL_EVERY).unref();
  }

  speak(number: number, body: Uint8Array): void {
    if (this.#others.size === 0) return;
    this.#publish({ from: this.#deps.gallery, number, frame: Buffer.from(body.buffer, body.byteOffset, body.length).toString('base64') });
  }

  tell(voices: readonly FarVoice[]): void {
    this.#voices = voices;
    this.#say(false);
  }

  leave(): void {
    this.#publish({ from: this.#deps.gallery, left: true });
    this.#hasLeft = true;
    clearInterval(this.#telling);
    void this.#listening.then((stop) => stop?.());
  }

  async #listen(): Promise<(() => void) | null> {
    const { between, topic, log } = this.#deps;
    try {
      const stop = await between.listen(topic, (news) => this.#hear(voiceNews.parse(news)));
      this.#say(true);
      return stop;
    } catch (cause) {
      log.error({ mistake: cause instanceof Error ? cause.stack : String(cause) }, 'voices of a tour’s other galleries cannot be heard');
      return null;
    }
  }

  #publish(news: VoiceNews): void {
    if (!this.#hasLeft) this.#deps.between.publish(this.#deps.topic, news);
  }

  #say(asks: boolean): void {
    this.#publish({ from: this.#deps.gallery, voices: [...this.#voices], asks });
  }

  #hear(news: VoiceNews): void {
    const { ear, gallery, now } = this.#deps;
    if (news.from === gallery || this.#hasLeft) return;
    if ('frame' in news) {
      if (this.#others.has(news.from)) ear.spoken(news.number, Buffer.from(news.frame, 'base64'));
    } else if ('left' in news) this.#forget(news.from);
    else {
      const voices = JSON.stringify(news.voices);
      const before = this.#others.get(news.from)?.voices ?? '[]';
      this.#others.set(news.from, { voices, at: now() });
      if (voices !== before) ear.told(news.from, news.voices);
      if (news.asks) this.#say(false);
    }
  }

  #lookAround(): void {
    this.#say(false);
    for (const [other, { at }] of this.#others) if (this.#deps.now() - at > FORGOTTEN_AFTER) this.#forget(other);
  }

  #forget(other: string): void {
    this.#others.delete(other);
    this.#deps.ear.told(other, []);
  }
}
