import type { Maker } from '../../craft/maker.ts';
import { random } from '../../craft/noise.ts';
import { mix, mixRgb, smoothstep } from '../../craft/vec.ts';
import type { Vec2 } from '../../craft/vec.ts';
import { AXIS_Z } from './layout.ts';

/** Height of the gas pipe's axis, and of the burner's crown from which the jets stand. */
export const PIPE_Y = 0.128;
const CROWN_Y = 0.162;

/** Rings of jets: radius, how many, how far the flame leans outwards (radians), its length in metres. */
const RINGS = [
  { radius: 0.098, count: 16, lean: 0.34, length: 0.068 },
  { radius: 0.056, count: 8, lean: 0.2, length: 0.056 },
] as const;

/** One gas flame on y = 0: a pale veil around a bright cone. */
function flame(m: Maker, length: number): void {
  const veil: Vec2[] = [[0.0035, 0], [0.0088, length * 0.2], [0.0084, length * 0.42], [0.0042, length * 0.74], [0, length]];
  const core: Vec2[] = [[0.003, 0], [0.0046, length * 0.16], [0, length * 0.52]];
  m.tint(([, y]) => mixRgb([0.1, 0.42, 1], [0.3, 0.5, 1], smoothstep(0, length, y)), () => m.only('near', () => m.lathe('flame', veil, [0, 0, 0], [0, 0, 0], 5, 0)));
  m.tint(([, y]) => mixRgb([0.3, 0.7, 1], [0.9, 1, 1], smoothstep(length * 0.05, length * 0.42, y)), () => m.only('near', () => m.lathe('flameCore', core, [0, 0, 0], [0, 0, 0], 3, 0)));
}

/** The burner: a cast bowl with two crowned rings of brass jets, alight, on a spider between the legs. */
export function makeBurner(m: Maker): void {
  const next = random(8);
  m.at({ position: [0, 0, AXIS_Z] }, () => {
    m.lathe('iron', [
      [0.034, 0.108], [0.04, 0.124], [0.06, 0.136], [0.112, 0.145], [0.117, 0.153], [0.109, CROWN_Y],
      [0.088, CROWN_Y], [0.077, 0.151], [0.065, CROWN_Y], [0.046, CROWN_Y], [0.038, 0.15], [0, 0.148],
    ], [0, 0, 0], [0, 0, 0], 22, 0);
    for (const a of [0.785, 2.356]) m.box('iron', [0.43, 0.007, 0.018], [0, 0.1085, 0], 0.002, [0, a + Math.PI / 2, 0]);
    m.only('far', () => m.tint([0.36, 0.68, 1], () => m.lathe('flameCore', [[0.1, CROWN_Y], [0.108, CROWN_Y + 0.03], [0.116, CROWN_Y + 0.055]], [0, 0, 0], [0, 0, 0], 12, 0)));
    for (const ring of RINGS) {
      for (let i = 0; i < ring.count; i++) {
        const a = ((i + 0.5) / ring.count) * 2 * Math.PI;
        const size = mix(0.86, 1.1, next());
        m.at({ position: [Math.sin(a) * ring.radius, CROWN_Y, Math.cos(a) * ring.radius], rotation: [0, a, 0] }, () => {
          m.lathe('brass', [[0.0056, -0.001], [0.0054, 0.0045], [0.002, 0.0066]], [0, 0, 0], [0, 0, 0], 5, 0);
          m.at({ position: [0, 0.006, 0], rotation: [ring.lean + (next() - 0.5) * 0.12, 0, (next() - 0.5) * 0.14] }, () => flame(m, ring.length * size));
        });
      }
    }
  });
}
