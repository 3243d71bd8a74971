import { BufferGeometry, Float32BufferAttribute, Vector3 } from 'three';
import { through } from '../../craft/curves.ts';
import { surface } from '../../craft/shapes.ts';
import { mix } from '../../craft/vec.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';
import { CABIN } from './layout.ts';

/** Roundness of the cabin's plan: exponent of its superellipse. */
const ROUND = 3.6;

/** How far the wall stands inside the widest outline: [height over the floor, inset], metres. */
const SECTION: readonly Vec2[] = through([
  [0, 0.032], [0.01, 0.019], [0.028, 0.0105], [0.06, 0.0042], [0.1, 0.0005], [0.125, 0], [0.17, 0.0022], [0.22, 0.009],
  [0.26, 0.0188], [0.285, 0.028], [0.305, 0.0405], [0.32, 0.057], [0.331, 0.08], [0.337, 0.105], [CABIN.height, CABIN.halfWidth],
], 6);

function insetAt(y: number): number {
  let k = 0;
  while (k < SECTION.length - 2 && y > SECTION[k + 1]![0]) k++;
  const [from, a] = SECTION[k]!;
  const [to, b] = SECTION[k + 1]!;
  return mix(a, b, (y - from) / (to - from));
}

function planAt(angle: number): Vec2 {
  const power = (c: number) => Math.sign(c) * Math.abs(c) ** (2 / ROUND);
  return [power(Math.sin(angle)), power(Math.cos(angle))];
}

const STEPS = 2400;

/** Way along the widest outline up to each of `STEPS` angles, from the middle of the front, metres. */
const WAY: readonly number[] = (() => {
  const way = [0];
  for (let i = 1; i <= STEPS; i++) {
    const [ax, az] = planAt(((i - 1) / STEPS) * 2 * Math.PI);
    const [bx, bz] = planAt((i / STEPS) * 2 * Math.PI);
    way.push(way[i - 1]! + Math.hypot((bx - ax) * CABIN.halfLength, (bz - az) * CABIN.halfWidth));
  }
  return way;
})();

/** Way around the cabin, metres. */
export const AROUND = WAY[STEPS]!;

function angleAt(s: number): number {
  const way = ((s % AROUND) + AROUND) % AROUND;
  let low = 0;
  let high = STEPS;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (WAY[middle]! > way) high = middle;
    else low = middle;
  }
  return ((low + (way - WAY[low]!) / (WAY[high]! - WAY[low]! || 1)) / STEPS) * 2 * Math.PI;
}

function bare(s: number, y: number): Vector3 {
  const [px, pz] = planAt(angleAt(s));
  const inset = insetAt(y);
  return new Vector3(px * (CABIN.halfLength - inset), y, pz * (CABIN.halfWidth - inset));
}

/**
 * A point of the cabin's skin: `s` metres around from the middle of the front (+z, to the right), `y` above
 * the floor, `offset` metres outwards.
 */
export function skinAt(s: number, y: number, offset = 0): Vec3 {
  const p = bare(s, y);
  if (offset !== 0) {
    const e = 0.003;
    const along = bare(s + e, y).sub(bare(s - e, y));
    const up = bare(s, Math.min(CABIN.height, y + e)).sub(bare(s, Math.max(0, y - e)));
    p.addScaledVector(along.cross(up).normalize(), offset);
  }
  return [p.x, p.y, p.z];
}

/** A sheet of the skin through the given heights; `inside` turns its face to the passengers. */
export function skinSheet(from: number, to: number, heights: readonly number[], steps: number, offset = 0, inside = false): BufferGeometry {
  const rows = heights.length - 1;
  const closedU = to - from > AROUND - 1e-6;
  return surface((u, v) => {
    const y = heights[Math.round(v * rows)]!;
    return skinAt(inside ? mix(to, from, u) : mix(from, to, u), y, offset);
  }, steps, rows, { closedU });
}

/** A rectangle on the skin: way around and height, metres. */
export interface SkinRect {
  readonly s: Vec2;
  readonly y: Vec2;
}

/** A closed line on the skin, anticlockwise seen from outside, as (s, y, offset). */
type SkinLoop = readonly Vec3[];

const CORNER_STEPS = 3;

/**
 * The rectangle shrunk by `inset` and its corners rounded by `radius`; `spread` stretches the rounded
 * corners back to the rectangle's edges, for the outer rim that meets its neighbours.
 */
export function skinLoop(rect: SkinRect, inset: number, radius: number, offset: number, spread = false): SkinLoop {
  const [s0, s1, y0, y1] = [rect.s[0] + inset, rect.s[1] - inset, rect.y[0] + inset, rect.y[1] - inset];
  const sides = (length: number) => Math.max(1, Math.round(length / 0.038));
  const centres: [number, number, number][] = [[s1 - radius, y0 + radius, -1], [s1 - radius, y1 - radius, 0], [s0 + radius, y1 - radius, 1], [s0 + radius, y0 + radius, 2]];
  const out: Vec3[] = [];
  centres.forEach(([cs, cy, quarter], k) => {
    for (let i = 0; i <= CORNER_STEPS; i++) {
      const angle = (quarter + i / CORNER_STEPS) * (Math.PI / 2);
      const [c, n] = [Math.cos(angle), Math.sin(angle)];
      // Spread, the points between the ends of the arc all fall into the rectangle's corner.
      const inner = i > 0 && i < CORNER_STEPS;
      const [ws, wy] = spread && inner ? [Math.sign(c), Math.sign(n)] : [c, n];
      out.push([cs + ws * radius, cy + wy * radius, offset]);
    }
    const [ns, ny] = centres[(k + 1) % 4]!;
    const count = sides(k % 2 === 0 ? rect.y[1] - rect.y[0] : rect.s[1] - rect.s[0]);
    const [fs, fy] = [out.at(-1)![0], out.at(-1)![1]];
    const next = (quarter + 1) * (Math.PI / 2);
    const [ts, ty] = [ns + Math.cos(next) * radius, ny + Math.sin(next) * radius];
    for (let i = 1; i < count; i++) out.push([mix(fs, ts, i / count), mix(fy, ty, i / count), offset]);
  });
  return out;
}

/** Bands of skin between loops of the same number of points, from the outermost inwards. */
export function skinBands(loops: readonly SkinLoop[]): BufferGeometry {
  const around = loops[0]!.length;
  const position = loops.flatMap((loop) => loop.flatMap(([s, y, offset]) => [...skinAt(s, y, offset)]));
  const index: number[] = [];
  for (let j = 0; j + 1 < loops.length; j++) {
    for (let i = 0; i < around; i++) {
      const a = j * around + i;
      const b = j * around + ((i + 1) % around);
      index.push(a, b, b + around, a, b + around, a + around);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setIndex(index);
  geometry.computeVertexNormals();
  return geometry;
}
