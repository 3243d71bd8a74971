import type { Face } from './standing-faces.ts';

/** Rectangles that may stand between a point and a light, flattened: origin, u, v, normal, width, height each. */
export type Blockers = { readonly count: number; readonly data: Float64Array; /** Nothing blocks above this height. */ readonly top: number };

const STRIDE = 14;
/** A ray starts this far off its own surface, in metres. */
const START = 1e-3;

export function createBlockers(faces: readonly Face[]): Blockers {
  const data = new Float64Array(faces.length * STRIDE);
  let top = 0;
  faces.forEach((face, i) => {
    data.set(face.origin, i * STRIDE);
    data.set(face.u, i * STRIDE + 3);
    data.set(face.v, i * STRIDE + 6);
    data.set(face.normal, i * STRIDE + 9);
    data[i * STRIDE + 12] = face.width;
    data[i * STRIDE + 13] = face.height;
    const rise = Math.max(0, face.u[1]) * face.width + Math.max(0, face.v[1]) * face.height;
    top = Math.max(top, face.origin[1] + rise);
  });
  return { count: faces.length, data, top };
}

/** Whether p + t·d meets a blocker for t below `reach`; d need not be a unit vector. Metres. */
export function isBlocked(
  blockers: Blockers,
  px: number, py: number, pz: number,
  dx: number, dy: number, dz: number,
  reach: number,
): boolean {
  if (dy >= 0 && py > blockers.top) return false;
  const b = blockers.data;
  for (let i = 0, k = 0; i < blockers.count; i++, k += STRIDE) {
    const nx = b[k + 9]!;
    const ny = b[k + 10]!;
    const nz = b[k + 11]!;
    const slope = dx * nx + dy * ny + dz * nz;
    if (slope > -1e-9 && slope < 1e-9) continue;
    const ox = b[k]! - px;
    const oy = b[k + 1]! - py;
    const oz = b[k + 2]! - pz;
    const t = (ox * nx + oy * ny + oz * nz) / slope;
    if (t < START || t > reach) continue;
    const hx = dx * t - ox;
    const hy = dy * t - oy;
    const hz = dz * t - oz;
    const s = hx * b[k + 3]! + hy * b[k + 4]! + hz * b[k + 5]!;
    if (s < 0 || s > b[k + 12]!) continue;
    const r = hx * b[k + 6]! + hy * b[k + 7]! + hz * b[k + 8]!;
    if (r >= 0 && r <= b[k + 13]!) return true;
  }
  return false;
}
