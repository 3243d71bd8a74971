import type { Maker } from '../../craft/maker.ts';
import { noise3, random } from '../../craft/noise.ts';
import { mix, mixRgb, smoothstep } from '../../craft/vec.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { GROUND } from './layout.ts';

const BOARD = { z: 0.315, width: 0.6, depth: 0.118, height: 0.017 } as const;
const TOP = GROUND + 0.006 + BOARD.height;
/** The well of a saucer above its foot. */
const WELL = 0.0062;
const PLACES = [-0.228, -0.114, 0, 0.114, 0.228] as const;

/** A small glazed saucer with a blue line under its rim. */
function saucer(m: Maker): void {
  const outer: Vec2[] = [[0.022, 0], [0.0245, 0.003], [0.043, 0.0142], [0.047, 0.0186], [0.0462, 0.0198]];
  const inner: Vec2[] = [[0.0405, 0.0148], [0.033, 0.0092], [0.0, WELL]];
  m.tint(([, y]): Rgb => (y > 0.0138 && y < 0.019 ? [0.16, 0.26, 0.62] : [1, 1, 1]), () => m.lathe('porcelain', [...outer, ...inner], [0, 0, 0], [0, 0, 0], 22, 0));
}

/** A heap of grains or powder, `height` metres in the middle. */
function heap(m: Maker, material: string, radius: number, height: number, seed: number): void {
  m.surface(material, (u, v): Vec3 => {
    const a = u * 2 * Math.PI;
    const r = Math.max(0.0004, (1 - v) * radius * (1 + 0.1 * (noise3(Math.sin(a) * 2 + seed, 1, Math.cos(a) * 2) - 0.5)));
    const y = WELL + height * Math.sin((v * Math.PI) / 2) ** 1.5 + 0.0022 * (noise3(Math.sin(a) * r * 260 + seed, v * 7, Math.cos(a) * r * 260) - 0.5) * smoothstep(0, 0.2, v);
    return [Math.sin(a) * r, y + smoothstep(0.15, 0, v) * 0.0018, Math.cos(a) * r];
  }, 18, 5, { closedU: true });
}

/** A lump of rock sugar: a broken block. */
function lump(m: Maker, at: Vec3, size: number, turn: Vec3, tint: Rgb): void {
  m.tint(tint, () => m.box('sugar', [size, size * 0.72, size * 0.84], at, size * 0.17, turn));
}

function sugar(m: Maker): void {
  const next = random(3);
  for (let i = 0; i < 5; i++) {
    const ring = i < 4 ? 0.0145 : 0.002;
    const a = i * 1.5708 + next() * 0.3;
    const shade = mix(0.85, 1.05, next());
    lump(m, [Math.sin(a) * ring, WELL + (i < 4 ? 0.0076 : 0.0205), Math.cos(a) * ring], mix(0.0165, 0.021, next()), [next() * 0.7, next() * 3, next() * 0.6], [shade, shade * 0.93, shade * 0.8]);
  }
}

/** Vinegar: a dark, level pool. */
function vinegar(m: Maker): void {
  m.lathe('vinegar', [[0.0395, 0.0136], [0.0385, 0.0138], [0, 0.0137]], [0, 0, 0], [0, 0, 0], 24);
}

/** Strips of dried orange peel, curled: the bitter one. */
function peel(m: Maker): void {
  const next = random(12);
  for (let i = 0; i < 8; i++) {
    const heading = i * 2.4 + next();
    const length = mix(0.028, 0.038, next());
    m.at({ position: [(next() - 0.5) * 0.03, WELL + 0.004 + i * 0.0019, (next() - 0.5) * 0.03], rotation: [0, heading, (next() - 0.5) * 0.5] }, () => {
      m.tint(([x]) => mixRgb([0.7, 0.24, 0.03], [0.42, 0.13, 0.03], (Math.abs(x) * 30 + i * 0.37) % 1), () => m.sweep('peel', [[-0.0072, 0], [0, -0.001], [0.0072, 0], [0, 0.0028]], Array.from({ length: 4 }, (_, k): Vec3 => {
        const curl = (k / 3 - 0.5) * (1.6 + (i % 3) * 0.4);
        return [Math.sin(curl) * length * 0.6, length * 0.42 * Math.cos(curl) - length * 0.3, 0.002 * Math.sin(k * 2 + i)];
      }), { steps: 4, twist: (t) => (t - 0.5) * 0.8 }, 0));
    });
  }
}

/** One dried chilli from its cap at the origin along +x. */
function chilli(m: Maker, length: number, bend: number): void {
  const section: Vec2[] = [[0.0046, 0.0005], [0.001, 0.0046], [-0.0044, 0.0024], [-0.0036, -0.0031], [0.0018, -0.0044]];
  m.tint(([x]) => mixRgb([0.5, 0.02, 0.012], [0.26, 0.012, 0.01], smoothstep(0.2, 0.9, noise3(x * 300, bend * 90, 2))), () =>
    m.sweep('chilliSkin', section, [[0, 0, 0], [length * 0.35, 0.001, bend * 0.4], [length * 0.75, 0, bend], [length, -0.0015, bend * 1.7]], { steps: 5, scale: (t) => 1.1 * mix(0.8, 1, smoothstep(0, 0.2, t)) * (1 - 0.86 * t ** 2.2), twist: (t) => t * 1.3, capped: false }, 0));
  m.tint([0.3, 0.22, 0.1], () => m.tube('matte', [[0.0015, 0, 0], [-0.004, 0.0012, 0], [-0.011, 0.0032, bend * 0.5]], 0.0011, 2, false, 3));
}

function chillies(m: Maker): void {
  const next = random(31);
  for (let i = 0; i < 10; i++) {
    const a = i * 2.4;
    const length = mix(0.038, 0.047, next());
    const d = i < 7 ? 0.01 : 0.005;
    const lift = i < 7 ? 0.0075 + (i % 2) * 0.0045 : 0.016 + (i % 3) * 0.004;
    m.at({ position: [-Math.sin(a) * d - Math.cos(a + 1.3) * length * 0.42, WELL + lift, -Math.cos(a) * d + Math.sin(a + 1.3) * length * 0.42], rotation: [0, a + 1.3, (next() - 0.5) * 0.3] }, () => chilli(m, length, (next() - 0.5) * 0.016));
  }
}

function salt(m: Maker): void {
  heap(m, 'salt', 0.033, 0.02, 5);
}

/** Five saucers on a bamboo board: sweet, sour, bitter, spicy, salty. */
export function makeFlavours(m: Maker): void {
  m.tint([0.8, 0.66, 0.5], () => m.box('cane', [BOARD.width, BOARD.height, BOARD.depth], [0, TOP - BOARD.height / 2, BOARD.z], 0.006));
  for (const x of [-0.24, 0.24]) m.tint([0.5, 0.38, 0.27], () => m.box('cane', [0.03, 0.012, BOARD.depth - 0.016], [x, GROUND + 0.005, BOARD.z], 0.003));
  const fill = [sugar, vinegar, peel, chillies, salt] as const;
  PLACES.forEach((x, i) => m.at({ position: [x, TOP, BOARD.z], rotation: [0, i * 1.1, 0] }, () => {
    saucer(m);
    fill[i]!(m);
  }));
}

/** On the rim of the middle saucer. */
export const flavourAnchor: Vec3 = [PLACES[3], TOP + 0.022, BOARD.z];
