import type { Maker } from '../../craft/maker.ts';
import { surface } from '../../craft/shapes.ts';
import { random } from '../../craft/noise.ts';
import { mix, mixRgb } from '../../craft/vec.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { painted } from './atlas.ts';
import { groundY } from './earth.ts';

/** A young maize plant: three or four blades out of one sheath, the oldest bent furthest. */
function seedling(m: Maker, at: Vec3, size: number, seed: number): void {
  const next = random(seed);
  const blades = size > 0.09 ? 4 : 3;
  const start = next() * 6.3;
  for (let k = 0; k < blades; k++) {
    const heading = start + k * Math.PI + (next() - 0.5) * 0.9;
    const [s, c] = [Math.sin(heading), Math.cos(heading)];
    const long = size * mix(0.75, 1.15, next());
    const droop = mix(0.25, 0.75, 1 - k / blades);
    m.tint((_, [u]): Rgb => mixRgb([0.14, 0.46, 0.09], [0.3, 0.66, 0.2], Math.abs(u - 0.5) < 0.1 ? 1 : 0), () => m.add('matter', painted(surface((u, v): Vec3 => {
      const width = size * 0.16 * Math.sin(Math.PI * Math.min(1, 0.16 + 0.84 * v)) ** 0.8;
      const side = (u - 0.5) * width;
      const out = long * 0.75 * v * v;
      const y = long * (v - droop * v * v * 0.9) + Math.abs(u - 0.5) * width * 0.5;
      return [at[0] + s * out + c * side, at[1] - 0.004 + y, at[2] + c * out - s * side];
    }, 2, 4), 'labelMaize', true, 0.02), [0, 0, 0], [0, 0, 0], 0));
  }
}

/** A furrow of young maize along the front: what the seeds are kept for. */
export function makeSeedlings(m: Maker): void {
  const next = random(9);
  for (let i = 0; i < 6; i++) {
    const x = -0.36 + i * 0.144 + (next() - 0.5) * 0.03;
    const z = 0.185 + (next() - 0.5) * 0.012;
    seedling(m, [x, groundY(x, z), z], mix(0.075, 0.11, next()), i * 7 + 3);
  }
}
