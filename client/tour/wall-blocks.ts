import { wallSize } from '#scenes/format/exhibit-refs.ts';
import { type Footprint, footprintCorners, turnedBox } from '#scenes/format/obstacles.ts';
import { openingSpan } from '#scenes/format/openings.ts';
import type { Plan } from '#scenes/format/plan.ts';
import type { Hall } from '#scenes/format/schema.ts';
import { freeWallRect, type WallFrame } from '#scenes/format/wall-frame.ts';

/** Something written on a wall: `left` is the middle of its left end, from which it runs `width` metres along (ux, uz). */
export type Lettering = { hall: string; left: readonly [x: number, y: number, z: number]; ux: number; uz: number; nx: number; nz: number; width: number; height: number };

/** A piece of wall that is taken: metres from the wall's left end, and above the floor. */
export type WallBlock = { from: number; to: number; low: number; high: number };

/** Metres before a wall within which what stands there takes the wall behind it. */
const BEFORE = 0.6;
/** Metres that something on a plinth may be high; the format does not say. */
const OBJECT = 1.6;
/** How far two surfaces may be apart that are the same one. Metres. */
const SAME = 0.05;

type Body = { print: Footprint; top: number };

function bodiesOf(plan: Plan, hall: Hall): Body[] {
  const things = plan.placed.flatMap(({ hall: where, plinth, position: [x, y, z], yaw, exhibit }): Body[] => {
    if (where !== hall.id || plinth === null) return [];
    if (exhibit.kind === 'globe') return [{ print: { form: 'circle', x, z, radius: Math.max(exhibit.radius, plinth.width / 2) }, top: y + 2 * exhibit.radius }];
    return [{ print: plinth.shape === 'round' ? { form: 'circle', x, z, radius: plinth.width / 2 } : turnedBox(x, z, yaw, plinth.width, plinth.depth), top: y + OBJECT }];
  });
  const walls = hall.walls.flatMap((wall): Body[] => {
    const rect = freeWallRect(wall);
    if (rect === null) return [];
    const [west, north, east, south] = rect;
    return [{ print: turnedBox((west + east) / 2, (north + south) / 2, 0, east - west, south - north), top: wall.height }];
  });
  return [...things, ...walls];
}

/** What stands in a hall and is higher than `top` metres, seen from above. */
export function highBodies(plan: Plan, hall: Hall, top: number): Footprint[] {
  return bodiesOf(plan, hall).flatMap((body) => (body.top > top ? [body.print] : []));
}

/** What takes a wall of a hall: what hangs on it, its openings, what is written there, and what stands close before it. */
export function wallBlocks(plan: Plan, hall: Hall, frame: WallFrame, lettering: readonly Lettering[]): WallBlock[] {
  const alongOf = (x: number, z: number): number => (x - frame.left[0]) * frame.ux + (z - frame.left[1]) * frame.uz;
  const outOf = (x: number, z: number): number => (x - frame.left[0]) * frame.nx + (z - frame.left[1]) * frame.nz;
  const exhibits = plan.placed.flatMap(({ hall: where, exhibit, position: [x, y, z] }): WallBlock[] => {
    const size = wallSize(exhibit);
    if (where !== hall.id || size === null || Math.abs(outOf(x, z)) > SAME) return [];
    const [half, up] = [size[0] / 2, size[1] / 2];
    return [{ from: alongOf(x, z) - half, to: alongOf(x, z) + half, low: y - up, high: y + up }];
  });
  const openings = plan.openings.flatMap((opening) =>
    opening.sides.flatMap((side): WallBlock[] => {
      if (frame.free || side.hall !== hall.id || side.side !== frame.name) return [];
      const [from, to] = openingSpan(opening, side);
      return [{ from, to, low: 0, high: opening.height }];
    }),
  );
  const written = lettering.flatMap(({ hall: where, left: [x, y, z], nx, nz, width, height }): WallBlock[] => {
    if (where !== hall.id || nx * frame.nx + nz * frame.nz < 0.9 || Math.abs(outOf(x, z)) > SAME) return [];
    return [{ from: alongOf(x, z), to: alongOf(x, z) + width, low: y - height / 2, high: y + height / 2 }];
  });
  const bodies = bodiesOf(plan, hall).flatMap(({ print, top }): WallBlock[] => {
    const corners = footprintCorners(print);
    const outs = corners.map(([x, z]) => outOf(x, z));
    if (Math.min(...outs) > BEFORE || Math.max(...outs) < SAME) return [];
    const alongs = corners.map(([x, z]) => alongOf(x, z));
    return [{ from: Math.min(...alongs), to: Math.max(...alongs), low: 0, high: top }];
  });
  return [...exhibits, ...openings, ...written, ...bodies];
}
