import type { FloorRect } from '#scenes/format/schema-parts.ts';

/** An opening as the culling sees it: the block of air in the wall between two halls. Metres. */
export type Passage = { halls: readonly [string, string]; rect: FloorRect; height: number };

/** An eye this near to a passage sees through all of it, whatever its corners project to. Metres. */
const NEAR_PASSAGE = 0.6;
/** Corners nearer than this to the eye's plane are cut off at it; in clip space, so metres along the view. */
const CUT = 0.05;

/** A passage's eight corners in clip space: x, y and w each. */
const corners = new Float64Array(24);
/** Bounds on the screen in normalised device coordinates (−1 … 1). */
const seen = { left: 0, bottom: 0, right: 0, top: 0 };

function include(x: number, y: number, w: number): void {
  seen.left = Math.min(seen.left, x / w);
  seen.right = Math.max(seen.right, x / w);
  seen.bottom = Math.min(seen.bottom, y / w);
  seen.top = Math.max(seen.top, y / w);
}

/** Includes the point in which the edge between two corners comes out from behind the eye's plane, if it does. */
function includeCut(a: number, b: number): void {
  const wa = corners[a * 3 + 2]!;
  const wb = corners[b * 3 + 2]!;
  if (wa >= CUT === wb >= CUT) return;
  const t = (CUT - wa) / (wb - wa);
  include(corners[a * 3]! + (corners[b * 3]! - corners[a * 3]!) * t, corners[a * 3 + 1]! + (corners[b * 3 + 1]! - corners[a * 3 + 1]!) * t, CUT);
}

/** Whether any of a passage may be on the screen: bounds of its block of air, cut at the eye's plane. */
function isOnScreen(passage: Passage, m: ArrayLike<number>): boolean {
  seen.left = Infinity;
  seen.bottom = Infinity;
  seen.right = -Infinity;
  seen.top = -Infinity;
  for (let i = 0; i < 8; i++) {
    const x = passage.rect[i & 1 ? 2 : 0];
    const y = i & 2 ? passage.height : 0;
    const z = passage.rect[i & 4 ? 3 : 1];
    corners[i * 3] = m[0]! * x + m[4]! * y + m[8]! * z + m[12]!;
    corners[i * 3 + 1] = m[1]! * x + m[5]! * y + m[9]! * z + m[13]!;
    corners[i * 3 + 2] = m[3]! * x + m[7]! * y + m[11]! * z + m[15]!;
    if (corners[i * 3 + 2]! >= CUT) include(corners[i * 3]!, corners[i * 3 + 1]!, corners[i * 3 + 2]!);
  }
  for (let i = 0; i < 8; i++) for (let bit = 1; bit < 8; bit *= 2) if ((i & bit) === 0) includeCut(i, i | bit);
  return seen.left < 1 && seen.right > -1 && seen.bottom < 1 && seen.top > -1;
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
    if (isNear(passage, x, z) || isOnScreen(passage, viewProjection)) out.add(beyond);
  }
}
