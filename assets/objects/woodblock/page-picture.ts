import type { Shape } from 'three';
import sharp from 'sharp';
import { random, tileNoise } from '../../craft/noise.ts';
import { clamp } from '../../craft/vec.ts';
import { PAGE, SHEET, SHEET_LENGTH } from './layout.ts';
import { FISHTAILS, RULES, fishtail } from './text.ts';
import type { Glyph } from './text.ts';

/** Drawn characters by what they are. */
export type Characters = ReadonlyMap<string, readonly Shape[]>;

/** Pixels. The right-hand strip holds the title slip of the books and, under it, the edges of their leaves. */
const SHEET_WIDTH = 640;
const STRIP = 52;
const WIDTH = SHEET_WIDTH + STRIP;
const SCALE = SHEET_WIDTH / SHEET.width;
const HEIGHT = Math.round(SHEET_LENGTH * SCALE);
const SLIP_HEIGHT = 260;

/** Parts of the picture as [left, top, right, bottom], shares of the whole. */
export const REGIONS = {
  sheet: [0, 0, (SHEET_WIDTH - 1) / WIDTH, 1],
  slip: [(SHEET_WIDTH + 2) / WIDTH, 0.002, 0.998, (SLIP_HEIGHT - 2) / HEIGHT],
  leaves: [(SHEET_WIDTH + 6) / WIDTH, (SLIP_HEIGHT + 8) / HEIGHT, (WIDTH - 6) / WIDTH, (HEIGHT - 6) / HEIGHT],
} as const satisfies Record<string, readonly [number, number, number, number]>;

function pathOf(shapes: readonly Shape[], cx: number, cy: number, size: number): string {
  return shapes.map((shape) => {
    const { shape: outer, holes } = shape.extractPoints(1);
    return [outer, ...holes].map((loop) => `M${loop.map((p) => `${(cx + p.x * size).toFixed(1)} ${(cy - p.y * size).toFixed(1)}`).join('L')}Z`).join('');
  }).join('');
}

/** What takes ink, white on black. */
async function inkMask(glyphs: readonly Glyph[], characters: Characters, title: string): Promise<Buffer> {
  const px = (x: number) => SHEET_WIDTH / 2 + x * SCALE;
  const py = (y: number) => HEIGHT - (SHEET.below + PAGE.height / 2 + y) * SCALE;
  const frame = (inset: number, width: number) =>
    `<rect x="${px(-PAGE.width / 2 + inset)}" y="${py(PAGE.height / 2 - inset)}" width="${(PAGE.width - inset * 2) * SCALE}" height="${(PAGE.height - inset * 2) * SCALE}" stroke-width="${width * SCALE}" fill="none" stroke="#fff"/>`;
  const line = (x: number, width: number) => `<rect x="${px(x) - (width * SCALE) / 2}" y="${py(PAGE.height / 2 - 0.011)}" width="${width * SCALE}" height="${(PAGE.height - 0.022) * SCALE}"/>`;
  const tails = FISHTAILS.map((f) => `<path d="M${fishtail(f).map(([x, y]) => `${px(x)} ${py(y)}`).join('L')}Z"/>`).join('');
  const text = glyphs.map((g) => pathOf(characters.get(g.char)!, px(g.at[0]), py(g.at[1]), g.size * SCALE)).join('');
  const slip = [...title].map((char, i) => pathOf(characters.get(char)!, SHEET_WIDTH + STRIP / 2, 40 + i * 60, 42)).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#000"/>
    <g fill="#fff">${frame(0.0025, 0.005)}${frame(0.0095, 0.002)}${RULES.map((x) => line(x, 0.0013)).join('')}${[-1, 1].map((s) => line((s * PAGE.fold) / 2, 0.0013)).join('')}
    ${tails}<path d="${text}"/><path d="${slip}"/>
    <rect x="${SHEET_WIDTH + 4}" y="6" width="${STRIP - 8}" height="${SLIP_HEIGHT - 12}" fill="none" stroke="#fff" stroke-width="2.5"/></g></svg>`;
  return sharp(Buffer.from(svg)).greyscale().raw().toBuffer();
}

/** The printed leaf, a title slip and the edges of leaves in one WebP: ink as a coir pad rubs it on, a little uneven along the grain. */
export async function paintPage(glyphs: readonly Glyph[], characters: Characters, title: string): Promise<Uint8Array> {
  const mask = await inkMask(glyphs, characters, title);
  const patch = tileNoise(12, 5);
  const grain = tileNoise(128, 6);
  const next = random(9);
  const leaf = Array.from({ length: HEIGHT }, () => 0.72 + 0.28 * next());
  const out = Buffer.alloc(WIDTH * HEIGHT * 3);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const i = y * WIDTH + x;
      const [u, v] = [x / WIDTH, y / HEIGHT];
      const edges = x >= SHEET_WIDTH && y > SLIP_HEIGHT;
      const streak = grain(u * 16, v * 128);
      const load = (mask[i]! / 255) * clamp(0.98 - 0.22 * Math.max(0, streak - 0.55) * 2.2 - 0.14 * Math.max(0, patch(u * 12, v * 12) - 0.6) * 2.5, 0, 1);
      const fibre = edges ? leaf[y]! : 1;
      const paper = [238 * fibre, 231 * fibre, 212 * fibre];
      [26, 24, 27].forEach((ink, k) => { out[i * 3 + k] = clamp(paper[k]! + (ink - paper[k]!) * load, 0, 255); });
    }
  }
  return new Uint8Array(await sharp(out, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } }).webp({ quality: 34, effort: 6, smartSubsample: true }).toBuffer());
}
