import type { Chart, HallBuilding } from '#scenes/format/building.ts';
import { chartPieces } from '../../client/view/world/chart-pieces.ts';
import { albedoOf, linearColour } from '../../client/view/world/palette.ts';
import { buildRectTree } from './rect-tree.ts';
import type { Rect, RectTree } from './rect-tree.ts';

type AtlasPlace = NonNullable<Chart['atlas']>;

/** A chart that light is baked for. */
export type BakedChart = Chart & { atlas: AtlasPlace };

/** Everything that the gathering needs of a hall; the same in every worker. */
export type BakeScene = {
  hall: HallBuilding;
  tree: RectTree;
  /** For each rectangle its chart's index in `charts`, or −1 where none is baked. */
  chartOf: Int32Array;
  /** Where a rectangle begins on its chart, metres along u and v. */
  pieceAt: Float64Array;
  charts: readonly BakedChart[];
  /** Reflectance of each baked chart, three numbers. */
  albedo: Float64Array;
};

const isBaked = (chart: Chart): chart is BakedChart => chart.bake && chart.atlas !== null;

/** `accent` is `#rrggbb`. */
export function createBakeScene(hall: HallBuilding, accent: string): BakeScene {
  const rgb = linearColour(accent);
  const charts = hall.charts.filter(isBaked);
  const rects: Rect[] = [];
  const owners: number[] = [];
  const starts: number[] = [];
  for (const chart of hall.charts) {
    for (const [u0, v0, u1, v1] of chartPieces(chart)) {
      const at = (k: 0 | 1 | 2): number => chart.origin[k] + chart.u[k] * u0 + chart.v[k] * v0;
      rects.push({ ...chart, origin: [at(0), at(1), at(2)], width: u1 - u0, height: v1 - v0 });
      owners.push(isBaked(chart) ? charts.indexOf(chart) : -1);
      starts.push(u0, v0);
    }
  }
  return {
    hall,
    tree: buildRectTree(rects),
    chartOf: Int32Array.from(owners),
    pieceAt: Float64Array.from(starts),
    charts,
    albedo: Float64Array.from(charts.flatMap((chart) => [...albedoOf(chart.material, rgb)])),
  };
}
