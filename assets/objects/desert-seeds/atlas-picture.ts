import sharp from 'sharp';
import { noise3 } from '../../craft/noise.ts';
import { clamp, smoothstep } from '../../craft/vec.ts';
import { ATLAS, CELLS } from './atlas.ts';
import type { Cell } from './atlas.ts';
import { blend, paintHusk, paintLabel, paintMesquite, paintSeeds, pixels } from './picture-parts.ts';
import type { Seed } from './picture-parts.ts';
import { paintStrata } from './strata-picture.ts';

/** Seeds of the dry lands around the city. */
const SEEDS = {
  blue: { length: 12.5, width: 10, colors: ['#343a58', '#4a4a6d', '#262a42', '#5b5876', '#3b3550'], ground: '#14141e', mark: 'dent' },
  white: { length: 12.5, width: 10, colors: ['#e9dcb8', '#dccb9d', '#f1e7cc', '#cdb684'], ground: '#6c5835', mark: 'dent' },
  tepary: { length: 10, width: 7, colors: ['#efe8d8', '#e2d6bf', '#f5f0e4', '#d6c6a6'], ground: '#5b4a34', mark: 'eye' },
  brown: { length: 10, width: 7, colors: ['#9a5b2c', '#b47a3f', '#7f4522', '#c29156', '#3b2a20'], ground: '#2c1a0f', mark: 'specks' },
  squash: { length: 17, width: 9.5, colors: ['#efe2bd', '#e4d3a4', '#f4ead0'], ground: '#735f3c', mark: 'rim' },
  amaranth: { length: 3.4, width: 3.1, colors: ['#c9a25c', '#b58742', '#e0c68b', '#8a5f2e', '#2a2019'], ground: '#3f2b14' },
  chiltepin: { length: 7.2, width: 6.4, colors: ['#a31d18', '#861411', '#b62c1c', '#65110d', '#c04a24'], ground: '#2b0705' },
  sunflower: { length: 13, width: 5.6, colors: ['#2c2a29', '#3b3734', '#1d1c1c'], ground: '#100f0e', mark: 'stripes' },
} as const satisfies Partial<Record<Cell, Seed>>;

/** Everything painted, in one picture (WebP). */
export async function paintAtlas(): Promise<Uint8Array> {
  const sized = (cell: Cell) => [CELLS[cell][2], CELLS[cell][3]] as const;
  const parts: [Cell, Buffer][] = [
    ['strata', await paintStrata(...sized('strata'))],
    ['wood', await paintMesquite(...sized('wood'))],
    ['soil', await pixels(...sized('soil'), (x, y) => {
      const lump = noise3(x / 8, y / 8, 1) * 0.45 + noise3(x / 2.4, y / 2.4, 2) * 0.55;
      return blend(blend([0.5, 0.36, 0.24], [0.26, 0.18, 0.12], clamp(lump * 1.5 - 0.25)), [0.66, 0.54, 0.4], 0.6 * smoothstep(0.72, 0.86, noise3(x / 4, y / 4, 9)));
    })],
    ['clay', await pixels(...sized('clay'), (x, y) => {
      const smoke = noise3(x / 110, y / 34, 4) * 0.7 + noise3(x / 30, y / 14, 8) * 0.3;
      const drag = noise3(x / 40, y / 2.2, 6);
      return blend(blend([0.66, 0.4, 0.28], [0.52, 0.29, 0.2], clamp(drag * 0.9 - 0.1)), [0.2, 0.13, 0.1], 0.6 * smoothstep(0.55, 0.8, smoke));
    })],
  ];
  for (const [i, cell] of (['huskA', 'huskB', 'huskC'] as const).entries()) parts.push([cell, await paintHusk(...sized(cell), 40 + i * 31)]);
  for (const [i, [cell, seed]] of Object.entries(SEEDS).entries()) parts.push([cell as Cell, await paintSeeds(seed, CELLS[cell as Cell][2], 100 + i)]);
  const words = { labelMaize: 'MAIZE', labelTepary: 'TEPARY', labelSquash: 'SQUASH', labelChiltepin: 'CHILTEPIN' } as const;
  for (const [cell, word] of Object.entries(words)) parts.push([cell as Cell, await paintLabel(word, 128, 64, '#efe6d0', '#3a2a1c', 'serif', word.length > 7 ? 18 : 26)]);
  parts.push(['plateMaize', await paintLabel('MAIZE  4,100 YEARS', 256, 32, '#c9a45a', '#2a1d0c', 'sans', 19)]);
  parts.push(['plateDitch', await paintLabel('DITCH  3,500 YEARS', 256, 32, '#c9a45a', '#2a1d0c', 'sans', 19)]);
  const sheet = sharp({ create: { width: ATLAS.width, height: ATLAS.height, channels: 3, background: '#6b533a' } });
  const picture = await sheet.composite(parts.map(([cell, input]) => ({ input, left: CELLS[cell][0], top: CELLS[cell][1] }))).webp({ quality: 32, effort: 6 }).toBuffer();
  return new Uint8Array(picture);
}

/** One kernel, as shading around white: a pillow with a dark edge, a little brighter in the middle. */
export async function paintKernel(): Promise<Uint8Array> {
  const size = 72;
  const png = await pixels(size, size, (x, y) => {
    const [a, b] = [((x + 0.5) / size - 0.5) * 2, ((y + 0.5) / size - 0.5) * 2];
    const r = (Math.abs(a) ** 3 + Math.abs(b) ** 3) ** (1 / 3);
    const body = smoothstep(1.0, 0.84, r);
    const shine = Math.exp(-((a / 0.42) ** 2) - ((b / 0.36) ** 2));
    const light = 0.24 + body * (0.62 - 0.26 * r * r + 0.05 * (noise3(x / 3, y / 9, 4) - 0.5)) + 0.16 * shine;
    return [light, light * 0.985, light * 0.96];
  });
  return new Uint8Array(await sharp(png).webp({ quality: 70, effort: 6 }).toBuffer());
}
