import type { JoinRequest } from '#protocol/intentions.ts';
import { type Refusal, type RefusalCode, closing } from '#protocol/refusals.ts';
import { backoff } from './backoff.ts';
import { GalleryLine, type LineEvents } from './gallery-line.ts';
import { askToJoin } from './join.ts';
import type { LinkState } from './link-options.ts';
import { Watchdog } from './watchdog.ts';

/** What the visitor wants: to be in, with whose code, along with the tour there, for which planned tour, and to go on here when they are elsewhere too. */
export type Wish = { with?: string; follow?: true; planned?: string; takeOver?: true };

/** Milliseconds between two looks of the watchdog. */
const LOOK_EVERY = 500;
/** Milliseconds before coming back after the server has shown one out. */
const PENANCE = 5_000;
/** Closed by the rooms' library itself over something it could not read. */
const UNREADABLE = 4002;
/** Milliseconds and times for which a page that was just loaded waits for its own old line to be noticed as closed. */
const OWN_SHADOW = 400;
const SHADOW_TRIES = 3;
const thrownOut: readonly number[] = [closing.flooding, closing.malformed, closing.implausible, UNREADABLE];

export type ConnectorDeps = {
  url: string;
  request: (wish: Wish) => JoinRequest;
  events: Omit<LineEvents, 'onClosed'>;
  onStatus: (state: LinkState, reason?: RefusalCode) => void;
  /** The line is gone for the moment; with the code with which the server closed it. */
  onClosed: (code?: number) => void;
  /** There will be no line until somebody asks for one again. */
  onGivenUp: () => void;
  onOutdated: () => boolean;
};

/** Keeps the visitor in: opens lines, notices dead ones, and tries again as long as that makes sense. */
export class Connector {
  line: GalleryLine | null = null;
  state: LinkState = 'offline';
  readonly #deps: ConnectorDeps;
  #wish: Wish | null = null;
  #wasIn = false;
  #attempt = 0;
  /** Grows with each try: what an older one still brings about is not for now. */
  #era = 0;
  #watchdog = new Watchdog(performance.now());
  #retry: ReturnType<typeof setTimeout> | undefined;
  #looking: ReturnType<typeof setInterval> | undefined;

  constructor(deps: ConnectorDeps) {
    this.#deps = deps;
  }

  /** True while a line is open or being tried for. */
  get wanted(): boolean {
    return this.#wish !== null;
  }

  begin(wish: Wish): Promise<void> {
    this.#hangUp();
    this.#wish = wish;
    this.#attempt = 0;
    return this.#connect();
  }

  /** The gallery has welcomed the visitor. From now on coming back is by identity: the code has done its work. Whoever waits for a tour still does. */
  entered(): void {
    this.#wasIn = true;
    this.#attempt = 0;
    const planned = this.#wish?.planned;
    this.#wish = planned === undefined ? {} : { planned };
    this.#tell('joined');
  }

  /** The server is about to close all lines. */
  goingDown(): void {
    this.#tell('reconnecting', 'going-down');
  }

  leave(): void {
    this.#hangUp();
    this.#wasIn = false;
    this.#giveUp('offline');
  }

  /** The page was shown again or the network is back: find out at once instead of waiting. */
  wake(): void {
    if (this.line !== null) {
      this.#watchdog.wake(performance.now());
      this.line.beat();
    } else if (this.state === 'reconnecting') this.#again(0);
  }

  #tell(state: LinkState, reason?: RefusalCode): void {
    this.state = state;
    this.#deps.onStatus(state, reason);
  }

  #hangUp(): void {
    this.#era += 1;
    clearTimeout(this.#retry);
    clearInterval(this.#looking);
    const { line } = this;
    if (line === null) return;
    this.line = null;
    line.leave();
    this.#deps.onClosed();
  }

  #giveUp(state: LinkState, reason?: RefusalCode): void {
    this.#wish = null;
    clearTimeout(this.#retry);
    this.#deps.onGivenUp();
    this.#tell(state, reason);
  }

  #again(waitMs: number): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.#connect(), waitMs);
  }

  #pause(): number {
    return backoff(this.#attempt++, Math.random);
  }

  async #connect(): Promise<void> {
    const wish = this.#wish;
    if (wish === null) return;
    this.#era += 1;
    const era = this.#era;
    this.#tell(this.#wasIn ? 'reconnecting' : 'connecting');
    const answer = await askToJoin(this.#deps.url, this.#deps.request(wish));
    if (era !== this.#era) return;
    if (answer === null) this.#again(this.#pause());
    else if (answer.ok) await this.#open(answer.seat, era);
    else this.#refused(answer.refusal, wish);
  }

  async #open(seat: Parameters<typeof GalleryLine.open>[1], era: number): Promise<void> {
    try {
      const line = await GalleryLine.open(this.#deps.url, seat, this.#eventsOf(era));
      if (era !== this.#era) {
        line.leave();
        return;
      }
      this.line = line;
      this.#watchdog = new Watchdog(performance.now());
      this.#looking = setInterval(() => this.#look(), LOOK_EVERY);
    } catch (cause) {
      console.debug('The line to the gallery did not come about.', cause);
      if (era === this.#era) this.#again(this.#pause());
    }
  }

  #refused({ code, retryAfterMs }: Refusal, wish: Wish): void {
    if (code === 'going-down' || code === 'too-fast') this.#again(Math.max(retryAfterMs ?? 0, this.#pause()));
    else if (code === 'already-here' && this.#attempt < SHADOW_TRIES) {
      // After a reload the server may not have noticed yet that the old page is gone: ask only when it stays.
      this.#attempt += 1;
      this.#again(OWN_SHADOW);
    } else if (code === 'already-here') this.#giveUp('replaced', code);
    else if (this.#wasIn && ((code === 'code-not-found' && wish.with !== undefined) || (code === 'removed' && wish.planned !== undefined))) {
      // The gallery one was in is gone, or closed to oneself; not the wish to be with people.
      this.#wish = {};
      this.#again(0);
    } else if (code === 'client-too-old' && this.#deps.onOutdated()) this.#giveUp('reconnecting', code);
    else this.#giveUp('refused', code);
  }

  /** Events of one line count only while it is the line. */
  #eventsOf(era: number): LineEvents {
    const { onHeard, onSent, onNews, onPoses, onState } = this.#deps.events;
    const current = <T>(handle: (news: T) => void) => (news: T) => {
      if (era === this.#era) handle(news);
    };
    return {
      onHeard: (bytes) => {
        onHeard(bytes);
        if (era === this.#era) this.#watchdog.heard(performance.now());
      },
      onSent,
      onPoses: current(onPoses),
      onState: current(onState),
      onNews: Object.fromEntries(Object.entries(onNews).map(([name, handle]) => [name, current(handle as (news: unknown) => void)])) as LineEvents['onNews'],
      onClosed: current((code: number) => this.#closed(code)),
    };
  }

  #closed(code: number): void {
    clearInterval(this.#looking);
    this.line = null;
    this.#deps.onClosed(code);
    if (code === closing.continuedElsewhere) {
      this.#giveUp('replaced');
      return;
    }
    if (code === closing.removed) {
      // The visitor is told, and decides whether to be with others.
      this.#giveUp('refused', 'removed');
      return;
    }
    this.#tell('reconnecting');
    this.#again(thrownOut.includes(code) ? PENANCE : this.#pause());
  }

  #look(): void {
    const found = this.#watchdog.look(performance.now());
    if (found === 'beat') this.line?.beat();
    if (found === 'dead') this.line?.abandon();
  }
}
