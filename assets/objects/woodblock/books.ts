import { BufferGeometry, Float32BufferAttribute } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { hash3 } from '../../craft/noise.ts';
import { surface } from '../../craft/shapes.ts';
import type { Vec3 } from '../../craft/vec.ts';
import { slab } from '../../craft/slab.ts';
import { TABLE } from './layout.ts';
import { REGIONS } from './page-picture.ts';
import { into } from './sheet.ts';

/** A volume lying closed: width across, length, metres; its sewn side is to the right. */
const BOOK = { width: 0.178, length: 0.262, cover: 0.0013 } as const;

/** Where the four holes are pierced: metres from the sewn edge, and along it from the middle. */
const SEAM = { in: 0.013, holes: [-0.106, -0.038, 0.038, 0.106] } as const;

/** The stack: middle, and each volume's thickness, turn and shift. */
const STACK: Vec3 = [0.405, TABLE.height, -0.105];
const THICK = [0.021, 0.018, 0.023, 0.017, 0.02];

/** The four edges of the leaves, striped by the picture; faces outwards. */
function leaves(thickness: number): BufferGeometry {
  const [x, z, y] = [BOOK.width / 2 - 0.0012, BOOK.length / 2 - 0.0012, thickness];
  const [left, top, right, bottom] = REGIONS.leaves;
  const corners: [number, number][] = [[-x, z], [x, z], [x, -z], [-x, -z]];
  const position: number[] = [];
  const uv: number[] = [];
  const index: number[] = [];
  corners.forEach(([ax, az], i) => {
    const [bx, bz] = corners[(i + 1) % 4]!;
    const first = position.length / 3;
    position.push(ax, 0, az, bx, 0, bz, bx, y, bz, ax, y, az);
    const to = top + (bottom - top) * Math.min(1, thickness / 0.03);
    uv.push(left, to, right, to, right, top, left, top);
    index.push(first, first + 1, first + 2, first, first + 2, first + 3);
  });
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setAttribute('uv', new Float32BufferAttribute(uv, 2));
  geometry.setIndex(index);
  return geometry;
}

/** A length of thread as a low ridge: three faces, no ends. `at` is the middle of its foot. */
function strand(m: Maker, [x, y, z]: Vec3, at: Vec3): void {
  // Drawn along its longest side; where it stands upright it shows the three faces that look outwards.
  const along = x > z ? (y > x ? 1 : 0) : (y > z ? 1 : 2);
  const section: [number, number][] = along === 1 ? [[-x / 2, -z / 2], [x / 2, -z / 2], [x / 2, z / 2], [-x / 2, z / 2]] : [[-1, 0], [-0.6, 1], [0.6, 1], [1, 0]];
  const ring = (t: number): Vec3[] => section.map(([a, b]): Vec3 => {
    if (along === 0) return [at[0] + (t - 0.5) * x, at[1] + b * y, at[2] + (a * z) / 2];
    if (along === 1) return [at[0] + a, at[1] + t * y, at[2] - b];
    return [at[0] - (a * x) / 2, at[1] + b * y, at[2] + (t - 0.5) * z];
  });
  m.loft('thread', [ring(0), ring(1)], [0, 0, 0], [0, 0, 0], 0, false);
}

/** Sewing thread: along the edge between the holes and around the back at each, and around head and tail. */
function sewing(m: Maker, thickness: number, onTop: boolean): void {
  const x = BOOK.width / 2;
  const seam = x - SEAM.in;
  const r = 0.0013;
  const bar = (size: Vec3, at: Vec3) => strand(m, size, at);
  const ends = BOOK.length / 2;
  for (const z of SEAM.holes) {
    bar([r * 2.2, thickness, r * 2], [x - 0.0006, 0, z]);
    if (onTop) bar([SEAM.in + 0.0016, 0.0011, r * 1.8], [x - SEAM.in / 2 + 0.0004, thickness - 0.0002, z]);
  }
  if (!onTop) return;
  bar([r * 1.8, 0.0012, SEAM.holes[3] * 2 + 0.001], [seam, thickness - 0.0002, 0]);
  for (const s of [-1, 1]) {
    bar([r * 1.8, 0.0011, ends - SEAM.holes[3] + 0.001], [seam, thickness - 0.0002, (s * (ends + SEAM.holes[3])) / 2]);
    bar([r * 2, thickness, r * 2.2], [seam, 0, s * (ends - 0.0004)]);
  }
}

/** One thread-bound volume in indigo paper covers. */
function volume(m: Maker, thickness: number, onTop: boolean): void {
  const cover = (y: number) => slab(m, 'indigo', [BOOK.width, BOOK.cover, BOOK.length], [0, y, 0], 0.0005);
  cover(0);
  m.at({ position: [0, BOOK.cover, 0] }, () => m.add('print', leaves(thickness - BOOK.cover * 2), [0, 0, 0], [0, 0, 0], 0.3));
  cover(thickness - BOOK.cover);
  m.only('near', () => sewing(m, thickness, onTop));
  if (!onTop) return;
  const [w, l] = [0.034, 0.17];
  const at: Vec3 = [-BOOK.width / 2 + w / 2 + 0.009, thickness + 0.0004, -BOOK.length / 2 + l / 2 + 0.009];
  m.add('print', into(surface((u, v) => [at[0] + (u - 0.5) * w, at[1], at[2] + (0.5 - v) * l], 1, 1), REGIONS.slip), [0, 0, 0], [0, 0, 0], 0);
}

/** A stack of five volumes, each laid down by hand. */
export function makeBooks(m: Maker): void {
  let y = STACK[1];
  THICK.forEach((thickness, i) => {
    const turn = i === THICK.length - 1 ? 0.1 : (hash3(i, 3, 7) - 0.5) * 0.16;
    m.at({ position: [STACK[0] + (hash3(i, 1, 2) - 0.5) * 0.014, y, STACK[2] + (hash3(i, 2, 4) - 0.5) * 0.014], rotation: [0, turn, 0] }, () => volume(m, thickness, i === THICK.length - 1));
    y += thickness + 0.0003;
  });
}

/** The seam on the uppermost volume, for the label. */
export function seamAnchor(): Vec3 {
  const top = TABLE.height + THICK.reduce((sum, t) => sum + t + 0.0003, 0) + 0.0006;
  const i = THICK.length - 1;
  const [x, z] = [BOOK.width / 2 - SEAM.in, 0.038];
  const [c, s] = [Math.cos(0.1), Math.sin(0.1)];
  return [STACK[0] + (hash3(i, 1, 2) - 0.5) * 0.014 + x * c + z * s, top, STACK[2] + (hash3(i, 2, 4) - 0.5) * 0.014 - x * s + z * c];
}
