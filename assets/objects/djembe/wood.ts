import { BufferAttribute, BufferGeometry, Float32BufferAttribute } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { noise3 } from '../../craft/noise.ts';
import { mix } from '../../craft/vec.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { around, slope } from './layout.ts';

/** Oiled wood, as against the pale plywood of the same material: streaks run up the trunk. */
const oiled = ([x, y, z]: Vec3): Rgb => {
  const streak = 0.86 + 0.28 * noise3(x * 30, y * 4, z * 30);
  return [0.41 * streak, 0.222 * streak, 0.164 * streak];
};

/** A patch of the turned wall between two angles that vary with height; normals are those of the turned form. */
export function wallPatch(
  radius: (y: number) => number, rows: readonly number[], from: (y: number) => number, to: (y: number) => number, steps: number, outward: 1 | -1,
): BufferGeometry {
  const position: number[] = [];
  const normal: number[] = [];
  const index: number[] = [];
  rows.forEach((y) => {
    const k = slope(y);
    const size = outward / Math.hypot(1, k);
    for (let i = 0; i <= steps; i++) {
      const a = mix(from(y), to(y), i / steps);
      position.push(...around(radius(y), a, y));
      normal.push(Math.sin(a) * size, -k * size, Math.cos(a) * size);
    }
  });
  for (let j = 0; j + 1 < rows.length; j++) {
    for (let i = 0; i < steps; i++) {
      const a = j * (steps + 1) + i;
      const quad = [a, a + 1, a + steps + 2, a, a + steps + 2, a + steps + 1];
      index.push(...(outward > 0 ? quad : quad.reverse()));
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setAttribute('normal', new Float32BufferAttribute(normal, 3));
  geometry.setIndex(index);
  return geometry;
}

const TAU = 2 * Math.PI;
/** Side of the grain's picture, and the length of picture that goes around the drum (whole pictures), metres. */
export const GRAIN = 0.25;
const AROUND = 4 * GRAIN;

/** To a half millimetre, in steps that pack small. */
const fine = (x: number): number => Math.round(x * 2048) / 2048;

/** Lays the grain of the part made last by `uv` (metres), in place of the maker's own box mapping. */
export function grainAlong(m: Maker, uv: Float32Array): void {
  m.parts.at(-1)!.geometry.setAttribute('uv1', new BufferAttribute(uv, 2));
}

/**
 * Wood with upright grain: the picture wraps around the drum's axis, so that turned parts meet without a seam.
 * `crease` as in the maker's `add`.
 */
export function wood(m: Maker, geometry: BufferGeometry, crease: number): void {
  const piece = geometry.index ? geometry.toNonIndexed() : geometry;
  const at = piece.getAttribute('position');
  const uv = new Float32Array(at.count * 2);
  for (let i = 0; i < at.count; i++) {
    const first = i - (i % 3);
    const start = Math.atan2(at.getX(first), at.getZ(first));
    let turn = (Math.atan2(at.getX(i), at.getZ(i)) - start + 2 * TAU) % TAU;
    if (turn > Math.PI) turn -= TAU;
    uv.set([fine(at.getY(i)), fine(((start + turn) / TAU) * AROUND)], i * 2);
  }
  m.tint(oiled, () => m.add('wood', piece, [0, 0, 0], [0, 0, 0], crease));
  grainAlong(m, uv);
}

