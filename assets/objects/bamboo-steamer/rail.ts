import type { Maker } from '../../craft/maker.ts';
import { mix, mixRgb, smoothstep } from '../../craft/vec.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { noise3 } from '../../craft/noise.ts';
import { GROUND, RAIL } from './layout.ts';

/** A bamboo culm from y = 0 up to `length`, with its nodes. */
function culm(m: Maker, length: number, radius: number, first: number, place: Vec3, rotation: Vec3): void {
  const pitch = 0.172;
  const nodes: number[] = [];
  for (let y = first; y < length - 0.02; y += pitch) nodes.push(y);
  const profile: Vec2[] = [[radius * 0.55, 0], [radius * 0.96, 0.0004]];
  for (const y of nodes) profile.push([radius * 0.97, y - 0.011], [radius * 1.13, y - 0.0026], [radius * 1.12, y + 0.0026], [radius * 0.98, y + 0.011]);
  profile.push([radius * 0.96, length - 0.0004], [radius * 0.55, length], [radius * 0.5, length - 0.012]);
  const near = (y: number) => Math.min(...nodes.map((n) => Math.abs(y - n)));
  m.tint(([x, y, z]): Rgb => {
    const streak = noise3(x * 300, y * 6, z * 300);
    const base = mixRgb([0.6, 0.4, 0.16], [0.42, 0.32, 0.11], smoothstep(0.3, 0.8, noise3(x * 30 + length, y * 9, z * 30)));
    return mixRgb(mixRgb(base, [0.3, 0.17, 0.06], 0.35 * streak), [0.17, 0.1, 0.045], smoothstep(0.005, 0.002, near(y)) * 0.8);
  }, () => m.lathe('culm', profile, place, rotation, 8, 0));
}

/** Rattan wound crosswise where post and rail meet. */
function lashing(m: Maker, x: number): void {
  const { y, z } = RAIL;
  const [p, r] = [0.0142, 0.0122];
  for (let i = 0; i < 3; i++) {
    const o = (i - 1) * 0.0048;
    for (const s of [-1, 1]) {
      m.tube('rattan', [[x - 0.017 + o, y - s * (0.017 - o * s), z + 0.006], [x + o * 0.7, y + o * 0.7 * -s, z + r + 0.0046 + (s > 0 ? 0.0016 : 0)], [x + 0.017 + o, y + s * (0.017 + o * s), z + 0.006]], 0.0023, 4, false, 3);
    }
  }
  for (let i = 0; i < 2; i++) {
    m.tube('rattan', Array.from({ length: 8 }, (_, k): Vec3 => {
      const a = (k / 8) * 2 * Math.PI;
      return [x + Math.sin(a) * (p + 0.001), y - 0.024 - i * 0.0042, z - 0.024 + Math.cos(a) * (p + 0.001)];
    }), 0.0022, 10, true, 3);
  }
}

/** A hook of bent wire over the rail at x. */
function hook(m: Maker, x: number): void {
  const { y, z } = RAIL;
  m.tube('steel', [[x, y - 0.006, z - 0.0145], [x, y + 0.009, z - 0.0125], [x, y + 0.0145, z], [x, y + 0.008, z + 0.0135], [x, y - 0.018, z + 0.0145], [x, y - 0.034, z + 0.0145], [x, y - 0.041, z + 0.0195], [x, y - 0.034, z + 0.0255]], 0.0018, 10, false, 4);
}

/** A handle hanging from an eye at (x, y, z): flat steel below a turned wooden grip; down to `length`. */
function handle(m: Maker, x: number, y: number, z: number, length: number): void {
  m.tube('steel', [[x, y - 0.016, z], [x - 0.006, y - 0.008, z], [x, y, z], [x + 0.006, y - 0.008, z], [x, y - 0.016, z]], 0.0015, 6, false, 3);
  m.lathe('grip', [[0.006, 0], [0.0095, 0.004], [0.0098, 0.03], [0.0088, 0.06], [0.0102, 0.094], [0.0086, 0.102], [0.004, 0.104]], [x, y - 0.12, z], [0, 0, 0], 8, 0);
  m.lathe('brass', [[0.0068, 0], [0.0074, 0.001], [0.0074, 0.009], [0.0066, 0.01]], [x, y - 0.129, z], [0, 0, 0], 8, 0);
  m.box('steel', [0.009, length - 0.125, 0.0034], [x, y - 0.125 - (length - 0.125) / 2, z], 0.0012);
}

/** A ladle: its bowl faces the viewer. */
function ladle(m: Maker, x: number): void {
  const [y, z] = [RAIL.y - 0.038, RAIL.z + 0.022];
  handle(m, x, y, z, 0.3);
  m.at({ position: [x, y - 0.336, z + 0.008], rotation: [Math.PI / 2 - 0.24, 0, 0] }, () => {
    m.lathe('steel', [[0, -0.0258], [0.02, -0.0225], [0.037, -0.012], [0.0474, 0.0034], [0.0462, 0.0046], [0.0355, -0.0095], [0.019, -0.0195], [0, -0.0226]], [0, 0, 0], [0, 0, 0], 18, 0);
  });
}

/** A wire skimmer: rings and spokes of brass wire, slightly dished. */
function skimmer(m: Maker, x: number): void {
  const [y, z] = [RAIL.y - 0.038, RAIL.z + 0.022];
  handle(m, x, y, z, 0.262);
  const dish = (r: number) => -0.018 * (1 - (r / 0.062) ** 2);
  m.at({ position: [x, y - 0.32, z + 0.006], rotation: [Math.PI / 2 - 0.12, 0, 0] }, () => {
    const ring = (r: number, wire: number, steps: number) =>
      m.tube('brass', Array.from({ length: 12 }, (_, i): Vec3 => [Math.sin((i / 12) * 2 * Math.PI) * r, dish(r), Math.cos((i / 12) * 2 * Math.PI) * r]), wire, steps, true, 3);
    ring(0.062, 0.0028, 20);
    m.only('near', () => {
      for (const r of [0.022, 0.042]) ring(r, 0.0011, Math.round(mix(10, 18, r / 0.053)));
      for (let i = 0; i < 6; i++) {
        const a = (i / 6) * Math.PI;
        const at = (r: number): Vec3 => [Math.sin(a) * r, dish(r) - 0.0014, Math.cos(a) * r];
        m.tube('brass', [at(-0.061), at(-0.03), at(0), at(0.03), at(0.061)], 0.001, 4, false, 3);
      }
    });
    m.only('far', () => m.lathe('brass', [[0.06, dish(0.06)], [0.03, dish(0.03)], [0, dish(0)]], [0, 0, 0], [Math.PI, 0, 0], 12));
  });
}

/** Two bamboo posts let into iron sockets and a rail lashed to them, with a ladle and a skimmer. The lid leans on it. */
export function makeRail(m: Maker): void {
  const { y, z, half } = RAIL;
  for (const side of [-1, 1]) {
    const x = side * half;
    const post = z - 0.024;
    culm(m, y + 0.045 - GROUND, 0.0136, side > 0 ? 0.1 : 0.06, [x, GROUND, post], [0, 0, 0]);
    m.lathe('iron', [[0.033, 0], [0.033, 0.004], [0.03, 0.0065], [0.0195, 0.008], [0.0185, 0.03], [0.0137, 0.032]], [x, GROUND, post], [0, 0, 0], 12, 0);
    for (let i = 0; i < 3; i++) {
      const a = 0.5 + i * 2.094;
      m.only('near', () => m.lathe('steel', [[0.0042, 0], [0.0034, 0.0018], [0, 0.0026]], [x + Math.sin(a) * 0.0255, GROUND + 0.006, post + Math.cos(a) * 0.0255], [0, 0, 0], 5, 0));
    }
    lashing(m, x);
  }
  culm(m, half * 2 + 0.11, 0.0112, 0.085, [half + 0.055, y, z], [0, 0, Math.PI / 2]);
  for (const x of [-0.238, 0.238]) hook(m, x);
  ladle(m, 0.238);
  skimmer(m, -0.238);
}
