import type { ChatLine as SaidLine, Place } from '#protocol/messages.ts';
import { createGalleryLink, type GalleryLink } from '../net/gallery-link.ts';
import { type Known, Roster } from '../others/roster.ts';
import { jump } from '../self/body.ts';
import { copyTour } from '../tour/live-tour.ts';
import { tourMarks } from '../tour/tour-marks.ts';
import type { Address } from './address.ts';
import type { ChatLine, Person, Sighting } from './company.ts';
import type { Settings, Shelf } from './settings.ts';
import type { VisitStore } from './visit.ts';

/** Milliseconds of quiet before a changed name or colour is told: not every letter. */
const QUIET = 900;

export type Gathering = { roster: Roster; gallery: GalleryLink; leave: () => void };
export type Reacted = Parameters<Parameters<typeof createGalleryLink>[0]['onReaction']>[0];

function personOf({ id, name, colour, at, number, away }: Known): Person {
  return { id, name, colour, at, number, away };
}

/** A gallery's lines count up; with the gallery's name before it the number is an id. */
function lineOf(gallery: string, { seq, from, text, time }: SaidLine): ChatLine {
  return { id: `${gallery}:${seq}`, from, text, at: time };
}

function sightingsIn(roster: Roster): Sighting[] {
  const seen: Sighting[] = [];
  for (const { id, name, colour, placed, pose } of roster.others) {
    const [x, y, z] = pose.head;
    if (placed && x !== undefined && y !== undefined && z !== undefined) seen.push({ id, name, colour, position: [x, y, z] });
  }
  return seen;
}

/** Tells the gallery what changes in the visit: what one is at, one's name and colour. Returns how to stop. */
function tellChanges(store: VisitStore, gallery: GalleryLink): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const differs = (a: Settings, b: Settings): boolean => a.name !== b.name || a.colour !== b.colour;
  const unsubscribe = store.subscribe((now, before) => {
    const at = now.open ?? now.here.near;
    if (at !== (before.open ?? before.here.near)) gallery.setAt(at);
    if (!differs(now.settings, before.settings)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { name, colour } = store.getState().settings;
      // A refusal is shown where names are edited; here the next join brings the name along.
      gallery.rename(name, colour).then(
        (refused) => (refused === null ? undefined : console.debug('The gallery keeps the old name.', refused.code)),
        (cause: unknown) => console.debug('The name is told with the next connection.', cause),
      );
    }, QUIET);
  });
  return () => {
    unsubscribe();
    clearTimeout(timer);
  };
}

/** Joins the others in the exhibition's gallery and keeps the visit told of them. */
export function joinGallery(store: VisitStore, address: Address, shelf: Shelf | null, view: Window, onReaction: (reaction: Reacted) => void): Gathering {
  const roster = new Roster();
  const { exhibition, body, plan } = store.getState();
  const goTo = ({ x, z, yaw }: Place): void => {
    jump(body, plan.floor, { x, z, yaw, pitch: body.pitch });
    store.setState({ cuts: store.getState().cuts + 1 });
  };
  const named = address.parts.length > 0 || address.spot !== null;
  const gallery = createGalleryLink({
    url: view.location.origin,
    exhibitionId: exhibition.id,
    remote: address.remote,
    settings: () => store.getState().settings,
    roster,
    shelf,
    page: view,
    onStatus: (link) => store.setState({ link }),
    onMe: (me) => store.setState({ me }),
    onWelcome({ guide, time }) {
      const at = performance.now();
      store.setState({ guide, serverNow: () => time + (performance.now() - at) });
    },
    onTour(state) {
      const { live } = store.getState();
      const now = copyTour(state, live);
      if (now !== live) store.setState({ live: now });
    },
    // Whoever follows a link to a place wants to be there, not where they were last time.
    onReturned: (place) => (named ? undefined : goTo(place)),
    onPeople: (people) => store.setState({ people: people.map(personOf) }),
    onChat: (lines, name) => store.setState({ chat: lines.map((line) => lineOf(name, line)) }),
    onPoint: (point) => tourMarks.point(point, performance.now()),
    onCircle: ({ id, points }) => tourMarks.circle(id, points, performance.now()),
    onReaction,
    onSnap: goTo,
  });
  store.setState({ gallery, whereOthers: () => sightingsIn(roster) });
  const { open, here } = store.getState();
  gallery.setAt(open ?? here.near);
  const silence = tellChanges(store, gallery);
  gallery.join(address.company ?? undefined, address.live ?? undefined, address.follow !== null).catch((cause: unknown) => console.error('Joining the gallery failed in an unforeseen way.', cause));
  return {
    roster,
    gallery,
    leave() {
      silence();
      gallery.leave();
      store.setState({ gallery: null, whereOthers: () => [], people: [], chat: [], live: null });
    },
  };
}
