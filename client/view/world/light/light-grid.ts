import type { Chart } from '#scenes/format/building.ts';

/** Light on one chart at a few texels per metre: three numbers per texel, rows along u, v growing. */
export type LightGrid = { chart: Chart; columns: number; rows: number; light: Float32Array };

export function createLightGrid(chart: Chart, texelsPerMetre: number): LightGrid {
  const columns = Math.max(2, Math.round(chart.width * texelsPerMetre));
  const rows = Math.max(2, Math.round(chart.height * texelsPerMetre));
  return { chart, columns, rows, light: new Float32Array(columns * rows * 3) };
}

/** Calls `visit` with the world position of every texel's centre, lifted 1 mm off the surface. */
export function forEachTexel(grid: LightGrid, visit: (index: number, x: number, y: number, z: number) => void): void {
  const { chart, columns, rows } = grid;
  const { origin: o, u, v, normal: n } = chart;
  for (let row = 0; row < rows; row++) {
    const t = ((row + 0.5) / rows) * chart.height;
    for (let column = 0; column < columns; column++) {
      const s = ((column + 0.5) / columns) * chart.width;
      visit(
        (row * columns + column) * 3,
        o[0] + u[0] * s + v[0] * t + n[0] * 0.001,
        o[1] + u[1] * s + v[1] * t + n[1] * 0.001,
        o[2] + u[2] * s + v[2] * t + n[2] * 0.001,
      );
    }
  }
}

/** Bilinear value of channel k at the fractions (a, b) of the chart's width and height. */
export function sampleGrid(grid: LightGrid, a: number, b: number, k: number): number {
  const { columns, rows, light } = grid;
  const x = Math.min(columns - 1, Math.max(0, a * columns - 0.5));
  const y = Math.min(rows - 1, Math.max(0, b * rows - 0.5));
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const x1 = Math.min(columns - 1, x0 + 1);
  const y1 = Math.min(rows - 1, y0 + 1);
  const fx = x - x0;
  const fy = y - y0;
  const p = light[(y0 * columns + x0) * 3 + k]!;
  const q = light[(y0 * columns + x1) * 3 + k]!;
  const r = light[(y1 * columns + x0) * 3 + k]!;
  const s = light[(y1 * columns + x1) * 3 + k]!;
  return (p + (q - p) * fx) * (1 - fy) + (r + (s - r) * fx) * fy;
}
