import sharp from 'sharp';
import { letterPath } from '../../craft/lettering.ts';
import { noise3, random, tileNoise } from '../../craft/noise.ts';

/** The sheet: the sea above, a strip of small pictures below. Pixels. */
const WIDE = 1344;
const SEA = 396;
const STRIP = 100;
export const SHEET = { width: WIDE, height: SEA + STRIP } as const;

/** Cuts of the sheet as [left, top, right, bottom] in picture coordinates (v down, 0..1). */
export const CUT = {
  sea: [0, 0, 1, SEA / SHEET.height],
  back: [0.5 / WIDE, (SEA + 1) / SHEET.height, 99.5 / WIDE, 1],
  skeleton: [101 / WIDE, (SEA + 1) / SHEET.height, 259 / WIDE, 1],
  mesh: [261 / WIDE, (SEA + 1) / SHEET.height, 419 / WIDE, 1],
  plaque: [430 / WIDE, (SEA + 20) / SHEET.height, 1198 / WIDE, (SEA + 80) / SHEET.height],
  view: [0.1, 0.18, 0.38, 0.655],
} as const satisfies Record<string, readonly [number, number, number, number]>;

const HORIZON = 236;
const SUN = 742;
const n1 = (x: number, seed: number) => noise3(x, seed, 0.5) - 0.5;

/** A ridge of hills from x to x, its foot on the horizon. */
function ridge(from: number, to: number, height: number, seed: number, colour: string, rough = 1): string {
  const points = [`${from} ${HORIZON + 2}`];
  for (let x = from; x <= to; x += 4) {
    const t = (x - from) / (to - from);
    const swell = Math.sin(Math.PI * t) ** 0.7;
    const y = HORIZON - height * swell * (0.62 + 0.9 * n1(x * 0.012, seed) + 0.5 * rough * n1(x * 0.045, seed + 3) + 0.22 * rough * n1(x * 0.16, seed + 5));
    points.push(`${x} ${Math.min(HORIZON + 1, y).toFixed(1)}`);
  }
  return `<path d="M${points.join('L')}L${to} ${HORIZON + 2}Z" fill="${colour}"/>`;
}

/** Long brush strokes of cloud, lit from below by the sun. */
function clouds(next: () => number): string {
  let svg = '';
  for (let i = 0; i < 120; i++) {
    const y = 20 + next() ** 0.8 * (HORIZON - 60);
    const x = next() * WIDE;
    const long = 60 + next() * 190;
    const near = Math.exp(-(((x - SUN) / 330) ** 2)) * (y / HORIZON);
    const colour = near > 0.42 ? ['#ffd9a0', '#ffb877', '#f79a6b'][i % 3]! : near > 0.16 ? ['#e89a86', '#c98a94', '#f0b08a'][i % 3]! : ['#7f93b5', '#a3b1c6', '#5f7ba6'][i % 3]!;
    const h = 3 + next() * 10 * (1 - y / HORIZON / 1.6);
    svg += `<path d="M${x.toFixed(0)} ${y.toFixed(0)}q${(long * 0.3).toFixed(0)} ${(-h).toFixed(0)} ${(long * 0.55).toFixed(0)} ${(-h * 0.2).toFixed(0)}t${(long * 0.45).toFixed(0)} ${(h * 0.4).toFixed(0)}q${(-long * 0.4).toFixed(0)} ${(h * 0.9).toFixed(0)} ${(-long).toFixed(0)} ${(-h * 0.2).toFixed(0)}Z" fill="${colour}" fill-opacity="${(0.22 + next() * 0.38).toFixed(2)}"/>`;
  }
  return svg;
}

/** Waves in rows that grow towards the viewer: dark backs, light crests, gold under the sun. */
function waves(next: () => number): string {
  let svg = '';
  for (let y = HORIZON + 3; y < SEA; y += 1.2 + (y - HORIZON) * 0.055) {
    const depth = (y - HORIZON) / (SEA - HORIZON);
    const count = Math.round(58 - depth * 28);
    for (let i = 0; i < count; i++) {
      const x = next() * (WIDE + 80) - 40;
      const long = (10 + next() * 26) * (0.5 + depth * 2.6);
      const thick = (0.7 + next() * 1.4) * (0.5 + depth * 2.5);
      const glint = Math.abs(x + long / 2 - SUN) < 26 + depth * 120 * (0.4 + next() * 0.8);
      const colour = glint ? ['#ffe3ad', '#ffc77f', '#ff9f62'][i % 3]! : ['#0d3a52', '#174f68', '#2c7688', '#5aa0a6', '#0a2c44', '#8cc0bd'][Math.floor(next() * 6)]!;
      svg += `<path d="M${x.toFixed(1)} ${y.toFixed(1)}q${(long * 0.25).toFixed(1)} ${(-thick * 1.6).toFixed(1)} ${(long * 0.5).toFixed(1)} ${(-thick * 0.4).toFixed(1)}t${(long * 0.5).toFixed(1)} ${(thick * 0.2).toFixed(1)}q${(-long * 0.5).toFixed(1)} ${(thick * 1.2).toFixed(1)} ${(-long).toFixed(1)} ${(thick * 0.2).toFixed(1)}Z" fill="${colour}" fill-opacity="${(glint ? 0.55 + next() * 0.4 : 0.3 + next() * 0.4).toFixed(2)}"/>`;
    }
  }
  return svg;
}

/** A few long swells in the foreground, their crests breaking. */
function swells(next: () => number): string {
  let svg = '';
  for (const [y, x, long, high] of [[300, 120, 330, 15], [322, 560, 300, 17], [318, 960, 360, 17], [352, 250, 420, 25], [362, 900, 430, 27], [350, 1220, 300, 22]] as const) {
    const crest = Array.from({ length: 25 }, (_, i) => {
      const t = i / 24;
      return [x - long / 2 + long * t, y - high * Math.sin(Math.PI * t) ** 1.4 * (0.85 + 0.3 * next())] as const;
    });
    const line = crest.map(([a, b]) => `${a.toFixed(1)} ${b.toFixed(1)}`);
    svg += `<path d="M${line.join('L')}Q${x} ${y + high * 1.5} ${x - long / 2} ${y}Z" fill="#082a43" fill-opacity="0.78"/>`;
    svg += `<path d="M${crest.map(([a, b]) => `${a.toFixed(1)} ${(b + 4).toFixed(1)}`).join('L')}Q${x} ${y + high * 0.6} ${x - long / 2} ${y}Z" fill="#3f93a0" fill-opacity="0.5"/>`;
    for (const [a, b] of crest.slice(6, 20)) {
      for (let k = 0; k < 3; k++) svg += `<ellipse cx="${(a + (next() - 0.5) * 22).toFixed(1)}" cy="${(b + next() * high * 0.55).toFixed(1)}" rx="${(3 + next() * 9).toFixed(1)}" ry="${(1 + next() * 2.2).toFixed(1)}" fill="${Math.abs(a - SUN) < 110 ? '#ffe4b8' : '#d9ebe6'}" fill-opacity="${(0.5 + next() * 0.5).toFixed(2)}"/>`;
    }
  }
  return svg;
}

/** A pier with a pavilion at its end, and a town of red roofs on the shore behind it. */
function shore(next: () => number): string {
  let svg = ridge(-40, 430, 46, 31, '#31485a');
  for (let i = 0; i < 120; i++) {
    const x = 10 + next() * 385;
    const y = HORIZON - 2 - next() * (8 + 26 * Math.sin(Math.PI * Math.min(1, Math.max(0, x / 410))));
    const w = 7 + next() * 9;
    const h = 5 + next() * 7;
    svg += `<rect x="${x.toFixed(1)}" y="${(y - h).toFixed(1)}" width="${w.toFixed(1)}" height="${h.toFixed(1)}" fill="${['#d8c3a0', '#c7ad8d', '#e6d5b8', '#b99a82'][i % 4]}"/><path d="M${(x - 1.5).toFixed(1)} ${(y - h).toFixed(1)}l${(w / 2 + 1.5).toFixed(1)} ${(-3 - next() * 4).toFixed(1)}l${(w / 2 + 1.5).toFixed(1)} 4z" fill="${['#b4482f', '#a23c29', '#c45a3a'][i % 3]}"/>`;
    if (next() > 0.5) svg += `<rect x="${(x + w * 0.4).toFixed(1)}" y="${(y - h * 0.6).toFixed(1)}" width="1.6" height="2" fill="#ffd98c"/>`;
  }
  svg += `<rect x="300" y="${HORIZON + 3}" width="196" height="4" fill="#3b3a3d"/><rect x="300" y="${HORIZON + 2}" width="196" height="1.6" fill="#c9a98a"/>`;
  for (let x = 306; x < 494; x += 9) svg += `<rect x="${x}" y="${HORIZON + 6}" width="2.4" height="7" fill="#2a2b30"/>`;
  svg += `<g transform="translate(500 ${HORIZON + 2})"><rect x="-14" y="-1" width="28" height="6" fill="#4a423e"/><rect x="-10" y="-17" width="20" height="16" fill="#9c5a3e"/><path d="M-16 -15Q-8 -19 0 -30Q8 -19 16 -15Z" fill="#35585a"/><path d="M-9 -26Q-4 -29 0 -39Q4 -29 9 -26Z" fill="#2e4d50"/><rect x="-7" y="-13" width="4" height="9" fill="#ffcf86"/><rect x="3" y="-13" width="4" height="9" fill="#ffcf86"/></g>`;
  return svg;
}

/** The part of the wall that the camera sees is drawn sharper and brighter; its edge shows. Grid of panels on top. */
function wallMarks(columns: number, rows: number): string {
  let svg = `<path d="M126 82L520 62L530 350L118 322Z" fill="#fff" fill-opacity="0.09" stroke="#fff" stroke-opacity="0.55" stroke-width="1.6"/>`;
  for (let i = 1; i < columns; i++) svg += `<rect x="${(i * WIDE) / columns - 0.6}" width="1.2" height="${SEA}" fill="#000" fill-opacity="0.28"/>`;
  for (let j = 1; j < rows; j++) svg += `<rect y="${(j * SEA) / rows - 0.6}" width="${WIDE}" height="1.2" fill="#000" fill-opacity="0.28"/>`;
  return svg;
}

async function strip(next: () => number): Promise<string> {
  const box = (x: number, w: number, fill: string) => `<rect x="${x}" y="${SEA}" width="${w}" height="${STRIP}" fill="${fill}"/>`;
  let back = `${box(0, 100, '#2b2d31')}<g transform="translate(0 ${SEA})"><rect x="3" y="3" width="94" height="94" rx="5" fill="#3b3e44" stroke="#15161a" stroke-width="2"/>`;
  for (let i = 0; i < 7; i++) back += `<rect x="10" y="${10 + i * 4.4}" width="34" height="2" fill="#191a1d"/>`;
  back += '<rect x="54" y="9" width="36" height="30" rx="2" fill="#50545c"/><circle cx="63" cy="17" r="3" fill="#3bd16f"/><circle cx="73" cy="17" r="3" fill="#e0a53a"/><rect x="60" y="26" width="24" height="7" rx="1" fill="#111"/>'
    + '<rect x="14" y="52" width="72" height="9" rx="4" fill="#22242a"/><path d="M20 100C24 74 38 82 46 66S70 76 82 100" fill="none" stroke="#101114" stroke-width="4"/><path d="M30 100C36 86 58 88 66 60" fill="none" stroke="#c0392b" stroke-width="2.4"/>'
    + [[8, 8], [92, 8], [8, 92], [92, 92]].map(([x, y]) => `<circle cx="${x}" cy="${y}" r="3" fill="#9aa0a8"/>`).join('') + '</g>';
  let bones = `${box(100, 160, '#0d1420')}<g transform="translate(180 ${SEA})" stroke="#6fe3ff" stroke-width="2.2" fill="none">`;
  bones += '<path d="M0 22V52M0 30L-20 42L-30 28M0 30L18 44L32 52M0 52L-12 72L-10 92M0 52L14 70L22 90"/><circle cy="15" r="6"/></g>';
  for (const [x, y] of [[0, 30], [-20, 42], [-30, 28], [18, 44], [32, 52], [-12, 72], [-10, 92], [14, 70], [22, 90], [0, 52]] as const) bones += `<circle cx="${180 + x}" cy="${SEA + y}" r="2.8" fill="#ffdf6b"/>`;
  for (let i = 0; i < 9; i++) bones += `<rect x="${110 + (i % 3) * 3}" y="${SEA + 10 + i * 9}" width="${12 + next() * 22}" height="3" fill="#3c6e8f"/>`;
  let mesh = box(260, 160, '#10151b');
  for (let j = 0; j <= 9; j++) {
    const line = Array.from({ length: 33 }, (_, i) => `${260 + i * 5} ${(SEA + 30 + j * 8 + 9 * n1(i * 0.35, j * 0.7) * (1 + j * 0.2)).toFixed(1)}`).join('L');
    mesh += `<path d="M${line}" fill="none" stroke="#59d6a0" stroke-width="1.3" stroke-opacity="0.8"/>`;
  }
  for (let i = 0; i <= 16; i++) mesh += `<path d="M${340 + (i - 8) * 7} ${SEA + 30}L${340 + (i - 8) * 20} ${SEA + 100}" stroke="#2f8f6b" stroke-width="1"/>`;
  let plaque = '<g><defs><linearGradient id="brass" x1="0" y1="0" x2="1" y2="0.3"><stop offset="0" stop-color="#9c7838"/><stop offset="0.5" stop-color="#c09a52"/><stop offset="1" stop-color="#a07c3c"/></linearGradient></defs>';
  plaque += `<rect x="420" y="${SEA}" width="800" height="${STRIP}" fill="url(#brass)"/>`;
  for (let i = 0; i < 50; i++) plaque += `<rect x="420" y="${(SEA + 20 + next() * 60).toFixed(1)}" width="800" height="0.8" fill="${next() > 0.5 ? '#fff' : '#000'}" fill-opacity="0.06"/>`;
  plaque += `<path d="${await letterPath('VIRTUAL STAGE', 655, SEA + 62, 36, 'sans')}${await letterPath('虚拟摄影棚', 1010, SEA + 63, 38, 'han')}" fill="#1d150a"/></g>`;
  return back + bones + mesh + plaque;
}

/** The seascape on the wall, the backs of its panels and the pictures on the operators' screens, as WebP. */
export async function paintSea(columns: number, rows: number): Promise<Uint8Array> {
  const next = random(7);
  const sky = `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#274b80"/><stop offset="0.45" stop-color="#6d92b8"/><stop offset="0.8" stop-color="#e9b48f"/><stop offset="1" stop-color="#ffd9a3"/></linearGradient>
    <linearGradient id="sea" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#7ba6a8"/><stop offset="0.25" stop-color="#2d7286"/><stop offset="1" stop-color="#0b3049"/></linearGradient>
    <radialGradient id="glow" gradientUnits="userSpaceOnUse" cx="${SUN}" cy="${HORIZON - 26}" r="420"><stop offset="0" stop-color="#fff1c9"/><stop offset="0.16" stop-color="#ffc98a" stop-opacity="0.85"/><stop offset="1" stop-color="#ff9a6a" stop-opacity="0"/></radialGradient></defs>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDE}" height="${SEA + STRIP}">${sky}
    <rect width="${WIDE}" height="${HORIZON}" fill="url(#sky)"/><rect width="${WIDE}" height="${HORIZON}" fill="url(#glow)"/>${clouds(next)}
    <circle cx="${SUN}" cy="${HORIZON - 27}" r="21" fill="#fff3cf"/>
    ${ridge(820, 1420, 118, 3, '#8e94a8', 1.5)}${ridge(900, 1460, 84, 9, '#5f6d86', 1.4)}${ridge(560, 640, 16, 14, '#7b8598')}${ridge(-60, 520, 66, 21, '#8290a6')}${shore(next)}
    <rect y="${HORIZON}" width="${WIDE}" height="${SEA - HORIZON}" fill="url(#sea)"/>${ridge(1010, 1480, 52, 17, '#33465c', 2)}${waves(next)}${swells(next)}
    ${[[610, 96], [640, 84], [668, 101], [838, 70]].map(([x, y]) => `<path d="M${x} ${y}q6 -7 10 0q5 -7 11 -1q-6 -2 -11 3q-4 -5 -10 -2z" fill="#22384f"/>`).join('')}
    ${await strip(next)}</svg>`;
  const { data } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const marks = await sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDE}" height="${SEA + STRIP}">${wallMarks(columns, rows)}</svg>`)).png().toBuffer();
  const picture = await sharp(brushed(data), { raw: { width: WIDE, height: SEA + STRIP, channels: 3 } })
    .composite([{ input: marks }]).webp({ quality: 47, effort: 6, smartSubsample: true }).toBuffer();
  return new Uint8Array(picture);
}

/** Draws the sea's colours along short strokes, as a brush does: along the water below, freely in the sky. */
function brushed(source: Buffer): Buffer {
  const out = Buffer.from(source);
  const bend = tileNoise(32, 3);
  const load = tileNoise(256, 4);
  for (let y = 0; y < SEA; y++) {
    // The shore is drawn with a finer brush.
    const fine = 1 - 0.75 * Math.exp(-(((y - HORIZON + 12) / 30) ** 2));
    const sky = y < HORIZON;
    for (let x = 0; x < WIDE; x++) {
      const turn = (bend(x / 42, y / 30) - 0.5) * (sky ? 2.6 : 1.1);
      const reach = fine * (sky ? 5 : 2.2) * (0.4 + 1.2 * bend(x / 17 + 9, y / 17));
      const lift = fine * (sky ? (bend(x / 23 + 4, y / 23) - 0.5) * 5 : (bend(x / 30, y / 12) - 0.5) * 4);
      const sum = [0, 0, 0];
      for (let k = -2; k <= 2; k++) {
        const sx = Math.min(WIDE - 1, Math.max(0, Math.round(x + Math.cos(turn) * reach * k)));
        const sy = Math.min(SEA - 1, Math.max(0, Math.round(y + lift + Math.sin(turn) * reach * k)));
        for (let c = 0; c < 3; c++) sum[c]! += source[(sy * WIDE + sx) * 3 + c]! / 5;
      }
      const bristle = (load(x * 0.11 * Math.cos(turn) + y * 0.5, y * 0.55 - x * 0.08 * turn) - 0.5) * 15;
      for (let c = 0; c < 3; c++) out[(y * WIDE + x) * 3 + c] = Math.min(255, Math.max(0, sum[c]! + bristle));
    }
  }
  return out;
}
