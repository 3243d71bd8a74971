import type { Tour } from '#scenes/format/tour-schema.ts';
import type { Visit } from '../visit/visit.ts';
import { type FollowWay, isFollowing, liveMarks, liveStop } from './follow-tour.ts';
import type { LiveTour } from './live-tour.ts';
import { isToldOf, marksOf, stopNow, tellsTour, tourOf, tourPhase } from './tour-now.ts';
import { atStop, stopToGoOn, type TourProgress, withSeen } from './tour-progress.ts';
import { soundStop, stopOf, type TourWalk, walkFrom } from './tour-walk.ts';

/** What a visit knows of tours. */
export type TourParts = {
  /** The live tour of my gallery, led or just over; null when there is none, and while alone. */
  live: LiveTour | null;
  /** How far I am with the live tour's present turn; null unless I follow. Written by follow-live.ts. */
  way: FollowWay | null;
  /** What came after `follow` in the address: the key of a tour by link, or empty; null without. */
  tourLink: string | null;
  /** Id of the planned live tour that I have come for. */
  planned: string | null;
  /** The live tour that has just ended and that I followed; null once the thanks are closed. `tour` is its score's id. */
  liveOver: { tour: string; leadName: string } | null;
  /** The guide that the server knows me as, with the tours they may lead; `tours` null means all. */
  guide: { name: string; tours: string[] | null } | null;
  /** The tour being walked alone. A route and a tour exclude each other. */
  tour: TourWalk | null;
  tours: TourProgress;
  /** At a stop of a tour: the exhibit's own words are open instead of the tour's. */
  reading: boolean;
};

/** What a visitor may do on a tour, walked alone or followed. */
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
  /** At a stop of a tour: opens the exhibit's own words. */
  readMore: () => void;
  /** From the exhibit's own words back to those of the tour. */
  backToTour: () => void;
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

/** Before any live tour is known of; `follow` and `planned` came in the address. The id of a planned tour is the key of its link. */
export const noLiveTour = (follow: string | null, planned: string | null) => ({ live: null, way: null, tourLink: follow || planned || follow, planned, liveOver: null, guide: null });

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
    readMore() {
      const led = isFollowing(get()) ? liveStop(get())?.stop.exhibit : undefined;
      if (led !== undefined) {
        set({ open: led, opening: null, reading: true });
        return;
      }
      const stop = stopNow(get())?.stop;
      if (stop && tourPhase(get()) === 'at the stop') set({ open: stop.exhibit, opening: null, reading: true });
    },
    backToTour() {
      if (isFollowing(get())) {
        const { live } = get();
        const marks = live === null ? null : liveMarks(live);
        if (marks === null || (marks.annotation === null && marks.highlight === null)) set(closed);
        else set({ reading: false, closer: false, ...marks });
        return;
      }
      const stop = stopNow(get())?.stop;
      set({ reading: false, closer: false, ...(stop ? marksOf(stop) : {}) });
    },
    forgetOffer() {
      const { tours } = get();
      if (tours.last !== null) set({ tours: { ...tours, last: null } });
    },
  };
}
