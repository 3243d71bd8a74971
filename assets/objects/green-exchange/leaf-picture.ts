import sharp from 'sharp';
import { random } from '../../craft/noise.ts';

const SIDE = 512;

/** A pale branching vein from (x, y) px, `angle` radians clockwise from up. */
function vein(x: number, y: number, angle: number, length: number, width: number, depth: number, next: () => number): string {
  const bend = (next() - 0.5) * 0.3;
  const at = (t: number) => {
    const a = angle + bend * t;
    return [x + Math.sin(a) * length * t, y - Math.cos(a) * length * t] as const;
  };
  const [mx, my] = at(0.5);
  const [ex, ey] = at(1);
  let svg = `<path d="M${x.toFixed(1)} ${y.toFixed(1)}Q${mx.toFixed(1)} ${my.toFixed(1)} ${ex.toFixed(1)} ${ey.toFixed(1)}" stroke-width="${width.toFixed(1)}"/>`;
  if (depth === 0) return svg;
  const branches = depth === 2 ? 7 : 3;
  for (let i = 1; i <= branches; i++) {
    for (const side of [-1, 1]) {
      const t = (i - 0.4 + next() * 0.3) / (branches + 0.6);
      const [bx, by] = at(t);
      const reach = length * (depth === 2 ? 0.6 : 0.42) * (1.05 - t * 0.65) * (0.85 + next() * 0.3);
      svg += vein(bx, by, angle + side * (0.72 + next() * 0.2 - t * 0.2), reach, width * 0.42 * (1 - t * 0.4), depth - 1, next);
    }
  }
  return svg;
}

/** A cabbage leaf as WebP: stalk at the bottom middle, frilled rim at the top, pale veins. */
export async function paintCabbageLeaf(): Promise<Uint8Array> {
  const next = random(11);
  const veins = vein(SIDE / 2, SIDE + 10, 0, SIDE * 0.98, 24, 2, next);
  const blotches = Array.from({ length: 90 }, () => {
    const shade = next() < 0.5 ? '#6f9a35' : '#b4cf78';
    return `<circle cx="${(next() * SIDE).toFixed(0)}" cy="${(next() * SIDE).toFixed(0)}" r="${(10 + next() * 34).toFixed(0)}" fill="${shade}" fill-opacity="0.22"/>`;
  }).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}">
    <defs><linearGradient id="g" x1="0" y1="1" x2="0" y2="0"><stop offset="0" stop-color="#dfe8bb"/><stop offset="0.3" stop-color="#a9c766"/><stop offset="0.75" stop-color="#86b046"/><stop offset="1" stop-color="#6f9a38"/></linearGradient>
    <filter id="soft"><feGaussianBlur stdDeviation="9"/></filter><filter id="fine"><feGaussianBlur stdDeviation="1.3"/></filter><filter id="edge"><feGaussianBlur stdDeviation="2.2"/></filter></defs>
    <rect width="${SIDE}" height="${SIDE}" fill="url(#g)"/><g filter="url(#soft)">${blotches}</g>
    <g fill="none" stroke="#4d7a25" stroke-opacity="0.5" stroke-linecap="round" filter="url(#edge)" transform="translate(3 3)">${veins}</g>
    <g fill="none" stroke="#d8e6ad" stroke-opacity="0.85" stroke-linecap="round" filter="url(#fine)">${veins}</g></svg>`;
  const picture = await sharp(Buffer.from(svg)).resize(384).webp({ quality: 62, effort: 6 }).toBuffer();
  return new Uint8Array(picture);
}
