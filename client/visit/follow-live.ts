import { type FollowWay, heedLanding, isFollowing, landingOf, liveMarks, liveStop, passWay, tellsLive } from '../tour/follow-tour.ts';
import { isLed, myMember, roleIn } from '../tour/live-tour.ts';
import { pitchTo } from '../self/journey.ts';
import type { Visit, VisitStore } from './visit.ts';

/** Farther than this, in metres of way, a follower is taken there at once. */
const LONGEST_WALK = 45;
/** Milliseconds between two looks at how far one is. */
const LOOK_EVERY = 200;

/** Goes along with the live tour, or catches up with it. Null when it was done, else the refusal's code. */
export async function comeAlong(store: VisitStore): Promise<string | null> {
  const { gallery, language, tourLink, live } = store.getState();
  if (gallery === null || !isLed(live)) return 'no-tour';
  const answer = await gallery.tourAct('tour-follow', { on: true, language, low: false, ...(tourLink !== null && tourLink !== '' && { link: tourLink }) });
  return answer.ok ? null : answer.refusal.code;
}

/** Leaves the group to look around; the tour may be caught up with at any time. */
export async function lookAround(store: VisitStore): Promise<string | null> {
  const { gallery, language, body, way } = store.getState();
  if (gallery === null) return 'offline';
  if (way?.stage === 'walking') body.walkPath = null;
  const answer = await gallery.tourAct('tour-follow', { on: false, language, low: false });
  return answer.ok ? null : answer.refusal.code;
}

/** Leads to my stand of this turn; `atOnce` where nobody sees the way. */
export function goToStand(store: VisitStore, atOnce = false): void {
  const visit = store.getState();
  const { way, travelTo, plan } = visit;
  if (way === null) return;
  const { x, z, yaw } = way.landing;
  const exhibit = plan.byRef.get(liveStop(visit)?.stop.exhibit ?? '');
  travelTo(x, z, { yaw, pitch: exhibit === undefined ? 0 : pitchTo(exhibit, x, z) }, atOnce ? 0 : LONGEST_WALK);
  store.setState({ way: { ...way, stage: 'walking', since: performance.now() } });
}

/** What the guide has opened stands open for those who are at the stop. `closes`: the guide has just closed it. */
function showOpened(store: VisitStore, closes: boolean): void {
  const visit = store.getState();
  const { live, open, reading, plan } = visit;
  const stop = liveStop(visit)?.stop;
  if (live === null || stop === undefined || !plan.byRef.has(stop.exhibit)) return;
  const marks = liveMarks(live);
  const anything = marks.annotation !== null || marks.highlight !== null;
  if (anything) store.setState({ ...marks, open: stop.exhibit, opening: null, ...(open === stop.exhibit ? {} : { closer: false, reading: false }) });
  else if (closes && open === stop.exhibit && !reading) store.setState({ open: null, annotation: null, highlight: null, closer: false });
}

/** Whoever stands at a stop has seen it, as on a tour walked alone. */
function noteSeen(store: VisitStore): void {
  const visit = store.getState();
  const now = liveStop(visit);
  if (now === null) return;
  const { tours } = visit;
  const seen = tours.kept[now.tour.id]?.seen ?? [];
  const all = seen.includes(now.stop.id) ? seen : [...seen, now.stop.id];
  store.setState({ tours: { ...tours, kept: { ...tours.kept, [now.tour.id]: { stop: now.stop.id, seen: all } } } });
}

const turnOf = ({ landing }: FollowWay): string => `${landing.tour} ${landing.turn}`;

/**
 * Lets the visit go along with the live tour while the visitor follows: counts, leads, tells the gallery of the arrival,
 * and opens what the guide opens. `atOnce` follows the first tour that is met without asking: the address said so;
 * `isHidden` says whether the page is out of sight.
 * Returns how to stop.
 */
export function followLive(store: VisitStore, atOnce: boolean, isHidden: () => boolean): () => void {
  let asked = !atOnce;
  /** The turn of which the gallery was told over this connection. */
  let told = '';

  const tellArrival = (): void => {
    const { way, gallery, link } = store.getState();
    if (way === null || way.stage !== 'there' || way.landing.arrived || turnOf(way) === told || link.state !== 'joined') return;
    told = turnOf(way);
    // What this connection swallows is told on the next.
    void gallery?.tourAct('tour-arrived', { turn: way.landing.turn });
  };
  const settle = (before: Visit['way']): void => {
    const { way } = store.getState();
    if (way?.stage === 'there' && (before?.stage !== 'there' || turnOf(before) !== turnOf(way))) {
      noteSeen(store);
      showOpened(store, false);
    }
    tellArrival();
  };
  const look = (): void => {
    const { way, body } = store.getState();
    if (way === null) return;
    const next = passWay(way, body, body.walkPath !== null, performance.now());
    if (next !== way) {
      store.setState({ way: next });
      // A hidden page draws no frames, in which one could walk.
      if (next.stage === 'walking') goToStand(store, isHidden());
    }
    settle(way);
  };
  const heed = (now: Visit, before: Visit): void => {
    const { live, me, way, body, tour } = now;
    if (!asked && now.landed && isLed(live) && me.id !== null && myMember(live, me.id) !== undefined) {
      asked = true;
      // Whoever has said before whether they follow has made up their mind.
      if (roleIn(live, me.id) !== 'guide' && myMember(live, me.id)?.language === '') void comeAlong(store);
    }
    const next = heedLanding(way, landingOf(live, me.id), body, performance.now());
    if (next !== way) {
      // One is led by one guide at a time.
      if (next !== null && tour !== null) now.takeTour(null);
      if (next === null && way?.stage === 'walking') body.walkPath = null;
      store.setState({ way: next });
    }
    const over = live?.phase === 'ended' && before.live?.phase !== 'ended' && before.live !== null && myMember(before.live, me.id)?.following === true;
    if (over) {
      // The thanks stand where an exhibit's words would.
      store.setState({ open: null, opening: null, annotation: null, highlight: null, closer: false, reading: false, liveOver: { tour: live.score, leadName: live.leadName } });
    } else if (tellsLive(before) && !isFollowing(now) && now.open === before.open) {
      // What was open for the tour does not turn into words that nobody asked for.
      store.setState({ open: null, annotation: null, highlight: null, closer: false });
    }
    const opened = live?.opened !== before.live?.opened || live?.highlight !== before.live?.highlight;
    const stayed = next?.stage === 'there' && way?.landing.turn === next.landing.turn;
    if (opened && stayed) showOpened(store, true);
    settle(way);
  };

  const unsubscribe = store.subscribe((now, before) => {
    if (now.link !== before.link && now.link.state !== 'joined') told = '';
    if (now.live !== before.live || now.landed !== before.landed || now.me !== before.me || (now.link !== before.link && now.way !== null)) heed(now, before);
    if (now.language !== before.language && now.way !== null) {
      // The guide sees in which languages the group reads.
      void comeAlong(store);
    }
  });
  const timer = setInterval(look, LOOK_EVERY);
  return () => {
    unsubscribe();
    clearInterval(timer);
    store.setState({ way: null });
  };
}
