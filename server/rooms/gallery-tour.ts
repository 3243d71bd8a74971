import { type Outcome, refused } from '#protocol/refusals.ts';
import type { TourBody, TourIntention } from '#protocol/tour-intentions.ts';
import { type LiveTour, type Person, isLive, people } from '../domain/tour/live-tour.ts';
import { isMuted } from '../domain/tour/people-acts.ts';
import { leads } from '../domain/tour/rights.ts';
import { type Attendees, actorOf } from './attendee.ts';
import type { Between } from './between.ts';
import type { DeskDeps } from './desk-deps.ts';
import { GuideLines } from './guide-lines.ts';
import type { Line } from './line.ts';
import { MirrorDesk } from './mirror-desk.ts';
import { MirrorHost } from './mirror-host.ts';
import type { Pointed } from './mirror-news.ts';
import { TourDesk } from './tour-desk.ts';
import type { Resumed } from './tour-keeper.ts';

export type GalleryTourDeps = Omit<DeskDeps, 'lines' | 'show' | 'close'> & {
  between: Between;
  /** Digest of the exhibition's data. */
  revision: string;
  /** Open lines by the key of their person. */
  lines: ReadonlyMap<string, Line>;
  /** Shows the tour as in the gallery of this number. */
  show: (tour: LiveTour, gallery: number) => void;
  /** Shows everybody here what is pointed at. */
  tell: (pointed: Pointed) => void;
  /** Shows somebody out. */
  close: (line: Line) => void;
  /** Calls `lost` when this account is a guide no longer; returns how to stop watching. */
  watchGuide: (id: string, lost: () => void) => () => void;
  /** The home of the tour that is mirrored here is silent. */
  lost: (tour: string) => void;
};

/** The live tour of one gallery: its own, which has its home here, or one of another gallery that goes on in this one. */
export class GalleryTour {
  readonly #deps: GalleryTourDeps;
  readonly #own: TourDesk;
  readonly #host: MirrorHost;
  readonly #guides: GuideLines;
  #mirror: MirrorDesk | null = null;

  constructor(deps: GalleryTourDeps, resumed: Resumed | null) {
    const { lines, gallery, revision, between, tell, now } = deps;
    this.#deps = deps;
    this.#guides = new GuideLines(deps.watchGuide);
    const desk = (): TourDesk => this.#own;
    this.#host = new MirrorHost(
      { between, gallery, revision, tell, now, taken: () => this.#yield() },
      {
        act: (who, name, body) => desk().act(who, name, body),
        cameIn: (who) => desk().cameIn(who),
        left: (key, onPurpose, number) => desk().left(key, onPurpose, number),
        renamed: (who) => desk().renamed(who),
        mayPoint: (who) => desk().mayPoint(who),
      },
    );
    const host = this.#host;
    const everybody: Attendees = {
      get: (key) => lines.get(key) ?? host.people.get(key),
      values: () => [...lines.values(), ...host.people.values()],
    };
    this.#own = new TourDesk(
      {
        ...deps,
        lines: everybody,
        show(tour) {
          deps.show(tour, 0);
          host.show(tour);
        },
        close(key) {
          const line = lines.get(key);
          if (line !== undefined) deps.close(line);
        },
      },
      resumed,
    );
    if (resumed !== null && isLive(this.#own.tour)) this.#host.takenUp(resumed.tour.id);
  }

  get tour(): LiveTour | null {
    return this.#mirror === null ? this.#own.tour : this.#mirror.tour;
  }

  /** The gallery stays open for it, even while nobody is here. */
  get keepsOpen(): boolean {
    return this.#own.keepsOpen || (isLive(this.#own.tour) && this.#host.people.size > 0);
  }

  /** How the gallery stands to its tour: where it is led from, one of its mirrors, or there is none. */
  get part(): 'home' | 'mirror' | 'none' {
    if (this.#mirror?.isOn === true) return 'mirror';
    return isLive(this.#own.tour) ? 'home' : 'none';
  }

  /** Id of the live tour that goes on here, or is about to; empty when there is none. */
  get live(): string {
    if (this.#mirror?.isOn === true) return this.#mirror.id;
    return isLive(this.#own.tour) ? this.#own.tour.id : '';
  }

  /** What a tour that is not over knows of somebody, also when the gallery has forgotten them. */
  personOf(key: string): Person | undefined {
    return isLive(this.tour) ? this.tour.people[key] : undefined;
  }

  /** Keys of those who are on their way back here, after the server was started anew. */
  get expected(): string[] {
    return this.#own.expected;
  }

  /** Whoever comes is numbered after all others of the tour. */
  get highestNumber(): number {
    return isLive(this.tour) ? Math.max(0, ...people(this.tour).map(({ number }) => number)) : 0;
  }

  /** From now on a tour of another gallery goes on here, as long as there is none. */
  mirror(tour: string): void {
    if (this.part !== 'none') return;
    this.#mirror?.close();
    this.#mirror = new MirrorDesk(this.#deps, tour);
  }

  /** The tour for which the gallery's chat is written down now; null when it is not. A mirror's chat is of its own crowd. */
  get transcriptOf(): string | null {
    return this.#mirror === null ? this.#own.transcriptOf : null;
  }

  /** After a while in which this server was not heard of the tour is led elsewhere: it goes on here as in a mirror. */
  #yield(): void {
    const tour = this.#own.tour?.id;
    if (tour === undefined || this.#mirror !== null) return;
    this.#own.drop();
    this.#host.drop();
    this.mirror(tour);
  }

  isBanned(key: string): boolean {
    return isLive(this.tour) && this.tour.banned.includes(key);
  }

  isMuted(key: string): boolean {
    return isMuted(this.tour, key);
  }

  mayPoint(line: Line): boolean {
    const { tour } = this;
    return isLive(tour) && (tour.spotlight === line.member.key || leads(tour, actorOf(line)));
  }

  /** Somebody here, who may, points at something: everybody here was told. */
  pointed(line: Line, pointed: Pointed): void {
    if (this.#mirror === null) this.#host.pointed(pointed);
    else this.#mirror.pointed(line.member.key, pointed);
  }

  /** Answers an intention, once what it did is written down. */
  act(line: Line, name: TourIntention, body: TourBody<TourIntention>): Promise<Outcome> {
    const mirror = this.#mirror;
    if (mirror === null) return this.#own.act(line, name, body);
    if (name !== 'tour-start') return mirror.act(line, name, body);
    if (mirror.isOn) return Promise.resolve(refused('tour-running'));
    mirror.close();
    this.#mirror = null;
    return this.#own.act(line, name, body);
  }

  cameIn(line: Line): void {
    this.#guides.watch(line, () => this.renamed(line));
    (this.#mirror ?? this.#own).cameIn(line);
  }

  left(key: string, onPurpose: boolean): void {
    this.#guides.forget(key);
    (this.#mirror ?? this.#own).left(key, onPurpose);
  }

  renamed(line: Line): void {
    (this.#mirror ?? this.#own).renamed(line);
  }

  /** Lets time pass. */
  tick(): void {
    this.#own.tick();
    this.#host.tick();
    this.#mirror?.tick();
  }

  /** The gallery closes for good: a tour that nobody is in any more is over. */
  finish(): void {
    this.#own.finish();
  }

  /** The gallery is taken down, for good or until the server is back. */
  async close(): Promise<void> {
    this.#guides.close();
    this.#mirror?.close();
    await this.#own.close();
    this.#host.close();
  }
}
