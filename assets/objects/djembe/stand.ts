import { flatLetters } from '../../craft/lettering.ts';
import type { Maker } from '../../craft/maker.ts';
import { moulding } from '../../craft/shapes.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { BASE_TOP, inside, outside, rowsOfWindow } from './layout.ts';
import { FAR_ROWS, LIP, ROWS, lipAngle, sawnEdge } from './body.ts';
import { chip, dome } from './small-parts.ts';
import { GRAIN, grainAlong, wallPatch, wood } from './wood.ts';

/** Width and depth of the base slab, metres. */
export const SLAB: Vec2 = [0.56, 0.44];

/** Layers of plywood that show in the slab's edge. */
const LAYERS = 5;

/** A slab of birch plywood, its layers showing by turns in its edge. */
export function makeSlab(m: Maker, fine: boolean): void {
  const profile: Vec2[] = [[0.004, 0], [0.0012, 0.0012], [0, 0.004]];
  const layers = fine ? LAYERS : 1;
  for (let i = 1; i < layers; i++) {
    const y = (i / LAYERS) * BASE_TOP;
    profile.push([0, y - 0.0002], [0, y + 0.0002]);
  }
  profile.push([0, BASE_TOP - 0.0035], [0.001, BASE_TOP - 0.001], [0.0035, BASE_TOP]);
  const layer = (y: number): Rgb => (y > BASE_TOP - 0.0036 || Math.floor((y / BASE_TOP) * LAYERS) % 2 === 0 ? [1, 1, 1] : [0.5, 0.36, 0.24]);
  m.tint(([, y]) => layer(y), () => m.add('wood', moulding(SLAB[0], SLAB[1], 0.12, profile, fine ? 5 : 3), [0, 0, 0], [0, 0, 0], 0.5));
  // One board wide: the picture covers the slab once, so that no seam crosses it.
  const geometry = m.parts.at(-1)!.geometry;
  const [at, normal] = [geometry.getAttribute('position'), geometry.getAttribute('normal')];
  const uv = new Float32Array(at.count * 2);
  for (let i = 0; i < at.count; i++) {
    const along = (Math.abs(normal.getX(i)) > 0.75 ? at.getZ(i) : at.getX(i)) / SLAB[0] + 0.5;
    const across = Math.abs(normal.getY(i)) > 0.5 ? at.getZ(i) / SLAB[0] + 0.5 : at.getY(i) * 5;
    uv.set([along, across].map((x) => (Math.round(x * 512) / 512) * GRAIN), i * 2);
  }
  grainAlong(m, uv);
}

/** The fab lab's motto, burnt into the front of the slab by laser. */
export async function makeMotto(m: Maker): Promise<void> {
  const y = BASE_TOP * 0.5 - 0.0074;
  let x = -0.111;
  // The face's own W is drawn over itself and cannot be filled: two Vs stand for it, the old way.
  for (const [text, narrow, gap] of [['DO IT', 1, 0.0068], ['V', 0.72, -0.0022], ['V', 0.72, 0.0016], ['ITH OTHERS', 1, 0]] as const) {
    const letters = (await flatLetters(text, 0.0212, 'sans', 2)).scale(narrow, 1, 1);
    letters.computeBoundingBox();
    const { min, max } = letters.boundingBox!;
    const at = x - min.x;
    m.only('near', () => m.add('char', letters, [at, y, SLAB[1] / 2 + 0.0003], [0, 0, 0], 0.4));
    x += max.x - min.x + gap;
  }
}

/** The piece sawn out of the bowl: a curved almond of wood, its sawn edge lacquered. */
export function makePiece(m: Maker, fine: boolean): void {
  const rows = rowsOfWindow(fine ? ROWS : FAR_ROWS);
  const steps = fine ? 6 : 3;
  const edge = (y: number) => Math.max(0, lipAngle(y, -LIP));
  wood(m, wallPatch(outside, rows, (y) => -edge(y), edge, steps, 1), 0);
  m.tint([0.42, 0.2, 0.1], () => m.add('inner', wallPatch(inside, rows, (y) => -edge(y), edge, steps, -1), [0, 0, 0], [0, 0, 0], 0));
  for (const side of [1, -1] as const) sawnEdge(m, side, true, rows.length - 1);
}

/** Height of the dish over its deepest point: it is rounder across (x) than along (z). */
const rise = (x: number, z: number): number => 3.5 * x * x + 1.1 * z * z;

/** What lies in the piece, which has become a dish: spare chips and lamps, and a coil of wire. In the frame of its deepest point, y up. */
export function makeSpares(m: Maker): void {
  const lay = (x: number, z: number, turn: number, build: () => void) =>
    m.at({ position: [x, rise(x, z) + 0.0002, z], rotation: [-Math.atan(2.2 * z), 0, Math.atan(7 * x)] }, () => m.at({ rotation: [0, turn, 0] }, build));
  for (const [x, z, turn] of [[-0.03, 0.03, 0.5], [-0.012, 0.014, 1.3], [-0.04, 0.004, -0.3], [-0.012, 0.038, 2.2]] as const) {
    lay(x, z, turn, () => m.tint([0.02, 0.02, 0.022], () => chip(m, 'satin', [0.0125, 0.0045, 0.0085], [0, 0, 0])));
  }
  for (const [x, z, turn] of [[0.01, 0.05, 0.4], [-0.028, -0.018, 1], [0.008, 0.03, 2]] as const) {
    lay(x, z, turn, () => {
      m.tint([0.88, 0.87, 0.82], () => chip(m, 'satin', [0.0085, 0.0026, 0.0085], [0, 0, 0]));
      m.tint([1, 0.4, 0.015], () => m.add('lamp', dome(0.0036, 0.0026), [0, 0.0023, 0], [0, 0, 0], 3));
    });
  }
  const turns = Array.from({ length: 31 }, (_, i): Vec3 => {
    const a = (i / 30) * 5 * Math.PI;
    const r = 0.0225 - 0.0012 * Math.sin(i * 2.1);
    const [x, z] = [0.02 + Math.cos(a) * r, -0.02 + Math.sin(a) * r];
    return [x, rise(x, z) + 0.0014 + (i / 30) * 0.0045, z];
  });
  const tail = ([[-0.022, -0.038], [-0.036, -0.03], [-0.042, -0.02]] as const).map(([x, z]): Vec3 => [x, rise(x, z) + 0.0015, z]);
  m.tint([0.5, 0.02, 0.018], () => m.tube('satin', [...turns, ...tail], 0.0013, 44, false, 3));
}
