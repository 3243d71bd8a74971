import sharp from 'sharp';
import { noise3, random } from '../../craft/noise.ts';
import { clamp, mix, mixRgb, rgb, smoothstep } from '../../craft/vec.ts';
import type { Rgb, Vec2 } from '../../craft/vec.ts';
import { BAG, BEDS, COMPOST, EARTH, KITCHEN, PIGS, POULTRY, SOLAR, shore } from './layout.ts';

const WIDTH = 768;
const STRIP = 160;
const HEIGHT = WIDTH + STRIP;
/** Half the side of the square that the upper part of the picture covers, metres. */
const REACH = EARTH.radius + 0.004;

/** uv of a point of the surface seen from above. */
export const topUv = (x: number, z: number): Vec2 => [0.5 + x / (2 * REACH), ((0.5 + z / (2 * REACH)) * WIDTH) / HEIGHT];
/** uv in the strip of soil layers: `along` 0..1 repeats, `depth` 0 at the surface to 1 at the base. */
export const soilUv = (along: number, depth: number): Vec2 => [along, (WIDTH + 3 + depth * (STRIP - 6)) / HEIGHT];

/** Footpaths of trodden, paler laterite, from place to place. */
const PATHS: readonly (readonly Vec2[])[] = [
  [[0.24, 0.3], [0.2, 0.12], [0.13, 0.07], [-0.13, 0.07], [-0.17, 0.14], [-0.16, 0.3]],
  [[0.15, 0.07], [0.17, -0.1], [0.1, -0.19], [-0.02, -0.22], [-0.15, -0.15], [-0.16, 0.06]],
  [[0.17, -0.1], [0.24, -0.1], [0.42, -0.02]], [[-0.15, -0.14], [-0.3, -0.13], [-0.44, -0.1]],
];

function toSegment([x, z]: Vec2, a: Vec2, b: Vec2): number {
  const [dx, dz] = [b[0] - a[0], b[1] - a[1]];
  const t = clamp(((x - a[0]) * dx + (z - a[1]) * dz) / (dx * dx + dz * dz));
  return Math.hypot(x - a[0] - dx * t, z - a[1] - dz * t);
}

const toPath = (at: Vec2): number =>
  Math.min(...PATHS.flatMap((path) => path.slice(1).map((end, i) => toSegment(at, path[i]!, end))));

/** Fine grit of the soil, around 0. */
const grit = (x: number, z: number) => 0.6 * (noise3(x * 420, 3, z * 420) - 0.5) + 0.4 * (noise3(x * 150, 5, z * 150) - 0.5);

const COLOUR = {
  laterite: rgb('#9c4527'), deep: rgb('#7c331d'), path: rgb('#c07a4c'), grass: rgb('#54742b'), lush: rgb('#3d5f22'),
  dry: rgb('#9c8a45'), straw: rgb('#c9a45c'), mud: rgb('#5c3f29'), loam: rgb('#4b2c1b'),
} as const;

function surfaceColour(x: number, z: number): Rgb {
  const broad = noise3(x * 9, 1, z * 9);
  let c = mixRgb(COLOUR.deep, COLOUR.laterite, smoothstep(0.15, 0.75, broad));
  const walk = toPath([x, z]) + 0.018 * (noise3(x * 40, 7, z * 40) - 0.5);
  const near = (px: number, pz: number, from: number, to: number) => 1 - smoothstep(from, to, Math.hypot(x - px, z - pz));
  const yard = Math.max(near(PIGS.x, PIGS.z, 0.1, 0.15), near(POULTRY.x, POULTRY.z, 0.07, 0.13), near(KITCHEN.x, KITCHEN.z, 0.1, 0.14), near(COMPOST.x, COMPOST.z, 0.05, 0.08), near(0, 0.2, 0.12, 0.16), near(BAG.x, BAG.z, 0.1, 0.17));
  const tufts = 0.62 * noise3(x * 26, 2, z * 26) + 0.38 * noise3(x * 90, 6, z * 90);
  const edge = smoothstep(0.3, 0.45, Math.hypot(x, z)) * 0.2 + (1 - smoothstep(1.1, 1.6, shore(x, z))) * 0.3;
  const green = smoothstep(0.44, 0.58, tufts + edge) * (1 - yard * 0.85) * smoothstep(0.012, 0.034, walk);
  c = mixRgb(c, mixRgb(mixRgb(COLOUR.lush, COLOUR.grass, noise3(x * 60, 8, z * 60)), COLOUR.dry, smoothstep(0.6, 0.85, noise3(x * 19, 3, z * 19)) * 0.7), green);
  c = mixRgb(c, COLOUR.path, (1 - smoothstep(0.008, 0.026, walk)) * 0.85);
  const bed = Math.max(1 - smoothstep(0.1, 0.13, Math.abs(x - BEDS.x)) - smoothstep(0.1, 0.12, Math.abs(z - BEDS.z)), near(SOLAR.x, SOLAR.z, 0.09, 0.12));
  c = mixRgb(c, COLOUR.loam, clamp(bed) * 0.75);
  c = mixRgb(c, COLOUR.mud, (1 - smoothstep(1.05, 1.3, shore(x, z))) * 0.8);
  const light = 1 + grit(x, z) * (0.5 + 0.5 * green);
  return [c[0] * light, c[1] * light, c[2] * light];
}

/** Soil layers below the surface, from above: turf, dark topsoil, laterite, hard pan with nodules, ochre clay, pale clay. */
const LAYERS: readonly [depth: number, colour: Rgb][] = [
  [0, rgb('#3c3a1b')], [0.04, rgb('#4a2a19')], [0.15, rgb('#6d2f1b')], [0.26, rgb('#a5462a')], [0.46, rgb('#b5532c')],
  [0.56, rgb('#8c3a22')], [0.7, rgb('#c07a3c')], [0.84, rgb('#c99a5c')], [1, rgb('#b88d5e')],
];

/** `t` 0..1 runs once around; the noise is taken on a circle, so that the strip meets itself. */
function soilColour(t: number, depth: number): Rgb {
  const [x, z] = [Math.cos(t * 2 * Math.PI), Math.sin(t * 2 * Math.PI)];
  const level = depth + 0.09 * (noise3(x * 3 + 5, 1, z * 3 + 5) - 0.5) + 0.05 * (noise3(x * 11 + 20, depth * 4, z * 11 + 20) - 0.5) + 0.03 * (noise3(x * 60 + 80, depth * 20, z * 60 + 80) - 0.5);
  const i = Math.max(1, LAYERS.findIndex(([from]) => from >= Math.min(level, 1)));
  const [above, below] = [LAYERS[i - 1]!, LAYERS[i]!];
  const c = mixRgb(above[1], below[1], smoothstep(above[0], below[0], level));
  const nodule = smoothstep(0.74, 0.8, noise3(x * 70 + 90, depth * 22, z * 70 + 90)) * smoothstep(0.3, 0.42, level) * (1 - smoothstep(0.62, 0.74, level));
  const light = 1 + 0.5 * (noise3(x * 130 + 200, depth * 60, z * 130 + 200) - 0.5);
  return mixRgb([c[0] * light, c[1] * light, c[2] * light], rgb('#6b4a3c'), nodule * 0.8);
}

/** Straw, pebbles and fallen leaves scattered over the yards, as SVG marks. */
function litter(): string {
  const next = random(77);
  const px = (v: number) => ((0.5 + v / (2 * REACH)) * WIDTH).toFixed(1);
  const spots = [[PIGS.x, PIGS.z, 0.13, 150, 0], [POULTRY.x, POULTRY.z, 0.12, 130, 0], [COMPOST.x, COMPOST.z, 0.08, 70, 0], [KITCHEN.x, KITCHEN.z, 0.12, 50, 0], [0, 0, 0.45, 380, 1]] as const;
  return spots.flatMap(([cx, cz, reach, count, stones]) => Array.from({ length: count }, () => {
    const [a, r] = [next() * 7, Math.sqrt(next()) * reach];
    const [x, z] = [cx + Math.cos(a) * r, cz + Math.sin(a) * r];
    if (stones) return `<circle cx="${px(x)}" cy="${px(z)}" r="${(0.6 + next() * 1.5).toFixed(1)}" fill="${next() < 0.5 ? '#d9a982' : '#4a2114'}" fill-opacity="0.6"/>`;
    const [turn, length] = [next() * 7, 0.005 + next() * 0.008];
    return `<path d="M${px(x)} ${px(z)}L${px(x + Math.cos(turn) * length)} ${px(z + Math.sin(turn) * length)}" stroke="${next() < 0.7 ? '#d8b56b' : '#a77b3a'}" stroke-width="1.2" stroke-opacity="0.8"/>`;
  })).join('');
}

/** The farm's ground as WebP: its surface from above, and below it a strip of soil layers. */
export async function paintGround(): Promise<Uint8Array> {
  const toSrgb = (v: number) => 255 * (v <= 0.0031308 ? v * 12.92 : 1.055 * clamp(v) ** (1 / 2.4) - 0.055);
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
  for (let row = 0; row < HEIGHT; row++) {
    for (let column = 0; column < WIDTH; column++) {
      const at = (v: number) => mix(-REACH, REACH, (v + 0.5) / WIDTH);
      const c = row < WIDTH ? surfaceColour(at(column), at(row)) : soilColour((column + 0.5) / WIDTH, clamp((row - WIDTH - 3) / (STRIP - 6)));
      c.forEach((channel, k) => { pixels[(row * WIDTH + column) * 3 + k] = toSrgb(channel); });
    }
  }
  const marks = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${litter()}</svg>`;
  const picture = await sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .composite([{ input: Buffer.from(marks) }]).webp({ quality: 34, effort: 6 }).toBuffer();
  return new Uint8Array(picture);
}
