import { CloseCode } from '@colyseus/core';
import { GalleryState, GridState, VisitorState } from '#protocol/state.ts';
import { closing, refused } from '#protocol/refusals.ts';
import type { Doorway } from '../domain/admission.ts';
import { ChatLog } from '../domain/chat-log.ts';
import { AWAY_AFTER } from '../domain/limits.ts';
import { createMover } from '../domain/pose-check.ts';
import { type Member, Roster } from '../domain/roster.ts';
import type { Buckets } from '../domain/token-bucket.ts';
import type { Hosted } from '../exhibitions.ts';
import type { Log } from '../log.ts';
import type { Meters } from '../meters.ts';
import { BaseRoom } from './base-room.ts';
import { Door } from './door.ts';
import { galleryIntentions } from './gallery-intentions.ts';
import { type Line, type Seat, createLine } from './line.ts';
import { PoseRelay, TICK } from './pose-relay.ts';
import type { GalleryClient } from './wire.ts';

/** Milliseconds between two state patches. */
const PATCH = 100;
/** Milliseconds between two looks at who is away, held or gone. */
const HOUSEKEEPING = 250;
/** Messages per second at which the rooms' library itself closes a line, whatever they are. */
const HARD_LIMIT = 1000;

export type GalleryDeps = {
  log: Log;
  meters: Meters;
  capacity: number;
  chatByAddress: Buckets;
  /** Milliseconds of a steady clock, and since 1970. */
  now: () => number;
  time: () => number;
  newId: () => string;
  newCode: () => string;
  hosted: (exhibition: string) => Hosted;
  /** Somebody came in here: they are nowhere else any more. */
  cameIn: (gallery: GalleryRoom, seat: Seat) => void;
  closed: (gallery: GalleryRoom) => void;
};

/** A running gallery: wire in, domain, wire out. */
export class GalleryRoom extends BaseRoom {
  override autoDispose = false;
  override patchRate = PATCH;
  override maxMessagesPerSecond = HARD_LIMIT;
  override seatReservationTimeout = 10;
  protected readonly log: Log;
  protected readonly meters: Meters;
  readonly #deps: GalleryDeps;
  readonly #lines = new Map<string, Line>();
  readonly #byClient = new WeakMap<GalleryClient, Line>();
  #roster!: Roster;
  #relay!: PoseRelay;
  #hosted!: Hosted;

  constructor(deps: GalleryDeps) {
    super();
    this.#deps = deps;
    this.log = deps.log;
    this.meters = deps.meters;
  }

  override onCreate(options: { exhibition: string }): void {
    const { now, time, meters, capacity, newId, newCode, chatByAddress } = this.#deps;
    const hosted = this.#deps.hosted(options.exhibition);
    this.#hosted = hosted;
    this.#roster = new Roster(capacity, newId);
    this.state = new GalleryState({ gallery: newId(), exhibition: options.exhibition, revision: hosted.etag, code: newCode(), capacity });
    for (const { hall, minX, minZ, maxX, maxZ } of hosted.boxes) this.state.grids.push(new GridState({ hall, minX, minZ, maxX, maxZ }));
    const door = new Door({ meters, now, lineOf: (client) => this.#byClient.get(client) });
    this.#relay = new PoseRelay({ floor: hosted.plan.floor, boxes: hosted.boxes, seats: capacity, meters, malformed: (line) => door.senseless(line, 'pose') });
    const acts = galleryIntentions({
      chat: new ChatLog(),
      chatByAddress,
      hasExhibit: (ref) => hosted.plan.byRef.has(ref),
      show: ({ member }) => this.#show(member),
      tell: (type, news) => this.broadcast(type, news),
      now,
      time,
    });
    const nothing = () => undefined;
    door.open(this, { ...acts, moments: { ...acts.moments, point: nothing, circle: nothing }, tour: () => Promise.resolve(refused('no-tour')), pose: (line, bytes) => this.#relay.take(line, bytes, now()) });
    this.setTimestep(() => this.#relay.tick(this.#lines.values(), now()), TICK);
    this.clock.setInterval(() => this.#housekeeping(), HOUSEKEEPING);
    this.log.info({ gallery: this.state.gallery, exhibition: options.exhibition }, 'gallery opened');
  }

  override onJoin(client: GalleryClient, _options: unknown, seat: Seat): void {
    const now = this.#deps.now();
    const { plan } = this.#hosted;
    this.#deps.cameIn(this, seat);
    const [x, z] = plan.start.at;
    const { member, returned } = this.#roster.arrive(seat, { x, z, yaw: plan.start.yaw }, now);
    const line = createLine(client, member, seat.address, createMover(member.place.x, member.place.z, now), this.#relay.gridAt(member.place.x, member.place.z), now);
    this.#lines.set(member.key, line);
    this.#byClient.set(client, line);
    this.#show(member);
    this.meters.joins.inc({ kind: returned ? 'returned' : 'new' });
    client.send('welcome', { id: member.id, slot: member.slot, place: { ...member.place }, returned, time: this.#deps.time(), guide: null });
  }

  override onLeave(client: GalleryClient, code?: number): void {
    const line = this.#byClient.get(client);
    this.#byClient.delete(client);
    if (line === undefined || this.#lines.get(line.member.key) !== line) return;
    const { member } = line;
    const onPurpose = code === CloseCode.CONSENTED;
    this.#lines.delete(member.key);
    this.#roster.depart(member.key, onPurpose, this.#deps.now());
    if (onPurpose) this.#hide(member);
    else this.#show(member);
  }

  override onDispose(): void {
    this.#deps.closed(this);
    this.log.info({ gallery: this.state.gallery }, 'gallery closed');
  }

  /** How somebody stands to this gallery. */
  doorway(key: string, tab: string): Doorway {
    const member = this.#roster.get(key);
    const { gallery, code } = this.state;
    const free = this.#roster.free(this.#deps.now());
    if (member === undefined) return { gallery, code, free, person: 'unknown' };
    if (member.presence !== 'here') return { gallery, code, free, person: member.presence === 'held' ? 'held' : 'remembered' };
    return { gallery, code, free, person: member.tab === tab ? 'here-same-window' : 'here-other-window' };
  }

  /** Keeps a seat for somebody who is on their way in; returns until when. */
  promise(key: string): number {
    const until = this.#deps.now() + this.seatReservationTimeout * 1000;
    this.#roster.promise(key, until);
    return until;
  }

  /** Ends somebody's line, for they have come in anew: here (the seat stays theirs) or in another gallery. */
  release(seat: Seat, elsewhere: boolean): void {
    const line = this.#lines.get(seat.key);
    if (line === undefined) return;
    this.#lines.delete(seat.key);
    this.#byClient.delete(line.client);
    if (elsewhere) {
      this.#roster.depart(seat.key, true, this.#deps.now());
      this.#hide(line.member);
    }
    line.client.leave(line.member.tab === seat.tab ? closing.renewed : closing.continuedElsewhere);
  }

  get here(): number {
    return this.#lines.size;
  }

  linesFrom(address: string): number {
    let count = 0;
    for (const line of this.#lines.values()) if (line.address === address) count += 1;
    return count;
  }

  #show(member: Member): void {
    const line = this.#lines.get(member.key);
    const away = line === undefined || line.poseAway || this.#deps.now() - line.heardAt > AWAY_AFTER;
    const { id, slot, number, name, colour, at } = member;
    const shown = this.state.visitors.get(id);
    if (shown === undefined) this.state.visitors.set(id, new VisitorState({ id, slot, number, name, colour, at, away }));
    else Object.assign(shown, { slot, name, colour, at, away });
  }

  #hide(member: Member): void {
    this.state.visitors.delete(member.id);
    this.#relay.remove(member.slot);
  }

  #housekeeping(): void {
    for (const member of this.#roster.expire(this.#deps.now())) this.#hide(member);
    for (const line of this.#lines.values()) this.#show(line.member);
    if (!this.#roster.empty) return;
    this.#deps.closed(this);
    this.disconnect().catch((cause: unknown) => this.log.error({ cause }, 'an empty gallery could not be closed'));
  }
}
