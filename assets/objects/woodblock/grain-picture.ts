import sharp from 'sharp';
import { tileNoise } from '../../craft/noise.ts';
import { clamp } from '../../craft/vec.ts';

const SIDE = 256;

/** Fine-grained wood that tiles both ways, grain along u: grey around white, so that tints make pear or rosewood of it. WebP. */
export async function paintGrain(seed: number): Promise<Uint8Array> {
  const warp = tileNoise(3, seed);
  const sway = tileNoise(6, seed + 1);
  const fibres = [0, 1].map((k) => tileNoise(64, seed + 2 + k));
  // Long fibres: two sets that fade into each other along the grain, so that the picture closes.
  const fibre = (u: number, v: number) => {
    const t = 0.5 - 0.5 * Math.cos(u * 2 * Math.PI);
    return fibres[0]!(Math.sin(u * 2 * Math.PI) * 2, v * 64) * t + fibres[1]!(Math.cos(u * 2 * Math.PI) * 2, v * 64) * (1 - t);
  };
  const out = Buffer.alloc(SIDE * SIDE * 3);
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const [u, v] = [x / SIDE, y / SIDE];
      // Growth rings cut lengthwise: a whole number of bands, pushed about along the grain.
      const ring = 0.5 + 0.5 * Math.sin((v * 13 + warp(u * 3, v * 3) * 1.3 + sway(u * 6, v * 6) * 0.35) * 2 * Math.PI);
      const dark = 0.34 * (0.55 * ring ** 3 + 0.5 * fibre(u, v));
      [1, 1 - 0.12 * dark, 1 - 0.26 * dark].forEach((channel, k) => { out[(y * SIDE + x) * 3 + k] = clamp(channel * (1 - 0.8 * dark)) * 255; });
    }
  }
  return new Uint8Array(await sharp(out, { raw: { width: SIDE, height: SIDE, channels: 3 } }).webp({ quality: 45, effort: 6 }).toBuffer());
}
