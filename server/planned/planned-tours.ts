import { randomBytes } from 'node:crypto';
import type { PlannedNews } from '#protocol/planned.ts';
import type { PlanChange, PlanRequest } from '#protocol/planned-requests.ts';
import { type Outcome, refused } from '#protocol/refusals.ts';
import type { Guide } from '../domain/guide.ts';
import { type Led, MOST_PLANNED, PLANNED_KEPT, type PlannedTour, changePlanned, mayOpen, phaseOf, planTour } from '../domain/planned-tour.ts';
import type { Hosted } from '../exhibitions.ts';
import type { LiveTourStore, PlannedStore } from '../store/store.ts';

/** Milliseconds since it was last written down after which nobody leads a live tour any more, whatever the store says. */
const STALE = 60 * 60_000;

export type PlannedToursDeps = {
  store: PlannedStore;
  liveTours: Pick<LiveTourStore, 'byId'>;
  exhibitions: ReadonlyMap<string, Hosted>;
  /** Milliseconds since 1970. */
  time: () => number;
};

/** A planned tour with how it stands at this moment. */
export type Looked = { planned: PlannedTour; news: PlannedNews };

/** Live tours at a set time: planned, changed, looked at and opened. Everything here may throw `StoreUnavailable`. */
export class PlannedTours {
  readonly #deps: PlannedToursDeps;

  constructor(deps: PlannedToursDeps) {
    this.#deps = deps;
  }

  async plan(guide: Guide, asked: PlanRequest): Promise<Outcome<{ planned: PlannedNews }>> {
    const { store, exhibitions, time } = this.#deps;
    const hosted = exhibitions.get(asked.exhibition);
    if (hosted === undefined) return refused('exhibition-unknown');
    const now = time();
    const made = planTour(asked, guide, hosted.exhibition.tours.map(({ id }) => id), randomBytes(16).toString('base64url'), now);
    if (!made.ok) return made;
    await store.forgetBefore(now - PLANNED_KEPT);
    const kept = await store.add(made.planned, asked.once, MOST_PLANNED, now);
    return kept === null ? refused('planned-full') : { ok: true, planned: (await this.#look(kept)).news };
  }

  /** Those of a guide in an exhibition that are not long over, earliest first. */
  async listOf(guide: Guide, exhibition: string): Promise<PlannedNews[]> {
    const { store, time } = this.#deps;
    const all = await Promise.all((await store.ofGuide(guide.id, exhibition, time() - PLANNED_KEPT)).map((planned) => this.#look(planned)));
    return all.map(({ news }) => news).filter(({ phase, startsAt }) => phase !== 'over' && (phase !== 'cancelled' || startsAt > time()));
  }

  /** Null alike for an id that is none, of another exhibition, or forgotten. */
  async look(id: string, exhibition: string): Promise<Looked | null> {
    const planned = await this.#deps.store.byId(id);
    if (planned === null || planned.exhibition !== exhibition) return null;
    // A score that the exhibition has no more cannot be led.
    const scores = this.#deps.exhibitions.get(exhibition)?.exhibition.tours ?? [];
    return scores.some((score) => score.id === planned.score) ? this.#look(planned) : null;
  }

  async change(guide: Guide, id: string, change: PlanChange): Promise<Outcome<{ planned: PlannedNews }>> {
    const before = await this.#deps.store.byId(id);
    const phase = before === null ? 'over' : (await this.#look(before)).news.phase;
    const changed = changePlanned(before, phase, change, guide, this.#deps.time());
    if (!changed.ok) return changed;
    // Somebody was quicker, on the guide's other device: what they did is what is true now.
    const done = changed.planned === before || (await this.#deps.store.change(changed.planned));
    return done ? { ok: true, planned: (await this.#look(changed.planned)).news } : this.change(guide, id, change);
  }

  /** Whether `guide` may open it now. */
  async mayOpen(id: string, exhibition: string, score: string, guide: Guide | null): Promise<Outcome> {
    const looked = await this.look(id, exhibition);
    if (looked !== null && looked.planned.score !== score) return refused('planned-unknown');
    return mayOpen(looked?.planned ?? null, looked?.news.phase ?? 'over', guide, this.#deps.time());
  }

  opened(id: string, live: string): Promise<void> {
    return this.#deps.store.opened(id, live);
  }

  async #look(planned: PlannedTour): Promise<Looked> {
    const now = this.#deps.time();
    const phase = phaseOf(planned, await this.#led(planned, now), now);
    const { id, score: tour, guideName, languages, capacity, byLink: link, transcript, startsAt, sequence, live } = planned;
    return { planned, news: { id, tour, guideName, languages, capacity, link, transcript, startsAt, sequence, phase, live: phase === 'now' ? live : null, time: now } };
  }

  async #led({ live }: PlannedTour, now: number): Promise<Led | null> {
    const record = live === null ? null : await this.#deps.liveTours.byId(live);
    if (record === null) return null;
    return { ended: record.ended ?? (now - record.updated > STALE ? record.updated : null) };
  }
}
