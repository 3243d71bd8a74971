import type { FarVoice } from '#protocol/voice.ts';
import type { Party } from './party.ts';
import type { Talk } from './voice-hub.ts';

/** Voice of one gallery. */
export class VoiceGallery {
  readonly id: string;
  readonly parties = new Map<number, Party>();
  readonly talk = new Map<number, Talk>();
  /** Who hears a speaker. */
  readonly #audiences = new Map<number, Set<Party>>();
  /** Voices from the tour's other galleries, by gallery. */
  readonly far = new Map<string, readonly FarVoice[]>();
  /** Numbers that the other galleries hear, by slot. */
  carried: ReadonlyMap<number, number> = new Map();
  tour = '';
  untune: () => void = () => undefined;
  began: () => void = () => undefined;
  /** Who was last told to be talking. */
  shown = '';

  constructor(id: string) {
    this.id = id;
  }

  audience(speaker: number): ReadonlySet<Party> {
    return this.#audiences.get(speaker) ?? nobody;
  }

  setHears(party: Party, speakers: readonly number[]): void {
    const before = party.hears;
    if (before.length === speakers.length && before.every((number, i) => number === speakers[i])) return;
    for (const number of before) if (!speakers.includes(number)) this.#audiences.get(number)?.delete(party);
    for (const number of speakers) {
      const audience = this.#audiences.get(number) ?? new Set();
      this.#audiences.set(number, audience.add(party));
    }
    party.hears = speakers;
  }

  /** A number that means nobody any more. */
  forget(number: number): void {
    const party = this.parties.get(number);
    if (party !== undefined) this.setHears(party, []);
    for (const ear of this.audience(number)) ear.hears = ear.hears.filter((one) => one !== number);
    this.#audiences.delete(number);
    this.parties.delete(number);
    this.talk.delete(number);
  }
}

const nobody: ReadonlySet<Party> = new Set();
