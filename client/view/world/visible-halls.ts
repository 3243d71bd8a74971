import type { FloorRect } from '#scenes/format/schema-parts.ts';

/** An opening as the culling sees it: the block of air in the wall between two halls. Metres. */
export type Passage = { halls: readonly [string, string]; rect: FloorRect; height: number };

/** The part of the screen through which a neighbouring hall is seen: bounds in normalised device coordinates (−1 … 1). */
export type SeenThrough = { left: number; bottom: number; right: number; top: number };

/** An eye this near to a passage sees through all of it, whatever its corners project to. Metres. */
const NEAR_PASSAGE = 0.6;
/** Corners nearer than this to the eye's plane are cut off at it; in clip space, so metres along the view. */
const CUT = 0.05;

/** A passage's eight corners in clip space: x, y and w each. */
const corners = new Float64Array(24);
/** Bounds on the screen in normalised device coordinates (−1 … 1). */
const seen: SeenThrough = { left: 0, bottom: 0, right: 0, top: 0 };

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

function widen(window: SeenThrough, by: SeenThrough): void {
  window.left = Math.min(window.left, by.left);
  window.bottom = Math.min(window.bottom, by.bottom);
  window.right = Math.max(window.right, by.right);
  window.top = Math.max(window.top, by.top);
}

/** Seen from within an opening: anything on the screen. */
const NOTHING: SeenThrough = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity };
const EVERYTHING: SeenThrough = { left: -Infinity, bottom: -Infinity, right: Infinity, top: Infinity };

/** Whether a ball of `radius` metres around a point may be seen through a part of the screen; `m` is the view projection. */
export function isThrough(window: SeenThrough, m: ArrayLike<number>, x: number, y: number, z: number, radius: number): boolean {
  const w = m[3]! * x + m[7]! * y + m[11]! * z + m[15]!;
  if (w < radius) return true;
  const atX = (m[0]! * x + m[4]! * y + m[8]! * z + m[12]!) / w;
  const atY = (m[1]! * x + m[5]! * y + m[9]! * z + m[13]!) / w;
  // The rows of a projection stretch a metre at most by their lengths.
  const reachX = (Math.hypot(m[0]!, m[4]!, m[8]!) * radius) / (w - radius * 0.9);
  const reachY = (Math.hypot(m[1]!, m[5]!, m[9]!) * radius) / (w - radius * 0.9);
  return atX + reachX > window.left && atX - reachX < window.right && atY + reachY > window.bottom && atY - reachY < window.top;
}

/**
 * Fills `out` with the halls to draw: the one the eye is in, and each neighbour whose opening is on the screen.
 * Halls beyond those are never drawn. `through`, where given, tells for each neighbour the part of the screen it is seen through. `viewProjection` holds 16 numbers by columns; x and z are the eye's, in metres.
 */
export function visibleHalls(out: Set<string>, hall: string, x: number, z: number, viewProjection: ArrayLike<number>, passages: readonly Passage[], through?: ReadonlyMap<string, SeenThrough>): void {
  out.clear();
  out.add(hall);
  for (const passage of passages) {
    const [a, b] = passage.halls;
    const beyond = a === hall ? b : b === hall ? a : null;
    if (beyond === null) continue;
    const near = isNear(passage, x, z);
    if (!near && !isOnScreen(passage, viewProjection)) continue;
    const window = through?.get(beyond);
    if (window !== undefined) {
      if (!out.has(beyond)) Object.assign(window, NOTHING);
      widen(window, near ? EVERYTHING : seen);
    }
    out.add(beyond);
  }
}
