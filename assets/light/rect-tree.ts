import type { Face } from '../../client/view/world/light/standing-faces.ts';

/** A rectangle, or the disc inscribed in a square, that light meets. */
export type Rect = Face & { round: boolean };

/**
 * A bounding-volume hierarchy over rectangles, built by median splits and walked near side first without
 * allocating. A hall is some hundred rectangles, so that one test per rectangle beats two per its triangles.
 */
export type RectTree = {
  /** Six numbers per node: min xyz, max xyz. */
  box: Float64Array;
  /** Inner node: index of its first child. Leaf: place of its rectangle. */
  first: Int32Array;
  isLeaf: Uint8Array;
  /** Fourteen numbers per rectangle: origin, u, v, normal, width, height. */
  data: Float64Array;
  round: Uint8Array;
};

const STRIDE = 14;

function boundsOf(rect: Rect): number[] {
  const box = [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity];
  for (const [s, t] of [[0, 0], [rect.width, 0], [0, rect.height], [rect.width, rect.height]] as const) {
    for (let k = 0; k < 3; k++) {
      const c = rect.origin[k]! + rect.u[k]! * s + rect.v[k]! * t;
      box[k] = Math.min(box[k]!, c - 1e-5);
      box[k + 3] = Math.max(box[k + 3]!, c + 1e-5);
    }
  }
  return box;
}

export function buildRectTree(rects: readonly Rect[]): RectTree {
  const bounds = rects.map(boundsOf);
  const nodes = 2 * rects.length;
  const tree: RectTree = {
    box: new Float64Array(nodes * 6),
    first: new Int32Array(nodes),
    isLeaf: new Uint8Array(nodes),
    data: new Float64Array(rects.length * STRIDE),
    round: new Uint8Array(rects.length),
  };
  rects.forEach((rect, i) => {
    tree.data.set([...rect.origin, ...rect.u, ...rect.v, ...rect.normal, rect.width, rect.height], i * STRIDE);
    tree.round[i] = rect.round ? 1 : 0;
  });
  let used = 1;
  const split = (node: number, members: number[]): void => {
    const whole = [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity];
    for (const m of members) for (let k = 0; k < 3; k++) {
      whole[k] = Math.min(whole[k]!, bounds[m]![k]!);
      whole[k + 3] = Math.max(whole[k + 3]!, bounds[m]![k + 3]!);
    }
    tree.box.set(whole, node * 6);
    if (members.length === 1) {
      tree.isLeaf[node] = 1;
      tree.first[node] = members[0]!;
      return;
    }
    const size = [0, 1, 2].map((k) => whole[k + 3]! - whole[k]!);
    const axis = size.indexOf(Math.max(...size));
    const middle = (m: number): number => bounds[m]![axis]! + bounds[m]![axis + 3]!;
    const sorted = [...members].sort((a, b) => middle(a) - middle(b) || a - b);
    const child = used;
    used += 2;
    tree.first[node] = child;
    split(child, sorted.slice(0, sorted.length >> 1));
    split(child + 1, sorted.slice(sorted.length >> 1));
  };
  split(0, rects.map((_, i) => i));
  return tree;
}

/** The last hit: distance, rectangle (−1 for none), place on it in metres, and whether its back was met. */
export const hit = { distance: 0, rect: -1, s: 0, t: 0, back: false };

const stack = new Int32Array(96);
const entry = new Float64Array(96);

function enterBox(box: Float64Array, node: number, ox: number, oy: number, oz: number, ix: number, iy: number, iz: number, reach: number): number {
  const b = node * 6;
  const x0 = (box[b]! - ox) * ix;
  const x1 = (box[b + 3]! - ox) * ix;
  const y0 = (box[b + 1]! - oy) * iy;
  const y1 = (box[b + 4]! - oy) * iy;
  const z0 = (box[b + 2]! - oz) * iz;
  const z1 = (box[b + 5]! - oz) * iz;
  const enter = Math.max(x0 < x1 ? x0 : x1, y0 < y1 ? y0 : y1, z0 < z1 ? z0 : z1, 0);
  const leave = Math.min(x0 < x1 ? x1 : x0, y0 < y1 ? y1 : y0, z0 < z1 ? z1 : z0);
  return enter <= leave && enter < reach ? enter : Infinity;
}

/** Tests one rectangle; on a hit before `reach` fills `hit` and returns its distance, else `reach`. */
function meet(tree: RectTree, rect: number, ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, reach: number): number {
  const d = tree.data;
  const k = rect * STRIDE;
  const slope = dx * d[k + 9]! + dy * d[k + 10]! + dz * d[k + 11]!;
  if (slope > -1e-9 && slope < 1e-9) return reach;
  const rx = d[k]! - ox;
  const ry = d[k + 1]! - oy;
  const rz = d[k + 2]! - oz;
  const distance = (rx * d[k + 9]! + ry * d[k + 10]! + rz * d[k + 11]!) / slope;
  if (distance < 1e-5 || distance >= reach) return reach;
  const hx = dx * distance - rx;
  const hy = dy * distance - ry;
  const hz = dz * distance - rz;
  const width = d[k + 12]!;
  const height = d[k + 13]!;
  const s = hx * d[k + 3]! + hy * d[k + 4]! + hz * d[k + 5]!;
  if (s < -1e-4 || s > width + 1e-4) return reach;
  const t = hx * d[k + 6]! + hy * d[k + 7]! + hz * d[k + 8]!;
  if (t < -1e-4 || t > height + 1e-4) return reach;
  if (tree.round[rect] === 1 && (s / width - 0.5) ** 2 + (t / height - 0.5) ** 2 > 0.25) return reach;
  hit.distance = distance;
  hit.rect = rect;
  hit.s = s;
  hit.t = t;
  hit.back = slope > 0;
  return distance;
}

/** Walks a ray (unit direction, metres) up to `reach`; fills `hit`. With `any` the first rectangle met will do. */
export function castRay(tree: RectTree, ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, reach: number, any = false): boolean {
  const ix = 1 / dx;
  const iy = 1 / dy;
  const iz = 1 / dz;
  hit.rect = -1;
  let nearest = reach;
  let depth = 0;
  stack[depth] = 0;
  entry[depth++] = 0;
  while (depth > 0) {
    const node = stack[--depth]!;
    if (entry[depth]! >= nearest) continue;
    const first = tree.first[node]!;
    if (tree.isLeaf[node] === 1) {
      nearest = meet(tree, first, ox, oy, oz, dx, dy, dz, nearest);
      if (any && hit.rect >= 0) return true;
      continue;
    }
    const a = enterBox(tree.box, first, ox, oy, oz, ix, iy, iz, nearest);
    const b = enterBox(tree.box, first + 1, ox, oy, oz, ix, iy, iz, nearest);
    const nearFirst = a <= b;
    const far = nearFirst ? b : a;
    const near = nearFirst ? a : b;
    if (far < Infinity) {
      stack[depth] = nearFirst ? first + 1 : first;
      entry[depth++] = far;
    }
    if (near < Infinity) {
      stack[depth] = nearFirst ? first : first + 1;
      entry[depth++] = near;
    }
  }
  return hit.rect >= 0;
}
