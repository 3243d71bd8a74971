import { BufferGeometry, Float32BufferAttribute } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { hash3 } from '../../craft/noise.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { CUT, EAVES, GROUND, HALF, MIDDLE_Z, SLOPE } from './layout.ts';

/** Distance between two rows of cover tiles, and how high a cover tile arches. */
const ROW = 0.031;
const ARCH = 0.009;
/** Visible length of one tile in plan, and how much its lower end stands above the next. */
const COURSE = 0.066;
const LIP = 0.0028;
const RIDGE_Y = GROUND + EAVES + SLOPE.outer * SLOPE.pitch;
/** Cross-section of one row: pan, cover, pan; [across in rows, height in arches]. */
const SECTION: readonly (readonly [number, number])[] = [[-0.5, 0.02], [-0.27, 0.14], [-0.13, 0.92], [0.13, 0.92], [0.27, 0.14], [0.5, 0.02]];

/** One row of tiles running downhill from plan depth `from` to `to`, in the frame: x across, z downhill, y up. */
function row(from: number, to: number, drop: number): BufferGeometry {
  const points: number[] = [];
  const index: number[] = [];
  const width = SECTION.length;
  const courses = Math.max(1, Math.round((to - from) / COURSE));
  const stations: [depth: number, lift: number][] = [];
  for (let k = 0; k < courses; k++) {
    stations.push([from + ((to - from) * k) / courses, k === 0 ? LIP * 0.2 : 0], [from + ((to - from) * (k + 1)) / courses, LIP]);
  }
  for (const [depth, lift] of stations) {
    for (const [across, up] of SECTION) points.push(across * ROW, up * ARCH + lift * (0.4 + up) - depth * drop, depth);
  }
  for (let s = 0; s + 1 < stations.length; s++) {
    for (let i = 0; i + 1 < width; i++) {
      const a = s * width + i;
      index.push(a, a + width, a + width + 1, a, a + width + 1, a + 1);
    }
  }
  // The open end at the eaves: each cover tile shows its edge.
  const last = (stations.length - 1) * width;
  const low = points.length / 3;
  for (let i = 0; i < width; i++) points.push(points[(last + i) * 3] ?? 0, (points[(last + i) * 3 + 1] ?? 0) - 0.0045, (points[(last + i) * 3 + 2] ?? 0) - 0.0008);
  for (let i = 0; i + 1 < width; i++) index.push(last + i, low + i, low + i + 1, last + i, low + i + 1, last + i + 1);
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(points, 3));
  geometry.setIndex(index);
  geometry.computeVertexNormals();
  return geometry;
}

/** Fired clay is never one colour: each tile row has its own, and lichen comes with age. */
const clay = (x: number, z: number): Rgb => {
  const tone = hash3(Math.round(x * 2000), 5, Math.round(z * 2000));
  const warm = hash3(Math.round(x * 1700), 9, Math.round(z * 1900));
  return [0.78 + tone * 0.45, 0.72 + tone * 0.42 + warm * 0.16, 0.66 + tone * 0.4 + warm * 0.2];
};

type Side = { turn: number; length: number; reach: number };
/** The four wings: quarter turns about the house's middle, length of the outer eaves, distance of the eaves from the middle. */
function sides(): Side[] {
  const [x, z] = [HALF.x + SLOPE.overhang, HALF.z + SLOPE.overhang];
  return [0, 1, 2, 3].map((quarter) => (quarter % 2 === 0 ? { turn: quarter, length: x * 2, reach: z } : { turn: quarter, length: z * 2, reach: x }));
}

/** Where a point of a wing's frame (across, distance from the middle) lies in the model. */
function place(turn: number, across: number, out: number): { x: number; z: number } {
  const angle = (turn * Math.PI) / 2;
  return { x: Math.cos(angle) * across + Math.sin(angle) * out, z: MIDDLE_Z - Math.sin(angle) * across + Math.cos(angle) * out };
}

/** True where the corner of the house is cut away. */
const cutAway = (p: { x: number; z: number }) => p.x > CUT.x && p.z > CUT.z;

function wing(m: Maker, { turn, length, reach }: Side): void {
  const ridge = reach - SLOPE.outer;
  const ridgeLength = length - 2 * SLOPE.outer;
  const put = (across: number, out: number, geometry: BufferGeometry, facing: number, y: number) => {
    const at = place(turn, across, out);
    m.tint(clay(at.x, at.z), () => m.add('terracotta', geometry, [at.x, y, at.z], [0, (turn * Math.PI) / 2 + facing, 0], 0));
  };
  const slope = (rows: number, half: number, full: number, facing: 0 | 1) => {
    for (let k = 0; k < rows; k++) {
      const across = (k + 0.5) * ((2 * half) / rows) - half;
      const reachHere = Math.min(full, half - Math.abs(across) + ROW * 0.35);
      if (reachHere < 0.008) continue;
      const outside = facing === 0;
      // Outer rows end at the eaves and start at the hip; inner rows start at the ridge and end in the valley.
      const [from, to] = outside ? [full - reachHere, full] : [0, reachHere];
      const middle = place(turn, across, outside ? ridge + (from + to) / 2 : ridge - (from + to) / 2);
      if (cutAway(middle)) continue;
      put(across, ridge, row(from, to, SLOPE.pitch), outside ? 0 : Math.PI, RIDGE_Y);
    }
  };
  slope(Math.round(length / ROW), length / 2, SLOPE.outer, 0);
  slope(Math.round(ridgeLength / ROW), ridgeLength / 2, SLOPE.inner, 1);
}

/** Half-round tiles over a straight line of the roof. */
function capLine(m: Maker, from: Vec3, to: Vec3): void {
  const steps = Math.max(1, Math.round(Math.hypot(to[0] - from[0], to[2] - from[2]) / 0.036));
  for (let k = 0; k < steps; k++) {
    const at = (t: number): Vec3 => [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t, from[2] + (to[2] - from[2]) * t];
    const [a, b] = [at(k / steps), at((k + 1.12) / steps)];
    const middle = { x: (a[0] + b[0]) / 2, z: (a[2] + b[2]) / 2 };
    if (cutAway(middle)) continue;
    const run = Math.hypot(b[0] - a[0], b[2] - a[2]);
    m.tint(clay(middle.x + 0.01, middle.z), () => m.surface('terracotta', (u, v) => {
      const angle = (u - 0.5) * Math.PI * 1.05;
      const radius = 0.0098 + 0.0012 * v;
      const [dx, dz] = [(b[2] - a[2]) / run, (a[0] - b[0]) / run];
      return [a[0] + (b[0] - a[0]) * v - dx * Math.sin(angle) * radius, a[1] + (b[1] - a[1]) * v - 0.003 + 0.004 * v + Math.cos(angle) * radius, a[2] + (b[2] - a[2]) * v - dz * Math.sin(angle) * radius];
    }, 4, 1));
  }
}

/** Four wings of barrel tiles around the patio, with capped ridges and hips. */
export function makeRoof(m: Maker): void {
  for (const side of sides()) wing(m, side);
  const eaves = { x: HALF.x + SLOPE.overhang, z: HALF.z + SLOPE.overhang };
  const ridge = { x: eaves.x - SLOPE.outer, z: eaves.z - SLOPE.outer };
  const corner = (sx: number, sz: number, at: { x: number; z: number }, y: number): Vec3 => [sx * at.x, y, MIDDLE_Z + sz * at.z];
  const eavesY = RIDGE_Y - SLOPE.outer * SLOPE.pitch + 0.004;
  const signs = [[1, 1], [1, -1], [-1, -1], [-1, 1]] as const;
  signs.forEach(([sx, sz], k) => {
    const [nx, nz] = signs[(k + 1) % 4] ?? [1, 1];
    capLine(m, corner(sx, sz, ridge, RIDGE_Y + 0.006), corner(nx, nz, ridge, RIDGE_Y + 0.006));
    capLine(m, corner(sx, sz, eaves, eavesY), corner(sx, sz, ridge, RIDGE_Y + 0.004));
  });
}
