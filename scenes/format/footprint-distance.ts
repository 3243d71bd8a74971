import { footprintCorners } from './obstacles.ts';
import type { Footprint } from './obstacles.ts';

type Point = readonly [x: number, z: number];

/** Metres between two footprints; 0 when they touch or overlap. */
export function footprintDistance(a: Footprint, b: Footprint): number {
  if (a.form === 'circle') return Math.max(0, pointToFootprint([a.x, a.z], b) - a.radius);
  if (b.form === 'circle') return Math.max(0, pointToBox([b.x, b.z], a) - b.radius);
  if (boxesMeet(a, b)) return 0;
  return Math.min(...footprintCorners(a).map((p) => pointToBox(p, b)), ...footprintCorners(b).map((p) => pointToBox(p, a)));
}

/** Metres from a point to a footprint; 0 inside it. */
function pointToFootprint(point: Point, footprint: Footprint): number {
  return footprint.form === 'circle' ? Math.max(0, Math.hypot(point[0] - footprint.x, point[1] - footprint.z) - footprint.radius) : pointToBox(point, footprint);
}

type Box = Extract<Footprint, { form: 'box' }>;

function pointToBox([px, pz]: Point, box: Box): number {
  const dx = px - box.x;
  const dz = pz - box.z;
  const across = Math.max(0, Math.abs(dx * box.ux + dz * box.uz) - box.halfWidth);
  const along = Math.max(0, Math.abs(dz * box.ux - dx * box.uz) - box.halfDepth);
  return Math.hypot(across, along);
}

/** Separating axes: two boxes meet unless the shadow of one lies beside the other's on an axis of either. */
function boxesMeet(a: Box, b: Box): boolean {
  const axes: Point[] = [
    [a.ux, a.uz],
    [-a.uz, a.ux],
    [b.ux, b.uz],
    [-b.uz, b.ux],
  ];
  return axes.every(([x, z]) => {
    const shadow = (box: Box) => footprintCorners(box).map((p) => p[0] * x + p[1] * z);
    const s = shadow(a);
    const t = shadow(b);
    return Math.max(...s) > Math.min(...t) && Math.max(...t) > Math.min(...s);
  });
}
