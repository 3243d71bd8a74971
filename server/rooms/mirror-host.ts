import type { Outcome } from '#protocol/refusals.ts';
import type { TourBody, TourIntention } from '#protocol/tour-intentions.ts';
import { limits } from '../domain/limits.ts';
import { fullBucket } from '../domain/token-bucket.ts';
import { difference } from '../domain/tour/difference.ts';
import { type LiveTour, isLive } from '../domain/tour/live-tour.ts';
import { HOLD_AFTER } from '../domain/tour/presence.ts';
import { answering } from './asking.ts';
import type { Attendee } from './attendee.ts';
import type { Between } from './between.ts';
import { type Attending, type FromMirror, type Pointed, type ToMirrors, fromMirror, topics } from './mirror-news.ts';

/** Milliseconds within which changes share one message to the mirrors. */
const GATHER = 20;

type Mirror = { number: number; heardAt: number };

/** The home's desk, as far as people in mirrors need it. */
export type HomeDesk = {
  act: (who: Attendee, name: TourIntention, body: TourBody<TourIntention>) => Promise<Outcome>;
  cameIn: (who: Attendee) => void;
  left: (key: string, onPurpose: boolean, gallery: number) => void;
  renamed: (who: Attendee) => void;
  mayPoint: (who: Attendee) => boolean;
};

export type HostDeps = {
  between: Between;
  /** Public id of the home, and digest of the exhibition's data. */
  gallery: string;
  revision: string;
  /** Shows in the home what was pointed at elsewhere. */
  tell: (pointed: Pointed) => void;
  /** The tour has its home elsewhere now. */
  taken: () => void;
  now: () => number;
};

/** The home's side of a tour that goes on in mirrors: they are told of every change, and their people take part as if they were here. */
export class MirrorHost {
  /** Everybody in mirrors, by key. */
  readonly people = new Map<string, Attendee>();
  readonly #deps: HostDeps;
  readonly #desk: HomeDesk;
  readonly #mirrors = new Map<string, Mirror>();
  #tour: LiveTour | null = null;
  /** The tour as the mirrors know it, and how many changes they were told. */
  #told: LiveTour | null = null;
  #version = 0;
  #gathering: NodeJS.Timeout | undefined;
  #stop: (() => void) | null = null;

  constructor(deps: HostDeps, desk: HomeDesk) {
    this.#deps = deps;
    this.#desk = desk;
  }

  /** The tour is now so. */
  show(tour: LiveTour): void {
    if (this.#tour?.id !== tour.id) this.#begin(tour);
    this.#tour = tour;
    if (this.#mirrors.size > 0) this.#gathering ??= setTimeout(() => this.#tellChange(), GATHER);
  }

  /** The tour was taken up again here. */
  takenUp(tour: string): void {
    this.#deps.between.publish(topics.home(tour), { ask: '', to: '', body: { kind: 'taken', gallery: this.#deps.gallery } satisfies FromMirror });
  }

  /** There is no tour here any more. */
  drop(): void {
    this.#tour = null;
    this.close();
    this.#mirrors.clear();
    this.people.clear();
  }

  /** Somebody in the home points at something. */
  pointed(pointed: Pointed): void {
    this.#point(pointed, 0);
  }

  /** Lets time pass: people of a mirror that is not heard of any more have lost their line. */
  tick(): void {
    const now = this.#deps.now();
    for (const [gallery, { heardAt }] of this.#mirrors) if (now - heardAt > HOLD_AFTER) this.#lose(gallery);
  }

  close(): void {
    if (this.#gathering !== undefined) this.#tellChange();
    this.#stop?.();
    this.#stop = null;
  }

  #begin(tour: LiveTour): void {
    this.close();
    this.#mirrors.clear();
    this.people.clear();
    this.#version = 0;
    answering(this.#deps.between, topics.home(tour.id), (body) => this.#answer(tour.id, body)).then(
      (stop) => (this.#tour?.id === tour.id ? (this.#stop = stop) : stop()),
      () => undefined,
    );
  }

  #answer(tour: string, raw: unknown): object | null | Promise<object | null> {
    const asked = fromMirror.safeParse(raw);
    if (!asked.success || this.#tour?.id !== tour) return null;
    const { gallery: home } = this.#deps;
    const { data } = asked;
    if (data.kind === 'taken') {
      if (data.gallery !== home) this.#deps.taken();
      return null;
    }
    if (data.kind === 'where') return isLive(this.#tour) ? { home } : null;
    if (data.kind === 'attach') return { home, as: this.#attach(data) };
    const mirror = this.#mirrors.get(data.gallery);
    if (data.kind === 'beat') {
      if (mirror !== undefined) this.#heard(mirror, data.people);
      return { home, version: this.#version, known: mirror !== undefined };
    }
    // It will attach anew, and bring everything along.
    if (mirror === undefined) return null;
    return this.#heed(mirror, data);
  }

  #attach({ gallery, revision, people }: Extract<FromMirror, { kind: 'attach' }>): object | null {
    if (!isLive(this.#tour) || revision !== this.#deps.revision) return null;
    const taken = new Set([...this.#mirrors.values()].map(({ number }) => number));
    let number = 1;
    while (taken.has(number)) number += 1;
    const mirror = this.#mirrors.get(gallery) ?? { number, heardAt: 0 };
    this.#mirrors.set(gallery, mirror);
    this.#heard(mirror, people);
    const here = new Set(people.map(({ key }) => key));
    for (const one of this.people.values()) if (one.gallery === mirror.number && !here.has(one.member.key)) this.#leave(mirror, one.member.key, false);
    // The others are told first, so that one version means the same to all.
    if (this.#gathering !== undefined) this.#tellChange();
    this.#told = published(this.#tour);
    return { number: mirror.number, version: this.#version, tour: this.#told };
  }

  #heard(mirror: Mirror, people: readonly Attending[]): void {
    mirror.heardAt = this.#deps.now();
    for (const who of people) this.#know(mirror, who);
  }

  /** Somebody in a mirror as of now; whoever was not known has come in. */
  #know(mirror: Mirror, { key, id, name, number, account, x, z, ago, remote }: Attending): Attendee {
    const known = this.people.get(key);
    const isKnown = known !== undefined && known.gallery === mirror.number && known.member.id === id;
    const now = this.#deps.now();
    const one: Attendee = isKnown ? known : { member: { key, id, name, number, place: { x, z, yaw: 0 }, remote }, guide: null, heardAt: 0, tourActs: known?.tourActs ?? fullBucket(limits.tourActsPerPerson, now), gallery: mirror.number };
    const isRenamed = isKnown && (one.member.name !== name || (one.guide?.id ?? null) !== account);
    one.member.name = name;
    one.member.remote = remote;
    Object.assign(one.member.place, { x, z });
    one.guide = account === null ? null : { id: account, name, tours: null };
    one.heardAt = now - ago;
    if (isKnown) {
      if (isRenamed) this.#desk.renamed(one);
      return one;
    }
    this.people.set(key, one);
    this.#desk.cameIn(one);
    return one;
  }

  #heed(mirror: Mirror, data: Exclude<FromMirror, { kind: 'where' | 'taken' | 'attach' | 'beat' }>): Promise<Outcome> | null {
    if (data.kind === 'act') return this.#desk.act(this.#know(mirror, data.who), data.name, data.body as TourBody<TourIntention>);
    if (data.kind === 'came' || data.kind === 'renamed') this.#know(mirror, data.who);
    else if (data.kind === 'left') this.#leave(mirror, data.key, data.onPurpose);
    else if (data.kind === 'detach') this.#lose(data.gallery);
    else {
      const who = this.people.get(data.key);
      if (who !== undefined && this.#desk.mayPoint(who)) this.#point(data.pointed, mirror.number);
    }
    return null;
  }

  #leave({ number }: Mirror, key: string, onPurpose: boolean): void {
    if (this.people.get(key)?.gallery !== number) return;
    this.people.delete(key);
    this.#desk.left(key, onPurpose, number);
  }

  #lose(gallery: string): void {
    const mirror = this.#mirrors.get(gallery);
    if (mirror === undefined) return;
    this.#mirrors.delete(gallery);
    for (const { member, gallery: number } of this.people.values()) if (number === mirror.number) this.#leave(mirror, member.key, false);
  }

  #point(pointed: Pointed, from: number): void {
    if (from !== 0) this.#deps.tell(pointed);
    this.#publish({ kind: 'pointed', from, pointed });
  }

  #tellChange(): void {
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    if (this.#tour === null || this.#told === null) return;
    const now = published(this.#tour);
    const change = difference(this.#told, now);
    this.#told = now;
    this.#version += 1;
    this.#publish({ kind: 'change', home: this.#deps.gallery, version: this.#version, change });
  }

  #publish(news: ToMirrors): void {
    if (this.#tour !== null && this.#mirrors.size > 0) this.#deps.between.publish(topics.mirrors(this.#tour.id), news);
  }
}

/** What mirrors need of a tour: all but the memory of what was done, for only its home decides. */
const published = (tour: LiveTour): LiveTour => ({ ...tour, done: [] });
