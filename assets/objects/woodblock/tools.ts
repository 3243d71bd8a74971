import type { Maker } from '../../craft/maker.ts';
import { smoothProfile } from '../../craft/shapes.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';
import { outline } from '../../craft/shapes.ts';
import { cast, raised } from '../../craft/raised.ts';
import { TABLE } from './layout.ts';

const Y = TABLE.height;
const HALF_PI = Math.PI / 2;

/** A turned wooden grip lying along +x from the origin, its axis `radius` above the table. */
function grip(m: Maker, length: number, radius: number): void {
  const form: Vec2[] = [[0, 0], [radius * 0.75, 0.002], [radius, length * 0.12], [radius * 0.92, length * 0.5], [radius * 0.98, length * 0.8], [radius * 0.66, length * 0.97], [radius * 0.6, length]];
  m.lathe('grip', smoothProfile(form, 9), [0, radius, 0], [0, 0, -HALF_PI], 10, 0);
  m.lathe('brass', [[radius * 0.6, length - 0.001], [radius * 0.68, length], [radius * 0.66, length + 0.008], [radius * 0.5, length + 0.0095]], [0, radius, 0], [0, 0, -HALF_PI], 10, 0);
}

/** The block cutter's knife: a short slanted blade drawn towards the body, like a pencil held in the fist. */
function knife(m: Maker): void {
  grip(m, 0.112, 0.0125);
  const blade = outline([[0, -0.006], [0.052, -0.0075], [0.072, 0.006], [0.0735, 0.0085], [0, 0.0075]]);
  m.plate('steel', blade, 0.0026, 0.0008, [0.118, 0.0125, 0], [HALF_PI, 0, 0]);
}

/** A gouge for clearing the ground: a hollow blade with a round edge, `wide` metres across. */
function gouge(m: Maker, wide: number): void {
  grip(m, 0.096, 0.0115);
  m.loft('steel', [0, 0.3, 0.75, 1].map((t): Vec3[] => {
    const half = wide * (0.3 + 0.2 * t);
    const lip = t === 1 ? 0.0006 : 0.0022 - 0.001 * t;
    const point = (u: number, lift: number): Vec3 => [0.1 + t * 0.074 - (t === 1 ? u * u * 0.004 : 0), 0.0098 + (u * u - 0.6) * half * 0.8 + lift - t * 0.003, u * half];
    const across = [-1, -0.5, 0, 0.5, 1];
    return [...across.map((u) => point(u, 0)), ...across.map((u) => point(-u, lip))];
  }), [0, 0, 0], [0, 0, 0], 0.9);
}

/** A curl of wood, as the gouge lets it fall. */
function shaving(m: Maker, turns: number, radius: number): void {
  const steps = Math.round(7 * turns);
  m.surface('shaving', (u, v) => {
    const a = v * turns * 2 * Math.PI;
    const r = radius * (1 - 0.5 * v);
    return [(u - 0.5) * 0.011 + v * 0.012, 0.0012 + radius - Math.cos(a) * r, Math.sin(a) * r];
  }, 1, steps);
}

/** Cutting tools and shavings, before the books. */
export function makeCutters(m: Maker): void {
  m.at({ position: [0.4, Y, 0.282], rotation: [0, 0.12, 0] }, () => knife(m));
  m.at({ position: [0.41, Y, 0.243], rotation: [0, 0.2, 0] }, () => gouge(m, 0.013));
  m.at({ position: [0.425, Y, 0.204], rotation: [0, 0.31, 0] }, () => gouge(m, 0.007));
  m.only('near', () => {
    ([[0.2, 0.285, 0.4, 1.4, 0.008], [0.236, 0.25, 2.2, 1.1, 0.0065], [0.18, 0.235, 1.2, 1.7, 0.007], [0.29, 0.305, 3.6, 1.2, 0.006], [0.225, 0.315, 5.1, 1, 0.0075]] as const).forEach(
      ([x, z, turn, turns, radius]) => m.at({ position: [x, Y, z], rotation: [0, turn, 0] }, () => shaving(m, turns, radius)),
    );
  });
}

/** The rubbing pad: palm fibre bound over a board, with a handle; it presses the paper on to the inked block. */
export function makePad(m: Maker): void {
  m.node('pad', [-0.545, Y, 0.17], () => m.at({ position: [-0.545, Y, 0.17], rotation: [0, 0.22, 0] }, () => {
    const long = 0.2;
    const oblong = outline(Array.from({ length: 28 }, (_, i): Vec2 => {
      const a = (i / 28) * 2 * Math.PI;
      return [Math.sign(Math.cos(a)) * Math.abs(Math.cos(a)) ** 0.5 * 0.041, Math.sign(Math.sin(a)) * Math.abs(Math.sin(a)) ** 0.62 * (long / 2)];
    }));
    m.add('coir', raised([oblong], [[0.004, 0, -0.4], [0, 0.006, 0], [0, 0.018, 0], [0.006, 0.025, 0.6], [0.012, 0.027, 1]]).rotateX(-HALF_PI), [0, 0, 0], [0, 0, 0], 0);
    // Fibre laid over in bands.
    for (let i = 0; i < 9; i++) {
      const z = -0.086 + i * 0.0205;
      const wide = 0.0415 * (1 - Math.abs(z / 0.108) ** 5) ** 0.6;
      m.only('near', () => m.tube('coirDark', [[-wide, 0.005, z], [-wide + 0.003, 0.0228, z + 0.002], [0, 0.0278, z + 0.004], [wide - 0.003, 0.0228, z + 0.006], [wide, 0.005, z + 0.008]], 0.0016, 7, false, 4));
    }
    const handle = raised([outline([[-0.066, 0], [-0.05, 0], [-0.044, 0.016], [-0.03, 0.022], [0.03, 0.022], [0.044, 0.016], [0.05, 0], [0.066, 0], [0.06, 0.022], [0.042, 0.035], [-0.042, 0.035], [-0.06, 0.022]])], cast(0.0105, 0.004), { crease: 1.1 });
    for (const side of [0, Math.PI]) m.add('grip', handle.clone(), [0, 0.0262, 0], [0, HALF_PI + side, 0], 0);
  }));
}

/** A spot on the knife's blade, for the label. */
export const bladeAnchor = (): Vec3 => [0.4 + 0.145 * Math.cos(0.12), Y + 0.0138, 0.282 - 0.145 * Math.sin(0.12)];

/** A spot on the pad's handle, for the label. */
export const padAnchor = (): Vec3 => [-0.545, Y + 0.0612, 0.17];
