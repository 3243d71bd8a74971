import sharp from 'sharp';
import { random } from '../../craft/noise.ts';
import { LIGHTS } from './show.ts';
import type { Light } from './show.ts';

/** Panes of one light differ a little: so many pictures of each. */
export const VARIANTS = 5;
const CELL = { w: 72, h: 56 } as const;

/** Colours of a light from the lamps at a pane's foot to its upper edge. */
const RAMPS: Readonly<Record<Light, readonly [string, string, string]>> = {
  coral: ['#fff6e0', '#ff8a5c', '#e8402f'],
  turquoise: ['#f4fffb', '#46ead6', '#0aa3ad'],
  indigo: ['#3a4a98', '#171d50', '#0d1030'],
  blue: ['#6f8fe0', '#25398c', '#161f58'],
  violet: ['#f3b6ff', '#8a3cb8', '#451c78'],
  amber: ['#fff8d8', '#ffc552', '#e8852a'],
  room: ['#fff3d6', '#f3d8a0', '#c8a469'],
  unlit: ['#2b3446', '#2a3547', '#47566c'],
};

/** The cut of a pane's picture: left, top, right, bottom (0..1, top down). */
export function tileOf(light: Light, variant: number): readonly [number, number, number, number] {
  const [x, y] = [variant * CELL.w, LIGHTS.indexOf(light) * CELL.h];
  const [w, h] = [CELL.w * VARIANTS, CELL.h * LIGHTS.length];
  return [(x + 2) / w, (y + 2) / h, (x + CELL.w - 2) / w, (y + CELL.h - 2) / h];
}

/** One pane: lamps in a row at its foot, light that thins upwards, the sky's faint reflection. */
function pane(light: Light, variant: number, next: () => number): string {
  const [hot, body, top] = RAMPS[light];
  const { w, h } = CELL;
  const id = `${light}${variant}`;
  const strength = 0.82 + next() * 0.18;
  let svg = `<defs><linearGradient id="${id}" x1="0" y1="1" x2="0" y2="0"><stop offset="0" stop-color="${hot}"/><stop offset="0.3" stop-color="${body}"/><stop offset="1" stop-color="${top}"/></linearGradient></defs>`;
  svg += `<rect width="${w}" height="${h}" fill="url(#${id})"/><rect width="${w}" height="${h}" fill="#0a0c22" fill-opacity="${((1 - strength) * 0.9).toFixed(2)}"/>`;
  if (light !== 'unlit') {
    for (let i = 0; i < 6; i++) svg += `<ellipse cx="${((i + 0.5) * w) / 6}" cy="${h - 4}" rx="4.8" ry="5" fill="#fff" fill-opacity="${light === 'indigo' ? 0.28 : 0.6}"/>`;
  }
  if (light === 'room') {
    // A lit room: a shelf, a lamp or somebody at a table.
    if (variant % 2) svg += `<path d="M8 ${h}v-22h22v22zM34 ${h}v-14h26v14z" fill="#7a5c38" fill-opacity="0.7"/>`;
    else svg += `<circle cx="40" cy="24" r="5" fill="#5b4026"/><path d="M30 ${h}q0 -26 10 -26t10 26z" fill="#5b4026" fill-opacity="0.85"/>`;
  }
  const slant = 6 + next() * 30;
  svg += `<path d="M${slant} 0h${8 + next() * 14}l-16 ${h}h-14z" fill="#dfe9ff" fill-opacity="0.07"/>`;
  svg += `<rect x="0.8" y="0.8" width="${w - 1.6}" height="${h - 1.6}" fill="none" stroke="#060818" stroke-opacity="0.3" stroke-width="2.4"/>`;
  return svg;
}

/** All panes on one sheet, as WebP. */
export async function paintSkin(): Promise<Uint8Array> {
  const next = random(1979);
  const { w, h } = CELL;
  const cells = LIGHTS.flatMap((light, row) => Array.from({ length: VARIANTS }, (_, k) =>
    `<svg x="${k * w}" y="${row * h}" width="${w}" height="${h}">${pane(light, k, next)}</svg>`));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w * VARIANTS}" height="${h * LIGHTS.length}">${cells.join('')}</svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).removeAlpha().webp({ quality: 66, effort: 6, smartSubsample: true }).toBuffer());
}
