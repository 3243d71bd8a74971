import { yawOfCompass } from './directions.ts';
import { exhibitsByRef } from './exhibit-refs.ts';
import { resolveOpenings } from './openings.ts';
import type { Opening } from './openings.ts';
import { hang } from './placement.ts';
import type { Placed } from './placement.ts';
import type { Exhibition, Hall } from './schema.ts';
import type { FloorPoint } from './schema-parts.ts';
import { findStand } from './standing.ts';
import { buildFloor } from './walkable-floor.ts';
import type { WalkableFloor } from './walkable-floor.ts';
import { inWalkingOrder } from './walking-order.ts';

/** Where everything is: derived from the data alone, the same in client and server. */
export type Plan = {
  halls: Hall[];
  /** The openings that lie in a wall common to their two halls. */
  openings: Opening[];
  /** Every placed exhibit in walking order. */
  placed: Placed[];
  byRef: Map<string, Placed>;
  floor: WalkableFloor;
  start: { at: FloorPoint; yaw: number };
  bounds: { minX: number; minZ: number; maxX: number; maxZ: number };
};

/**
 * Derives the plan. Placements that the lint refuses (unknown exhibit, wrong kind of place) are left
 * out; an exhibit without a reachable place before it gets the nearest free one, so that a broken
 * exhibition can still be looked at while it is being written.
 */
export function derivePlan(exhibition: Exhibition): Plan {
  const floor = buildFloor(exhibition);
  const known = exhibitsByRef(exhibition);
  const placed: Placed[] = [];
  const byRef = new Map<string, Placed>();
  for (const hall of exhibition.halls) {
    for (const placement of hall.exhibits) {
      const found = known.get(placement.exhibit);
      const hung = found === undefined || byRef.has(found.ref) ? null : hang(hall, placement, found);
      if (hung === null) continue;
      const [x, , z] = hung.position;
      const stand = findStand(hung, hall, floor) ?? { at: floor.nearestFree(x, z), yaw: hung.yaw };
      const whole = { ...hung, stand };
      placed.push(whole);
      byRef.set(whole.ref, whole);
    }
  }
  return {
    halls: exhibition.halls,
    openings: resolveOpenings(exhibition),
    placed: inWalkingOrder(exhibition, placed),
    byRef,
    floor,
    start: { at: exhibition.start.at, yaw: yawOfCompass(exhibition.start.facing) },
    bounds: floor.bounds,
  };
}

/**
 * The exhibit that an address speaks of: `[case]` its title (or else its first exhibit on the walk),
 * `[case, exhibit]`, or `[exhibit]` for one without a case. Null when nothing is placed there.
 */
export function placedOf(plan: Plan, addressParts: readonly string[]): Placed | null {
  const whole = plan.byRef.get(addressParts.join('/'));
  if (whole !== undefined) return whole;
  if (addressParts.length !== 1) return null;
  const ofCase = plan.placed.filter((p) => p.caseId === addressParts[0]);
  return ofCase.find((p) => p.exhibit.kind === 'panel' && p.exhibit.style === 'title') ?? ofCase[0] ?? null;
}
