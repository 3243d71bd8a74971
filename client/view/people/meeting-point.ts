/** How far from somebody one stops when going to them, metres. */
const TALKING_DISTANCE = 1.4;

/** Where to stand to meet somebody at (x, z) when coming from (fromX, fromZ), and the yaw that looks at them. */
export function meetingPoint(fromX: number, fromZ: number, x: number, z: number): { x: number; z: number; yaw: number } {
  const dx = x - fromX;
  const dz = z - fromZ;
  const length = Math.hypot(dx, dz);
  // Standing in each other, any side will do: keep south of them.
  const [ux, uz] = length < 0.05 ? [0, -1] : [dx / length, dz / length];
  return { x: x - ux * TALKING_DISTANCE, z: z - uz * TALKING_DISTANCE, yaw: Math.atan2(-ux, -uz) };
}
