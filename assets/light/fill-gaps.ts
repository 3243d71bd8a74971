import { GUTTER } from '#scenes/format/building/atlas.ts';
import type { BakeScene, BakedChart } from './bake-scene.ts';
import { LEAST_VALID } from './buffers.ts';

function fillChart({ atlas }: BakedChart, stride: number, light: Float32Array, valid: Float32Array): void {
  const x0 = atlas.x - GUTTER;
  const y0 = atlas.y - GUTTER;
  const w = atlas.w + 2 * GUTTER;
  const h = atlas.h + 2 * GUTTER;
  const known = new Uint8Array(w * h);
  for (let y = 0; y < atlas.h; y++) {
    for (let x = 0; x < atlas.w; x++) {
      if (valid[(atlas.y + y) * stride + atlas.x + x]! >= LEAST_VALID) known[(y + GUTTER) * w + x + GUTTER] = 1;
    }
  }
  let found: number[] = [];
  do {
    found = [];
    for (let i = 0; i < w * h; i++) {
      if (known[i] === 1) continue;
      const x = i % w;
      const y = (i - x) / w;
      const sum = [0, 0, 0];
      let count = 0;
      for (let v = Math.max(0, y - 1); v <= Math.min(h - 1, y + 1); v++) {
        for (let u = Math.max(0, x - 1); u <= Math.min(w - 1, x + 1); u++) {
          if (known[v * w + u] !== 1) continue;
          const k = ((y0 + v) * stride + x0 + u) * 3;
          for (let c = 0; c < 3; c++) sum[c]! += light[k + c]!;
          count++;
        }
      }
      if (count === 0) continue;
      found.push(i);
      const k = ((y0 + y) * stride + x0 + x) * 3;
      for (let c = 0; c < 3; c++) light[k + c] = sum[c]! / count;
    }
    for (const i of found) known[i] = 1;
  } while (found.length > 0);
}

/** Gives texels that lie inside something, and the gutters, the light of their neighbours on the same chart. */
export function fillGaps(scene: BakeScene, light: Float32Array, valid: Float32Array): void {
  for (const chart of scene.charts) fillChart(chart, scene.hall.atlas.width, light, valid);
}
