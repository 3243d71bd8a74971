import { type Outcome, refused } from '#protocol/refusals.ts';
import type { TourBody } from '#protocol/tour-intentions.ts';
import type { PlannedTours } from '../planned/planned-tours.ts';
import { StoreUnavailable } from '../store/store.ts';
import type { Attendee } from './attendee.ts';

/** Of planned tours, what the desk of a gallery needs. */
export type PlannedDesk = Pick<PlannedTours, 'mayOpen' | 'opened'>;

/** What comes of beginning a tour: its id, and the key of its link. */
export type Begun = Outcome<{ id: string; link: string }>;
type Deps = { planned: PlannedDesk; exhibition: string; newLink: () => string };

/**
 * Begins a tour by `begin`, which is handed the key of its link. One that was planned is checked before and noted after;
 * when that cannot be written down the same act asked again notes it. `before` is the answer that the act got already.
 */
export async function beginPlanned({ planned, exhibition, newLink }: Deps, line: Pick<Attendee, 'guide'>, body: TourBody<'tour-start'>, before: Begun | null, begin: (key: string) => Begun): Promise<Begun> {
  const { planned: id } = body;
  if (id === undefined) return before ?? begin(newLink());
  try {
    const may = before ?? (await planned.mayOpen(id, exhibition, body.tour, line.guide));
    if (!may.ok) return may;
    const begun = before ?? begin(id);
    if (begun.ok) await planned.opened(id, begun.id);
    return begun;
  } catch (cause) {
    if (!(cause instanceof StoreUnavailable)) throw cause;
    return refused('not-saved', 1000);
  }
}
