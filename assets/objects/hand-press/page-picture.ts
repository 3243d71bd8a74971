import sharp from 'sharp';
import { letterPath } from '../../craft/lettering.ts';
import { random } from '../../craft/noise.ts';
import { clamp } from '../../craft/vec.ts';
import { FORME } from './layout.ts';
import { SMALL_HEIGHT } from './setting.ts';
import type { Page } from './setting.ts';

/** The sheet on the page's scale: margins around the type area, metres. */
export const SHEET = { width: FORME.width + 0.05, length: FORME.length + 0.058 } as const;

const WIDTH = 480;
const SCALE = WIDTH / SHEET.width;
const SHEET_HEIGHT = Math.round(SHEET.length * SCALE);
const STRIP_HEIGHT = Math.round(SMALL_HEIGHT * SCALE);
const HEIGHT = SHEET_HEIGHT + STRIP_HEIGHT;

/** Parts of the picture, as shares of its height from the top: the printed sheet, the metal type of the small lines. */
export const REGIONS = { sheet: SHEET_HEIGHT / HEIGHT, strip: [SHEET_HEIGHT / HEIGHT, 1] } as const;

/** The small lines: what a lending library asks of its readers. */
const SMALL_LINES = ['Come in and choose. Take one home,', 'read it to the end, and bring it back', 'for the next who wants to read.'];

async function smallLines(cx: number, cy: number): Promise<string> {
  const step = STRIP_HEIGHT / 3.05;
  const paths = await Promise.all(SMALL_LINES.map((line, i) => letterPath(line, cx, cy + (i - 1) * step + step * 0.26, step * 0.86)));
  return paths.join('');
}

/** Printed sheet and small type in one WebP: ink that is a little uneven, as a hand pull leaves it. */
export async function paintPage(page: Page): Promise<Uint8Array> {
  const px = (x: number) => WIDTH / 2 + x * SCALE;
  const py = (y: number) => SHEET_HEIGHT / 2 - y * SCALE;
  const letters = await Promise.all(page.lines.flatMap((l) => l.sorts.map((s) => letterPath(s.char, px(s.at[0]), py(s.at[1]), s.size * SCALE))));
  const rules = page.rules.map((y) => `<rect x="${px(-FORME.width / 2 + 0.006)}" y="${py(y) - 2}" width="${(FORME.width - 0.012) * SCALE}" height="4"/>`).join('');
  const ink = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#000"/>
    <g fill="#fff"><path d="${letters.join('')}"/><path d="${await smallLines(WIDTH / 2, py(page.small))}"/>${rules}
    <g transform="translate(0 ${SHEET_HEIGHT})"><path d="${await smallLines(WIDTH / 2, STRIP_HEIGHT / 2)}"/></g></g></svg>`;
  const mask = await sharp(Buffer.from(ink)).greyscale().raw().toBuffer();
  const next = random(17);
  const out = Buffer.alloc(WIDTH * HEIGHT * 3);
  for (let i = 0; i < WIDTH * HEIGHT; i++) {
    const strip = i >= WIDTH * SHEET_HEIGHT;
    const ground = strip ? [88, 88, 92] : [236, 228, 208];
    const face = strip ? [24, 23, 25] : [30, 27, 30];
    const load = (mask[i]! / 255) * (strip ? 1 : 0.93 + 0.07 * next());
    for (let k = 0; k < 3; k++) out[i * 3 + k] = clamp(ground[k]! + (face[k]! - ground[k]!) * load, 0, 255);
  }
  return new Uint8Array(await sharp(out, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } }).webp({ quality: 32, effort: 6, smartSubsample: true }).toBuffer());
}
