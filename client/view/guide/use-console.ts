import { canLead, type LiveTour } from '../../tour/live-tour.ts';
import { useVisit, type Visit } from '../../visit/visit.ts';

/** What one may do from the console: lead, help whoever leads, begin a tour, or nothing. */
export type ConsolePart = 'lead' | 'help' | 'begin' | 'none';

export function consolePart({ live, me, guide }: Pick<Visit, 'live' | 'me' | 'guide'>): ConsolePart {
  if (canLead(live, me.id)) return 'lead';
  if (live !== null && live.phase !== 'ended' && me.id !== null && (live.coGuides.includes(me.id) || live.lead === me.id)) return 'help';
  // Whoever led to the end as a visitor still reads how it went.
  return guide !== null || (live?.phase === 'ended' && live.lead === me.id) ? 'begin' : 'none';
}

export const useConsolePart = (): ConsolePart => useVisit(consolePart);

/** The tour that the console is about; to be used below a check that there is one. */
export function useLiveTour(): LiveTour {
  const live = useVisit((visit) => visit.live);
  if (live === null) throw new Error('No live tour here: render this part of the console only while there is one.');
  return live;
}
