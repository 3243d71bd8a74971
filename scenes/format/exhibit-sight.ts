import { crossesRect } from './crosses-rect.ts';
import { headingX, headingZ } from './directions.ts';
import { turnedBox } from './obstacles.ts';
import type { Footprint } from './obstacles.ts';
import type { Plan } from './plan.ts';
import type { Placed } from './placement.ts';
import type { FloorPoint, FloorRect } from './schema-parts.ts';
import { freeWallRect } from './wall-frame.ts';

/** What is lower lets standing people look over it. Metres. */
const LOOKED_OVER = 1.2;
/** Seen from farther off its front than this, what hangs on a wall is a stripe. Cosine of 72°. */
const SIDE_ON = 0.31;

/** Whether somebody standing at (x, z) has the exhibit in sight. */
export type Sight = (x: number, z: number) => boolean;
/** Whether nothing that hides stands between two points of a hall's floor. */
export type ClearView = (ax: number, az: number, bx: number, bz: number) => boolean;

/**
 * Sight of an exhibit from the floor of its own hall: nothing hides it, and what hangs on a wall is
 * not seen from the side or from behind. From other halls nothing counts as seen, even where an
 * opening lets a glance through. Bodies up to `overlooked` metres are looked over.
 */
export function sightOf(plan: Plan, placed: Placed, overlooked: number = LOOKED_OVER): Sight {
  const hall = plan.halls.find(({ id }) => id === placed.hall);
  const clear = clearView(plan, placed, overlooked);
  const [x, z] = lookedAt(placed);
  const onWall = placed.plinth === null;
  const fx = headingX(placed.yaw);
  const fz = headingZ(placed.yaw);
  return (fromX, fromZ) => {
    if (hall === undefined || !inRect(hall.floor, fromX, fromZ)) return false;
    const dx = fromX - x;
    const dz = fromZ - z;
    return !(onWall && dx * fx + dz * fz < SIDE_ON * Math.hypot(dx, dz)) && clear(fromX, fromZ, x, z);
  };
}

/** The floor point that people look at: a little in front of a wall's surface, so that its own wall does not hide what hangs there. */
export function lookedAt({ plinth, position, yaw }: Placed): FloorPoint {
  const off = plinth === null ? 0.02 : 0;
  return [position[0] + headingX(yaw) * off, position[2] + headingZ(yaw) * off];
}

/** Views across the exhibit's hall: past its free-standing walls and the bodies of its other exhibits that are higher than `overlooked` metres. */
export function clearView(plan: Plan, placed: Placed, overlooked: number = LOOKED_OVER): ClearView {
  const hall = plan.halls.find(({ id }) => id === placed.hall);
  const walls = (hall?.walls ?? []).flatMap((wall): FloorRect[] => {
    const rect = wall.height > overlooked ? freeWallRect(wall) : null;
    return rect === null ? [] : [rect];
  });
  const bodies = plan.placed.flatMap((other): Footprint[] => {
    const hides = other.hall === placed.hall && other.ref !== placed.ref && bodyHeight(other) > overlooked;
    return hides ? [bodyOf(other)] : [];
  });
  return (ax, az, bx, bz) => {
    for (const rect of walls) if (crossesRect(ax, az, bx, bz, rect)) return false;
    for (const body of bodies) if (crossesFootprint(ax, az, bx, bz, body)) return false;
    return true;
  };
}

const inRect = ([west, north, east, south]: FloorRect, x: number, z: number): boolean => x >= west && x <= east && z >= north && z <= south;

/** Height in metres up to which an exhibit surely hides what is behind it: its plinth, and a globe on it. */
function bodyHeight({ exhibit, plinth }: Placed): number {
  if (plinth === null) return 0;
  return plinth.height + (exhibit.kind === 'globe' ? 2 * exhibit.radius : 0);
}

function bodyOf({ exhibit, plinth, position: [x, , z], yaw }: Placed): Footprint {
  if (exhibit.kind === 'globe') return { form: 'circle', x, z, radius: exhibit.radius };
  if (plinth === null) return { form: 'circle', x, z, radius: 0 };
  return plinth.shape === 'round' ? { form: 'circle', x, z, radius: plinth.width / 2 } : turnedBox(x, z, yaw, plinth.width, plinth.depth);
}

/** Whether the line from a to b passes through a footprint. */
function crossesFootprint(ax: number, az: number, bx: number, bz: number, print: Footprint): boolean {
  const dax = ax - print.x;
  const daz = az - print.z;
  const dbx = bx - print.x;
  const dbz = bz - print.z;
  if (print.form === 'box') {
    const { ux, uz, halfWidth, halfDepth } = print;
    return crossesRect(dax * ux + daz * uz, daz * ux - dax * uz, dbx * ux + dbz * uz, dbz * ux - dbx * uz, [-halfWidth, -halfDepth, halfWidth, halfDepth]);
  }
  const dx = dbx - dax;
  const dz = dbz - daz;
  const along = Math.min(1, Math.max(0, -(dax * dx + daz * dz) / (dx * dx + dz * dz || 1)));
  return Math.hypot(dax + dx * along, daz + dz * along) < print.radius;
}
