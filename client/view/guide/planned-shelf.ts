import { createStore } from 'zustand/vanilla';
import type { PlannedNews } from '#protocol/planned.ts';
import { listPlanned } from '../../net/planned-api.ts';

/** The guide's own planned tours as this page knows them. */
type Shelf = { all: readonly PlannedNews[]; /** Why they could not be asked for; null when they were. */ refused: string | null; /** The one that was planned just now. */ fresh: string | null };

export const plannedShelf = createStore<Shelf>(() => ({ all: [], refused: null, fresh: null }));

/** Asks for them anew. */
export async function refreshPlanned(exhibition: string): Promise<void> {
  const answer = await listPlanned(exhibition);
  plannedShelf.setState(answer.ok ? { all: answer.planned, refused: null } : { refused: answer.refusal.code });
}

/** One of them is new, or has changed. */
export function shelve(planned: PlannedNews, isFresh = false): void {
  const others = plannedShelf.getState().all.filter(({ id }) => id !== planned.id);
  plannedShelf.setState({ all: [...others, planned].sort((a, b) => a.startsAt - b.startsAt), ...(isFresh && { fresh: planned.id }) });
}
