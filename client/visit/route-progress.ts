import type { Exhibition, Route } from '#scenes/format/schema.ts';
import type { Shelf } from './settings.ts';
import type { VisitStore } from './visit.ts';

/** What a visitor has of the routes: the one being followed, and the cases seen at any time. Kept in this browser only. */
export type RouteProgress = { route: string | null; seen: readonly string[] };

export const NO_PROGRESS: RouteProgress = { route: null, seen: [] };
const keyOf = (exhibition: string): string => `pavilion.routes.${exhibition}`;

/** Takes from stored text what still fits the exhibition; routes and cases that are gone are forgotten. */
export function soundProgress(text: string | null, { routes, cases }: Pick<Exhibition, 'routes' | 'cases'>): RouteProgress {
  if (text === null) return NO_PROGRESS;
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (cause) {
    console.warn('The progress on routes could not be read; starting fresh.', cause);
    return NO_PROGRESS;
  }
  if (typeof raw !== 'object' || raw === null) return NO_PROGRESS;
  const { route, seen } = raw as Record<string, unknown>;
  return {
    route: routes.find((one) => one.id === route)?.id ?? null,
    seen: Array.isArray(seen) ? cases.map((study) => study.id).filter((id) => seen.includes(id)) : [],
  };
}

export function readProgress(shelf: Shelf | null, exhibition: Exhibition): RouteProgress {
  try {
    return soundProgress(shelf?.getItem(keyOf(exhibition.id)) ?? null, exhibition);
  } catch (cause) {
    console.warn('This browser does not show what was kept.', cause);
    return NO_PROGRESS;
  }
}

export function writeProgress(shelf: Shelf | null, exhibition: string, { route, seen }: RouteProgress): void {
  try {
    shelf?.setItem(keyOf(exhibition), JSON.stringify({ route, seen }));
  } catch (cause) {
    console.warn('The progress on routes could not be kept; it lasts until the page closes.', cause);
  }
}

/** Where one is on a route: how many of its cases were seen, and the index of the first that was not; null when all were. */
export function stageOf(route: Route, seen: readonly string[]): { seen: number; next: number | null } {
  const next = route.cases.findIndex((stage) => !seen.includes(stage.case));
  return { seen: route.cases.filter((stage) => seen.includes(stage.case)).length, next: next < 0 ? null : next };
}

/** Keeps the progress for the next visit whenever it changes. Returns how to stop. */
export function keepProgress(store: VisitStore, shelf: Shelf | null): () => void {
  return store.subscribe((now, before) => {
    if (now.route !== before.route || now.seen !== before.seen) writeProgress(shelf, now.exhibition.id, now);
  });
}
