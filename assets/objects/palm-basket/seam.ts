import type { Maker } from '../../craft/maker.ts';
import { hash3 } from '../../craft/noise.ts';
import { mix } from '../../craft/vec.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { BRAID, LEAVE, onBraid, wayUp } from './layout.ts';

/** Length of a stitch over the seam and its half width, metres. */
const REACH = 0.0125;
const HALF = 0.0014;

/** Overcast stitches of twisted palm fibre that hold each round to the one below it. */
export function makeSeam(m: Maker): void {
  m.only('near', () => {
    for (let x = 3; x < LEAVE - 0.5; x++) {
      if (wayUp(x) < 0.165) continue;
      const jitter = (k: number) => hash3(x, k, 3) - 0.5;
      const middle = x + jitter(1) * 0.25;
      const tone = 0.62 + 0.3 * hash3(x, 4, 4);
      const colour: Rgb = [tone * 0.72, tone * 0.5, tone * 0.36];
      const at = (u: number, v: number): Vec3 => {
        const along = u * 2 - 1;
        const across = v * 2 - 1;
        const rise = mix(0.0042, 0.0012, along * along) ;
        return onBraid(middle + along * (0.3 + jitter(2) * 0.1) - across * (HALF / 0.026), 0.0008 + (along * REACH) / 2 + across * HALF * 0.5, rise);
      };
      m.tint(colour, () => m.surface('fibre', at, 2, 1));
    }
  });
}

/** A point on the seam at the front: where annotations speak of sewing. */
export const seamPoint = (x: number): Vec3 => onBraid(x, 0.002, 0.004);

/** The upper edge of the last round, just behind where the braid leaves the wall. */
export const rimPoint = (x: number): Vec3 => onBraid(x, BRAID, 0.001);
