import { BufferGeometry, Float32BufferAttribute } from 'three';
import type { Maker } from '../../craft/maker.ts';
import type { Vec3 } from '../../craft/vec.ts';

/** The bulb: height and greatest radius, metres. */
const BULB = { height: 0.066, radius: 0.042 } as const;

const bulbRadius = (v: number) => BULB.radius * Math.sin(Math.PI * (0.13 + 0.74 * v)) ** 0.75;

const around = (angle: number, r: number, y: number): Vec3 => [Math.sin(angle) * r, y, Math.cos(angle) * r];

/** Pointed scales in crossing spirals, each a small keeled leaf whose tip stands off the bulb. */
function scales(rows: number, each: number): BufferGeometry {
  const position: number[] = [];
  const index: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < each; i++) {
      const a = ((i + (row % 2) / 2) / each) * 2 * Math.PI;
      const v = 0.02 + (row / rows) * 0.9;
      const step = 1 / rows;
      const wide = (Math.PI / each) * 1.08;
      const at = (turn: number, up: number, off: number): Vec3 => around(a + turn * wide, bulbRadius(Math.min(1, v + up * step)) + off, (v + up * step) * BULB.height);
      const first = position.length / 3;
      for (const p of [at(-0.8, 0, 0), at(0, 0, 0.002), at(0.8, 0, 0), at(-0.9, 0.55, 0.0012), at(0, 0.6, 0.0042), at(0.9, 0.55, 0.0012), at(0, 1.3, 0.0082)]) position.push(...p);
      for (const [x, y, z] of [[0, 1, 4], [0, 4, 3], [1, 2, 5], [1, 5, 4], [3, 4, 6], [4, 5, 6]] as const) index.push(first + x, first + y, first + z);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setIndex(index);
  geometry.computeVertexNormals();
  return geometry;
}

/** The finial, standing on `y`: a thistle, foot, scaled bulb and a tuft that flares into points. */
export function makeThistle(m: Maker, y: number): void {
  m.lathe('brass', [[0.034, y], [0.036, y + 0.006], [0.018, y + 0.015], [0.012, y + 0.024], [0.014, y + 0.029], [0.022, y + 0.036]], [0, 0, 0], [0, 0, 0], 18, 0);
  const bulb = y + 0.032;
  m.lathe('brass', [0, 0.2, 0.4, 0.6, 0.8, 1].map((v) => [bulbRadius(v), bulb + v * BULB.height] as const), [0, 0, 0], [0, 0, 0], 18, 0);
  m.add('brass', scales(5, 9), [0, bulb, 0], [0, 0, 0], 0);
  // Outside up to the points, over them and down into the full middle: one closed skin.
  const points = 18;
  const way = [[0.0235, 0], [0.0205, 0.008], [0.027, 0.021], [0.04, 0.038], [0.034, 0.035], [0.02, 0.043], [0.0005, 0.047]] as const;
  const last = way.length - 1;
  m.surface('brass', (u, v) => {
    const k = Math.round(v * last);
    const [r, up] = way[k]!;
    const tooth = 1 - Math.abs(((u * points) % 1) - 0.5) * 2;
    return around(u * 2 * Math.PI, r + (k === 2 || k === 3 ? 0.005 : 0) * (tooth - 0.5), bulb + BULB.height - 0.008 + up + (k === 3 ? 0.011 : k === 4 ? 0.004 : 0) * tooth);
  }, points * 2, last, { closedU: true });
}
