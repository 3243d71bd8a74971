import type { FarVoice } from '#protocol/voice.ts';

/** What a gallery hears of the other galleries of its tour. */
export type CarrierEar = {
  /** `body` is a frame as it came up, without its kind. */
  spoken: (number: number, body: Uint8Array) => void;
  /** All voices that a gallery has for the others now. */
  told: (from: string, voices: readonly FarVoice[]) => void;
};

/** Takes voices of a live tour to all its galleries. Where those are in several processes, another carrier does it. */
export type TourCarrier = {
  /** From now on `gallery` hears the others; returns how to leave, after which its voices are gone. */
  tune(tour: string, gallery: string, ear: CarrierEar): () => void;
  speak(tour: string, gallery: string, number: number, body: Uint8Array): void;
  tell(tour: string, gallery: string, voices: readonly FarVoice[]): void;
};

type Tuned = { ear: CarrierEar; voices: readonly FarVoice[] };

/** The carrier among galleries of one process. */
export function localCarrier(): TourCarrier {
  const tours = new Map<string, Map<string, Tuned>>();
  const others = function* (tour: string, gallery: string): Generator<[string, Tuned]> {
    for (const one of tours.get(tour) ?? []) if (one[0] !== gallery) yield one;
  };
  return {
    tune(tour, gallery, ear) {
      const tuned = tours.get(tour) ?? new Map<string, Tuned>();
      tours.set(tour, tuned.set(gallery, { ear, voices: [] }));
      for (const [from, { voices }] of others(tour, gallery)) ear.told(from, voices);
      return () => {
        tuned.delete(gallery);
        if (tuned.size === 0) tours.delete(tour);
        for (const [, other] of others(tour, gallery)) other.ear.told(gallery, []);
      };
    },
    speak(tour, gallery, number, body) {
      for (const [, { ear }] of others(tour, gallery)) ear.spoken(number, body);
    },
    tell(tour, gallery, voices) {
      const mine = tours.get(tour)?.get(gallery);
      if (mine !== undefined) mine.voices = voices;
      for (const [, { ear }] of others(tour, gallery)) ear.told(gallery, voices);
    },
  };
}
