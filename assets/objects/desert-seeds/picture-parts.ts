import sharp from 'sharp';
import { letterPath } from '../../craft/lettering.ts';
import { noise3, random } from '../../craft/noise.ts';
import { clamp, mix, smoothstep } from '../../craft/vec.ts';

/** sRGB 0..1. */
export type Tone = readonly [number, number, number];

export const blend = (a: Tone, b: Tone, t: number): Tone => [mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t)];

/** A picture from a function of its pixels, as PNG. */
export async function pixels(width: number, height: number, tone: (x: number, y: number) => Tone): Promise<Buffer> {
  const out = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) tone(x, y).forEach((c, k) => { out[(y * width + x) * 3 + k] = clamp(c) * 255; });
  }
  return sharp(out, { raw: { width, height, channels: 3 } }).png().toBuffer();
}

/** How one kind of seed looks: half length and half width in pixels of a 160-pixel cell, its colours, and marks upon it. */
export interface Seed {
  readonly length: number;
  readonly width: number;
  readonly colors: readonly string[];
  readonly ground: string;
  readonly mark?: 'eye' | 'stripes' | 'rim' | 'dent' | 'specks';
}

/** Seeds heaped so that they fill a cell, lit from above left. */
export async function paintSeeds(seed: Seed, side: number, start: number): Promise<Buffer> {
  const next = random(start);
  const { length: a, width: b } = seed;
  const pitch = Math.sqrt(a * b) * 1.12;
  const rows = Math.ceil(side / pitch) + 2;
  const spots = Array.from({ length: rows * rows * 2 }, (_, i): [number, number] => [((i % rows) + next() * 1.2 - 1) * pitch, ((Math.floor(i / rows) % rows) + next() * 1.2 - 1) * pitch]);
  for (let i = spots.length - 1; i > 0; i--) { const j = Math.floor(next() * (i + 1)); [spots[i], spots[j]] = [spots[j]!, spots[i]!]; }
  const one = ([x, y]: [number, number], i: number): string => {
    const k = Math.floor(next() * seed.colors.length);
    const turn = next() * 360;
    const deep = i / spots.length;
    const n = (v: number) => v.toFixed(1);
    const tear = seed.mark === 'rim' || seed.mark === 'stripes' || seed.mark === 'dent';
    const body = tear
      ? `<path d="M${n(-a)} 0C${n(-a * 0.6)} ${n(-b * 1.25)} ${n(a * 0.7)} ${n(-b * 1.3)} ${n(a)} ${n(-b * 0.2)}S${n(-a * 0.5)} ${n(b * 1.3)} ${n(-a)} 0Z" fill="${seed.colors[k]}"/>`
      : `<ellipse rx="${n(a)}" ry="${n(b)}" fill="${seed.colors[k]}"/>`;
    let mark = '';
    if (seed.mark === 'eye') mark = `<ellipse cx="0" cy="${n(b * 0.7)}" rx="${n(a * 0.2)}" ry="${n(b * 0.22)}" fill="#2a1a10" fill-opacity="0.75"/>`;
    if (seed.mark === 'specks') for (let s = 0; s < 5; s++) mark += `<ellipse cx="${n((next() - 0.5) * a * 1.3)}" cy="${n((next() - 0.5) * b * 1.2)}" rx="${n(a * 0.13)}" ry="${n(b * 0.12)}" fill="#3a2012" fill-opacity="0.7"/>`;
    if (seed.mark === 'stripes') for (const s of [-0.5, 0, 0.5]) mark += `<path d="M${n(-a * 0.85)} ${n(s * b * 0.3)}Q0 ${n(s * b * 1.5)} ${n(a * 0.85)} ${n(s * b * 0.7)}" stroke="#e9e2d2" stroke-width="${n(b * 0.16)}" fill="none"/>`;
    if (seed.mark === 'rim') mark = `<path d="M${n(-a * 0.75)} 0C${n(-a * 0.5)} ${n(-b * 0.9)} ${n(a * 0.55)} ${n(-b * 0.95)} ${n(a * 0.75)} ${n(-b * 0.1)}S${n(-a * 0.4)} ${n(b * 0.95)} ${n(-a * 0.75)} 0Z" fill="none" stroke="#a98a55" stroke-opacity="0.7" stroke-width="${n(b * 0.14)}"/>`;
    if (seed.mark === 'dent') mark = `<ellipse cx="${n(-a * 0.55)}" cy="0" rx="${n(a * 0.35)}" ry="${n(b * 0.4)}" fill="#fff6dc" fill-opacity="0.32"/>`;
    const shine = `<ellipse cx="${n(x - a * 0.2)}" cy="${n(y - b * 0.4)}" rx="${n(Math.min(a, b) * 0.42)}" ry="${n(Math.min(a, b) * 0.26)}" fill="#fff" fill-opacity="0.24"/>`;
    return `<g transform="translate(${n(x + b * 0.16)} ${n(y + b * 0.42)}) rotate(${turn.toFixed(0)})"><ellipse rx="${n(a * 1.08)}" ry="${n(b * 1.12)}" fill="#000" fill-opacity="${(0.16 + 0.22 * deep).toFixed(2)}"/></g>`
      + `<g transform="translate(${n(x)} ${n(y)}) rotate(${turn.toFixed(0)})">${body}${mark}${body.replace(/fill="[^"]*"/, 'fill="url(#pillow)"')}</g><ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(Math.max(a, b))}" ry="${n(Math.max(a, b))}" fill="#000" fill-opacity="${(0.1 * (1 - deep)).toFixed(2)}"/>${shine}`;
  };
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><defs><radialGradient id="pillow" cx="0.5" cy="0.5" r="0.55"><stop offset="0.45" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#1c1006" stop-opacity="0.5"/></radialGradient></defs><rect width="${side}" height="${side}" fill="${seed.ground}"/>${spots.map(one).join('')}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

/** A paper label or a brass plate with a word on it. */
export async function paintLabel(text: string, width: number, height: number, paper: string, ink: string, face: 'serif' | 'sans', size: number): Promise<Buffer> {
  const path = await letterPath(text, width / 2, height / 2 + size * 0.33, size, face);
  const line = `<rect x="4" y="4" width="${width - 8}" height="${height - 8}" fill="none" stroke="${ink}" stroke-opacity="0.6" stroke-width="1.5"/>`;
  return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${paper}"/>${line}<path d="${path}" fill="${ink}"/></svg>`)).png().toBuffer();
}

/** A dry husk: veins along u, papery, stained towards its foot at u = 0. */
export function paintHusk(width: number, height: number, seed: number): Promise<Buffer> {
  return pixels(width, height, (x, y) => {
    const [u, v] = [x / width, y / height];
    const vein = 0.5 + 0.5 * Math.sin((v * 15 + 0.6 * noise3(u * 3, v * 4, seed)) * 2 * Math.PI);
    const fibre = noise3(u * 5, v * 90, seed + 3);
    const cloud = noise3(u * 7, v * 3, seed + 9);
    const pale: Tone = [0.9, 0.83, 0.64];
    const tone = blend(pale, [0.72, 0.56, 0.34], clamp(0.3 * vein ** 3 + 0.5 * (fibre - 0.4) + 0.75 * (cloud - 0.45) + 0.35 * smoothstep(0.25, 0, u)));
    return blend(tone, [0.48, 0.3, 0.2], 0.7 * smoothstep(0.72, 0.9, noise3(u * 12, v * 5, seed + 20)) + 0.4 * smoothstep(0.93, 1, u));
  });
}

/** Mesquite: red-brown, with dark wandering rings, grain along u. */
export function paintMesquite(width: number, height: number): Promise<Buffer> {
  return pixels(width, height, (x, y) => {
    const [u, v] = [x / width, y / height];
    const push = noise3(u * 3, v * 3, 1) * 1.6 + noise3(u * 8, v * 9, 2) * 0.35;
    const ring = 0.5 + 0.5 * Math.sin((v * 11 + push) * 2 * Math.PI);
    const pore = noise3(u * 36, v * 190, 5);
    const tone = blend([0.47, 0.3, 0.2], [0.25, 0.145, 0.1], clamp(0.75 * ring ** 2.2 + 0.5 * (pore - 0.45) + 0.3 * (noise3(u * 4, v * 60, 6) - 0.5)));
    return blend(tone, [0.72, 0.52, 0.33], 0.6 * smoothstep(0.1, 0, Math.min(v, 1 - v)));
  });
}
