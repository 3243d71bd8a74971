import { BufferGeometry, Float32BufferAttribute } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { noise3, random } from '../../craft/noise.ts';
import { lathe } from '../../craft/shapes.ts';

import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { SHELL } from './layout.ts';

const O: Vec3 = [0, 0, 0];

/** A ball of pasted paper, or its half behind z = 0; uv runs around and from pole to pole. */
function ball(radius: number, half: boolean, sides: number): BufferGeometry {
  const rows = sides / 2;
  const profile = Array.from({ length: rows + 1 }, (_, i): [number, number] => {
    const a = -Math.PI / 2 + (i / rows) * Math.PI * (half ? 0.5 : 1);
    return [Math.cos(a) * radius, Math.sin(a) * radius];
  });
  return lathe(profile, sides).rotateX(half ? Math.PI / 2 : 0);
}

const layers = (r: number) => ([x, y]: Vec3): Rgb => (Math.round((Math.hypot(x, y) - r) / 0.0019) % 2 ? [0.5, 0.36, 0.22] : [0.92, 0.76, 0.54]);

/** A small ball of even roughness: stars, grains. `rows` of faces from pole to pole. */
function pellets(places: readonly { at: Vec3; radius: number; flat?: number }[], sides: number): BufferGeometry {
  const position: number[] = [];
  const index: number[] = [];
  for (const { at, radius, flat = 1 } of places) {
    const first = position.length / 3;
    for (const [r, z] of [[0.98, 0], [0.72, 0.66]] as const) {
      for (let i = 0; i < sides; i++) {
        const a = (i / sides) * 2 * Math.PI + first * 1.3;
        position.push(at[0] + Math.cos(a) * r * radius, at[1] + Math.sin(a) * r * radius, at[2] + z * radius * flat);
      }
    }
    position.push(at[0], at[1], at[2] + radius * flat);
    for (let i = 0; i < sides; i++) {
      const j = (i + 1) % sides;
      index.push(first + i, first + j, first + sides + j, first + i, first + sides + j, first + sides + i, first + sides + i, first + sides + j, first + 2 * sides);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setIndex(index);
  geometry.computeVertexNormals();
  return geometry;
}

/** Radius of a star of the outer row, and the distance of its middle from the shell's; metres. */
const STAR = 0.0082;
export const STARS_AT = SHELL.radius - SHELL.wall - STAR * 1.04;

/** A star cut through: rings of what burns first, then next, then last. */
function cutStar(m: Maker, at: Vec3, radius: number, rings: readonly Rgb[]): void {
  const profile = rings.flatMap((_, k): [number, number][] => [[radius * (1 - k / rings.length), 0], [radius * (1 - (k + 0.94) / rings.length), 0]]);
  m.tint(([x, , z]) => rings[Math.min(rings.length - 1, Math.floor((1 - Math.hypot(x, z) / radius) * rings.length + 0.01))]!, () => m.lathe('matte', profile, at, [Math.PI / 2, 0, 0], 9, 3));
}

/** What a shell in section shows: colours of its stars, outermost layer first: it burns first. */
export interface Filling {
  readonly stars: readonly Rgb[];
  /** Colour of a second, smaller ball of stars in the middle. */
  readonly heart: Rgb | null;
  readonly seed: number;
}

/** A shell in section, its cut facing +z: wall of paper, stars along it, tissue, and the grains of the burst charge in the middle. */
export function makeHalfShell(m: Maker, filling: Filling, fine: boolean): void {
  const { radius, wall } = SHELL;
  const inner = radius - wall;
  const next = random(filling.seed);
  m.add('strips', ball(radius, true, fine ? 20 : 8), O, O, 2);
  m.tint(layers(inner), () => m.lathe('matte', fine
    ? [[radius, -0.0004], [radius - 0.0008, 0.0004], [radius - 0.0029, 0.0005], [radius - 0.0048, 0.0005], [inner, 0.0004], [inner - 0.001, -0.004]]
    : [[radius, -0.0004], [inner, 0.0004], [inner - 0.001, -0.004]], O, [Math.PI / 2, 0, 0], fine ? 32 : 14, 1.4));
  const star = STAR;
  const count = Math.floor((2 * Math.PI * (inner - star)) / (star * 2.06));
  const whole: { at: Vec3; radius: number }[] = [];
  for (let i = 0; i < count; i++) {
    const a = (i / count) * 2 * Math.PI;
    const r = STARS_AT;
    const at: Vec3 = [Math.cos(a) * r, Math.sin(a) * r, -0.0012];
    if (!fine || i % 4 !== 1) whole.push({ at, radius: star * (0.96 + 0.06 * next()) });
    else cutStar(m, [at[0], at[1], 0.0012], star, [...filling.stars, [0.06, 0.05, 0.045]]);
  }
  m.tint(filling.stars[0]!, () => m.add('matte', pellets(whole, fine ? 7 : 4), O, O, 0));
  if (filling.heart) heart(m, filling.heart, fine);
  // Tissue between stars and charge.
  const bed = inner - star * 2.25;
  if (fine) m.tint([0.86, 0.8, 0.68], () => m.lathe('matte', [[bed + 0.0016, -0.003], [bed + 0.0011, 0.0016], [bed, 0.0018], [bed - 0.0006, -0.003]], O, [Math.PI / 2, 0, 0], 22, 3));
  m.tint([0.075, 0.068, 0.06], () => m.lathe('matte', [[inner, -0.0035], [0, -0.0025]], O, [Math.PI / 2, 0, 0], fine ? 24 : 12, 2));
  if (fine) charge(m, bed, filling.seed, filling.heart ? HEART : null);
}

/** Radius of the ball of stars in the middle, metres, and of such a star. */
const HEART = 0.0345;
const HEART_STAR = 0.0062;

function heart(m: Maker, color: Rgb, fine: boolean): void {
  const count = Math.floor((2 * Math.PI * HEART) / (HEART_STAR * 2.06));
  const row = Array.from({ length: count }, (_, i) => {
    const a = ((i + 0.5) / count) * 2 * Math.PI - Math.PI / 2;
    return { at: [Math.cos(a) * HEART, Math.sin(a) * HEART, -0.001] as Vec3, radius: HEART_STAR };
  });
  m.tint(color, () => m.add('matte', pellets(row.slice(1, -1), fine ? 6 : 3), O, O, 0));
}

/** Grains of powder on husks, and in their middle the paper pipe of the fuse that starts them. */
function charge(m: Maker, bed: number, seed: number, around: number | null): void {
  const next = random(seed + 40);
  const grains: { at: Vec3; radius: number; flat: number }[] = [];
  for (let i = 0; i < 60; i++) {
    const r = Math.sqrt((i + 0.4) / 60) * (bed - 0.0042);
    const a = i * 2.399963 + next() * 0.3;
    if (around !== null && Math.abs(r - around) < HEART_STAR + 0.0016) continue;
    if (Math.abs(Math.cos(a) * r) < 0.0065 && Math.sin(a) * r < 0.01) continue;
    grains.push({ at: [Math.cos(a) * r, Math.sin(a) * r, -0.003], radius: 0.0047 + 0.0018 * next(), flat: 0.9 + 0.4 * next() });
  }
  m.tint(([x, y, z]) => {
    const t = 0.04 + 0.07 * noise3(x * 300, y * 300, z * 300);
    return [t * 1.1, t, t * 0.9];
  }, () => m.add('matte', pellets(grains, 4), O, O, 0));
  m.tint([0.72, 0.56, 0.36], () => m.tube('matte', [[0, -SHELL.radius - 0.004, 0.0012], [0, 0.006, 0.0012]], 0.0046, 1, false, 8));
  m.tint([0.16, 0.13, 0.11], () => m.add('matte', pellets([{ at: [0, 0, 0], radius: 0.0044 }], 8), [0, 0.0058, 0.0012], [-Math.PI / 2, 0, 0], 0));
}

/** A whole shell as it is loaded: paper ball, pot of lifting charge below, loop of twine and fuse above. */
export function makeWholeShell(m: Maker, fine: boolean): void {
  const { radius } = SHELL;
  m.add('strips', ball(radius, false, fine ? 20 : 8), O, O, 2);
  m.tint([0.6, 0.03, 0.025], () => m.lathe('matte', [[radius * 0.993, -0.011], [radius + 0.001, -0.0095], [radius + 0.0014, 0.0095], [radius * 0.993, 0.011]], O, O, fine ? 24 : 10, 1));
  if (!fine) return;
  const twine = (a: number) => Array.from({ length: 12 }, (_, i): Vec3 => {
    const b = (i / 12) * 2 * Math.PI;
    return [Math.cos(b) * Math.cos(a) * (radius + 0.001), Math.sin(b) * (radius + 0.001), Math.cos(b) * Math.sin(a) * (radius + 0.001)];
  });
  m.tint([0.85, 0.75, 0.55], () => {
    for (const a of [0.5, 2.05]) m.tube('matte', twine(a), 0.0014, 24, true, 3);
    m.tube('matte', [[0.003, radius, 0], [0.012, radius + 0.016, 0.004], [0, radius + 0.03, 0.006], [-0.012, radius + 0.016, 0.002], [-0.003, radius, 0]], 0.0016, 14, false, 4);
  });
}

/** The pot of lifting charge under a shell, cut open like it: powder in a paper cup. In the shell's own frame. */
export function makeLift(m: Maker, fine: boolean): void {
  const top = -SHELL.radius * 0.86;
  const sides = fine ? 22 : 10;
  m.tint([0.88, 0.8, 0.64], () => m.lathe('sheetPaper', [[0.036, top - 0.026], [0.041, top - 0.024], [0.044, top], [0.047, top + 0.012]], O, O, sides, 0.8));
  m.tint([0.05, 0.046, 0.042], () => m.lathe('matte', [[0.043, top - 0.006], [0.03, top - 0.003], [0, top + 0.002]], O, O, sides, 2));
}
