import { ARM_REACH, SHOULDER } from './figure-profile.ts';

export type V3 = readonly [number, number, number];

/**
 * The arm is a quadratic curve from shoulder over an elbow to the hand. The elbow keeps the arm's length by moving
 * out of the line the more, the nearer the hand is: outwards, down and a little back. `side` is +1 right, −1 left.
 * The vertex shader in figure-shader.ts does the same; this copy serves the ambient occlusion baked at rest.
 */
export function bendArm(side: 1 | -1, hand: V3, t: number): { centre: V3; tangent: V3 } {
  const from: V3 = [SHOULDER[0] * side, SHOULDER[1], SHOULDER[2]];
  const span = Math.hypot(hand[0] - from[0], hand[1] - from[1], hand[2] - from[2]);
  const slack = Math.sqrt(Math.max(0, ARM_REACH * ARM_REACH - span * span)) * 0.5;
  const elbow = from.map((v, k) => (v + (hand[k] as number)) / 2 + ([0.78 * side, -0.3, 0.55][k] as number) * slack);
  const at = (k: number) => {
    const [a, b, c] = [from[k] as number, elbow[k] as number, hand[k] as number];
    return { p: (1 - t) * (1 - t) * a + 2 * t * (1 - t) * b + t * t * c, d: 2 * (1 - t) * (b - a) + 2 * t * (c - b) };
  };
  const [x, y, z] = [at(0), at(1), at(2)];
  const length = Math.hypot(x.d, y.d, z.d);
  return { centre: [x.p, y.p, z.p], tangent: [x.d / length, y.d / length, z.d / length] };
}
