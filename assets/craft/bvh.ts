/**
 * A flat bounding-volume hierarchy over triangles: built once with a binned surface-area heuristic
 * (Wald 2007), walked without allocating. Used to cast the ambient-occlusion rays.
 */
export interface Bvh {
  /** Six floats per node: min xyz, max xyz. */
  readonly box: Float32Array;
  /** Inner node: index of its first child (the second follows). Leaf: first triangle. */
  readonly first: Int32Array;
  /** Triangles in a leaf; 0 for an inner node. */
  readonly count: Int32Array;
  /** Nine floats per triangle: corner a, edge b-a, edge c-a. */
  readonly triangles: Float32Array;
}

const BINS = 16;
const LEAF = 2;
const AXES = [0, 1, 2] as const;

/** Grows `box` (at `at`) to hold the box of `source` (at `from`). */
function grow(box: Float64Array, at: number, source: ArrayLike<number>, from: number): void {
  for (let k = 0; k < 3; k++) {
    box[at + k] = Math.min(box[at + k]!, source[from + k]!);
    box[at + 3 + k] = Math.max(box[at + 3 + k]!, source[from + 3 + k]!);
  }
}

function emptyBoxes(n: number): Float64Array {
  const boxes = new Float64Array(n * 6);
  for (let i = 0; i < n; i++) boxes.fill(Infinity, i * 6, i * 6 + 3).fill(-Infinity, i * 6 + 3, i * 6 + 6);
  return boxes;
}

/** Half the surface of a box; 0 when empty. */
function halfArea(b: Float64Array, at: number): number {
  const x = b[at + 3]! - b[at]!;
  const y = b[at + 4]! - b[at + 1]!;
  const z = b[at + 5]! - b[at + 2]!;
  return x < 0 ? 0 : x * y + y * z + z * x;
}

/** Builds the hierarchy from a triangle soup: nine floats (three corners) per triangle, metres. */
export function buildBvh(soup: Float32Array): Bvh {
  const n = soup.length / 9;
  const bounds = new Float32Array(n * 6);
  const centre = new Float32Array(n * 3);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < 3; k++) {
      const a = soup[i * 9 + k]!;
      const b = soup[i * 9 + 3 + k]!;
      const c = soup[i * 9 + 6 + k]!;
      bounds[i * 6 + k] = Math.min(a, b, c);
      bounds[i * 6 + 3 + k] = Math.max(a, b, c);
      centre[i * 3 + k] = (bounds[i * 6 + k]! + bounds[i * 6 + 3 + k]!) / 2;
    }
  }
  const order = Int32Array.from({ length: n }, (_, i) => i);
  const box = new Float32Array(12 * n + 12);
  const first = new Int32Array(2 * n + 2);
  const count = new Int32Array(2 * n + 2);
  let nodes = 1;

  const split = (node: number, start: number, end: number): void => {
    const whole = emptyBoxes(1);
    const middle = emptyBoxes(1);
    for (let i = start; i < end; i++) {
      const t = order[i]!;
      grow(whole, 0, bounds, t * 6);
      for (let k = 0; k < 3; k++) {
        middle[k] = Math.min(middle[k]!, centre[t * 3 + k]!);
        middle[k + 3] = Math.max(middle[k + 3]!, centre[t * 3 + k]!);
      }
    }
    for (let k = 0; k < 3; k++) {
      box[node * 6 + k] = whole[k]! - 1e-5;
      box[node * 6 + 3 + k] = whole[k + 3]! + 1e-5;
    }
    let best = (end - start) * halfArea(whole, 0);
    let axis = -1;
    let cutAt = 0;
    for (const k of end - start > LEAF ? AXES : []) {
      const extent = middle[k + 3]! - middle[k]!;
      if (extent < 1e-9) continue;
      const sizes = new Int32Array(BINS);
      const bins = emptyBoxes(BINS);
      for (let i = start; i < end; i++) {
        const t = order[i]!;
        const bin = Math.min(BINS - 1, Math.floor(((centre[t * 3 + k]! - middle[k]!) / extent) * BINS));
        sizes[bin]!++;
        grow(bins, bin * 6, bounds, t * 6);
      }
      for (let cut = 1; cut < BINS; cut++) {
        const sides = emptyBoxes(2);
        const held = [0, 0];
        for (let bin = 0; bin < BINS; bin++) {
          const side = bin < cut ? 0 : 1;
          held[side]! += sizes[bin]!;
          grow(sides, side * 6, bins, bin * 6);
        }
        if (held[0] === 0 || held[1] === 0) continue;
        const cost = 0.5 * halfArea(whole, 0) + held[0]! * halfArea(sides, 0) + held[1]! * halfArea(sides, 6);
        if (cost < best) {
          best = cost;
          axis = k;
          cutAt = middle[k]! + (extent * cut) / BINS;
        }
      }
    }
    let at = start;
    if (axis >= 0) {
      for (let i = start; i < end; i++) {
        const t = order[i]!;
        if (centre[t * 3 + axis]! >= cutAt) continue;
        order[i] = order[at]!;
        order[at++] = t;
      }
    }
    if (at === start || at === end) {
      first[node] = start;
      count[node] = end - start;
      return;
    }
    const child = nodes;
    nodes += 2;
    first[node] = child;
    split(child, start, at);
    split(child + 1, at, end);
  };
  split(0, 0, n);

  const triangles = new Float32Array(n * 9);
  for (let i = 0; i < n; i++) {
    const from = order[i]! * 9;
    for (let k = 0; k < 3; k++) {
      const a = soup[from + k]!;
      triangles[i * 9 + k] = a;
      triangles[i * 9 + 3 + k] = soup[from + 3 + k]! - a;
      triangles[i * 9 + 6 + k] = soup[from + 6 + k]! - a;
    }
  }
  return { box, first, count, triangles };
}

const stack = new Int32Array(128);

/**
 * Distance in metres from (ox, oy, oz) along the unit direction (dx, dy, dz) to the nearest triangle,
 * or `reach` when there is none before it. With `any`, the distance to some triangle on the way:
 * faster, enough to know that the ray is blocked.
 */
export function castRay(
  bvh: Bvh, ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, reach: number, any = false,
): number {
  const { box, first, count, triangles: tri } = bvh;
  const ix = 1 / dx;
  const iy = 1 / dy;
  const iz = 1 / dz;
  let nearest = reach;
  let depth = 0;
  stack[depth++] = 0;
  while (depth > 0) {
    const node = stack[--depth]!;
    const b = node * 6;
    const x0 = (box[b]! - ox) * ix;
    const x1 = (box[b + 3]! - ox) * ix;
    const y0 = (box[b + 1]! - oy) * iy;
    const y1 = (box[b + 4]! - oy) * iy;
    const z0 = (box[b + 2]! - oz) * iz;
    const z1 = (box[b + 5]! - oz) * iz;
    const enter = Math.max(Math.min(x0, x1), Math.min(y0, y1), Math.min(z0, z1), 0);
    const leave = Math.min(Math.max(x0, x1), Math.max(y0, y1), Math.max(z0, z1));
    if (!(enter <= leave) || enter >= nearest) continue;
    const held = count[node]!;
    if (held === 0) {
      stack[depth++] = first[node]!;
      stack[depth++] = first[node]! + 1;
      continue;
    }
    // Möller–Trumbore, two-sided.
    for (let i = first[node]!, end = i + held; i < end; i++) {
      const o = i * 9;
      const e1x = tri[o + 3]!, e1y = tri[o + 4]!, e1z = tri[o + 5]!;
      const e2x = tri[o + 6]!, e2y = tri[o + 7]!, e2z = tri[o + 8]!;
      const px = dy * e2z - dz * e2y, py = dz * e2x - dx * e2z, pz = dx * e2y - dy * e2x;
      const det = e1x * px + e1y * py + e1z * pz;
      if (det > -1e-13 && det < 1e-13) continue;
      const inv = 1 / det;
      const tx = ox - tri[o]!, ty = oy - tri[o + 1]!, tz = oz - tri[o + 2]!;
      const u = (tx * px + ty * py + tz * pz) * inv;
      if (u < -1e-6 || u > 1.000001) continue;
      const qx = ty * e1z - tz * e1y, qy = tz * e1x - tx * e1z, qz = tx * e1y - ty * e1x;
      const v = (dx * qx + dy * qy + dz * qz) * inv;
      if (v < -1e-6 || u + v > 1.000001) continue;
      const t = (e2x * qx + e2y * qy + e2z * qz) * inv;
      if (t <= 1e-5 || t >= nearest) continue;
      nearest = t;
      if (any) return nearest;
    }
  }
  return nearest;
}
