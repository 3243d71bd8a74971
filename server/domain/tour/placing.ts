import { type GroupStand, groupStands, guideStand } from '#scenes/format/group-stands.ts';
import type { Placed } from '#scenes/format/placement.ts';
import type { Plan } from '#scenes/format/plan.ts';
import { assignStands } from '../convoy.ts';
import { type LiveTour, type Stand, followers } from './live-tour.ts';

/** One who needs a stand: where they are, and whether they should be in front. */
export type Coming = { key: string; x: number; z: number; low: boolean };
type Spot = Omit<Stand, 'turn'>;

/** Stands before an exhibit for those who come, beside those already taken there; and the guide's own. */
export type PlaceGroup = (exhibit: string, coming: readonly Coming[], taken: readonly { x: number; z: number }[]) => { guide: Spot | null; stands: ReadonlyMap<string, Spot> };

/** Metres within which two stands are the same. */
const SAME = 0.05;
/** Stands are computed so many at a time: a group that grows by one asks for one more each time. */
const AT_A_TIME = 16;

/** The stands before each exhibit of a plan, remembered: those for fewer people are the first of those for more. */
function standsOn(plan: Plan) {
  type Known = { guide: ReturnType<typeof guideStand>; stands: GroupStand[]; count: number };
  const known = new Map<Placed, Known>();
  return (placed: Placed, count: number): Pick<Known, 'guide' | 'stands'> => {
    const before = known.get(placed);
    if (before !== undefined && before.count >= count) return { guide: before.guide, stands: before.stands.slice(0, count) };
    const whole = Math.ceil(count / AT_A_TIME) * AT_A_TIME;
    const now = { guide: before?.guide ?? guideStand(plan, placed), stands: groupStands(plan, placed, whole), count: whole };
    known.set(placed, now);
    return { guide: now.guide, stands: now.stands.slice(0, count) };
  };
}

/** Places groups on a plan: whoever is low in front, the others so that their ways are short. */
export function placerOn(plan: Plan): PlaceGroup {
  const standsAt = standsOn(plan);
  return (exhibit, coming, taken) => {
    const placed = plan.byRef.get(exhibit);
    if (placed === undefined) return { guide: null, stands: new Map() };
    const { guide, stands: all } = standsAt(placed, coming.length + taken.length);
    const { x, z, yaw } = guide;
    const free = all.filter((stand) => !taken.some((one) => Math.hypot(one.x - stand.x, one.z - stand.z) < SAME));
    const given = assignStands(free, coming.map(({ key, ...walker }) => ({ id: key, ...walker, at: null })));
    const stands = new Map([...given].map(([key, stand]) => [key, { x: stand.x, z: stand.z, yaw: stand.yaw, behind: !stand.sees }]));
    return { guide: { x, z, yaw, behind: false }, stands };
  };
}

type Around = { exhibit: string; place: PlaceGroup; where: (key: string) => { x: number; z: number } };

/** The whole group goes to an exhibit: everybody who follows and is here gets a stand for a new turn. Each gallery has a crowd, and stands, of its own. */
export function moveGroup(tour: LiveTour, around: Around): void {
  tour.turn += 1;
  for (const person of Object.values(tour.people)) Object.assign(person, { stand: null, arrived: false });
  const group = followers(tour);
  for (const gallery of new Set([0, ...group.map((person) => person.gallery)])) {
    const crowd = group.filter((person) => person.gallery === gallery);
    const { guide, stands } = around.place(around.exhibit, crowd.map(({ key, low }) => ({ key, low, ...around.where(key) })), []);
    if (gallery === 0) tour.guideStand = guide === null ? null : { ...guide, turn: tour.turn };
    for (const person of crowd) {
      const spot = stands.get(person.key);
      person.stand = spot === undefined ? null : { ...spot, turn: tour.turn };
    }
  }
}

/** One more comes to where the group is; nobody else is moved. Whoever has a stand of this turn keeps it. */
export function placeLate(tour: LiveTour, key: string, around: Around): void {
  const person = tour.people[key];
  if (person === undefined || !person.following || person.stand?.turn === tour.turn) return;
  const taken = Object.values(tour.people).flatMap(({ following, gallery, stand }) => (following && gallery === person.gallery && stand?.turn === tour.turn ? [stand] : []));
  const spot = around.place(around.exhibit, [{ key, low: person.low, ...around.where(key) }], taken).stands.get(key);
  person.stand = spot === undefined ? null : { ...spot, turn: tour.turn };
  person.arrived = false;
}
