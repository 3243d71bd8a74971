import type { Maker } from '../../craft/maker.ts';
import { random } from '../../craft/noise.ts';
import { mixRgb, smoothstep } from '../../craft/vec.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { BURST, DECK, MAIN, REACH, SHELL, SIDE, SIDES, onSide } from './layout.ts';
import { Rays } from './rays.ts';

const WHITE: Rgb = [1, 0.86, 0.52];
const GOLD: Rgb = [1, 0.5, 0.06];
const RED: Rgb = [0.86, 0.035, 0.03];
const GREEN: Rgb = [0.04, 0.6, 0.3];
const BLUE: Rgb = [0.03, 0.16, 0.78];

/** How far a point is from the burst's middle, as a part of its reach. */
const awayOf = ([x, y, z]: Vec3): number => Math.hypot(x - BURST[0], y - BURST[1], z - BURST[2]) / REACH;

/** Directions spread evenly over a sphere, each a little astray, as stars fly. */
function directions(count: number, seed: number, astray: number): Vec3[] {
  const next = random(seed);
  return Array.from({ length: count }, (_, i): Vec3 => {
    const y = 1 - ((i + 0.5) / count) * 2;
    const a = i * 2.399963 + (next() - 0.5) * astray;
    const tilt = y + (next() - 0.5) * astray * 0.25;
    const clamped = Math.max(-0.985, Math.min(0.985, tilt));
    const r = Math.sqrt(1 - clamped * clamped);
    return [Math.cos(a) * r, clamped, Math.sin(a) * r];
  });
}

/** Where a star is that flew off in direction `d`, at the part `s` of its way: it slows down, and it falls. */
function flown(d: Vec3, reach: number, s: number, fall = 0.075): Vec3 {
  return [BURST[0] + d[0] * reach * s, BURST[1] + d[1] * reach * s - fall * s ** 2.4, BURST[2] + d[2] * reach * s];
}

/** The petals: where each star flew, and how far. */
function petals(count: number): { d: Vec3; reach: number }[] {
  const next = random(8);
  return directions(count, 3, 0.13).map((d) => ({ d, reach: REACH * (0.93 + 0.12 * next()) }));
}

const PETALS = 114;

/** The tip of the petal that points closest to the visitor's eye. */
export function petalTip(): Vec3 {
  const toward = ({ d }: { d: Vec3 }) => d[0] * 0.3 + d[1] * 0.35 + d[2];
  const { d, reach } = petals(PETALS).reduce((best, p) => (toward(p) > toward(best) ? p : best));
  return flown(d, reach, 1.03);
}

/** The burst, frozen: each rod is the way of one star, its colours those in which the star burnt on that way. */
function bloom(m: Maker, fine: boolean): void {
  const next = random(18);
  const [rods, sparks, tips] = [new Rays(), new Rays(), new Rays()];
  const stations = fine ? [0.07, 0.4, 0.72, 1] : [0.07, 0.55, 1];
  for (const { d, reach } of petals(fine ? PETALS : 64)) {
    rods.rod(stations.map((s) => flown(d, reach, s)), 0.0034, 0.0018);
    tips.bead(flown(d, reach, 1.012), d, 0.0094, 0.0135, fine);
    if (fine) {
      const s = 0.83 + 0.06 * next();
      sparks.bead(flown(d, reach, s), d, 0.0054, 0.0085);
    }
  }
  m.tint((at) => {
    const s = awayOf(at);
    return s < 0.5 ? mixRgb(WHITE, GOLD, smoothstep(0.12, 0.45, s)) : mixRgb(GOLD, RED, smoothstep(0.52, 0.78, s));
  }, () => m.add('ray', rods.geometry(), [0, 0, 0], [0, 0, 0], 0));
  m.tint([0.95, 0.07, 0.035], () => m.add('ray', tips.geometry(), [0, 0, 0], [0, 0, 0], 0));
  if (fine) m.tint([1, 0.62, 0.14], () => m.add('ray', sparks.geometry(), [0, 0, 0], [0, 0, 0], 0));
}

/** The heart of the burst: a second, smaller sphere of green stars. */
function heart(m: Maker, fine: boolean): void {
  const [rods, tips] = [new Rays(), new Rays()];
  for (const d of directions(fine ? 44 : 24, 11, 0.3)) {
    rods.rod([0.07, 1].map((s) => flown(d, REACH * 0.46, s, 0.012)), 0.0028, 0.0018);
    tips.bead(flown(d, REACH * 0.46, 1.03, 0.012), d, 0.009, 0.0125, fine);
  }
  m.tint((at) => mixRgb(WHITE, GREEN, smoothstep(0.15, 0.34, awayOf(at))), () => m.add('ray', rods.geometry(), [0, 0, 0], [0, 0, 0], 0));
  m.tint([0.05, 0.74, 0.4], () => m.add('ray', tips.geometry(), [0, 0, 0], [0, 0, 0], 0));
  m.lathe('gilt', [[0, -0.038], [0.022, -0.033], [0.036, -0.014], [0.038, 0.004], [0.03, 0.024], [0.014, 0.036], [0, 0.038]], BURST, [0, 0, 0], fine ? 16 : 8, 2);
}

/** A direction in the tilted plane of the ring. */
const inRing = (a: number): Vec3 => [Math.sin(a) * 0.97, Math.sin(a) * 0.24 - Math.cos(a) * 0.2, Math.cos(a) * 0.955];

/** A point of the ring's hoop at angle `a` from the front. */
export const ringPoint = (a: number): Vec3 => flown(inRing(a), REACH * 1.08, 1, 0.03);

/** The ring: blue stars that lay in one plane in the shell, and so open as one ring, tilted as the shell happened to be. */
function ring(m: Maker, fine: boolean): void {
  const [rods, tips] = [new Rays(), new Rays()];
  const count = fine ? 40 : 24;
  for (let i = 0; i < count; i++) {
    const a = (i / count) * 2 * Math.PI;
    const d = inRing(a);
    if (!fine || i % 2 === 0) rods.rod((fine ? [0.07, 0.5, 1] : [0.07, 1]).map((s) => flown(d, REACH * 1.07, s, 0.03)), 0.0022, 0.0015);
    tips.bead(ringPoint(a), i % 2 ? [-Math.cos(a), 0, Math.sin(a)] : d, 0.0088, 0.0125, fine);
  }
  if (fine) {
    // Where no ray carries a bead, a fine hoop does.
    m.tint(BLUE, () => m.tube('ray', Array.from({ length: 36 }, (_, i) => ringPoint((i / 36) * 2 * Math.PI)), 0.0014, 72, true, 3));
  }
  m.tint((at) => mixRgb(WHITE, BLUE, smoothstep(0.1, 0.5, awayOf(at))), () => m.add('ray', rods.geometry(), [0, 0, 0], [0, 0, 0], 0));
  m.tint([0.06, 0.3, 0.95], () => m.add('ray', tips.geometry(), [0, 0, 0], [0, 0, 0], 0));
}

/** A comet's way and the sparks that fall back from it; `at` gives its points for 0..1, sparks hang from `bare` upwards. */
function trail(m: Maker, at: (t: number) => Vec3, hairs: number, thick: number, size: number, bare: number, seed: number, fine: boolean): void {
  const next = random(seed);
  const rays = new Rays();
  rays.rod([0, 0.35, 0.7, 1].map(at), thick * 0.8, thick);
  const count = fine ? hairs : Math.ceil(hairs / 3);
  for (let i = 0; i < count; i++) {
    const t = bare + (1 - bare) * ((i + next() * 0.7) / count);
    const p = at(t);
    const a = i * 2.4 + next() * 0.8;
    const long = size * (0.5 + 0.8 * next());
    const wide = long * (0.2 + 0.16 * next());
    const end = (k: number): Vec3 => [p[0] + Math.cos(a) * wide * k ** 0.7, p[1] - long * k ** 1.2, p[2] + Math.sin(a) * wide * k ** 0.7];
    rays.rod(fine ? [p, end(0.5), end(1)] : [p, end(1)], 0.0021, 0.0009);
  }
  m.tint((q) => mixRgb(GOLD, WHITE, smoothstep(at(bare)[1], at(1)[1], q[1])), () => m.add('ray', rays.geometry(), [0, 0, 0], [0, 0, 0], 0));
}

/** Burst, the trail on which it rose, and two comets that have just left their tubes. */
export function makeBurst(m: Maker, fine: boolean): void {
  bloom(m, fine);
  heart(m, fine);
  ring(m, fine);
  const start = SHELL.at[1] + SHELL.radius - 0.002;
  const bare = (DECK.top + MAIN.height + 0.02 - start) / (BURST[1] - start);
  trail(m, (t) => [0.008 * Math.sin(t * 6.28), start + (BURST[1] - start) * t, -0.02 * (1 - t)], 46, 0.0066, 0.12, bare, 21, fine);
  for (const side of SIDES.filter((s) => !s.capped)) {
    const way = (t: number): Vec3 => {
      const [x, y, z] = onSide(side, SIDE.height - 0.1 + 0.56 * t);
      return [x + Math.sign(side.x) * 0.05 * t * t, y - 0.03 * t * t, z];
    };
    trail(m, way, 24, 0.0055, 0.11, 0.3, Math.round(side.x * 100) + 50, fine);
    const head = new Rays();
    head.bead(way(1), [Math.sin(side.lean), 1, 0], 0.018, 0.03, fine);
    m.tint([1, 0.6, 0.12], () => m.add('ray', head.geometry(), [0, 0, 0], [0, 0, 0], 0));
  }
}
