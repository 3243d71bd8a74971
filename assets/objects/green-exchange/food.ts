import type { Maker } from '../../craft/maker.ts';
import { noise3, random } from '../../craft/noise.ts';
import { mix, mixRgb, smoothstep } from '../../craft/vec.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { settle } from './pan.ts';

/** Radius of the cabbage's heart, metres. */
const HEART = 0.058;

/**
 * One cabbage leaf wrapped around the heart: v runs from the stalk below to the frilled rim, u across.
 * `lift` opens it outwards at the rim, `wrap` says how far up over the top it reaches (radians from below).
 */
function cabbageLeaf(m: Maker, turn: number, radius: number, half: number, wrap: number, lift: number, seed: number, tint: Rgb, steps = 11): void {
  const at = (u: number, v: number): Vec3 => {
    const side = (u - 0.5) * 2;
    // A round leaf: its sides end lower than its middle.
    const polar = mix(0.25, wrap, v ** 0.9) - 0.34 * side * side * v * v;
    // Widest at two thirds, closing to a round tip.
    const width = half * Math.sin(Math.PI * Math.min(1, 0.16 + v * 0.7)) ** 0.85;
    const azimuth = turn + (side * width) / Math.max(0.5, Math.sin(Math.min(polar, 2.5)));
    const rim = smoothstep(0.55, 1, Math.max(v, Math.abs(side) * 0.98));
    const frill = rim * (0.0032 * Math.sin(side * 13 + seed * 3 + v * 9) + 0.0034 * (noise3(side * 4 + seed, v * 6, seed) - 0.5));
    const rib = 0.0022 * Math.exp(-((side / 0.06) ** 2)) * (1 - v * 0.8) - 0.0008 * Math.abs(Math.sin((Math.abs(side) * 1.4 - v) * 14)) * (1 - rim);
    const open = lift * smoothstep(0.25, 1, v) ** 1.4 + 0.4 * lift * side * side * v;
    const r = radius + frill + rib + open;
    return [Math.sin(polar) * Math.sin(azimuth) * r, HEART - Math.cos(polar) * r * 0.94, Math.sin(polar) * Math.cos(azimuth) * r];
  };
  m.tint(tint, () => m.surface('cabbage', at, steps + 2, steps));
}

/** A head of cabbage standing on y = 0: tight inner leaves, four that open, one torn back. */
function cabbage(m: Maker): void {
  m.tint([0.86, 0.95, 0.7], () => m.surface('cabbage', (u, v) => {
    const [azimuth, polar] = [u * 2 * Math.PI, mix(0.2, Math.PI - 0.02, v)];
    const r = HEART * 0.97;
    return [Math.sin(polar) * Math.sin(azimuth) * r, HEART - Math.cos(polar) * r * 0.94, Math.sin(polar) * Math.cos(azimuth) * r];
  }, 12, 7, { closedU: true }));
  m.lathe('stalk', [[0, 0], [0.013, 0], [0.0145, 0.003], [0.016, 0.012], [0.02, 0.02]], [0, -0.002, 0]);
  const pale: Rgb = [1, 1, 0.86];
  const deep: Rgb = [0.62, 0.82, 0.62];
  cabbageLeaf(m, 0.55, HEART * 1.0, 1.2, 3.0, 0.001, 1, pale, 7);
  cabbageLeaf(m, 2.7, HEART * 1.02, 1.2, 2.92, 0.001, 2, pale, 7);
  cabbageLeaf(m, 4.7, HEART * 1.04, 1.15, 2.84, 0.002, 3, mixRgb(pale, deep, 0.15), 8);
  cabbageLeaf(m, 1.55, HEART * 1.06, 1.1, 2.7, 0.004, 4, mixRgb(pale, deep, 0.3));
  cabbageLeaf(m, 3.75, HEART * 1.08, 1.1, 2.55, 0.006, 5, mixRgb(pale, deep, 0.45));
  cabbageLeaf(m, 5.85, HEART * 1.1, 1.05, 2.5, 0.008, 6, mixRgb(pale, deep, 0.45));
  cabbageLeaf(m, 0.7, HEART * 1.13, 1.0, 2.12, 0.019, 7, mixRgb(pale, deep, 0.75));
  cabbageLeaf(m, 2.75, HEART * 1.13, 1.0, 2.2, 0.016, 8, mixRgb(pale, deep, 0.7));
  cabbageLeaf(m, 4.9, HEART * 1.14, 1.0, 2.05, 0.023, 9, deep);
}

/** A round fruit on y = 0 with a dimple at its stalk and pores or ribs in its skin. */
function round(m: Maker, material: string, radius: number, flat: number, ribs: number, tint: (height: number, u: number) => Rgb): void {
  m.tint((_, [u, w]) => tint(1 - w, u), () => m.surface(material, (u, v) => {
    const [azimuth, polar] = [u * 2 * Math.PI, Math.PI * (1 - v)];
    const dimple = 0.13 * Math.exp(-((polar / 0.3) ** 2));
    const r = radius * (1 - dimple + ribs * 0.03 * Math.cos(azimuth * 5) * Math.sin(polar) ** 2 * (1 - v * 0.3) + 0.012 * (noise3(azimuth * 2, v * 9, radius * 900) - 0.5));
    return [Math.sin(polar) * Math.sin(azimuth) * r, radius * flat + Math.cos(polar) * r * flat, Math.sin(polar) * Math.cos(azimuth) * r];
  }, ribs > 0 ? 15 : 14, ribs > 0 ? 7 : 9, { closedU: true }));
}

function orange(m: Maker, shade: number): void {
  round(m, 'fruit', 0.035, 0.96, 0, (height) => mixRgb([0.88, 0.3 + shade, 0.02], [0.8, 0.4, 0.04], smoothstep(0.8, 1, height)));
  m.tint([0.14, 0.22, 0.05], () => m.lathe('fruit', [[0.0045, 0], [0.0038, 0.0016], [0.0018, 0.0022], [0.0012, 0.004], [0, 0.0042]], [0, 0.0602, 0], [0, 0, 0], 6));
}

function tomato(m: Maker): void {
  round(m, 'skin', 0.03, 0.84, 1, (height) => mixRgb([0.62, 0.025, 0.012], [0.58, 0.08, 0.02], smoothstep(0.75, 1, height)));
  m.tint([0.08, 0.2, 0.03], () => {
    for (let i = 0; i < 5; i++) {
      const angle = (i / 5) * 2 * Math.PI + 0.3;
      const [s, c] = [Math.sin(angle), Math.cos(angle)];
      m.surface('leaf', (u, v) => {
        const w = (u - 0.5) * 0.006 * Math.sin(Math.PI * Math.min(1, 0.25 + v * 0.75));
        const r = v * 0.017;
        return [s * r + c * w, 0.0455 + 0.004 * Math.sin(v * 2.4) - v * v * 0.003, c * r - s * w];
      }, 1, 4);
    }
    m.tube('leaf', [[0, 0.044, 0], [0.001, 0.05, 0], [0.004, 0.055, 0.001]], 0.0014, 4, false, 5);
  });
}

/** A hand of bananas: its crown at the origin, the fruit curving along +x and down. */
function bananas(m: Maker): void {
  const section: Vec2[] = [[0.0155, -0.003], [0.0115, 0.0115], [-0.0045, 0.0155], [-0.0152, 0.0045], [-0.0105, -0.0115], [0.0055, -0.0145]];
  const yellow: Rgb = [0.86, 0.57, 0.05];
  m.tint((at) => mixRgb(mixRgb([0.3, 0.36, 0.06], yellow, smoothstep(0.014, 0.05, at[0])), [0.1, 0.06, 0.03], smoothstep(0.124, 0.134, Math.hypot(at[0], at[2]))), () => {
    for (const [i, fan] of [-0.42, -0.13, 0.15, 0.44].entries()) {
      const [c, s] = [Math.cos(fan), Math.sin(fan)];
      const lift = 0.006 * (i % 2);
      const path = [[0, 0.002, 0], [0.02, 0.005 + lift, 0], [0.052, 0.012 + lift, 0], [0.088, 0.006, 0], [0.118, -0.012, 0], [0.136, -0.03, 0]]
        .map(([x, y, z]): Vec3 => [x! * c + z! * s, y! + 0.002, -x! * s + z! * c]);
      m.sweep('skin', section, path, {
        steps: 11, scale: (t) => mix(0.36, 1, smoothstep(0.02, 0.3, t)) * mix(1, 0.3, smoothstep(0.82, 1, t)), twist: () => fan,
      });
    }
  });
  m.tint([0.2, 0.17, 0.06], () => m.lathe('fruit', [[0, -0.012], [0.008, -0.011], [0.0115, -0.004], [0.0115, 0.006], [0.008, 0.012], [0, 0.0125]], [-0.004, 0.004, 0], [0, 0, Math.PI / 2], 8));
}

/** A carrot along +x from its shoulder at the origin, with feathery greens behind. */
function carrot(m: Maker, length: number, seed: number): void {
  const next = random(seed);
  const profile: Vec2[] = [[0, -length], [0.0018, -length * 0.985], [0.0042, -length * 0.85], [0.0056, -length * 0.72], [0.0071, -length * 0.6], [0.0083, -length * 0.44], [0.01, -length * 0.3], [0.0128, -length * 0.08], [0.0125, -0.002], [0.008, 0.001], [0, 0.0008]];
  m.tint([0.88, 0.235, 0.025], () => m.lathe('fruit', profile, [0, 0, 0], [0, 0, Math.PI / 2], 10, 1.2));
  for (let i = 0; i < 3; i++) {
    const side = (i - 1) * 0.4 + (next() - 0.5) * 0.2;
    const rise = 0.25 + next() * 0.5;
    const tip: Vec3 = [-0.07 - next() * 0.03, rise * 0.035 - 0.012, side * 0.07];
    const knee: Vec3 = [-0.035, rise * 0.045, side * 0.022];
    m.tint([0.4, 0.55, 0.2], () => m.tube('leaf', [[0, 0, 0], knee, tip], 0.0013, 6, false, 4));
    m.tint([0.42 + next() * 0.3, 0.72, 0.4], () => {
      for (let k = 2; k <= 8; k++) {
        const t = k / 8;
        const on = (q: 0 | 1 | 2) => (1 - t) * (1 - t) * 0 + 2 * t * (1 - t) * knee[q] + t * t * tip[q];
        for (const turn of [-1, 1]) {
          const reach = 0.014 * (1.15 - t * 0.7);
          const end: Vec3 = [on(0) - reach * 0.7, on(1) + reach * (0.2 + next() * 0.5), on(2) + turn * reach];
          m.surface('leaf', (u, v) => [
            mix(on(0), end[0], v) + (u - 0.5) * 0.006 * Math.sin(Math.PI * (0.1 + v * 0.85)), mix(on(1), end[1], v), mix(on(2), end[2], v) + (u - 0.5) * 0.003 * turn,
          ], 1, 2);
        }
      }
    });
  }
}

/** Fruit and vegetables heaped in a pan whose inner floor is y = 0 around the frame's origin. */
export function makeFood(m: Maker): void {
  const put = (position: Vec3, rotation: Vec3, build: () => void) => m.at({ position, rotation }, build);
  const on = (x: number, z: number, radius: number): Vec3 => [x, settle(x, z, radius), z];
  put([0.008, 0.004, -0.03], [0.22, 0.4, -0.08], () => cabbage(m));
  put(on(-0.092, 0.026, 0.035), [0.05, 0.2, 0.08], () => orange(m, 0));
  put(on(-0.038, 0.083, 0.035), [0.12, 0, 0.1], () => orange(m, 0.03));
  put(on(-0.088, -0.05, 0.035), [0.1, 0.3, -0.1], () => orange(m, 0.02));
  put(on(0.034, 0.092, 0.03), [0.12, 0, -0.1], () => tomato(m));
  put(on(0.102, -0.05, 0.028), [-0.1, 1, -0.1], () => tomato(m));
  put([-0.09, 0.088, 0.05], [0.06, 0.34, -0.12], () => bananas(m));
  put([0.118, 0.05, 0.034], [0, 3.55, 0.02], () => carrot(m, 0.13, 3));
  put([0.124, 0.042, 0.008], [0.4, 3.75, 0.1], () => carrot(m, 0.12, 5));
}

/** A point on the cabbage's front leaf and one on the front orange, in the pan's frame. */
export const cabbageAnchor: Vec3 = [0.02, 0.085, 0.025];
export const foodAnchor: Vec3 = [-0.038, 0.045, 0.118];
