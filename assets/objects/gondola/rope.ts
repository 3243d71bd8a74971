import sharp from 'sharp';
import { BoxGeometry } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { tube } from '../../craft/shapes.ts';
import type { Vec3 } from '../../craft/vec.ts';
import { GAUGE, HIGH_WHEEL, LOW_WHEEL, MAST_Z, ROPE_RADIUS, TOWER, ropeY } from './layout.ts';

/** Length of cable that one picture of its strands covers, metres. */
const LAY = 0.034;

/** Six strands of wires laid around each other, as WebP: u along the cable, v around it; both ends meet. */
export async function paintStrands(): Promise<Uint8Array> {
  const [w, h] = [128, 64];
  let strands = '';
  for (let i = -7; i < 14; i++) {
    const x = (i / 6) * w;
    const lean = w / 2;
    strands += `<path d="M${x} 0L${x + lean} ${h}" stroke="#3d382f" stroke-width="6.5"/>`;
    for (let wire = 0; wire < 3; wire++) {
      const at = x + 6 + wire * 5.2;
      strands += `<path d="M${at} 0L${at + lean} ${h}" stroke="${['#b9b6ae', '#e4e2dc', '#9a968d'][wire]}" stroke-width="3.4"/>`;
    }
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}"><rect width="${w}" height="${h}" fill="#6d685f"/>${strands}</svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).webp({ quality: 70, effort: 6 }).toBuffer());
}

function run(m: Maker, points: readonly Vec3[], steps: number, radius = ROPE_RADIUS): void {
  const geometry = tube(points, radius, steps, 7);
  const length = points.slice(1).reduce((sum, p, i) => sum + Math.hypot(p[0] - points[i]![0], p[1] - points[i]![1], p[2] - points[i]![2]), 0);
  const uv = geometry.getAttribute('uv');
  for (let i = 0; i < uv.count; i++) uv.setX(i, (uv.getX(i) * length) / LAY);
  m.only('near', () => m.add('rope', geometry, [0, 0, 0], [0, 0, 0], 0));
}

/** The endless cable: two runs, and a half turn around each wheel where it lies in the groove. */
export function makeRope(m: Maker): void {
  const [from, to] = [LOW_WHEEL[0], HIGH_WHEEL[0]];
  for (const z of [MAST_Z + GAUGE, MAST_Z - GAUGE]) {
    run(m, Array.from({ length: 31 }, (_, i): Vec3 => {
      const x = from + ((to - from) * i) / 30;
      return [x, ropeY(x), z];
    }), 18);
    // From afar three square bars stand for a run; their many flat segments are what simplifying takes away.
    m.only('far', () => {
      const joints = [from, -0.1, TOWER.x, to];
      joints.slice(1).forEach((x1, i) => {
        const x0 = joints[i]!;
        const [y0, y1] = [ropeY(x0), ropeY(x1)];
        const bar = new BoxGeometry(Math.hypot(x1 - x0, y1 - y0), 0.009, 0.009, 9, 1, 1);
        m.add('rope', bar, [(x0 + x1) / 2, (y0 + y1) / 2, z], [0, 0, Math.atan2(y1 - y0, x1 - x0)], 0.5);
      });
    });
  }
  for (const [[x, y], turn] of [[LOW_WHEEL, -1], [HIGH_WHEEL, 1]] as const) {
    run(m, Array.from({ length: 17 }, (_, i): Vec3 => {
      const a = (i / 16) * Math.PI;
      return [x + turn * Math.sin(a) * GAUGE, y, MAST_Z + Math.cos(a) * GAUGE];
    }), 12, ROPE_RADIUS * 0.96);
  }
}
