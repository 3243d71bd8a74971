import type { Looked } from '../planned/planned-tours.ts';
import { OPENS_AFTER } from '#protocol/planned.ts';

type Meeting = { guide: string; /** In the order in which people began to meet there. */ galleries: string[]; /** Server milliseconds since 1970. */ until: number };

/** Where people wait for planned tours. They are forgotten with the process: who waits comes in again, and meets again. */
export class Meetings {
  readonly #byTour = new Map<string, Meeting>();
  readonly #time: () => number;

  constructor(time: () => number) {
    this.#time = time;
  }

  galleries(tour: string): readonly string[] {
    return this.#byTour.get(tour)?.galleries ?? [];
  }

  /** Somebody who waits for the tour came into this gallery. */
  add({ planned }: Looked, gallery: string): void {
    const meeting = this.#byTour.get(planned.id) ?? { guide: planned.guide, galleries: [], until: 0 };
    meeting.until = planned.startsAt + OPENS_AFTER;
    if (!meeting.galleries.includes(gallery)) meeting.galleries.push(gallery);
    this.#byTour.set(planned.id, meeting);
  }

  /** Accounts of the guides who are waited for in a gallery. */
  guides(gallery: string): Set<string> {
    const now = this.#time();
    return new Set([...this.#byTour.values()].filter(({ galleries, until }) => galleries[0] === gallery && until > now).map(({ guide }) => guide));
  }

  closed(gallery: string): void {
    for (const [tour, { galleries }] of this.#byTour) {
      const at = galleries.indexOf(gallery);
      if (at >= 0) galleries.splice(at, 1);
      if (galleries.length === 0) this.#byTour.delete(tour);
    }
  }
}
