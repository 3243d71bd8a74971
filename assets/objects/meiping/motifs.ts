import { swell } from '../../craft/brush.ts';
import type { Brush } from '../../craft/brush.ts';
import { mirrored, placed, spiral, through } from '../../craft/curves.ts';
import { mix } from '../../craft/vec.ts';
import type { Vec2 } from '../../craft/vec.ts';

/** Widths of the painter's strokes in metres: outlines, and the fine hairs inside them. */
export const OUTLINE = 0.00095;
export const HAIR = 0.0005;

const polar = (r: number, angle: number): Vec2 => [Math.cos(angle) * r, Math.sin(angle) * r];

/** A petal around angle 0 between two radii, its rim scalloped into `lobes`. */
function petal(inner: number, outer: number, half: number, lobes: number): Vec2[] {
  const side = through([
    polar(inner, -half * 0.3), polar(mix(inner, outer, 0.35), -half * 0.86), polar(mix(inner, outer, 0.72), -half * 1.04),
    polar(mix(inner, outer, 0.9), -half * 0.9),
  ], 5);
  const rim: Vec2[] = [];
  for (let i = 0; i <= lobes * 5; i++) {
    const t = i / (lobes * 5);
    const bump = Math.abs(Math.sin(t * lobes * Math.PI));
    rim.push(polar(outer * (0.91 + 0.09 * bump ** 0.7 + 0.035 * Math.sin(t * Math.PI)), mix(-half * 0.84, half * 0.84, t)));
  }
  return [...side, ...rim, ...side.map(([x, y]): Vec2 => [x, -y]).reverse()];
}

/**
 * A peony seen from the front: three rings of scalloped petals, each washed from its heart and left
 * white along its rim, as the fourteenth-century painters did.
 */
export function peony(brush: Brush, centre: Vec2, radius: number, turn: number): void {
  const rings = [
    { count: 9, inner: 0.4, outer: 1, half: 0.4, lobes: 3, load: 0.42 },
    { count: 7, inner: 0.22, outer: 0.72, half: 0.5, lobes: 3, load: 0.56 },
    { count: 5, inner: 0.06, outer: 0.46, half: 0.68, lobes: 2, load: 0.72 },
  ];
  for (const ring of rings) {
    for (let i = 0; i < ring.count; i++) {
      const angle = turn + ring.outer * 5 + (i / ring.count) * 2 * Math.PI;
      const reach = radius * (1 + 0.05 * Math.sin(i * 2.4 + turn));
      const shape = placed(petal(ring.inner * reach, ring.outer * reach, ring.half, ring.lobes), centre, angle);
      const body = placed(petal(ring.inner * reach, ring.outer * reach * 0.87, ring.half * 0.8, ring.lobes), centre, angle);
      const heart = placed(petal(ring.inner * reach, mix(ring.inner, ring.outer, 0.5) * reach, ring.half * 0.66, 1), centre, angle);
      brush.lift(shape, 1).wash(body, ring.load).wash(heart, 0.45).contour(shape, OUTLINE);
      for (const k of [-0.5, -0.17, 0.17, 0.5]) {
        const from = mix(ring.inner, ring.outer, 0.2) * reach;
        const to = mix(ring.inner, ring.outer, 0.78 - Math.abs(k) * 0.25) * reach;
        const vein = Array.from({ length: 6 }, (_, j) => polar(mix(from, to, j / 5), k * ring.half * mix(0.5, 1, j / 5)));
        brush.stroke(placed(vein, centre, angle), (t) => HAIR * (1.2 - 0.9 * t));
      }
    }
  }
  const eye = Array.from({ length: 14 }, (_, i) => polar(radius * 0.13, (i / 14) * 2 * Math.PI));
  brush.lift(placed(eye, centre), 1).wash(placed(eye, centre), 0.9).contour(placed(eye, centre), OUTLINE);
  for (let i = 0; i < 7; i++) {
    const seed = placed(eye, placed([polar(radius * 0.08, i * 0.9)], centre, turn)[0]!, 0, 0.16);
    brush.solid(seed);
  }
}

/** Half of a leaf's outline along +x, from the stalk to the point, with the given bulges. */
const LEAF_SIDE: readonly Vec2[] = [[0, 0], [0.16, -0.15], [0.34, -0.29], [0.5, -0.3], [0.56, -0.17], [0.68, -0.2], [0.82, -0.15], [1.08, 0.03]];

/** A pointed, lobed leaf from its stalk, `length` metres, bent by `bend` (positive: towards +y of its own frame). */
export function leaf(brush: Brush, stalk: Vec2, angle: number, length: number, bend = 0): void {
  const bent = (points: readonly Vec2[]) => points.map(([x, y]): Vec2 => [x, y + bend * x * x]);
  const upper = through(LEAF_SIDE, 5);
  const outline = bent([...upper, ...upper.map(([x, y]): Vec2 => [x, -y * 0.92 + 0.05 * x]).reverse()]);
  const inner = bent(outline.map(([x, y]): Vec2 => [0.07 + x * 0.86, y * 0.8]));
  const put = (points: readonly Vec2[]) => placed(points, stalk, angle, length);
  brush.lift(put(outline), 1).wash(put(inner), 0.8).contour(put(outline), OUTLINE);
  const rib = bent(Array.from({ length: 9 }, (_, i): Vec2 => [i / 8, 0.012 * Math.sin(i)]));
  brush.stroke(put(rib), (t) => HAIR * (2 - 1.5 * t));
  for (const side of [-1, 1]) {
    for (const at of [0.2, 0.38, 0.56]) {
      const vein = bent(through([[at, 0], [at + 0.1, side * 0.09], [at + 0.17, side * 0.2 * (1 - at * 0.5)]], 4));
      brush.stroke(put(vein), (t) => HAIR * (1.1 - 0.8 * t));
    }
  }
}

/** A tendril that ends in a curl of `radius` metres at `to`. */
export function tendril(brush: Brush, from: Vec2, to: Vec2, radius: number, clockwise: boolean): void {
  const turns = clockwise ? 1.35 : -1.35;
  const start = Math.atan2(from[1] - to[1], from[0] - to[0]) + (clockwise ? 0.9 : -0.9);
  const curl = spiral(to, radius, turns, start, 26);
  const middle: Vec2 = [mix(from[0], curl[0]![0], 0.5) + (to[1] - from[1]) * 0.12, mix(from[1], curl[0]![1], 0.5) - (to[0] - from[0]) * 0.12];
  brush.stroke([...through([from, middle, curl[0]!], 8), ...curl.slice(1)], (t) => OUTLINE * (1.35 - 0.75 * t));
  brush.solid(placed(Array.from({ length: 10 }, (_, i) => polar(radius * 0.24, (i / 10) * 2 * Math.PI)), curl.at(-1)!));
}

/** A half-open bud pointing along `angle`. */
export function bud(brush: Brush, stalk: Vec2, angle: number, length: number): void {
  const side: Vec2[] = [[0, 0], [0.2, -0.24], [0.55, -0.34], [0.86, -0.2], [1, -0.04]];
  const curve = through(side, 5);
  const outline = [...curve, ...curve.map(([x, y]): Vec2 => [x, -y]).reverse()];
  const put = (points: readonly Vec2[]) => placed(points, stalk, angle, length);
  brush.lift(put(outline), 1).wash(put(outline.map(([x, y]): Vec2 => [x * 0.8, y * 0.72])), 0.6).contour(put(outline), OUTLINE);
  for (const y of [-0.16, 0, 0.16]) brush.stroke(put(through([[0.15, y * 0.5], [0.5, y * 1.3], [0.88, y * 0.5]], 6)), swell(HAIR * 1.4));
  for (const s of [-1, 1]) brush.stroke(put(through([[0.02, 0], [0.15, s * 0.3], [0.34, s * 0.42]], 6)), swell(OUTLINE * 2.2));
}

/** One ruyi-shaped lappet of the cloud collar: hangs from y = 0 to y = 1, from x = -1 to 1 (half width). */
export function lappet(): Vec2[] {
  const right: Vec2[] = [
    [0.985, 0], [1.0, 0.16], [1.0, 0.34], [0.96, 0.46], [0.86, 0.53], [0.75, 0.5], [0.71, 0.42], [0.675, 0.47],
    [0.69, 0.58], [0.65, 0.7], [0.53, 0.775], [0.4, 0.77], [0.33, 0.735], [0.28, 0.79], [0.17, 0.87], [0.07, 0.94], [0, 1.0],
  ];
  const curve = through(right, 5);
  return [...curve, ...mirrored(curve.slice(0, -1))];
}
