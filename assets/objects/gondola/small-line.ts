import type { Maker } from '../../craft/maker.ts';
import { mix, rgb } from '../../craft/vec.ts';
import type { Vec3 } from '../../craft/vec.ts';
import { PAINT } from './cabin.ts';
import { SMALL_LINE, ground } from './layout.ts';
import { bar, block } from './small-parts.ts';

/** Height of the cables over the ground at a pylon, and half the distance between them, metres. */
const RISE = 0.104;
const HALF = 0.0105;

const first = SMALL_LINE[0]!;
const last = SMALL_LINE.at(-1)!;
const LENGTH = Math.hypot(last[0] - first[0], last[1] - first[1]);
/** Unit vector across the line, in plan. */
const ACROSS = [-(last[1] - first[1]) / LENGTH, (last[0] - first[0]) / LENGTH] as const;
const TURN = -Math.atan2(last[1] - first[1], last[0] - first[0]);

function headAt(k: number): Vec3 {
  const [x, z] = SMALL_LINE[k]!;
  const station = k === 0 || k === SMALL_LINE.length - 1;
  return [x, ground(x, z) + (station ? 0.05 : RISE), z];
}

/** A point of the cable on one side, `t` along span `k`, with its sag. */
function cableAt(k: number, t: number, side: number): Vec3 {
  const [a, b] = [headAt(k), headAt(k + 1)];
  return [mix(a[0], b[0], t) + ACROSS[0] * HALF * side, mix(a[1], b[1], t) - 0.034 * t * (1 - t), mix(a[2], b[2], t) + ACROSS[1] * HALF * side];
}

function pylon(m: Maker, k: number): void {
  const [x, top, z] = headAt(k);
  const y = ground(x, z);
  bar(m, 'mast', [x, y, z], [x, top + 0.004, z], 0.0036, 8, 0.0026);
  m.at({ position: [x, top, z], rotation: [0, TURN, 0] }, () => {
    block(m, 'mast', [0.004, 0.004, HALF * 2 + 0.002], [0, 0.002, 0]);
    for (const side of [-1, 1]) {
      block(m, 'steelPaint', [0.02, 0.0028, 0.0022], [0, -0.0022, side * HALF]);
    }
  });
}

/** A station: platform, columns, glazed hall and a curved roof. */
function station(m: Maker, k: number): void {
  const [x, , z] = headAt(k);
  const y = ground(x, z);
  m.at({ position: [x, y, z], rotation: [0, TURN, 0] }, () => {
    block(m, 'concrete', [0.098, 0.05, 0.068], [0, -0.007, 0]);
    m.tint(rgb('#30444c'), () => block(m, 'satin', [0.072, 0.022, 0.046], [0, 0.028, 0]));
    for (const px of [-0.041, -0.0137, 0.0137, 0.041]) {
      for (const pz of [-0.027, 0.027]) bar(m, 'mast', [px, 0.018, pz], [px, 0.057, pz], 0.0016, 4);
    }
    const arch = (lift: number, half: number) => Array.from({ length: 9 }, (_, i): readonly [number, number] => {
      const a = (i / 8 - 0.5) * 2;
      return [a * half, 0.0555 + lift + 0.017 * (1 - a * a)];
    });
    const ring = (px: number): Vec3[] => [...arch(0.0022, 0.037).map(([pz, py]): Vec3 => [px, py, pz]), ...arch(0, 0.036).reverse().map(([pz, py]): Vec3 => [px, py, pz])].reverse();
    m.tint(PAINT.white, () => m.loft('paint', [ring(-0.054), ring(0.054)], [0, 0, 0], [0, 0, 0], 0.5));
    m.tint(PAINT.green, () => block(m, 'paint', [0.1085, 0.0035, 0.0022], [0, 0.0563, 0.0368]));
    m.tint(PAINT.green, () => block(m, 'paint', [0.1085, 0.0035, 0.0022], [0, 0.0563, -0.0368]));
  });
}

/** A cabin at the district's own scale: white, with a dark belt of windows. */
function tinyCabin(m: Maker, k: number, t: number, side: number): void {
  const [x, y, z] = cableAt(k, t, side);
  const ring = (h: number, a: number, b: number): Vec3[] => Array.from({ length: 7 }, (_, i): Vec3 => {
    const angle = ((i + 0.5) / 7) * 2 * Math.PI;
    return [Math.sin(angle) * a * 1.08, h, Math.cos(angle) * b * 1.08];
  });
  m.at({ position: [x, y - 0.026, z], rotation: [0, TURN, 0], scale: 1.12 }, () => {
    m.tint(PAINT.green, () => m.loft('paint', [ring(0, 0.0068, 0.0055), ring(0.0055, 0.0086, 0.0069)], [0, 0, 0], [0, 0, 0], 1));
    m.tint(rgb('#1c2a31'), () => m.loft('satin', [ring(0.0055, 0.0085, 0.0068), ring(0.0125, 0.0078, 0.0062)], [0, 0, 0], [0, 0, 0], 1, false));
    m.tint(PAINT.white, () => m.loft('paint', [ring(0.0125, 0.0079, 0.0063), ring(0.0155, 0.0058, 0.0046)], [0, 0, 0], [0, 0, 0], 1));
    bar(m, 'steelPaint', [0, 0.015, 0], [0, 0.0236, 0], 0.0007, 4);
  });
}

/** The district's own line at its own scale: two stations, three pylons, two cables, four cabins. */
export function makeSmallLine(m: Maker): void {
  const spans = SMALL_LINE.length - 1;
  station(m, 0);
  station(m, spans);
  for (let k = 1; k < spans; k++) pylon(m, k);
  m.only('near', () => {
    for (const side of [-1, 1]) {
      for (let k = 0; k < spans; k++) m.tube('steel', [0, 0.33, 0.67, 1].map((t) => cableAt(k, t, side)), 0.0007, 3, false, 3);
    }
  });
  for (const [k, t, side] of [[0, 0.62, 1], [1, 0.4, -1], [2, 0.3, 1], [3, 0.38, -1]] as const) tinyCabin(m, k, t, side);
}
