import type { BakeScene, BakedChart } from './bake-scene.ts';
import type { LightBuffers } from './buffers.ts';
import { LEAST_VALID } from './buffers.ts';
import { castRay, hit } from './rect-tree.ts';
import { isThrough } from './skylight-way.ts';
import { beginTexel, sample, takeSample } from './texel-sampler.ts';

/** What comes in through an opening from the next hall, and what a shadow gap gives back; radiance. */
const NEXT_HALL = [0.2, 0.19, 0.175] as const;
const GAP = 0.01;
const FAR = 1e6;

const sum = new Float64Array(3);

/** Adds what the rectangle just met sends back: its reflectance times the light that it has so far. */
function addBounce(scene: BakeScene, total: Float32Array): void {
  const index = scene.chartOf[hit.rect]!;
  const chart = scene.charts[index];
  if (!chart) {
    for (let k = 0; k < 3; k++) sum[k]! += GAP;
    return;
  }
  const { atlas } = chart;
  const s = scene.pieceAt[hit.rect * 2]! + hit.s;
  const t = scene.pieceAt[hit.rect * 2 + 1]! + hit.t;
  const column = Math.min(atlas.w - 1, Math.max(0, Math.floor((s / chart.width) * atlas.w)));
  const row = Math.min(atlas.h - 1, Math.max(0, Math.floor((t / chart.height) * atlas.h)));
  const texel = (atlas.y + row) * scene.hall.atlas.width + atlas.x + column;
  for (let k = 0; k < 3; k++) sum[k]! += scene.albedo[index * 3 + k]! * total[texel * 3 + k]!;
}

/**
 * Gathers one more bounce for a row of texels: `samples` cosine-weighted rays that read the light map where
 * they land. Each pass so adds one bounce at the cost of one ray per sample.
 */
export function gatherBounceRow(scene: BakeScene, chart: BakedChart, row: number, buffers: LightBuffers, samples: number, seed: number): void {
  for (let column = 0; column < chart.atlas.w; column++) {
    const texel = (chart.atlas.y + row) * scene.hall.atlas.width + chart.atlas.x + column;
    if (buffers.valid[texel]! < LEAST_VALID) continue;
    beginTexel(texel, seed);
    sum.fill(0);
    let valid = 0;
    for (let i = 0; i < samples; i++) {
      takeSample(chart, column, row, i, samples);
      const isMet = castRay(scene.tree, sample.x, sample.y, sample.z, sample.dx, sample.dy, sample.dz, FAR);
      if (isMet && hit.back) continue;
      valid++;
      if (isMet) addBounce(scene, buffers.total);
      else if (!isThrough(scene.hall.skylights, sample.x, sample.y, sample.z, sample.dx, sample.dy, sample.dz)) {
        for (let k = 0; k < 3; k++) sum[k]! += NEXT_HALL[k]!;
      }
    }
    if (valid > 0) for (let k = 0; k < 3; k++) buffers.bounced[texel * 3 + k] = sum[k]! / valid;
  }
}
