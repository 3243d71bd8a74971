import { letterPath } from '../../craft/lettering.ts';
import { GENRES } from './layout.ts';
import { REGIONS } from './sheet.ts';
import type { Face } from './sheet.ts';

/** Ground, ink and device of each sleeve: two inks on board, as a small press would print them. */
const DESIGNS: readonly { ground: string; ink: string; second: string; device: (w: number) => string }[] = [
  // Mento: a banjo, round and long-necked.
  { ground: '#e9d29a', ink: '#7a3417', second: '#2f7d4b', device: (w) => `<circle cx="${w * 0.42}" cy="${w * 0.68}" r="${w * 0.2}" fill="#7a3417"/><circle cx="${w * 0.42}" cy="${w * 0.68}" r="${w * 0.15}" fill="#f6ead0"/><path d="M${w * 0.52} ${w * 0.56}L${w * 0.84} ${w * 0.36}" stroke="#7a3417" stroke-width="${w * 0.05}"/><path d="M${w * 0.34} ${w * 0.74}L${w * 0.86} ${w * 0.35}" stroke="#2b1a10" stroke-width="1.4"/>` },
  // Ska: squares in two rows.
  { ground: '#f3efe4', ink: '#171512', second: '#171512', device: (w) => Array.from({ length: 24 }, (_, i) => ((i % 8) + Math.floor(i / 8)) % 2 ? '' : `<rect x="${(i % 8) * w * 0.125}" y="${w * (0.5 + Math.floor(i / 8) * 0.125)}" width="${w * 0.125}" height="${w * 0.125}" fill="#171512"/>`).join('') },
  // Rocksteady: a heart with rings.
  { ground: '#2a6f8f', ink: '#f7e3b0', second: '#e2604a', device: (w) => `<path d="M${w * 0.5} ${w * 0.92}C${w * 0.05} ${w * 0.62} ${w * 0.2} ${w * 0.36} ${w * 0.5} ${w * 0.54}C${w * 0.8} ${w * 0.36} ${w * 0.95} ${w * 0.62} ${w * 0.5} ${w * 0.92}Z" fill="#e2604a" stroke="#f7e3b0" stroke-width="${w * 0.02}"/>` },
  // Reggae: three bands and a sun.
  { ground: '#c3271b', ink: '#f7e3b0', second: '#f2b11b', device: (w) => `<rect y="${w * 0.36}" width="${w}" height="${w * 0.32}" fill="#f2b11b"/><rect y="${w * 0.68}" width="${w}" height="${w * 0.32}" fill="#10683a"/><circle cx="${w * 0.5}" cy="${w * 0.68}" r="${w * 0.2}" fill="#171512"/><circle cx="${w * 0.5}" cy="${w * 0.68}" r="${w * 0.07}" fill="#f2b11b"/>` },
  // Dub: one ring after the other, dying away like an echo.
  { ground: '#191a22', ink: '#e9e2cf', second: '#5fb3a1', device: (w) => [0.1, 0.17, 0.25, 0.34, 0.44].map((r, i) => `<circle cx="${w * 0.36}" cy="${w * 0.68}" r="${w * r}" fill="none" stroke="#5fb3a1" stroke-width="${w * 0.035 * (1 - i * 0.14)}" stroke-opacity="${1 - i * 0.18}"/>`).join('') },
  // Dancehall: bars of light.
  { ground: '#f0c018', ink: '#1c1a17', second: '#d83a8a', device: (w) => [0.1, 0.24, 0.38, 0.52, 0.66, 0.8].map((x, i) => `<rect x="${w * x}" y="${w * (0.9 - [0.2, 0.38, 0.5, 0.3, 0.46, 0.26][i]!)}" width="${w * 0.1}" height="${w * [0.2, 0.38, 0.5, 0.3, 0.46, 0.26][i]!}" fill="${i % 2 ? '#1c8f5a' : '#d83a8a'}"/>`).join('') },
];

/** The six sleeves by face: the kind of music across the top, where a finger flips through the crate. */
export async function paintSleeves(): Promise<Record<string, string>> {
  const faces: Record<string, string> = {};
  for (const [i, { ground, ink, second, device }] of DESIGNS.entries()) {
    const face = `sleeve${i}` as Face;
    const { w } = REGIONS[face];
    const word = GENRES[i]!;
    const size = word.length > 6 ? w * 0.13 : w * 0.165;
    faces[face] = `<rect width="${w}" height="${w}" fill="${ground}"/>${device(w)}<path d="${await letterPath(word, w / 2, w * 0.155, size, 'sans')}" fill="${ink}"/><rect x="${w * 0.06}" y="${w * 0.183}" width="${w * 0.88}" height="${w * 0.022}" fill="${second}"/><rect x="1.5" y="1.5" width="${w - 3}" height="${w - 3}" fill="none" stroke="#00000040" stroke-width="3"/>`;
  }
  return faces;
}
