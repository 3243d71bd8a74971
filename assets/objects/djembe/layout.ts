import { smoothProfile } from '../../craft/shapes.ts';
import { clamp, mix, smoothstep } from '../../craft/vec.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';

/** Measures of the drum that its parts share: metres and radians; the drum stands on y = 0, its window faces +z. */
export const RIM_Y = 0.625;
export const WALL = 0.0135;
/** Top of the base slab, on which the drum stands, and how far back and left of the middle it stands. */
export const BASE_TOP = 0.036;
export const DRUM_AT: Vec3 = [-0.062, BASE_TOP, -0.01];

/** Loops of the rope around each of the two wrapped rings. */
export const LOOPS = 18;
export const ROPE = 0.00275;
export const CROWN_Y = 0.588;
export const LOW_RING_Y = 0.296;
export const RING_WIRE = 0.0064;
/** Height at which neighbouring ropes cross and make the row of diamonds. */
export const CROSSING_Y = 0.327;

const SAMPLES = smoothProfile([
  [0.117, 0], [0.1145, 0.014], [0.1015, 0.055], [0.0865, 0.115], [0.0745, 0.18], [0.0675, 0.235], [0.0672, 0.262], [0.0745, 0.29],
  [0.0955, 0.328], [0.1185, 0.369], [0.1405, 0.42], [0.157, 0.48], [0.1665, 0.545], [0.1695, 0.6], [0.169, RIM_Y],
], 260);

/** Radius of the outside of the body at height y. */
export function outside(y: number): number {
  const k = SAMPLES.findIndex(([, at]) => at >= y);
  if (k <= 0) return SAMPLES[k === 0 ? 0 : SAMPLES.length - 1]![0];
  const [[r0, y0], [r1, y1]] = [SAMPLES[k - 1]!, SAMPLES[k]!];
  return mix(r0, r1, (y - y0) / (y1 - y0 || 1));
}

/** Radius of the hollow at height y. */
export const inside = (y: number): number => outside(y) - WALL;

/** Change of radius with height. */
export const slope = (y: number): number => (outside(y + 0.003) - outside(y - 0.003)) / 0.006;

/** A point at angle `a` from the front (+z), towards +x. */
export const around = (r: number, a: number, y: number): Vec3 => [Math.sin(a) * r, y, Math.cos(a) * r];

/** The almond-shaped window in the bowl: its middle height, half its height, half its width as an angle. */
export const WINDOW = { y: 0.452, half: 0.101, angle: 0.64 };

/** Half the window's width at height y, radians; 0 above and below it. */
export function windowAt(y: number): number {
  const s = (y - WINDOW.y) / WINDOW.half;
  return WINDOW.angle * clamp(1 - s * s) ** 0.72;
}

/** Heights at which the bowl is cut into rows: close together at the tips of the window, where its edge turns. */
export function rowsOfWindow(count: number): number[] {
  return Array.from({ length: count + 1 }, (_, i) => WINDOW.y - WINDOW.half * Math.cos((i / count) * Math.PI));
}

/** How strongly the ropes are drawn aside at height y, 0..1 of the window's half width. */
export function parting(y: number): number {
  const s = (y - WINDOW.y) / (WINDOW.half * 1.16);
  return 1.09 * WINDOW.angle * (1 - s * s) + 0.02;
}

/** [radius, y] points of the outside between two heights. */
export function outsideBetween(from: number, to: number, steps: number): Vec2[] {
  return Array.from({ length: steps + 1 }, (_, i): Vec2 => {
    const y = mix(from, to, i / steps);
    return [outside(y), y];
  });
}

/** Where the parts inside stand: the plywood deck, the ring of lights, the board's middle. */
export const DECK_Y = 0.366;
export const LIGHTS_Y = 0.463;
export const LIGHTS: Vec2 = [0.098, 0.124];

/** How much of the lights' glow falls on a point of the inner wall at height y, 0..1. */
export const glowAt = (y: number): number => smoothstep(0.085, 0, Math.abs(y - LIGHTS_Y - 0.022));
