/** One horizontal cross-section of a lofted body: a superellipse at height `y` (metres). */
export type Ring = {
  y: number;
  /** Half-widths along x and z, metres. */
  rx: number;
  rz: number;
  /** Centre, metres. */
  x?: number;
  z?: number;
  /** Superellipse exponent: 2 is an ellipse, larger is squarer. */
  power?: number;
};

/** A smooth grid of points: `positions` and `normals` are xyz triples, `indices` counter-clockwise from outside. */
export type Surface = { positions: number[]; normals: number[]; indices: number[] };

/** Resamples hand-set rings to `count` rings along a Catmull-Rom spline, so that few numbers give a soft outline. */
export function smoothRings(rings: readonly Ring[], count: number): Ring[] {
  const out: Ring[] = [];
  const last = rings.length - 1;
  for (let i = 0; i < count; i++) {
    const along = (i / (count - 1)) * last;
    const at = Math.min(Math.floor(along), last - 1);
    const t = along - at;
    const four = [at - 1, at, at + 1, at + 2].map((k) => rings[Math.min(last, Math.max(0, k))] as Ring);
    const value = (pick: (ring: Ring) => number) => spline(four.map(pick), t);
    out.push({
      y: value((r) => r.y),
      rx: Math.max(1e-4, value((r) => r.rx)),
      rz: Math.max(1e-4, value((r) => r.rz)),
      x: value((r) => r.x ?? 0),
      z: value((r) => r.z ?? 0),
      power: value((r) => r.power ?? 2),
    });
  }
  return out;
}

function spline(values: readonly number[], t: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = values;
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

/**
 * Joins rings (in order of travel, bottom to top) into one smooth closed skin with `segments` points around.
 * `shape` may move each point, for what a ring cannot say (a nose, a collar's slope).
 */
export function loft(
  rings: readonly Ring[],
  segments: number,
  shape: (point: [number, number, number]) => void = () => {},
): Surface {
  const positions: number[] = [];
  for (const ring of rings) {
    const power = 2 / (ring.power ?? 2);
    for (let s = 0; s < segments; s++) {
      const angle = (s / segments) * 2 * Math.PI;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const point: [number, number, number] = [
        (ring.x ?? 0) + ring.rx * Math.sign(cos) * Math.abs(cos) ** power,
        ring.y,
        (ring.z ?? 0) + ring.rz * Math.sign(sin) * Math.abs(sin) ** power,
      ];
      shape(point);
      positions.push(...point);
    }
  }
  const indices: number[] = [];
  for (let r = 0; r + 1 < rings.length; r++) {
    for (let s = 0; s < segments; s++) {
      const a = r * segments + s;
      const b = r * segments + ((s + 1) % segments);
      indices.push(a, a + segments, b, b, a + segments, b + segments);
    }
  }
  return { positions, normals: smoothNormals(positions, indices), indices };
}

/** Area-weighted vertex normals; a point without area (a closed tip) looks along the nearest face it has. */
function smoothNormals(positions: readonly number[], indices: readonly number[]): number[] {
  const normals = Array.from({ length: positions.length }, () => 0);
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => (indices[i + k] as number) * 3) as [number, number, number];
    const p = (at: number, k: number) => positions[at + k] as number;
    const [ux, uy, uz] = [p(b, 0) - p(a, 0), p(b, 1) - p(a, 1), p(b, 2) - p(a, 2)];
    const [vx, vy, vz] = [p(c, 0) - p(a, 0), p(c, 1) - p(a, 1), p(c, 2) - p(a, 2)];
    const face = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    for (const at of [a, b, c]) {
      for (let k = 0; k < 3; k++) normals[at + k] = (normals[at + k] as number) + (face[k] as number);
    }
  }
  for (let i = 0; i < normals.length; i += 3) {
    const length = Math.hypot(normals[i] as number, normals[i + 1] as number, normals[i + 2] as number) || 1;
    for (let k = 0; k < 3; k++) normals[i + k] = (normals[i + k] as number) / length;
  }
  return normals;
}
