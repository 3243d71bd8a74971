import { headingX, headingZ, wrapYaw, yawTowards } from './directions.ts';
import { wallSize } from './exhibit-refs.ts';
import { clearView, lookedAt, sightOf } from './exhibit-sight.ts';
import type { ClearView, Sight } from './exhibit-sight.ts';
import { blocksOpening, inLane, openingsOf } from './opening-aisles.ts';
import type { Opening } from './openings.ts';
import type { Plan } from './plan.ts';
import type { Placed } from './placement.ts';
import { viewingDistance } from './standing.ts';

/** A place on the floor for one person of a group. Gallery metres; `yaw` (radians) faces the exhibit. */
export type GroupStand = {
  x: number;
  z: number;
  yaw: number;
  /** 0 is the front row. */
  row: number;
  /** Whether the exhibit is in sight from here: in its own hall, nothing between, not from the side of a wall. */
  sees: boolean;
};

/** Least distance in metres between any two people of a group, their guide included. */
export const STAND_GAP = 0.8;
/** Metres that the guide has around. */
const GUIDE_GAP = 1.1;
/** Metres from person to person within a row. */
const ROW_GAP = 0.86;
/** Metres from row to row. */
const ROW_PITCH = 0.82;
/** Metres between the places tried along a row. */
const TRY_STEP = 0.08;
/** Nobody stands with somebody of the next row this near to the own line of sight, where the room allows it. Metres. */
const SHOULDER = 0.28;
/** Metres between the places tried where no row fits. */
const GRID_STEP = 0.3;

/**
 * A way to fill the floor before an exhibit: so far to its sides (radians), in so many rows.
 * `staggered`: nobody stands exactly behind somebody of the row before or behind the guide.
 * `open`: nor behind a plinth, though one may look over it: what stands on it may be in the way.
 * `lanes`: the ways in from the openings are kept.
 */
type Fan = { turn: number; rows: number; staggered: boolean; open: boolean; lanes: boolean };
/** In the order of how well one sees there. */
const WALL_FANS: Fan[] = [
  { turn: 0.87, rows: 4, staggered: true, open: true, lanes: true },
  { turn: 1.1, rows: 6, staggered: true, open: true, lanes: true },
  { turn: 1.22, rows: 7, staggered: false, open: false, lanes: true },
  { turn: 1.22, rows: 14, staggered: false, open: false, lanes: true },
  { turn: 1.22, rows: 14, staggered: false, open: false, lanes: false },
];
const ROUND_FANS: Fan[] = [
  { turn: 1.3, rows: 3, staggered: true, open: true, lanes: true },
  { turn: 1.9, rows: 5, staggered: true, open: true, lanes: true },
  { turn: Math.PI, rows: 5, staggered: false, open: false, lanes: true },
  { turn: Math.PI, rows: 14, staggered: false, open: false, lanes: true },
  { turn: Math.PI, rows: 14, staggered: false, open: false, lanes: false },
];

/**
 * Places for a group of `count` around an exhibit, best first: in rows on arcs that face it, then on
 * what floor is left of its hall and of those beyond its openings. Fewer only when all of that is
 * taken. The places for n people are the first n of those for n + 1, so that somebody who joins moves
 * nobody else.
 */
export function groupStands(plan: Plan, placed: Placed, count: number): GroupStand[] {
  const group = new Group(plan, placed, count);
  for (const fan of placed.plinth === null ? WALL_FANS : ROUND_FANS) group.fillFan(fan);
  group.fillHalls();
  return group.stands;
}

/** The guide's place: beside the exhibit, half turned to the group before it, with both in sight. */
export function guideStand(plan: Plan, placed: Placed): Omit<GroupStand, 'row'> {
  const openings = openingsOf(plan, placed.hall);
  const clear = clearView(plan, placed);
  const [x, z] = lookedAt(placed);
  const axis = groupAxis(placed);
  const heart = frontRadius(placed) + ROW_PITCH;
  const heartX = x + headingX(axis) * heart;
  const heartZ = z + headingZ(axis) * heart;
  const standAt = (atX: number, atZ: number) => {
    const toExhibit = yawTowards(x - atX, z - atZ);
    const yaw = wrapYaw(toExhibit + wrapYaw(yawTowards(heartX - atX, heartZ - atZ) - toExhibit) / 2);
    return { x: atX, z: atZ, yaw, sees: clear(atX, atZ, x, z) };
  };
  for (const [turn, away] of guidePlaces(placed, narrowSide(plan, placed, clear))) {
    const atX = x + headingX(axis + turn) * away;
    const atZ = z + headingZ(axis + turn) * away;
    if (!plan.floor.isFree(atX, atZ) || plan.floor.hallAt(atX, atZ) !== placed.hall || blocksOpening(openings, atX, atZ)) continue;
    if (clear(atX, atZ, x, z) && clear(atX, atZ, heartX, heartZ) && plan.floor.reachable(atX, atZ)) return standAt(atX, atZ);
  }
  return standAt(...placed.stand.at);
}

/** Turns off the group's axis and distances at which a guide may stand, best first, beginning on one side (1: left of the axis). */
function guidePlaces(placed: Placed, first: 1 | -1): [turn: number, away: number][] {
  const size = wallSize(placed.exhibit);
  if (size === null) {
    const near = viewingDistance(placed) - 0.35;
    return [1.6, 1.35, 1.85, 1.1, 2.1].flatMap((turn) => [first, -first].flatMap((side): [number, number][] => [[side * turn, near], [side * turn, near + 0.4]]));
  }
  return [first, -first].flatMap((side) =>
    [0.5, 0.3, 0.75, 1].flatMap((beyond) => {
      const along = size[0] / 2 + beyond;
      return [0.45, 0.6, 0.8, 1.1].map((out): [number, number] => [side * Math.atan2(along, out), Math.hypot(along, out)]);
    }),
  );
}

/** The side of the group's axis with less floor: a guide there, in a corner say, has the whole group to one hand. */
function narrowSide(plan: Plan, placed: Placed, clear: ClearView): 1 | -1 {
  const [x, z] = lookedAt(placed);
  const axis = groupAxis(placed);
  const front = frontRadius(placed);
  let difference = 0;
  for (const turn of [0.5, 0.9, 1.2, -0.5, -0.9, -1.2]) {
    for (const away of [front, front + 1, front + 2, front + 3]) {
      const atX = x + headingX(axis + turn) * away;
      const atZ = z + headingZ(axis + turn) * away;
      if (plan.floor.isFree(atX, atZ) && plan.floor.hallAt(atX, atZ) === placed.hall && clear(atX, atZ, x, z)) difference += Math.sign(turn);
    }
  }
  return difference > 0 ? -1 : 1;
}

/** The direction from the exhibit in which the group gathers: before its front, or where one stands best. Yaw in radians. */
function groupAxis({ plinth, yaw, position, stand }: Placed): number {
  return plinth === null ? yaw : yawTowards(stand.at[0] - position[0], stand.at[1] - position[2]);
}

/** Metres from the exhibit's middle to the front row. */
function frontRadius(placed: Placed): number {
  const best = viewingDistance(placed);
  return placed.plinth === null ? Math.max(1.4, best * 0.75) : Math.max(1.4, best * 0.9);
}

/** The stands that are taken so far, and what may still be taken. */
class Group {
  readonly stands: GroupStand[] = [];
  private readonly plan: Plan;
  private readonly placed: Placed;
  private readonly count: number;
  private readonly guide: { x: number; z: number };
  private readonly sees: Sight;
  private readonly seesPastAll: Sight;
  private readonly openings: Opening[];
  private readonly x: number;
  private readonly z: number;
  private readonly axis: number;
  private readonly front: number;

  constructor(plan: Plan, placed: Placed, count: number) {
    this.plan = plan;
    this.placed = placed;
    this.count = count;
    this.guide = guideStand(plan, placed);
    this.sees = sightOf(plan, placed);
    this.seesPastAll = sightOf(plan, placed, 0);
    this.openings = openingsOf(plan, placed.hall);
    [this.x, , this.z] = placed.position;
    this.axis = groupAxis(placed);
    this.front = frontRadius(placed);
  }

  /** Row by row, from the axis to both sides. */
  fillFan(fan: Fan): void {
    for (let row = 0; row < fan.rows && this.stands.length < this.count; row++) {
      const radius = this.front + row * ROW_PITCH;
      const last = Math.floor((fan.turn * radius) / TRY_STEP);
      for (let i = 0; i <= 2 * last && this.stands.length < this.count; i++) {
        // 0, 1, -1, 2, -2, …
        const turn = ((i % 2 === 1 ? (i + 1) / 2 : -i / 2) * TRY_STEP) / radius;
        const x = this.x + headingX(this.axis + turn) * radius;
        const z = this.z + headingZ(this.axis + turn) * radius;
        if (!this.hasRoom(x, z, row) || (fan.lanes && inLane(this.openings, x, z))) continue;
        if (fan.staggered && this.standsBehind(x, z, row)) continue;
        if (!this.isFloor(x, z, this.placed.hall, this.openings) || !(fan.open ? this.seesPastAll : this.sees)(x, z) || !this.isReachable(x, z)) continue;
        this.take(x, z, row, true);
      }
    }
  }

  /** What is left of the exhibit's hall, nearest first; then the same in the halls beyond its openings, and so on. */
  fillHalls(): void {
    const behind = this.stands.reduce((most, { row }) => Math.max(most, row), -1) + 1;
    const halls = [this.placed.hall];
    for (let i = 0; i < halls.length && this.stands.length < this.count; i++) {
      const hall = halls[i] ?? this.placed.hall;
      const openings = openingsOf(this.plan, hall);
      this.fillHall(hall, openings, behind + i);
      for (const { sides } of openings) for (const side of sides) if (!halls.includes(side.hall)) halls.push(side.hall);
    }
  }

  private fillHall(hallId: string, openings: Opening[], row: number): void {
    const floor = this.plan.halls.find(({ id }) => id === hallId)?.floor;
    if (floor === undefined) return;
    const [west, north, east, south] = floor;
    const free: { x: number; z: number; sees: boolean; away: number }[] = [];
    for (let z = north + GRID_STEP; z < south; z += GRID_STEP) {
      for (let x = west + GRID_STEP; x < east; x += GRID_STEP) {
        if (!this.hasRoom(x, z, -1) || !this.isFloor(x, z, hallId, openings)) continue;
        const sees = this.sees(x, z);
        free.push({ x, z, sees, away: Math.hypot(x - this.x, z - this.z) + (sees ? 0 : 1000) });
      }
    }
    free.sort((a, b) => a.away - b.away);
    for (const { x, z, sees } of free) {
      if (this.stands.length >= this.count) return;
      if (this.hasRoom(x, z, -1) && this.isReachable(x, z)) this.take(x, z, row, sees);
    }
  }

  private take(x: number, z: number, row: number, sees: boolean): void {
    this.stands.push({ x, z, yaw: yawTowards(this.x - x, this.z - z), row, sees });
  }

  /** Whether everybody else is far enough away; a little more within the same row. */
  private hasRoom(x: number, z: number, row: number): boolean {
    if (Math.hypot(x - this.guide.x, z - this.guide.z) < GUIDE_GAP) return false;
    for (const stand of this.stands) if (Math.hypot(x - stand.x, z - stand.z) < (stand.row === row ? ROW_GAP : STAND_GAP)) return false;
    return true;
  }

  /** Whether the guide or somebody of the row before stands in the line of sight from (x, z). */
  private standsBehind(x: number, z: number, row: number): boolean {
    const away = Math.hypot(this.x - x, this.z - z);
    const ux = (this.x - x) / away;
    const uz = (this.z - z) / away;
    const hides = (by: { x: number; z: number }) => {
      const along = (by.x - x) * ux + (by.z - z) * uz;
      return along > 0 && along < away && Math.abs((by.x - x) * uz - (by.z - z) * ux) < SHOULDER;
    };
    return hides(this.guide) || this.stands.some((stand) => stand.row === row - 1 && hides(stand));
  }

  private isFloor(x: number, z: number, hallId: string, openings: Opening[]): boolean {
    const { floor } = this.plan;
    return floor.isFree(x, z) && floor.hallAt(x, z) === hallId && !blocksOpening(openings, x, z);
  }

  private isReachable(x: number, z: number): boolean {
    return this.plan.floor.lineFree(this.placed.stand.at, [x, z]) || this.plan.floor.reachable(x, z);
  }
}
