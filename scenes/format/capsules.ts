/** Numbers in a row of capsules: the ends (ax, az) and (bx, bz), and the reach around the line between them. Metres. */
export const CAPSULE = 5;

/** Where a moving point first touches something: the part of the move before it and the surface's normal. */
export type Hit = { t: number; nx: number; nz: number };

/** Reads a typed array at an index known to be inside it. */
export const at = (array: Float64Array | Int32Array, index: number): number => array[index] as number;

/**
 * Sweeps a point from (x, z) by (dx, dz) against the capsule in a row of `c`, whose reach is widened by
 * `margin`; a touch earlier than the one in `hit` replaces it. Allocates nothing.
 */
export function sweepCapsule(c: Float64Array, row: number, x: number, z: number, dx: number, dz: number, margin: number, hit: Hit): void {
  const ax = at(c, row);
  const az = at(c, row + 1);
  const bx = at(c, row + 2);
  const bz = at(c, row + 3);
  const reach = at(c, row + 4) + margin;
  const ex = bx - ax;
  const ez = bz - az;
  const lengthSquared = ex * ex + ez * ez;
  const s = lengthSquared > 0 ? Math.min(1, Math.max(0, ((x - ax) * ex + (z - az) * ez) / lengthSquared)) : 0;
  const ox = x - (ax + ex * s);
  const oz = z - (az + ez * s);
  const distance = Math.sqrt(ox * ox + oz * oz);
  if (distance <= reach) {
    // Already touching: the capsule is convex, so only a move towards it goes deeper.
    if (distance > 0 && ox * dx + oz * dz < -1e-12) note(hit, 0, ox / distance, oz / distance);
    return;
  }
  if (lengthSquared > 0) {
    const length = Math.sqrt(lengthSquared);
    const mx = -ez / length;
    const mz = ex / length;
    const side = (x - ax) * mx + (z - az) * mz;
    const speed = dx * mx + dz * mz;
    const sign = side > 0 ? 1 : -1;
    if (Math.abs(side) >= reach && speed * sign < 0) {
      const t = (sign * reach - side) / speed;
      const along = ((x + dx * t - ax) * ex + (z + dz * t - az) * ez) / lengthSquared;
      if (t <= 1 && along >= 0 && along <= 1) return note(hit, t, mx * sign, mz * sign);
    }
    sweepCircle(bx, bz, reach, x, z, dx, dz, hit);
  }
  sweepCircle(ax, az, reach, x, z, dx, dz, hit);
}

/** Square of the distance in metres from a point to the line inside a capsule. */
export function distanceSquared(c: Float64Array, row: number, x: number, z: number): number {
  const ax = at(c, row);
  const az = at(c, row + 1);
  const ex = at(c, row + 2) - ax;
  const ez = at(c, row + 3) - az;
  const lengthSquared = ex * ex + ez * ez;
  const s = lengthSquared > 0 ? Math.min(1, Math.max(0, ((x - ax) * ex + (z - az) * ez) / lengthSquared)) : 0;
  const ox = x - (ax + ex * s);
  const oz = z - (az + ez * s);
  return ox * ox + oz * oz;
}

function sweepCircle(cx: number, cz: number, reach: number, x: number, z: number, dx: number, dz: number, hit: Hit): void {
  const px = x - cx;
  const pz = z - cz;
  const towards = px * dx + pz * dz;
  if (towards >= 0) return;
  const a = dx * dx + dz * dz;
  const d = towards * towards - a * (px * px + pz * pz - reach * reach);
  if (d < 0) return;
  const t = Math.max(0, (-towards - Math.sqrt(d)) / a);
  if (t <= 1) note(hit, t, (px + dx * t) / reach, (pz + dz * t) / reach);
}

function note(hit: Hit, t: number, nx: number, nz: number): void {
  if (t >= hit.t) return;
  hit.t = t;
  hit.nx = nx;
  hit.nz = nz;
}
