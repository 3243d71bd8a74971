import type { BufferGeometry } from 'three';
import { Float32BufferAttribute } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { noise3 } from '../../craft/noise.ts';
import { roundedBox } from '../../craft/rounded-box.ts';
import { loft } from '../../craft/shapes.ts';
import { mix } from '../../craft/vec.ts';
import type { Vec3 } from '../../craft/vec.ts';
import { cellUv } from './atlas.ts';
import { BENCH, EARTH } from './layout.ts';

/** Gives wood its grain along x: the picture is wrapped over top and front (v runs on from z to y). */
export function grained(geometry: BufferGeometry, length: number, girth: number, shift = 0): BufferGeometry {
  const position = geometry.getAttribute('position');
  const uv = new Float32Array(position.count * 2);
  for (let i = 0; i < position.count; i++) {
    const u = Math.min(1, Math.max(0, position.getX(i) / length + 0.5));
    const v = ((((position.getZ(i) - position.getY(i)) / girth + 0.5) * (1 - shift) + shift) % 1 + 1) % 1;
    uv.set(cellUv('wood', u, v), i * 2);
  }
  geometry.setAttribute('uv', new Float32BufferAttribute(uv, 2));
  return geometry;
}

/** A piece of wood with rounded edges, grain along its x. */
export function timber(m: Maker, size: Vec3, position: Vec3, rotation: Vec3 = [0, 0, 0], radius = 0.0025, shift = 0): void {
  m.add('matter', grained(roundedBox(...size, radius), size[0], (size[1] + size[2]) * 1.02, shift), position, rotation, 0);
}

/** A slab sawn through a trunk, its long edges left as they grew. */
export function makeBench(m: Maker): void {
  const { width, depth, x, z, under, top } = BENCH;
  const steps = 12;
  const rings = Array.from({ length: steps + 1 }, (_, i): Vec3[] => {
    const t = i / steps;
    const px = mix(-width / 2, width / 2, t);
    const tip = i === 0 || i === steps ? 0.004 : 0;
    const front = depth / 2 + 0.012 * (noise3(t * 6, 1, 2) - 0.5) - tip;
    const back = -depth / 2 - 0.018 * (noise3(t * 5, 4, 2) - 0.5) + tip;
    const h = (top - under) / 2 - tip * 0.5;
    return [[px, h, front - 0.008], [px, h * 0.55, front - 0.001], [px, -h * 0.4, front + 0.001], [px, -h, front - 0.009], [px, -h, back + 0.009], [px, -h * 0.4, back - 0.001], [px, h * 0.55, back + 0.001], [px, h, back + 0.008]].map(([a, b, c]): Vec3 => [a!, b!, c!]);
  });
  m.add('matter', grained(loft(rings), width, depth + 0.1), [x, (under + top) / 2, z], [0, 0, 0], 0.6);
  for (const px of [-0.27, 0.27]) m.tint([0.7, 0.66, 0.62], () => timber(m, [BENCH.depth - 0.06, 0.03, 0.05], [px, EARTH.top + 0.0085, z], [0, Math.PI / 2, 0], 0.004, 0.3));
}
