import { BufferGeometry, Float32BufferAttribute } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { moulding } from '../../craft/shapes.ts';
import { mix } from '../../craft/vec.ts';
import { random } from '../../craft/noise.ts';
import { GROUND } from './layout.ts';

/** Width and depth of the floor, metres. */
export const FLOOR = { width: 0.94, depth: 0.84 } as const;

/** A tile with its top at y = 0: flat above, its edge rounded by shading; 24 vertices. */
function tile(width: number, depth: number): BufferGeometry {
  const cut = 0.006;
  const position: number[] = [];
  const normal: number[] = [];
  for (const [inset, y, up] of [[0.003, 0, 1], [0.0004, -0.0022, 0.6], [0, -0.01, 0]] as const) {
    const [x, z] = [width / 2 - inset, depth / 2 - inset];
    for (const [px, pz] of [[x - cut, z], [x, z - cut], [x, cut - z], [x - cut, -z], [cut - x, -z], [-x, cut - z], [-x, z - cut], [cut - x, z]] as const) {
      const [nx, nz] = [Math.abs(px) === x ? Math.sign(px) : Math.sign(px) * 0.3, Math.abs(pz) === z ? Math.sign(pz) : Math.sign(pz) * 0.3];
      const side = Math.sqrt(1 - up * up) / Math.hypot(nx, nz);
      position.push(px, y, pz);
      normal.push(nx * side, up, nz * side);
    }
  }
  const index: number[] = [];
  for (let i = 1; i < 7; i++) index.push(0, i, i + 1);
  for (let ring = 0; ring < 2; ring++) {
    for (let i = 0; i < 8; i++) {
      const [a, b] = [ring * 8 + i, ring * 8 + ((i + 1) % 8)];
      index.push(a, a + 8, b, b, a + 8, b + 8);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setAttribute('normal', new Float32BufferAttribute(normal, 3));
  geometry.setIndex(index);
  return geometry;
}

/** A piece of kitchen floor: grey fired tiles in a dark kerb. */
export function makeGround(m: Maker): void {
  const { width, depth } = FLOOR;
  const next = random(17);
  m.add('kerb', moulding(width, depth, 0.02, [[0, 0], [0, 0.022], [0.0015, 0.0255], [0.005, 0.027]], 2), [0, 0, 0], [0, 0, 0], 0);
  const [across, along] = [5, 4];
  const field = [width - 0.03, depth - 0.03] as const;
  const step = [field[0] / across, field[1] / along] as const;
  for (let i = 0; i < across; i++) {
    for (let j = 0; j < along; j++) {
      const shade = mix(0.82, 1.16, next());
      const sink = next() * 0.0012;
      m.tint([shade, shade * mix(0.97, 1.02, next()), shade * mix(0.96, 1.05, next())], () =>
        m.add('tile', tile(step[0] - 0.0045, step[1] - 0.0045), [(i - (across - 1) / 2) * step[0], GROUND - sink, (j - (along - 1) / 2) * step[1]], [(next() - 0.5) * 0.002, 0, (next() - 0.5) * 0.002], 0));
    }
  }
}
