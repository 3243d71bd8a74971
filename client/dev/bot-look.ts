/** Yaw in radians that looks along (dx, dz): 0 looks to −z and grows to the left. */
export function yawTo(dx: number, dz: number): number {
  return Math.atan2(-dx, -dz);
}
