import sharp from 'sharp';
import { noise3 } from '../../craft/noise.ts';
import { clamp, smoothstep } from '../../craft/vec.ts';

const [WIDTH, HEIGHT] = [448, 64];

/** One course of palm straw as WebP, eaves at the bottom: stalk beside stalk, darker where the course above shades it and between the frayed tips. */
export async function paintThatch(): Promise<Uint8Array> {
  const out = Buffer.alloc(WIDTH * HEIGHT * 3);
  for (let y = 0; y < HEIGHT; y++) {
    const down = y / (HEIGHT - 1);
    for (let x = 0; x < WIDTH; x++) {
      const lean = x + 5 * noise3(x / 30, down * 1.5, 3);
      const stalk = 0.55 * noise3(lean / 2.6, down * 1.6, 1) + 0.45 * noise3(lean / 7, down * 1.2, 7);
      const tip = smoothstep(0.7, 1, down + 0.25 * (noise3(lean / 3, 2, 9) - 0.5));
      const light = clamp(0.36 + 0.62 * stalk) * (0.62 + 0.38 * smoothstep(0, 0.45, down)) * (1 - 0.45 * tip * (1 - stalk));
      [255, 232, 190].forEach((channel, k) => { out[(y * WIDTH + x) * 3 + k] = clamp(light * 1.3) * channel; });
    }
  }
  const picture = await sharp(out, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } }).webp({ quality: 38, effort: 6 }).toBuffer();
  return new Uint8Array(picture);
}
