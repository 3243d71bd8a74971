import type { Maker } from '../../craft/maker.ts';
import { random } from '../../craft/noise.ts';
import { clamp, mix, smoothstep } from '../../craft/vec.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';
import { CROSSING_Y, CROWN_Y, LOOPS, LOW_RING_Y, RING_WIRE, ROPE, WINDOW, around, outside, parting } from './layout.ts';
import { rope } from './rope.ts';

const STEP = (2 * Math.PI) / LOOPS;
/** Radius of the middle of the crown ring and of the low ring. */
export const CROWN_R = outside(CROWN_Y) + 0.0105;
export const LOW_RING_R = outside(LOW_RING_Y) + RING_WIRE + 0.0012;

/** Heights of the stations of a hanging rope, crown ring to low ring. */
const STATIONS = [
  CROWN_Y - 0.006, 0.566, 0.548, 0.52, 0.488, 0.452, 0.418, 0.388, 0.362, 0.344, CROSSING_Y + 0.006, CROSSING_Y - 0.004, LOW_RING_Y + 0.016, LOW_RING_Y + 0.005,
];
/** How far a leg hangs from the middle of its loop, in steps between loops. */
const LEG = 0.13;

/** Angle of a leg at height y before any parting: it leaves loop `i`, crosses its neighbour half a step on, ends at the next loop. */
function legAngle(i: number, way: 1 | -1, y: number): number {
  const down = clamp((CROWN_Y - y) / (CROWN_Y - CROSSING_Y));
  const below = clamp((CROSSING_Y - y) / (CROSSING_Y - LOW_RING_Y));
  const steps = y > CROSSING_Y ? mix(LEG, 0.5, down ** 1.6) : mix(0.5, 1 - LEG, below);
  return (i + way * steps) * STEP;
}

/** Distance of a rope's middle from the axis at height y: straight from the ring on to the wood. */
function legRadius(y: number, way: 1 | -1): number {
  const hang = CROWN_R + RING_WIRE + ROPE - (CROWN_Y - y) * 0.55;
  const crossing = Math.exp(-(((y - CROSSING_Y) / 0.009) ** 2));
  const ring = (LOW_RING_R + RING_WIRE + ROPE * 0.8) * smoothstep(LOW_RING_Y + 0.021, LOW_RING_Y + 0.006, y);
  return Math.max(outside(y) + ROPE * 0.92, hang, ring) + crossing * ROPE * (1.05 + 1.05 * way);
}

/** All legs of one side of the front, from the middle outwards; those before the window are drawn aside, in order. */
function legs(m: Maker, side: 1 | -1, fine: boolean): void {
  const all: { i: number; way: 1 | -1 }[] = [];
  for (let i = 0; i < LOOPS; i++) {
    for (const way of [1, -1] as const) all.push({ i: i - LOOPS / 2 + 0.5, way });
  }
  const own = all.filter(({ i, way }) => Math.sign(legAngle(i, way, WINDOW.y)) === side)
    .sort((a, b) => Math.abs(legAngle(a.i, a.way, WINDOW.y)) - Math.abs(legAngle(b.i, b.way, WINDOW.y)));
  const last = STATIONS.map(() => -Infinity);
  const next = random(side + 7);
  own.forEach(({ i, way }) => {
    const sway = (next() - 0.5) * 0.012;
    const points = STATIONS.map((y, k): Vec3 => {
      const plain = side * legAngle(i, way, y);
      const r = legRadius(y, way);
      if (y < CROSSING_Y + 0.01 || plain > 1.2) return around(r, side * plain, y);
      const least = Math.max(parting(y) + ROPE / r, last[k]! + (2.12 * ROPE) / r);
      // A soft maximum: ropes bend into the bundle instead of breaking.
      const a = (plain + least + Math.hypot(plain - least, 0.05)) / 2;
      last[k] = a;
      return around(r, side * a + (y < 0.56 && y > 0.35 ? sway * 0.3 : 0), y);
    });
    if (!fine) {
      rope(m, points, Math.abs(legAngle(i, way, WINDOW.y)) < 1.3 ? 6 : 3, 3);
      return;
    }
    // Over the crown ring from behind, and around under the low ring.
    const end = (ringR: number, ringY: number, y: number, [out, up]: Vec2): Vec3 =>
      around(ringR + out * (RING_WIRE + ROPE * 0.9), legAngle(i, way, y) + sway * up, ringY + up * (RING_WIRE + ROPE * 0.9));
    points.unshift(...([[-1, 0.85], [0.05, 1.04], [0.8, 0.62]] as const).map((p) => end(CROWN_R, CROWN_Y, STATIONS[0]!, p)));
    points.push(...([[0.95, -0.3], [0.4, -0.95], [-0.4, -1]] as const).map((p) => end(LOW_RING_R, LOW_RING_Y, STATIONS.at(-1)!, p)));
    rope(m, points, Math.abs(legAngle(i, way, WINDOW.y)) < 1.3 ? 19 : 11, Math.abs(legAngle(i, way, WINDOW.y)) < 1.8 ? 4 : 3);
  });
}

/** The weft of the diamonds: one rope that runs around through the crossings. */
function weft(m: Maker, fine: boolean): void {
  const points: Vec3[] = [];
  for (let i = 0; i < LOOPS; i++) {
    for (const [t, out, up] of [[0.28, 3.9, -0.0012], [0.72, 3.9, 0.0012], [1, -0.1, 0]] as const) {
      points.push(around(outside(CROSSING_Y) + ROPE * out, (i + t + 0.5) * STEP, CROSSING_Y + up));
    }
  }
  rope(m, points, LOOPS * (fine ? 3 : 1), 3, ROPE * 0.95, true);
}

/** What is left of the rope: wound around the waist, its end tucked away. */
function leftover(m: Maker, fine: boolean): void {
  if (!fine) {
    m.tint([0.6, 0.5, 0.34], () => m.lathe('cloth', [[0.069, LOW_RING_Y - 0.037], [0.0745, LOW_RING_Y - 0.034], [0.0785, LOW_RING_Y - 0.013]], [0, 0, 0], [0, 0, 0], 18));
    return;
  }
  const turns = 4;
  const per = 22;
  const points = Array.from({ length: turns * per + 1 }, (_, i): Vec3 => {
    const y = LOW_RING_Y - 0.014 - (i / per) * ROPE * 2.02 - 0.0006 * Math.sin(i * 1.3);
    return around(outside(y) + ROPE * 0.95, 2.6 + (i / per) * 2 * Math.PI, y);
  });
  rope(m, points, turns * 17);
}

/** Half the angle of a bundle drawn aside, and the middle of it: five ropes side by side. */
const BUNDLE = (5 * 1.06 * ROPE + 0.0016) / (outside(WINDOW.y) + ROPE);

/** The brass clips that hold the bundles beside the window, a screw at either end. */
function clips(m: Maker, fine: boolean): void {
  const y = WINDOW.y;
  const middle = parting(y) + BUNDLE + 0.0014 / outside(y);
  for (const side of [1, -1]) {
    const rings = (fine ? [-1.24, -1.08, -1, -0.5, 0.1, 0.6, 1, 1.08, 1.24] : [-1, 0, 1]).map((t): Vec3[] => {
      const lift = Math.abs(t) < 1.05 ? 2.1 * ROPE : 0.0008;
      const a = side * middle + t * BUNDLE;
      const ring: Vec2[] = [[0.0016, -0.0058], [0.0022, -0.0052], [0.0022, 0.0052], [0.0016, 0.0058], [0, 0.0058], [0, -0.0058]];
      return ring.map(([out, up]): Vec3 => around(outside(y + up) + lift + out - 0.0006, a, y + up));
    });
    m.loft('brass', rings, [0, 0, 0], [0, 0, 0], 0.9);
    if (!fine) continue;
    for (const end of [-1.17, 1.17]) {
      const a = side * middle + end * BUNDLE;
      m.at({ position: around(outside(y) + 0.0022, a, y), rotation: [0, a, 0] }, () => m.lathe('steel', [[0.0021, -0.0006], [0.0017, 0.0008], [0, 0.0012]], [0, 0, 0], [Math.PI / 2, 0, 0], 7, 0.7));
    }
  }
}

/** All the rope of the drum. */
export function makeRopes(m: Maker, fine: boolean): void {
  for (const side of [1, -1] as const) legs(m, side, fine);
  weft(m, fine);
  clips(m, fine);
  leftover(m, fine);
}
