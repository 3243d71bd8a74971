import { BufferGeometry, Float32BufferAttribute } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { hash3 } from '../../craft/noise.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';
import { PANE } from './layout.ts';
import type { Volume } from './layout.ts';
import { clip, onWall } from './prism.ts';
import type { Wall } from './prism.ts';
import { lightAt, BARS } from './show.ts';
import type { Light } from './show.ts';
import { tileOf, VARIANTS } from './skin-picture.ts';

/** Margin between the outermost panes and the edge of a wall, metres. */
const MARGIN = 0.0026;
const area = (p: readonly Vec2[]): number => p.reduce((s, [x, y], i) => {
  const [a, b] = p[(i + 1) % p.length]!;
  return s + (x * b - a * y) / 2;
}, 0);

/** Panes of the sides and the back are wider than those of the front, by wall. */
const WIDER = [1, 1.5, 2, 1.5] as const;

/** Width of a wall's panes, the columns that fit its foot, and where the first begins. */
function grid(wall: Wall, index: number): { width: number; columns: number; start: number } {
  const length = wall.outline[1][0];
  const width = PANE.width * (WIDER[index] ?? 1);
  const columns = Math.floor((length - 0.002) / width);
  return { width, columns, start: (length - columns * width) / 2 };
}

/** Middle of a pane's face. */
export function paneAt(wall: Wall, index: number, column: number, row: number): Vec3 {
  const { width, start } = grid(wall, index);
  return onWall(wall, start + (column + 0.5) * width, (row + 0.5) * PANE.height + 0.002, PANE.proud);
}

/** A collector of panes: flat sheets before the dark body, so that the joints between them are deep. */
class Sheets {
  readonly #position: number[] = [];
  readonly #normal: number[] = [];
  readonly #uv: number[] = [];
  readonly #index: number[] = [];

  add(wall: Wall, ring: readonly Vec2[], cell: readonly [number, number, number, number], light: Light, variant: number, proud: number = PANE.proud): void {
    const [u0, v0, u1, v1] = cell;
    const [left, top, right, bottom] = tileOf(light, variant);
    const first = this.#position.length / 3;
    for (const [u, v] of ring) {
      this.#position.push(...onWall(wall, u, v, proud));
      this.#normal.push(...wall.out);
      this.#uv.push(left + ((u - u0) / (u1 - u0)) * (right - left), bottom + ((v - v0) / (v1 - v0)) * (top - bottom));
    }
    for (let i = 1; i + 1 < ring.length; i++) this.#index.push(first, first + i, first + i + 1);
  }

  geometry(): BufferGeometry {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new Float32BufferAttribute(this.#position, 3));
    geometry.setAttribute('normal', new Float32BufferAttribute(this.#normal, 3));
    geometry.setAttribute('uv', new Float32BufferAttribute(this.#uv, 2));
    geometry.setIndex(this.#index);
    return geometry;
  }
}

/** Panes of one wall. From afar, neighbours of one light are one sheet. */
export function makePanes(m: Maker, volume: Volume['name'], index: number, wall: Wall): void {
  const { width, columns, start } = grid(wall, index);
  const lamp = (column: number, row: number) => lightAt(volume, index, Math.round(column * width / PANE.width), row);
  const near = new Sheets();
  const far = new Sheets();
  const lit = new Map<Light, number>();
  const tallest = Math.max(wall.outline[2][1], wall.outline[3][1]);
  const shape = (from: number, to: number, row: number, joint: number) => {
    const cell = [start + from * width, row * PANE.height + 0.002, start + to * width, (row + 1) * PANE.height + 0.002] as const;
    const [a, b, c, d] = [cell[0] + joint, cell[1] + joint, cell[2] - joint, cell[3] - joint];
    return { cell, ring: clip([[a, b], [c, b], [c, d], [a, d]], wall.outline, MARGIN) };
  };
  // From afar the dark panes are one sheet, and the lit ones lie before it.
  const plain = (light: Light): Light => (light === 'blue' || light === 'unlit' ? 'indigo' : light);
  far.add(wall, clip(wall.outline, wall.outline, MARGIN), [-0.1, 0, wall.outline[1][0] + 0.1, tallest], 'indigo', 1);
  for (let row = 0; row * PANE.height < tallest; row++) {
    let run = -6;
    for (let column = -6; column < columns + 6; column++) {
      const light = lamp(column, row);
      const { cell, ring } = shape(column, column + 1, row, PANE.joint);
      const whole = width * PANE.height;
      if (ring.length > 2 && area(ring) > whole * 0.06) {
        if (area(ring) > whole * 0.8) lit.set(light, (lit.get(light) ?? 0) + 1);
        near.add(wall, ring, cell, light, Math.floor(hash3(column, row, index * 7 + 1) * VARIANTS));
      }
      if (plain(lamp(column + 1, row)) === plain(light) && column < columns + 5) continue;
      const band = shape(run, column + 1, row, 0.0006);
      run = column + 1;
      if (plain(light) !== 'indigo' && band.ring.length > 2 && area(band.ring) > whole * 0.06) far.add(wall, band.ring, band.cell, light, 1, PANE.proud * 2);
    }
  }
  if (volume === 'tall' && index === 0) {
    for (const { light, panes } of BARS) if (lit.get(light) !== panes) throw new Error(`${light}: ${lit.get(light)} panes are whole, ${panes} belong there.`);
  }
  m.only('near', () => m.add('skin', near.geometry(), undefined, undefined, 0));
  m.only('far', () => m.add('skin', far.geometry(), undefined, undefined, 0));
}
