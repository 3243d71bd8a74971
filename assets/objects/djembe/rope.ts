import sharp from 'sharp';
import type { Maker } from '../../craft/maker.ts';
import { tube } from '../../craft/shapes.ts';
import type { Vec3 } from '../../craft/vec.ts';
import { ROPE } from './layout.ts';

/** Length of rope that one picture of its braid covers, metres. */
const LAY = 0.0105;

/** A braid of pale yarns with a dark tracer, as WebP: u along the rope, v around it. */
export async function paintBraid(): Promise<Uint8Array> {
  const [w, h] = [64, 96];
  let yarns = '';
  for (let i = -4; i < 6; i++) {
    for (const [lean, shift] of [[1, 0], [-1, 16]] as const) {
      const x = i * 32 + shift;
      const color = lean > 0 && i % 2 === 0 ? '#a8672e' : ['#efe2c4', '#e0d0ac', '#f6ecd4'][(i + 6) % 3];
      yarns += `<path d="M${x} ${lean > 0 ? 0 : h}L${x + 64} ${lean > 0 ? h : 0}" stroke="#75603f" stroke-width="14"/>`;
      yarns += `<path d="M${x} ${lean > 0 ? 0 : h}L${x + 64} ${lean > 0 ? h : 0}" stroke="${color}" stroke-width="10"/>`;
    }
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}"><rect width="${w}" height="${h}" fill="#c9b68c"/>${yarns}</svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).webp({ quality: 60, effort: 6 }).toBuffer());
}

/** A run of rope with its braid at true scale. */
export function rope(m: Maker, points: readonly Vec3[], steps: number, sides = 4, radius = ROPE, closed = false): void {
  const geometry = tube(points, radius, steps, sides, closed);
  const ends = closed ? [...points, points[0]!] : points;
  const length = ends.slice(1).reduce((sum, p, i) => sum + Math.hypot(p[0] - ends[i]![0], p[1] - ends[i]![1], p[2] - ends[i]![2]), 0);
  const uv = geometry.getAttribute('uv');
  const turns = Math.max(1, Math.round(length / LAY));
  // Round numbers pack small.
  for (let i = 0; i < uv.count; i++) uv.setXY(i, Math.round(uv.getX(i) * turns * 32) / 32, Math.round(uv.getY(i) * 32) / 32);
  m.add('rope', geometry, [0, 0, 0], [0, 0, 0], 0);
}
