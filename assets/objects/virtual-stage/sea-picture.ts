import sharp from 'sharp';
import { noise3, random } from '../../craft/noise.ts';
import { brushed } from './brush-strokes.ts';
import { SEA, STRIP, WIDE } from './sheet.ts';
import { strip } from './small-pictures.ts';

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
  const picture = await sharp(brushed(data, HORIZON), { raw: { width: WIDE, height: SEA + STRIP, channels: 3 } })
    .composite([{ input: marks }]).webp({ quality: 47, effort: 6, smartSubsample: true }).toBuffer();
  return new Uint8Array(picture);
}
