import type { Maker } from '../../craft/maker.ts';
import { random } from '../../craft/noise.ts';
import type { Vec3 } from '../../craft/vec.ts';
import { CUT, EAVES, GROUND, HALF, MIDDLE_Z, PATIO, STOREY, WALL } from './layout.ts';
import { block } from './block.ts';

/** The posts stand a little outside the inner eaves; the rooms begin a gallery's depth behind them. */
const POSTS = { x: PATIO.x + 0.014, z: PATIO.z + 0.014 } as const;
const ROOMS = { x: POSTS.x + 0.062, z: POSTS.z + 0.058 } as const;
const cutAway = (x: number, z: number) => x > CUT.x && z > CUT.z;
const TOP = GROUND + EAVES - 0.004;

/** A stone foot, a turned timber post with its bracket capital, on the ground and again above. */
function post(m: Maker, x: number, z: number, alongX: boolean): void {
  block(m, 'stone', [0.015, 0.012, 0.015], [x, GROUND + 0.006, z]);
  const shaft = (y: number, height: number) => m.lathe('timber', [[0.0056, 0], [0.0042, 0.014], [0.005, height]], [x, y, z], [0, 0, 0], 6);
  shaft(GROUND + 0.012, STOREY - 0.028);
  shaft(GROUND + STOREY + 0.006, EAVES - STOREY - 0.024);
  const bracket: Vec3 = alongX ? [0.036, 0.006, 0.009] : [0.009, 0.006, 0.036];
  for (const y of [STOREY - 0.013, EAVES - 0.015]) block(m, 'timber', bracket, [x, GROUND + y, z]);
}

/** One side of the gallery: posts, beams, the upper floor and its railing. */
function side(m: Maker, from: Vec3, to: Vec3, count: number): void {
  const alongX = Math.abs(to[0] - from[0]) > Math.abs(to[2] - from[2]);
  const at = (t: number): [number, number] => [from[0] + (to[0] - from[0]) * t, from[2] + (to[2] - from[2]) * t];
  for (let k = 0; k < count; k++) post(m, ...at(k / (count - 1)), alongX);
  const [mx, mz] = at(0.5);
  const length = Math.hypot(to[0] - from[0], to[2] - from[2]);
  const beam = (y: number, t: number, h: number) => block(m, 'timber', alongX ? [length + t, h, t] : [t, h, length + t], [mx, GROUND + y, mz]);
  beam(STOREY - 0.006, 0.009, 0.009);
  beam(STOREY + 0.034, 0.0042, 0.0036);
  beam(STOREY + 0.008, 0.0034, 0.003);
  beam(EAVES - 0.009, 0.009, 0.008);
  const bars = Math.round(length / 0.016);
  for (let k = 1; k < bars; k++) {
    const [x, z] = at(k / bars);
    block(m, 'timber', [0.0024, 0.025, 0.0024], [x, GROUND + STOREY + 0.021, z]);
  }
}

/** Walls of the rooms behind the gallery, with doors, and floors of planks on round joists. */
function rooms(m: Maker): void {
  const wallHeight = EAVES - 0.01;
  const inner = (x: number, z: number, w: number, d: number) => m.tint([0.97, 0.93, 0.84], () => block(m, 'limewash', [w, wallHeight, d], [x, GROUND + wallHeight / 2, z]));
  inner(0, MIDDLE_Z - ROOMS.z, ROOMS.x * 2, 0.016);
  inner(-ROOMS.x, MIDDLE_Z, 0.016, ROOMS.z * 2);
  inner((-ROOMS.x + CUT.x) / 2, MIDDLE_Z + ROOMS.z, ROOMS.x + CUT.x, 0.016);
  inner(ROOMS.x, (MIDDLE_Z - ROOMS.z + CUT.z) / 2, 0.016, CUT.z - MIDDLE_Z + ROOMS.z);
  const doors: [number, number, number][] = [[-0.12, -1, 0], [0.06, -1, 0], [0.19, -1, 0], [-0.14, 1, 0], [0.02, 1, 0], [-0.05, 0, -1], [-0.05, 0, 1]];
  for (const [along, south, east] of doors) {
    for (const y of [0, STOREY + 0.006]) {
      const at: Vec3 = south !== 0 ? [along, GROUND + y + 0.052, MIDDLE_Z + south * (ROOMS.z - 0.0085)] : [east * (ROOMS.x - 0.0085), GROUND + y + 0.052, MIDDLE_Z + along];
      m.tint([0.07, 0.17, 0.19], () => block(m, 'joinery', south !== 0 ? [0.042, 0.1, 0.004] : [0.004, 0.1, 0.042], at));
    }
  }
  floors(m);
}

function floors(m: Maker): void {
  const outer = { x: HALF.x - WALL + 0.002, z: HALF.z - WALL + 0.002 };
  const slab = (x0: number, z0: number, x1: number, z1: number) => m.tint([0.86, 0.7, 0.5], () => block(m, 'timber', [x1 - x0, 0.005, z1 - z0], [(x0 + x1) / 2, GROUND + STOREY + 0.001, (z0 + z1) / 2]));
  slab(-outer.x, MIDDLE_Z - outer.z, outer.x, MIDDLE_Z - POSTS.z);
  slab(-outer.x, MIDDLE_Z - POSTS.z, -POSTS.x, MIDDLE_Z + POSTS.z);
  slab(POSTS.x, MIDDLE_Z - POSTS.z, outer.x, CUT.z + 0.012);
  slab(-outer.x, MIDDLE_Z + POSTS.z, CUT.x + 0.012, MIDDLE_Z + outer.z);
  // Joists that the cut lays bare.
  for (let k = 0; k < 9; k++) block(m, 'timber', [0.05 + (k % 2) * 0.012, 0.007, 0.007], [CUT.x + 0.005 + (k % 2) * 0.006, GROUND + STOREY - 0.006, MIDDLE_Z + POSTS.z + 0.018 + k * 0.016]);
  for (let k = 0; k < 8; k++) block(m, 'timber', [0.007, 0.007, 0.05 + (k % 2) * 0.012], [POSTS.x + 0.03 + k * 0.02, GROUND + STOREY - 0.006, CUT.z + 0.005 + (k % 2) * 0.006]);
  for (let k = 0; k < 7; k++) block(m, 'timber', [0.042, 0.006, 0.006], [CUT.x + 0.001, TOP - 0.002, MIDDLE_Z + POSTS.z + 0.02 + k * 0.026]);
}

/** Octagonal basin, column and bowl in the middle of the court. */
function fountain(m: Maker): void {
  const [x, z] = [0, MIDDLE_Z];
  m.lathe('stone', [[0, 0.001], [0.046, 0.001], [0.046, 0.005], [0.038, 0.006], [0.037, 0.02], [0.041, 0.022], [0.041, 0.0265], [0.035, 0.0275], [0.033, 0.024], [0.032, 0.017], [0, 0.017]], [x, GROUND, z], [0, Math.PI / 8, 0], 8, 0.4);
  m.lathe('water', [[0.0325, 0], [0, 0.0006]], [x, GROUND + 0.0218, z], [0, 0, 0], 24);
  m.lathe('stone', [[0.008, 0], [0.009, 0.004], [0.0055, 0.009], [0.005, 0.024], [0.008, 0.028], [0.017, 0.035], [0.0185, 0.0375], [0.0165, 0.0385], [0.007, 0.034], [0, 0.0335]], [x, GROUND + 0.017, z], [0, 0, 0], 18);
  m.lathe('water', [[0.0155, 0], [0, 0.0005]], [x, GROUND + 0.0538, z], [0, 0, 0], 18);
  m.lathe('stone', [[0.003, 0], [0.0024, 0.01], [0.0044, 0.014], [0.0034, 0.019], [0, 0.022]], [x, GROUND + 0.05, z], [0, 0, 0], 10);
}

/** A clay pot with a small bush of leaves and a few red flowers. */
function plant(m: Maker, x: number, z: number, seed: number, y = GROUND): void {
  const next = random(seed);
  m.lathe('terracotta', [[0.0075, 0], [0.0105, 0.013], [0.012, 0.0142], [0.012, 0.018], [0.0098, 0.018], [0, 0.015]], [x, y, z], [0, 0, 0], 9);
  for (let k = 0; k < 13; k++) {
    const [turn, lean, size] = [next() * Math.PI * 2, 0.25 + next() * 0.75, 0.009 + next() * 0.008];
    const shade = 0.6 + next() * 0.8;
    m.at({ position: [x, y + 0.013, z], rotation: [0, turn, 0] }, () => m.tint([shade * 0.8, shade, shade * 0.7], () =>
      m.surface('leaf', (u, v) => {
        const w = Math.sin(v * Math.PI) * size * 0.42;
        return [(u - 0.5) * 2 * w, v * size * 1.3 * Math.cos(lean * (0.4 + v * 0.8)) + 0.002, v * size * 1.3 * Math.sin(lean * (0.4 + v * 0.8)) - Math.abs(u - 0.5) * w * 0.5];
      }, 2, 2)));
  }
  for (let k = 0; k < 3; k++) m.tint([0.72, 0.04, 0.035], () => m.lathe('matte', [[0.0028, 0], [0.0022, 0.0028], [0, 0.0034]], [x + (next() - 0.5) * 0.017, y + 0.023 + next() * 0.006, z + (next() - 0.5) * 0.017], [next() - 0.5, 0, next() - 0.5], 5));
}

/** Flagstones around the fountain, laid in courses. */
function paving(m: Maker): void {
  const next = random(5);
  for (let z = -POSTS.z + 0.008; z < POSTS.z - 0.006; z += 0.0298) {
    for (let x = -POSTS.x + 0.006; x < POSTS.x - 0.008; ) {
      const width = Math.min(0.03 + next() * 0.022, POSTS.x - 0.004 - x);
      const shade = 1.05 + next() * 0.4;
      m.tint([shade, shade * 0.97, shade * 0.9], () => block(m, 'stone', [width - 0.0016, 0.003, 0.0282], [x + width / 2, GROUND + 0.0006 + next() * 0.0005, MIDDLE_Z + z + 0.0149]));
      x += width;
    }
  }
}

/** What stands in the two rooms that the cut opens: a bed and a chest above, a table and stools below. */
function furniture(m: Maker): void {
  const [x, z] = [0.29, MIDDLE_Z + 0.2];
  block(m, 'timber', [0.05, 0.0035, 0.03], [x, GROUND + 0.034, z]);
  for (const [dx, dz] of [[-1, -1], [1, -1], [1, 1], [-1, 1]] as const) m.rod('timber', [x + dx * 0.021, GROUND + 0.003, z + dz * 0.011], [x + dx * 0.021, GROUND + 0.033, z + dz * 0.011], 0.0018, 6);
  for (const dx of [-0.04, 0.042]) {
    m.lathe('timber', [[0.008, 0.018], [0.0085, 0.02], [0.0085, 0.022], [0, 0.0225]], [x + dx, GROUND, z + 0.004], [0, 0, 0], 12);
    for (let k = 0; k < 3; k++) m.rod('timber', [x + dx + Math.cos(k * 2.1) * 0.008, GROUND + 0.002, z + 0.004 + Math.sin(k * 2.1) * 0.008], [x + dx + Math.cos(k * 2.1) * 0.004, GROUND + 0.019, z + 0.004 + Math.sin(k * 2.1) * 0.004], 0.0013, 5);
  }
  m.lathe('bisque', [[0.004, 0], [0.007, 0.006], [0.0055, 0.012], [0.0032, 0.0145], [0.0042, 0.017]], [x - 0.008, GROUND + 0.0358, z], [0, 0, 0], 12);
  m.tint([0.9, 0.85, 0.75], () => block(m, 'stone', [0.24, 0.003, 0.2], [0.3, GROUND + 0.0012, MIDDLE_Z + 0.19]));
}

/** The court with its gallery, rooms, fountain and pots. */
export function makePatio(m: Maker): void {
  paving(m);
  fountain(m);
  const [n, s] = [MIDDLE_Z - POSTS.z, MIDDLE_Z + POSTS.z];
  side(m, [-POSTS.x, 0, n], [POSTS.x, 0, n], 5);
  side(m, [-POSTS.x, 0, s], [POSTS.x, 0, s], 5);
  side(m, [-POSTS.x, 0, n + 0.02], [-POSTS.x, 0, s - 0.02], 2);
  side(m, [POSTS.x, 0, n + 0.02], [POSTS.x, 0, s - 0.02], 2);
  rooms(m);
  furniture(m);
  const pots: [number, number][] = [[-0.12, 0.025], [0.13, -0.02], [-0.06, -0.03], [0.075, 0.03], [-0.15, -0.028]];
  pots.forEach(([x, z], k) => plant(m, x, MIDDLE_Z + z, 40 + k));
  if (!cutAway(0.1, MIDDLE_Z)) plant(m, 0.3, MIDDLE_Z + 0.255, 60);
}

export const patioAnchor: Vec3 = [0.02, GROUND + 0.0385, MIDDLE_Z + 0.034];
export const galleryAnchor: Vec3 = [-0.03, GROUND + STOREY - 0.006, MIDDLE_Z - POSTS.z + 0.0046];
