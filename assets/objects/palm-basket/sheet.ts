import { Vector3 } from 'three';
import type { BufferGeometry } from 'three';
import { surface } from '../../craft/shapes.ts';
import type { Maker } from '../../craft/maker.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';

/** Rows of the picture from the top, as shares of its height: leaf fibres, then one row per pattern. */
export const FIBRE_ROW: Vec2 = [0.004, 0.106];
export const PATTERN_ROWS: readonly Vec2[] = [0, 1, 2, 3].map((i): Vec2 => [0.1111 + i * 0.2222 + 0.003, 0.1111 + (i + 1) * 0.2222 - 0.003]);

/**
 * A leaf-coloured sheet whose picture coordinates are given for each (u, v). `round` leans the normals at
 * its long edges (v = 0, 1) outwards, so that a flat strip shades as if it were domed.
 */
export function leafSheet(m: Maker, at: (u: number, v: number) => Vec3, picture: (u: number, v: number) => Vec2, stepsU: number, stepsV: number, tint: Rgb | ((t: number) => Rgb), round = 0): void {
  const geometry = surface(at, stepsU, stepsV);
  const uv = geometry.getAttribute('uv');
  if (round > 0) lean(geometry, stepsU, round);
  const colours = new Map<string, Rgb>();
  for (let i = 0; i < uv.count; i++) {
    const [u, v] = [uv.getX(i), 1 - uv.getY(i)];
    const [x, y] = picture(u, v);
    uv.setXY(i, x, y);
    if (typeof tint === 'function') colours.set(`${Math.fround(x)},${Math.fround(y)}`, tint(u));
  }
  const paint = typeof tint === 'function' ? (_: Vec3, [x, y]: Vec2): Rgb => colours.get(`${x},${y}`) ?? [1, 1, 1] : tint;
  m.tint(paint, () => m.add('khoos', geometry, undefined, undefined, 0));
}

function lean(geometry: BufferGeometry, stepsU: number, round: number): void {
  const [position, normal] = [geometry.getAttribute('position'), geometry.getAttribute('normal')];
  const last = position.count - stepsU - 1;
  for (let i = 0; i <= stepsU; i++) {
    const across = new Vector3().fromBufferAttribute(position, last + i).sub(new Vector3().fromBufferAttribute(position, i)).normalize();
    for (const [k, side] of [[i, -1], [last + i, 1]] as const) {
      const n = new Vector3().fromBufferAttribute(normal, k).addScaledVector(across, side * round).normalize();
      normal.setXYZ(k, n.x, n.y, n.z);
    }
  }
}

/**
 * Picture coordinates on the fibres: `length` metres of leaf along u from `start` (0..1), its width across.
 * They stay within 0..1, or they could not be stored in few bytes.
 */
export function fibres(length: number, start: number): (u: number, v: number) => Vec2 {
  const share = Math.min(1, length * 5);
  return (u, v) => [(1 - share) * start + u * share, FIBRE_ROW[0] + v * (FIBRE_ROW[1] - FIBRE_ROW[0])];
}
