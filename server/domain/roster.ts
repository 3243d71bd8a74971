import type { Place } from '#protocol/messages.ts';
import { REMEMBERED, SEAT_HELD } from './limits.ts';

/** `here` with a line; `held` dropped a moment ago, avatar and seat kept; `gone` remembered only. */
export type Presence = 'here' | 'held' | 'gone';

/** One person of a gallery. `key` is a digest of their secret; `id` is what others may know. */
export type Member = {
  key: string;
  id: string;
  slot: number;
  number: number;
  name: string;
  colour: number;
  at: string;
  place: Place;
  /** A guide's device that only leads: nobody is seen for it, and it takes no visitor's seat. */
  remote: boolean;
  /** The window that is or was their line. */
  tab: string;
  presence: Presence;
  /** When the presence began, in milliseconds of the gallery's clock. */
  since: number;
};

export type Arrival = { key: string; tab: string; name: string; colour: number; place: Place | null; remote?: boolean };

/** Highest number of seats: a slot is one byte on the wire and a few are kept to rest. */
export const MOST_SEATS = 250;
/** Remotes in one gallery at once: they have slots too. */
export const MOST_REMOTES = 4;

/** Who is, was or is about to be in one gallery. Never longer than the seats plus those remembered. */
export class Roster {
  readonly capacity: number;
  readonly #byKey = new Map<string, Member>();
  /** Seats promised to people on their way in, by key, until when. */
  readonly #promised = new Map<string, { until: number; remote: boolean }>();
  readonly #newId: () => string;
  #arrivals = 0;
  #lastSlot = -1;

  constructor(capacity: number, newId: () => string) {
    if (capacity < 1 || capacity > MOST_SEATS) throw new RangeError(`a gallery holds 1 to ${MOST_SEATS} visitors, not ${capacity}`);
    this.capacity = capacity;
    this.#newId = newId;
  }

  get(key: string): Member | undefined {
    return this.#byKey.get(key);
  }

  /** Those here or held. */
  shown(): Member[] {
    return [...this.#byKey.values()].filter((member) => member.presence !== 'gone');
  }

  get here(): number {
    let count = 0;
    for (const member of this.#byKey.values()) if (member.presence === 'here') count += 1;
    return count;
  }

  /** Seats that are free: of visitors, or of remotes, which take none of those. */
  free(now: number, remote = false): number {
    let taken = 0;
    for (const member of this.#byKey.values()) if (member.presence !== 'gone' && member.remote === remote) taken += 1;
    for (const [key, promise] of this.#promised) {
      const member = this.#byKey.get(key);
      const isCounted = member !== undefined && member.presence !== 'gone' && member.remote === remote;
      if (promise.until > now && promise.remote === remote && !isCounted) taken += 1;
    }
    return Math.max(0, (remote ? MOST_REMOTES : this.capacity) - taken);
  }

  /** Keeps a seat for somebody on their way in. */
  promise(key: string, until: number, remote = false): void {
    this.#promised.set(key, { until, remote });
  }

  isPromised(key: string, now: number): boolean {
    return (this.#promised.get(key)?.until ?? -Infinity) > now;
  }

  /** People who were numbered up to here may come back with their numbers. */
  numberAfter(last: number): void {
    this.#arrivals = Math.max(this.#arrivals, last);
  }

  /**
   * Somebody came in, for the first time or again. The same key is the same person: same id, colour and place. `known`: who
   * they were when this gallery has forgotten them and its tour has not.
   */
  arrive(arrival: Arrival, start: Place, now: number, known?: Pick<Member, 'id' | 'number'>): { member: Member; returned: boolean } {
    this.#promised.delete(arrival.key);
    const here = this.#byKey.get(arrival.key);
    if (here !== undefined) {
      if (here.presence === 'gone') here.slot = this.#freeSlot();
      Object.assign(here, { presence: 'here', since: now, tab: arrival.tab, name: arrival.name, colour: arrival.colour, remote: arrival.remote === true });
      return { member: here, returned: true };
    }
    if (known === undefined) this.#arrivals += 1;
    const { key, tab, name, colour, remote = false } = arrival;
    const member: Member = { key, tab, name, colour, remote, id: known?.id ?? this.#newId(), slot: this.#freeSlot(), number: known?.number ?? this.#arrivals, at: '', place: { ...(arrival.place ?? start) }, presence: 'here', since: now };
    this.#byKey.set(key, member);
    return { member, returned: false };
  }

  /** The line is gone: dropped (held for a while) or closed on purpose. */
  depart(key: string, onPurpose: boolean, now: number): void {
    const member = this.#byKey.get(key);
    if (member === undefined || member.presence !== 'here') return;
    member.presence = onPurpose ? 'gone' : 'held';
    member.since = now;
  }

  /** Lets time pass: held seats become free, those long gone are forgotten. Returns who lost their seat now. */
  expire(now: number): Member[] {
    const lost: Member[] = [];
    for (const [key, { until }] of this.#promised) if (until <= now) this.#promised.delete(key);
    for (const member of this.#byKey.values()) {
      if (member.presence === 'held' && now - member.since >= SEAT_HELD) {
        member.presence = 'gone';
        lost.push(member);
      } else if (member.presence === 'gone' && now - member.since >= REMEMBERED - SEAT_HELD) {
        this.#byKey.delete(member.key);
      }
    }
    return lost;
  }

  /** True when nobody is here, held, remembered or on their way. */
  get empty(): boolean {
    return this.#byKey.size === 0 && this.#promised.size === 0;
  }

  /** The next slot in turn, so that a freed one rests before it means somebody else. */
  #freeSlot(): number {
    const used = new Set<number>();
    for (const member of this.#byKey.values()) if (member.presence !== 'gone') used.add(member.slot);
    for (let tried = 0; tried < 256; tried++) {
      this.#lastSlot = (this.#lastSlot + 1) % 256;
      if (!used.has(this.#lastSlot)) return this.#lastSlot;
    }
    throw new Error('no slot is free: admit nobody beyond the capacity');
  }
}
