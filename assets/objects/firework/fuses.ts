import type { Maker } from '../../craft/maker.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { DECK, MAIN, SHELL, SIDE, SIDES, onSide } from './layout.ts';

const PAPER: Rgb = [0.78, 0.6, 0.36];
const RED: Rgb = [0.6, 0.03, 0.025];
const WIRE: readonly Rgb[] = [[0.72, 0.06, 0.04], [0.85, 0.83, 0.78]];

const quick = (m: Maker, points: readonly Vec3[], steps: number, radius = 0.0034) => m.tint(PAPER, () => m.tube('matte', points, radius, steps, false, 4));

/** A pair of thin wires from the box, a hand's breadth of slack, to where they enter a fuse; and the red tape that joins them. */
function pair(m: Maker, from: Vec3, to: Vec3, slack: number): void {
  WIRE.forEach((color, k) => {
    const d = k * 0.0028;
    const at = (t: number, lift: number, out: number): Vec3 => [from[0] + (to[0] - from[0]) * t + d, DECK.top + 0.0016 + lift, from[2] + (to[2] - from[2]) * t + out + d];
    m.tint(color, () => m.tube('matte', [
      [from[0] + d, from[1], from[2]], [from[0] + d, from[1] - 0.006, from[2] - 0.02], at(0.12, 0.001, -0.014), at(0.4, 0, slack), at(0.7, 0, -slack * 0.6), at(0.94, 0.004, 0), [to[0], to[1], to[2] + d],
    ], 0.0016, 10, false, 3));
  });
  m.tint(RED, () => m.tube('matte', [[to[0], to[1] - 0.002, to[2]], [to[0], to[1] + 0.02, to[2]]], 0.0048, 1, false, 6));
}

/** The fuses of all five tubes, and the wires that light them from the box at `box`. */
export function makeFuses(m: Maker, box: Vec3): void {
  SIDES.forEach((side, i) => {
    const a = 1.05 * Math.sign(-side.x);
    const r = SIDE.radius;
    const top: readonly Vec3[] = side.capped
      ? [onSide(side, SIDE.height + 0.006, 0.012, a), onSide(side, SIDE.height + 0.026, 0.03, a), onSide(side, SIDE.height + 0.01, r + 0.014, a), onSide(side, SIDE.height - 0.06, r + 0.02, a)]
      : [onSide(side, SIDE.height - 0.05, r - 0.014, a), onSide(side, SIDE.height + 0.008, r - 0.006, a), onSide(side, SIDE.height + 0.01, r + 0.005, a), onSide(side, SIDE.height - 0.05, r + 0.006, a)];
    const foot = onSide(side, 0.05, r + 0.012, a);
    quick(m, [...top, onSide(side, 0.26, r + 0.0045, a), onSide(side, 0.14, r + 0.0045, a), foot], 17);
    pair(m, [box[0] - 0.064 + (i > 1 ? i + 1 : i) * 0.024, box[1] + 0.04, box[2] - 0.03], [foot[0], foot[1] - 0.014, foot[2] + 0.002], i % 2 ? 0.02 : 0.035);
  });
  // The fuse of the opened shell: up from the lifting charge, past the shell, along the wall, over the rim and down outside.
  const wall = MAIN.radius - MAIN.wall - 0.0042;
  const y = DECK.top;
  const at = (r: number, a: number, h: number): Vec3 => [Math.sin(a) * r, y + h, Math.cos(a) * r];
  quick(m, [
    [SHELL.at[0] + 0.036, SHELL.at[1] - SHELL.radius - 0.002, 0.02], at(wall - 0.006, 1.18, 0.1), at(wall, 1.2, 0.17), at(wall, 1.22, 0.3), at(wall, 1.2, 0.45), at(wall, 1.18, 0.58),
    at(MAIN.radius - 0.004, 1.18, MAIN.height + 0.008), at(MAIN.radius + 0.006, 1.17, MAIN.height - 0.004), at(MAIN.radius + 0.0042, 1.16, MAIN.height - 0.06), at(MAIN.radius + 0.0042, 1.14, 0.3), at(MAIN.radius + 0.006, 1.1, 0.08), at(MAIN.radius + 0.014, 1.04, 0.036),
  ], 30);
  const foot = at(MAIN.radius + 0.016, 1.02, 0.012);
  pair(m, [box[0] - 0.064 + 2 * 0.024, box[1] + 0.04, box[2] - 0.03], foot, 0.008);
}
