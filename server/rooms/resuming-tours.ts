import { CHAT_MEMORY } from '#protocol/messages.ts';
import { keptLine } from '../domain/tour/transcript.ts';
import type { Log } from '../log.ts';
import type { TranscriptStore } from '../store/store.ts';
import { type Resumed, type TourKeeper, abandoned, resumedFrom } from './tour-keeper.ts';

/** Tours that were being led when the server ended, given out once each. Those that nobody comes back to are written down as over. */
export function resumingTours({ keeper, transcripts, time, log }: { keeper: TourKeeper; transcripts: Pick<TranscriptStore, 'last'>; time: () => number; log: Log }) {
  const waiting = new Map<string, Resumed>();
  return {
    /** Ids of those of an exhibition, oldest change first; null when they could not be asked for: ask again. */
    find: async (exhibition: string): Promise<string[] | null> => {
      const found: string[] = [];
      try {
        for (const record of await keeper.open()) {
          if (record.exhibition !== exhibition) continue;
          const resumed = resumedFrom(record, time());
          if (resumed === null) await keeper.save(abandoned(record));
          else {
            const lines = resumed.tour.transcript === 'none' ? [] : await transcripts.last(record.id, CHAT_MEMORY);
            waiting.set(record.id, { ...resumed, lines: lines.map(keptLine) });
            found.push(record.id);
          }
        }
        return found;
      } catch (cause) {
        log.error({ mistake: cause instanceof Error ? cause.stack : String(cause) }, 'running tours could not be read; the next who comes asks again');
        return null;
      }
    },
    take: (tour: string): Resumed | null => {
      const resumed = waiting.get(tour) ?? null;
      waiting.delete(tour);
      return resumed;
    },
  };
}
