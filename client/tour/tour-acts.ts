import type { Tour } from '#scenes/format/tour-schema.ts';
import type { Visit } from '../visit/visit.ts';
import { isToldOf, marksOf, stopNow, tellsTour, tourOf } from './tour-now.ts';
import { atStop, stopToGoOn, withSeen } from './tour-progress.ts';
import { soundStop, stopOf, type TourWalk, walkFrom } from './tour-walk.ts';

/** What a visitor may do on a tour walked alone. */
export type TourActs = {
  /** Sets out on a tour, where it was left or at the stop given (index from 0); null leaves the tour. A route is left. */
  takeTour: (id: string | null, stop?: number) => void;
  /** Leads to a stop of the tour being walked, and goes on if it rested; after the last stop the tour is done. */
  goToStop: (stop: number) => void;
  /** Lets the tour rest, to look around, until `goToStop`. */
  pauseTour: () => void;
  /** Forgets how far the tour was walked, and begins at its first stop. */
  startTourAgain: (id: string) => void;
  setTourWish: (wish: Partial<Pick<TourWalk, 'aloud' | 'byItself'>>) => void;
  /** No longer offers the tour that was under way in the last visit. */
  forgetOffer: () => void;
};

type Store = {
  set: (patch: Partial<Visit>) => void;
  get: () => Visit;
  /** Leads to an exhibit and opens it on arrival, and changes the rest in the same moment. */
  openAt: (ref: string, patch: Partial<Visit>) => void;
  /** Closes whatever is open. */
  closed: Partial<Visit>;
};

/** The acts of a visitor on a tour; part of the visit's. */
export function tourActs({ set, get, openAt, closed }: Store): TourActs {
  /** Towards a stop; `fresh` forgets the stops seen before. All in one moment: the address must not name one stop at the exhibit of another. */
  function setOut(tour: Tour, walk: TourWalk, fresh: boolean): void {
    const { tours, open, plan, body, opening } = get();
    const stop = stopOf(tour, walk);
    const patch = { tour: walk, route: null, tours: atStop(tours, tour, walk.stop, fresh) };
    if (stop === null || !plan.byRef.has(stop.exhibit)) {
      if (opening !== null) body.walkPath = null;
      set({ ...closed, ...patch });
    } else if (open !== stop.exhibit) openAt(stop.exhibit, patch);
    else set({ ...closed, ...patch, open, ...marksOf(stop), tours: withSeen(patch.tours, tour.id, stop.id) });
  }

  return {
    takeTour(id, wished) {
      const { exhibition, tours } = get();
      const tour = tourOf(exhibition, id);
      if (tour === null) {
        set({ ...(tellsTour(get()) ? closed : {}), reading: false, tour: null, tours: tours.last === null ? tours : { ...tours, last: null } });
        return;
      }
      const kept = tours.kept[tour.id];
      setOut(tour, walkFrom(tour, wished ?? stopToGoOn(tour, kept)), kept === undefined || kept.stop === null);
    },
    goToStop(stop) {
      const now = stopNow(get());
      const walk = get().tour;
      if (now === null || walk === null) return;
      setOut(now.tour, { ...walk, stop: soundStop(now.tour, stop), paused: false }, false);
    },
    pauseTour() {
      const { tour, body, opening } = get();
      if (tour === null || stopNow(get())?.stop === null) return;
      if (isToldOf(get(), opening)) body.walkPath = null;
      set({ ...(isToldOf(get(), get().open ?? opening) ? closed : {}), tour: { ...tour, paused: true } });
    },
    startTourAgain(id) {
      const tour = tourOf(get().exhibition, id);
      if (tour !== null) setOut(tour, walkFrom(tour, 0), true);
    },
    setTourWish(wish) {
      const { tour } = get();
      if (tour !== null) set({ tour: { ...tour, ...wish } });
    },
    forgetOffer() {
      const { tours } = get();
      if (tours.last !== null) set({ tours: { ...tours, last: null } });
    },
  };
}
