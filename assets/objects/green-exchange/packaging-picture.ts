import sharp from 'sharp';
import { letterPath } from '../../craft/lettering.ts';

/** One row of the picture: what is wrapped once around a can or bottle. */
const ROWS = 6;
const WIDTH = 512;
const ROW_HEIGHT = 128;

/** Picture coordinates of a point `u` around (0..1) and `v` up (0..1) a package of the given row. */
export function packagingUv(row: number, u: number, v: number): [number, number] {
  return [u, (row + 0.02 + 0.96 * (1 - v)) / ROWS];
}

/** Ground, device, stripe and word of a package; all invented, no maker's mark. */
const CANS = [
  { ground: '#b3161b', device: '#f1ede2', stripe: '#6d0b10', word: 'GUARANÁ', ink: '#b3161b' },
  { ground: '#15713a', device: '#f0c93a', stripe: '#f3f1e8', word: 'LIMÃO', ink: '#0d4a26' },
  { ground: '#1a4fa0', device: '#eceff2', stripe: '#c22430', word: 'SODA', ink: '#1a4fa0' },
  { ground: '#e8a91c', device: '#2a7a35', stripe: '#fbf3d8', word: 'MATE', ink: '#fbf3d8' },
] as const;
const LABELS = [
  { ground: '#2f7fc4', device: '#e9f3fa', stripe: '#0f4f8f', word: 'ÁGUA', ink: '#0f4f8f' },
  { ground: '#c23a28', device: '#f6efdf', stripe: '#f0b52e', word: 'LARANJA', ink: '#c2541c' },
] as const;

async function row(index: number, design: (typeof CANS)[number] | (typeof LABELS)[number], metal: boolean): Promise<string> {
  const [top, h] = [index * ROW_HEIGHT, ROW_HEIGHT];
  const half = WIDTH / 2;
  const face = async (cx: number) => `
    <ellipse cx="${cx}" cy="${h / 2}" rx="92" ry="34" fill="${design.stripe}"/>
    <ellipse cx="${cx}" cy="${h / 2}" rx="86" ry="29" fill="${design.device}"/>
    <path d="${await letterPath(design.word, cx, h / 2 + 12, design.word.length > 5 ? 33 : 40, 'sans')}" fill="${design.ink}"/>`;
  const rims = metal ? `<rect width="${WIDTH}" height="${h * 0.07}" fill="#d6d8da"/><rect y="${h * 0.94}" width="${WIDTH}" height="${h * 0.06}" fill="#d6d8da"/>` : '';
  const sweep = (y: number, fill: string, wide: number) =>
    `<path d="M0 ${y}C${half * 0.5} ${y - 34} ${half * 0.5} ${y + 34} ${half} ${y}S${half * 1.5} ${y + 34} ${WIDTH} ${y}" stroke="${fill}" stroke-width="${wide}" fill="none"/>`;
  return `<g transform="translate(0 ${top})"><rect width="${WIDTH}" height="${h}" fill="${design.ground}"/>
    ${sweep(h * 0.5, design.stripe, 26)}${sweep(h * 0.5, design.device, 12)}${await face(half * 0.5)}${await face(half * 1.5)}${rims}</g>`;
}

/** Cans and bottle labels in one picture, WebP. */
export async function paintPackaging(): Promise<Uint8Array> {
  const rows = await Promise.all([...CANS.map((d, i) => row(i, d, true)), ...LABELS.map((d, i) => row(CANS.length + i, d, false))]);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${ROWS * ROW_HEIGHT}">${rows.join('')}</svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).webp({ quality: 60, effort: 6 }).toBuffer());
}
