import sharp from 'sharp';
import { noise3, random } from '../../craft/noise.ts';
import { clamp, mix, smoothstep } from '../../craft/vec.ts';
import type { Rgb } from '../../craft/vec.ts';
import { BASE, DECK, LAMPS, LOW, quayAt, SLOPE, TALL } from './layout.ts';

/** Stretch of z that the pictures of land and water cover, metres. */
export const LAND = { from: -0.44, to: 0.262 } as const;
export const WATER = { from: 0.18, to: 0.44 } as const;
const PX = 630;

const CORAL: Rgb = [255, 92, 66];
const TURQUOISE: Rgb = [50, 214, 200];
const VIOLET: Rgb = [150, 70, 200];
const AMBER: Rgb = [255, 180, 80];

/** Colour of the light that the skins throw forward at x, and how strong it is. */
function spill(x: number): [Rgb, number] {
  const bump = (at: number, wide: number) => Math.exp(-(((x - at) / wide) ** 2));
  const sources: [Rgb, number][] = [[CORAL, bump(-0.35, 0.1)], [TURQUOISE, bump(-0.09, 0.095)], [VIOLET, 0.55 * bump(0.43, 0.15)], [AMBER, 0.35 * bump(0.43, 0.13)]];
  const sum = sources.reduce((s, [, k]) => s + k, 0.06);
  const mixed = [0, 1, 2].map((c) => sources.reduce((s, [rgb, k]) => s + rgb[c as 0] * k, 40 * 0.06) / sum) as unknown as Rgb;
  return [mixed, Math.min(1, sum)];
}

const inside = (plan: readonly (readonly [number, number])[], x: number, z: number): boolean =>
  plan.every(([ax, az], i) => {
    const [bx, bz] = plan[(i + 1) % plan.length]!;
    return (bx - ax) * (z - az) - (bz - az) * (x - ax) <= 0;
  });

async function paint(from: number, to: number, px: number, quality: number, colour: (x: number, z: number) => Rgb): Promise<Uint8Array> {
  const [w, h] = [Math.round(BASE.width * px), Math.round((to - from) * px)];
  const out = Buffer.alloc(w * h * 3);
  for (let j = 0; j < h; j++) {
    for (let i = 0; i < w; i++) {
      const c = colour((i / w - 0.5) * BASE.width, from + (j / h) * (to - from));
      for (let k = 0; k < 3; k++) out[(j * w + i) * 3 + k] = clamp(c[k as 0], 0, 255);
    }
  }
  return new Uint8Array(await sharp(out, { raw: { width: w, height: h, channels: 3 } }).webp({ quality, effort: 6, smartSubsample: true }).toBuffer());
}

const add = (a: Rgb, b: Rgb, k: number): Rgb => [a[0] + b[0] * k, a[1] + b[1] * k, a[2] + b[2] * k];
const times = (a: Rgb, k: number): Rgb => [a[0] * k, a[1] * k, a[2] * k];

/** Paving, deck boards, grass, light pools under lamps, and the colours that the skins throw on them. */
export async function paintLand(): Promise<Uint8Array> {
  const next = random(3);
  const stones = Array.from({ length: 4096 }, next);
  return paint(LAND.from, LAND.to, PX, 34, (x, z) => {
    const grain = noise3(x * 260, 3, z * 260) - 0.5;
    const patch = noise3(x * 14, 9, z * 14) - 0.5;
    const deck = inside(DECK, x, z);
    let c: Rgb;
    if (deck) {
      // Boards run along the river.
      const line = (z + 0.012 * x) / 0.0062;
      const board = Math.floor(line);
      const butt = ((x + stones[(board * 7 + 4000) & 4095]! * 0.12) / 0.12) % 1;
      const joint = Math.abs(line - board - 0.5) > 0.42 || Math.abs(butt) < 0.012 ? 0.6 : 1;
      const tone = 0.86 + 0.26 * stones[(board * 13 + Math.floor((x + 1) / 0.12) * 5 + 4000) & 4095]!;
      c = times([132, 108, 84], (tone + grain * 0.16) * joint);
    } else if (z < quayAt(x) - 0.012 || z < 0.1) {
      const green = z < -0.1 && (Math.abs(x) > 0.62 || z < -0.4);
      const [col, row] = [Math.floor(x / 0.013 + 200), Math.floor(z / 0.0105 + 200)];
      const [fx, fz] = [x / 0.013 + 200 + (row % 2) * 0.5, z / 0.0105 + 200];
      const joint = Math.min(fx % 1, 1 - (fx % 1)) < 0.05 || Math.min(fz % 1, 1 - (fz % 1)) < 0.06 ? 0.74 : 1;
      const tone = 0.9 + 0.16 * stones[(Math.floor(fx) * 31 + row * 57 + col * 0) & 4095]!;
      c = green ? times([74, 98, 52], 0.9 + grain * 0.5 + patch * 0.3) : times([150, 146, 140], (tone + grain * 0.1 + patch * 0.1) * joint);
    } else {
      // Coping and the sloping stones of the embankment.
      const [fx, fz] = [x / 0.021 + 200, (z - quayAt(x)) / 0.011 + 200];
      const shift = (Math.floor(fz) % 2) * 0.5;
      const joint = (fx + shift) % 1 < 0.05 || fz % 1 < 0.08 ? 0.68 : 1;
      const wet = smoothstep(quayAt(x) + SLOPE * 0.4, quayAt(x) + SLOPE, z);
      c = times([158, 152, 142], (0.84 + 0.22 * stones[(Math.floor(fx + shift) * 17 + Math.floor(fz) * 91) & 4095]! + grain * 0.12) * joint * (1 - 0.45 * wet));
    }
    // Light of the skins and of the lobbies.
    const [colour, strength] = spill(x);
    const front = smoothstep(0.235, 0.07, z) * smoothstep(0.02, 0.07, z);
    c = add(times(c, 1 - 0.32 * front * strength), colour, 0.42 * front * strength);
    for (const plan of [TALL.plan, LOW.plan]) {
      const cx = plan.reduce((s, p) => s + p[0], 0) / 4;
      const cz = plan.reduce((s, p) => s + p[1], 0) / 4;
      const reach = Math.max(Math.abs(x - cx) / (Math.abs(plan[1][0] - plan[0][0]) / 2), Math.abs(z - cz) / (Math.abs(plan[0][1] - plan[2][1]) / 2));
      c = add(c, [255, 190, 110], 0.34 * smoothstep(1.22, 0.9, reach));
    }
    for (const lx of LAMPS) {
      const d = Math.hypot(x - lx, z - (quayAt(lx) - 0.026));
      c = add(c, [255, 222, 165], 0.36 * Math.exp(-((d / 0.034) ** 2)));
    }
    return c;
  });
}

/** Deep water with the colours of the skins drawn out into stripes. */
export async function paintWater(): Promise<Uint8Array> {
  return paint(WATER.from, WATER.to, 700, 46, (x, z) => {
    const sway = 0.012 * (noise3(x * 9, 2, z * 60) - 0.5) + 0.008 * (noise3(x * 30, 5, z * 150) - 0.5);
    const [colour, strength] = spill(x + sway * 2.4);
    const shore = quayAt(x) + SLOPE;
    const away = (z - shore) / (0.44 - shore);
    const ripple = noise3(x * 22, 7, z * 120);
    const broken = smoothstep(mix(0.2, 0.46, away), mix(0.5, 0.78, away), ripple + 0.12 * (noise3(x * 90, 1, z * 260) - 0.5));
    const deep: Rgb = [14 + 10 * ripple, 32 + 18 * ripple, 52 + 22 * ripple];
    let c = add(deep, colour, 0.86 * strength * broken * mix(1, 0.5, away));
    for (const lx of LAMPS) {
      const s = Math.exp(-(((x + sway * 1.5 - lx) / 0.006) ** 2)) * smoothstep(0.32, 0.62, noise3(x * 40, 4, z * 170));
      c = add(c, [255, 220, 160], 0.7 * s * (1 - 0.5 * away));
    }
    return c;
  });
}
