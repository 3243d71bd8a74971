import type { FarVoice } from '#protocol/voice.ts';

/** What a gallery hears of the other galleries of its tour. */
export type CarrierEar = {
  /** `body` is a frame as it came up, without its kind. */
  spoken: (number: number, body: Uint8Array) => void;
  /** All voices that a gallery has for the others now; told when they change. */
  told: (from: string, voices: readonly FarVoice[]) => void;
};

/** Takes voices of a live tour to all its galleries. */
export type TourCarrier = {
  /** From now on `gallery` hears the others; returns how to leave, after which its voices are gone. */
  tune(tour: string, gallery: string, ear: CarrierEar): () => void;
  speak(tour: string, gallery: string, number: number, body: Uint8Array): void;
  tell(tour: string, gallery: string, voices: readonly FarVoice[]): void;
};
