import { headingX, headingZ, yawTowards } from '#scenes/format/directions.ts';
import { clearView, lookedAt } from '#scenes/format/exhibit-sight.ts';
import { footprintDistance } from '#scenes/format/footprint-distance.ts';
import { groupStands, type GroupStand } from '#scenes/format/group-stands.ts';
import { turnedBox } from '#scenes/format/obstacles.ts';
import type { Placed } from '#scenes/format/placement.ts';
import type { Plan } from '#scenes/format/plan.ts';
import { pointOnWall, wallFrame, wallNames } from '#scenes/format/wall-frame.ts';
import { highBodies, type Lettering, wallBlocks } from './wall-blocks.ts';

/** Where a poll's board is: the middle of its back in gallery metres, and the yaw its front looks along. Hung boards hang from the ceiling. */
export type PollPlace = { on: 'wall' | 'ceiling'; hall: string; position: [x: number, y: number, z: number]; yaw: number; width: number; height: number };

/** Height of a board as part of its width. */
export const BOARD_SHAPE = 0.62;
/** Widths tried, in metres; the largest is read best. */
const WIDTHS = [2.4, 2, 1.6] as const;
/** People a place is chosen for, and the share of them who must see it. */
const GROUP = 25;
const SEEN = 0.8;
/** Farther away, or from farther off its front (cosine of 62°), a board is not read. Metres. */
const FARTHEST = 10;
const SIDE_ON = 0.47;
/** Lowest edge of a board on a wall, of one that people walk under, and white to wall ends and the ceiling. Metres. */
const LOWEST = 1.2;
const HEADROOM = 2.3;
const MARGIN = 0.25;
/** Metres between the places tried along and up a wall. */
const ALONG = 0.2;
const UP = 0.2;
/** A board whose head is higher in view than this, radians, is cut off by the view's edge. */
const LOOKED_UP = 0.5;
/** Eyes of standing people, and the middle of what stands on a plinth above the plinth. Metres. */
const EYES = 1.6;
const OBJECT = 0.4;

type Group = { stands: readonly GroupStand[]; exhibit: readonly [x: number, y: number, z: number]; sees: (stand: GroupStand, x: number, z: number, nx: number, nz: number) => boolean };
type Found = { place: PollPlace; cost: number };

/**
 * Where the board of a poll hangs at a stop: on the best free piece of wall of the exhibit's hall, else from the
 * ceiling beside the exhibit; over nothing that hangs or opens there (`lettering`: what is written on walls), and in
 * sight of at least 80 % of a group of 25. Null when the hall has no such place.
 */
export function pollPlace(plan: Plan, placed: Placed, lettering: readonly Lettering[]): PollPlace | null {
  const group = groupAt(plan, placed);
  return (onWall(plan, placed, lettering, group) ?? fromCeiling(plan, placed, group))?.place ?? null;
}

function groupAt(plan: Plan, placed: Placed): Group {
  // Also the exhibit's own body may be in the way.
  const clear = clearView(plan, { ...placed, ref: '' });
  const [x, z] = lookedAt(placed);
  return {
    stands: groupStands(plan, placed, GROUP),
    exhibit: [x, placed.position[1] + (placed.plinth === null ? 0 : OBJECT), z],
    sees(stand, atX, atZ, nx, nz) {
      const away = Math.hypot(stand.x - atX, stand.z - atZ);
      const facing = (stand.x - atX) * nx + (stand.z - atZ) * nz;
      return away <= FARTHEST && facing >= SIDE_ON * away && plan.floor.hallAt(stand.x, stand.z) === placed.hall && clear(stand.x, stand.z, atX, atZ);
    },
  };
}

/** Those who see a board with its middle above (x, z); null when they are too few. */
function viewers({ stands, sees }: Group, x: number, z: number, nx: number, nz: number): GroupStand[] | null {
  // A hair off the surface, so that its own wall hides nothing.
  const seeing = stands.filter((stand) => sees(stand, x + nx * 0.02, z + nz * 0.02, nx, nz));
  return seeing.length === 0 || seeing.length < SEEN * stands.length ? null : seeing;
}

/**
 * How far people must turn from the exhibit to the board, in radians, and what else speaks against a place: being far
 * away, small, too high to be in view, or right behind what stands on a plinth.
 */
function costOf({ exhibit }: Group, seeing: readonly GroupStand[], [x, y, z]: PollPlace['position'], width: number, standsFree: boolean): number {
  let sum = 0;
  for (const stand of seeing) {
    const [ax, ay, az] = [exhibit[0] - stand.x, exhibit[1] - EYES, exhibit[2] - stand.z];
    const [bx, by, bz] = [x - stand.x, y - EYES, z - stand.z];
    const away = Math.hypot(bx, by, bz);
    const turn = Math.acos(Math.max(-1, Math.min(1, (ax * bx + ay * by + az * bz) / (Math.hypot(ax, ay, az) * away))));
    const lifted = Math.atan2(y + (width * BOARD_SHAPE) / 2 - EYES, Math.hypot(bx, bz));
    sum += turn + 2 * Math.max(0, lifted - LOOKED_UP) + (standsFree ? 2 * Math.max(0, 0.4 - turn) : 0) + 0.25 * Math.max(0, away / width - 2);
  }
  return sum / seeing.length;
}

function onWall(plan: Plan, placed: Placed, lettering: readonly Lettering[], group: Group): Found | null {
  const hall = plan.halls.find(({ id }) => id === placed.hall);
  let best: Found | null = null;
  for (const name of hall === undefined ? [] : wallNames(hall)) {
    const frame = wallFrame(hall!, name);
    if (frame === null) continue;
    const blocks = wallBlocks(plan, hall!, frame, lettering);
    const yaw = yawTowards(frame.nx, frame.nz);
    for (let along = WIDTHS[2] / 2 + MARGIN; along <= frame.length - WIDTHS[2] / 2 - MARGIN; along += ALONG) {
      const [x, z] = pointOnWall(frame, along);
      const seeing = viewers(group, x, z, frame.nx, frame.nz);
      if (seeing === null) continue;
      for (const width of WIDTHS) {
        const height = width * BOARD_SHAPE;
        const half = width / 2 + MARGIN;
        if (along < half || along > frame.length - half) continue;
        for (let low = LOWEST; low + height <= Math.min(frame.height, hall!.height) - MARGIN; low += UP) {
          if (blocks.some((block) => along - half < block.to && along + half > block.from && low - MARGIN < block.high && low + height + MARGIN > block.low)) continue;
          const position: PollPlace['position'] = [x, low + height / 2, z];
          const cost = costOf(group, seeing, position, width, placed.plinth !== null);
          if (best === null || cost < best.cost) best = { place: { on: 'wall', hall: placed.hall, position, yaw, width, height }, cost };
        }
      }
    }
  }
  return best;
}

/** Above everybody's heads, to one side of the exhibit, facing the group. */
function fromCeiling(plan: Plan, placed: Placed, group: Group): Found | null {
  const hall = plan.halls.find(({ id }) => id === placed.hall);
  const first = group.stands[0];
  if (hall === undefined || first === undefined) return null;
  const [west, north, east, south] = hall.floor;
  const width = WIDTHS[2];
  const height = width * BOARD_SHAPE;
  const y = HEADROOM + height / 2;
  if (HEADROOM + height + MARGIN > hall.height) return null;
  const bodies = highBodies(plan, hall, HEADROOM - MARGIN);
  const heartX = group.stands.reduce((sum, stand) => sum + stand.x, 0) / group.stands.length;
  const heartZ = group.stands.reduce((sum, stand) => sum + stand.z, 0) / group.stands.length;
  let best: Found | null = null;
  for (let turn = 0; turn < 24; turn++) {
    for (let away = 0.4; away <= 4; away += 0.3) {
      const x = group.exhibit[0] + headingX((turn * Math.PI) / 12) * away;
      const z = group.exhibit[2] + headingZ((turn * Math.PI) / 12) * away;
      const room = Math.min(x - west, east - x, z - north, south - z);
      if (room < width / 2 + MARGIN) continue;
      const yaw = yawTowards(heartX - x, heartZ - z);
      const print = turnedBox(x, z, yaw, width, 0.1);
      if (bodies.some((body) => footprintDistance(print, body) < MARGIN)) continue;
      const seeing = viewers(group, x, z, headingX(yaw), headingZ(yaw));
      if (seeing === null) continue;
      const position: PollPlace['position'] = [x, y, z];
      const cost = costOf(group, seeing, position, width, placed.plinth !== null);
      if (best === null || cost < best.cost) best = { place: { on: 'ceiling', hall: placed.hall, position, yaw, width, height }, cost };
    }
  }
  return best;
}
