import type { HallBuilding } from '#scenes/format/building.ts';
import { GUTTER } from '#scenes/format/building/atlas.ts';
import { analyticLight } from './analytic-light.ts';
import { type LightGrid, sampleGrid } from './light-grid.ts';
import { LIGHT_MAP_RANGE, type Rgb, SUN_DIRECTION, SUN_RADIANCE, WHITE_BALANCE } from './sky.ts';
import { type SunWay, createSunWay, sunSeen } from './sunlight.ts';

/** Linear 0–1 to an eight-bit sRGB code, not yet rounded. */
export function srgbCode(value: number): number {
  const v = Math.min(1, Math.max(0, value));
  return 255 * (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055);
}

const TABLE_SIZE = 4096;
const CODES = Float32Array.from({ length: TABLE_SIZE + 1 }, (_, i) => srgbCode(i / TABLE_SIZE));

/** A small, evenly spread threshold per texel (interleaved gradient noise): breaks the steps of eight bits. */
function dither(x: number, y: number): number {
  const f = 52.9829189 * ((0.06711056 * x + 0.00583715 * y) % 1);
  return f - Math.floor(f);
}

function writeChart(pixels: Uint8Array, atlasWidth: number, grid: LightGrid, sun: SunWay): void {
  const { chart } = grid;
  const atlas = chart.atlas;
  if (!atlas) return;
  const { origin: o, u, v, normal: n } = chart;
  const sunCosine = n[0] * SUN_DIRECTION[0] + n[1] * SUN_DIRECTION[1] + n[2] * SUN_DIRECTION[2];
  for (let row = -GUTTER; row < atlas.h + GUTTER; row++) {
    const b = Math.min(1, Math.max(0, (row + 0.5) / atlas.h));
    for (let column = -GUTTER; column < atlas.w + GUTTER; column++) {
      const a = Math.min(1, Math.max(0, (column + 0.5) / atlas.w));
      const s = a * chart.width;
      const t = b * chart.height;
      const lit =
        sunCosine > 0.05
          ? sunSeen(sun, o[0] + u[0] * s + v[0] * t + n[0] * 0.002, o[1] + u[1] * s + v[1] * t + n[1] * 0.002, o[2] + u[2] * s + v[2] * t + n[2] * 0.002) *
            (sunCosine / Math.PI)
          : 0;
      const x = atlas.x + column;
      const y = atlas.y + row;
      const at = (y * atlasWidth + x) * 4;
      const threshold = dither(x, y);
      for (let k = 0; k < 3; k++) {
        const light = (sampleGrid(grid, a, b, k) + lit * SUN_RADIANCE[k]!) * WHITE_BALANCE[k]!;
        const code = CODES[Math.min(TABLE_SIZE, ((light / LIGHT_MAP_RANGE) * TABLE_SIZE) | 0)]!;
        pixels[at + k] = Math.floor(code + threshold);
      }
    }
  }
}

/**
 * A hall's light map computed in place: RGBA, eight-bit sRGB of light / LIGHT_MAP_RANGE in the hall's own atlas
 * layout, so that it can stand in for a baked one. `accent` is the hall's accent as linear reflectance.
 */
export function composeLight(hall: HallBuilding, accent: Rgb): Uint8Array {
  const { width, height } = hall.atlas;
  const pixels = new Uint8Array(width * height * 4).fill(255);
  const sun = createSunWay(hall);
  for (const grid of analyticLight(hall, accent)) writeChart(pixels, width, grid, sun);
  return pixels;
}
