import sharp from 'sharp';
import { random } from '../../craft/noise.ts';
import { BufferGeometry, Float32BufferAttribute, Vector3 } from 'three';
import type { Vec3 } from '../../craft/vec.ts';

const CELL = { w: 128, h: 80 } as const;
const COLUMNS = 4;
const ROWS = 6;

/** Pictures in the sheet, as [column, row]. Walls come bare (brick) or rendered (white, to be tinted). */
export const TILE = {
  brickDoor: [0, 0], brickWindows: [1, 0], brickBalcony: [2, 0], brickBlank: [3, 0],
  blockShutter: [0, 1], blockWindows: [1, 1], blockLaundry: [2, 1], blockBlank: [3, 1],
  plasterDoor: [0, 2], plasterWindows: [1, 2], plasterBalcony: [2, 2], plasterBlank: [3, 2],
  plasterShop: [0, 3], plasterThree: [1, 3], mural: [2, 3], plasterBand: [3, 3],
  zinc: [0, 4], rust: [1, 4], cement: [2, 4], painted: [3, 4],
  clay: [0, 5], slab: [1, 5], wet: [2, 5], paving: [3, 5],
} as const satisfies Record<string, readonly [number, number]>;

export type Tile = keyof typeof TILE;

const px = (x: number) => x.toFixed(1);
const rect = (x: number, y: number, w: number, h: number, fill: string, more = '') => `<rect x="${px(x)}" y="${px(y)}" width="${px(w)}" height="${px(h)}" fill="${fill}" ${more}/>`;

function bricks(next: () => number, colours: readonly string[], mortar: string): string {
  let svg = rect(0, 0, CELL.w, CELL.h, mortar);
  for (let row = 0; row < 16; row++) {
    for (let i = -1; i < 15; i++) {
      const colour = colours[Math.floor(next() * colours.length)]!;
      svg += rect(i * 9.2 + (row % 2) * 4.6, row * 5 + 0.4, 8.4, 4.3, colour);
    }
  }
  return svg;
}

function plaster(next: () => number): string {
  let svg = rect(0, 0, CELL.w, CELL.h, '#f3f0ea');
  for (let i = 0; i < 26; i++) {
    svg += rect(next() * CELL.w, next() * 30, 1 + next() * 2, 20 + next() * 50, next() < 0.6 ? '#c9c2b4' : '#ffffff', `opacity="${px(0.12 + next() * 0.25)}"`);
  }
  return svg + rect(0, CELL.h - 9, CELL.w, 9, '#a09a8e', 'opacity="0.75"');
}

function window(x: number, y: number, w: number, h: number, frame: string, bars = false): string {
  let svg = rect(x - 2.5, y - 2.5, w + 5, h + 5, frame) + rect(x, y, w, h, '#1d2a33') + rect(x, y, w * 0.45, h * 0.6, '#4b6674', 'opacity="0.7"')
    + rect(x + w / 2 - 0.8, y, 1.6, h, frame) + rect(x - 4, y + h + 2.5, w + 8, 3, '#d6d0c4');
  if (bars) for (let i = 1; i < 6; i++) svg += rect(x + (w * i) / 6 - 0.5, y, 1, h, '#e6e2d8');
  return svg;
}

const door = (x: number, y: number, colour: string) => rect(x - 2, y - 2, 24, CELL.h - y + 2, '#d9d3c6') + rect(x, y, 20, CELL.h - y, colour) + rect(x + 3, y + 4, 6, 18, '#00000044') + rect(x + 11, y + 4, 6, 18, '#00000044') + rect(x + 3, y + 27, 14, 20, '#00000033');

function shutter(x: number, y: number, w: number, colour: string): string {
  let svg = rect(x - 2, y - 2, w + 4, CELL.h - y + 2, '#55504a') + rect(x, y, w, CELL.h - y, colour);
  for (let i = 0; i < 14; i++) svg += rect(x, y + i * 4, w, 1.2, '#00000050');
  return svg;
}

function balcony(): string {
  let svg = rect(40, 14, 34, 58, '#e8e2d6') + rect(43, 17, 28, 55, '#22303a') + rect(56, 17, 2, 55, '#e8e2d6') + rect(22, 70, 84, 5, '#bdb6a9') + rect(22, 40, 84, 2.4, '#2c2c2c');
  for (let i = 0; i < 17; i++) svg += rect(22 + i * 5.1, 40, 1.3, 31, '#2c2c2c');
  return svg;
}

function laundry(next: () => number): string {
  const colours = ['#d8443a', '#f2f0ea', '#3d6fb3', '#f0b93a', '#6aa35a', '#e58ca8'];
  let svg = rect(10, 40, 108, 1.2, '#eee');
  for (let i = 0; i < 8; i++) svg += rect(14 + i * 13, 41, 6 + next() * 5, 12 + next() * 10, colours[Math.floor(next() * colours.length)]!);
  return svg;
}

function corrugated(next: () => number, low: string, high: string, stains: string, amount: number): string {
  let svg = rect(0, 0, CELL.w, CELL.h, low);
  for (let i = 0; i < 26; i++) svg += rect(i * 4.93, 0, 2.4, CELL.h, high) + rect(i * 4.93 + 3.6, 0, 0.9, CELL.h, '#00000055');
  for (let i = 0; i < amount; i++) svg += rect(next() * CELL.w, next() * CELL.h, 3 + next() * 12, 8 + next() * 34, stains, `opacity="${px(0.15 + next() * 0.35)}"`);
  return svg + rect(0, 38, CELL.w, 1.6, '#00000066') + rect(62, 0, 1.4, CELL.h, '#00000044');
}

function clay(next: () => number): string {
  const colours = ['#b5522f', '#c4643b', '#a34526', '#cf7a4c', '#8f3d24'];
  let svg = rect(0, 0, CELL.w, CELL.h, '#6e2c1a');
  for (let row = 0; row < 10; row++) {
    for (let i = 0; i < 19; i++) svg += rect(i * 6.8 + 0.5, row * 8, 4.9, 7.2, colours[Math.floor(next() * 5)]!, 'rx="1.6"');
  }
  return svg;
}

function slab(next: () => number, base: string, blot: string): string {
  let svg = rect(0, 0, CELL.w, CELL.h, base);
  for (let i = 0; i < 22; i++) svg += `<ellipse cx="${px(next() * 128)}" cy="${px(next() * 80)}" rx="${px(4 + next() * 20)}" ry="${px(3 + next() * 12)}" fill="${blot}" opacity="${px(0.1 + next() * 0.2)}"/>`;
  return svg;
}

function mural(next: () => number): string {
  const colours = ['#e2592f', '#f2b632', '#1f8a70', '#2d5d9f', '#d94f7a', '#f4ead6'];
  let svg = rect(0, 0, CELL.w, CELL.h, '#f4ead6');
  for (let i = 0; i < 16; i++) {
    const [x, y, r] = [next() * 128, 80 - next() * 70, 8 + next() * 22];
    svg += `<path d="M${px(x - r)} ${px(y)}A${px(r)} ${px(r)} 0 0 1 ${px(x + r)} ${px(y)}L${px(x)} ${px(y + r * 0.9)}Z" fill="${colours[i % 6]!}" opacity="0.92"/>`;
  }
  return svg;
}

/** The sheet of walls and roofs from which the district is clad, as WebP. */
export async function paintTown(): Promise<Uint8Array> {
  const next = random(20);
  const red = () => bricks(next, ['#b4603f', '#c06c48', '#a85638', '#c8794f', '#9c4e34'], '#8d7a6a');
  const hollow = () => bricks(next, ['#c27a55', '#b96d49', '#cd8a63', '#a9613f'], '#a39483');
  const cells: Record<Tile, string> = {
    brickDoor: red() + door(18, 22, '#2f6b52') + window(66, 26, 36, 26, '#ece7dc', true),
    brickWindows: red() + window(16, 22, 34, 28, '#ece7dc') + window(78, 22, 34, 28, '#ece7dc', true),
    brickBalcony: red() + balcony(), brickBlank: red() + rect(0, 0, CELL.w, 7, '#b9b2a6'),
    blockShutter: hollow() + shutter(12, 18, 58, '#8c9296') + door(92, 20, '#7a4526'),
    blockWindows: hollow() + window(12, 24, 24, 24, '#3b3b3b') + window(54, 24, 24, 24, '#3b3b3b') + window(96, 24, 22, 24, '#3b3b3b'),
    blockLaundry: hollow() + window(70, 12, 40, 24, '#ece7dc') + laundry(next), blockBlank: hollow() + rect(40, 0, 6, CELL.h, '#aaa398') + rect(0, 0, CELL.w, 6, '#aaa398'),
    plasterDoor: plaster(next) + door(90, 22, '#8a3b2a') + window(20, 24, 40, 28, '#fbf8f1', true),
    plasterWindows: plaster(next) + window(16, 22, 34, 28, '#fbf8f1') + window(78, 22, 34, 28, '#fbf8f1'),
    plasterBalcony: plaster(next) + balcony(), plasterBlank: plaster(next),
    plasterShop: plaster(next) + shutter(44, 24, 62, '#b9bcbc') + rect(34, 12, 80, 12, '#ffffff') + rect(34, 12, 80, 12, '#00000022') + door(12, 22, '#33517a'),
    plasterThree: plaster(next) + window(10, 22, 22, 30, '#8f8a80') + window(52, 22, 24, 30, '#8f8a80') + window(96, 22, 22, 30, '#8f8a80'),
    mural: mural(next), plasterBand: plaster(next) + rect(0, 0, CELL.w, 8, '#c7c0b2'),
    zinc: corrugated(next, '#a9b0b2', '#d3d8d9', '#8b5a38', 9), rust: corrugated(next, '#8e7c70', '#b09c8c', '#8a3f1c', 30),
    cement: corrugated(next, '#8b8a83', '#a6a59d', '#55534b', 16), painted: corrugated(next, '#dcd8d0', '#f8f5ef', '#80766a', 8),
    clay: clay(next), slab: slab(next, '#a7a49c', '#6e6a61'), wet: slab(next, '#8f8c85', '#4d5a5c'), paving: slab(next, '#b5afa3', '#857d70'),
  };
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${CELL.w * COLUMNS}" height="${CELL.h * ROWS}"><defs><clipPath id="c"><rect width="${CELL.w}" height="${CELL.h}"/></clipPath></defs>${
    (Object.keys(TILE) as Tile[]).map((name) => `<g transform="translate(${TILE[name][0] * CELL.w} ${TILE[name][1] * CELL.h})"><g clip-path="url(#c)">${cells[name]}</g></g>`).join('')}</svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).webp({ quality: 56, effort: 6 }).toBuffer());
}

/** Faces of a building that show pictures: four-cornered, hard-edged, each with its own cut of the sheet. */
export class Cladding {
  readonly #position: number[] = [];
  readonly #uv: number[] = [];

  /** A face from its lower left corner anticlockwise; `share` of the picture's width is shown. */
  face(corners: readonly [Vec3, Vec3, Vec3, Vec3], tile: Tile, share = 1): this {
    const [column, row] = TILE[tile];
    const edge = 1.5;
    const u = (x: number) => (column * CELL.w + edge + x * share * (CELL.w - 2 * edge)) / (CELL.w * COLUMNS);
    const v = (y: number) => (row * CELL.h + edge + y * (CELL.h - 2 * edge)) / (CELL.h * ROWS);
    const uv = [[u(0), v(1)], [u(1), v(1)], [u(1), v(0)], [u(0), v(0)]] as const;
    for (const k of [0, 1, 2, 0, 2, 3] as const) {
      this.#position.push(...corners[k]);
      this.#uv.push(...uv[k]);
    }
    return this;
  }

  /** A block from `low` to `high` corners; sides as front (+z), right, back, left; those that are null stay open. */
  block(low: Vec3, high: Vec3, sides: readonly (Tile | null)[], top?: Tile, bottom?: Tile): this {
    const [x0, y0, z0] = low;
    const [x1, y1, z1] = high;
    const share = Math.min(1, (z1 - z0) / (x1 - x0));
    const walls: readonly (readonly [Vec3, Vec3, Vec3, Vec3])[] = [
      [[x0, y0, z1], [x1, y0, z1], [x1, y1, z1], [x0, y1, z1]], [[x1, y0, z1], [x1, y0, z0], [x1, y1, z0], [x1, y1, z1]],
      [[x1, y0, z0], [x0, y0, z0], [x0, y1, z0], [x1, y1, z0]], [[x0, y0, z0], [x0, y0, z1], [x0, y1, z1], [x0, y1, z0]],
    ];
    walls.forEach((corners, i) => {
      const tile = sides[i];
      if (tile) this.face(corners, tile, i % 2 ? share : 1);
    });
    if (top) this.face([[x0, y1, z1], [x1, y1, z1], [x1, y1, z0], [x0, y1, z0]], top);
    if (bottom) this.face([[x0, y0, z0], [x1, y0, z0], [x1, y0, z1], [x0, y0, z1]], bottom);
    return this;
  }

  /** The finished faces. */
  geometry(): BufferGeometry {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new Float32BufferAttribute(this.#position, 3));
    geometry.setAttribute('uv', new Float32BufferAttribute(this.#uv, 2));
    geometry.computeVertexNormals();
    return geometry;
  }
}

/** Distance in plan from (x, z) to the segment from `a` to `b`. */
export function distanceToSegment(x: number, z: number, a: readonly [number, number], b: readonly [number, number]): number {
  const way = new Vector3(b[0] - a[0], 0, b[1] - a[1]);
  const t = Math.min(1, Math.max(0, ((x - a[0]) * way.x + (z - a[1]) * way.z) / way.lengthSq()));
  return Math.hypot(x - a[0] - way.x * t, z - a[1] - way.z * t);
}
