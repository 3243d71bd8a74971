import type { Brush, Projection } from '../../craft/brush.ts';
import type { Vec2 } from '../../craft/vec.ts';
import { HEIGHT, OUTSIDE, atDepth, depthAt } from './profile.ts';

/** The painting goes twice around the vase: a viewer sees half of it at a time, twice as crisp. */
export const REPEATS = 2;

/** Size of the sheet that is painted on, pixels. */
export const WIDTH = 1536;
export const TALL = Math.round((WIDTH * OUTSIDE) / ((2 * Math.PI * 0.3135 * HEIGHT) / REPEATS));

/**
 * A frame for one motif: x in metres along the wall from the middle at `turn` (0..1 of the sheet), y in
 * metres of depth below the lip, both true to size on the curved wall.
 */
export function frame(brush: Brush, turn: number): Projection {
  return ([x, depth]: Vec2): Vec2 => {
    const around = (2 * Math.PI * atDepth(depth)[0]) / REPEATS;
    return [(turn + x / around) * brush.width, (depth / OUTSIDE) * brush.height];
  };
}

/** Rings around the whole vase at a height, `widths` in metres from the top one down, `gap` between. */
export function rings(brush: Brush, y: number, widths: readonly number[]): void {
  let depth = depthAt(y * HEIGHT);
  const scale = brush.height / OUTSIDE;
  for (const width of widths) {
    brush.band((depth + width / 2) * scale, width * scale);
    depth += width + 0.0016;
  }
}
