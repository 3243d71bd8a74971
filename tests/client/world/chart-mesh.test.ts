import { describe, expect, test } from 'vitest';
import { deriveBuilding } from '#scenes/format/building.ts';
import type { Chart } from '#scenes/format/building.ts';
import { buildChartMesh } from '../../../client/view/world/chart-mesh.ts';
import { createLampHeads } from '../../../client/view/world/lamp-heads.ts';
import { chartPieces } from '../../../client/view/world/chart-pieces.ts';
import { creativeCities } from './creative-cities.ts';

const wall: Chart = {
  id: 'a/wall/north', hall: 'a', part: 'wall', material: 'plaster', origin: [0, 0, 0], u: [1, 0, 0], v: [0, 1, 0], normal: [0, 0, 1],
  width: 10, height: 4, holes: [[2, 0, 4, 3], [6, 0, 8, 3]], round: false, bake: true, density: 1, atlas: { x: 2, y: 2, w: 120, h: 48 },
};
const colour = () => [1, 1, 1, 0] as const;

/** Area of a mesh's triangles and whether all look along the normal. */
function measure(mesh: ReturnType<typeof buildChartMesh>): { area: number; front: boolean } {
  let area = 0;
  let front = true;
  const p = (i: number): number[] => [0, 1, 2].map((k) => mesh.position[mesh.index[i]! * 3 + k]!);
  for (let i = 0; i < mesh.index.length; i += 3) {
    const [a, b, c] = [p(i), p(i + 1), p(i + 2)];
    const e = b.map((x, k) => x - a[k]!);
    const f = c.map((x, k) => x - a[k]!);
    const cross = [e[1]! * f[2]! - e[2]! * f[1]!, e[2]! * f[0]! - e[0]! * f[2]!, e[0]! * f[1]! - e[1]! * f[0]!];
    area += Math.hypot(...cross) / 2;
    const n = mesh.normal.subarray(mesh.index[i]! * 3, mesh.index[i]! * 3 + 3);
    front &&= cross[0]! * n[0]! + cross[1]! * n[1]! + cross[2]! * n[2]! > 0;
  }
  return { area, front };
}

const exhibition = await creativeCities();

describe('meshes of charts', () => {
  test('the pieces of a wall cover it without its openings', () => {
    const area = chartPieces(wall).reduce((sum, [a, b, c, d]) => sum + (c - a) * (d - b), 0);
    expect(area).toBeCloseTo(10 * 4 - 2 * 2 * 3, 9);
  });

  test('every triangle looks into the room and the wall laps its edges by millimetres', () => {
    const { area, front } = measure(buildChartMesh([wall], { width: 128, height: 64 }, colour));
    expect(front).toBe(true);
    expect(area).toBeGreaterThan(28);
    expect(area).toBeLessThan(28.5);
  });

  test('a round top is a disc', () => {
    const { area, front } = measure(buildChartMesh([{ ...wall, part: 'plinth', holes: [], width: 2, height: 2, round: true, u: [1, 0, 0], v: [0, 0, -1], normal: [0, 1, 0] }], null, colour));
    expect(front).toBe(true);
    expect(area).toBeCloseTo(Math.PI, 1);
  });

  test('light-map places run from the chart\'s own corner to its other', () => {
    const mesh = buildChartMesh([{ ...wall, part: 'plinth', holes: [] }], { width: 128, height: 64 }, colour);
    expect([...mesh.uv1!.subarray(0, 2)]).toEqual([2 / 128, 2 / 64]);
    expect([...mesh.uv1!.subarray(4, 6)]).toEqual([Math.fround(122 / 128), Math.fround(50 / 64)]);
  });

  test('no hall of the exhibition takes more than 8,000 triangles', () => {
    for (const hall of deriveBuilding(exhibition).halls) {
      const charts = buildChartMesh(hall.charts, hall.atlas, colour).index.length / 3;
      const lamps = (createLampHeads(hall)?.geometry.getIndex()?.count ?? 0) / 3;
      expect(charts + lamps, hall.id).toBeLessThan(8000);
    }
  });
});
