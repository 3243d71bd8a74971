import type { BufferGeometry } from 'three';
import { Float32BufferAttribute } from 'three';
import { surface } from '../../craft/shapes.ts';
import type { Vec3 } from '../../craft/vec.ts';
import { BASE } from './layout.ts';

/** A sheet that shows the picture lying over it: its uv is its place in plan, z from `from` to `to` (metres). */
export function flat(at: (u: number, v: number) => Vec3, stepsU: number, stepsV: number, { from, to }: { readonly from: number; readonly to: number }): BufferGeometry {
  // Drawn with v towards +z the sheet would face down: u runs the other way.
  const geometry = surface((u, v) => at(u, 1 - v), stepsU, stepsV);
  const position = geometry.getAttribute('position');
  const uv = Array.from({ length: position.count }, (_, i) => [position.getX(i) / BASE.width + 0.5, (position.getZ(i) - from) / (to - from)]).flat();
  geometry.setAttribute('uv', new Float32BufferAttribute(uv, 2));
  return geometry;
}
