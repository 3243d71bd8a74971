import type { FloorRect } from '#scenes/format/schema-parts.ts';

/** An opening as the culling sees it: the block of air in the wall between two halls. Metres. */
export type Passage = { halls: readonly [string, string]; rect: FloorRect; height: number };

/** Part of the screen in normalised device coordinates (−1 … 1). */
type Window = { left: number; bottom: number; right: number; top: number };

/** An eye this near to a passage sees through all of it, whatever its corners project to. Metres. */
const NEAR_PASSAGE = 0.6;
const WHOLE: Readonly<Window> = { left: -1, bottom: -1, right: 1, top: 1 };
const seen: Window = { left: 0, bottom: 0, right: 0, top: 0 };

/** Projects a passage's eight corners and clips their bounds to the screen; false when nothing is left. */
function project(passage: Passage, viewProjection: ArrayLike<number>): boolean {
  const m = viewProjection;
  seen.left = Infinity;
  seen.bottom = Infinity;
  seen.right = -Infinity;
  seen.top = -Infinity;
  let behind = 0;
  for (let i = 0; i < 8; i++) {
    const x = passage.rect[i & 1 ? 2 : 0];
    const y = i & 2 ? passage.height : 0;
    const z = passage.rect[i & 4 ? 3 : 1];
    const w = m[3]! * x + m[7]! * y + m[11]! * z + m[15]!;
    if (w < 0.05) {
      behind++;
      continue;
    }
    const px = (m[0]! * x + m[4]! * y + m[8]! * z + m[12]!) / w;
    const py = (m[1]! * x + m[5]! * y + m[9]! * z + m[13]!) / w;
    seen.left = Math.min(seen.left, px);
    seen.right = Math.max(seen.right, px);
    seen.bottom = Math.min(seen.bottom, py);
    seen.top = Math.max(seen.top, py);
  }
  if (behind === 8) return false;
  // Corners behind the eye project anywhere: keep the whole screen rather than lose a hall.
  if (behind > 0) Object.assign(seen, WHOLE);
  return seen.left < WHOLE.right && seen.right > WHOLE.left && seen.bottom < WHOLE.top && seen.top > WHOLE.bottom;
}

function isNear(passage: Passage, x: number, z: number): boolean {
  const [west, north, east, south] = passage.rect;
  return x > west - NEAR_PASSAGE && x < east + NEAR_PASSAGE && z > north - NEAR_PASSAGE && z < south + NEAR_PASSAGE;
}

/**
 * Fills `out` with the halls to draw: the one the eye is in, and each neighbour whose opening is on the screen.
 * Halls beyond those are never drawn. `viewProjection` holds 16 numbers by columns; x and z are the eye's, in metres.
 */
export function visibleHalls(out: Set<string>, hall: string, x: number, z: number, viewProjection: ArrayLike<number>, passages: readonly Passage[]): void {
  out.clear();
  out.add(hall);
  for (const passage of passages) {
    const [a, b] = passage.halls;
    const beyond = a === hall ? b : b === hall ? a : null;
    if (beyond === null || out.has(beyond)) continue;
    if (isNear(passage, x, z) || project(passage, viewProjection)) out.add(beyond);
  }
}
