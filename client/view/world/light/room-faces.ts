import type { HallBuilding } from '#scenes/format/building.ts';
import { albedoOf } from '../palette.ts';
import { type Corners, formFactor } from './form-factor.ts';
import type { LightGrid } from './light-grid.ts';
import type { Rgb } from './sky.ts';

/** The six faces of a hall's inner box, each with the light it gives back (radiosity / π). */
export type RoomFaces = { corners: readonly Corners[]; bounce: Float64Array };

const BOUNCES = 6;
const NORMALS: readonly Rgb[] = [[1, 0, 0], [-1, 0, 0], [0, 1, 0], [0, -1, 0], [0, 0, 1], [0, 0, -1]];
const FACE_PARTS: ReadonlySet<string> = new Set(['floor', 'wall', 'ceiling']);

/** Inner box of a hall from its floor and walls: [minX, minY, minZ, maxX, maxY, maxZ] in metres. */
export function roomBox(hall: HallBuilding): [number, number, number, number, number, number] {
  const box: [number, number, number, number, number, number] = [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity];
  for (const chart of hall.charts) {
    if (!FACE_PARTS.has(chart.part)) continue;
    for (const [s, t] of [[0, 0], [chart.width, chart.height]] as const) {
      for (let k = 0; k < 3; k++) {
        const c = chart.origin[k]! + chart.u[k]! * s + chart.v[k]! * t;
        box[k] = Math.min(box[k]!, c);
        box[k + 3] = Math.max(box[k + 3]!, c);
      }
    }
  }
  return box;
}

/** Corners of the box's face that looks along `normal`, so the one on its far side. */
function faceCorners(box: readonly number[], normal: Rgb): Corners {
  const axis = normal.findIndex((n) => n !== 0);
  const at = normal[axis]! > 0 ? box[axis]! : box[axis + 3]!;
  const [a, b] = [0, 1, 2].filter((k) => k !== axis) as [number, number];
  const corners = new Float64Array(12);
  [[0, 0], [3, 0], [3, 3], [0, 3]].forEach(([s, t], i) => {
    corners[i * 3 + axis] = at;
    corners[i * 3 + a] = box[a + s!]!;
    corners[i * 3 + b] = box[b + t!]!;
  });
  return corners;
}

function middle(corners: Corners): Rgb {
  return [0, 1, 2].map((k) => (corners[k]! + corners[3 + k]! + corners[6 + k]! + corners[9 + k]!) / 4) as unknown as Rgb;
}

/** Mean direct light times reflectance of each face, area-weighted; and the mean reflectance itself. */
function faceLight(grids: readonly LightGrid[], accent: Rgb): { direct: Float64Array; albedo: Float64Array } {
  const direct = new Float64Array(18);
  const albedo = new Float64Array(18);
  const areas = new Float64Array(6);
  for (const grid of grids) {
    const { chart } = grid;
    if (!FACE_PARTS.has(chart.part)) continue;
    const face = NORMALS.findIndex((n) => n[0] * chart.normal[0] + n[1] * chart.normal[1] + n[2] * chart.normal[2] > 0.9);
    if (face < 0) continue;
    const area = chart.width * chart.height;
    const colour = albedoOf(chart.material, accent);
    areas[face]! += area;
    for (let k = 0; k < 3; k++) {
      let sum = 0;
      for (let i = k; i < grid.light.length; i += 3) sum += grid.light[i]!;
      direct[face * 3 + k]! += ((sum * 3) / grid.light.length) * colour[k]! * area;
      albedo[face * 3 + k]! += colour[k]! * area;
    }
  }
  for (let i = 0; i < 18; i++) {
    const area = areas[(i / 3) | 0]! || 1;
    direct[i]! /= area;
    albedo[i]! /= area;
  }
  return { direct, albedo };
}

/** Lets the direct light go to and fro between the six faces (radiosity with centre-to-face form factors). */
export function bounceBetweenFaces(hall: HallBuilding, grids: readonly LightGrid[], accent: Rgb): RoomFaces {
  const box = roomBox(hall);
  const corners = NORMALS.map((n) => faceCorners(box, n));
  const { direct, albedo } = faceLight(grids, accent);
  const share = corners.map((from, i) => {
    const [x, y, z] = middle(from);
    const n = NORMALS[i]!;
    const row = corners.map((to, j) => (i === j ? 0 : formFactor(to, x, y, z, n[0], n[1], n[2])));
    const sum = row.reduce((a, b) => a + b, 0);
    return row.map((f) => f / sum);
  });
  let bounce = Float64Array.from(direct);
  for (let pass = 0; pass < BOUNCES; pass++) {
    const next = Float64Array.from(direct);
    for (let i = 0; i < 6; i++) {
      for (let j = 0; j < 6; j++) {
        for (let k = 0; k < 3; k++) next[i * 3 + k]! += albedo[i * 3 + k]! * share[i]![j]! * bounce[j * 3 + k]!;
      }
    }
    bounce = next;
  }
  return { corners, bounce };
}
