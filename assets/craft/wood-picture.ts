import sharp from 'sharp';
import { tileNoise } from './noise.ts';
import { clamp, mix } from './vec.ts';

const SIDE = 384;

/**
 * Wood grain that tiles, grain along u, as WebP; grey around white, so that the material's own colour and
 * tint decide the wood. `contrast` 0.2 is beech, 0.4 oak, 0.6 walnut. Give it to a material with `tile` about 0.35 m.
 */
export async function paintWood(seed: number, contrast: number): Promise<Uint8Array> {
  const warp = tileNoise(4, seed);
  const sway = tileNoise(8, seed + 1);
  const streak = tileNoise(128, seed + 2);
  const fibre = tileNoise(256, seed + 3);
  const out = Buffer.alloc(SIDE * SIDE * 3);
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const [u, v] = [x / SIDE, y / SIDE];
      // Growth rings cut lengthwise: sine bands across v, pushed about along u.
      const push = warp(u * 2, v * 4) * 1.5 + sway(u * 4, v * 8) * 0.45;
      const ring = 0.5 + 0.5 * Math.sin((v * 17 + push) * 2 * Math.PI);
      const late = ring ** 3;
      const line = streak(u * 8, v * 128);
      const pore = fibre(u * 16 + 5, v * 256) > 0.8 && ring < 0.55 ? 1 : 0;
      const dark = contrast * (0.62 * late + 0.3 * line + 0.38 * pore + 0.12 * fibre(u * 32, v * 256));
      const warm = [1, mix(1, 0.9, dark), mix(1, 0.78, dark)];
      warm.forEach((channel, k) => { out[(y * SIDE + x) * 3 + k] = clamp(channel * (1 - 0.75 * dark)) * 255; });
    }
  }
  const picture = await sharp(out, { raw: { width: SIDE, height: SIDE, channels: 3 } }).webp({ quality: 52, effort: 6 }).toBuffer();
  return new Uint8Array(picture);
}
