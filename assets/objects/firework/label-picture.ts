import sharp from 'sharp';
import { letterPath } from '../../craft/lettering.ts';
import { random } from '../../craft/noise.ts';

/** Red paper printed in gold, for the tubes: u around (its middle in front), v along the tube; WebP. The words say no more than what is inside. */
export async function paintLabel(): Promise<Uint8Array> {
  const [w, h] = [640, 512];
  const gold = '#e9b94c';
  const rays = (cx: number, cy: number, r: number, n: number, twist: number) => Array.from({ length: n }, (_, i) => {
    const a = (i / n) * 2 * Math.PI + twist;
    const [s, c] = [Math.sin(a), Math.cos(a)];
    const reach = r * (i % 2 ? 0.72 : 1);
    return `<path d="M${cx + s * r * 0.24} ${cy + c * r * 0.24}L${cx + s * reach} ${cy + c * reach}" stroke="${gold}" stroke-width="${i % 2 ? 2.4 : 3.2}" stroke-linecap="round"/>`
      + `<circle cx="${cx + s * (reach + 8)}" cy="${cy + c * (reach + 8)}" r="${i % 2 ? 2.6 : 4}" fill="${i % 2 ? '#f4dfa0' : gold}"/>`;
  }).join('');
  const waves = (y: number, up: 1 | -1) => Array.from({ length: 16 }, (_, i) => [30, 21, 12].map((r) =>
    `<circle cx="${i * 40 + 20}" cy="${y + up * 2}" r="${r * 0.62}" fill="#8f1413" stroke="${gold}" stroke-width="2.4"/>`).join('')).join('');
  const han = await Promise.all([...'浏阳花炮'].map((sign, i) => letterPath(sign, w / 2, 222 + i * 60, 56, 'han')));
  const [left, right] = await Promise.all([letterPath('花', w * 0.93, 300, 74, 'han'), letterPath('炮', w * 0.07, 300, 74, 'han')]);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}">
    <rect width="${w}" height="${h}" fill="#b01c17"/>
    <rect y="0" width="${w}" height="34" fill="#7f1010"/><rect y="${h - 40}" width="${w}" height="40" fill="#7f1010"/>
    ${waves(60, 1)}${waves(h - 62, -1)}
    <rect y="34" width="${w}" height="4" fill="${gold}"/><rect y="82" width="${w}" height="3" fill="${gold}"/>
    <rect y="${h - 90}" width="${w}" height="3" fill="${gold}"/><rect y="${h - 44}" width="${w}" height="4" fill="${gold}"/>
    ${rays(w * 0.22, 208, 62, 26, 0)}${rays(w * 0.78, 208, 62, 26, 0.1)}${rays(w * 0.24, 352, 40, 20, 0.2)}${rays(w * 0.76, 352, 40, 20, 0.1)}
    <rect x="${w / 2 - 47}" y="156" width="94" height="266" rx="8" fill="#8f1413" stroke="${gold}" stroke-width="3.5"/>
    <path d="${han.join('')}" fill="#f6d98a"/><path d="${left}${right}" fill="${gold}" fill-opacity="0.85"/></svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).resize(400).webp({ quality: 33, effort: 6, smartSubsample: true }).toBuffer());
}

/** Strips of brown paper pasted over each other all ways, as on a shell: tiles badly only where it is not seen. WebP. */
export async function paintStrips(): Promise<Uint8Array> {
  const [w, h] = [384, 192];
  const next = random(5);
  let strips = '';
  for (let i = 0; i < 130; i++) {
    const [x, y] = [next() * w, next() * h];
    const turn = (i % 3) * 60 + next() * 24 - 12;
    const tone = 150 + next() * 46;
    const color = `rgb(${tone},${tone * 0.76},${tone * 0.5})`;
    for (const dx of [-w, 0, w]) {
      strips += `<g transform="translate(${x + dx} ${y}) rotate(${turn})"><rect x="-62" y="-12" width="124" height="25" fill="#5d452a" fill-opacity="0.35"/><rect x="-62" y="-13" width="124" height="24" fill="${color}"/><path d="M-62 -8H62M-62 3H62" stroke="#7a5c38" stroke-opacity="0.18"/></g>`;
    }
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}"><rect width="${w}" height="${h}" fill="#a9834f"/>${strips}</svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).webp({ quality: 48, effort: 6 }).toBuffer());
}
