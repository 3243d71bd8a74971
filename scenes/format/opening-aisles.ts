import type { Opening } from './openings.ts';
import type { Plan } from './plan.ts';

/** Nobody stands nearer to an opening than this. Metres. */
export const DOOR_CLEARANCE = 1;
/** Half the width of the way that leads from an opening into the hall, and the body's radius. Metres. */
const LANE_HALF = 0.8;
/** How far into the hall that way is kept where the room allows it. Metres. */
const LANE_LENGTH = 2.4;

/** Metres from a floor point to an opening's passage; 0 in it. */
export function metresToOpening({ rect }: Pick<Opening, 'rect'>, x: number, z: number): number {
  return Math.hypot(Math.max(rect[0] - x, 0, x - rect[2]), Math.max(rect[1] - z, 0, z - rect[3]));
}

/** The openings of a hall. */
export const openingsOf = (plan: Plan, hallId: string): Opening[] => plan.openings.filter(({ sides }) => sides.some(({ hall }) => hall === hallId));

/** Whether somebody at (x, z) would stand in an opening or right before it. */
export function blocksOpening(openings: readonly Opening[], x: number, z: number): boolean {
  for (const opening of openings) if (metresToOpening(opening, x, z) < DOOR_CLEARANCE) return true;
  return false;
}

/** Whether (x, z) lies in the lane, longer than what `blocksOpening` keeps, by which people come in through an opening. */
export function inLane(openings: readonly Opening[], x: number, z: number): boolean {
  for (const { rect, axis } of openings) {
    const across = axis === 'x' ? z - (rect[1] + rect[3]) / 2 : x - (rect[0] + rect[2]) / 2;
    const along = axis === 'x' ? Math.max(rect[0] - x, x - rect[2]) : Math.max(rect[1] - z, z - rect[3]);
    if (Math.abs(across) < LANE_HALF && along < LANE_LENGTH) return true;
  }
  return false;
}
