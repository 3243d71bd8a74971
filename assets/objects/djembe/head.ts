import sharp from 'sharp';
import type { Maker } from '../../craft/maker.ts';
import { noise3, random } from '../../craft/noise.ts';
import { lathe } from '../../craft/shapes.ts';
import { clamp, mix, mixRgb, smoothstep } from '../../craft/vec.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { CROWN_Y, LIGHTS, LOW_RING_Y, RING_WIRE, RIM_Y, around, outside } from './layout.ts';
import { CROWN_R, LOW_RING_R } from './ropes.ts';

/** Length along the skin, from the middle to its hidden edge, that the picture covers; metres. */
const REACH = 0.222;
/** Lights in the ring. */
export const LIGHT_COUNT = 24;

/** The skin's outline: [radius, y] from the edge under the ring to the middle; slightly drawn in by its tension. */
function skinProfile(): Vec2[] {
  const r = outside(RIM_Y);
  return [
    [CROWN_R - 0.004, CROWN_Y - 0.012], [r + 0.0048, CROWN_Y - 0.004], [r + 0.0022, CROWN_Y + 0.01], [r + 0.0016, RIM_Y - 0.012], [r + 0.0006, RIM_Y - 0.005],
    [r - 0.0028, RIM_Y - 0.0008], [r - 0.009, RIM_Y + 0.0006], [r - 0.02, RIM_Y], [r * 0.7, RIM_Y - 0.0012], [r * 0.38, RIM_Y - 0.0018], [0.0001, RIM_Y - 0.002],
  ];
}

/** Goat skin, shaved: pale and veined, a dark line of the back, grey where hands strike, and the lights shining through; WebP. */
export async function paintSkin(): Promise<Uint8Array> {
  const side = 640;
  const out = Buffer.alloc(side * side * 3);
  const lightAt = (LIGHTS[0] + LIGHTS[1]) / 2;
  for (let py = 0; py < side; py++) {
    for (let px = 0; px < side; px++) {
      const [x, z] = [((px + 0.5) / side - 0.5) * 2 * REACH, ((py + 0.5) / side - 0.5) * 2 * REACH];
      const r = Math.hypot(x, z);
      const a = Math.atan2(x, z);
      const n = (f: number, k: number) => noise3(x * f + k, k * 3.7, z * f - k);
      const bend = (n(14, 5) - 0.5) * 0.05;
      const spine = Math.exp(-(((x + bend + 0.018) / 0.017) ** 2));
      const hairs = noise3(x * 620, 3, z * 120) * 0.6 + n(420, 4) * 0.4;
      const vein = Math.exp(-((Math.abs(n(17, 1) - 0.5) / 0.016) ** 2)) * 0.55 + Math.exp(-((Math.abs(n(34, 2) - 0.5) / 0.02) ** 2)) * 0.3;
      const hands = smoothstep(0.075, 0.02, Math.abs(r - 0.115)) * smoothstep(0.05, 0.16, z) + 0.5 * smoothstep(0.08, 0.01, r);
      const patch = smoothstep(0.5, 0.72, n(7, 9));
      let tone = 0.9 + (n(30, 6) - 0.5) * 0.12 + (hairs - 0.5) * 0.1 - vein * 0.11 - spine * 0.2 - patch * 0.1 - hands * 0.14 * (0.6 + 0.8 * n(60, 8));
      tone -= smoothstep(0.164, 0.176, r) * 0.16;
      const base = [mix(120, 244, tone), mix(84, 226, tone), mix(48, 194, tone)];
      // Each light is a soft spot under the skin; between them the skin glows.
      const cell = (2 * Math.PI) / LIGHT_COUNT;
      const off = (((a % cell) + cell * 1.5) % cell - cell / 2) * r;
      const spot = Math.exp(-((off / 0.0062) ** 2) - ((r - lightAt) / 0.0062) ** 2);
      const haze = Math.exp(-(((r - lightAt) / 0.021) ** 2));
      const glow = clamp(spot * 0.9 + haze * 0.5);
      const lightColor = [255, mix(158, 226, spot), mix(58, 150, spot)];
      for (let k = 0; k < 3; k++) out[(py * side + px) * 3 + k] = clamp(mix(base[k]!, lightColor[k]!, glow * 0.85), 0, 255);
    }
  }
  return new Uint8Array(await sharp(out, { raw: { width: side, height: side, channels: 3 } }).webp({ quality: 50, effort: 6 }).toBuffer());
}

function skin(m: Maker, sides: number): void {
  const profile = skinProfile();
  const geometry = lathe(profile, sides);
  const uv = geometry.getAttribute('uv');
  const position = geometry.getAttribute('position');
  let along = 0;
  const lengths = [...profile].reverse().map(([r, y], i, list) => {
    const before = list[Math.max(0, i - 1)]!;
    along += Math.hypot(r - before[0], y - before[1]);
    return along;
  }).reverse();
  for (let i = 0; i < uv.count; i++) {
    const a = Math.atan2(position.getX(i), position.getZ(i));
    const length = lengths[i % profile.length]! / (2 * REACH);
    uv.setXY(i, 0.5 + Math.sin(a) * length, 0.5 + Math.cos(a) * length);
  }
  m.add('skin', geometry, [0, 0, 0], [0, 0, 0], 1.2);
}

const COAT: Rgb = [0.86, 0.76, 0.6];
const coat = ([x, y, z]: Vec3): Rgb => {
  const spot = smoothstep(0.46, 0.6, noise3(x * 16 + 3, y * 3, z * 16));
  const hair = 0.72 + 0.5 * noise3(x * 260, y * 30, z * 260);
  const [r, g, b] = mixRgb(COAT, [0.13, 0.07, 0.035], spot);
  return [r * hair, g * hair, b * hair];
};

/** The cuff: the trimmed border of the skin that stands up over the crown ring with its hair left on. */
function cuff(m: Maker, sides: number): void {
  const next = random(31);
  const ragged = Array.from({ length: 65 }, () => next());
  m.tint(coat, () => {
    m.surface('hair', (u, v) => {
      const a = u * 2 * Math.PI;
      const rag = ragged[Math.round(u * 64) % 64]!;
      const top = CROWN_Y + 0.017 + 0.009 * noise3(Math.sin(a) * 3, 1, Math.cos(a) * 3) + 0.005 * rag;
      const y = mix(CROWN_Y + 0.004, top, v);
      const flare = 0.004 + 0.006 * v ** 1.7 + 0.003 * (rag - 0.5) * v;
      return around(CROWN_R + RING_WIRE * 0.35 + flare - 0.004, a, y);
    }, sides, 2, { closedU: true });
  });
}

const INDIGO: Rgb = [0.028, 0.05, 0.16];
const FOLD: Rgb = [0.055, 0.1, 0.28];
const PALE: Rgb = [0.2, 0.27, 0.45];

/** A ring of round bar wrapped in a strip of indigo cloth, every fifth turn pale, a slanted seam at each. */
function wrappedRing(m: Maker, r: number, y: number, turns: number, sides = 5): void {
  m.tint((_, uv) => {
    const turn = Math.round(uv[0] * turns * 2);
    return turn % 12 === 0 ? PALE : turn % 2 ? INDIGO : FOLD;
  }, () => {
    m.surface('cloth', (u, v) => {
      const turn = (u * turns + v * 0.9) % 1;
      const thick = RING_WIRE * (0.95 + 0.1 * smoothstep(0, 0.9, turn));
      const b = v * 2 * Math.PI;
      return around(r + Math.cos(b) * thick, u * 2 * Math.PI, y + Math.sin(b) * thick);
    }, turns * 2, sides, { closedU: true });
  });
}

/** Skin, cuff and the two wrapped rings. The skin can be struck: it is the node "skin", about its middle. */
export function makeHead(m: Maker): void {
  m.node('skin', [0, RIM_Y, 0], () => {
    m.only('near', () => skin(m, 36));
    m.only('far', () => skin(m, 18));
  });
  m.only('near', () => {
    cuff(m, 64);
    wrappedRing(m, CROWN_R, CROWN_Y, 30);
    wrappedRing(m, LOW_RING_R, LOW_RING_Y, 18);
  });
  m.only('far', () => {
    cuff(m, 20);
    wrappedRing(m, CROWN_R, CROWN_Y, 10, 4);
    wrappedRing(m, LOW_RING_R, LOW_RING_Y, 8, 4);
  });
}
