import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { offeredLanguages } from '#scenes/format/offered-languages.ts';
import type { Plan } from '#scenes/format/plan.ts';
import type { Exhibition } from '#scenes/format/schema.ts';
import type { GalleryLink } from '../net/gallery-link.ts';
import { type Body, type Stance, stanceOf } from '../self/body.ts';
import { type Facing, setOut, standBefore, type Target } from '../self/journey.ts';
import { noLiveTour, type TourActs, tourActs, type TourParts } from '../tour/tour-acts.ts';
import { marksFor, tellsTour, tourPhase, toursSeen } from '../tour/tour-now.ts';
import { NO_TOURS, type TourProgress } from '../tour/tour-progress.ts';
import { isFollowing, liveStop, tellsLive } from '../tour/follow-tour.ts';
import type { TourWalk } from '../tour/tour-walk.ts';
import { type ChatLine, type LinkStatus, OFFLINE, type Person, type Sighting } from './company.ts';
import type { RouteProgress } from './route-progress.ts';
import { type Settings, soundSettings } from './settings.ts';

export type Panel = 'none' | 'list' | 'plan' | 'people' | 'chat' | 'settings' | 'help' | 'share' | 'guide';
export type Quality = 'low' | 'medium' | 'high';

/** Everything the page shows that changes seldom. What changes every frame lives in `Body` and never here. */
export type Visit = TourParts & TourActs & {
  exhibition: Exhibition;
  plan: Plan;
  /** My own body, mutated each frame; here so that whoever has the visit can read it. */
  body: Body;
  language: string;
  languages: string[];
  settings: Settings;
  /** `near` is the ref of the exhibit one stands at. Both change only when they change. */
  here: { hall: string; near: string | null };
  /** Ref of the exhibit whose reading panel is open. */
  open: string | null;
  /** Ref of the exhibit that opens on arrival. */
  opening: string | null;
  /** Where the last walk or jump that was asked for began. */
  departure: Stance | null;
  /** Id of the open annotation within the open object. */
  annotation: string | null;
  /** Id of the figure that the open chart shows brighter than the others. */
  highlight: string | null;
  /** Look-closer mode on the open object. */
  closer: boolean;
  panel: Panel;
  /** The landing card is gone. */
  landed: boolean;
  /** Counts the times the visitor was moved at once, for the page to soften the cut. */
  cuts: number;
  link: LinkStatus;
  /** The line itself, for acts such as saying something; null until it is loaded, and when walking alone. */
  gallery: GalleryLink | null;
  people: Person[];
  /** Where the others are at this moment; asked when needed, as it changes every frame. */
  whereOthers: () => Sighting[];
  chat: ChatLine[];
  me: { id: string | null };
  /** The server's clock at this moment, in milliseconds since 1970. */
  serverNow: () => number;
  /** Id of the route being followed. */
  route: string | null;
  /** Ids of the cases that the visitor has been to, on a route or not. */
  seen: readonly string[];
  /** What is in force, whether chosen or measured. */
  quality: Quality;
  reducedMotion: boolean;

  /** Leads to the exhibit and opens its reading panel on arrival; null closes. */
  openExhibit: (ref: string | null) => void;
  /** Leads to the exhibit's best standing place. */
  goTo: (ref: string) => void;
  openAnnotation: (id: string | null) => void;
  setCloser: (closer: boolean) => void;
  /** Follows a route from now on, or none. */
  takeRoute: (id: string | null) => void;
  /** Forgets which cases of a route were seen, to follow it once more. */
  startAgain: (id: string) => void;
  setPanel: (panel: Panel) => void;
  setLanguage: (language: string) => void;
  saveSettings: (patch: Partial<Settings>) => void;
  /** Walks to a free place near the point, in metres; `facing` in radians is the way to look on arrival. Where the way is longer than `longest` metres one is there at once. */
  travelTo: (x: number, z: number, facing?: Facing | null, longest?: number) => void;
  /** Walks to the point, however far; for a press on the floor one sees. */
  walkTo: (x: number, z: number) => void;
  /** Closes the topmost thing that is open; false when nothing was. */
  stepBack: () => boolean;
  land: () => void;
  setQuality: (quality: Quality) => void;
  /** Told by the frame: where the body is now. */
  notice: (hall: string, near: string | null) => void;
  /** Told by the frame: the walk has ended at its target. */
  arrive: () => void;
  /** Told by the frame: the walk has ended before it, by a key or because the way is barred. */
  abandon: () => void;
};

export type VisitStore = StoreApi<Visit>;

export type VisitStart = {
  exhibition: Exhibition;
  plan: Plan;
  body: Body;
  language: string;
  settings: Settings;
  reducedMotion: boolean;
  quality: Quality;
  progress: RouteProgress;
  tour?: TourWalk | null;
  tours?: TourProgress;
  /** What came after `follow` and `live` in the address; null without. */
  follow?: string | null;
  planned?: string | null;
};

const CLOSED = { open: null, opening: null, annotation: null, highlight: null, closer: false, reading: false } as const;

export function createVisit({ progress, tour = null, tours = NO_TOURS, follow = null, planned = null, ...start }: VisitStart): VisitStore {
  return createStore<Visit>((set, get) => {
    /** Sets out and says whether the body is there already. */
    function lead(target: Target, longest?: number): boolean {
      const { body, plan, reducedMotion, cuts } = get();
      set({ departure: stanceOf(body) });
      const there = setOut(body, plan.floor, target, reducedMotion ? 0 : longest) === 'there';
      if (there) set({ cuts: cuts + 1 });
      return there;
    }

    function leadTo(ref: string): boolean {
      const placed = get().plan.byRef.get(ref);
      if (placed === undefined) throw new Error(`No exhibit "${ref}" stands in this exhibition: pass a ref of the plan.`);
      return lead(standBefore(placed));
    }

    /** Leads to an exhibit and opens it on arrival; whatever else changes with that is changed in the same moment. */
    function openAt(ref: string, patch: Partial<Visit> = {}): void {
      if (leadTo(ref)) {
        set({ ...CLOSED, ...patch, open: ref, ...marksFor({ ...get(), ...patch }, ref) });
        visited(ref);
      } else set({ ...CLOSED, ...patch, opening: ref });
    }

    /** Whoever stands at an exhibit of a case, or reads it, has been to the case, and to the stop of a tour that is there. */
    function visited(ref: string | null): void {
      if (ref === null) return;
      const caseId = get().plan.byRef.get(ref)?.caseId ?? null;
      if (caseId !== null && !get().seen.includes(caseId)) set({ seen: [...get().seen, caseId] });
      const seenNow = toursSeen(get(), ref);
      if (seenNow !== get().tours) set({ tours: seenNow });
    }

    return {
      ...start,
      languages: offeredLanguages(start.exhibition),
      here: { hall: start.body.hall, near: null },
      ...CLOSED,
      departure: null,
      panel: 'none',
      landed: start.settings.landed,
      cuts: 0,
      link: OFFLINE,
      gallery: null,
      people: [],
      whereOthers: () => [],
      chat: [],
      me: { id: null },
      serverNow: Date.now,
      ...progress,
      ...noLiveTour(follow, planned),
      tour,
      tours,
      ...tourActs({ set, get, openAt, closed: CLOSED }),

      openExhibit(ref) {
        if (ref === null && get().reading) get().backToTour();
        else if (ref === null) set(CLOSED);
        // Whoever follows a guide and opens the stop's exhibit by themselves wants to read its own words.
        else if (ref !== get().open) openAt(ref, { reading: isFollowing(get()) && liveStop(get())?.stop.exhibit === ref });
        else if (tellsLive(get())) set({ reading: true });
      },
      goTo(ref) {
        set(CLOSED);
        leadTo(ref);
      },
      // A number pressed on the object of a tour's stop is read up in the object's own words.
      openAnnotation: (annotation) => set(annotation !== null && (tellsTour(get()) || tellsLive(get())) ? { annotation, reading: true } : { annotation }),
      setCloser: (closer) => set({ closer }),
      setPanel: (panel) => set({ panel }),
      takeRoute(route) {
        if (route !== null) get().takeTour(null);
        set({ route });
      },
      startAgain(id) {
        get().takeTour(null);
        const route = get().exhibition.routes.find((one) => one.id === id);
        const over = new Set(route?.cases.map((stage) => stage.case));
        set({ route: id, seen: get().seen.filter((one) => !over.has(one)) });
      },
      setLanguage(language) {
        set({ language });
        get().saveSettings({ language });
      },
      saveSettings(patch) {
        const settings = soundSettings({ ...get().settings, ...patch }, get().settings);
        set(settings.quality === 'auto' ? { settings } : { settings, quality: settings.quality });
      },
      travelTo(x, z, facing = null, longest) {
        set(CLOSED);
        lead({ x, z, facing }, longest);
      },
      walkTo(x, z) {
        set(CLOSED);
        lead({ x, z, facing: null }, Infinity);
      },
      stepBack() {
        const { closer, annotation, panel, open, reading, body } = get();
        if (closer) set({ closer: false });
        else if (panel !== 'none') set({ panel: 'none' });
        else if (reading) get().backToTour();
        // Out of the tour's words, not out of the tour.
        else if (tourPhase(get()) === 'at the stop') get().pauseTour();
        else if (annotation !== null) set({ annotation: null });
        else if (open !== null) get().openExhibit(null);
        else if (body.walkPath !== null) body.walkPath = null;
        else return false;
        return true;
      },
      land() {
        set({ landed: true });
        get().saveSettings({ landed: true });
      },
      setQuality: (quality) => set({ quality }),
      notice(hall, near) {
        const { here, open } = get();
        if (here.hall === hall && here.near === near) return;
        // Whoever walks away from an open exhibit has finished reading it.
        const left = open !== null && here.near === open && near !== open;
        set(left ? { here: { hall, near }, ...CLOSED } : { here: { hall, near } });
        visited(near);
      },
      abandon: () => set({ opening: null }),
      arrive() {
        const { opening } = get();
        if (opening === null) return;
        set({ open: opening, opening: null, ...marksFor(get(), opening) });
        visited(opening);
      },
    };
  });
}

export const VisitContext = createContext<VisitStore | null>(null);

/** The visit's store itself, for handlers that read it when they run. */
export function useVisitStore(): VisitStore {
  const store = useContext(VisitContext);
  if (store === null) throw new Error('No visit here: render inside <VisitContext value={...}>.');
  return store;
}

/** A part of the visit; renders again only when that part changes. The selector must return something stable. */
export function useVisit<T>(select: (visit: Visit) => T): T {
  return useStore(useVisitStore(), select);
}
