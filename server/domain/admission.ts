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
  /** Id of the live tour that goes on there, empty when there is none; whether it is led from there or mirrored. */
  tour?: string;
  part?: 'home' | 'mirror' | 'none';
  /** Whether this person goes along with that tour, or guides; or was removed from it. */
  belongs?: boolean;
  isBanned?: boolean;
};

/** `galleries`: where people wait for the planned tour, in the order in which that began; `seats`: as many as may follow it. */
export type Meeting = { galleries: readonly string[]; seats: number };
export type Asked = { with?: string | undefined; follow?: boolean | undefined; tour?: string | undefined; takeOver?: boolean | undefined; meeting?: Meeting | undefined };
/** `mirror`: the live tour that goes on in that gallery from now on. */
export type Admission = Outcome<{ into: { gallery: string } | 'new'; mirror?: string }>;

const knows = (door: Doorway): boolean => door.person !== 'unknown';
/** A person who is here or held has a seat already. */
const open = (door: Doorway): boolean => door.free > 0 || (knows(door) && door.person !== 'remembered');

function enter(door: Doorway, asked: Asked): Admission {
  if (door.person === 'here-other-window' && asked.takeOver !== true) return refused('already-here');
  return { ok: true, into: { gallery: door.gallery } };
}

/** Of a tour's galleries: first the one that keeps a seat, then one that knows them, then its home, then the fullest. */
function preference(door: Doorway): number {
  if (knows(door)) return door.person === 'remembered' ? 1 : 0;
  return door.part === 'home' ? 2 : 3;
}

/** To a live tour: into one of its galleries, else it goes on in one more; null when there is no such tour, or nowhere to go. */
function toTour(doors: readonly Doorway[], tour: string, mayOpen: boolean, isElsewhere: boolean): Admission | null {
  const its = doors.filter((door) => tour !== '' && door.tour === tour);
  const [door] = its.filter(open).sort((a, b) => preference(a) - preference(b) || a.free - b.free);
  if (door !== undefined) return { ok: true, into: { gallery: door.gallery } };
  if (its.length === 0 && !isElsewhere) return null;
  if (mayOpen) return { ok: true, into: 'new', mirror: tour };
  // The emptiest: as few as possible find a tour around them that they did not come for.
  const [spare] = doors.filter((one) => (one.tour ?? '') === '' && one.free > 0).sort((a, b) => b.free - a.free);
  return spare === undefined ? null : { ok: true, into: { gallery: spare.gallery }, mirror: tour };
}

/** Which of the tours led from here, or mirrored here unless `asHome`, or of the galleries, somebody asks for; null when none is of here. */
export function whereabouts(doors: readonly Doorway[], asked: Asked, asHome: boolean): { tour: string; hasSeat: boolean } | null {
  const code = asked.with === undefined ? null : writtenCode(asked.with);
  const isAsked = (door: Doorway): boolean => (code === null ? door.tour === asked.tour && (!asHome || door.part === 'home') : door.code === code);
  const door = (code ?? asked.tour ?? '') === '' ? undefined : doors.find(isAsked);
  if (door === undefined) return null;
  const tour = door.tour ?? '';
  const mayGoOn = tour !== '' && (code === null || asked.follow === true);
  return { tour: mayGoOn ? tour : '', hasSeat: doors.some((one) => (one === door || (mayGoOn && one.tour === tour)) && open(one)) };
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
 * Where a person comes in: with a code into that gallery or nowhere, unless they follow its tour, which may go on in
 * others; else to the live tour they ask for; else where people wait for the planned tour they ask for; else to the live
 * tour they belong to; else back into the gallery that knows them; else into the fullest one with a free seat, for people
 * come to meet; else into a new one while `mayOpen`. Never into one whose tour they were removed from. `elsewhere`: a live
 * tour led by another server that has no seat left there.
 */
export function admit(all: readonly Doorway[], asked: Asked, mayOpen: boolean, elsewhere = ''): Admission {
  const barred = all.filter((door) => door.isBanned === true);
  const doors = all.filter((door) => door.isBanned !== true);
  const isHere = doors.some((door) => door.person === 'here-other-window');
  const unlessHere = (admission: Admission): Admission => (isHere && asked.takeOver !== true ? refused('already-here') : admission);
  let tour = asked.tour;
  if (asked.with !== undefined) {
    const code = writtenCode(asked.with);
    if (barred.some((door) => door.code === code)) return refused('removed');
    const door = doors.find((one) => one.code === code);
    tour = asked.follow === true ? door?.tour || elsewhere : '';
    if (tour === '') return door === undefined || !open(door) ? refused('code-not-found') : unlessHere({ ok: true, into: { gallery: door.gallery } });
  }
  if (tour !== undefined && barred.some((door) => door.tour === tour)) return refused('removed');
  tour ??= asked.meeting === undefined ? doors.find((door) => door.belongs === true)?.tour : undefined;
  if (tour !== undefined) {
    const admission = toTour(doors, tour, mayOpen, tour === elsewhere);
    if (admission !== null) return unlessHere(admission);
    if (asked.with !== undefined) return refused('code-not-found');
  }
  const meeting = asked.meeting === undefined ? null : meet(doors, asked.meeting, mayOpen);
  if (meeting !== null) return unlessHere({ ok: true, into: meeting === 'new' ? 'new' : { gallery: meeting.gallery } });
  const back = doors.find((door) => knows(door) && door.person !== 'remembered') ?? doors.find((door) => knows(door) && open(door));
  if (back !== undefined) return enter(back, asked);
  const fullest = doors.filter((door) => door.free > 0).sort((a, b) => a.free - b.free)[0];
  if (fullest !== undefined) return { ok: true, into: { gallery: fullest.gallery } };
  return mayOpen ? { ok: true, into: 'new' } : refused('galleries-full');
}
