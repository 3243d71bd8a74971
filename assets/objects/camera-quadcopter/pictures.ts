import sharp from 'sharp';
import { random } from '../../craft/noise.ts';

const webp = async (svg: string, quality: number) => new Uint8Array(await sharp(Buffer.from(svg)).webp({ quality, effort: 6, smartSubsample: true }).toBuffer());
const px = (x: number) => x.toFixed(1);

/** Carbon twill that tiles: bundles of fibre over two, under two. */
export async function paintCarbon(): Promise<Uint8Array> {
  let svg = '<rect width="64" height="64" fill="#16181a"/>';
  for (let y = 0; y < 8; y++) {
    for (let x = 0; x < 8; x++) {
      const warp = (x + y) % 4 < 2;
      svg += `<rect x="${x * 8 + 0.5}" y="${y * 8 + 0.5}" width="7" height="7" fill="${warp ? '#4a4e52' : '#25282b'}"/>`;
      for (let k = 0; k < 3; k++) svg += warp ? `<rect x="${x * 8 + 1.4 + k * 2.2}" y="${y * 8}" width="0.7" height="8" fill="#6a6f74" opacity="0.7"/>` : `<rect x="${x * 8}" y="${y * 8 + 1.4 + k * 2.2}" width="8" height="0.7" fill="#3a3e42" opacity="0.8"/>`;
    }
  }
  return webp(`<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64">${svg}</svg>`, 60);
}

/** The board's face: traces that leave in bundles, pads, holes, plain component numbers. */
export async function paintTraces(): Promise<Uint8Array> {
  const next = random(21);
  const [w, h] = [256, 480];
  let svg = `<rect width="${w}" height="${h}" fill="#0f4a36"/>`;
  // Bundles: several parallel lines with two bends of 45 degrees.
  for (let b = 0; b < 26; b++) {
    let [x, y] = [30 + next() * 196, 30 + next() * 420];
    const lines = 3 + Math.floor(next() * 5);
    const vertical = next() < 0.6;
    const a = 30 + next() * 90;
    const d = 10 + next() * 26;
    const c = 20 + next() * 80;
    for (let k = 0; k < lines; k++) {
      const o = k * 4.2;
      svg += vertical
        ? `<path d="M${px(x + o)} ${px(y)}v${px(a)}l${px(d)} ${px(d)}v${px(c)}" stroke="#2b8a5f" stroke-width="1.7" fill="none"/>`
        : `<path d="M${px(x)} ${px(y + o)}h${px(a)}l${px(d)} ${px(-d)}h${px(c)}" stroke="#2b8a5f" stroke-width="1.7" fill="none"/>`;
      if (k % 2 === 0) svg += `<circle cx="${px(vertical ? x + o : x)}" cy="${px(vertical ? y : y + o)}" r="2.6" fill="#d9b45c"/><circle cx="${px(vertical ? x + o : x)}" cy="${px(vertical ? y : y + o)}" r="1" fill="#0a2018"/>`;
    }
    x += 1;
    y += 1;
  }
  for (let k = 0; k < 60; k++) {
    const [x, y] = [16 + next() * 224, 20 + next() * 440];
    svg += next() < 0.6 ? `<rect x="${px(x)}" y="${px(y)}" width="7" height="4" fill="#d9b45c"/><rect x="${px(x + 11)}" y="${px(y)}" width="7" height="4" fill="#d9b45c"/>` : `<rect x="${px(x)}" y="${px(y)}" width="${px(14 + next() * 16)}" height="${px(10 + next() * 10)}" fill="none" stroke="#e9efe6" stroke-width="1.2"/>`;
  }
  for (const [cx, cy] of [[28, 360], [228, 360], [28, 120], [228, 120]] as const) svg += `<circle cx="${cx}" cy="${cy}" r="13" fill="#d9b45c"/>`;
  return webp(`<svg xmlns="http://www.w3.org/2000/svg" width="192" height="360" viewBox="0 0 ${w} ${h}">${svg}</svg>`, 44);
}

/** A cutting mat: a grid with stronger lines at every fifth, a scale along two edges, a worn look. */
export async function paintMat(): Promise<Uint8Array> {
  const next = random(14);
  const [w, h] = [640, 456];
  let svg = `<rect width="${w}" height="${h}" fill="#1d5a52"/>`;
  for (let k = 0; k < 40; k++) svg += `<ellipse cx="${px(next() * w)}" cy="${px(next() * h)}" rx="${px(20 + next() * 60)}" ry="${px(10 + next() * 40)}" fill="${next() < 0.5 ? '#226459' : '#194f48'}" opacity="0.35"/>`;
  const m = 22;
  const step = 14.9;
  for (let i = 0; i * step <= w - 2 * m + 1; i++) svg += `<path d="M${px(m + i * step)} ${m}V${h - m}" stroke="#d9e3c8" stroke-width="${i % 5 ? 0.7 : 1.5}" opacity="${i % 5 ? 0.3 : 0.62}"/>`;
  for (let j = 0; j * step <= h - 2 * m + 1; j++) svg += `<path d="M${m} ${px(h - m - j * step)}H${w - m}" stroke="#d9e3c8" stroke-width="${j % 5 ? 0.7 : 1.5}" opacity="${j % 5 ? 0.3 : 0.62}"/>`;
  svg += `<rect x="${m}" y="${m}" width="${w - 2 * m}" height="${h - 2 * m}" fill="none" stroke="#e6ecd6" stroke-width="2"/>`;
  for (let i = 0; i * step <= w - 2 * m + 1; i++) svg += `<path d="M${px(m + i * step)} ${h - m}v${i % 5 ? 4 : 8}" stroke="#e6ecd6" stroke-width="1.1"/>`;
  svg += `<path d="M${m} ${h - m}L${m + 350} ${h - m - 350}" stroke="#e6ecd6" stroke-width="1" opacity="0.5"/>`;
  for (let k = 0; k < 26; k++) {
    const [x, y] = [next() * w, next() * h];
    svg += `<path d="M${px(x)} ${px(y)}l${px((next() - 0.5) * 90)} ${px((next() - 0.5) * 60)}" stroke="${next() < 0.5 ? '#0e3a34' : '#3f8074'}" stroke-width="0.8" opacity="0.6"/>`;
  }
  return webp(`<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}">${svg}</svg>`, 56);
}
