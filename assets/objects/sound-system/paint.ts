import sharp from 'sharp';
import { letterPath } from '../../craft/lettering.ts';
import { random, tileNoise } from '../../craft/noise.ts';
import { clamp, mix } from '../../craft/vec.ts';
import { REGIONS, SHEET } from './sheet.ts';
import type { Face } from './sheet.ts';
import { paintSleeves } from './sleeves.ts';

/** The painter's few pots of house paint. */
export const POTS = {
  black: '#15130f', red: '#c3271b', gold: '#f2b11b', green: '#10683a', cream: '#f4e6c3', blue: '#1b6fa3', sky: '#67b7cf', leaf: '#3d9a45', brown: '#5b2d15', pink: '#e8617c', night: '#1c2748',
} as const;

type Draw = (w: number, h: number) => string | Promise<string>;

/** Rays from a centre, every other one in `color`. */
function rays(cx: number, cy: number, count: number, reach: number, color: string, turn = 0): string {
  return Array.from({ length: count }, (_, i) => {
    const [a, b] = [turn + ((i - 0.25) / count) * 2 * Math.PI, turn + ((i + 0.25) / count) * 2 * Math.PI];
    return `<path d="M${cx} ${cy}L${(cx + Math.cos(a) * reach).toFixed(1)} ${(cy + Math.sin(a) * reach).toFixed(1)}L${(cx + Math.cos(b) * reach).toFixed(1)} ${(cy + Math.sin(b) * reach).toFixed(1)}Z" fill="${color}"/>`;
  }).join('');
}

/** A five-petalled hibiscus with its long pistil. */
function hibiscus(x: number, y: number, r: number, petal: string, eye: string): string {
  const petals = Array.from({ length: 5 }, (_, i) => `<path d="M0 0C${-r * 0.75} ${-r * 0.35} ${-r * 0.6} ${-r * 1.15} 0 ${-r}C${r * 0.6} ${-r * 1.15} ${r * 0.75} ${-r * 0.35} 0 0Z" transform="rotate(${i * 72 + 14})" fill="${petal}" stroke="${POTS.black}" stroke-width="${r * 0.05}"/><path d="M0 ${-r * 0.12}L0 ${-r * 0.7}" transform="rotate(${i * 72 + 14})" stroke="${eye}" stroke-width="${r * 0.07}" stroke-linecap="round"/>`).join('');
  return `<g transform="translate(${x} ${y})">${petals}<circle r="${r * 0.2}" fill="${eye}"/><path d="M0 0Q${r * 0.35} ${-r * 0.2} ${r * 0.5} ${-r * 0.62}" stroke="${POTS.gold}" stroke-width="${r * 0.1}" fill="none" stroke-linecap="round"/><circle cx="${r * 0.5}" cy="${-r * 0.64}" r="${r * 0.1}" fill="${POTS.gold}"/></g>`;
}

/** A pointed leaf with a midrib. */
function leaf(x: number, y: number, length: number, turn: number, color: string): string {
  return `<g transform="translate(${x} ${y}) rotate(${turn})"><path d="M0 0C${length * 0.3} ${-length * 0.3} ${length * 0.75} ${-length * 0.24} ${length} 0C${length * 0.75} ${length * 0.24} ${length * 0.3} ${length * 0.3} 0 0Z" fill="${color}"/><path d="M${length * 0.08} 0L${length * 0.86} 0" stroke="${POTS.black}" stroke-width="${length * 0.035}" stroke-opacity="0.55"/></g>`;
}

const star = (x: number, y: number, r: number, color: string): string =>
  `<path d="M${Array.from({ length: 10 }, (_, i) => { const a = (i / 10) * 2 * Math.PI - Math.PI / 2; const s = i % 2 ? r * 0.42 : r; return `${(x + Math.cos(a) * s).toFixed(1)} ${(y + Math.sin(a) * s).toFixed(1)}`; }).join('L')}Z" fill="${color}"/>`;

/** A coconut palm: a bent trunk and seven fronds. */
function palm(x: number, y: number, h: number, lean: number): string {
  const [tx, ty] = [x + lean, y - h];
  const fronds = [-172, -146, -112, -78, -44, -14, 12].map((turn, i) => {
    const length = h * (0.46 + 0.06 * (i % 2));
    return `<path d="M0 0Q${length * 0.5} ${-length * 0.3} ${length} ${length * 0.12}Q${length * 0.5} ${-length * 0.06} 0 0Z" transform="translate(${tx} ${ty}) rotate(${turn})" fill="${POTS.black}"/>`;
  }).join('');
  return `<path d="M${x - h * 0.045} ${y}Q${x + lean * 0.15} ${y - h * 0.55} ${tx - h * 0.016} ${ty}L${tx + h * 0.016} ${ty}Q${x + lean * 0.15 + h * 0.06} ${y - h * 0.55} ${x + h * 0.045} ${y}Z" fill="${POTS.black}"/>${fronds}`;
}

const line = (w: number, h: number, inset: number, color: string, width: number): string =>
  `<rect x="${inset}" y="${inset}" width="${w - inset * 2}" height="${h - inset * 2}" rx="${inset * 0.8}" fill="none" stroke="${color}" stroke-width="${width}"/>`;

/** Bass: a sun that bursts out of the cone, leaves in the corners. */
const bass: Draw = (w, h) => {
  const [cx, cy] = [w / 2, h * 0.53];
  const corners = ([[18, 18, 45], [w - 18, 18, 135], [18, h - 18, -45], [w - 18, h - 18, -135]] as const)
    .map(([x, y, turn]) => [-30, 0, 30].map((d) => leaf(x, y, 62 - Math.abs(d) * 0.4, turn + d, d === 0 ? POTS.leaf : POTS.green)).join('')).join('');
  return `<rect width="${w}" height="${h}" fill="${POTS.red}"/>${rays(cx, cy, 18, h, POTS.gold, 0.09)}
    <circle cx="${cx}" cy="${cy}" r="${w * 0.46}" fill="none" stroke="${POTS.cream}" stroke-width="5"/><circle cx="${cx}" cy="${cy}" r="${w * 0.435}" fill="${POTS.black}"/>
    ${Array.from({ length: 36 }, (_, i) => { const a = (i / 36) * 2 * Math.PI; return `<circle cx="${cx + Math.cos(a) * w * 0.447}" cy="${cy + Math.sin(a) * w * 0.447}" r="2.6" fill="${i % 2 ? POTS.gold : POTS.cream}"/>`; }).join('')}
    ${corners}${line(w, h, 8, POTS.black, 7)}${line(w, h, 13, POTS.cream, 2.5)}`;
};

/** Mids: two rings on the sea, with waves below and hibiscus between. */
const mids: Draw = (w, h) => {
  const waves = [0.7, 0.8, 0.9].map((y, k) => `<path d="M-10 ${h * y}${Array.from({ length: 12 }, () => `q${w / 24} ${-13} ${w / 12} 0t${w / 12} 0`).join('')}V${h}H-10Z" fill="${[POTS.blue, POTS.green, POTS.night][k]}" stroke="${POTS.cream}" stroke-width="2.4"/>`).join('');
  return `<rect width="${w}" height="${h}" fill="${POTS.sky}"/>${rays(w / 2, h * 0.62, 20, w, '#8fd0df', 0.1)}${waves}
    ${[0.255, 0.745].map((x) => `<circle cx="${w * x}" cy="${h * 0.5}" r="${w * 0.222}" fill="${POTS.gold}"/><circle cx="${w * x}" cy="${h * 0.5}" r="${w * 0.207}" fill="${POTS.red}"/><circle cx="${w * x}" cy="${h * 0.5}" r="${w * 0.19}" fill="${POTS.black}"/>`).join('')}
    ${leaf(w / 2, h * 0.2, 30, -150, POTS.green)}${leaf(w / 2, h * 0.2, 30, -30, POTS.green)}${hibiscus(w / 2, h * 0.19, 21, POTS.pink, POTS.red)}${leaf(w / 2, h * 0.82, 30, 150, POTS.leaf)}${leaf(w / 2, h * 0.82, 30, 30, POTS.leaf)}${hibiscus(w / 2, h * 0.82, 21, POTS.gold, POTS.red)}
    ${line(w, h, 7, POTS.black, 6)}${line(w, h, 12, POTS.cream, 2.2)}`;
};

/** Top: night and stars around the horn. */
const top: Draw = (w, h) => {
  const next = random(8);
  const stars = Array.from({ length: 46 }, () => star(next() * w, next() * h, 2.5 + next() * 5.5, next() > 0.4 ? POTS.gold : POTS.cream)).join('');
  return `<rect width="${w}" height="${h}" fill="${POTS.night}"/>${stars}
    ${[0.16, 0.84].map((x) => `<circle cx="${w * x}" cy="${h / 2}" r="${h * 0.41}" fill="${POTS.green}"/><circle cx="${w * x}" cy="${h / 2}" r="${h * 0.375}" fill="${POTS.gold}"/>`).join('')}
    <rect x="${w * 0.315}" y="${h * 0.1}" width="${w * 0.37}" height="${h * 0.8}" rx="14" fill="${POTS.red}" stroke="${POTS.gold}" stroke-width="5"/>${line(w, h, 6, POTS.gold, 5)}`;
};

/** The side of a bass box: palms before the setting sun. */
const side: Draw = (w, h) => {
  const bands = ['#e85a24', '#ef7d22', '#f49b22', '#f7b52b', '#f9cf55'].map((c, k) => `<rect y="${h * (0.12 + k * 0.115)}" width="${w}" height="${h * 0.13}" fill="${c}"/>`).join('');
  const glitter = Array.from({ length: 9 }, (_, k) => `<rect x="${w * (0.5 - 0.21 + k * 0.018)}" y="${h * (0.71 + k * 0.026)}" width="${w * (0.42 - k * 0.036)}" height="4.5" rx="2" fill="${POTS.gold}"/>`).join('');
  return `<rect width="${w}" height="${h}" fill="${POTS.red}"/>${bands}<circle cx="${w * 0.5}" cy="${h * 0.68}" r="${w * 0.25}" fill="#fff0b0"/><circle cx="${w * 0.5}" cy="${h * 0.68}" r="${w * 0.2}" fill="${POTS.gold}"/>
    <path d="M0 ${h * 0.68}L${w * 0.2} ${h * 0.6}L${w * 0.34} ${h * 0.66}L${w * 0.5} ${h * 0.62}L${w * 0.74} ${h * 0.56}L${w} ${h * 0.65}V${h * 0.7}H0Z" fill="${POTS.green}"/>
    <rect y="${h * 0.69}" width="${w}" height="${h * 0.31}" fill="${POTS.blue}"/>${glitter}<path d="M0 ${h}V${h * 0.86}Q${w * 0.3} ${h * 0.8} ${w} ${h * 0.93}V${h}Z" fill="${POTS.black}"/>
    ${palm(w * 0.2, h * 0.88, h * 0.42, 22)}${palm(w * 0.82, h * 0.92, h * 0.6, -46)}${line(w, h, 7, POTS.green, 9)}${line(w, h, 13, POTS.gold, 3)}`;
};

/** Letters set along an arc, each with its shadow; `r` to their feet from (cx, cy). */
async function arcText(text: string, cx: number, cy: number, r: number, size: number, spread: number): Promise<string> {
  const letters = await Promise.all([...text].map(async (letter, i) => {
    const turn = (i / (text.length - 1) - 0.5) * spread;
    const path = await letterPath(letter, 0, 0, size, 'sans');
    const at = `translate(${(cx + Math.sin(turn) * r).toFixed(1)} ${(cy - Math.cos(turn) * r).toFixed(1)}) rotate(${((turn * 180) / Math.PI).toFixed(1)}) scale(0.92 1.25)`;
    return [`<path d="${path}" transform="translate(5 6) ${at}" fill="${POTS.black}" stroke="${POTS.black}" stroke-width="7"/>`, `<path d="${path}" transform="${at}" fill="${POTS.red}" stroke="${POTS.cream}" stroke-width="4.5" paint-order="stroke"/>`] as const;
  }));
  return letters.map(([shadow]) => shadow).join('') + letters.map(([, face]) => face).join('');
}

/** The crown of the stack: the city's name over a rising sun. */
const sign: Draw = async (w, h) => {
  const small = `${await letterPath('SOUND', w / 2, h - 146, 36, 'serif')}${await letterPath('SYSTEM', w / 2, h - 105, 44, 'serif')}`;
  return `<rect width="${w}" height="${h}" fill="${POTS.green}"/><ellipse cx="${w / 2}" cy="${h}" rx="${w * 0.475}" ry="${h * 0.95}" fill="${POTS.gold}"/>
    ${rays(w / 2, h * 0.98, 34, h * 0.92, '#f8c748', 0.05)}<ellipse cx="${w / 2}" cy="${h}" rx="${w * 0.475}" ry="${h * 0.95}" fill="none" stroke="${POTS.red}" stroke-width="7"/><ellipse cx="${w / 2}" cy="${h}" rx="${w * 0.455}" ry="${h * 0.91}" fill="none" stroke="${POTS.cream}" stroke-width="3"/>
    ${await arcText('KINGSTON', w / 2, h, h * 0.635, 82, 1.78)}
    <path d="${small}" fill="${POTS.black}"/>
    ${star(w * 0.345, h * 0.62, 11, POTS.red)}${star(w * 0.655, h * 0.62, 11, POTS.red)}
    <rect y="${h * 0.7}" width="${w}" height="${h * 0.3}" fill="${POTS.green}"/><rect y="${h * 0.695}" width="${w}" height="6" fill="${POTS.red}"/>${[0.075, 0.925].map((x) => leaf(w * x, h * 0.93, 58, -90, POTS.leaf) + leaf(w * x, h * 0.95, 44, -50, POTS.gold) + leaf(w * x, h * 0.95, 44, -130, POTS.gold)).join('')}`;
};

/** A panel with a pointed scroll, for the desk. */
const desk: Draw = (w, h) => `<rect width="${w}" height="${h}" fill="${POTS.green}"/>${[0.2, 0.5, 0.8].map((x, i) => leaf(w * x, h / 2, 44, 0, POTS.leaf) + leaf(w * x, h / 2, 44, 180, POTS.leaf) + hibiscus(w * x, h / 2, 30, i === 1 ? POTS.gold : POTS.red, i === 1 ? POTS.red : POTS.gold)).join('')}${line(w, h, 6, POTS.gold, 5)}`;

/** The label of the record that is on. */
const label: Draw = async (w, h) => `<rect width="${w}" height="${h}" fill="${POTS.gold}"/><path d="M0 0H${w}V${h * 0.5}H0Z" fill="${POTS.red}"/><path d="${await letterPath('REGGAE', w / 2, h * 0.36, 28, 'sans')}" fill="${POTS.cream}"/><path d="${await letterPath('VERSION', w / 2, h * 0.75, 20, 'serif')}" fill="${POTS.black}"/><rect y="${h * 0.48}" width="${w}" height="5" fill="${POTS.black}"/>`;

const DRAWINGS: Readonly<Partial<Record<Face, Draw>>> = { bass, mids, top, side, sign, desk, label };

/** All faces in one sheet, WebP: house paint by hand, with an unsteady edge, brush marks and knocks at the corners. */
export async function paintSheet(): Promise<Uint8Array> {
  const faces: Record<string, string> = await paintSleeves();
  for (const [face, draw] of Object.entries(DRAWINGS)) faces[face] = await draw(REGIONS[face as Face].w, REGIONS[face as Face].h);
  const { width: W, height: H } = SHEET;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${W}" height="${H}"><rect width="${W}" height="${H}" fill="${POTS.black}"/>${Object.entries(faces).map(([face, art]) => {
    const { x, y, w, h } = REGIONS[face as Face];
    return `<svg x="${x}" y="${y}" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">${art}</svg>`;
  }).join('')}</svg>`;
  const drawn = await sharp(Buffer.from(svg), { density: 72 }).removeAlpha().raw().toBuffer();
  const [sway, roll, brush, knock] = [tileNoise(64, 11), tileNoise(64, 12), tileNoise(128, 13), tileNoise(64, 14)];
  const owner = (x: number, y: number) => Object.values(REGIONS).find((r) => x >= r.x && x < r.x + r.w && y >= r.y && y < r.y + r.h);
  const out = Buffer.alloc(W * H * 3);
  for (let y = 0; y < H; y++) {
    for (let x = 0; x < W; x++) {
      const region = owner(x, y);
      const sx = clamp(Math.round(x + (sway(x / 17, y / 17) - 0.5) * 3), region?.x ?? 0, (region ? region.x + region.w : W) - 1);
      const sy = clamp(Math.round(y + (roll(x / 17, y / 17) - 0.5) * 3), region?.y ?? 0, (region ? region.y + region.h : H) - 1);
      const edge = region ? Math.min(x - region.x, region.x + region.w - x, y - region.y, region.y + region.h - y) : 99;
      const chipped = region && region.w > 190 && knock(x / 7, y / 7) * 0.6 + knock(x / 23 + 5, y / 23) * 0.5 > 0.74 + edge * 0.021 ? 1 : 0;
      const tone = 0.93 + 0.1 * brush(x / 22, y / 4) + 0.05 * sway(x / 60, y / 60);
      for (let k = 0; k < 3; k++) {
        const pigment = drawn[(sy * W + sx) * 3 + k]! * tone;
        out[(y * W + x) * 3 + k] = clamp(mix(pigment, [146, 104, 62][k]!, chipped * 0.9), 0, 255);
      }
    }
  }
  return new Uint8Array(await sharp(out, { raw: { width: W, height: H, channels: 3 } }).resize(848).webp({ quality: 38, effort: 6, smartSubsample: true }).toBuffer());
}
