import type { FloorRect } from './schema-parts.ts';

/** Whether the line from a to b passes through a rectangle (Liang–Barsky clipping); touching its edge does not count. */
export function crossesRect(ax: number, az: number, bx: number, bz: number, rect: Readonly<FloorRect>): boolean {
  let enter = 0;
  let leave = 1;
  for (let axis = 0; axis < 2; axis++) {
    const from = axis === 0 ? ax : az;
    const delta = (axis === 0 ? bx : bz) - from;
    const low = (axis === 0 ? rect[0] : rect[1]) - from;
    const high = (axis === 0 ? rect[2] : rect[3]) - from;
    if (delta === 0) {
      if (low >= 0 || high <= 0) return false;
      continue;
    }
    enter = Math.max(enter, Math.min(low / delta, high / delta));
    leave = Math.min(leave, Math.max(low / delta, high / delta));
  }
  return enter < leave;
}
