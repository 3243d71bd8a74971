import { offeredLanguages } from '#scenes/format/offered-languages.ts';
import { derivePlan, placedOf } from '#scenes/format/plan.ts';
import type { Plan } from '#scenes/format/plan.ts';
import type { Exhibition } from '#scenes/format/schema.ts';
import { createBody, type Body } from '../self/body.ts';
import { standBefore } from '../self/journey.ts';
import { marksFor, tourOf } from '../tour/tour-now.ts';
import { atStop, NO_TOURS, type TourProgress } from '../tour/tour-progress.ts';
import { stopOf, walkFrom } from '../tour/tour-walk.ts';
import type { Address } from './address.ts';
import { NO_PROGRESS, type RouteProgress } from './route-progress.ts';
import type { Settings } from './settings.ts';
import { createVisit, type VisitStore } from './visit.ts';

/** Fetches the exhibition's data; null when there is none of this name. Throws with a sentence when it cannot be had. */
export async function fetchExhibition(id: string): Promise<Exhibition | null> {
  const answer = await fetch(`/api/exhibitions/${encodeURIComponent(id)}.json`);
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`The exhibition "${id}" could not be loaded: the server answered ${answer.status}.`);
  return (await answer.json()) as Exhibition;
}

/** The language to begin with: the address's, else the one chosen before, else the browser's first that the exhibition has, else its own first. */
export function firstLanguage(address: Address, settings: Settings, offered: readonly string[], browser: readonly string[]): string {
  const wished = [address.language, settings.language, ...browser].filter((tag) => tag !== null);
  for (const tag of wished) {
    const found = offered.find((one) => one === tag) ?? offered.find((one) => one.split('-')[0] === tag.split('-')[0]);
    if (found !== undefined) return found;
  }
  return offered[0] ?? 'en';
}

/** The body where the address says: on a spot, before an exhibit, or where visits start. */
export function bodyAt(plan: Plan, address: Address): Body {
  const placed = address.spot === null ? placedOf(plan, address.parts) : null;
  const { at, yaw } = plan.start;
  const wished = address.spot ?? (placed === null ? { x: at[0], z: at[1], yaw } : null);
  if (wished !== null) {
    const [x, z] = plan.floor.nearestFree(wished.x, wished.z);
    return createBody(x, z, wished.yaw, plan.floor.hallAt(x, z) ?? '');
  }
  const target = standBefore(placed!);
  const body = createBody(target.x, target.z, target.facing.yaw, placed!.hall);
  body.pitch = target.facing.pitch;
  return body;
}

/** Opens a visit on an exhibition as the address asks. */
export function openVisit(exhibition: Exhibition, asked: Address, settings: Settings, kept: RouteProgress = NO_PROGRESS, keptTours: TourProgress = NO_TOURS): VisitStore {
  const plan = derivePlan(exhibition);
  const language = firstLanguage(asked, settings, offeredLanguages(exhibition), navigator.languages);
  const tour = tourOf(exhibition, asked.tour);
  const walk = tour === null ? null : walkFrom(tour, (asked.stop ?? 1) - 1);
  const stop = tour === null || walk === null ? null : stopOf(tour, walk);
  // A tour in the address begins at its stop, unless the address names a place of its own.
  const address = stop !== null && asked.parts.length === 0 && asked.spot === null && plan.byRef.has(stop.exhibit) ? { ...asked, parts: stop.exhibit.split('/') } : asked;
  const body = bodyAt(plan, address);
  const reducedMotion = settings.motion === 'reduced';
  const quality = settings.quality === 'auto' ? 'medium' : settings.quality;
  // A route in the address comes before the one that was being followed, and a tour before both.
  const route = tour === null ? (exhibition.routes.find((one) => one.id === address.route)?.id ?? kept.route) : null;
  const tours = tour === null || walk === null ? keptTours : atStop(keptTours, tour, walk.stop, false);
  const store = createVisit({ exhibition, plan, body, language, settings, reducedMotion, quality, progress: { ...kept, route }, tour: walk, tours, follow: asked.follow, planned: asked.live });
  const placed = placedOf(plan, address.parts);
  if (placed !== null && address.parts.join('/') === placed.ref) {
    const open = { open: placed.ref, ...marksFor({ exhibition, tour: walk }, placed.ref) };
    // The first visitor of a tour is greeted before it begins.
    store.setState(address === asked ? { ...open, landed: true } : open);
  }
  return store;
}
