import sharp from 'sharp';
import type { HallBuilding } from '#scenes/format/building.ts';
import { GUTTER } from '#scenes/format/building/atlas.ts';
import { srgbCode } from '../../client/view/world/light/compose-light.ts';
import { LIGHT_MAP_RANGE, WHITE_BALANCE } from '../../client/view/world/light/sky.ts';

/** Fills what lies between charts from the nearest one, so that the codec has no dark edges to smear into them. */
function fillBetween(light: Float32Array, hall: HallBuilding): void {
  const { width, height } = hall.atlas;
  const known = new Uint8Array(width * height);
  for (const { atlas } of hall.charts) {
    if (!atlas) continue;
    for (let y = atlas.y - GUTTER; y < atlas.y + atlas.h + GUTTER; y++) known.fill(1, y * width + atlas.x - GUTTER, y * width + atlas.x + atlas.w + GUTTER);
  }
  let front: number[] = [...known.keys()].filter((i) => known[i] === 1);
  while (front.length > 0) {
    const next: number[] = [];
    for (const i of front) {
      const x = i % width;
      for (const j of [x > 0 ? i - 1 : -1, x < width - 1 ? i + 1 : -1, i - width, i + width]) {
        if (j < 0 || j >= known.length || known[j] === 1) continue;
        known[j] = 1;
        light.copyWithin(j * 3, i * 3, i * 3 + 3);
        next.push(j);
      }
    }
    front = next;
  }
}

/** A light map (irradiance / π, three floats per texel) as AVIF: eight-bit sRGB of light / LIGHT_MAP_RANGE, quality 85, full colour resolution. */
export async function encodeLight(light: Float32Array, hall: HallBuilding): Promise<Buffer> {
  const filled = Float32Array.from(light);
  fillBetween(filled, hall);
  const pixels = Buffer.alloc(filled.length);
  for (let i = 0; i < filled.length; i++) pixels[i] = Math.round(srgbCode((filled[i]! * WHITE_BALANCE[i % 3]!) / LIGHT_MAP_RANGE));
  const { width, height } = hall.atlas;
  return sharp(pixels, { raw: { width, height, channels: 3 } }).avif({ quality: 85, effort: 6, chromaSubsampling: '4:4:4' }).toBuffer();
}
