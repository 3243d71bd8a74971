import { type Outcome, refused } from '#protocol/refusals.ts';
import type { TourBody, TourIntention } from '#protocol/tour-intentions.ts';
import { limits } from '../domain/limits.ts';
import { take, waitFor } from '../domain/token-bucket.ts';
import type { World } from '../domain/tour/acting.ts';
import { beginTour } from '../domain/tour/begin.ts';
import { type Asked, answered, decide } from '../domain/tour/decide.ts';
import { endTour } from '../domain/tour/lead-acts.ts';
import { type LiveTour, type Person, isLive, newPerson, people } from '../domain/tour/live-tour.ts';
import { isMuted } from '../domain/tour/people-acts.ts';
import { comeIn, goAway, passTime, rename } from '../domain/tour/presence.ts';
import { leads } from '../domain/tour/rights.ts';
import type { DeskDeps } from './desk-deps.ts';
import type { Line } from './line.ts';
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
  /** How to stop watching the guides who are here, by person. */
  readonly #watching = new Map<string, () => void>();
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

  /** What a tour that is not over knows of somebody, also when the gallery has forgotten them. */
  personOf(key: string): Person | undefined {
    return isLive(this.#tour) ? this.#tour.people[key] : undefined;
  }

  /** Keys of those who are on their way back: who goes along or leads, and has no line yet. */
  get expected(): string[] {
    const tour = this.#tour;
    return isLive(tour) ? people(tour).flatMap(({ key, here, following }) => (!here && (following || key === tour.lead.key) ? [key] : [])) : [];
  }

  get highestNumber(): number {
    return isLive(this.#tour) ? Math.max(0, ...people(this.#tour).map(({ number }) => number)) : 0;
  }

  isMuted(key: string): boolean {
    return isMuted(this.#tour, key);
  }

  /** The tour for which the gallery's chat is written down now; null when it is not. */
  get transcriptOf(): string | null {
    return isLive(this.#tour) && this.#tour.transcript === 'kept' ? this.#tour.id : null;
  }

  mayPoint(line: Line): boolean {
    return isLive(this.#tour) && (this.#tour.spotlight === line.member.key || leads(this.#tour, actorOf(line)));
  }

  /** Answers an intention, once what it did is written down. */
  async act(line: Line, name: TourIntention, body: TourBody<TourIntention>): Promise<Outcome> {
    const now = this.#deps.now();
    if (!take(line.tourActs, limits.tourActsPerPerson, now)) return refused('too-fast', waitFor(line.tourActs, limits.tourActsPerPerson, now));
    const outcome = name === 'tour-start' ? await this.#start(line, body as TourBody<'tour-start'>) : this.#decide(line, { name, body } as Asked);
    const isLight = name === 'tour-arrived' || name === 'tour-console';
    return !outcome.ok || isLight || (await this.flush()) ? outcome : refused('not-saved', 1000);
  }

  cameIn(line: Line): void {
    this.#watch(line);
    if (this.#tour === null) return;
    this.#set(comeIn(this.#tour, profileOf(line), this.#world(this.#tour.score)));
  }

  left(key: string, onPurpose: boolean): void {
    this.#watching.get(key)?.();
    this.#watching.delete(key);
    if (this.#tour !== null) this.#set(goAway(this.#tour, key, onPurpose));
  }

  renamed(line: Line): void {
    if (this.#tour !== null) this.#set(rename(this.#tour, line.member.key, profileOf(line)));
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

  /** Writes down what is not yet; true when it is. */
  async flush(): Promise<boolean> {
    return this.#saved === this.#version || (await this.#save());
  }

  /** The gallery is taken down, for good or until the server is back. */
  async close(): Promise<void> {
    for (const stop of this.#watching.values()) stop();
    await this.flush();
  }

  /** From the moment a guide is one no longer, so is their line. */
  #watch(line: Line): void {
    const { key } = line.member;
    this.#watching.get(key)?.();
    this.#watching.delete(key);
    if (line.guide === null) return;
    const lost = () => {
      line.guide = null;
      this.renamed(line);
    };
    this.#watching.set(key, this.#deps.watchGuide(line.guide.id, lost));
  }

  #start(line: Line, body: TourBody<'tour-start'>): Promise<Begun> {
    const before = answered(this.#tour, line.member.key, body.once) as Begun | null;
    return beginPlanned(this.#deps, line, body, before, (key) => this.#begin(line, body, key));
  }

  #begin(line: Line, body: TourBody<'tour-start'>, link: string): Begun {
    if (isLive(this.#tour) && this.#tour.phase !== 'offered') return refused('tour-running');
    const others = [...this.#deps.lines.values()].filter((one) => one !== line).map((one) => newPerson(profileOf(one)));
    const begun = beginTour(
      { guide: line.guide, body, me: newPerson(profileOf(line)), others, id: this.#deps.newId(), link },
      this.#world(body.tour),
    );
    if (!begun.ok) return begun;
    // One that was left to itself is over now, and has to be written down as such first.
    this.finish();
    this.#seenAt = this.#deps.time();
    this.#set(begun.tour);
    return begun.answer;
  }

  #decide(line: Line, asked: Asked): Outcome {
    const decision = decide(this.#tour, actorOf(line), asked, this.#world(this.#tour?.score ?? ''));
    if (!decision.ok) return decision;
    if (decision.changed) this.#set(decision.tour);
    for (const { key } of decision.effects) {
      const removed = this.#deps.lines.get(key);
      if (removed !== undefined) this.#deps.close(removed);
    }
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

const actorOf = (line: Line) => ({ key: line.member.key, account: line.guide?.id ?? null });
const profileOf = ({ member, guide }: Line) => ({ key: member.key, id: member.id, name: member.name || (guide?.name ?? ''), number: member.number, account: guide?.id ?? null });
