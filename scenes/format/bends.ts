import { footprintCorners } from './obstacles.ts';
import type { Footprint } from './obstacles.ts';
import type { Opening } from './openings.ts';

/**
 * A point that shortest ways bend at, a little farther than the visitor's radius from the corner or the
 * circle that they go around; (nx, nz) points away from that. Only legs that pass by are of use, not
 * those that lead towards or away from it: their unit vector times (nx, nz) is at most `spread`.
 */
export type Bend = { x: number; z: number; nx: number; nz: number; spread: number };

/** How far ways keep from what they bend around: the visitor's radius, and up to twice `margin` more. Metres. */
export type Clearance = { radius: number; margin: number };

/** A little more than exact: a leg may cut across the tip of a bend. */
const SLACK = 0.08;
const QUARTER = Math.PI / 2;

/** Around the four corners of an opening's jambs. */
export function openingBends({ rect, axis }: Opening, clearance: Clearance): Bend[] {
  const [west, north, east, south] = rect;
  // Jambs of a passage along x stand north and south of it, and their corners look into the passage and out of the wall.
  const into = axis === 'x' ? 1 : -1;
  return [west, east].flatMap((x) =>
    [north, south].flatMap((z) => {
      const outX = into * (x === west ? -1 : 1);
      const outZ = into * (z === north ? 1 : -1);
      return arcBends(x, z, clearance.radius, clearance, Math.atan2(outZ, outX), QUARTER);
    }),
  );
}

/** Around everything that stands on the floor. */
export function footprintBends(footprint: Footprint, clearance: Clearance): Bend[] {
  if (footprint.form === 'circle') return arcBends(footprint.x, footprint.z, footprint.radius + clearance.radius, clearance, 0, 4 * QUARTER);
  const grown = footprintCorners(footprint, 1);
  return footprintCorners(footprint).flatMap(([x, z], i) => {
    const [outX, outZ] = grown[i] ?? [x, z];
    return arcBends(x, z, clearance.radius, clearance, Math.atan2(outZ - z, outX - x), QUARTER);
  });
}

/**
 * The visitor's way around a corner is an arc. It becomes a polygon outside it, with as many corners as
 * keep it within the margin. `middle` is the arc's middle direction, `sweep` its angle, in radians.
 */
function arcBends(cx: number, cz: number, radius: number, { margin }: Clearance, middle: number, sweep: number): Bend[] {
  const reach = radius + margin;
  const count = Math.ceil(sweep / 2 / Math.acos(reach / (reach + margin)));
  const half = sweep / 2 / count;
  return Array.from({ length: count }, (_, i) => {
    const angle = middle - sweep / 2 + (2 * i + 1) * half;
    const nx = Math.cos(angle);
    const nz = Math.sin(angle);
    const out = reach / Math.cos(half);
    return { x: cx + nx * out, z: cz + nz * out, nx, nz, spread: Math.sin(half) + SLACK };
  });
}
