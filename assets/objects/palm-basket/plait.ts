import type { Maker } from '../../craft/maker.ts';
import { hash3 } from '../../craft/noise.ts';
import type { Vec2 } from '../../craft/vec.ts';
import { colourAt } from './dye.ts';
import { BRAID, LEAVE, LEVELS, PITCH, STOP, onBraid, wayUp } from './layout.ts';
import { fibres, leafSheet } from './sheet.ts';

/** Height of a float over the braid's middle plane, metres. */
const RISE = 0.0021;
/** How far a strip's normals lean outwards at its edges: it shades as the shallow gutter a leaf is. */
const ROUND = 0.42;
/** One crossing along the braid's width, metres. */
const CELL = PITCH / 2;

/**
 * One float: the stretch in which strand `index`, climbing (`way` 1) or coming down (-1), lies over two
 * others, from level `low` to `high` of the braid. Its ends dive under the neighbouring rows. `face` -1 lies on the back.
 */
function float(m: Maker, index: number, way: 1 | -1, low: number, high: number, face: 1 | -1): void {
  const tuck = 0.4;
  const [from, to] = [low - 0.5 - tuck, high + 0.5 + tuck];
  const uneven = (hash3(index, low, way + 3) - 0.5) * 0.0008;
  const stations: Vec2[] = [[from, -0.35], [from + tuck + 0.32, 0.86], [to - tuck - 0.32, 0.86], [to, -0.35]];
  // The little folds at the upper edge need less.
  const steps = low === high ? 2 : 3;
  if (steps === 2) stations.splice(1, 2, [to - tuck - 0.5, 0.8]);
  const at = (u: number, v: number) => {
    const [level, height] = stations[Math.round(u * steps)]!;
    const across = (v * 2 - 1) * 0.985;
    // Climbing strands start at x = index; descending ones end there.
    const along = way === 1 ? index + level / 2 : index - level / 2;
    const x = along - way * across * 0.25;
    const y = Math.min(BRAID + 0.0012, Math.max(-0.0012, level * CELL + across * CELL / 2));
    return onBraid(x, y, (RISE * height + uneven) * face);
  };
  // Climbing: along then across turns outwards; descending is walked from its upper end; the back mirrors both.
  const outwards = (way === 1) === (face === 1);
  const middle = way === 1 ? index + (low + high) / 4 : index - (low + high) / 4;
  leafSheet(m, (u, v) => at(outwards ? u : 1 - u, v), fibres(0.09, (((index * 5 + low) % 4) + 4) % 4 / 3), steps, 1, colourAt(index, middle), ROUND);
}

/** Rows of floats: on the front, climbing strands lie on top in the first and third row. */
const ROWS: readonly (readonly [way: 1 | -1, low: number, high: number])[] = [[1, 0, 1], [-1, 2, 3], [1, 4, 5], [-1, 6, 6]];
const BACK_ROWS: readonly (readonly [way: 1 | -1, low: number, high: number])[] = [[-1, 0, 1], [1, 2, 3], [-1, 4, 5], [1, 6, 6]];

/** Metres up the wall below which the braid lies under the basket and is never seen. */
const HIDDEN = 0.17;

/** The braid, strand over strand: two over, two under; free beyond the wall, where its back is plaited too. */
export function makePlait(m: Maker): void {
  for (let column = 0; column <= STOP; column++) {
    for (const [way, low, high] of ROWS) {
      const index = way === 1 ? column - Math.round((low + high) / 4) : column + Math.round((low + high) / 4);
      const x = way === 1 ? index + (low + high) / 4 : index - (low + high) / 4;
      if (x > STOP || x < 1) continue;
      if (wayUp(x) + ((low + high) / 2) * CELL < HIDDEN) continue;
      float(m, index, way, low, high, 1);
    }
    if (column <= LEAVE + 1) continue;
    for (const [way, low, high] of BACK_ROWS) float(m, way === 1 ? column - Math.round((low + high) / 4) : column + Math.round((low + high) / 4), way, low, high, -1);
  }
}

/** Which strand of the braid a strip at the open end belongs to. */
export const strandsAtEnd = LEVELS;
