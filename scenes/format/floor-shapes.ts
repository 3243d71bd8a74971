import { footprintBends, openingBends } from './bends.ts';
import type { Bend, Clearance } from './bends.ts';
import { deriveObstacles, footprintCorners } from './obstacles.ts';
import type { Footprint } from './obstacles.ts';
import { openingSpan, resolveOpenings } from './openings.ts';
import type { Opening } from './openings.ts';
import { SIDES } from './directions.ts';
import type { Exhibition } from './schema.ts';
import type { FloorRect } from './schema-parts.ts';
import { pointOnWall, sideFrame } from './wall-frame.ts';

/**
 * What bounds the floor, seen from above: edges (walls, jambs, sides of boxes) and circles that a
 * visitor's centre must keep away from, and boxes that it must not be inside of. Metres.
 */
export type FloorShapes = {
  /** Rectangles one may stand in; openings name the two halls they join, halls name themselves twice. */
  zones: { rect: FloorRect; halls: [string, string]; axis: 'x' | 'z' }[];
  edges: { ax: number; az: number; bx: number; bz: number }[];
  circles: { x: number; z: number; radius: number }[];
  boxes: Extract<Footprint, { form: 'box' }>[];
  bends: Bend[];
};

export function deriveFloorShapes(exhibition: Exhibition, clearance: Clearance): FloorShapes {
  const openings = resolveOpenings(exhibition);
  const shapes: FloorShapes = { zones: [], edges: [], circles: [], boxes: [], bends: [] };
  for (const hall of exhibition.halls) {
    shapes.zones.push({ rect: hall.floor, halls: [hall.id, hall.id], axis: 'x' });
    for (const side of SIDES) addWall(shapes, exhibition, openings, hall.id, side);
  }
  for (const opening of openings) addOpening(shapes, opening, clearance);
  for (const { footprint } of deriveObstacles(exhibition)) addFootprint(shapes, footprint, clearance);
  return shapes;
}

/** A side of a hall as edges, leaving out its openings. */
function addWall(shapes: FloorShapes, exhibition: Exhibition, openings: Opening[], hallId: string, side: (typeof SIDES)[number]): void {
  const hall = exhibition.halls.find((h) => h.id === hallId);
  if (hall === undefined) return;
  const frame = sideFrame(hall.floor, hall.height, side);
  const spans = openings
    .flatMap((o) => o.sides.filter((s) => s.hall === hallId && s.side === side).map((s) => openingSpan(o, s)))
    .sort((a, b) => a[0] - b[0]);
  let from = 0;
  for (const [start, end] of [...spans, [frame.length, frame.length] as const]) {
    if (start > from) {
      const [ax, az] = pointOnWall(frame, from);
      const [bx, bz] = pointOnWall(frame, start);
      shapes.edges.push({ ax, az, bx, bz });
    }
    from = Math.max(from, end);
  }
}

/** The passage's floor, its two jambs, and the bends around its corners. */
function addOpening(shapes: FloorShapes, opening: Opening, clearance: Clearance): void {
  const [west, north, east, south] = opening.rect;
  const [a, b] = opening.sides;
  // The hall in the west or in the north comes first, so that `hallAt` can split the passage in the middle.
  const swapped = a.side === 'west' || a.side === 'north';
  shapes.zones.push({ rect: opening.rect, halls: swapped ? [b.hall, a.hall] : [a.hall, b.hall], axis: opening.axis });
  if (opening.axis === 'x') {
    shapes.edges.push({ ax: west, az: north, bx: east, bz: north }, { ax: west, az: south, bx: east, bz: south });
  } else {
    shapes.edges.push({ ax: west, az: north, bx: west, bz: south }, { ax: east, az: north, bx: east, bz: south });
  }
  shapes.bends.push(...openingBends(opening, clearance));
}

function addFootprint(shapes: FloorShapes, footprint: Footprint, clearance: Clearance): void {
  shapes.bends.push(...footprintBends(footprint, clearance));
  if (footprint.form === 'circle') {
    shapes.circles.push({ x: footprint.x, z: footprint.z, radius: footprint.radius });
    return;
  }
  shapes.boxes.push(footprint);
  const corners = footprintCorners(footprint);
  for (const [i, [ax, az]] of corners.entries()) {
    const [bx, bz] = corners[(i + 1) % corners.length] ?? [ax, az];
    shapes.edges.push({ ax, az, bx, bz });
  }
}
