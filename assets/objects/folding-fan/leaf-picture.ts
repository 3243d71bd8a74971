import sharp from 'sharp';
import { letterPath } from '../../craft/lettering.ts';
import { random, tileNoise } from '../../craft/noise.ts';
import type { Vec2 } from '../../craft/vec.ts';
import { clamp, mix } from '../../craft/vec.ts';
import { paintCauseway } from './causeway.ts';
import { paintHills, paintPagoda } from './lake.ts';
import { FanPainting, SILK, TALL, WIDE } from './painting.ts';
import { paintBank, paintBoat, paintLotus } from './shore.ts';

/** Pixels of the sheet: the painting in two rows (left half above the right), the black back below. */
const SIDE = 864;
const ROW = Math.round((TALL / WIDE) * 2 * SIDE);
const BACK = 224;
const HEIGHT = ROW * 2 + BACK;

/** Where a point of the silk is in the sheet: `u` 0..1 along the whole leaf, `v` 0..1 up; the fold in the middle belongs to both rows. */
export function frontUv(u: number, v: number, rightHalf = false): Vec2 {
  const x = clamp(rightHalf ? u * 2 - 1 : u * 2, 0.0012, 0.9988);
  const top = rightHalf ? ROW : 0;
  return [x, (top + 2 + (ROW - 4) * (1 - v)) / HEIGHT];
}

/** The same for the black paper, seen from behind. */
export function backUv(u: number, v: number): Vec2 {
  return [clamp(u, 0.002, 0.998), (ROW * 2 + 2 + (BACK - 4) * (1 - v)) / HEIGHT];
}

const SILK_RGB = [0, 1, 2].map((k) => Number.parseInt(SILK.slice(1 + k * 2, 3 + k * 2), 16));

/** The whole leaf on silk: hills, lake, bank, a name and a seal. */
async function paintFront(): Promise<string> {
  const p = new FanPainting();
  paintHills(p);
  paintCauseway(p);
  paintPagoda(p, [0.205, 0.204], 0.064, 5, 0.024);
  paintPagoda(p, [-0.3, 0.148], 0.045, 7, 0.009);
  paintBoat(p);
  paintLotus(p);
  paintBank(p);
  const [x, y] = p.pixel([0.452, 0.262]);
  const ink = `<path d="${await letterPath('西', x, y + 30, 34, 'han')}${await letterPath('湖', x, y + 70, 34, 'han')}" fill="#2a2622" fill-opacity="0.88"/>`;
  const seal = `<rect x="${x - 19}" y="${y + 84}" width="38" height="38" rx="5" fill="#b5281c"/><path d="${await letterPath('杭', x, y + 114, 32, 'han')}" fill="${SILK}"/>`;
  const rule = (v: number, width: number) => `<rect y="${TALL * v}" width="${WIDE}" height="${width}" fill="#a8843c" fill-opacity="0.75"/>`;
  return p.svg().replace('</svg>', `${ink}${seal}${rule(0.026, 3.4)}${rule(0.972, 3)}</svg>`);
}

/** Black paper with squares and dust of gold, and a sprig of bamboo in gold. */
function paintBack(): string {
  const next = random(19);
  const gold = (strength: number) => `fill="#d3a850" fill-opacity="${strength.toFixed(2)}"`;
  const flecks = Array.from({ length: 620 }, () => {
    const [x, y] = [next() * SIDE, next() * BACK];
    const size = 0.5 + next() ** 5 * 4.2;
    const turn = next() * 90;
    return `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${size.toFixed(1)}" height="${(size * (0.5 + next())).toFixed(1)}" transform="rotate(${turn.toFixed(0)} ${x.toFixed(0)} ${y.toFixed(0)})" ${gold(0.45 + 0.5 * next())}/>`;
  });
  const leafOf = (x: number, y: number, turn: number, length: number) =>
    `<path d="M0 0C${length * 0.2} ${-length * 0.11} ${length * 0.6} ${-length * 0.1} ${length} 0C${length * 0.6} ${length * 0.05} ${length * 0.2} ${length * 0.08} 0 0Z" transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn.toFixed(0)})" ${gold(0.8 + 0.2 * next())}/>`;
  const stem = (x: number, y: number, a: number, b: number, width: number) => `<path d="M${x.toFixed(1)} ${y.toFixed(1)}L${a.toFixed(1)} ${b.toFixed(1)}" stroke="#d3a850" stroke-width="${width}" stroke-linecap="round"/>`;
  // Each joint sends out a twig, and from its end the leaves hang in threes and fours.
  const cane = (x: number, lean: number, joints: number, width: number): string => Array.from({ length: joints }, (_, i) => {
    const y = 240 - i * 40;
    const at = x + lean * (i + 0.06 * i * i) * 40;
    const above = x + lean * (i + 1 + 0.06 * (i + 1) ** 2) * 40;
    if (i === 0) return stem(at, y, above, y - 37, width);
    const side = i % 2 ? 1 : -1;
    const [tx, ty] = [at + side * (26 + next() * 16), y - 14 - next() * 12];
    const leaves = [40, 70, 98, 132].filter(() => next() > 0.18).map((turn) => leafOf(tx, ty, side > 0 ? turn - 12 + next() * 14 : 192 - turn + next() * 14, 40 + next() * 22)).join('');
    return stem(at, y, above, y - 37, width * (1 - i * 0.1)) + stem(at, y - 2, tx, ty, 1.6) + leaves;
  }).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${BACK}"><rect width="100%" height="100%" fill="#17130f"/>${flecks.join('')}${cane(560, 0.1, 5, 6.5)}${cane(625, 0.26, 4, 5)}${cane(505, -0.16, 4, 4.4)}</svg>`;
}

/** Silk and paper in one sheet, WebP: the painter's hand strays, pigment settles unevenly in the weave. */
export async function paintLeaf(): Promise<Uint8Array> {
  const drawn = await sharp(Buffer.from(await paintFront()), { unlimited: true }).removeAlpha().raw().toBuffer();
  const [sway, roll, cloud] = [tileNoise(64, 1), tileNoise(64, 2), tileNoise(96, 3)];
  const out = Buffer.alloc(WIDE * TALL * 3);
  for (let y = 0; y < TALL; y++) {
    for (let x = 0; x < WIDE; x++) {
      const [a, b] = [x / 26, y / 26];
      const sx = clamp(Math.round(x + (sway(a, b) - 0.5) * 3.4), 0, WIDE - 1);
      const sy = clamp(Math.round(y + (roll(a, b) - 0.5) * 3.4), 0, TALL - 1);
      const settle = 0.86 + 0.3 * cloud(x / 11, y / 11) * cloud(x / 47 + 9, y / 47);
      const age = 1 - 0.05 * Math.abs(y / TALL - 0.5) - 0.05 * cloud(x / 60, y / 60);
      for (let k = 0; k < 3; k++) {
        const silk = SILK_RGB[k]!;
        out[(y * WIDE + x) * 3 + k] = clamp(mix(silk, drawn[(sy * WIDE + sx) * 3 + k]!, settle * 1.16) * age, 0, 255);
      }
    }
  }
  const half = async (left: number) => sharp(out, { raw: { width: WIDE, height: TALL, channels: 3 } })
    .extract({ left, top: 0, width: WIDE / 2, height: TALL }).resize(SIDE, ROW, { fit: 'fill', kernel: 'lanczos3' }).png().toBuffer();
  const sheet = sharp({ create: { width: SIDE, height: HEIGHT, channels: 3, background: SILK } }).composite([
    { input: await half(0), left: 0, top: 0 }, { input: await half(WIDE / 2), left: 0, top: ROW },
    { input: Buffer.from(paintBack()), left: 0, top: ROW * 2 },
  ]);
  return new Uint8Array(await sheet.webp({ quality: 39, effort: 6, smartSubsample: true }).toBuffer());
}
