import { hash3, noise3 } from '../../craft/noise.ts';
import { mixRgb } from '../../craft/vec.ts';
import type { Rgb } from '../../craft/vec.ts';
import type { Ear } from './cob.ts';

/** Kernels of one colour, uneven as in a field; a few, `stray` of all, have crossed with the neighbour's. */
function field(base: Rgb, other: Rgb, seed: number, stray = 0.03): Ear['kernel'] {
  return (row, place) => {
    const own = hash3(row + 40, place + 7, seed);
    if (own < stray) return other;
    const tone = 0.75 + 0.5 * hash3(row, place, seed + 5) * 0.8 + 0.2 * (noise3(row * 0.4, place * 0.3, seed) - 0.5);
    return [base[0] * tone, base[1] * tone, base[2] * tone];
  };
}

/** Kernels of many colours, as seeds kept together give them. */
function mixed(colors: readonly Rgb[], seed: number): Ear['kernel'] {
  return (row, place) => {
    const own = hash3(row + 3, place + 11, seed);
    const color = colors[Math.floor(own * colors.length)]!;
    return mixRgb(color, [0.5, 0.4, 0.25], 0.18 * hash3(row, place, seed + 1));
  };
}

const blue: Rgb = [0.05, 0.06, 0.14];
const red: Rgb = [0.3, 0.022, 0.018];
const white: Rgb = [0.82, 0.72, 0.5];
const yellow: Rgb = [0.8, 0.42, 0.045];
const pink: Rgb = [0.62, 0.25, 0.28];
const purple: Rgb = [0.14, 0.03, 0.09];

/** The seven ears on the pole, from left to right. */
export const EARS: readonly Ear[] = [
  { length: 0.214, radius: 0.0284, seed: 1, kernel: field(white, [0.6, 0.4, 0.3], 11, 0) },
  { length: 0.228, radius: 0.0296, seed: 2, kernel: field(red, purple, 12, 0) },
  { length: 0.223, radius: 0.0307, seed: 3, motley: true, kernel: mixed([blue, white, red, yellow, pink, white], 13) },
  { length: 0.253, radius: 0.0319, seed: 4, kernel: field(blue, white, 14, 0) },
  { length: 0.228, radius: 0.0302, seed: 5, kernel: field(yellow, red, 15, 0) },
  { length: 0.235, radius: 0.0307, seed: 6, motley: true, kernel: mixed([white, blue, blue, white, purple], 16) },
  { length: 0.210, radius: 0.0284, seed: 7, kernel: field(pink, white, 17, 0) },
];
