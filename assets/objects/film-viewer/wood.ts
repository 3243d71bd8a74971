import sharp from 'sharp';
import { tileNoise } from '../../craft/noise.ts';
import { clamp } from '../../craft/vec.ts';

const SIDE = 320;

/** Ribbon-grained cabinet wood that repeats without a seam both ways, grain along u; grey around white. */
export async function paintRibbon(seed: number): Promise<Uint8Array> {
  const sway = tileNoise(5, seed);
  const ribbon = tileNoise(14, seed + 1);
  const pore = tileNoise(192, seed + 2);
  const shade = tileNoise(7, seed + 3);
  const out = Buffer.alloc(SIDE * SIDE * 3);
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const [u, v] = [x / SIDE, y / SIDE];
      const drift = v + 0.045 * (sway(u * 5, v * 5) - 0.5);
      // Bands of light and dark lie along the grain; pores are short scratches in it.
      const bands = ribbon(3 + 0.6 * Math.sin(u * 2 * Math.PI), drift * 14);
      const scratch = pore(9 + 5 * Math.sin(u * 2 * Math.PI) + 4 * Math.sin(u * 8 * Math.PI), v * 192);
      const flame = shade(u * 7, v * 7);
      const dark = clamp(0.42 * bands + 0.2 * flame + (scratch > 0.8 ? 0.13 : 0.05 * scratch));
      [1, 1 - 0.12 * dark, 1 - 0.2 * dark].forEach((channel, k) => { out[(y * SIDE + x) * 3 + k] = clamp(channel * (1.04 - 0.62 * dark)) * 255; });
    }
  }
  const picture = await sharp(out, { raw: { width: SIDE, height: SIDE, channels: 3 } }).webp({ quality: 42, effort: 6 }).toBuffer();
  return new Uint8Array(picture);
}
