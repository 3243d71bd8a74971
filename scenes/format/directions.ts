/** Directions on the floor plan: x grows to the east, z to the south; yaw 0 looks north and grows to the left. */

export const SIDES = ['north', 'east', 'south', 'west'] as const;
export type Side = (typeof SIDES)[number];

export const OPPOSITE: Record<Side, Side> = { north: 'south', east: 'west', south: 'north', west: 'east' };

/** Compass degrees (clockwise from north) as yaw in radians, in (−π, π]. */
export function yawOfCompass(degrees: number): number {
  return wrapYaw((-degrees * Math.PI) / 180);
}

/** The yaw that looks along (dx, dz). */
export function yawTowards(dx: number, dz: number): number {
  return Math.atan2(-dx, -dz);
}

/** x of the unit vector that yaw looks along. */
export const headingX = (yaw: number): number => -Math.sin(yaw);
/** z of the unit vector that yaw looks along. */
export const headingZ = (yaw: number): number => -Math.cos(yaw);

/** The same direction in (−π, π]. */
export function wrapYaw(yaw: number): number {
  const turned = yaw % (2 * Math.PI);
  if (turned > Math.PI) return turned - 2 * Math.PI;
  if (turned <= -Math.PI) return turned + 2 * Math.PI;
  return turned + 0;
}
