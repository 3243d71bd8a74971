import { describe, expect, test } from 'vitest';
import { deriveBuilding } from '#scenes/format/building.ts';
import type { Chart, HallBuilding } from '#scenes/format/building.ts';
import { type LightGrid } from '../../../client/view/world/light/light-grid.ts';
import { analyticLight } from '../../../client/view/world/light/analytic-light.ts';
import { composeLight } from '../../../client/view/world/light/compose-light.ts';
import { createSunWay, sunSeen } from '../../../client/view/world/light/sunlight.ts';
import { SUN_DIRECTION } from '../../../client/view/world/light/sky.ts';
import { linearColour } from '../../../client/view/world/palette.ts';
import { creativeCities } from './creative-cities.ts';

const exhibition = await creativeCities();
const hall = deriveBuilding(exhibition).halls.find((h) => h.id === 'design')!;
const grids = analyticLight(hall, linearColour('#23493b'));

const mean = (grid: LightGrid, k: number): number => {
  let sum = 0;
  for (let i = k; i < grid.light.length; i += 3) sum += grid.light[i]!;
  return (sum * 3) / grid.light.length;
};
const of = (choose: (chart: Chart) => boolean): LightGrid => grids.find((grid) => choose(grid.chart))!;

/** A hall of six bare faces with one skylight in the middle: light must be the same left and right. */
function symmetricHall(): HallBuilding {
  const bare = exhibition.halls.find((h) => h.id === 'design')!;
  const [west, north, east, south] = bare.floor;
  const [x, z] = [(west + east) / 2, (north + south) / 2];
  const hall = { ...bare, exhibits: [], benches: [], walls: [], skylights: [[x - 1.5, z - 2, x + 1.5, z + 2] as [number, number, number, number]] };
  return deriveBuilding({ ...exhibition, halls: [hall], openings: [] }).halls[0]!;
}

describe('light without tracing', () => {
  test('is finite and never negative', () => {
    for (const grid of grids) expect(grid.light.every((x) => Number.isFinite(x) && x >= 0)).toBe(true);
  });

  test('the floor under the skylight is brighter than the ceiling, and the wells are brightest', () => {
    const floor = mean(of((c) => c.part === 'floor'), 1);
    expect(floor).toBeGreaterThan(mean(of((c) => c.part === 'ceiling'), 1));
    expect(mean(of((c) => c.part === 'well'), 1)).toBeGreaterThan(floor);
  });

  test('a green wall colours the light beside it', () => {
    const ceiling = of((c) => c.part === 'ceiling');
    const ratio = (row: number): number => {
      const at = (row * ceiling.columns + (ceiling.columns >> 1)) * 3;
      return ceiling.light[at]! / ceiling.light[at + 1]!;
    };
    // The ceiling's rows run from north, where the accent wall is, to south.
    expect(ratio(1)).toBeLessThan(ratio(ceiling.rows - 2));
  });

  test('a symmetric hall is lit symmetrically', () => {
    const floor = analyticLight(symmetricHall(), linearColour('#808080')).find((grid) => grid.chart.part === 'floor')!;
    const row = (floor.rows >> 1) * floor.columns * 3;
    for (const column of [2, 10, 20]) {
      const left = floor.light[row + column * 3 + 1]!;
      const right = floor.light[row + (floor.columns - 1 - column) * 3 + 1]!;
      expect(left / right).toBeGreaterThan(0.94);
      expect(left / right).toBeLessThan(1.06);
    }
  });

  test('the sun falls where its ray leads up through a skylight between the fins, and nowhere else', () => {
    const way = createSunWay(hall);
    const [west, north, east, south] = hall.skylights[0]!.rect;
    const rise = hall.skylights[0]!.y / SUN_DIRECTION[1];
    const patch = [(west + east) / 2 - SUN_DIRECTION[0] * rise, (north + south) / 2 - SUN_DIRECTION[2] * rise] as const;
    const around = Array.from({ length: 40 }, (_, i) => sunSeen(way, patch[0], 0, patch[1] + (i - 20) * 0.05));
    expect(Math.max(...around)).toBe(1);
    expect(Math.min(...around)).toBeLessThan(0.5);
    expect(sunSeen(way, patch[0] + 6, 0, patch[1])).toBe(0);
  });

  test('fills the hall\'s atlas', () => {
    const pixels = composeLight(hall, linearColour('#23493b'));
    expect(pixels.length).toBe(hall.atlas.width * hall.atlas.height * 4);
  });
});
