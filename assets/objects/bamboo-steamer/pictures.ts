import sharp from 'sharp';
import { tileNoise } from '../../craft/noise.ts';
import { clamp, mix, smoothstep } from '../../craft/vec.ts';

async function webp(side: readonly [number, number], quality: number, pixel: (u: number, v: number) => readonly [number, number, number]): Promise<Uint8Array> {
  const [width, height] = side;
  const out = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      pixel((x + 0.5) / width, (y + 0.5) / height).forEach((c, k) => { out[(y * width + x) * 3 + k] = clamp(c) * 255; });
    }
  }
  return new Uint8Array(await sharp(out, { raw: { width, height, channels: 3 } }).webp({ quality, effort: 6 }).toBuffer());
}

/** A split bamboo strip along u, which wraps: fine fibres, two nodes, edges darkened by steam. Grey around white, for a tan material. */
export async function paintStrip(): Promise<Uint8Array> {
  const fibre = tileNoise(256, 5);
  const band = tileNoise(32, 6);
  const cloud = tileNoise(8, 7);
  return webp([768, 96], 58, (u, v) => {
    const wander = 0.02 * (cloud(u * 8, v * 2) - 0.5);
    let light = 0.76 + 0.2 * (fibre(u * 16, (v + wander) * 256) - 0.5) + 0.22 * (band(u * 4, (v + wander) * 32) - 0.5) + 0.2 * (cloud(u * 8, v * 1.5) - 0.5);
    // Nodes: a dark groove with a pale shoulder, not quite straight.
    for (const at of [0.21, 0.69]) {
      const d = u - at - 0.004 * Math.sin(v * 9 + at * 20);
      light += 0.16 * Math.exp(-(((d - 0.009) / 0.006) ** 2)) - 0.34 * Math.exp(-((d / 0.0028) ** 2)) - 0.1 * Math.exp(-((d / 0.02) ** 2));
    }
    light -= 0.24 * (smoothstep(0.12, 0, v) + smoothstep(0.88, 1, v));
    return [light, light * mix(0.88, 1, light), light * mix(0.72, 1, light)];
  });
}

/** Split bamboo woven in a two-and-two twill, twelve strips each way; tiles. Give it to a material with `tile` about 0.1 m. */
export async function paintWeave(): Promise<Uint8Array> {
  const strips = 12;
  const fibre = tileNoise(384, 15);
  const tone = tileNoise(strips, 16);
  const cross = tileNoise(strips, 17);
  return webp([384, 384], 46, (u, v) => {
    const [x, y] = [u * strips, v * strips];
    const [i, j] = [Math.floor(x), Math.floor(y)];
    const over = (((i + j) % 4) + 4) % 4 < 2;
    // Across the strip on top, and along it within its float of two.
    const across = (over ? y - j : x - i) - 0.5;
    const step = over ? (((i + j) % 4) + 4) % 4 : 3 - ((((i + j) % 4) + 4) % 4);
    const along = over ? (step + (x - i)) / 2 : (step + (y - j)) / 2;
    const grain = over ? fibre(u * 24, v * 384) : fibre(u * 384 + 31, v * 24);
    const own = over ? tone(j + 0.001, 3.001) : cross(i + 0.001, 5.001);
    const gap = smoothstep(0.5, 0.42, Math.abs(across));
    const round = 1 - 0.5 * Math.abs(across) ** 2 * 2;
    const crown = 0.62 + 0.38 * Math.sin(Math.PI * clamp(0.08 + along * 0.84));
    const light = gap * round * crown * (0.72 + 0.3 * own + 0.26 * (grain - 0.5)) + (1 - gap) * 0.16;
    return [light, light * mix(0.84, 0.99, light), light * mix(0.62, 0.96, light)];
  });
}
