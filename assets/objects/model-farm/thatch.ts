import type { Maker } from '../../craft/maker.ts';
import { hash3 } from '../../craft/noise.ts';
import { mix } from '../../craft/vec.ts';
import type { Vec3 } from '../../craft/vec.ts';
import { turned } from './block.ts';

/** Courses of thatch lying over each other from the top of a slope to its frayed eaves. `at(u, t)`: the bare slope, t 0 top .. 1 eaves. */
function courses(m: Maker, at: (u: number, t: number) => Vec3, steps: number, count: number, thickness: number, seed: number, closed: boolean): void {
  for (let c = 0; c < count; c++) {
    const [from, to] = [Math.max(0, (c - 0.25) / count), (c + 1) / count];
    const age = 0.86 + 0.14 * hash3(c, seed, 1);
    m.tint([age, age, age], () => m.surface('thatch', (u, v) => {
      const column = Math.round(u * steps) % (closed ? steps : steps + 1);
      const fray = (hash3(column, c + seed, 5) - 0.4) * 0.1;
      const t = v < 0.9 ? mix(from, to + fray, v * 2) : to + fray - 0.02;
      const [x, y, z] = at(u, t);
      const lift = v < 0.25 ? thickness * 0.15 : v < 0.9 ? thickness * (0.9 + 0.35 * hash3(column, seed, c)) : -thickness * 0.25;
      return [x, y + lift, z];
    }, steps, 2, closed ? { closedU: true } : {}));
  }
}

/** A round roof of palm thatch about the frame's y axis: eaves radius and height, height of the top. */
export function coneThatch(m: Maker, radius: number, eaves: number, top: number): void {
  courses(m, (u, t) => {
    const a = u * 2 * Math.PI;
    const r = mix(0.004, radius, t);
    return [Math.sin(a) * r, mix(top, eaves, t ** 1.06), Math.cos(a) * r];
  }, 28, 4, 0.006, 11, true);
  m.tint([0.75, 0.62, 0.44], () => turned(m, 'rope', [[0.014, top - 0.012], [0.012, top - 0.002], [0.0075, top + 0.004], [0.0085, top + 0.008], [0.004, top + 0.017], [0, top + 0.019]], [0, 0, 0], [0, 0, 0], 10));
}

/** A gabled roof along x: half length and half width to the eaves, heights of eaves and ridge. */
export function gableThatch(m: Maker, halfLength: number, halfWidth: number, eaves: number, ridge: number): void {
  for (const side of [1, -1]) {
    courses(m, (u, t) => [side * mix(-halfLength, halfLength, u) * (0.94 + 0.06 * t), mix(ridge, eaves, t), side * mix(0, halfWidth, t)], 16, 4, 0.006, 20 + side, false);
  }
  // The ridge roll, bound with rope.
  m.tint([0.9, 0.82, 0.68], () => m.tube('straw', [[-halfLength * 0.97, ridge + 0.002, 0], [0, ridge + 0.004, 0], [halfLength * 0.97, ridge + 0.002, 0]], 0.0072, 4, false, 7));
  for (let k = 0; k < 3; k++) m.only('near', () => m.tint([0.5, 0.4, 0.28], () => turned(m, 'rope', [[0.0072, -0.0016], [0.0086, 0], [0.0072, 0.0016]], [halfLength * (k - 1) * 0.75, ridge + 0.0035, 0], [0, 0, Math.PI / 2], 9)));
}
