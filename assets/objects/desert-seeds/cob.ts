import { BufferGeometry, Float32BufferAttribute } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { hash3, noise3 } from '../../craft/noise.ts';
import { mixRgb, smoothstep } from '../../craft/vec.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';

/** Rows of kernels around a cob, and kernels along a row; the first ones are hidden by the husk. */
export const ROWS = 14;
const COUNT = 19;
const FIRST = 2;

/** One ear: metres; `kernel` gives each kernel's colour from its row and place; `motley`: neighbours differ strongly. */
export interface Ear {
  readonly length: number;
  readonly radius: number;
  readonly seed: number;
  readonly kernel: (row: number, place: number) => Rgb;
  readonly motley?: boolean;
}

/** Radius along the ear, 0 at its butt and 1 at its tip. */
const taper = (t: number) => (0.9 + 0.1 * smoothstep(0, 0.14, t)) * (1 - 0.42 * t ** 2.4) * Math.sqrt(Math.max(0, 1 - smoothstep(0.9, 1.0, t) ** 2 * 0.93));

/** A point of the ear's skin by row and place (fractions between kernels), `raise` metres above it. */
function onEar({ length, radius, seed }: Ear, row: number, place: number, raise: number): Vec3 {
  const t = place / COUNT;
  const wander = 0.3 * (noise3((row % ROWS) * 1.3, t * 4, seed) - 0.5);
  const a = ((row + wander) / ROWS) * 2 * Math.PI + 0.22 * t + seed;
  const shift = place > 0 && place < COUNT ? 0.7 * (noise3((row % ROWS) * 2.1, 7, seed) - 0.5) : 0;
  const r = Math.max(0.0012, radius * taper(t) + raise * (0.4 + 0.6 * taper(t)));
  return [Math.sin(a) * r + 0.004 * Math.sin(t * 3 + seed), -length * Math.min(1, Math.max(0, (place + shift) / COUNT)), Math.cos(a) * r];
}

function geometryOf(position: number[], uv: number[], index: number[]): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setAttribute('uv', new Float32BufferAttribute(uv, 2));
  geometry.setIndex(index);
  geometry.computeVertexNormals();
  return geometry;
}

/** Kernels that share their corners: a corner at every crossing, a crown in every middle. Its uv counts rows and places. */
function shared(ear: Ear): BufferGeometry {
  const position: number[] = [];
  const uv: number[] = [];
  const index: number[] = [];
  const put = (row: number, place: number, raise: number): void => {
    position.push(...onEar(ear, row, place, raise));
    uv.push(row / ROWS, place / COUNT);
  };
  const across = ROWS + 1;
  const along = COUNT - FIRST;
  for (let j = FIRST; j <= COUNT; j++) for (let i = 0; i <= ROWS; i++) put(i, j, -0.0004);
  const crowns = across * (along + 1);
  for (let j = FIRST; j < COUNT; j++) for (let i = 0; i < ROWS; i++) put(i + 0.5, j + 0.5, 0.0007 + 0.0006 * (hash3(i, j, ear.seed * 10) - 0.5));
  for (let j = 0; j < along; j++) {
    for (let i = 0; i < ROWS; i++) {
      const [a, b] = [j * across + i, j * across + i + 1];
      const top = crowns + j * ROWS + i;
      index.push(a, top, b, b, top, b + across, b + across, top, a + across, a + across, top, a);
    }
  }
  const geometry = geometryOf(position, uv, index);
  const normal = geometry.getAttribute('normal');
  for (let j = 0; j <= along; j++) {
    const [a, b] = [j * across, j * across + ROWS];
    const sum = [normal.getX(a) + normal.getX(b), normal.getY(a) + normal.getY(b), normal.getZ(a) + normal.getZ(b)] as const;
    const size = Math.hypot(...sum) || 1;
    for (const k of [a, b]) normal.setXYZ(k, sum[0] / size, sum[1] / size, sum[2] / size);
  }
  return geometry;
}

/** Kernels each on its own four corners, so that no colour runs into the next; normals point out from the axis. */
function separate(ear: Ear): BufferGeometry {
  const position: number[] = [];
  const uv: number[] = [];
  const index: number[] = [];
  for (let j = FIRST; j < COUNT; j++) {
    for (let i = 0; i < ROWS; i++) {
      const base = position.length / 3;
      for (const [di, dj] of [[0, 0], [1, 0], [0, 1], [1, 1]] as const) {
        position.push(...onEar(ear, i + di, j + dj, 0.0002));
        // A hair inside the kernel, so that its corners still know whose they are.
        uv.push((i + 0.02 + 0.96 * di) / ROWS, (j + 0.02 + 0.96 * dj) / COUNT);
      }
      index.push(base, base + 2, base + 1, base + 1, base + 2, base + 3);
    }
  }
  const geometry = geometryOf(position, uv, index);
  const normal = geometry.getAttribute('normal');
  for (let i = 0; i < normal.count; i++) {
    const [x, z] = [position[i * 3]!, position[i * 3 + 2]!];
    const down = -0.1 - 0.7 * smoothstep(0.8, 1, uv[i * 2 + 1]!);
    const flat = Math.hypot(x, z) || 1;
    const size = Math.hypot(1, down);
    normal.setXYZ(i, x / flat / size, down / size, z / flat / size);
  }
  return geometry;
}

/** An ear of maize hanging from its butt at y = 0. From afar its kernels are only colours. */
export function makeEar(m: Maker, ear: Ear): void {
  m.only('near', () => {
    m.tint((_, [u, v]): Rgb => {
      const [row, place] = [u * ROWS, v * COUNT];
      if (ear.motley) return ear.kernel(Math.floor(row), Math.floor(place));
      const own = ear.kernel(Math.min(ROWS - 1, Math.floor(row)) % ROWS, Math.floor(place));
      if (Math.abs(row % 1 - 0.5) < 0.1) return own;
      return mixRgb(mixRgb(own, ear.kernel((Math.floor(row) + ROWS - 1) % ROWS, Math.floor(place) - 1), 0.5), [0.24, 0.13, 0.05], 0.25);
    }, () => m.add('kernels', ear.motley ? separate(ear) : shared(ear), [0, 0, 0], [0, 0, 0], 0));
    // The picture shows one kernel: it is laid forth and back, row by row.
    const uv = m.parts.at(-1)!.geometry.getAttribute('uv');
    const fold = (x: number) => 1 - Math.abs(1 - (Math.abs(x) % 2));
    for (let i = 0; i < uv.count; i++) uv.setXY(i, fold(uv.getX(i) * ROWS), fold(uv.getY(i) * COUNT));
  });
  m.only('far', () => m.tint((_, [u, v]): Rgb => {
    const c = ear.kernel(Math.round(u * 8) % 8, Math.round((1 - v) * 8));
    return [c[0] * 0.6, c[1] * 0.6, c[2] * 0.6];
  }, () => m.surface('seed', (u, v): Vec3 => onEar(ear, u * ROWS, (1 - v) * COUNT, 0), 8, 8, { closedU: true })));
}
