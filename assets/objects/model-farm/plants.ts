import type { Maker } from '../../craft/maker.ts';
import { noise3, random } from '../../craft/noise.ts';
import { mix } from '../../craft/vec.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { turned } from './block.ts';

/** Greens are drawn relative to a leaf in full shade; the brightest (a midrib, a ripe cob) is three times that. */
const green = (r: number, g: number, b: number): Rgb => [r / 3, g / 3, b / 3];

/** One leaf: heading in radians from +z, lengths in metres; `lift` and `sag` are its rise and fall at the tip. */
interface Blade {
  readonly heading: number;
  readonly length: number;
  readonly width: number;
  readonly lift: number;
  readonly sag: number;
  /** Width along the leaf, 0..1 of `width`. */
  readonly shape?: (t: number) => number;
  readonly fold?: number;
  readonly steps?: number;
  readonly across?: number;
  readonly frill?: number;
}

/** A leaf from its foot, face up. */
export function blade(m: Maker, material: string, foot: Vec3, b: Blade): void {
  const [s, c] = [Math.sin(b.heading), Math.cos(b.heading)];
  const shape = b.shape ?? ((t) => Math.sin(Math.PI * (0.08 + 0.92 * t)) ** 0.8);
  const fold = b.fold ?? 0.25;
  m.surface(material, (u, v) => {
    const side = (0.5 - u) * b.width * shape(v);
    const out = b.length * v;
    const y = b.lift * v - b.sag * v * v + Math.abs(side) * fold * 2 + (b.frill ?? 0) * Math.abs(0.5 - u) * Math.sin(v * 21 + u * 9 + b.heading * 5);
    return [foot[0] + s * out + c * side, foot[1] + y, foot[2] + c * out - s * side];
  }, b.across ?? 2, b.steps ?? 4);
}

/** A head of cabbage with its open outer leaves, about `size` metres across. */
export function cabbage(m: Maker, at: Vec3, size: number, seed: number): void {
  const next = random(seed);
  const tone = 0.85 + next() * 0.4;
  for (let k = 0; k < 5; k++) {
    const inner = k > 3;
    m.tint((_, [u, v]): Rgb => {
      const rib = Math.abs(u - 0.5) < 0.1 ? 1.7 : 1;
      const pale = (1.45 - 0.6 * v) * tone * rib;
      return green(0.85 * pale, 1.05 * pale, 1.15 * pale);
    }, () => blade(m, 'leaf', [at[0], at[1] + (inner ? 0.003 : 0.001), at[2]], {
      heading: k * 2.45 + next() * 0.5, length: size * (inner ? 0.42 : 0.58), width: size * 0.62, lift: size * (inner ? 0.95 : 0.5), sag: size * (inner ? 0.45 : 0.28),
      shape: (t) => 0.35 + 0.85 * Math.sin(Math.PI * (0.12 + 0.7 * t)), fold: 0.42, steps: 3, across: 2, frill: size * 0.07,
    }));
  }
  m.tint(green(1.5 * tone, 1.35 * tone, 1.2 * tone), () => turned(m, 'stemGreen', [[size * 0.13, 0], [size * 0.21, size * 0.12], [size * 0.17, size * 0.27], [0, size * 0.33]].map(([r, y]) => [r!, y!] as const), [at[0], at[1] + size * 0.06, at[2]], [0.1, next() * 3, 0.1], 6, 1.2));
}

/** A stalk of maize with hanging leaves, a cob and its tassel, `height` metres. */
export function maize(m: Maker, at: Vec3, height: number, seed: number): void {
  const next = random(seed);
  const lean = (next() - 0.5) * 0.1 * height;
  const on = (t: number): Vec3 => [at[0] + lean * t * t, at[1] + height * t, at[2] + lean * 0.5 * t];
  m.tint(green(0.9, 1.05, 0.6), () => m.tube('stemGreen', [on(0), on(0.5), on(1)], 0.0017, 2, false, 3));
  const start = next() * 3;
  for (let k = 0; k < 6; k++) {
    const t = 0.14 + k * 0.13;
    const shade = 0.8 + next() * 0.5;
    m.tint(green(0.85 * shade, 1.1 * shade, 0.7 * shade), () => blade(m, 'leaf', on(t), {
      heading: start + k * Math.PI + (next() - 0.5) * 0.9, length: height * (0.5 - 0.25 * t), width: 0.0088, lift: height * (0.34 + next() * 0.1), sag: height * (0.42 + next() * 0.16), fold: 0.3, steps: 4,
    }));
  }
  m.tint(green(1.9, 1.25, 0.5), () => turned(m, 'stemGreen', [[0.001, 0], [0.0033, 0.004], [0.0031, 0.011], [0, 0.017]], on(0.5), [0.35, next() * 6, 0.3], 5));
  for (let k = 0; k < 3; k++) m.tint(green(2.6, 1.5, 0.6), () => blade(m, 'leaf', on(0.99), { heading: k * 2.1 + start, length: 0.007, width: 0.0022, lift: 0.013, sag: 0.002, steps: 2, across: 1 }));
}

/** One banana leaf: a pale midrib, and its halves torn by the wind into flaps. */
function bananaLeaf(m: Maker, foot: Vec3, heading: number, length: number, lift: number, sag: number, seed: number): void {
  const next = random(seed);
  const [s, c] = [Math.sin(heading), Math.cos(heading)];
  const along = (t: number): Vec3 => [foot[0] + s * length * t * (1 - 0.12 * t), foot[1] + lift * t - sag * t * t, foot[2] + c * length * t * (1 - 0.12 * t)];
  const half = (t: number) => length * 0.17 * Math.sin(Math.PI * Math.min(1, 0.1 + 0.93 * t)) ** 0.6;
  m.tint(green(2.1, 1.75, 1.3), () => m.surface('leaf', (u, v) => {
    const [x, y, z] = along(v);
    const w = (0.5 - u) * mix(0.0042, 0.001, v);
    return [x + c * w, y + 0.0006, z - s * w];
  }, 1, 7));
  const old = next() < 0.25;
  for (const side of [-1, 1]) {
    for (let t = 0.16; t < 0.97; ) {
      const end = Math.min(1, t + 0.1 + next() * 0.15);
      const gap = next() < 0.6 ? 0.028 : 0.006;
      const droop = 0.2 + next() * 0.5 + (gap > 0.02 ? 0.12 : 0);
      const tone = 0.8 + next() * 0.45;
      const from = t;
      m.tint((_, [, v]): Rgb => (old ? green(2.2 * tone, 1.2 * tone, 0.6 * tone) : green(tone * (0.7 + 0.25 * v), tone * (0.98 + 0.2 * v), tone * 0.75)), () => m.surface('leaf', (u, v) => {
        const b = mix(from, end - gap * v, side > 0 ? 1 - u : u);
        const [x, y, z] = along(b + 0.07 * v);
        const w = side * half(b) * v;
        return [x + c * w, y + 0.35 * Math.abs(w) * (1 - v * 0.3) - droop * half(b) * v * v, z - s * w];
      }, 1, 2));
      t = end;
    }
  }
}

/** A banana plant `height` metres tall; `fruit` hangs a bunch with its flower on it. */
export function banana(m: Maker, at: Vec3, height: number, seed: number, fruit = false): void {
  const next = random(seed);
  const stem = height * 0.55;
  m.tint(([, y], [u]) => (noise3(u * 12, y * 90, seed) > 0.6 ? green(1.4, 0.6, 0.8) : green(1.1 + 0.5 * (y / stem), 0.75 + 0.3 * (y / stem), 0.8)), () =>
    turned(m, 'stemGreen', [[height * 0.058, 0], [height * 0.038, stem * 0.5], [height * 0.03, stem], [height * 0.012, stem * 1.1]], at, [0, 0, 0], 7));
  const count = height > 0.16 ? 7 : 6;
  const start = next() * 6;
  for (let k = 0; k < count; k++) {
    const young = k / count;
    bananaLeaf(m, [at[0], at[1] + stem * (0.92 + 0.14 * young), at[2]], start + k * 2.39996, height * mix(0.62, 0.5, young) * (0.9 + next() * 0.2), height * mix(0.32, 0.58, young), height * mix(0.5, 0.24, young), seed * 50 + k);
  }
  if (!fruit) return;
  const top: Vec3 = [at[0], at[1] + stem * 1.02, at[2]];
  m.tint(green(0.6, 0.6, 0.3), () => m.tube('stemGreen', [top, [top[0] + 0.012, top[1] + 0.006, top[2] + 0.014], [top[0] + 0.016, top[1] - 0.014, top[2] + 0.02], [top[0] + 0.015, top[1] - 0.04, top[2] + 0.019]], 0.0017, 5, false, 4));
  for (let hand = 0; hand < 3; hand++) {
    for (let k = 0; k < 6; k++) {
      const a = (k / 6) * 2 * Math.PI + hand * 0.4;
      const y = top[1] - 0.008 - hand * 0.0065;
      const [x, z, r] = [top[0] + 0.0158, top[2] + 0.0198, 0.0072 - hand * 0.0008];
      m.tint(green(2.4 - hand * 0.3, 2.1 - hand * 0.14, 0.45), () => m.tube('stemGreen', [[x + Math.cos(a) * 0.0015, y - 0.003, z + Math.sin(a) * 0.0015], [x + Math.cos(a) * r, y - 0.002, z + Math.sin(a) * r], [x + Math.cos(a) * r * 1.05, y + 0.0045, z + Math.sin(a) * r * 1.05]], 0.0017, 2, false, 3));
    }
  }
  m.tint(green(0.7, 0.1, 0.16), () => turned(m, 'stemGreen', [[0, -0.056], [0.0038, -0.049], [0.0044, -0.044], [0.0012, -0.039]], [top[0] + 0.015, top[1], top[2] + 0.019], [0, 0, 0], 7));
}

/** An oil palm: ringed trunk, arching fronds of narrow leaflets, a cluster of red fruit. */
export function palm(m: Maker, at: Vec3, height: number, seed: number): void {
  const next = random(seed);
  const top: Vec3 = [at[0] - 0.016, at[1] + height, at[2] + 0.006];
  m.tint(([, y]) => (Math.sin(y * 900) > 0.1 ? [0.62, 0.5, 0.4] : [0.4, 0.31, 0.24]), () => {
    const rings = 11;
    m.loft('rawWood', Array.from({ length: rings + 1 }, (_, j) => {
      const t = j / rings;
      const r = mix(0.0098, 0.0062, t) * (j % 2 ? 0.88 : 1.06) + (t > 0.9 ? 0.0035 : 0) + 0.005 * Math.exp(-t * 18);
      return Array.from({ length: 6 }, (_, i): Vec3 => [mix(at[0], top[0], t ** 1.4) + Math.sin((i / 6) * 2 * Math.PI) * r, at[1] + height * t, mix(at[2], top[2], t) + Math.cos((i / 6) * 2 * Math.PI) * r]);
    }));
  });
  const fronds = 11;
  for (let k = 0; k < fronds; k++) {
    const heading = k * 2.39996 + next() * 0.3;
    const [s, c] = [Math.sin(heading), Math.cos(heading)];
    const young = k / fronds;
    const [length, lift, sag] = [0.125 + next() * 0.02, mix(0.055, 0.13, young), mix(0.13, 0.1, young)];
    const on = (t: number): Vec3 => [top[0] + s * length * t, top[1] + lift * t - sag * t * t, top[2] + c * length * t];
    const tone = 0.75 + next() * 0.45;
    m.tint(green(1.3, 1.2, 0.6), () => m.surface('leaf', (u, v) => {
      const [x, y, z] = on(v);
      return [x + c * (0.5 - u) * 0.0026 * (1 - v * 0.7), y, z - s * (0.5 - u) * 0.0026 * (1 - v * 0.7)];
    }, 1, 5));
    for (const side of [-1, 1]) {
      for (let j = 0; j < 7; j++) {
        const t = 0.18 + j * 0.12;
        const reach = 0.036 * Math.sin(Math.PI * (0.16 + 0.76 * t)) * (0.85 + next() * 0.3);
        m.tint(green(tone * (0.8 + next() * 0.2), tone, tone * 0.62), () => m.surface('leaf', (u, v) => {
          const [x, y, z] = on(Math.min(1, t + u * 0.06 * (1 - v) + v * 0.2));
          const w = side * reach * v;
          return [x + c * w, y + 0.006 * v - 0.024 * v * v, z - s * w];
        }, 1, 1));
      }
    }
  }
  for (let k = 0; k < 3; k++) m.tint([0.72, 0.16, 0.03], () => turned(m, 'matte', [[0, -0.009], [0.0055, -0.006], [0.0062, 0], [0.003, 0.006], [0, 0.007]], [top[0] + Math.sin(k * 2.2 + 0.4) * 0.0115, top[1] - 0.012, top[2] + Math.cos(k * 2.2 + 0.4) * 0.0115], [0, 0, 0], 7));
}

/** A tuft of narrow leaves: grass, reed, onion. */
export function tuft(m: Maker, at: Vec3, height: number, count: number, spread: number, colour: Rgb, seed: number): void {
  const next = random(seed);
  for (let k = 0; k < count; k++) {
    const tone = 0.75 + next() * 0.5;
    m.tint(green(colour[0] * tone, colour[1] * tone, colour[2] * tone), () => blade(m, 'leaf', [at[0] + (next() - 0.5) * spread * 0.5, at[1], at[2] + (next() - 0.5) * spread * 0.5], {
      heading: next() * 6.3, length: spread * (0.5 + next()), width: Math.max(0.002, height * 0.12), lift: height * (0.8 + next() * 0.4), sag: height * 0.15 * next(), steps: 2, across: 1, shape: (t) => 1 - t * 0.92,
    }));
  }
}
