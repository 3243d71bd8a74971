import { placedOf } from '#scenes/format/plan.ts';
import { jump, type Stance, stanceOf } from '../self/body.ts';
import { standBefore } from '../self/journey.ts';
import { marksFor, tourOf } from '../tour/tour-now.ts';
import { atStop } from '../tour/tour-progress.ts';
import { type TourWalk, walkFrom } from '../tour/tour-walk.ts';
import { type Address, readAddress, tourParts, writeAddress } from './address.ts';
import type { Visit, VisitStore } from './visit.ts';

/** What the browser's history keeps of a place, so that going back returns exactly there. */
type Kept = { spot: Stance };

function isKept(state: unknown): state is Kept {
  const spot = (state as Partial<Kept> | null)?.spot;
  return typeof spot === 'object' && [spot.x, spot.z, spot.yaw, spot.pitch].every(Number.isFinite);
}

/** The parts of the address for what is open or near: an open exhibit in full, a case one stands in by its name. */
export function partsFor(open: string | null, near: string | null): string[] {
  if (open !== null) return open.split('/');
  const [caseId, exhibitId] = near?.split('/') ?? [];
  return caseId === undefined || exhibitId === undefined ? [] : [caseId];
}

/**
 * Lets the address follow the visit: a new entry when something is opened, the same entry changed while walking.
 * Back and forward lead to the place they name. Returns how to stop.
 */
export function followAddress(store: VisitStore, start: Address, view: Window): () => void {
  const kept = (): Kept => ({ spot: stanceOf(store.getState().body) });
  const written = (): string => {
    const { open, here, exhibition, route, tour } = store.getState();
    return writeAddress({ ...start, route, ...tourParts({ tour }), exhibition: exhibition.id, parts: partsFor(open, here.near), spot: null });
  };
  // The first entry is written in full too: coming back to it is then not a new one.
  if (start.tour !== null) view.history.replaceState(kept(), '', written());

  const unsubscribe = store.subscribe((now, before) => {
    if (now.language !== before.language && start.language !== null) start = { ...start, language: now.language };
    const sameStop = now.tour?.id === before.tour?.id && now.tour?.stop === before.tour?.stop;
    if (now.open === before.open && now.opening === before.opening && now.here === before.here && now.language === before.language && now.route === before.route && sameStop) return;
    // On the way to an exhibit the entry still names the place one set out from: going back leads there.
    if (now.opening !== null) return;
    const address = written();
    if (now.open !== null && now.open !== before.open) {
      // The entry left behind remembers where one set out from.
      view.history.replaceState({ spot: now.departure ?? stanceOf(now.body) } satisfies Kept, '');
      if (address !== view.location.pathname + view.location.search) view.history.pushState(kept(), '', address);
    } else view.history.replaceState(kept(), '', address);
  });

  /** The tour and its stop that an entry names; read aloud or by itself as before. */
  const walkedAt = (address: Address): Partial<Visit> & { tour: TourWalk | null } => {
    const { exhibition, tour: walk, tours } = store.getState();
    const tour = tourOf(exhibition, address.tour);
    if (tour === null) return { tour: null };
    const there = walkFrom(tour, (address.stop ?? 1) - 1);
    const wishes = walk?.id === tour.id ? { aloud: walk.aloud, byItself: walk.byItself } : {};
    return { tour: { ...there, ...wishes }, route: null, tours: atStop(tours, tour, there.stop, false) };
  };

  const goBack = (event: PopStateEvent): void => {
    const { exhibition, plan, body, cuts } = store.getState();
    const address = readAddress(view.location);
    const placed = placedOf(plan, address.parts);
    if (isKept(event.state)) jump(body, plan.floor, event.state.spot);
    else if (placed === null) jump(body, plan.floor, { x: plan.start.at[0], z: plan.start.at[1], yaw: plan.start.yaw, pitch: 0 });
    else {
      const { x, z, facing } = standBefore(placed);
      jump(body, plan.floor, { x, z, ...facing });
    }
    const open = placed !== null && placed.ref === address.parts.join('/') ? placed.ref : null;
    const walked = walkedAt(address);
    const marks = open === null ? { annotation: null, highlight: null } : marksFor({ exhibition, tour: walked.tour }, open);
    store.setState({ ...walked, open, opening: null, closer: false, reading: false, cuts: cuts + 1, ...marks });
  };
  view.addEventListener('popstate', goBack);
  return () => {
    unsubscribe();
    view.removeEventListener('popstate', goBack);
  };
}
