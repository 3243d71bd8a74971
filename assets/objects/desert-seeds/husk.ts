import type { Maker } from '../../craft/maker.ts';
import { random } from '../../craft/noise.ts';
import { surface } from '../../craft/shapes.ts';
import { mix, smoothstep } from '../../craft/vec.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';
import { painted } from './atlas.ts';
import { POLE } from './layout.ts';

const SHEETS = ['huskA', 'huskB', 'huskC'] as const;

/** A leaf whose middle line follows [distance from the ear's axis, height] at heading `angle`; `width` in metres. */
function leaf(m: Maker, line: readonly Vec2[], angle: number, width: number, k: number, swirl: number, across: number): void {
  const at = (t: number): Vec2 => {
    const s = t * (line.length - 1);
    const i = Math.min(line.length - 2, Math.floor(s));
    const f = smoothstep(0, 1, s - i) * 0.4 + (s - i) * 0.6;
    return [mix(line[i]![0], line[i + 1]![0], f), mix(line[i]![1], line[i + 1]![1], f)];
  };
  const geometry = surface((u, v): Vec3 => {
    const [r, y] = at(v);
    const a = angle + swirl * v;
    const half = width * 0.5 * Math.sin(Math.PI * Math.min(1, 0.12 + 0.88 * v)) ** 0.7 * (1 - 0.3 * smoothstep(0.3, 0.52, v) * smoothstep(0.8, 0.6, v));
    const side = (u - 0.5) * 2 * half;
    // A leaf is cupped around what it held.
    const cup = (1 - (2 * u - 1) ** 2) * half * 0.32 + 0.002 * Math.sin(v * 9 + k);
    return [Math.sin(a) * (r + cup) + Math.cos(a) * side, y, Math.cos(a) * (r + cup) - Math.sin(a) * side];
  }, across, line.length);
  m.add('matter', painted(geometry, SHEETS[k % 3]!, true), [0, 0, 0], [0, 0, 0], 0);
}

/**
 * The husks of an ear whose butt is at the origin, turned up and tied around the pole `rise` metres above:
 * they leave the butt, come together under the pole, pass it on both sides and open above; a few hang down.
 */
export function makeHusk(m: Maker, rise: number, seed: number): void {
  const next = random(seed * 97 + 5);
  const neck = rise - POLE.radius - 0.014;
  for (let k = 0; k < 5; k++) {
    const angle = (k / 5) * 2 * Math.PI + next() * 0.4 + 0.25;
    const along = Math.abs(Math.cos(angle)) > 0.4 ? 1 : 0.55;
    const over = rise + POLE.radius + 0.012;
    const tip = over + mix(0.035, 0.062, next());
    const flare = mix(0.03, 0.062, next());
    leaf(m, [[0.0325, -0.044], [0.034, -0.014], [0.0245, 0.036], [0.008, neck], [POLE.radius * along + 0.004, rise], [0.013, over], [flare * 0.6, (over + tip) / 2 + 0.008], [flare, tip]], angle, mix(0.044, 0.054, next()), k, (next() - 0.5) * 0.3, 2);
  }
  for (let k = 0; k < 3; k++) {
    const angle = [1.75, 4.4, 3.1][k]! + (next() - 0.5) * 0.5;
    const long = mix(0.1, 0.165, next());
    const out = mix(0.012, 0.03, next());
    leaf(m, [[0.02, 0.03], [0.035, 0.012], [0.039, -0.02], [0.04 + out * 0.4, -long * 0.6], [0.036 + out, -long], [0.05 + out * 1.5, -long * 1.06]], angle, mix(0.038, 0.05, next()), k + seed, (next() - 0.5) * 0.5, 2);
  }
  // Yucca fibre under and over the pole.
  for (const [y, r] of [[neck, 0.0222], [rise + POLE.radius + 0.0125, 0.0228]] as const) {
    m.tube('cord', Array.from({ length: 6 }, (_, i): Vec3 => [Math.sin(i * 1.047) * r, y + 0.0012 * Math.sin(i * 2.1), Math.cos(i * 1.047) * r]), 0.0024, 8, true, 3);
  }
}
