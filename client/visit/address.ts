/**
 * What an address of the page says. `/creative-cities/jingdezhen/meiping?lang=zh&with=abcd&route=nature&at=1.2,-3.4,90`:
 * exhibition, place, language, a gallery's code, a route, and a spot on the floor with a compass direction in degrees.
 * `?tour=first-visit&stop=3`: a tour walked alone, and its stop as visitors count it. `?with=abcd&follow`: into that gallery and along with
 * the live tour there. `?with=abcd&remote`: only the console of the guide of that gallery. `?live=<id>`, with or without `follow`: to where a live tour at a set time will be or is.
 */
export type Address = {
  exhibition: string;
  /** Nothing, a case or own exhibit, or a case and its exhibit. */
  parts: string[];
  language: string | null;
  /** Code of the gallery to join. */
  company: string | null;
  /** Id of the route to follow. */
  route: string | null;
  /** Id of the tour to walk alone. */
  tour: string | null;
  /** The stop of that tour, from 1; null is the first. */
  stop: number | null;
  spot: { x: number; z: number; yaw: number } | null;
  /** Go along with the live tour there is in the gallery, at once: the key of one by link, else empty; null does not. */
  follow: string | null;
  /** Id of the planned live tour to come for. */
  live: string | null;
  /** Lead from this device, without halls. */
  remote: boolean;
  /** Walk without other people. */
  solo: boolean;
};

const ID = /^[a-z][a-z0-9-]*$/;
const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const CODE = /^[A-Za-z0-9_-]{1,32}$/;
const PLANNED = /^[A-Za-z0-9_-]{22}$/;
const KEY = /^[A-Za-z0-9_-]{0,64}$/;

function matching(pattern: RegExp, text: string | null): string | null {
  return text !== null && pattern.test(text) ? text : null;
}

function readSpot(text: string | null): Address['spot'] {
  const numbers = text?.split(',').map(Number) ?? [];
  const [x, z, degrees = 0] = numbers;
  if (x === undefined || z === undefined || numbers.length > 3 || ![x, z, degrees].every(Number.isFinite)) return null;
  return { x, z, yaw: (-degrees * Math.PI) / 180 };
}

function readStop(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,2}$/.test(text) ? Number(text) : null;
}

/** Reads an address; what is malformed in it is left out. `exhibition` is empty when the path names none. */
export function readAddress(url: Pick<URL, 'pathname' | 'search'>): Address {
  const [exhibition = '', ...parts] = url.pathname.split('/').filter((part) => ID.test(part));
  const query = new URLSearchParams(url.search);
  return {
    exhibition,
    parts: parts.slice(0, 2),
    language: matching(TAG, query.get('lang')),
    company: matching(CODE, query.get('with')),
    route: matching(ID, query.get('route')),
    tour: matching(ID, query.get('tour')),
    stop: matching(ID, query.get('tour')) === null ? null : readStop(query.get('stop')),
    spot: readSpot(query.get('at')),
    follow: matching(KEY, query.get('follow')),
    live: matching(PLANNED, query.get('live')),
    remote: query.has('remote'),
    solo: query.has('solo'),
  };
}

function shortNumber(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)) + 0);
}

/** Writes the path and query of an address; the inverse of `readAddress`. */
export function writeAddress(address: Address): string {
  const path = `/${[address.exhibition, ...address.parts].join('/')}`;
  const query: string[] = [];
  if (address.language !== null) query.push(`lang=${address.language}`);
  if (address.company !== null) query.push(`with=${address.company}`);
  if (address.route !== null) query.push(`route=${address.route}`);
  if (address.tour !== null) query.push(`tour=${address.tour}`, ...(address.stop === null ? [] : [`stop=${address.stop}`]));
  if (address.spot !== null) {
    const degrees = ((-address.spot.yaw * 180) / Math.PI) % 360;
    const compass = Math.round(degrees < 0 ? degrees + 360 : degrees) % 360;
    query.push(`at=${shortNumber(address.spot.x, 2)},${shortNumber(address.spot.z, 2)},${compass}`);
  }
  if (address.live !== null) query.push(`live=${address.live}`);
  if (address.follow !== null) query.push(address.follow === '' ? 'follow' : `follow=${address.follow}`);
  if (address.remote) query.push('remote');
  if (address.solo) query.push('solo');
  return query.length > 0 ? `${path}?${query.join('&')}` : path;
}

/** What the address says of the tour being walked: its id, and the stop as visitors count it. */
export function tourParts({ tour }: { tour: { id: string; stop: number } | null }): Pick<Address, 'tour' | 'stop'> {
  return tour === null ? { tour: null, stop: null } : { tour: tour.id, stop: tour.stop + 1 };
}
