import type { GroupStand } from '#scenes/format/group-stands.ts';
import { matchNearest } from './nearest-matching.ts';

/** Somebody who goes along to a stop. */
export type Walker = {
  id: string;
  x: number;
  z: number;
  /** Seated, short or in VR: looks over nobody, so stands in front. */
  low: boolean;
  /** Index of the stand held at this stop; null for those who come now. */
  at: number | null;
};

/** The front is made of whole rows that hold this many, and always all low people. Who is low and stands there stays, though there be a stand nearer. */
const FRONT_PLACES = 10;

/**
 * A stand of its own for everybody, from the stands of one stop (the same list each time), best
 * first. Whoever stands well stays, at least while no more than ten are low: when one leaves nobody
 * moves, unless from a place without a view to one with it, and when one joins at most one makes
 * room, for somebody low. The others take the best places that are free, low people in front, so that
 * their ways together are shortest. With fewer stands than people the last by id have none.
 */
export function assignStands(stands: readonly GroupStand[], people: readonly Walker[]): Map<string, GroupStand> {
  const inOrder = [...people].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const group = new Standing(stands, inOrder.slice(0, stands.length));
  group.keepStands();
  group.leaveBlindStands();
  group.makeRoomInFront();
  group.placeRest();
  return group.held();
}

/** Who holds which stand, while it is being decided. */
class Standing {
  private readonly stands: readonly GroupStand[];
  private readonly people: readonly Walker[];
  /** The holder of each stand. */
  private readonly holders: (Walker | null)[];
  private readonly waiting = new Set<Walker>();
  /** The last row in which low people stand well. */
  private readonly lastFront: number;

  constructor(stands: readonly GroupStand[], people: readonly Walker[]) {
    this.stands = stands;
    this.people = people;
    this.holders = stands.map(() => null);
    this.lastFront = lastFrontRow(stands, people.filter(({ low }) => low).length);
  }

  held(): Map<string, GroupStand> {
    const stands = new Map<string, GroupStand>();
    for (const [i, holder] of this.holders.entries()) {
      const stand = this.stands[i];
      if (holder !== null && stand !== undefined) stands.set(holder.id, stand);
    }
    return stands;
  }

  /** Everybody keeps the stand they hold; of two who hold the same, the first; low people only one in front. */
  keepStands(): void {
    for (const person of this.people) {
      const { at, low } = person;
      const fits = at !== null && this.holders[at] === null && (!low || this.isFront(at));
      if (fits) this.holders[at] = person;
      else this.waiting.add(person);
    }
  }

  /** Those who see nothing move up when places with a view are left over. */
  leaveBlindStands(): void {
    let left = this.free().filter((i) => this.stands[i]?.sees === true).length - this.waiting.size;
    for (const [i, holder] of this.holders.entries()) {
      if (left <= 0) return;
      if (holder === null || this.stands[i]?.sees !== false) continue;
      this.release(i);
      left--;
    }
  }

  /** Where the front is full, those farthest in front who could stand elsewhere leave it to low people. */
  makeRoomInFront(): void {
    let missing = [...this.waiting].filter(({ low }) => low).length - this.free().filter((i) => this.isFront(i)).length;
    for (const i of this.frontmost(this.stands.keys())) {
      if (missing <= 0) return;
      if (!this.isFront(i) || this.holders[i]?.low !== false) continue;
      this.release(i);
      missing--;
    }
  }

  /** Those who wait take as many of the best free stands: low people the frontmost, then everybody what is near. */
  placeRest(): void {
    const low = [...this.waiting].filter((person) => person.low);
    const tall = [...this.waiting].filter((person) => !person.low);
    const free = this.free();
    const best = new Set(free.slice(0, this.waiting.size));
    // Free places in front may come late among the stands, as they lie far to the side.
    const front = this.frontmost(free.filter((i) => best.has(i) || this.isFront(i))).sort((a, b) => Number(best.has(b) && this.isFront(b)) - Number(best.has(a) && this.isFront(a)));
    this.seat(low, front.slice(0, low.length));
    this.seat(tall, this.free().slice(0, tall.length));
  }

  private seat(people: readonly Walker[], among: readonly number[]): void {
    const spots = among.map((i) => this.stands[i] ?? { x: Number.NaN, z: Number.NaN });
    for (const [k, chosen] of matchNearest(people, spots).entries()) {
      const index = among[chosen];
      const person = people[k];
      if (index === undefined || person === undefined) continue;
      this.holders[index] = person;
      this.waiting.delete(person);
    }
  }

  private release(index: number): void {
    const holder = this.holders[index] ?? null;
    if (holder !== null) this.waiting.add(holder);
    this.holders[index] = null;
  }

  private free(): number[] {
    return [...this.holders.keys()].filter((i) => this.holders[i] === null);
  }

  private isFront(index: number): boolean {
    const stand = this.stands[index];
    return stand !== undefined && stand.sees && stand.row <= this.lastFront;
  }

  /** Stands by their rows, those without a view last; within a row the best first. */
  private frontmost(indices: Iterable<number>): number[] {
    const depth = (i: number) => (this.stands[i]?.sees === true ? 0 : 1_000) + (this.stands[i]?.row ?? 0);
    return [...indices].sort((a, b) => depth(a) - depth(b) || a - b);
  }
}

/** The row up to which those stands that see make the front. */
function lastFrontRow(stands: readonly GroupStand[], low: number): number {
  const rows = stands.filter(({ sees }) => sees).map(({ row }) => row).sort((a, b) => a - b);
  return rows[Math.max(low, FRONT_PLACES) - 1] ?? rows.at(-1) ?? 0;
}
