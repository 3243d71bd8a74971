import { freeWallRect } from '#scenes/format/wall-frame.ts';
import { resolveOpenings } from '#scenes/format/openings.ts';
import type { Placed } from '#scenes/format/placement.ts';
import type { Plan } from '#scenes/format/plan.ts';
import type { Exhibition } from '#scenes/format/schema.ts';
import { type Cell, enterBox, type Ray, reachOf, type UprightBox } from './ray.ts';

/** What a ray meets first. Metres. */
export type Picked =
  | { kind: 'floor'; x: number; z: number }
  | { kind: 'exhibit'; ref: string; x: number; y: number; z: number };

/** Height over its plinth within which a press means the object, in metres; a little more than most objects have. */
const OBJECT_REACH = 0.9;
/** Farther than this in metres, a press on the floor means nothing one could aim at. */
const FARTHEST_FLOOR = 30;
/** An exhibit on a wall is picked a little in front of the wall itself. */
const PROUD = 0.06;

export type PickMap = {
  cells: Cell[];
  walls: UprightBox[];
  /** `base`: the plinth of an object alone; null for what is whole in its box. */
  exhibits: { ref: string; box: UprightBox; base: UprightBox | null }[];
};

function boxOf(placed: Placed): UprightBox {
  const { exhibit, plinth } = placed;
  const [x, y, z] = placed.position;
  // The width of an exhibit lies across the way its front looks.
  const at = { x, z, ux: Math.cos(placed.yaw), uz: -Math.sin(placed.yaw) };
  if ('size' in exhibit) {
    const [width, height] = exhibit.size;
    return { ...at, halfWidth: width / 2, halfDepth: PROUD, bottom: y - height / 2, top: y + height / 2 };
  }
  const radius = exhibit.kind === 'globe' ? exhibit.radius : 0;
  const top = y + (exhibit.kind === 'globe' ? 2 * radius : OBJECT_REACH);
  const halfWidth = Math.max(plinth === null ? 0.3 : plinth.width / 2, radius);
  const halfDepth = Math.max(plinth === null ? 0.3 : plinth.depth / 2, radius);
  return { ...at, halfWidth, halfDepth, bottom: 0, top };
}

function baseOf(placed: Placed): UprightBox | null {
  return placed.exhibit.kind === 'object' ? { ...boxOf(placed), top: placed.position[1] } : null;
}

/** What there is to meet in an exhibition, from its data alone: no pixels, no meshes. */
export function derivePickMap(exhibition: Exhibition, plan: Plan): PickMap {
  const halls: Cell[] = exhibition.halls.map((hall) => ({ rect: hall.floor, height: hall.height }));
  const passages: Cell[] = resolveOpenings(exhibition).map((opening) => ({ rect: opening.rect, height: opening.height }));
  const walls = exhibition.halls.flatMap((hall) =>
    hall.walls.flatMap((wall): UprightBox[] => {
      const rect = freeWallRect(wall);
      if (rect === null) return [];
      const [west, north, east, south] = rect;
      const middle = { x: (west + east) / 2, z: (north + south) / 2, ux: 1, uz: 0 };
      return [{ ...middle, halfWidth: (east - west) / 2, halfDepth: (south - north) / 2, bottom: 0, top: wall.height }];
    }),
  );
  return { cells: [...halls, ...passages], walls, exhibits: plan.placed.map((one) => ({ ref: one.ref, box: boxOf(one), base: baseOf(one) })) };
}

/** What the ray meets first: an exhibit, the floor, or nothing one can act on. */
export function pick(map: PickMap, ray: Ray): Picked | null {
  const wall = map.walls.reduce((least, box) => Math.min(least, enterBox(ray, box)), reachOf(ray, map.cells));
  const floor = ray.dy < -1e-6 ? -ray.y / ray.dy : Infinity;
  let nearest = Math.min(wall + 2 * PROUD, floor);
  let ref: string | null = null;
  for (const one of map.exhibits) {
    const away = enterBox(ray, one.box);
    if (away < nearest) {
      nearest = away;
      ref = one.ref;
    }
  }
  const [x, z] = [ray.x + ray.dx * nearest, ray.z + ray.dz * nearest];
  if (ref !== null) return { kind: 'exhibit', ref, x, y: ray.y + ray.dy * nearest, z };
  return floor <= wall && floor * Math.hypot(ray.dx, ray.dz) <= FARTHEST_FLOOR ? { kind: 'floor', x, z } : null;
}

/** Height below which a wall is pointed at, in metres: above it are lamps and sky. */
const HIGHEST = 8;

/** Metres along the ray to the very shape of an object, Infinity when it is missed; null when it is not known. */
export type Meet = (ref: string, ray: Ray) => number | null;

/**
 * Writes into `out` the spot of the first surface the ray meets, be it an exhibit, the floor or a wall; false where there
 * is none. Objects are met as `meet` says, else as boxes.
 */
export function surfaceUnder(map: PickMap, ray: Ray, out: { x: number; y: number; z: number }, meet: Meet = () => null): boolean {
  let nearest = map.walls.reduce((least, box) => Math.min(least, enterBox(ray, box)), reachOf(ray, map.cells));
  if (ray.dy < -1e-6) nearest = Math.min(nearest, -ray.y / ray.dy);
  for (const one of map.exhibits) {
    const box = enterBox(ray, one.box);
    if (box >= nearest) continue;
    const shape = one.base === null ? null : meet(one.ref, ray);
    nearest = Math.min(nearest, shape === null ? box : shape, one.base === null ? Infinity : enterBox(ray, one.base));
  }
  const y = ray.y + ray.dy * nearest;
  if (!Number.isFinite(nearest) || nearest === 0 || y > HIGHEST) return false;
  out.x = ray.x + ray.dx * nearest;
  out.y = Math.max(0, y);
  out.z = ray.z + ray.dz * nearest;
  return true;
}
