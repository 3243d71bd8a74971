import { type Outcome, refused } from '#protocol/refusals.ts';
import type { TourBody, TourIntention } from '#protocol/tour-intentions.ts';
import type { Running } from '../domain/tour/decide.ts';
import { changedBy } from '../domain/tour/difference.ts';
import { endTour } from '../domain/tour/lead-acts.ts';
import { type LiveTour, isLive } from '../domain/tour/live-tour.ts';
import { HOLD_AFTER, passTime } from '../domain/tour/presence.ts';
import { arrivingOf } from './attendee.ts';
import type { Between } from './between.ts';
import { HomeLine } from './home-line.ts';
import type { Line } from './line.ts';
import { type Attending, BEAT_EVERY, type Pointed, attached, beaten, outcome, toMirrors, topics } from './mirror-news.ts';

/** Milliseconds for which an answer of the home is waited for: of an act, which has to be written down, and of all else. */
const ACT_PATIENCE = 6_000;
const PATIENCE = 2_000;
const NOT_NOW = refused('not-saved', 1_000);

export type MirrorDeps = {
  between: Between;
  /** Public id of this gallery, and digest of its exhibition's data. */
  gallery: string;
  revision: string;
  lines: ReadonlyMap<string, Line>;
  show: (tour: LiveTour, gallery: number) => void;
  /** Shows here what was pointed at in another gallery. */
  tell: (pointed: Pointed) => void;
  close: (line: Line) => void;
  /** The home is silent: the tour has to be taken up again. */
  lost: (tour: string) => void;
  now: () => number;
  time: () => number;
};

/** A live tour of another gallery that goes on in this one: shown as its home has it; the home alone decides. */
export class MirrorDesk {
  readonly id: string;
  readonly #deps: MirrorDeps;
  readonly #line: HomeLine;
  #tour: LiveTour | null = null;
  #home = '';
  #number = 0;
  /** The last change of the home that is known; −1 when something was missed. */
  #version = -1;
  /** When the home was last heard of, in milliseconds since 1970. */
  #heardAt: number;
  #beatAt = -Infinity;
  #isBusy = false;
  #stop: (() => void) | null = null;
  #isClosed = false;
  readonly #open: Promise<void>;

  constructor(deps: MirrorDeps, id: string) {
    this.id = id;
    this.#deps = deps;
    this.#heardAt = deps.time();
    this.#line = new HomeLine(deps.between, id, deps.gallery);
    // Without a wire there is nothing to show: the gallery goes on as one without a tour.
    this.#open = this.#listen().catch(() => this.close());
  }

  get tour(): LiveTour | null {
    return this.#tour;
  }

  /** There is, or may be, a tour to show. */
  get isOn(): boolean {
    return !this.#isClosed && (this.#tour === null || isLive(this.#tour));
  }

  async act(line: Line, name: Running, body: TourBody<TourIntention>): Promise<Outcome> {
    await this.#open;
    // What was done at the very end is still confirmed.
    if (!this.isOn && this.#deps.time() - this.#heardAt > HOLD_AFTER) return refused('no-tour');
    if (this.#version < 0) return NOT_NOW;
    const answer = outcome.safeParse(await this.#line.ask({ kind: 'act', who: this.#attending(line), name, body }, ACT_PATIENCE));
    // Done or not: asking again under the same id is safe.
    return answer.success ? answer.data : NOT_NOW;
  }

  cameIn(line: Line): void {
    this.#line.tell({ kind: 'came', who: this.#attending(line) });
  }

  renamed(line: Line): void {
    this.#line.tell({ kind: 'renamed', who: this.#attending(line) });
  }

  left(key: string, onPurpose: boolean): void {
    this.#line.tell({ kind: 'left', key, onPurpose });
  }

  pointed(key: string, pointed: Pointed): void {
    this.#line.tell({ kind: 'pointed', key, pointed });
  }

  /** Lets time pass. While the home is silent the tour holds here too, and is over at last. */
  tick(): void {
    const [now, time] = [this.#deps.now(), this.#deps.time()];
    if (!this.isOn) return;
    if (this.#tour !== null && time - this.#heardAt >= HOLD_AFTER) {
      const held = passTime(this.#tour, this.#heardAt, time);
      if (held !== this.#tour) {
        this.#version = -1;
        this.#show(held);
        this.#deps.lost(this.id);
      }
    }
    if (this.#isBusy || now - this.#beatAt < BEAT_EVERY) return;
    this.#beatAt = now;
    void this.#beat();
  }

  close(): void {
    if (this.#isClosed) return;
    this.#line.tell({ kind: 'detach' });
    this.#isClosed = true;
    this.#stop?.();
    this.#line.close();
  }

  async #listen(): Promise<void> {
    this.#isBusy = true;
    await this.#line.open();
    const stop = await this.#deps.between.listen(topics.mirrors(this.id), (news) => this.#hear(news));
    if (this.#isClosed) stop();
    else this.#stop = stop;
    await this.#attach();
    this.#isBusy = false;
  }

  async #beat(): Promise<void> {
    this.#isBusy = true;
    const answer = beaten.safeParse(await this.#line.ask({ kind: 'beat', people: this.#people() }, PATIENCE));
    if (answer.success) {
      const { home, version, known } = answer.data;
      this.#heardAt = this.#deps.time();
      if (!known || home !== this.#home || version !== this.#version) await this.#attach();
    }
    this.#isBusy = false;
  }

  /** Asks for the tour whole, and brings everybody here along. */
  async #attach(): Promise<void> {
    const answer = attached.safeParse(await this.#line.ask({ kind: 'attach', revision: this.#deps.revision, people: this.#people() }, PATIENCE));
    if (!answer.success || this.#isClosed) return;
    const { home, as } = answer.data;
    this.#heardAt = this.#deps.time();
    if (as === null) {
      this.#over();
      return;
    }
    this.#home = home;
    this.#number = as.number;
    this.#version = as.version;
    this.#show(as.tour);
  }

  /** The home has nothing to show here: its tour is over, which was missed, or its exhibition is of another version. */
  #over(): void {
    if (isLive(this.#tour)) {
      const over = structuredClone(this.#tour);
      endTour(over, this.#deps.time());
      this.#show(over);
    }
    this.close();
  }

  #hear(raw: unknown): void {
    const { data: news } = toMirrors.safeParse(raw);
    if (news === undefined || this.#isClosed) return;
    if (news.kind === 'pointed') {
      if (news.from !== this.#number) this.#deps.tell(news.pointed);
      return;
    }
    if (this.#tour === null || news.home !== this.#home || news.version <= this.#version) return;
    this.#heardAt = this.#deps.time();
    if (news.version === this.#version + 1) {
      this.#version = news.version;
      this.#show(changedBy(this.#tour, news.change));
    } else this.#version = -1;
  }

  #show(tour: LiveTour): void {
    this.#tour = tour;
    this.#deps.show(tour, this.#number);
    for (const key of tour.banned) {
      const line = this.#deps.lines.get(key);
      if (line !== undefined) this.#deps.close(line);
    }
  }

  #people(): Attending[] {
    return [...this.#deps.lines.values()].map((line) => this.#attending(line));
  }

  #attending(line: Line): Attending {
    const { key, id, name, number, account, remote = false } = arrivingOf(line);
    const { x, z } = line.member.place;
    return { key, id, name, number, account, x, z, ago: Math.max(0, this.#deps.now() - line.heardAt), remote };
  }
}
