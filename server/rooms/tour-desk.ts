import { type Outcome, refused } from '#protocol/refusals.ts';
import type { TourBody, TourIntention } from '#protocol/tour-intentions.ts';
import { limits } from '../domain/limits.ts';
import { take, waitFor } from '../domain/token-bucket.ts';
import type { World } from '../domain/tour/acting.ts';
import { beginTour } from '../domain/tour/begin.ts';
import { type Asked, answered, decide } from '../domain/tour/decide.ts';
import { endTour } from '../domain/tour/lead-acts.ts';
import { type LiveTour, isLive, newPerson, people } from '../domain/tour/live-tour.ts';
import { isMuted } from '../domain/tour/people-acts.ts';
import { comeIn, goAway, passTime, rename } from '../domain/tour/presence.ts';
import { leads } from '../domain/tour/rights.ts';
import { type Attendee, actorOf, arrivingOf } from './attendee.ts';
import type { DeskDeps } from './desk-deps.ts';
import { type Begun, beginPlanned } from './planned-desk.ts';
import { type Resumed, recordOf } from './tour-keeper.ts';
import { TourSaver } from './tour-saver.ts';

/** Milliseconds between two writings of what nobody waits for: who is here, and the clocks. */
const SAVE_EVERY = 10_000;

/** The live tour of one gallery: what the domain decides is shown, written down, and then answered. */
export class TourDesk {
  readonly #deps: DeskDeps;
  readonly #saver: TourSaver;
  #tour: LiveTour | null = null;
  /** When the lead was last heard of, in milliseconds since 1970. */
  #seenAt = 0;
  #version = 0;
  #saved = 0;
  #savedAt = 0;

  constructor(deps: DeskDeps, resumed: Resumed | null) {
    this.#deps = deps;
    this.#saver = new TourSaver(deps.keeper);
    if (resumed === null || deps.scores.get(resumed.tour.score)?.stops[resumed.tour.stop] === undefined) return;
    // `#seenAt` stays 0: of the lead nothing has been heard yet.
    this.#set(resumed.tour);
  }

  get tour(): LiveTour | null {
    return this.#tour;
  }

  /** The gallery stays open for it, even while nobody is here. */
  get keepsOpen(): boolean {
    return isLive(this.#tour) && this.#tour.phase !== 'offered';
  }

  isBanned(key: string): boolean {
    return isLive(this.#tour) && this.#tour.banned.includes(key);
  }

  /** Keys of those who are on their way back here: who goes along or leads, and has no line yet. */
  get expected(): string[] {
    const tour = this.#tour;
    return isLive(tour) ? people(tour).flatMap(({ key, gallery, here, following }) => (!here && gallery === 0 && (following || key === tour.lead.key) ? [key] : [])) : [];
  }

  isMuted(key: string): boolean {
    return isMuted(this.#tour, key);
  }

  /** The tour for which the gallery's chat is written down now; null when it is not. */
  get transcriptOf(): string | null {
    return isLive(this.#tour) && this.#tour.transcript === 'kept' ? this.#tour.id : null;
  }

  mayPoint(line: Attendee): boolean {
    return isLive(this.#tour) && (this.#tour.spotlight === line.member.key || leads(this.#tour, actorOf(line)));
  }

  /** Answers an intention, once what it did is written down. */
  async act(line: Attendee, name: TourIntention, body: TourBody<TourIntention>): Promise<Outcome> {
    const now = this.#deps.now();
    if (!take(line.tourActs, limits.tourActsPerPerson, now)) return refused('too-fast', waitFor(line.tourActs, limits.tourActsPerPerson, now));
    const outcome = name === 'tour-start' ? await this.#start(line, body as TourBody<'tour-start'>) : this.#decide(line, { name, body } as Asked);
    const isLight = name === 'tour-arrived' || name === 'tour-console';
    return !outcome.ok || isLight || (await this.flush()) ? outcome : refused('not-saved', 1000);
  }

  cameIn(line: Attendee): void {
    if (this.#tour === null) return;
    this.#set(comeIn(this.#tour, arrivingOf(line), this.#world(this.#tour.score)));
  }

  /** `gallery`: number of the one they left. */
  left(key: string, onPurpose: boolean, gallery = 0): void {
    if (this.#tour !== null) this.#set(goAway(this.#tour, key, onPurpose, gallery));
  }

  renamed(line: Attendee): void {
    if (this.#tour !== null) this.#set(rename(this.#tour, line.member.key, arrivingOf(line)));
  }

  /** Lets time pass. */
  tick(): void {
    const tour = this.#tour;
    if (!isLive(tour)) return;
    const [now, time] = [this.#deps.now(), this.#deps.time()];
    for (const line of this.#deps.lines.values()) if (leads(tour, actorOf(line))) this.#seenAt = Math.max(this.#seenAt, time - (now - line.heardAt));
    this.#set(passTime(tour, this.#seenAt, time));
    if (time - this.#savedAt >= SAVE_EVERY) void this.#save();
  }

  /** The gallery closes for good: a tour that nobody is in any more is over. */
  finish(): void {
    if (!isLive(this.#tour)) return;
    const over = structuredClone(this.#tour);
    endTour(over, this.#deps.time());
    this.#set(over);
    void this.#save();
  }

  /** The tour is led elsewhere: it is neither shown nor written down here any more. */
  drop(): void {
    this.#tour = null;
    this.#saved = this.#version;
  }

  /** Writes down what is not yet; true when it is. */
  async flush(): Promise<boolean> {
    return this.#saved === this.#version || (await this.#save());
  }

  /** The gallery is taken down, for good or until the server is back. */
  async close(): Promise<void> {
    await this.flush();
  }

  #start(line: Attendee, body: TourBody<'tour-start'>): Promise<Begun> {
    const before = answered(this.#tour, line.member.key, body.once) as Begun | null;
    return beginPlanned(this.#deps, line, body, before, (key) => this.#begin(line, body, key));
  }

  #begin(line: Attendee, body: TourBody<'tour-start'>, link: string): Begun {
    if (isLive(this.#tour) && this.#tour.phase !== 'offered') return refused('tour-running');
    // Those in mirrors are there for the tour before.
    const others = [...this.#deps.lines.values()].filter((one) => one !== line && one.gallery === undefined).map((one) => newPerson(arrivingOf(one)));
    const begun = beginTour(
      { guide: line.guide, body, me: newPerson(arrivingOf(line)), others, id: this.#deps.newId(), link },
      this.#world(body.tour),
    );
    if (!begun.ok) return begun;
    // One that was left to itself is over now, and has to be written down as such first.
    this.finish();
    this.#seenAt = this.#deps.time();
    this.#set(begun.tour);
    return begun.answer;
  }

  #decide(line: Attendee, asked: Asked): Outcome {
    const decision = decide(this.#tour, actorOf(line), asked, this.#world(this.#tour?.score ?? ''));
    if (!decision.ok) return decision;
    if (decision.changed) this.#set(decision.tour);
    for (const { key } of decision.effects) this.#deps.close(key);
    if (isLive(this.#tour) && leads(this.#tour, actorOf(line))) this.#seenAt = this.#deps.time();
    return decision.answer;
  }

  #world(score: string): World {
    const { scores, place, lines, time } = this.#deps;
    return { now: time(), score: scores.get(score) ?? { id: '', stops: [] }, place, where: (key) => lines.get(key)?.member.place ?? { x: 0, z: 0 } };
  }

  #set(tour: LiveTour): void {
    if (tour === this.#tour) return;
    this.#tour = tour;
    this.#version += 1;
    this.#deps.show(tour);
  }

  async #save(): Promise<boolean> {
    const { exhibition, gallery, code, time, log } = this.#deps;
    const tour = this.#tour;
    if (tour === null) return true;
    this.#savedAt = time();
    let version = 0;
    try {
      await this.#saver.save(tour.id, () => {
        const current = this.#tour?.id === tour.id ? this.#tour : null;
        if (current !== null) version = this.#version;
        return recordOf(current ?? tour, exhibition, gallery, code, time());
      });
      this.#saved = Math.max(this.#saved, version);
      if (tour.phase === 'ended' && tour.transcript !== 'none') this.#deps.transcriptOver();
      return true;
    } catch (cause) {
      log.error({ mistake: cause instanceof Error ? cause.stack : String(cause) }, 'a live tour could not be written down');
      return false;
    }
  }
}
