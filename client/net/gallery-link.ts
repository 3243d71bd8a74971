import type { JoinRequest } from '#protocol/intentions.ts';
import type { ChatLine, Place, Reaction } from '#protocol/messages.ts';
import { type Refusal, type RefusalCode, closing } from '#protocol/refusals.ts';
import type { GalleryState } from '#protocol/state.ts';
import { PROTOCOL_VERSION, STATE_SHAPE } from '#protocol/version.ts';
import type { Known, Roster } from '../others/roster.ts';
import { backoff } from './backoff.ts';
import { ChatFeed } from './chat-feed.ts';
import { GalleryLine, type LineEvents } from './gallery-line.ts';
import { newTab, ownIdentity, type Shelf } from './identity.ts';
import { askToJoin } from './join.ts';
import { Outbox, type Unsaid } from './outbox.ts';
import { PoseReceiver } from './pose-receiver.ts';
import { PoseSender, type SelfBody } from './pose-sender.ts';
import { Watchdog } from './watchdog.ts';

export type LinkState = 'offline' | 'connecting' | 'joined' | 'reconnecting' | 'replaced' | 'refused';
/** `code` brings friends into this gallery; `reason` says why not joined. */
export type LinkNews = { state: LinkState; code?: string; reason?: RefusalCode | 'offline' };
export type LinkSettings = { name: string; colour: number };

export type LinkOptions = {
  /** Origin of the server, such as `location.origin`. */
  url: string;
  exhibitionId: string;
  settings: () => LinkSettings;
  roster: Roster;
  onStatus: (news: LinkNews) => void;
  /** The public id of this visitor; another one after a longer absence. */
  onMe: (me: { id: string }) => void;
  /** Where the gallery has kept this visitor's place. Told once for each loading of the page. */
  onReturned?: (place: Place) => void;
  onPeople: (people: Known[]) => void;
  /** All lines of this gallery that are known, oldest first. */
  onChat: (lines: readonly ChatLine[], gallery: string) => void;
  onReaction: (reaction: { id: string; kind: Reaction }) => void;
  /** The server does not believe the last steps: go back there. */
  onSnap: (place: Place) => void;
  /** The page is older than the server. True when it is being reloaded. */
  onOutdated?: () => boolean;
  shelf?: Shelf | null;
  /** The window, for its events; absent outside a browser. */
  page?: Pick<Window, 'addEventListener' | 'removeEventListener'> & { document: Pick<Document, 'addEventListener' | 'removeEventListener' | 'visibilityState'> };
};

export type GalleryLink = {
  /** Comes in, with a code into that gallery; resolves when in, or when it is clear that it will not be. */
  join(code?: string): Promise<void>;
  /** Goes on in this window after `replaced`. */
  takeOver(): Promise<void>;
  leave(): void;
  /** Called each frame; sends when there is something new. */
  sendPose(body: SelfBody, nowMs: number): void;
  say(text: string): Promise<Unsaid | null>;
  react(kind: Reaction): void;
  rename(name: string, colour: number): Promise<Refusal | { code: 'offline' } | null>;
  /** The exhibit that is open for reading. */
  setAt(ref: string | null): void;
  code(): string | null;
  readonly bytesIn: number;
  readonly bytesOut: number;
};

/** Milliseconds between two looks of the watchdog. */
const LOOK_EVERY = 500;

export function createGalleryLink(options: LinkOptions): GalleryLink {
  const { url, exhibitionId, roster } = options;
  const shelf = options.shelf ?? null;
  const identity = ownIdentity(shelf);
  const tab = newTab();
  const feed = new ChatFeed();
  const outbox = new Outbox();
  let line: GalleryLine | null = null;
  let sender: PoseSender | null = null;
  let receiver: PoseReceiver | null = null;
  let watchdog = new Watchdog(performance.now());
  let looking: ReturnType<typeof setInterval> | undefined;
  let state: LinkState = 'offline';
  let wished = { join: false, with: undefined as string | undefined, takeOver: false };
  let wasIn = false;
  let toldReturn = false;
  let me = '';
  let reading: string | null = null;
  let last: SelfBody | null = null;
  let attempt = 0;
  /** Grows with each new beginning: what an older one still brings about is not for now. */
  let era = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const bytes = { in: 0, out: 0 };

  const hidden = () => options.page?.document.visibilityState === 'hidden';

  function tell(next: LinkState, reason?: LinkNews['reason']): void {
    state = next;
    const code = line?.state?.code;
    options.onStatus({ state: next, ...(code !== undefined && code !== '' && { code }), ...(reason !== undefined && { reason }) });
  }

  function request(): JoinRequest {
    const { name, colour } = options.settings();
    return {
      protocol: PROTOCOL_VERSION,
      shape: STATE_SHAPE,
      exhibition: exhibitionId,
      identity,
      tab,
      name,
      colour,
      ...(wished.with !== undefined && { with: wished.with }),
      ...(wished.takeOver && { takeOver: true }),
      ...(last !== null && { place: { x: last.x, z: last.z, yaw: last.yaw % (2 * Math.PI) } }),
    };
  }

  /** Gives up for good, until somebody asks for more. */
  function stop(next: LinkState, reason?: LinkNews['reason']): void {
    wished.join = false;
    clearTimeout(retry);
    outbox.close();
    tell(next, reason);
  }

  function again(waitMs: number): void {
    clearTimeout(retry);
    if (!wished.join) return;
    const now = era;
    retry = setTimeout(() => {
      if (now === era) void connect();
    }, waitMs);
  }

  function refuse({ code, retryAfterMs }: Refusal): void {
    if (code === 'going-down' || code === 'too-fast') again(Math.max(retryAfterMs ?? 0, backoff(attempt++, Math.random)));
    else if (code === 'already-here') stop('replaced', code);
    else if (code === 'code-not-found' && wasIn) {
      // The gallery one was in is gone, not the wish to be with people.
      wished.with = undefined;
      again(0);
    } else if (code === 'client-too-old' && options.onOutdated?.() === true) stop('reconnecting', code);
    else stop('refused', code);
  }

  async function connect(): Promise<void> {
    era += 1;
    const now = era;
    tell(wasIn ? 'reconnecting' : 'connecting');
    const answer = await askToJoin(url, request());
    if (now !== era || !wished.join) return;
    if (answer === null) again(backoff(attempt++, Math.random));
    else if (!answer.ok) refuse(answer.refusal);
    else {
      try {
        const opened = await GalleryLine.open(url, answer.seat, events(now));
        if (now !== era || !wished.join) opened.leave();
        else arrive(opened);
      } catch (cause) {
        console.debug('The line to the gallery did not come about.', cause);
        if (now === era) again(backoff(attempt++, Math.random));
      }
    }
  }

  function arrive(opened: GalleryLine): void {
    line = opened;
    watchdog = new Watchdog(performance.now());
    clearInterval(looking);
    looking = setInterval(look, LOOK_EVERY);
  }

  function events(now: number): LineEvents {
    const current = <T>(handle: (news: T) => void) => (news: T) => {
      if (now === era) handle(news);
    };
    return {
      onHeard(size) {
        bytes.in += size;
        watchdog.heard(performance.now());
      },
      onSent(size) {
        bytes.out += size;
      },
      onNews: {
        welcome: current(({ id, place, returned }) => {
          me = id;
          options.onMe({ id });
          if (returned && last === null && !toldReturn) options.onReturned?.(place);
          toldReturn = true;
          enter();
        }),
        chat: current((news) => hear([news])),
        reaction: current(options.onReaction),
        snap: current(options.onSnap),
        'slow-down': () => console.debug('The gallery asks for fewer messages.'),
        'going-down': current(() => tell('reconnecting', 'going-down')),
      },
      onPoses: current((frame: Uint8Array) => receiver?.take(frame, performance.now())),
      onState: current(read),
      onClosed: current(closed),
    };
  }

  /** In: the state is here, and who I am is told. */
  function enter(): void {
    const open = line;
    if (open === null) return;
    const boxes = [...open.state.grids.values()];
    const [floor] = boxes;
    if (floor === undefined) throw new Error('the gallery has told no grids: client and server disagree on the state');
    roster.forget();
    receiver = new PoseReceiver(boxes, roster);
    sender = new PoseSender(floor, (pose) => open.sendPose(pose));
    wasIn = true;
    attempt = 0;
    wished = { join: true, with: undefined, takeOver: false };
    feed.enter(open.state.gallery);
    read(open.state);
    outbox.open((body) => open.ask('say', body));
    if (reading !== null) shrug(open.ask('at', { ref: reading }));
    catchUp(open);
    tell('joined');
  }

  function read(now: GalleryState): void {
    if (me === '' || now.visitors === undefined) return;
    const known: Known[] = [];
    for (const visitor of now.visitors.values()) {
      const { id, slot, number, name, colour, at, away } = visitor;
      if (id !== me) known.push({ id, slot, number, name, colour, at: at === '' ? null : at, away });
    }
    if (roster.update(known)) options.onPeople(known);
  }

  function hear(lines: readonly ChatLine[]): void {
    const missing = feed.add(lines);
    options.onChat(feed.lines, feed.gallery);
    if (missing && line !== null) catchUp(line);
  }

  function catchUp(from: GalleryLine): void {
    from.ask('chat-since', { seq: feed.seq }).then(
      (answer) => {
        if (from !== line || answer === undefined || !answer.ok) return;
        feed.add(answer.lines);
        feed.settle();
        options.onChat(feed.lines, feed.gallery);
      },
      (cause: unknown) => console.debug('The lines of chat come with the next connection.', cause),
    );
  }

  function closed(code: number): void {
    clearInterval(looking);
    line = null;
    sender = null;
    receiver = null;
    outbox.pause();
    if (code === closing.continuedElsewhere) stop('replaced');
    else if (!wished.join) tell('offline');
    else {
      const thrownOut = code === closing.flooding || code === closing.malformed || code === closing.implausible || code === 4002;
      tell('reconnecting');
      again(thrownOut ? 5_000 : backoff(attempt++, Math.random));
    }
  }

  function look(): void {
    const found = watchdog.look(performance.now());
    if (found === 'beat') line?.beat();
    if (found === 'dead') line?.abandon();
  }

  /** The page woke up, or the network is back: do not wait for timers to notice. */
  function wake(): void {
    if (line !== null) {
      if (hidden() && last !== null) sender?.tell(last, reading !== null, true, performance.now());
      watchdog.wake(performance.now());
      line.beat();
    } else if (wished.join && state === 'reconnecting' && !hidden()) again(0);
  }

  async function begin(wish: typeof wished): Promise<void> {
    line?.leave();
    line = null;
    wished = wish;
    attempt = 0;
    clearTimeout(retry);
    await connect();
  }

  options.page?.addEventListener('online', wake);
  options.page?.addEventListener('pageshow', wake);
  options.page?.document.addEventListener('visibilitychange', wake);

  return {
    join: (code) => begin({ join: true, with: code, takeOver: false }),
    takeOver: () => begin({ join: true, with: undefined, takeOver: true }),
    leave() {
      era += 1;
      clearInterval(looking);
      line?.leave();
      line = null;
      sender = null;
      wasIn = false;
      stop('offline');
      options.page?.removeEventListener('online', wake);
      options.page?.removeEventListener('pageshow', wake);
      options.page?.document.removeEventListener('visibilitychange', wake);
    },
    sendPose(body, nowMs) {
      last = body;
      sender?.tell(body, reading !== null, false, nowMs);
    },
    say: (text) => (wished.join ? outbox.say(text) : Promise.resolve({ code: 'offline' })),
    react: (kind) => line?.react(kind),
    async rename(name, colour) {
      // Kept by the page's settings, so the next join brings it along.
      if (line === null) return wished.join ? null : { code: 'offline' };
      const answer = await line.ask('rename', { name, colour }).catch(() => null);
      return answer === undefined || answer === null || answer.ok ? null : answer.refusal;
    },
    setAt(ref) {
      reading = ref;
      if (line !== null) shrug(line.ask('at', { ref }));
    },
    code: () => line?.state?.code ?? null,
    get bytesIn() {
      return bytes.in;
    },
    get bytesOut() {
      return bytes.out;
    },
  };
}

/** What a broken line swallows is told again by the next one. */
function shrug(asked: Promise<unknown>): void {
  asked.catch((cause: unknown) => console.debug('Not told; the next connection will.', cause));
}

