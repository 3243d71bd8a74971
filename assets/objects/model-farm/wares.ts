import type { Maker } from '../../craft/maker.ts';
import { random } from '../../craft/noise.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { turned } from './block.ts';

/** A basket of coiled straw on y = 0 of the frame. */
export function basket(m: Maker, radius: number, height: number): void {
  m.tint(([x, y, z]) => {
    const weave = Math.round(Math.atan2(x, z) * 3.5 + y * 900) % 2 ? 0.95 : 0.62;
    return [weave, weave * 0.92, weave * 0.8];
  }, () => turned(m, 'straw', [[radius * 0.7, 0], [radius, height * 0.94], [radius * 1.06, height], [radius * 0.9, height * 1.02], [radius * 0.8, height * 0.7]], [0, 0, 0], [0, 0, 0], 14, 0.5));
}

/** Round fruit heaped inside a circle at height `y`. */
export function heaped(m: Maker, radius: number, y: number, colours: readonly Rgb[], seed: number): void {
  const next = random(seed);
  const r = radius * 0.34;
  for (let k = 0; k < 7; k++) {
    const a = k * 1.05 + next() * 0.3;
    const out = k === 6 ? 0 : radius * 0.62;
    m.only('near', () => m.tint(colours[k % colours.length]!, () => turned(m, 'satin', [[r * 0.92, -r * 0.35], [r * 0.92, r * 0.35], [0, r * 0.95]], [Math.sin(a) * out, y + (k === 6 ? r * 1.2 : r * 0.4), Math.cos(a) * out], [0, 0, 0], 6, 1.5)));
  }
}

/** A round-bellied clay jar with a lip and an incised band. */
export function clayPot(m: Maker, at: Vec3, radius: number, height: number): void {
  m.tint(([, y]) => (y > height * 0.62 && y < height * 0.72 ? [0.62, 0.55, 0.5] : [1, 1, 1]), () => turned(m, 'terracotta', [
    [radius * 0.5, 0], [radius * 0.86, height * 0.2], [radius, height * 0.42], [radius * 0.9, height * 0.67], [radius * 0.55, height * 0.88], [radius * 0.7, height], [radius * 0.58, height], [radius * 0.4, height * 0.85],
  ], at, [0, 0, 0], 11, 0.6));
}
