/** A rectangle in space as four corners in order, twelve numbers. */
export type Corners = Float64Array;

const kept = new Float64Array(24);

/** Keeps the part of the rectangle above the plane through p with normal n; returns its number of corners. */
function clipToHorizon(corners: Corners, px: number, py: number, pz: number, nx: number, ny: number, nz: number): number {
  let count = 0;
  for (let i = 0; i < 4; i++) {
    const a = i * 3;
    const b = ((i + 1) % 4) * 3;
    const ax = corners[a]! - px;
    const ay = corners[a + 1]! - py;
    const az = corners[a + 2]! - pz;
    const bx = corners[b]! - px;
    const by = corners[b + 1]! - py;
    const bz = corners[b + 2]! - pz;
    const da = ax * nx + ay * ny + az * nz;
    const db = bx * nx + by * ny + bz * nz;
    if (da >= 0) {
      kept[count * 3] = ax;
      kept[count * 3 + 1] = ay;
      kept[count * 3 + 2] = az;
      count++;
    }
    if (da >= 0 !== db >= 0) {
      const t = da / (da - db);
      kept[count * 3] = ax + (bx - ax) * t;
      kept[count * 3 + 1] = ay + (by - ay) * t;
      kept[count * 3 + 2] = az + (bz - az) * t;
      count++;
    }
  }
  return count;
}

/**
 * The share (0–1) of a surface element's cosine-weighted hemisphere that a rectangle fills: Lambert's
 * polygon formula F = 1/2π · |Σ θᵢ Γᵢ·n|, after clipping to the element's horizon. Metres; n is a unit normal.
 */
export function formFactor(corners: Corners, px: number, py: number, pz: number, nx: number, ny: number, nz: number): number {
  const count = clipToHorizon(corners, px, py, pz, nx, ny, nz);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const a = i * 3;
    const b = ((i + 1) % count) * 3;
    const ax = kept[a]!;
    const ay = kept[a + 1]!;
    const az = kept[a + 2]!;
    const bx = kept[b]!;
    const by = kept[b + 1]!;
    const bz = kept[b + 2]!;
    const cx = ay * bz - az * by;
    const cy = az * bx - ax * bz;
    const cz = ax * by - ay * bx;
    const cross = Math.sqrt(cx * cx + cy * cy + cz * cz);
    if (cross < 1e-9) continue;
    sum += (Math.atan2(cross, ax * bx + ay * by + az * bz) * (cx * nx + cy * ny + cz * nz)) / cross;
  }
  return Math.min(1, Math.abs(sum) / (2 * Math.PI));
}
