import type { Maker } from '../../craft/maker.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { HALF_LENGTH, LEVEL, ROD, halfWidth } from './layout.ts';
import { TO_Z, block, turned } from './forms.ts';

const WALL = 0.0042;
const WHITE: Rgb = [0.78, 0.77, 0.74];
const INSIDE: Rgb = [0.5, 0.5, 0.49];
export const ORANGE: Rgb = [0.83, 0.2, 0.015];

const power = (x: number, n: number) => Math.sign(x) * Math.abs(x) ** n;

/** Height of the upper shell and depth of the lower one along the body. */
const rise = (t: number) => 0.058 * Math.max(0, 1 - Math.abs(t) ** 2.6) ** (1 / 1.9) * (1 + 0.1 * t);
const sink = (t: number) => 0.044 * Math.max(0, 1 - Math.abs(t) ** 3.4) ** (1 / 2.2) * (1 - 0.12 * t);

/** Point of a half shell: `a` 0..1 from the right edge over (or under) to the left, `t` tail -1 to nose 1. */
function at(a: number, t: number, inset: number, below: boolean): Vec3 {
  const angle = a * Math.PI;
  const n = below ? 0.62 : 0.74;
  const height = Math.max(0, (below ? sink(t) : rise(t)) - inset);
  const width = Math.max(0.0005, halfWidth(t) - inset);
  const z = t * (HALF_LENGTH - inset);
  return [width * power(Math.cos(angle), n), (below ? -1 : 1) * height * power(Math.sin(angle), n), z];
}

const along = (v: number) => Math.sin((v - 0.5) * Math.PI) * 0.9995;

/** Outer and inner skin with the rim between; `y` is the height of the rim. */
function halfShell(m: Maker, y: number, below: boolean): void {
  const place = ([x, dy, z]: Vec3): Vec3 => [x, y + dy, z];
  const flip = (u: number) => (below ? 1 - u : u);
  m.tint(WHITE, () => m.surface('shell', (u, v) => place(at(flip(u), along(v), 0, below)), 16, 16));
  m.tint(INSIDE, () => m.surface('shell', (u, v) => place(at(flip(1 - u), along(v), WALL, below)), 10, 10));
  for (const side of [0, 1]) {
    m.tint(INSIDE, () => m.surface('shell', (u, v) => {
      const inner = (side === 1) === below ? 1 - u : u;
      return place(at(side, along(v), inner * WALL, below));
    }, 1, 12));
  }
}

/** The upper shell: vents at the tail, a button with its lights, a stripe, screw bosses inside. */
export function makeUpperShell(m: Maker): void {
  const y = LEVEL.shell;
  m.node('upper-shell', [0, y, 0], () => {
    halfShell(m, y, false);
    // A raised orange band across the shoulders.
    m.tint(ORANGE, () => m.surface('shell', (u, v) => {
      const [x, dy, z] = at(u, 0.46 + v * 0.1, 0, false);
      const proud = 1 + 0.012 * Math.sin(Math.PI * v) + 0.004;
      return [x * proud, y + dy * proud, z];
    }, 16, 2));
    for (let k = 0; k < 5; k++) {
      for (const side of [-1, 1]) {
        const t = -0.42 - k * 0.055;
        const [x, dy, z] = at(0.5 + side * 0.17, t, 0, false);
        block(m, 'dark', [0.034, 0.003, 0.0048], [x, y + dy - 0.0008, z], [0.2 + k * 0.05, 0, side * 0.36]);
      }
    }
    const [, top, z] = at(0.5, -0.02, 0, false);
    turned(m, 'dark', [[0.0145, -0.002], [0.0145, 0.0006], [0.013, 0.0014], [0.0112, 0.0008]], [0, y + top, z], [0, 0, 0], 16);
    m.tint([0.7, 0.7, 0.68], () => turned(m, 'satin', [[0.0112, -0.001], [0.0108, 0.0012], [0, 0.0016]], [0, y + top, z], [0, 0, 0], 14));
    for (let k = 0; k < 4; k++) m.tint(k < 3 ? [0.2, 0.85, 0.45] : [0.1, 0.14, 0.12], () => turned(m, 'glow', [[0.0018, 0], [0.0014, 0.0012], [0, 0.0016]], [-0.0135 + k * 0.009, y + top - 0.0003, z - 0.024], [0, 0, 0], 7));
    for (const x of [-1, 1]) {
      for (const dz of [-0.11, 0.1]) turned(m, 'shell', [[0.0055, -0.004], [0.0055, 0.03]], [x * 0.058, y, dz], [0, 0, 0], 8);
    }
  });
}

/** The lower shell: a dark visor with two eyes at the nose, sensors and a lamp below, a blower inside. */
export function makeLowerShell(m: Maker): void {
  const y = LEVEL.belly;
  halfShell(m, y, true);
  m.box('dark', [0.108, 0.0235, 0.03], [0, y - 0.0205, HALF_LENGTH - 0.0205], 0.0095);
  for (const x of [-0.036, 0.036]) eye(m, [x, y - 0.0205, HALF_LENGTH - 0.0057], 0.0094);
  for (const x of [-1, 1]) m.tint([1, 0.93, 0.78], () => m.box('glow', [0.011, 0.0045, 0.003], [x * 0.0105, y - 0.0205, HALF_LENGTH - 0.0057], 0.0014));
  // Looking down: a pair of eyes and a lamp.
  const under = y - sink(-0.2) - 0.0012;
  m.box('dark', [0.03, 0.006, 0.086], [0, under + 0.002, -0.045], 0.0025);
  for (const z of [-0.075, -0.015]) eye(m, [0, under - 0.001, z], 0.0078, [Math.PI, 0, 0]);
  // The blower that cools the board.
  turned(m, 'dark', [[0.034, 0], [0.034, 0.0145], [0.022, 0.0165], [0.021, 0.004], [0, 0.004]], [0, y - 0.026, -0.1], [0, 0, 0], 16);
  for (let k = 0; k < 5; k++) {
    const a = (k / 5) * 2 * Math.PI;
    block(m, 'satin', [0.0012, 0.011, 0.009], [Math.sin(a) * 0.0165, y - 0.0155, -0.1 + Math.cos(a) * 0.0165], [0, a + 0.7, 0]);
  }
  turned(m, 'steel', [[0.0085, -0.02], [0.0085, -0.0095], [0.007, -0.0085], [0, -0.0082]], [0, y, -0.1], [0, 0, 0], 12);
  for (const x of [-1, 1]) for (const z of [-0.11, 0.1]) turned(m, 'shell', [[0.006, -0.034], [0.006, -0.001], [0.0028, -0.002]], [x * 0.062, y, z], [0, 0, 0], 8);
  for (const x of [-ROD.x, ROD.x]) turned(m, 'rubber', [[0.009, -0.002], [0.009, 0.001], [0.0048, 0.0018]], [x, y - 0.037, ROD.z], [0, 0, 0], 12);
}

/** A small camera eye looking to +z (or as turned): rim, funnel, lens. */
export function eye(m: Maker, position: Vec3, radius: number, rotation: Vec3 = TO_Z): void {
  turned(m, 'satinDark', [[radius, -0.003], [radius, 0.001], [radius * 0.84, 0.0022], [radius * 0.62, -0.0004]], position, rotation, 12);
  turned(m, 'lens', [[radius * 0.66, -0.0004], [radius * 0.4, 0.0012], [0, 0.0018]], position, rotation, 9);
}
