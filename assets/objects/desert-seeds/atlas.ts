import type { BufferGeometry } from 'three';

/** Size in pixels of the one picture that all painted matter shares. */
export const ATLAS = { width: 1024, height: 768 } as const;

/** Where each subject lies in it: left, top, width, height in pixels. */
export const CELLS = {
  strata: [0, 0, 1024, 256],
  blue: [0, 256, 160, 160], white: [160, 256, 160, 160], tepary: [320, 256, 160, 160], brown: [480, 256, 160, 160],
  squash: [0, 416, 160, 160], amaranth: [160, 416, 160, 160], chiltepin: [320, 416, 160, 160], sunflower: [480, 416, 160, 160],
  wood: [640, 256, 384, 192],
  labelMaize: [640, 448, 128, 64], labelTepary: [768, 448, 128, 64], labelSquash: [896, 448, 128, 64], labelChiltepin: [640, 512, 128, 64],
  plateMaize: [768, 512, 256, 32], plateDitch: [768, 544, 256, 32],
  huskA: [0, 576, 288, 64], huskB: [0, 640, 288, 64], huskC: [0, 704, 288, 64],
  soil: [288, 576, 352, 192],
  clay: [640, 576, 384, 192],
} as const satisfies Record<string, readonly [number, number, number, number]>;

export type Cell = keyof typeof CELLS;

/** Picture coordinates of a point (u to the right, v down, 0..1) of a cell, a hair inside its edge. */
export function cellUv(cell: Cell, u: number, v: number): [number, number] {
  const [x, y, w, h] = CELLS[cell];
  return [(x + 1.5 + u * (w - 3)) / ATLAS.width, (y + 1.5 + v * (h - 3)) / ATLAS.height];
}

/** Moves a geometry's own uv (0..1) into a cell, or into the corner `share` of it; `turned` lays the picture's length along v. */
export function painted(geometry: BufferGeometry, cell: Cell, turned = false, share = 1): BufferGeometry {
  const uv = geometry.getAttribute('uv');
  for (let i = 0; i < uv.count; i++) {
    const [u, v] = [uv.getX(i) * share, uv.getY(i) * share];
    uv.setXY(i, ...(turned ? cellUv(cell, v, u) : cellUv(cell, u, v)));
  }
  return geometry;
}
