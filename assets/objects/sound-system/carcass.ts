import { ShapeGeometry } from 'three';
import type { Shape } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { outline } from '../../craft/shapes.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { block, turned } from '../../craft/crisp.ts';
import { BOARD } from './layout.ts';
import type { Cabinet } from './layout.ts';

/** Five boards glued to a box, an open front, steel caps on the corners. */
export function makeCarcass(m: Maker, { size: [w, h, d], foot: [x, y, z] }: Cabinet, color: Rgb, fine: boolean): void {
  m.tint(color, () => {
    const board = (size: Vec3, at: Vec3, seen = true) => (fine && seen ? m.box('paintwork', size, at, 0.0045) : block(m, 'paintwork', size, at));
    for (const s of [-1, 1]) {
      board([BOARD, h, d], [x + s * (w / 2 - BOARD / 2), y + h / 2, z]);
      board([w - BOARD * 2 + 0.004, BOARD, d - 0.003], [x, y + h / 2 + s * (h / 2 - BOARD / 2), z], s > 0);
    }
    block(m, 'paintwork', [w - BOARD * 2 + 0.004, h - BOARD * 2 + 0.004, 0.01], [x, y + h / 2, z - d / 2 + 0.012]);
  });
  if (!fine) return;
  for (const sx of [-1, 1]) for (const sy of [-1, 1]) corner(m, [x + (sx * w) / 2, y + h / 2 + (sy * h) / 2, z + d / 2], sx, sy);
}

/** A pressed steel cap: two plates that meet over a front corner. */
function corner(m: Maker, [x, y, z]: Vec3, sx: number, sy: number): void {
  const [l, c, lift] = [0.036, 0.012, 0.0008];
  const plate = (flip: number): Shape => {
    const points: Vec2[] = [[0, 0], [-l, 0], [-l, -l + c], [-l + c, -l], [0, -l]];
    const placed = points.map(([px, py]): Vec2 => [px * flip, py * sy]);
    return outline(flip * sy > 0 ? placed : placed.reverse());
  };
  m.add('steel', new ShapeGeometry(plate(sx)), [x + sx * lift, y, z + lift], [0, 0, 0], 0);
  m.add('steel', new ShapeGeometry(plate(-sx)), [x + sx * lift, y, z + lift], [0, (sx * Math.PI) / 2, 0], 0);
  turned(m, 'steel', [[0.0038, 0], [0, 0.0018]], [x - sx * 0.016, y - sy * 0.016, z + lift], [Math.PI / 2, 0, 0], 6, 3);
}

/** A bent steel handle and its plate on the side of a box; `s` says which side. */
export function makeHandle(m: Maker, { size: [w, h], foot: [x, y, z] }: Cabinet, s: number): void {
  const [px, py] = [x + s * w / 2, y + h * 0.74];
  m.tube('steel', [[px, py, z - 0.055], [px + s * 0.02, py, z - 0.052], [px + s * 0.03, py, z - 0.035], [px + s * 0.03, py, z + 0.035], [px + s * 0.02, py, z + 0.052], [px, py, z + 0.055]], 0.0052, 10, false, 5);
  for (const dz of [-0.055, 0.055]) block(m, 'steel', [0.003, 0.03, 0.026], [px + s * 0.001, py, z + dz]);
}
