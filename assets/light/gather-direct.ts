import { SUN_DIRECTION, SUN_RADIANCE, SUN_SPREAD, lampCone, skyRadiance } from '../../client/view/world/light/sky.ts';
import type { BakeScene, BakedChart } from './bake-scene.ts';
import type { LightBuffers } from './buffers.ts';
import { LEAST_VALID } from './buffers.ts';
import { castRay, hit } from './rect-tree.ts';
import { type Skylights, isThrough, paneArea } from './skylight-way.ts';
import { beginTexel, pairX, pairY, sample, takeSample } from './texel-sampler.ts';

/** Samples per texel: cosine-weighted and by skylight area, of the sun's disc, and of every lamp's. */
const SKY_SAMPLES = 48;
const SUN_SAMPLES = 16;
const LAMP_SAMPLES = 8;
/** Radius of a lamp's light in metres: how soft its shadows are. */
const LAMP_RADIUS = 0.05;
const FAR = 1e6;

const sum = new Float64Array(3);
const sharp = new Float64Array(3);

/** Sky met by the current sample's own direction; weighed against area sampling by the balance heuristic (Veach 1995). */
function addSkyByDirection(skylights: Skylights, area: number): void {
  const { x, y, z, dx, dy, dz, cosine } = sample;
  if (dy <= 0 || !isThrough(skylights, x, y, z, dx, dy, dz)) return;
  const distance = ((skylights[0]?.paneY ?? 0) - y) / dy;
  const byArea = (distance * distance) / (dy * area);
  const byCosine = cosine / Math.PI;
  const weight = byCosine / (byCosine + byArea);
  for (let k = 0; k < 3; k++) sum[k]! += skyRadiance(dy, k as 0 | 1 | 2) * weight;
}

/** Sky met by aiming at a point of the panes. */
function addSkyByArea(scene: BakeScene, chart: BakedChart, i: number, area: number): void {
  const { skylights } = scene.hall;
  let pick = pairX(i, 1) * area;
  let index = 0;
  while (index < skylights.length - 1 && pick > paneArea(skylights[index]!)) pick -= paneArea(skylights[index++]!);
  const { rect, paneY } = skylights[index]!;
  const { x, y, z } = sample;
  let dx = rect[0] + (rect[2] - rect[0]) * pairX(i, 2) - x;
  let dy = paneY - y;
  let dz = rect[1] + (rect[3] - rect[1]) * pairY(i, 2) - z;
  const distance = Math.hypot(dx, dy, dz);
  dx /= distance;
  dy /= distance;
  dz /= distance;
  const [nx, ny, nz] = chart.normal;
  const cosine = dx * nx + dy * ny + dz * nz;
  if (cosine <= 0 || dy <= 0 || castRay(scene.tree, x, y, z, dx, dy, dz, distance - 1e-3, true)) return;
  const byArea = (distance * distance) / (dy * area);
  const byCosine = cosine / Math.PI;
  const weight = byCosine / (byCosine + byArea);
  for (let k = 0; k < 3; k++) sum[k]! += skyRadiance(dy, k as 0 | 1 | 2) * weight;
}

function addSun(scene: BakeScene, i: number, cosine: number): void {
  const radius = Math.sqrt(pairX(i, 3)) * SUN_SPREAD;
  const angle = 2 * Math.PI * pairY(i, 3);
  const { x, y, z } = sample;
  const dx = SUN_DIRECTION[0] + Math.cos(angle) * radius;
  const dy = SUN_DIRECTION[1];
  const dz = SUN_DIRECTION[2] + Math.sin(angle) * radius;
  if (!isThrough(scene.hall.skylights, x, y, z, dx, dy, dz) || castRay(scene.tree, x, y, z, dx, dy, dz, FAR, true)) return;
  for (let k = 0; k < 3; k++) sharp[k]! += (SUN_RADIANCE[k]! * cosine) / (Math.PI * SUN_SAMPLES);
}

function addLamps(scene: BakeScene, chart: BakedChart, i: number): void {
  const [nx, ny, nz] = chart.normal;
  const { x, y, z } = sample;
  const radius = Math.sqrt(pairX(i, 3)) * LAMP_RADIUS;
  const angle = 2 * Math.PI * pairY(i, 1);
  for (const lamp of scene.hall.lamps) {
    const [lx, ly, lz] = lamp.position;
    let dx = lx + Math.cos(angle) * radius - x;
    let dy = ly - y;
    let dz = lz + Math.sin(angle) * radius - z;
    const distance = Math.hypot(dx, dy, dz);
    dx /= distance;
    dy /= distance;
    dz /= distance;
    const cosine = dx * nx + dy * ny + dz * nz;
    if (cosine <= 0) continue;
    const ax = lamp.target[0] - lx;
    const ay = lamp.target[1] - ly;
    const az = lamp.target[2] - lz;
    const cone = lampCone(-(dx * ax + dy * ay + dz * az) / Math.hypot(ax, ay, az), lamp.coneDegrees);
    if (cone <= 0 || castRay(scene.tree, x, y, z, dx, dy, dz, distance - 0.02, true)) continue;
    const light = (lamp.candela * cone * cosine) / (distance * distance * Math.PI * LAMP_SAMPLES);
    for (let k = 0; k < 3; k++) sharp[k]! += lamp.colour[k]! * light;
  }
}

/** Gathers sky, sun and lamps for one row of a chart's texels. */
export function gatherDirectRow(scene: BakeScene, chart: BakedChart, row: number, buffers: LightBuffers, seed: number): void {
  const { skylights, atlas } = scene.hall;
  const area = skylights.reduce((all, s) => all + paneArea(s), 0);
  const [nx, ny, nz] = chart.normal;
  const sunCosine = nx * SUN_DIRECTION[0] + ny * SUN_DIRECTION[1] + nz * SUN_DIRECTION[2];
  for (let column = 0; column < chart.atlas.w; column++) {
    const texel = (chart.atlas.y + row) * atlas.width + chart.atlas.x + column;
    beginTexel(texel, seed);
    sum.fill(0);
    sharp.fill(0);
    let valid = 0;
    for (let i = 0; i < SKY_SAMPLES; i++) {
      takeSample(chart, column, row, i, SKY_SAMPLES);
      const isMet = castRay(scene.tree, sample.x, sample.y, sample.z, sample.dx, sample.dy, sample.dz, FAR);
      if (isMet && hit.back) continue;
      valid++;
      if (!isMet && area > 0) addSkyByDirection(skylights, area);
      if (area > 0) addSkyByArea(scene, chart, i, area);
      if (i < SUN_SAMPLES && sunCosine > 0) addSun(scene, i, sunCosine);
      if (i < LAMP_SAMPLES) addLamps(scene, chart, i);
    }
    buffers.valid[texel] = valid / SKY_SAMPLES;
    if (valid / SKY_SAMPLES < LEAST_VALID) continue;
    for (let k = 0; k < 3; k++) {
      buffers.sky[texel * 3 + k] = sum[k]! / valid;
      buffers.sharp[texel * 3 + k] = sharp[k]! * Math.min(1, SKY_SAMPLES / valid);
    }
  }
}
