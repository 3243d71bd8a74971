import { PlaneGeometry } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { random } from '../../craft/noise.ts';
import { rgb } from '../../craft/vec.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { BLOCK, LOW_WHEEL, MAST_Z, SMALL_LINE, TOWER, UPHILL, ceiling, ground } from './layout.ts';
import { bar, block } from './small-parts.ts';
import { STAIRWAYS, onSlope } from './terrain.ts';
import { Cladding, distanceToSegment } from './town-picture.ts';
import type { Tile } from './town-picture.ts';

const STOREY = 0.0255;
const TURN = Math.atan2(-UPHILL[0], -UPHILL[1]);

const WALLS: readonly Rgb[] = ['#e9c46a', '#d9643f', '#7fb7a5', '#f0ead9', '#5f93b8', '#e39aa0', '#b9c86a', '#e8a14f', '#9a7fb0', '#f5f1e6'].map(rgb);
const SHEETS: readonly Rgb[] = ['#b84a33', '#4f8f6b', '#d8d4ca', '#3f73a0', '#c9843f'].map(rgb);

/** Pictures of a kind of wall, and their colour from afar under the tint. */
type Look = { readonly ground: readonly Tile[]; readonly upper: readonly Tile[]; readonly blank: Tile; readonly plain: Rgb };
const BRICK: Look = { ground: ['brickDoor', 'blockShutter'], upper: ['brickWindows', 'brickBalcony', 'blockLaundry'], blank: 'brickBlank', plain: rgb('#a8603f') };
const HOLLOW: Look = { ground: ['blockShutter', 'brickDoor'], upper: ['blockWindows', 'blockLaundry', 'brickBalcony'], blank: 'blockBlank', plain: rgb('#b67a58') };
const PLASTER: Look = { ground: ['plasterDoor', 'plasterShop'], upper: ['plasterWindows', 'plasterBalcony', 'plasterThree'], blank: 'plasterBlank', plain: [0.8, 0.8, 0.8] };

/** A building lot in the slope's own axes, metres: centre along the contour and uphill, width and depth. */
interface Lot {
  readonly along: number;
  readonly up: number;
  readonly width: number;
  readonly depth: number;
}

const pick = <T>(list: readonly T[], next: () => number): T => list[Math.floor(next() * list.length)]!;

function corners({ along, up, width, depth }: Lot): (readonly [number, number])[] {
  return [[-1, -1], [1, -1], [1, 1], [-1, 1]].map(([a, b]) => onSlope(along + (a! * width) / 2, up + (b! * depth) / 2));
}

/** Whether a lot lies on the block and clear of masts, stairs and the little line's pylons. */
function free(lot: Lot): boolean {
  const plan = [...corners(lot), onSlope(lot.along, lot.up)];
  const clear = (x: number, z: number, r: number) => plan.every(([px, pz]) => Math.hypot(px - x, pz - z) > r);
  return plan.every(([x, z]) => Math.abs(x) < BLOCK.x - 0.008 && Math.abs(z) < BLOCK.z - 0.008)
    && STAIRWAYS.every(({ along, from, to }) => Math.abs(lot.along - along) > lot.width / 2 + 0.0125 || lot.up < from - 0.03 || lot.up > to + 0.03)
    && clear(TOWER.x, MAST_Z, 0.088) && clear(LOW_WHEEL[0], MAST_Z, 0.08)
    && SMALL_LINE.every(([x, z], i) => clear(x, z, i === 0 || i === SMALL_LINE.length - 1 ? 0.062 : 0.02));
}

/** How many storeys fit on a lot, given the cabin and the little cables above. */
function storeysAt(lot: Lot, next: () => number): number {
  const [x, z] = onSlope(lot.along, lot.up);
  const top = Math.max(...corners(lot).map(([cx, cz]) => ground(cx, cz)));
  const wish = next() < 0.2 ? 3 : next() < 0.68 ? 2 : 1;
  const line = Math.min(...SMALL_LINE.slice(1).map((foot, i) => distanceToSegment(x, z, SMALL_LINE[i]!, foot)));
  const room = Math.min(ceiling(x, z) - top - 0.012, line < 0.055 ? 0.062 : 1);
  return Math.min(wish, Math.floor(room / STOREY));
}

/** A pitched sheet of corrugated metal or a clay roof over a storey, in the house's own frame. */
function pitched(m: Maker, next: () => number, w: number, d: number, y: number, tile: Tile, tint: Rgb): void {
  const over = 0.0035 + next() * 0.002;
  const [hw, hd, fall, thick] = [w / 2 + over, d / 2 + over, 0.006 + next() * 0.005, 0.0014];
  const clad = new Cladding();
  const [front, back] = next() < 0.75 ? [y, y + fall] : [y + fall, y];
  const [f, b] = [front + thick, back + thick];
  clad.face([[-hw, f, hd], [hw, f, hd], [hw, b, -hd], [-hw, b, -hd]], tile)
    .face([[-hw, front, hd], [hw, front, hd], [hw, f, hd], [-hw, f, hd]], tile);
  m.tint(tint, () => m.add('town', clad.geometry(), [0, 0, 0], [0, 0, 0], 0.3));
}

/** A flat concrete roof, with the posts and bars of the storey still to come, a parapet or a water tank. */
function terrace(m: Maker, next: () => number, w: number, d: number, y: number): void {
  const clad = new Cladding();
  clad.block([-w / 2 - 0.002, y, -d / 2 - 0.002], [w / 2 + 0.002, y + 0.003, d / 2 + 0.003], ['slab', 'slab', 'slab', 'slab'], next() < 0.5 ? 'slab' : 'wet');
  m.add('town', clad.geometry(), [0, 0, 0], [0, 0, 0], 0.3);
  if (next() < 0.16) {
    m.only('near', () => {
      for (const [sx, sz] of [[-1, -1], [1, -1], [1, 1], [-1, 1]] as const) {
        const at: Vec3 = [sx * (w / 2 - 0.004), y + 0.002, sz * (d / 2 - 0.004)];
        bar(m, 'concrete', at, [at[0], at[1] + 0.013, at[2]], 0.0023, 4);
      }
    });
  }
  if (next() < 0.34) {
    const [x, z] = [(next() - 0.5) * w * 0.4, (next() - 0.7) * d * 0.4];
    m.tint(next() < 0.6 ? rgb('#23262a') : rgb('#2f6aa8'), () => m.lathe('matte', [[0.0068, 0], [0.0074, 0.0085], [0.003, 0.0118], [0, 0.0125]], [x, y + 0.003, z], [0, 0, 0], 7, 1.3));
  }
}

/** A house as seen from afar: a block with a roof in one colour. */
function plainHouse(m: Maker, size: Vec3, walls: Rgb, top: number, sheet: number): void {
  m.tint(walls, () => block(m, 'matte', size, [0, top - size[1] / 2, 0]));
  const roof = sheet < 0.54 ? rgb('#a8a49d') : sheet < 0.66 ? rgb('#b5522f') : rgb('#a09d95');
  m.tint(roof, () => m.add('matte', new PlaneGeometry(size[0] + 0.006, size[2] + 0.006), [0, top + 0.002, 0], [-Math.PI / 2, 0, 0]));
}

function house(m: Maker, lot: Lot, storeys: number, next: () => number): void {
  const plan = corners(lot).map(([x, z]) => ground(x, z));
  const [low, high] = [Math.min(...plan), Math.max(...plan)];
  const [x, z] = onSlope(lot.along, lot.up);
  const look = next() < 0.42 ? BRICK : next() < 0.35 ? HOLLOW : PLASTER;
  const shade = 0.86 + next() * 0.28;
  const tint: Rgb = look === PLASTER ? pick(WALLS, next) : [shade, shade * (0.95 + next() * 0.08), shade * 0.96];
  const { width: w, depth: d } = lot;
  const sheet = next();
  m.at({ position: [x, 0, z], rotation: [0, TURN + (next() - 0.5) * 0.09, 0] }, () => {
    const clad = new Cladding();
    const floor = Math.max(low + 0.006, high - 0.012);
    const end = next() < 0.07 && storeys > 1 ? 'mural' : look.blank;
    clad.block([-w / 2, low - 0.006, -d / 2], [w / 2, floor, d / 2], ['blockBlank', 'blockBlank', null, 'blockBlank']);
    let overhang = 0;
    for (let k = 0; k < storeys; k++) {
      const y = floor + k * STOREY;
      if (k === 1) overhang = next() < 0.6 ? 0.005 : 0;
      const front = pick(k === 0 ? look.ground : look.upper, next);
      const side = k > 0 && next() < 0.5 ? look.upper[0]! : end;
      // The wall rises a little into a pitched roof; the back of the ground floor lies in the slope.
      const rise = k === storeys - 1 && sheet < 0.66 ? 0.006 : 0;
      const back = k === 0 && storeys > 1 ? null : look.blank;
      clad.block([-w / 2, y, -d / 2], [w / 2, y + STOREY + rise, d / 2 + overhang], [front, side, back, next() < 0.5 ? look.upper[0]! : end], undefined, k === 1 && overhang > 0 ? 'slab' : undefined);
    }
    const top = floor + storeys * STOREY;
    const deep = d + overhang;
    m.only('near', () => m.tint(tint, () => m.add('town', clad.geometry(), [0, 0, 0], [0, 0, 0], 0.3)));
    m.only('far', () => plainHouse(m, [w, top - low + 0.006, deep], [tint[0] * look.plain[0], tint[1] * look.plain[1], tint[2] * look.plain[2]], top, sheet));
    m.only('near', () => m.at({ position: [0, 0, overhang / 2] }, () => {
      if (sheet < 0.24) pitched(m, next, w, deep, top + 0.002, 'zinc', [1, 1, 1]);
      else if (sheet < 0.38) pitched(m, next, w, deep, top + 0.002, 'rust', [1, 1, 1]);
      else if (sheet < 0.46) pitched(m, next, w, deep, top + 0.002, 'cement', [1, 1, 1]);
      else if (sheet < 0.54) pitched(m, next, w, deep, top + 0.002, 'painted', pick(SHEETS, next));
      else if (sheet < 0.66) pitched(m, next, w, deep, top + 0.002, 'clay', [1, 1, 1]);
      else terrace(m, next, w, deep, top);
    }));
  });
}

/** Fills the slope with rows of houses along the contour lines; gives back the lots left for trees, as (x, z). */
export function makeTown(m: Maker): (readonly [number, number])[] {
  const next = random(2004);
  const gardens: (readonly [number, number])[] = [];
  const built: (readonly [number, number])[] = [];
  for (let row = 0; row < 19; row++) {
    const up = -0.56 + row * 0.0585;
    let along = -0.62 + next() * 0.03;
    while (along < 0.62) {
      const width = 0.043 + next() * 0.02;
      const lot: Lot = { along: along + width / 2, up: up + (next() - 0.5) * 0.006, width: width - 0.002, depth: 0.042 + next() * 0.008 };
      along += width + (next() < 0.12 ? 0.006 : 0);
      const small: Lot = { ...lot, width: 0.006, depth: 0.006 };
      const storeys = free(lot) && next() > 0.07 ? storeysAt(lot, next) : 0;
      if (storeys > 0) {
        house(m, lot, storeys, next);
        built.push(onSlope(lot.along, lot.up));
      } else if (free(small)) gardens.push(onSlope(lot.along, lot.up));
    }
  }
  // The corners that no row reaches grow over.
  for (let i = 0; i < 260; i++) {
    const [along, up] = [(next() - 0.5) * 1.2, (next() - 0.5) * 1.1];
    const at = onSlope(along, up);
    const far = (list: readonly (readonly [number, number])[], r: number) => list.every(([x, z]) => Math.hypot(x - at[0], z - at[1]) > r);
    if (free({ along, up, width: 0.012, depth: 0.012 }) && far(built, 0.046) && far(gardens, 0.036)) gardens.push(at);
  }
  return gardens;
}

