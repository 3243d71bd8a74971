import { CloseCode } from '@colyseus/core';
import { GalleryState, GridState, VisitorState } from '#protocol/state.ts';
import { closing } from '#protocol/refusals.ts';
import type { Doorway } from '../domain/admission.ts';
import { ChatLog } from '../domain/chat-log.ts';
import { AWAY_AFTER, SEAT_HELD } from '../domain/limits.ts';
import { createMover } from '../domain/pose-check.ts';
import { type Member, Roster } from '../domain/roster.ts';
import type { LiveTour } from '../domain/tour/live-tour.ts';
import type { Hosted } from '../exhibitions.ts';
import type { Log } from '../log.ts';
import type { Meters } from '../meters.ts';
import { BaseRoom } from './base-room.ts';
import { Door } from './door.ts';
import { doorwayOf } from './doorway.ts';
import type { GalleryDeps } from './gallery-deps.ts';
import { galleryIntentions } from './gallery-intentions.ts';
import { GalleryTour } from './gallery-tour.ts';
import { CHOOSE_EVERY, GalleryVoice } from './gallery-voice.ts';
import { type Line, type Seat, createLine } from './line.ts';
import { PoseRelay, TICK } from './pose-relay.ts';
import { showTour } from './tour-view.ts';
import { TranscriptWriter } from './transcript-writer.ts';
import type { GalleryClient } from './wire.ts';

/** Milliseconds between two state patches. */
const PATCH = 100;
/** Milliseconds between two looks at who is away, held or gone. */
const HOUSEKEEPING = 250;
/** Messages per second at which the rooms' library itself closes a line, whatever they are. */
const HARD_LIMIT = 1000;

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
  #tour!: GalleryTour;
  #chat!: ChatLog;
  #transcript!: TranscriptWriter;
  #voice!: GalleryVoice;

  constructor(deps: GalleryDeps) {
    super();
    this.#deps = deps;
    this.log = deps.log;
    this.meters = deps.meters;
  }

  override onCreate(options: { exhibition: string; tour?: string; mirror?: string }): void {
    const { now, time, log, meters, capacity, newId, newCode, chatByAddress, transcripts, transcriptDays } = this.#deps;
    const hosted = this.#deps.hosted(options.exhibition);
    this.#hosted = hosted;
    this.#roster = new Roster(capacity, newId);
    const resumed = options.tour === undefined ? null : this.#deps.resume(options.tour);
    this.state = new GalleryState({ gallery: newId(), exhibition: options.exhibition, revision: hosted.etag, code: resumed?.code ?? newCode(), capacity, transcriptDays });
    for (const { hall, minX, minZ, maxX, maxZ } of hosted.boxes) this.state.grids.push(new GridState({ hall, minX, minZ, maxX, maxZ }));
    const door = new Door({ meters, now, lineOf: (client) => this.#byClient.get(client) });
    this.#relay = new PoseRelay({ floor: hosted.plan.floor, boxes: hosted.boxes, seats: capacity, meters, malformed: (line) => door.senseless(line, 'pose') });
    this.#voice = new GalleryVoice({ hub: this.#deps.voice, gallery: this.state.gallery, members: () => this.#roster.shown(), now });
    this.#tour = new GalleryTour(
      {
        ...this.#deps,
        exhibition: options.exhibition,
        gallery: this.state.gallery,
        code: this.state.code,
        lines: this.#lines,
        scores: hosted.scores,
        place: hosted.place,
        revision: hosted.etag,
        show: (tour, gallery) => this.#showTour(tour, gallery),
        tell: ({ type, news }) => this.broadcast(type, news),
        lost: () => this.#deps.orphaned(options.exhibition),
        close: (line) => this.#end(line, closing.removed, true),
      },
      resumed,
    );
    if (options.mirror !== undefined) this.#tour.mirror(options.mirror);
    this.#chat = new ChatLog(resumed?.lines);
    this.#transcript = new TranscriptWriter({ append: transcripts.append, time, log });
    for (const key of this.#tour.expected) this.#roster.promise(key, now() + SEAT_HELD);
    const acts = galleryIntentions({
      tour: this.#tour,
      chat: this.#chat,
      transcript: this.#transcript,
      voice: this.#voice,
      chatByAddress,
      hasExhibit: (ref) => hosted.plan.byRef.has(ref),
      show: ({ member }) => this.#show(member),
      tell: (type, news) => this.broadcast(type, news),
      point: (line, pointed) => {
        this.broadcast(pointed.type, pointed.news);
        this.#tour.pointed(line, pointed);
      },
      now,
      time,
    });
    door.open(this, { ...acts, tour: (line, name, body) => this.#tour.act(line, name, body), pose: (line, bytes) => this.#relay.take(line, bytes, now()) });
    this.setTimestep(() => this.#relay.tick(this.#lines.values(), now()), TICK);
    this.clock.setInterval(() => this.#housekeeping(), HOUSEKEEPING);
    this.clock.setInterval(() => this.#voice.choose(), CHOOSE_EVERY);
    this.log.info({ gallery: this.state.gallery, exhibition: options.exhibition }, 'gallery opened');
  }

  override onJoin(client: GalleryClient, _options: unknown, seat: Seat): void {
    // Removed while on their way in.
    if (this.#tour.isBanned(seat.key)) return client.leave(closing.removed);
    const now = this.#deps.now();
    const { plan } = this.#hosted;
    this.#deps.cameIn(this, seat);
    const [x, z] = plan.start.at;
    this.#roster.numberAfter(this.#tour.highestNumber);
    const { member, returned } = this.#roster.arrive(seat, { x, z, yaw: plan.start.yaw }, now, this.#tour.personOf(seat.key));
    const line = createLine(client, member, seat, createMover(member.place.x, member.place.z, now), this.#relay.gridAt(member.place.x, member.place.z), now);
    this.#lines.set(member.key, line);
    this.#chat.knows(member.key, member.id);
    this.#byClient.set(client, line);
    if (member.remote) this.#hide(member);
    else this.#show(member);
    this.meters.joins.inc({ kind: returned ? 'returned' : 'new' });
    this.#tour.cameIn(line);
    const guide = seat.guide && { name: seat.guide.name, tours: seat.guide.tours };
    client.send('welcome', { id: member.id, slot: member.slot, place: { ...member.place }, returned, time: this.#deps.time(), guide });
  }

  override onLeave(client: GalleryClient, code?: number): void {
    const line = this.#byClient.get(client);
    this.#byClient.delete(client);
    if (line === undefined || this.#lines.get(line.member.key) !== line) return;
    const { member } = line;
    const onPurpose = code === CloseCode.CONSENTED;
    this.#lines.delete(member.key);
    this.#roster.depart(member.key, onPurpose, this.#deps.now());
    this.#tour.left(member.key, onPurpose);
    if (onPurpose) this.#hide(member);
    else this.#show(member);
  }

  override async onDispose(): Promise<void> {
    this.#voice.close();
    await Promise.all([this.#tour.close(), this.#transcript.flush()]);
    this.#deps.closed(this);
    this.log.info({ gallery: this.state.gallery }, 'gallery closed');
  }

  /** How somebody stands to this gallery. */
  doorway(key: string, tab: string, remote: boolean): Doorway {
    const { gallery, code } = this.state;
    return doorwayOf({ gallery, code, roster: this.#roster, tour: this.#tour }, key, tab, remote, this.#deps.now());
  }

  /** Keeps a seat for somebody who is on their way in; returns until when. */
  promise(key: string, remote: boolean): number {
    const until = this.#deps.now() + this.seatReservationTimeout * 1000;
    this.#roster.promise(key, until, remote);
    return until;
  }

  /** From now on a live tour of another gallery goes on here too. */
  mirror(tour: string): void {
    this.#tour.mirror(tour);
  }

  /** Id of the live tour that goes on here; empty when there is none. */
  get liveTour(): string {
    return this.#tour.live;
  }

  /** Whether this live tour is led from here. */
  leads(tour: string): boolean {
    return this.#tour.part === 'home' && this.#tour.live === tour;
  }

  /** Ends somebody's line, for they have come in anew: here (the seat stays theirs) or in another gallery. `tour`: the live tour there. */
  release(seat: Pick<Seat, 'key' | 'tab'>, elsewhere: boolean, tour = ''): void {
    const line = this.#lines.get(seat.key);
    if (line === undefined) return;
    // Within one tour they go on as what they were.
    if (elsewhere) this.#tour.left(seat.key, tour === '' || tour !== this.liveTour);
    // The page that comes back over a new line goes on with its voice.
    if (elsewhere || line.member.tab !== seat.tab) this.#voice.end(line.member);
    this.#end(line, line.member.tab === seat.tab ? closing.renewed : closing.continuedElsewhere, elsewhere);
  }

  /** Closes a line from here; `gone`: the person leaves the gallery with it. */
  #end(line: Line, code: number, gone: boolean): void {
    const { key } = line.member;
    this.#lines.delete(key);
    this.#byClient.delete(line.client);
    if (gone) {
      this.#roster.depart(key, true, this.#deps.now());
      this.#hide(line.member);
    }
    line.client.leave(code);
  }

  /** Visitors with a line. */
  get here(): number {
    return [...this.#lines.values()].filter(({ member }) => !member.remote).length;
  }

  /** Whether the guide of this account has come, and not only their remote. */
  hasGuide(account: string): boolean {
    return [...this.#lines.values()].some(({ guide, member }) => guide?.id === account && !member.remote);
  }

  linesFrom(address: string): number {
    return [...this.#lines.values()].filter((line) => line.address === address).length;
  }

  #show(member: Member): void {
    if (member.remote) return;
    const line = this.#lines.get(member.key);
    const away = line === undefined || line.poseAway || this.#deps.now() - line.heardAt > AWAY_AFTER;
    const { id, slot, number, name, colour, at } = member;
    const shown = this.state.visitors.get(id);
    if (shown === undefined) this.state.visitors.set(id, new VisitorState({ id, slot, number, name, colour, at, away }));
    else Object.assign(shown, { slot, name, colour, at, away });
  }

  #showTour(tour: LiveTour | null, gallery: number): void {
    showTour(this.state, tour, gallery);
    this.#voice.tourIs(tour, gallery);
  }

  #hide(member: Member): void {
    this.state.visitors.delete(member.id);
    this.#relay.remove(member.slot);
    this.#voice.forget(member);
  }

  #housekeeping(): void {
    for (const member of this.#roster.expire(this.#deps.now())) this.#hide(member);
    for (const line of this.#lines.values()) this.#show(line.member);
    this.#tour.tick();
    if (!this.#roster.empty || this.#tour.keepsOpen) return;
    this.#tour.finish();
    this.#deps.closed(this);
    this.disconnect().catch((cause: unknown) => this.log.error({ cause }, 'an empty gallery could not be closed'));
  }
}
