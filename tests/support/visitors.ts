import { Client, type Room } from '@colyseus/sdk';
import { BitWriter } from '#protocol/bits.ts';
import { type Grid, OWN_STEP, FAR_STEP, NEAR_STEP, gridOf } from '#protocol/grid.ts';
import { BitReader } from '#protocol/bits.ts';
import type { JoinRequest } from '#protocol/intentions.ts';
import { type Answers, type ChatLine, type JoinAnswer, type News, binary } from '#protocol/messages.ts';
import { OWN_POSE_BYTES, writeOwnPose } from '#protocol/own-pose-codec.ts';
import { type Heard, readRecord } from '#protocol/pose-codec.ts';
import { type Pose, copyPose, createPose, setStanding } from '#protocol/pose.ts';
import type { Refusal } from '#protocol/refusals.ts';
import { GalleryState } from '#protocol/state.ts';
import type { TourBody, TourIntention } from '#protocol/tour-intentions.ts';
import { PROTOCOL_VERSION, STATE_SHAPE } from '#protocol/version.ts';
import type { Guide } from '../../server/domain/guide.ts';

/** Resolves once `met` gives something true; throws after `within` milliseconds, saying what was waited for. */
export async function until<T>(met: () => T | Promise<T>, what: string, within = 5_000): Promise<NonNullable<T>> {
  const deadline = performance.now() + within;
  for (;;) {
    const value = await met();
    if (value) return value;
    if (performance.now() > deadline) throw new Error(`waited ${within} ms in vain for ${what}`);
    await new Promise((soon) => setTimeout(soon, 5));
  }
}

let made = 0;
/** A secret as a browser would have one. */
export const newIdentity = (): string => `identity-of-visitor-${String((made += 1)).padStart(8, '0')}`;
const newTab = (): string => `tab-${String((made += 1)).padStart(8, '0')}`;

export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(`refused: ${refusal.code}`);
    this.refusal = refusal;
  }
}

type Seen = { pose: Pose; far: boolean; count: number };

/** One visitor as a test sees them: everything they were sent, and what they can do. */
export class Visitor {
  readonly room: Room<unknown, GalleryState>;
  readonly request: JoinRequest;
  readonly news: { [K in keyof News]: News[K][] } = { welcome: [], chat: [], reaction: [], point: [], circle: [], snap: [], 'slow-down': [], 'going-down': [] };
  /** Others' poses by slot, as the frames told them. */
  readonly seen = new Map<number, Seen>();
  frames: Uint8Array[] = [];
  beats = 0;
  closedWith: number | null = null;
  #grids: Grid[] = [];
  readonly #out = new BitWriter(new Uint8Array(OWN_POSE_BYTES));
  readonly #pose = createPose();

  constructor(room: Room<unknown, GalleryState>, request: JoinRequest) {
    this.room = room;
    this.request = request;
    room.reconnection.enabled = false;
    for (const name of Object.keys(this.news) as (keyof News)[]) room.onMessage(name, (news: never) => void this.news[name].push(news));
    room.onMessage(binary.poses, (bytes: Uint8Array) => this.#read(bytes));
    room.onMessage(binary.beat, () => void (this.beats += 1));
    room.onLeave((code) => void (this.closedWith = code));
  }

  get me() {
    const [welcome] = this.news.welcome;
    if (welcome === undefined) throw new Error('not welcomed yet');
    return welcome;
  }

  get state(): GalleryState {
    return this.room.state;
  }

  /** Ids of everybody here, oneself among them, sorted. */
  get here(): string[] {
    return [...this.state.visitors.keys()].sort();
  }

  of(id: string) {
    return this.state.visitors.get(id);
  }

  get grids(): Grid[] {
    if (this.#grids.length === 0) this.#grids = [...this.state.grids.values()].map((box, i) => gridOf(box, i === 0 ? FAR_STEP : NEAR_STEP));
    return this.#grids;
  }

  ask<K extends keyof Answers>(intention: K, body: unknown): Promise<Answers[K]> {
    return this.room.request<unknown, Answers[K]>(intention, body);
  }

  say(text: string, line = `line-${String((made += 1)).padStart(8, '0')}`): Promise<Answers['say']> {
    return this.ask('say', { line, text });
  }

  /** Asks for something of the live tour, under a new id unless one is given. */
  tour<K extends TourIntention>(name: K, body: Omit<TourBody<K>, 'once'> & { once?: string }): Promise<Answers[K]> {
    return this.ask(name, name === 'tour-console' ? body : { once: `once-${String((made += 1)).padStart(8, '0')}`, ...body });
  }

  /** The live tour as this visitor sees it. */
  get live() {
    return this.state.tour;
  }

  /** This visitor's own part in it. */
  get part() {
    return this.state.tour?.members.get(this.me.id);
  }

  get lines(): ChatLine[] {
    return this.news.chat;
  }

  /** Tells a standing pose. */
  stand(x: number, z: number, yaw = 0, jump = false): void {
    setStanding(this.#pose, x, z, yaw, 0);
    this.#pose.jump = jump;
    this.tell(this.#pose);
  }

  tell(pose: Pose): void {
    const [floor] = this.state.grids.values();
    if (floor === undefined) throw new Error('no grids yet');
    this.room.sendBytes(binary.pose, writeOwnPose(this.#out, pose, gridOf(floor, OWN_STEP)));
  }

  /** Drops the line as a lost network does: no farewell. */
  drop(): void {
    (this.room.connection.transport as unknown as { ws: { close: (code?: number) => void } }).ws.close(3001);
  }

  leave(): void {
    void this.room.leave();
  }

  #read(bytes: Uint8Array): void {
    this.frames.push(bytes.slice());
    const from = new BitReader().reset(bytes);
    from.read(16);
    const near = this.grids[from.read(8)];
    const [far] = this.grids;
    if (near === undefined || far === undefined) throw new Error('a frame for a grid that does not exist');
    const heard: Heard = { slot: 0, far: false, age: 0 };
    while (from.left > 0) {
      const pose = createPose();
      readRecord(from, near, far, heard, pose);
      if (from.overrun) throw new Error('a frame ends within a record');
      const before = this.seen.get(heard.slot);
      const seen = before ?? { pose: createPose(), far: false, count: 0 };
      copyPose(pose, seen.pose);
      seen.far = heard.far;
      seen.count += 1;
      this.seen.set(heard.slot, seen);
    }
  }
}

type Wish = Partial<JoinRequest>;
/** Lets somebody in as a guide, past the sign-in: straight to the directory of a server in this process. */
export type SideDoor = (request: JoinRequest, guide: Guide) => Promise<JoinAnswer>;

/** Brings visitors to a server and sees them out again. */
export class Visitors {
  readonly url: string;
  readonly exhibition: string;
  readonly all: Visitor[] = [];

  readonly #sideDoor: SideDoor | undefined;

  constructor(url: string, exhibition: string, sideDoor?: SideDoor) {
    this.url = url;
    this.exhibition = exhibition;
    this.#sideDoor = sideDoor;
  }

  request(wish: Wish = {}): JoinRequest {
    return { protocol: PROTOCOL_VERSION, shape: STATE_SHAPE, exhibition: this.exhibition, identity: newIdentity(), tab: newTab(), name: '', colour: 0, ...wish };
  }

  async ask(body: unknown, headers: Record<string, string> = {}): Promise<{ status: number; answer: JoinAnswer }> {
    const response = await fetch(`${this.url}/api/join`, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) });
    return { status: response.status, answer: (await response.json()) as JoinAnswer };
  }

  /** Joins and waits for state and welcome. Throws `Refused` when the server says no. */
  async join(wish: Wish = {}, guide?: Guide): Promise<Visitor> {
    const request = this.request(wish);
    if (guide !== undefined && this.#sideDoor === undefined) throw new Error('no side door for guides: give one to Visitors');
    const answer = guide === undefined || this.#sideDoor === undefined ? (await this.ask(request)).answer : await this.#sideDoor(request, guide);
    if (!answer.ok) throw new Refused(answer.refusal);
    const visitor = new Visitor(await new Client(this.url).consumeSeatReservation<GalleryState>(answer.seat, GalleryState), request);
    this.all.push(visitor);
    await until(() => visitor.news.welcome.length > 0 && (request.remote === true || visitor.of(visitor.me.id)), 'the welcome');
    return visitor;
  }

  joinMany(count: number, wish: Wish = {}): Promise<Visitor[]> {
    return Promise.all(Array.from({ length: count }, () => this.join(wish)));
  }

  /** The same person comes again, in a newly loaded page. */
  rejoin(visitor: Visitor, wish: Wish = {}, guide?: Guide): Promise<Visitor> {
    const { identity, name, colour } = visitor.request;
    return this.join({ identity, name, colour, ...wish }, guide);
  }

  /** Everybody out, and the server has noticed. */
  async away(): Promise<void> {
    for (const visitor of this.all.splice(0)) if (visitor.closedWith === null) visitor.leave();
    await until(async () => ((await (await fetch(`${this.url}/health`)).json()) as { visitors: number }).visitors === 0, 'everybody to be gone');
  }
}
