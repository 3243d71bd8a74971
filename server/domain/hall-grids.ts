import { FAR_STEP, type FloorBox, type Grid, NEAR_MARGIN, NEAR_STEP, gridOf, wholeMetres } from '#protocol/grid.ts';
import type { Plan } from '#scenes/format/plan.ts';

/** The parts of the floor by which poses are packed: the whole first, then one per hall, each in whole metres. */
export type HallBox = FloorBox & { hall: string };

export function hallBoxes(plan: Pick<Plan, 'halls' | 'bounds'>): HallBox[] {
  const halls = plan.halls.map(({ id, floor: [minX, minZ, maxX, maxZ] }) => ({ hall: id, ...wholeMetres({ minX, minZ, maxX, maxZ }, NEAR_MARGIN) }));
  return [{ hall: '', ...wholeMetres(plan.bounds, 1) }, ...halls];
}

/** Grids as receivers of a hall have them: index 0 is the coarse one of the whole floor. */
export function packingGrids(boxes: readonly HallBox[]): Grid[] {
  return boxes.map((box, index) => gridOf(box, index === 0 ? FAR_STEP : NEAR_STEP));
}
