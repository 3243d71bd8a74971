import { resolveOpenings } from './openings.ts';
import type { Placed } from './placement.ts';
import type { Exhibition } from './schema.ts';
import type { FloorPoint } from './schema-parts.ts';

/**
 * Halls as the manifest lists them; in each hall a walk from the place where one enters it to the
 * nearest exhibit not seen yet, and so on. Exhibits at equal distance keep the order of the hall's file.
 */
export function inWalkingOrder(exhibition: Exhibition, placed: readonly Placed[]): Placed[] {
  const entrances = hallEntrances(exhibition);
  return exhibition.halls.flatMap((hall) => {
    const left = placed.filter((p) => p.hall === hall.id);
    const order: Placed[] = [];
    let here = entrances.get(hall.id) ?? exhibition.start.at;
    while (left.length > 0) {
      const next = left.reduce((best, p) => (distance(here, p.stand.at) < distance(here, best.stand.at) - 1e-9 ? p : best));
      left.splice(left.indexOf(next), 1);
      order.push(next);
      here = next.stand.at;
    }
    return order;
  });
}

/** Where one enters each hall when coming from the start by the fewest openings; in the first hall, the start itself. */
function hallEntrances(exhibition: Exhibition): Map<string, FloorPoint> {
  const openings = resolveOpenings(exhibition);
  const [sx, sz] = exhibition.start.at;
  const first = exhibition.halls.find(({ floor }) => sx >= floor[0] && sz >= floor[1] && sx <= floor[2] && sz <= floor[3]) ?? exhibition.halls[0];
  const entrances = new Map<string, FloorPoint>();
  if (first === undefined) return entrances;
  entrances.set(first.id, exhibition.start.at);
  const queue = [first.id];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    for (const { sides, rect } of openings) {
      const [a, b] = sides;
      const other = a.hall === id ? b.hall : b.hall === id ? a.hall : null;
      if (other === null || entrances.has(other)) continue;
      entrances.set(other, [(rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2]);
      queue.push(other);
    }
  }
  return entrances;
}

const distance = (a: FloorPoint, b: FloorPoint): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
