import { letterPath } from '../../craft/lettering.ts';
import { noise3 } from '../../craft/noise.ts';
import { SEA, STRIP } from './sheet.ts';

const n1 = (x: number, seed: number) => noise3(x, seed, 0.5) - 0.5;

/** The strip below the sea, as SVG: the back of a panel, two screens of the operators, the plaque. */
export async function strip(next: () => number): Promise<string> {
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
