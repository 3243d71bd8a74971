import { type Outcome, refused } from '#protocol/refusals.ts';
import { writtenCode } from './spoken-code.ts';

/** What admission must know of a running gallery. */
export type Doorway = {
  gallery: string;
  code: string;
  /** Seats that are free now. */
  free: number;
  /** How this person stands to the gallery. */
  person: 'unknown' | 'remembered' | 'held' | 'here-same-window' | 'here-other-window';
  /** Id of its live tour, and whether this person was removed from that. */
  tour?: string;
  isBanned?: boolean;
};

/** `galleries`: where people wait for the planned tour, in the order in which that began; `seats`: as many as may follow it. */
export type Meeting = { galleries: readonly string[]; seats: number };
export type Asked = { with?: string | undefined; tour?: string | undefined; takeOver?: boolean | undefined; meeting?: Meeting | undefined };
export type Admission = Outcome<{ into: { gallery: string } | 'new' }>;

const knows = (door: Doorway): boolean => door.person !== 'unknown';
/** A person who is here or held has a seat already. */
const open = (door: Doorway): boolean => door.free > 0 || (knows(door) && door.person !== 'remembered');

function enter(door: Doorway, asked: Asked): Admission {
  if (door.person === 'here-other-window' && asked.takeOver !== true) return refused('already-here');
  return { ok: true, into: { gallery: door.gallery } };
}

/**
 * Where people meet who wait for one planned tour: in the first gallery where they do already that has a seat, else in
 * the one with the most seats where nothing is led, or in a new one when the group would not fit.
 */
function meet(doors: readonly Doorway[], { galleries, seats }: Meeting, mayOpen: boolean): Doorway | 'new' | null {
  const there = galleries.map((gallery) => doors.find((door) => door.gallery === gallery)).find((door) => door !== undefined && open(door));
  if (there !== undefined) return there;
  const roomiest = doors.filter((door) => door.free > 0 && (door.tour ?? '') === '').sort((a, b) => b.free - a.free)[0];
  return mayOpen && (roomiest === undefined || roomiest.free < seats) ? 'new' : (roomiest ?? null);
}

/**
 * Where a person comes in: with a code into that gallery or nowhere; else to the live tour they ask for, while there is
 * a seat; else where people wait for the planned tour they ask for; else back into the gallery that knows them; else into the fullest one with a free seat, for people come to meet;
 * else into a new one while `mayOpen`. Never into one whose tour they were removed from.
 */
export function admit(all: readonly Doorway[], asked: Asked, mayOpen: boolean): Admission {
  const barred = all.filter((door) => door.isBanned === true);
  const doors = all.filter((door) => door.isBanned !== true);
  const elsewhere = doors.find((door) => door.person === 'here-other-window');
  if (asked.with !== undefined) {
    const code = writtenCode(asked.with);
    if (barred.some((door) => door.code === code)) return refused('removed');
    const door = doors.find((one) => one.code === code && open(one));
    if (door === undefined) return refused('code-not-found');
    return elsewhere !== undefined && asked.takeOver !== true ? refused('already-here') : { ok: true, into: { gallery: door.gallery } };
  }
  if (asked.tour !== undefined) {
    if (barred.some((door) => door.tour === asked.tour)) return refused('removed');
    const door = doors.find((one) => one.tour === asked.tour && open(one));
    if (door !== undefined) return elsewhere !== undefined && asked.takeOver !== true ? refused('already-here') : { ok: true, into: { gallery: door.gallery } };
  }
  const meeting = asked.meeting === undefined ? null : meet(doors, asked.meeting, mayOpen);
  if (meeting !== null) {
    if (elsewhere !== undefined && asked.takeOver !== true) return refused('already-here');
    return { ok: true, into: meeting === 'new' ? 'new' : { gallery: meeting.gallery } };
  }
  const back = doors.find((door) => knows(door) && door.person !== 'remembered') ?? doors.find((door) => knows(door) && open(door));
  if (back !== undefined) return enter(back, asked);
  const fullest = doors.filter((door) => door.free > 0).sort((a, b) => a.free - b.free)[0];
  if (fullest !== undefined) return { ok: true, into: { gallery: fullest.gallery } };
  return mayOpen ? { ok: true, into: 'new' } : refused('galleries-full');
}
