import type { HallBuilding } from '#scenes/format/building.ts';

export type Skylights = HallBuilding['skylights'];

export const paneArea = ({ rect }: Skylights[number]): number => (rect[2] - rect[0]) * (rect[3] - rect[1]);

/** Whether a ray that meets nothing leaves through a skylight's pane (else it went through an opening). */
export function isThrough(skylights: Skylights, x: number, y: number, z: number, dx: number, dy: number, dz: number): boolean {
  if (dy <= 0) return false;
  for (const { rect, paneY } of skylights) {
    const d = (paneY - y) / dy;
    const px = x + dx * d;
    const pz = z + dz * d;
    if (d > 0 && px >= rect[0] && px <= rect[2] && pz >= rect[1] && pz <= rect[3]) return true;
  }
  return false;
}
