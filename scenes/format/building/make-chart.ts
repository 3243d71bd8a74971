import type { Chart, V3 } from '../building.ts';
import type { WallFrame } from '../wall-frame.ts';

type ChartSpec = Pick<Chart, 'id' | 'hall' | 'part' | 'material' | 'origin' | 'u' | 'v' | 'width' | 'height'> & Partial<Pick<Chart, 'holes' | 'round' | 'bake' | 'density'>>;

/** A chart whose normal follows from its axes; baked at plain density unless said otherwise. */
export function makeChart(spec: ChartSpec): Chart {
  const { u, v } = spec;
  const normal: V3 = [u[1] * v[2] - u[2] * v[1] + 0, u[2] * v[0] - u[0] * v[2] + 0, u[0] * v[1] - u[1] * v[0] + 0];
  return { holes: [], round: false, bake: true, density: 1, atlas: null, ...spec, normal };
}

type UprightSpec = Pick<Chart, 'id' | 'hall' | 'part' | 'material'> & Partial<Pick<Chart, 'holes' | 'bake' | 'density'>>;

/** A part of a wall's face, from `from` to `to` metres along it, from `bottom` to `top`, `out` metres in front of it. */
export function uprightChart(frame: WallFrame, span: { from?: number; to?: number; bottom: number; top: number; out?: number }, spec: UprightSpec): Chart {
  const { from = 0, to = frame.length, bottom, top, out = 0 } = span;
  return makeChart({
    ...spec,
    origin: [frame.left[0] + frame.ux * from + frame.nx * out, bottom, frame.left[1] + frame.uz * from + frame.nz * out],
    u: [frame.ux, 0, frame.uz],
    v: [0, 1, 0],
    width: to - from,
    height: top - bottom,
  });
}

/** A box on the floor plan, turned so that its width runs along (ux, uz) and its depth along (−uz, ux). Metres. */
export type PlanBox = { x: number; z: number; ux: number; uz: number; halfWidth: number; halfDepth: number };

/** The four upright faces of a box, each seen from outside; `shrink` draws them in by so many metres. */
export function boxFaces(box: PlanBox, shrink = 0): WallFrame[] {
  const { x, z, ux, uz } = box;
  const w = box.halfWidth - shrink;
  const d = box.halfDepth - shrink;
  const corner = (a: number, b: number): [number, number] => [x + ux * a * w - uz * b * d, z + uz * a * w + ux * b * d];
  const face = (name: string, left: [number, number], fx: number, fz: number, length: number): WallFrame => ({ name, left, ux: fx, uz: fz, nx: -fz, nz: fx, length, height: 0, free: true });
  return [
    face('front', corner(-1, 1), ux, uz, 2 * w),
    face('right', corner(1, 1), uz, -ux, 2 * d),
    face('back', corner(1, -1), -ux, -uz, 2 * w),
    face('left', corner(-1, -1), -uz, ux, 2 * d),
  ];
}

/** The top of a box at height `y`. */
export function boxTop(box: PlanBox, y: number, spec: UprightSpec & { round?: boolean }): Chart {
  const { x, z, ux, uz, halfWidth, halfDepth } = box;
  return makeChart({
    ...spec,
    origin: [x - ux * halfWidth - uz * halfDepth, y, z - uz * halfWidth + ux * halfDepth],
    u: [ux, 0, uz],
    v: [uz + 0, 0, -ux + 0],
    width: 2 * halfWidth,
    height: 2 * halfDepth,
  });
}
