import sharp from 'sharp';
import { tileNoise } from '../../craft/noise.ts';
import { clamp } from '../../craft/vec.ts';

const SIDE = 320;

/** Pale wood that repeats without a seam both ways, grain along u: fine rings, short dark flecks as in beech. */
export async function paintBeech(seed: number): Promise<Uint8Array> {
  const warp = tileNoise(4, seed);
  const sway = tileNoise(9, seed + 1);
  const streak = tileNoise(96, seed + 2);
  const fleck = tileNoise(160, seed + 3);
  const out = Buffer.alloc(SIDE * SIDE * 3);
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const [u, v] = [x / SIDE, y / SIDE];
      // Whole numbers of waves and lattice cells, so that each edge meets the opposite one.
      const push = warp(u * 4, v * 4) * 1.7 + sway(u * 9, v * 9) * 0.5;
      const ring = (0.5 + 0.5 * Math.sin((v * 13 + push) * 2 * Math.PI)) ** 3;
      const fine = streak(3 + 1.5 * Math.sin(u * 2 * Math.PI), v * 96) * 0.6 + streak(u * 96 + 11, v * 96) * 0.1;
      const dash = fleck(11 + 4 * Math.sin(u * 2 * Math.PI) + 3 * Math.sin(u * 6 * Math.PI), v * 160) > 0.84 ? 0.4 : 0;
      const dark = 0.3 * (0.5 * ring + 0.5 * fine + dash);
      [1, 0.93 * (1 - 0.1 * dark) + 0.07, 1 - 0.22 * dark].forEach((channel, k) => { out[(y * SIDE + x) * 3 + k] = clamp(channel * (1 - 0.8 * dark)) * 255; });
    }
  }
  const picture = await sharp(out, { raw: { width: SIDE, height: SIDE, channels: 3 } }).webp({ quality: 40, effort: 6 }).toBuffer();
  return new Uint8Array(picture);
}
