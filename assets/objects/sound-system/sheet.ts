import { Float32BufferAttribute, ShapeGeometry } from 'three';
import type { BufferGeometry, Shape } from 'three';
import type { Vec2 } from '../../craft/vec.ts';

/** The sheet on which every painted face lies, pixels. */
export const SHEET = { width: 1000, height: 928 } as const;

interface Region {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Where each face is painted; its proportions are those of the thing itself. */
export const REGIONS = {
  bass: { x: 4, y: 4, w: 340, h: 390 },
  side: { x: 350, y: 4, w: 300, h: 390 },
  mids: { x: 656, y: 4, w: 340, h: 254 },
  top: { x: 4, y: 400, w: 500, h: 152 },
  sign: { x: 4, y: 558, w: 620, h: 310 },
  desk: { x: 510, y: 400, w: 300, h: 120 },
  label: { x: 820, y: 400, w: 150, h: 150 },
  sleeve0: { x: 656, y: 264, w: 130, h: 130 },
  sleeve1: { x: 792, y: 264, w: 130, h: 130 },
  sleeve2: { x: 630, y: 558, w: 180, h: 180 },
  sleeve3: { x: 816, y: 558, w: 180, h: 180 },
  sleeve4: { x: 630, y: 744, w: 180, h: 180 },
  sleeve5: { x: 816, y: 744, w: 180, h: 180 },
} as const satisfies Readonly<Record<string, Region>>;

export type Face = keyof typeof REGIONS;

/** Picture coordinates of a point of a face: `u` to the right, `v` up, 0..1. */
export function uvOf(face: Face, u: number, v: number): Vec2 {
  const { x, y, w, h } = REGIONS[face];
  return [(x + 1 + u * (w - 2)) / SHEET.width, (y + 1 + (1 - v) * (h - 2)) / SHEET.height];
}

/** A flat shape in x-y that shows a painted face over `width` x `height` metres around its origin; `flip` mirrors the picture. */
export function painted(shape: Shape, face: Face, width: number, height: number, flip = false, curveSegments = 12): BufferGeometry {
  const geometry = new ShapeGeometry(shape, curveSegments);
  const position = geometry.getAttribute('position');
  const uv = Array.from({ length: position.count }, (_, i) => {
    const u = position.getX(i) / width + 0.5;
    return uvOf(face, flip ? 1 - u : u, position.getY(i) / height + 0.5);
  });
  geometry.setAttribute('uv', new Float32BufferAttribute(uv.flat(), 2));
  return geometry;
}
