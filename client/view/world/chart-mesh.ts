import type { Chart } from '#scenes/format/building.ts';
import { type Piece, chartPieces } from './chart-pieces.ts';

/** Vertex data of merged charts; triangles counter-clockwise seen from the chart's normal. */
export type ChartMesh = {
  position: Float32Array;
  normal: Float32Array;
  /** Metres: world x and z on floors, so that they run on under openings; along u and v elsewhere. */
  uv: Float32Array;
  /** Place in the hall's light map; null when a chart has none. */
  uv1: Float32Array | null;
  /** Linear colour and amount of mottling. */
  colour: Float32Array;
  index: Uint16Array;
};

/** Linear red, green, blue and the amplitude of the surface's mottling. */
export type SurfaceColour = readonly [number, number, number, number];

/** Room shells reach this far past their edges, so that no crack opens where a split surface meets an unsplit one. */
const OVERLAP = 0.006;
/** Round tops are drawn with so many sides, so that they lap over their plinth by a hair. */
const ROUND_SIDES_PER_METRE = 40;
const MIN_ROUND_SIDES = 32;
const ON_FLOOR: ReadonlySet<string> = new Set(['floor', 'threshold']);
const SHELL: ReadonlySet<string> = new Set(['floor', 'wall', 'ceiling']);

/** Corners of a piece, outer edges of room shells pushed out by the overlap. */
function corners(chart: Chart, [u0, v0, u1, v1]: Piece): readonly (readonly [number, number])[] {
  const out = SHELL.has(chart.part) ? OVERLAP : 0;
  const a = u0 <= 0 ? u0 - out : u0;
  const b = v0 <= 0 ? v0 - out : v0;
  const c = u1 >= chart.width ? u1 + out : u1;
  const d = v1 >= chart.height ? v1 + out : v1;
  return [[a, b], [c, b], [c, d], [a, d]];
}

/** A convex outline on a chart (metres along its axes), drawn as a fan. */
type Outline = readonly (readonly [number, number])[];

function outlines(chart: Chart): Outline[] {
  if (!chart.round) return chartPieces(chart).map((piece) => corners(chart, piece));
  const middle = chart.width / 2;
  const sides = Math.max(MIN_ROUND_SIDES, Math.ceil(chart.width * ROUND_SIDES_PER_METRE));
  return [Array.from({ length: sides }, (_, i) => {
    const angle = (i / sides) * 2 * Math.PI;
    return [middle + middle * Math.cos(angle), chart.height / 2 + (chart.height / 2) * Math.sin(angle)] as const;
  })];
}

/** Merges charts into one mesh. `atlas` is the hall's light map in texels; null leaves uv1 out. */
export function buildChartMesh(
  charts: readonly Chart[],
  atlas: { width: number; height: number } | null,
  colourOf: (chart: Chart) => SurfaceColour,
): ChartMesh {
  const fans = charts.flatMap((chart) => outlines(chart).map((outline) => ({ chart, outline })));
  const n = fans.reduce((sum, fan) => sum + fan.outline.length, 0);
  const mesh: ChartMesh = {
    position: new Float32Array(n * 3),
    normal: new Float32Array(n * 3),
    uv: new Float32Array(n * 2),
    uv1: atlas ? new Float32Array(n * 2) : null,
    colour: new Float32Array(n * 4),
    index: new Uint16Array((n - 2 * fans.length) * 3),
  };
  let vertex = 0;
  let corner = 0;
  for (const { chart, outline } of fans) {
    const colour = colourOf(chart);
    const { origin: o, u, v } = chart;
    const onFloor = ON_FLOOR.has(chart.part);
    const first = vertex;
    for (const [s, t] of outline) {
      const at = [0, 1, 2].map((c) => o[c]! + u[c]! * s + v[c]! * t);
      mesh.position.set(at, vertex * 3);
      mesh.normal.set(chart.normal, vertex * 3);
      mesh.uv.set(onFloor ? [at[0]!, at[2]!] : [s, t], vertex * 2);
      mesh.colour.set(colour, vertex * 4);
      if (atlas && mesh.uv1 && chart.atlas) {
        const { x, y, w, h } = chart.atlas;
        mesh.uv1.set([(x + (s / chart.width) * w) / atlas.width, (y + (t / chart.height) * h) / atlas.height], vertex * 2);
      }
      vertex++;
    }
    for (let i = 1; i + 1 < outline.length; i++) {
      mesh.index.set([first, first + i, first + i + 1], corner);
      corner += 3;
    }
  }
  return mesh;
}
