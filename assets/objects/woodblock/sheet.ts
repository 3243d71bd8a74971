import type { BufferGeometry } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { surface } from '../../craft/shapes.ts';
import type { Vec3 } from '../../craft/vec.ts';
import { BLOCK, PRINT_Y, SHEET, SHEET_LENGTH, TABLE } from './layout.ts';
import { REGIONS } from './page-picture.ts';
import { ROSEWOOD } from './table.ts';

/** The paper's way: flat on the back of the block, up in a bend, then leaning back to the rod. */
const FLAT = 0.014;
const BEND = 0.034;
const LEAN = 1.83;
const START_Z = BLOCK.z - BLOCK.depth / 2 + 0.014;

/** Point of the paper's middle line at a length `s` from its lower edge: [z, y]. */
function way(s: number): [number, number] {
  if (s < FLAT) return [START_Z + s, PRINT_Y + 0.0008];
  const turn = Math.min((s - FLAT) / BEND, LEAN);
  const rest = Math.max(0, s - FLAT - BEND * LEAN);
  return [
    START_Z + FLAT + Math.sin(turn) * BEND + Math.cos(LEAN) * rest,
    PRINT_Y + 0.0008 + (1 - Math.cos(turn)) * BEND + Math.sin(LEAN) * rest,
  ];
}

/** A point of the sheet: `u` across, `s` metres along; the loose paper bellies a little between its edges. */
function point(u: number, s: number, back: number): Vec3 {
  const [z, y] = way(s);
  const free = Math.max(0, Math.min(1, (s - 0.07) / 0.12)) * Math.min(1, Math.max(0, SHEET_LENGTH - s) / 0.1);
  const belly = free * (0.009 * Math.sin(u * Math.PI) + 0.0022 * Math.sin(u * 11 + s * 7) + 0.003 * Math.sin(u * 5 - s * 12));
  return [BLOCK.x + (u - 0.5) * SHEET.width, y, z + belly - back];
}

/** Moves a surface's uv into a part of the picture. */
export function into(geometry: BufferGeometry, [left, top, right, bottom]: readonly [number, number, number, number]): BufferGeometry {
  const uv = geometry.getAttribute('uv');
  for (let i = 0; i < uv.count; i++) uv.setXY(i, left + uv.getX(i) * (right - left), top + uv.getY(i) * (bottom - top));
  return geometry;
}

/** The rod's middle: the paper's upper end. */
const [ROD_Z, ROD_Y] = way(SHEET_LENGTH - 0.004);

/** Bamboo: a rod that swells at its nodes. */
function bamboo(m: Maker, from: Vec3, to: Vec3, radius: number, nodes: number): void {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]);
  const profile: [number, number][] = [[0, 0], [radius, 0.001]];
  for (let i = 1; i <= nodes; i++) {
    const at = (length * (i - 0.35)) / nodes;
    profile.push([radius * 0.98, at - 0.005], [radius * 1.18, at], [radius, at + 0.004]);
  }
  profile.push([radius, length - 0.001], [0, length]);
  const turned = from[0] !== to[0];
  m.lathe('bamboo', profile, from, turned ? [0, 0, -Math.PI / 2] : [0, 0, 0], 10, 0);
}

/** Two posts on feet carry the rod; wooden pegs hold the paper to it. */
export function makeRack(m: Maker): void {
  const half = SHEET.width / 2 + 0.045;
  bamboo(m, [BLOCK.x - half - 0.03, ROD_Y + 0.004, ROD_Z - 0.009], [BLOCK.x + half + 0.03, ROD_Y + 0.004, ROD_Z - 0.009], 0.0066, 5);
  for (const side of [-1, 1]) {
    const x = BLOCK.x + side * half;
    bamboo(m, [x, TABLE.height + 0.012, ROD_Z - 0.009], [x, ROD_Y + 0.038, ROD_Z - 0.009], 0.0092, 4);
    m.tint(ROSEWOOD, () => m.lathe('wood', [[0.036, 0], [0.0375, 0.004], [0.036, 0.009], [0.022, 0.014], [0.0145, 0.022], [0.013, 0.034], [0.0092, 0.037]], [x, TABLE.height, ROD_Z - 0.009], [0, 0, 0], 18, 0));
    // Cord lashing where rod and post cross.
    for (const k of [-1, 1]) m.only('near', () => m.tube('cord', ring(x, k), 0.0019, 10, true, 4));
  }
  for (const u of [0.12, 0.5, 0.88]) {
    const x = BLOCK.x + (u - 0.5) * SHEET.width;
    m.box('bamboo', [0.011, 0.05, 0.0055], [x, ROD_Y - 0.006, ROD_Z + 0.0045], 0.0018, [0.05, 0, 0]);
    m.only('near', () => m.box('bamboo', [0.011, 0.05, 0.0055], [x, ROD_Y - 0.006, ROD_Z - 0.0192], 0.0018, [-0.05, 0, 0]));
  }
}

function ring(x: number, slant: number): Vec3[] {
  return Array.from({ length: 8 }, (_, i): Vec3 => {
    const a = (i / 8) * 2 * Math.PI;
    return [x + Math.cos(a) * 0.0115, ROD_Y + 0.004 + Math.cos(a) * slant * 0.0105, ROD_Z - 0.009 + Math.sin(a) * 0.0118];
  });
}

/** The printed leaf, lifted off from the front: its face and its plain back. */
export function makeSheet(m: Maker): void {
  m.node('sheet', [BLOCK.x, PRINT_Y, START_Z], () => {
    const s = (v: number) => {
      // More rows where it bends.
      const bend = (FLAT + BEND * LEAN) / SHEET_LENGTH;
      return SHEET_LENGTH * (v < 0.4 ? (v / 0.4) * bend : bend + ((v - 0.4) / 0.6) * (1 - bend));
    };
    const face = surface((u, v) => point(u, s(v), 0), 12, 20);
    const uv = face.getAttribute('uv');
    for (let i = 0; i < uv.count; i++) uv.setY(i, 1 - s(1 - uv.getY(i)) / SHEET_LENGTH);
    m.add('print', into(face, REGIONS.sheet), [0, 0, 0], [0, 0, 0], 0);
    m.surface('paper', (u, v) => point(1 - u, s(v), 0.0009), 10, 14);
    // The end goes over the rod.
    m.surface('paper', (u, v) => {
      const a = v * Math.PI;
      return [BLOCK.x + (u - 0.5) * SHEET.width, ROD_Y + 0.004 + Math.sin(a) * 0.0085 - Math.max(0, v - 0.98) * 0.5, ROD_Z - 0.0085 + Math.cos(a) * 0.0085];
    }, 2, 8);
    m.surface('paper', (u, v) => [BLOCK.x + (0.5 - u) * SHEET.width, ROD_Y + 0.004 - 0.03 + v * 0.03, ROD_Z - 0.0172], 2, 1);
  });
}

/** A spot on the printed face of the sheet, `u` across from the left and `s` metres from its lower edge. */
export const onSheet = (u: number, s: number): Vec3 => point(u, s, 0);

