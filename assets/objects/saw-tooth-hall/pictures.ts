import sharp from 'sharp';
import { random } from '../../craft/noise.ts';

/** Places of the pictures on the sheet: x, y, width, height in pixels of 512 x 256. */
export const ART = {
  mountains: [0, 0, 176, 120], circle: [180, 0, 120, 128], strips: [304, 0, 96, 128], long: [0, 132, 300, 124], spare: [404, 0, 108, 128],
} as const satisfies Record<string, readonly [number, number, number, number]>;

export type Art = keyof typeof ART;

const webp = async (svg: string, quality: number) => new Uint8Array(await sharp(Buffer.from(svg)).webp({ quality, effort: 6, smartSubsample: true }).toBuffer());
const px = (x: number) => x.toFixed(1);
const hex = (r: number, g: number, b: number) => `rgb(${[r, g, b].map((x) => Math.round(x)).join(',')})`;

/** A brick colour: mostly red, some burnt dark, some pale. */
function brickColour(next: () => number): string {
  const k = next();
  const shift = (next() - 0.5) * 26;
  if (k < 0.12) return hex(96 + shift, 62 + shift * 0.7, 56 + shift * 0.6);
  if (k < 0.22) return hex(176 + shift, 118 + shift, 92 + shift);
  return hex(150 + shift, 80 + shift * 0.7, 60 + shift * 0.6);
}

/** Stretcher bond that tiles, courses across the picture: 8 px to a course. `width` and `height` of the picture in bricks and courses. */
function bond(bricks: number, courses: number, seed: number, upright: boolean): string {
  const next = random(seed);
  const [w, h] = [24, 8];
  let rects = '';
  for (let row = 0; row < courses; row++) {
    for (let i = 0; i < bricks; i++) {
      const colour = brickColour(next);
      const x = i * w + (row % 2) * (w / 2);
      for (const wrap of [0, -bricks * w]) rects += `<rect x="${px(x + wrap + 0.8)}" y="${px(row * h + 0.8)}" width="${w - 1.6}" height="${h - 1.6}" rx="0.8" fill="${colour}"/>`;
    }
  }
  const [pw, ph] = [bricks * w, courses * h];
  const turned = upright ? `<g transform="translate(${ph} 0) rotate(90)">${rects}</g>` : rects;
  const [ow, oh] = upright ? [ph, pw] : [pw, ph];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${ow}" height="${oh}"><rect width="100%" height="100%" fill="#b3a596"/>${turned}</svg>`;
}

/** Brickwork for walls: tiles both ways, square. */
export const paintBrick = () => webp(bond(8, 24, 4, false), 40);

/** Brickwork for the stack: u (which repeats) runs up the shaft, v once around it. */
export const paintStack = () => webp(bond(30, 8, 9, true), 40);

/** Four invented pictures: a wash landscape in the outline of the roofs, a broken circle, strips, a long scroll of strokes. */
export async function paintArt(): Promise<Uint8Array> {
  const next = random(77);
  const clip = (name: Art, inner: string) => {
    const [x, y, w, h] = ART[name];
    return `<svg x="${x}" y="${y}" width="${w}" height="${h}" overflow="hidden">${inner}</svg>`;
  };
  const ridge = (base: number, height: number, fill: string, shift: number) => {
    let d = `M-10 130`;
    for (let i = -1; i < 5; i++) {
      const x = i * 46 + shift;
      d += `L${px(x)} ${px(base)}C${px(x + 6)} ${px(base - height * 0.8)} ${px(x + 22)} ${px(base - height)} ${px(x + 34)} ${px(base - height)}L${px(x + 46)} ${px(base)}`;
    }
    return `<path d="${d}L200 130Z" fill="${fill}" filter="url(#wet)"/>`;
  };
  const mountains = `<rect width="100%" height="100%" fill="#ece6d8"/>${ridge(62, 34, '#aeb2ae', -12)}${ridge(84, 40, '#6f787a', 14)}${ridge(116, 50, '#20262a', -26)}<circle cx="140" cy="24" r="9" fill="#c22d1e"/>`;
  const circle = `<rect width="100%" height="100%" fill="#f2ede1"/><path d="M96 48A42 42 0 1 0 100 76" fill="none" stroke="#17181a" stroke-width="13" stroke-linecap="round" filter="url(#dry)"/><path d="M60 92L66 18" stroke="#c22d1e" stroke-width="9" filter="url(#dry)"/>`;
  let strips = '<rect width="100%" height="100%" fill="#e8d9a8"/>';
  const tones = ['#1d4e89', '#e0a526', '#c22d1e', '#23322f', '#e8e2d4', '#3f8f7f'];
  for (let i = 0; i < 13; i++) strips += `<rect x="${px(6 + next() * 18)}" y="${px(6 + i * 9)}" width="${px(36 + next() * 36)}" height="6.4" fill="${tones[Math.floor(next() * 6)]!}"/>`;
  let long = '<rect width="100%" height="100%" fill="#b8301f"/>';
  for (let i = 0; i < 46; i++) {
    const [x, y, r] = [next() * 300, 20 + next() * 90, 6 + next() * 26];
    const tone = ['#f0c34a', '#f4ead6', '#8a1d14', '#1b1a1a', '#e0662e'][Math.floor(next() * 5)]!;
    long += `<path d="M${px(x)} ${px(y)}q${px(r)} ${px(-r * 1.2)} ${px(r * 2)} ${px((next() - 0.5) * 20)}" fill="none" stroke="${tone}" stroke-width="${px(2 + next() * 7)}" stroke-linecap="round" filter="url(#dry)"/>`;
  }
  const filters = '<defs><filter id="wet" x="-10%" y="-10%" width="120%" height="120%"><feTurbulence baseFrequency="0.06" numOctaves="3" seed="4"/><feDisplacementMap in="SourceGraphic" scale="7"/><feGaussianBlur stdDeviation="0.8"/></filter><filter id="dry" x="-20%" y="-20%" width="140%" height="140%"><feTurbulence baseFrequency="0.09 0.3" numOctaves="2" seed="9"/><feDisplacementMap in="SourceGraphic" scale="6"/></filter></defs>';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="512" height="256"><rect width="512" height="256" fill="#e8e2d4"/>${filters}${clip('mountains', mountains)}${clip('circle', circle)}${clip('strips', strips)}${clip('long', long)}</svg>`;
  return webp(svg, 72);
}
