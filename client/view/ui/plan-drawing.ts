import { footprintCorners } from '#scenes/format/obstacles.ts';
import { deriveObstacles } from '#scenes/format/obstacles.ts';
import { resolveOpenings } from '#scenes/format/openings.ts';
import type { Plan } from '#scenes/format/plan.ts';
import type { Exhibition } from '#scenes/format/schema.ts';

/** A line across a wall where one can walk through, in metres. */
export type Gap = { x1: number; z1: number; x2: number; z2: number };

/** Wall thickness drawn around the halls, in metres. */
const MARGIN = 1.2;

/** The drawing's frame: `x z width height` of all halls in metres. */
export function viewBox(plan: Plan): string {
  const { minX, minZ, maxX, maxZ } = plan.bounds;
  return [minX - MARGIN, minZ - MARGIN, maxX - minX + 2 * MARGIN, maxZ - minZ + 2 * MARGIN].map((n) => n.toFixed(2)).join(' ');
}

/** Where the openings break the walls' lines. */
export function gapsOf(exhibition: Exhibition): Gap[] {
  return resolveOpenings(exhibition).map(({ rect: [west, north, east, south], axis }) =>
    axis === 'x' ? { x1: (west + east) / 2, z1: north, x2: (west + east) / 2, z2: south } : { x1: west, z1: (north + south) / 2, x2: east, z2: (north + south) / 2 },
  );
}

/** Plinths, benches and free-standing walls as the points of polygons. */
export function solidsOf(exhibition: Exhibition): string[] {
  return deriveObstacles(exhibition).map((one) =>
    footprintCorners(one.footprint, 0, 16)
      .map(([x, z]) => `${x.toFixed(2)},${z.toFixed(2)}`)
      .join(' '),
  );
}

const compass = ['north', 'northeast', 'east', 'southeast', 'south', 'southwest', 'west', 'northwest'] as const;

/** The direction one looks in, of eight. `yaw` in radians. */
export function directionOf(yaw: number): (typeof compass)[number] {
  const eighth = Math.round((-yaw / (2 * Math.PI)) * 8);
  return compass[((eighth % 8) + 8) % 8] ?? 'north';
}

/** The yaw in degrees for an SVG turn, in which clockwise is positive. */
export function turnOf(yaw: number): number {
  return (-yaw * 180) / Math.PI;
}
