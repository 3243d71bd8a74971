import { matchMaker } from '@colyseus/core';
import type { JoinRequest } from '#protocol/intentions.ts';
import type { JoinAnswer, Place } from '#protocol/messages.ts';
import { refused } from '#protocol/refusals.ts';
import { PROTOCOL_VERSION, STATE_SHAPE } from '#protocol/version.ts';
import { addressGroup } from '../domain/address-group.ts';
import { type Asked, type Doorway, admit, whereabouts } from '../domain/admission.ts';
import { limits } from '../domain/limits.ts';
import { plainName } from '../domain/plain-words.ts';
import { Buckets } from '../domain/token-bucket.ts';
import type { Guide } from '../domain/guide.ts';
import type { Hosted } from '../exhibitions.ts';
import type { Looked } from '../planned/planned-tours.ts';
import type { Between } from './between.ts';
import { GalleryRoom } from './gallery-room.ts';
import type { Seat } from './line.ts';
import { Meetings } from './meetings.ts';
import { type Found, Neighbours } from './neighbours.ts';
import { TakingUp } from './taking-up.ts';

/** Name of the rooms' type; visitors never make one themselves. */
export const GALLERY = 'gallery';

type Listing = Awaited<ReturnType<typeof matchMaker.createRoom>>;
type Open = { room: GalleryRoom; listing: Listing; exhibition: string };

export type DirectoryDeps = {
  exhibitions: ReadonlyMap<string, Hosted>;
  mostGalleries: number;
  /** Seats of one gallery. */
  capacity: number;
  joinsPerMinute: number;
  linesPerAddress: number;
  /** Milliseconds of the steady clock, and since 1970. */
  now: () => number;
  time: () => number;
  /** Digests that cannot be turned back: of addresses, and of the secrets by which people are known. */
  digest: (address: string) => string;
  person: (identity: string) => string;
  /** Ids of tours that were being led when the server ended, asked once for each exhibition; null: ask again. */
  running: (exhibition: string) => Promise<string[] | null>;
  /** To and from other servers. */
  between: Between;
  /** Public id of this server: chance. */
  server: string;
  /** A planned tour of an exhibition; null when there is none, or it cannot be asked for now. */
  planned: (id: string, exhibition: string) => Promise<Looked | null>;
};

/** All running galleries of this process, and the only way into them. */
export class Directory {
  readonly #deps: DirectoryDeps;
  readonly #open = new Map<string, Open>();
  readonly #joins: Buckets;
  readonly #codes = new Buckets(limits.codesPerAddress);
  /** Joins of one exhibition wait for each other, or a crowd would open a gallery each. */
  readonly #queues = new Map<string, Promise<unknown>>();
  /** Seats given to an address whose visitors have not come yet, by person. */
  readonly #onTheirWay = new Map<string, { address: string; until: number }>();
  readonly #takingUp: TakingUp;
  readonly #meetings: Meetings;
  readonly #neighbours: Neighbours;
  #draining = false;

  constructor(deps: DirectoryDeps) {
    this.#deps = deps;
    this.#meetings = new Meetings(deps.time);
    const { between, server: id } = deps;
    this.#neighbours = new Neighbours({ between, id, find: (request, seat) => this.#findFor(request, seat), cameIn: (who, tour) => this.#release(who, null, tour) });
    this.#takingUp = new TakingUp({
      running: deps.running,
      leads: (tour) => [...this.#open.values()].some(({ room }) => room.leads(tour)),
      mayTakeUp: (tour) => this.#neighbours.mayTakeUp(tour),
      open: async (exhibition, tour) => {
        if (this.#open.size < deps.mostGalleries) await this.#newGallery(exhibition, { tour });
      },
    });
    this.#joins = new Buckets({ burst: deps.joinsPerMinute, perSecond: deps.joinsPerMinute / 60 });
  }

  get census(): { visitors: number; galleries: number } {
    let visitors = 0;
    for (const { room } of this.#open.values()) visitors += room.here;
    return { visitors, galleries: this.#open.size };
  }

  /** Answers a join. `address` is the client's, as far as the configured proxies can be believed; `guide` comes from a signed session. */
  async join(request: JoinRequest, address: string, guide: Guide | null = null): Promise<JoinAnswer> {
    if (this.#draining) return refused('going-down', 1000);
    if (request.protocol !== PROTOCOL_VERSION || request.shape !== STATE_SHAPE) return refused('client-too-old');
    const hosted = this.#deps.exhibitions.get(request.exhibition);
    if (hosted === undefined) return refused('exhibition-unknown');
    const from = this.#deps.digest(addressGroup(address));
    const now = this.#deps.now();
    const wait = this.#joins.take(from, now);
    if (wait > 0) return refused('too-fast', wait);
    if (this.#linesFrom(from, now) >= this.#deps.linesPerAddress) return refused('too-fast', 10_000);
    const name = plainName(request.name);
    if (!name.ok) return name;
    const { tab, colour } = request;
    const seat: Seat = { key: this.#deps.person(request.identity), tab, name: name.name, colour, place: freePlace(hosted, request.place), address: from, guide, remote: request.remote === true && guide !== null };
    const planned = request.planned === undefined ? null : await this.#deps.planned(request.planned, request.exhibition);
    return this.#inTurn(request.exhibition, () => this.#seat(request, seat, planned));
  }

  /** Other servers may be asked, and ask, once it resolves. */
  open(): Promise<void> {
    return this.#neighbours.open();
  }

  close(): void {
    this.#neighbours.close();
  }

  /** No more joins; everybody is told that the server goes down. */
  drain(): void {
    this.#draining = true;
    for (const { room } of this.#open.values()) room.broadcast('going-down', {});
  }

  /** Somebody came into a gallery: their lines in all galleries end. */
  cameIn(into: GalleryRoom, seat: Seat): void {
    this.#onTheirWay.delete(seat.key);
    this.#release(seat, into, into.liveTour);
    this.#neighbours.cameIn(seat, into.liveTour);
  }

  closed(room: GalleryRoom): void {
    this.#open.delete(room.state.gallery);
    this.#meetings.closed(room.state.gallery);
  }

  /** Forgets limits that are whole again. */
  sweep(): void {
    const now = this.#deps.now();
    this.#joins.sweep(now);
    this.#codes.sweep(now);
  }

  /** Lines of an address and seats kept for it: whoever asks for seats and does not come takes none away for long. */
  #linesFrom(address: string, now: number): number {
    let lines = 0;
    for (const { room } of this.#open.values()) lines += room.linesFrom(address);
    for (const [key, kept] of this.#onTheirWay) {
      if (kept.until <= now) this.#onTheirWay.delete(key);
      else if (kept.address === address) lines += 1;
    }
    return lines;
  }

  async #seat(request: JoinRequest, seat: Seat, planned: Looked | null): Promise<JoinAnswer> {
    await this.#takingUp.once(request.exhibition);
    const wait = request.with === undefined ? 0 : this.#codes.take(seat.address, this.#deps.now());
    if (wait > 0) return refused('too-fast', wait);
    const answer = await this.#seatAnywhere({ ...request, ...this.#wishOf(planned) }, seat, planned);
    // Only what misses is a guess: a class that comes by one link shares one address.
    if (request.with !== undefined && (answer.ok || answer.refusal.code !== 'code-not-found')) this.#codes.giveBack(seat.address);
    return answer;
  }

  /** Here, or at another server when what is asked for is there and has a seat. */
  async #seatAnywhere(asked: JoinRequest & Asked, seat: Seat, planned: Looked | null): Promise<JoinAnswer> {
    const { meeting: _here, ...request } = asked;
    const isUnknown = (asked.with ?? asked.tour) !== undefined && whereabouts(this.#doors(asked.exhibition, seat), asked, false) === null;
    const found = isUnknown ? await this.#neighbours.find(request, seat) : null;
    return found?.kind === 'answer' ? found.answer : this.#seatHere(asked, seat, planned, found?.tour);
  }

  /** Somebody about whom another server asks: a seat, where it is known here what they ask for and there is one. Not in turn: two servers that ask each other would wait for each other. */
  async #findFor(request: JoinRequest, seat: Seat): Promise<Found | null> {
    const known = this.#draining ? null : whereabouts(this.#doors(request.exhibition, seat), request, true);
    if (known === null) return null;
    if (!known.hasSeat && known.tour !== '') return { kind: 'full', tour: known.tour };
    return { kind: 'answer', answer: known.hasSeat ? await this.#seatHere(request, seat, null) : refused('code-not-found') };
  }

  #doors(exhibition: string, seat: Seat): Doorway[] {
    return [...this.#open.values()].filter((open) => open.exhibition === exhibition).map(({ room }) => this.#doorway(room, seat));
  }

  async #seatHere(asked: JoinRequest & Asked, seat: Seat, planned: Looked | null, elsewhere?: string): Promise<JoinAnswer> {
    const admission = admit(this.#doors(asked.exhibition, seat), asked, this.#open.size < this.#deps.mostGalleries, elsewhere);
    if (!admission.ok) return admission;
    const { into, mirror } = admission;
    const open = into === 'new' ? await this.#newGallery(asked.exhibition, mirror === undefined ? {} : { mirror }) : this.#open.get(into.gallery);
    if (open === undefined) return refused('going-down', 1000);
    if (mirror !== undefined) open.room.mirror(mirror);
    if (planned?.news.phase === 'ahead' || planned?.news.phase === 'late') this.#meetings.add(planned, open.room.state.gallery);
    const until = open.room.promise(seat.key, seat.remote);
    this.#onTheirWay.set(seat.key, { address: seat.address, until });
    const { name, roomId, sessionId, processId, publicAddress } = await matchMaker.reserveSeatFor(open.listing, {}, seat);
    return { ok: true, seat: { name, roomId, sessionId, ...(processId && { processId }), ...(publicAddress && { publicAddress }) } };
  }

  /** How somebody stands to a gallery. Seats are kept there for guides who are waited for and have not come. */
  #doorway(room: GalleryRoom, { key, tab, guide, remote }: Seat): Doorway {
    const door = room.doorway(key, tab, remote);
    if (remote) return door;
    const awaited = [...this.#meetings.guides(door.gallery)].filter((account) => account !== guide?.id && !room.hasGuide(account));
    return { ...door, free: Math.max(0, door.free - awaited.length) };
  }

  /** Where whoever comes for a planned tour wants to be: with the tour while it is led, before that with those who wait. */
  #wishOf(planned: Looked | null): Pick<Asked, 'tour' | 'meeting'> {
    if (planned === null) return {};
    const { phase, live, id, capacity } = planned.news;
    if (phase === 'now' && live !== null) return { tour: live };
    return phase === 'ahead' || phase === 'late' ? { meeting: { galleries: this.#meetings.galleries(id), seats: Math.min(capacity, this.#deps.capacity) } } : {};
  }

  /** The home of a tour was lost: where it is nobody's, it is taken up again here. */
  orphaned(exhibition: string): void {
    void this.#inTurn(exhibition, () => this.#takingUp.again(exhibition));
  }

  /** Ends somebody's lines in all galleries but the one they came into, where this tour goes on. */
  #release(who: Pick<Seat, 'key' | 'tab'>, into: GalleryRoom | null, tour: string): void {
    for (const { room } of this.#open.values()) room.release(who, room !== into, tour);
  }

  async #newGallery(exhibition: string, its: { tour?: string; mirror?: string }): Promise<Open> {
    const listing = await matchMaker.createRoom(GALLERY, { exhibition, ...its });
    const room = matchMaker.getLocalRoomById(listing.roomId);
    if (!(room instanceof GalleryRoom)) throw new Error(`no gallery came of ${GALLERY}: define it before opening the directory`);
    const open = { room, listing, exhibition };
    this.#open.set(room.state.gallery, open);
    return open;
  }

  #inTurn<T>(exhibition: string, act: () => Promise<T>): Promise<T> {
    const turn = (this.#queues.get(exhibition) ?? Promise.resolve()).then(act, act);
    this.#queues.set(exhibition, turn);
    return turn;
  }
}

/** The place a returning visitor tells of, when one can stand there. */
function freePlace(hosted: Hosted, place: JoinRequest['place']): Place | null {
  return place !== undefined && hosted.plan.floor.isFree(place.x, place.z) ? { ...place } : null;
}
