import type { IntentionBody } from '#protocol/intentions.ts';
import { type Outcome, refused } from '#protocol/refusals.ts';
import type { VoiceTicket } from '#protocol/voice.ts';
import { limits } from '../domain/limits.ts';
import type { Member } from '../domain/roster.ts';
import { type Bucket, fullBucket, take, waitFor } from '../domain/token-bucket.ts';
import { type LiveTour, isLive } from '../domain/tour/live-tour.ts';
import { type Mouth, chooseHears, isAudible } from '../domain/voice/choose-hears.ts';
import { type VoicePart, isQuiet, unbound, voiceParts } from '../domain/voice/voice-parts.ts';
import type { VoiceHub } from '../voice/voice-hub.ts';
import type { Line } from './line.ts';

/** Milliseconds between two choices of who hears whom. */
export const CHOOSE_EVERY = 250;
/** Choices at once, for those who begin to talk or wish for something, so that their first word is heard; beyond it they wait for the next one. */
const AT_ONCE = { burst: 20, perSecond: 20 };

type Wishes = { tour: boolean; lane: string; blocked: ReadonlySet<string> };
const noWishes: Wishes = { tour: false, lane: '', blocked: new Set() };

export type GalleryVoiceDeps = {
  /** Null where the server carries no voice. */
  hub: VoiceHub | null;
  /** Public id of the gallery. */
  gallery: string;
  /** Everybody with an avatar. */
  members: () => readonly Member[];
  /** Milliseconds of the steady clock. */
  now: () => number;
};

/** Voice of one gallery: who may talk and who hears whom, from where people stand and what the live tour says. */
export class GalleryVoice {
  readonly #deps: GalleryVoiceDeps;
  readonly #wishes = new Map<string, Wishes>();
  readonly #heard = new Map<number, ReadonlySet<number>>();
  #tour: LiveTour | null = null;
  #part = 0;
  readonly #choices: Bucket;
  #parts: ReadonlyMap<string, VoicePart> = new Map();

  constructor(deps: GalleryVoiceDeps) {
    this.#deps = deps;
    this.#choices = fullBucket(AT_ONCE, deps.now());
    deps.hub?.watch(deps.gallery, () => this.#chooseSoon());
  }

  async ticket({ member, voiceTickets }: Line): Promise<Outcome<{ ticket: VoiceTicket }>> {
    const { hub, gallery, now } = this.#deps;
    if (hub === null) return refused('voice-off');
    if (!take(voiceTickets, limits.voiceTicketsPerPerson, now())) return refused('too-fast', waitFor(voiceTickets, limits.voiceTicketsPerPerson, now()));
    return { ok: true, ticket: await hub.issue(gallery, member.slot, this.#partOf(member.key).mayTalk) };
  }

  wish({ member, voiceWishes }: Line, { tour, lane, blocked }: IntentionBody<'voice-hear'>): Outcome {
    const now = this.#deps.now();
    if (this.#deps.hub === null) return refused('voice-off');
    if (!take(voiceWishes, limits.voiceWishesPerPerson, now)) return refused('too-fast', waitFor(voiceWishes, limits.voiceWishesPerPerson, now));
    this.#wishes.set(member.key, { tour, lane, blocked: new Set(blocked) });
    this.#chooseSoon();
    return { ok: true };
  }

  /** Somebody's line is closed from here, or they are gone: so is their voice. */
  end({ slot }: Member): void {
    this.#deps.hub?.kick(this.#deps.gallery, slot);
    this.#heard.delete(slot);
  }

  /** What is remembered of somebody is forgotten with them. */
  forget(member: Member): void {
    this.end(member);
    this.#wishes.delete(member.key);
  }

  close(): void {
    this.#deps.hub?.close(this.#deps.gallery);
  }

  /** The live tour is another now, or none; `part` numbers its galleries from 0. */
  tourIs(tour: LiveTour | null, part: number): void {
    this.#tour = tour;
    this.#part = part;
    this.#parts = voiceParts(tour);
    this.choose();
  }

  /** Says anew who may talk and who hears whom. */
  choose(): void {
    const { hub, gallery } = this.#deps;
    if (hub === null) return;
    const members = this.#deps.members();
    for (const { key, slot } of members) hub.setPublish(gallery, slot, this.#partOf(key).mayTalk);
    this.#carry(hub, members);
    const mouths = this.#mouths(hub, members);
    const quiet = isQuiet(this.#tour);
    const bySlot = new Map(members.map((member) => [member.slot, member]));
    for (const number of hub.listeners(gallery)) {
      const member = bySlot.get(number);
      if (member === undefined) continue;
      const { tour, lane, blocked } = this.#wishes.get(member.key) ?? noWishes;
      const ear = { number, x: member.place.x, z: member.place.z, ofTour: this.#partOf(member.key).ofTour, wantsTour: tour, lane, blocked };
      const heard = chooseHears(ear, mouths, quiet, this.#heard.get(number) ?? new Set());
      this.#heard.set(number, new Set(heard));
      hub.setHears(gallery, number, heard);
    }
  }

  #chooseSoon(): void {
    if (take(this.#choices, AT_ONCE, this.#deps.now())) this.choose();
  }

  #partOf(key: string): VoicePart {
    return this.#parts.get(key) ?? unbound;
  }

  #mouths(hub: VoiceHub, members: readonly Member[]): Mouth[] {
    const talk = hub.talk(this.#deps.gallery);
    const now = this.#deps.now();
    const silentFor = (number: number) => now - (talk.get(number)?.at ?? -Infinity);
    const here = members.flatMap(({ key, id, slot, place }): Mouth[] => {
      const { mayTalk, carried, ofTour } = this.#partOf(key);
      return mayTalk ? [{ number: slot, id, at: place, silentFor: silentFor(slot), carried, ofTour }] : [];
    });
    const elsewhere = hub.farVoices(this.#deps.gallery).map(({ number, id, lane }): Mouth => ({ number, id, at: null, silentFor: silentFor(number), carried: lane, ofTour: true }));
    return [...here, ...elsewhere].filter(isAudible);
  }

  /** The tour's voices go to its other galleries. */
  #carry(hub: VoiceHub, members: readonly Member[]): void {
    const { gallery } = this.#deps;
    const tour = this.#tour;
    if (!isLive(tour)) {
      hub.carry(gallery, null);
      return;
    }
    const voices = members.flatMap(({ key, id, slot }) => {
      const { carried } = this.#partOf(key);
      return carried === null ? [] : [{ number: slot, id, lane: carried }];
    });
    hub.carry(gallery, { tour: tour.id, part: this.#part, voices });
  }
}
