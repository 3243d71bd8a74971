import type { Exhibition } from '#scenes/format/schema.ts';
import { tour as tourFile, type Tour } from '#scenes/format/tour-schema.ts';
import { openVisit } from '../../../client/visit/open-visit.ts';
import { readAddress } from '../../../client/visit/address.ts';
import { NO_PROGRESS, type RouteProgress } from '../../../client/visit/route-progress.ts';
import { NO_TOURS, type TourProgress } from '../../../client/tour/tour-progress.ts';
import { freshSettings } from '../../../client/visit/settings.ts';
import type { VisitStore } from '../../../client/visit/visit.ts';
import { stepBody } from '../../../client/self/locomotion.ts';
import { twoHalls } from '../two-halls.ts';

const words = (en: string) => ({ en, zh: `${en}（中文）` });

/** A tour in three stops through the two halls: vase, greeting (asks something), and the title in the north. */
export const walk: Tour = tourFile.parse({
  id: 'clay',
  title: words('From clay'),
  summary: words('A short walk.'),
  languages: ['en', 'zh'],
  minutes: 6,
  stops: [
    { id: 'vase', exhibit: 'kiln/vase', title: words('The vase'), told: words('It was turned on a wheel.'), notes: words('Point at the foot.'), minutes: 2, annotation: 'foot' },
    { id: 'hello', exhibit: 'greeting', title: words('A word'), told: words('Somebody wrote this.'), notes: words('-'), minutes: 1.5, question: words('Who wrote it?') },
    { id: 'pots', exhibit: 'kiln/title', title: words('Pots'), told: { en: 'A city of pots.' }, notes: words('-'), minutes: 2.5, highlight: 'pots-made' },
  ],
});

/** A tour that is only there to be another one. */
const other: Tour = { ...walk, id: 'other', languages: ['zh'], stops: walk.stops.slice(0, 2) };

export function withTours(): Exhibition {
  const { exhibition } = twoHalls();
  const route = { id: 'thread', title: words('Thread'), summary: words('-'), colour: '#a8502f', cases: [{ case: 'kiln' }, { case: 'kiln' }] };
  return { ...exhibition, routes: [route], tours: [walk, other] };
}

export const exhibition = withTours();

export function open(href: string, kept: { tours?: TourProgress; route?: RouteProgress } = {}, reduced = true): VisitStore {
  const settings = { ...freshSettings(() => 0.5), motion: reduced ? ('reduced' as const) : ('full' as const) };
  return openVisit(exhibition, readAddress(new URL(href, 'https://example.org')), settings, kept.route ?? NO_PROGRESS, kept.tours ?? NO_TOURS);
}

const still = { forward: 0, sideways: 0, turn: 0, fast: false, lookYaw: 0, lookPitch: 0 };

/** Lets a walk come to its end as the frame would. */
export function walkOn(store: VisitStore): void {
  const { body, plan } = store.getState();
  for (let i = 0; i < 6000 && body.walkPath !== null; i++) if (stepBody(body, still, plan.floor, 1 / 60)) store.getState().arrive();
}
