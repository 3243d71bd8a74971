import type { Maker } from '../../craft/maker.ts';
import { noise3 } from '../../craft/noise.ts';
import { mix, mixRgb, rgb } from '../../craft/vec.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { ALONG, BASE, BLOCK, UPHILL, ground } from './layout.ts';

const NX = 20;
const NZ = 13;

const GRASS = rgb('#5f7d3a');
const MEADOW = rgb('#8d9a4c');
const EARTH = rgb('#a5673f');

/** Layers of the cut through the hill, from the top: share of the height at their upper edge, colour. */
const LAYERS: readonly (readonly [number, Rgb])[] = [
  [1, rgb('#54402c')], [0.93, rgb('#a8633a')], [0.5, rgb('#c08a55')],
];

function soil([x, y, z]: Vec3): Rgb {
  const patch = noise3(x * 14, y * 14, z * 14);
  const bare = noise3(x * 31 + 4, 3, z * 31);
  return mixRgb(mixRgb(GRASS, MEADOW, patch), EARTH, Math.max(0, bare * 2.4 - 1));
}

/** The block of hillside: its grassy top and the cut faces that show the layers of earth. */
export function makeTerrain(m: Maker): void {
  m.tint(soil, () => m.surface('earth', (u, v) => {
    const [x, z] = [mix(-BLOCK.x, BLOCK.x, u), mix(BLOCK.z, -BLOCK.z, v)];
    return [x, ground(x, z), z];
  }, NX, NZ));
  const corners: Vec3[] = [[-BLOCK.x, 0, BLOCK.z], [BLOCK.x, 0, BLOCK.z], [BLOCK.x, 0, -BLOCK.z], [-BLOCK.x, 0, -BLOCK.z]];
  LAYERS.forEach(([top, colour], k) => {
    const bottom = LAYERS[k + 1]?.[0] ?? 0;
    corners.forEach(([ax, , az], i) => {
      const [bx, , bz] = corners[(i + 1) % 4]!;
      const steps = i % 2 === 0 ? NX : NZ;
      m.tint(colour, () => m.surface('earth', (u, v) => {
        const [x, z] = [mix(ax, bx, u), mix(az, bz, u)];
        const share = v === 1 ? top : bottom;
        const wave = share === 1 || share === 0 ? 0 : (noise3(x * 6 + 5, share * 9, z * 6) - 0.5) * 0.16;
        const low = BASE.top - 0.002;
        return [x, mix(low, ground(x, z), share + wave), z];
      }, steps, 1));
    });
  });
}

/** The two long public stairways: distance along the contour, and the way uphill from and to (metres). */
export const STAIRWAYS = [{ along: -0.115, from: -0.36, to: 0.33 }, { along: 0.215, from: -0.19, to: 0.36 }] as const;

/** Point of the plan at `along` and `up` metres on the slope's own axes, as (x, z). */
export function onSlope(along: number, up: number): readonly [number, number] {
  return [ALONG[0] * along + UPHILL[0] * up, ALONG[1] * along + UPHILL[1] * up];
}

/** Steps of concrete up the hill, with a yellow handrail. */
export function makeStairways(m: Maker): void {
  const rise = 0.0075;
  for (const { along, from, to } of STAIRWAYS) {
    const treads = 42;
    const points: Vec3[] = [];
    const inside = (up: number) => {
      const [x, z] = onSlope(along, up);
      return Math.abs(x) < BLOCK.x - 0.02 && Math.abs(z) < BLOCK.z - 0.02;
    };
    for (let i = 0; i < treads; i++) {
      const [a, b] = [mix(from, to, i / treads), mix(from, to, (i + 1) / treads)];
      if (!inside(a) || !inside(b)) continue;
      const [ax, az] = onSlope(along, a);
      const [bx, bz] = onSlope(along, b);
      const y = ground(bx, bz) + rise * 1.1;
      points.push([ax, y, az], [bx, y, bz]);
    }
    const half = 0.0095;
    const rows = points.length - 1;
    const strip = (steps: number) => m.surface('concrete', (u, v) => {
      const [x, y, z] = points[Math.round(v * rows)]!;
      const side = (u - 0.5) * 2 * half;
      return [x + ALONG[0] * side, y, z + ALONG[1] * side];
    }, 1, steps, {}, 0.4);
    m.only('near', () => strip(rows));
    m.only('far', () => strip(6));
    for (const side of [-1, 1]) {
      const kerb = (lift: number, out: number) => points.filter((_, i) => i % 6 === 0)
        .map(([x, y, z]): Vec3 => [x + ALONG[0] * side * (half + out), y + lift, z + ALONG[1] * side * (half + out)]);
      m.only('near', () => m.sweep('concrete', [[-0.0014, -0.012], [0.0014, -0.012], [0.0014, 0.003], [-0.0014, 0.003]], kerb(0.002, 0.001), { steps: 6, capped: false }, 0.5));
      if (side > 0) m.only('near', () => m.tube('railing', kerb(0.0135, 0.001), 0.0008, 11, false, 3));
    }
  }
}
