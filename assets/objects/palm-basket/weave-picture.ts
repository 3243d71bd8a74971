import sharp from 'sharp';
import { hash3, random, tileNoise } from '../../craft/noise.ts';
import { clamp, mix } from '../../craft/vec.ts';
import type { Rgb } from '../../craft/vec.ts';
import { patterns, straw, strandColour } from './dye.ts';
import { LEVELS } from './layout.ts';

/** The picture is 288 px wide; leaf fibres take the top 72 px, each pattern of braid 144 px below. */
const WIDE = 288;
const FIBRE = 72;
const ROW = 144;

const toSrgb = (x: number) => (x <= 0.0031308 ? x * 12.92 : 1.055 * x ** (1 / 2.4) - 0.055);
const hex = (c: Rgb, light: number) => `rgb(${c.map((k) => Math.round(clamp(toSrgb(k * light)) * 255)).join(' ')})`;

/** One braid as seen from inside, LEVELS columns long so that it repeats: rows of slanting floats. */
function braid(pattern: (typeof patterns)[number]): string {
  const column = WIDE / LEVELS;
  const cell = ROW / LEVELS;
  let svg = `<rect width="${WIDE}" height="${ROW}" fill="#3c2c18"/>`;
  const rows = [[-1, 0, 1], [1, 2, 3], [-1, 4, 5], [1, 6, 6]] as const;
  for (const [way, low, high] of rows) {
    for (let i = -5; i <= LEVELS + 5; i++) {
      const x = (level: number, side: number) => ((way === 1 ? i + level / 2 : i - level / 2) - way * side * 0.25) * column;
      const y = (level: number, side: number) => ROW - (level * cell + side * cell / 2);
      const [a, b] = [low - 0.72, high + 0.72];
      const corners = [[a, -0.92], [b, -0.92], [b, 0.92], [a, 0.92]] as const;
      const shape = corners.map(([level, side]) => `${x(level, side).toFixed(1)} ${y(level, side).toFixed(1)}`).join('L');
      const strand = ((i % LEVELS) + LEVELS) % LEVELS;
      const light = 0.78 + hash3(strand, low, 4) * 0.22;
      svg += `<path d="M${shape}Z" fill="${hex(strandColour(pattern, i), light)}" stroke="#2a1c0e" stroke-opacity="0.55" stroke-width="1.6"/>`;
      const line = (side: number, tone: string) => `<path d="M${x(a + 0.2, side)} ${y(a + 0.2, side)}L${x(b - 0.2, side)} ${y(b - 0.2, side)}" stroke="${tone}" stroke-opacity="0.2" stroke-width="2" fill="none"/>`;
      svg += line(0.1, '#fff') + line(-0.5, '#000') + line(0.6, '#000');
    }
  }
  return `${svg}<rect y="${ROW - 4}" width="${WIDE}" height="4" fill="#1c1208" fill-opacity="0.5"/><rect width="${WIDE}" height="4" fill="#1c1208" fill-opacity="0.5"/>`;
}

/** Leaf fibres along u, around white so that a tint decides the colour: ribs, a crease, brown flecks. */
function fibrePixels(): Buffer {
  const streak = tileNoise(64, 5);
  const broad = tileNoise(8, 6);
  const next = random(12);
  const flecks = Array.from({ length: 16 }, () => [next(), next(), 0.01 + next() * 0.05] as const);
  const out = Buffer.alloc(WIDE * FIBRE * 3);
  for (let y = 0; y < FIBRE; y++) {
    for (let x = 0; x < WIDE; x++) {
      const [u, v] = [x / WIDE, y / FIBRE];
      const rib = 0.5 + 0.5 * Math.sin(v * 2 * Math.PI * 9);
      let dark = 0.16 * streak(u * 2 * 4, v * 64) + 0.1 * rib + 0.12 * broad(u * 8, v * 8) + 0.22 * Math.exp(-(((v - 0.5) / 0.025) ** 2));
      for (const [fu, fv, size] of flecks) dark += 0.2 * Math.exp(-((((u - fu + 1.5) % 1 - 0.5) / size) ** 2) - ((v - fv) / 0.03) ** 2);
      const edge = 0.25 * Math.exp(-((Math.min(v, 1 - v) / 0.05) ** 2));
      const light = clamp(1.06 - dark - edge);
      [1, mix(1, light, 0.12), mix(1, light, 0.3)].forEach((warm, k) => { out[(y * WIDE + x) * 3 + k] = Math.round(light * warm * 255); });
    }
  }
  return out;
}

/** Leaf fibres and the four braids in one sheet, as WebP. */
export async function paintKhoos(): Promise<Uint8Array> {
  const height = FIBRE + ROW * patterns.length;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDE}" height="${height}"><rect width="100%" height="100%" fill="${hex(straw, 1)}"/>${
    patterns.map((p, i) => `<svg x="0" y="${FIBRE + i * ROW}" width="${WIDE}" height="${ROW}" overflow="hidden">${braid(p)}</svg>`).join('')}</svg>`;
  const picture = await sharp(Buffer.from(svg)).removeAlpha()
    .composite([{ input: fibrePixels(), raw: { width: WIDE, height: FIBRE, channels: 3 }, left: 0, top: 0 }])
    .webp({ quality: 66, effort: 6 }).toBuffer();
  return new Uint8Array(picture);
}
