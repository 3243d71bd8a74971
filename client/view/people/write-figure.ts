import type { Frame7, Pose } from '#protocol/pose.ts';
import { halfStep, wrapAngle, type Gait } from './gait.ts';
import { POCKET } from './figure-profile.ts';
import { FIGURE_FIELDS, FIGURE_STRIDE } from './instance-page.ts';

/** How a figure is shown, apart from how it stands. `own` is a number 0..1 that stays the person's for the visit. */
export type FigureLook = { style: number; opacity: number; away: number; scale: number; own: number };

/** The eye height for which the figure is built, metres; others are stretched within limits. */
const BUILT_EYES = 1.6;
const SHORTEST = 0.55;
const TALLEST = 1.3;
/** Radians about +y of a head, 0 to −z. */
export function headYaw(head: Frame7): number {
  const x = head[3] as number;
  const y = head[4] as number;
  const z = head[5] as number;
  const w = head[6] as number;
  return Math.atan2(2 * (x * z + w * y), 1 - 2 * (x * x + y * y));
}

/** Writes one record of floats as number `at`; the layout is in figure-shader.ts. Allocates nothing. */
export function writeFigure(data: Float32Array, at: number, pose: Pose, gait: Gait, look: FigureLook): void {
  const o = at * FIGURE_STRIDE;
  const head = pose.head;
  const px = head[0] as number;
  const pz = head[2] as number;
  const x = head[3] as number;
  const y = head[4] as number;
  const z = head[5] as number;
  const w = head[6] as number;
  const tall = Math.max(SHORTEST, Math.min(TALLEST, (head[1] as number) / BUILT_EYES));
  const cos = Math.cos(gait.bodyYaw);
  const sin = Math.sin(gait.bodyYaw);
  const half = halfStep(gait);
  data[o] = px;
  data[o + 1] = 0;
  data[o + 2] = pz;
  data[o + 3] = gait.bodyYaw;
  data[o + 4] = wrapAngle(Math.atan2(2 * (x * z + w * y), 1 - 2 * (x * x + y * y)) - gait.bodyYaw);
  data[o + 5] = Math.asin(Math.max(-1, Math.min(1, 2 * (w * x - y * z))));
  data[o + 6] = Math.atan2(2 * (x * y + w * z), 1 - 2 * (x * x + z * z));
  data[o + 7] = tall;
  data[o + 8] = gait.phase;
  data[o + 9] = (gait.velocityX * cos - gait.velocityZ * sin) * half;
  data[o + 10] = (gait.velocityX * sin + gait.velocityZ * cos) * half;
  data[o + 11] = look.own;
  data[o + 12] = look.style;
  data[o + 13] = look.opacity;
  data[o + 14] = look.away;
  data[o + 15] = look.scale;
  if (pose.hasLeft) writeHand(data, o + FIGURE_FIELDS.handLeft, pose.left, px, pz, tall, cos, sin, gait.bodyYaw);
  else writePocket(data, o + FIGURE_FIELDS.handLeft, -1);
  if (pose.hasRight) writeHand(data, o + FIGURE_FIELDS.handRight, pose.right, px, pz, tall, cos, sin, gait.bodyYaw);
  else writePocket(data, o + FIGURE_FIELDS.handRight, 1);
}

/** The rotation lies this many floats after its hand. */
const TURN = FIGURE_FIELDS.turnLeft - FIGURE_FIELDS.handLeft;

function writePocket(data: Float32Array, o: number, side: 1 | -1): void {
  data[o] = POCKET[0] * side;
  data[o + 1] = POCKET[1];
  data[o + 2] = POCKET[2];
  data[o + 3] = 0;
  data[o + TURN] = 0;
  data[o + TURN + 1] = 0;
  data[o + TURN + 2] = 0;
  data[o + TURN + 3] = 1;
}

/** From gallery to the body's own axes: moved to its foot, turned back by its yaw, heights brought to rest. */
function writeHand(data: Float32Array, o: number, hand: Frame7, px: number, pz: number, tall: number, cos: number, sin: number, bodyYaw: number): void {
  const dx = (hand[0] as number) - px;
  const dz = (hand[2] as number) - pz;
  data[o] = dx * cos - dz * sin;
  data[o + 1] = (hand[1] as number) / tall;
  data[o + 2] = dx * sin + dz * cos;
  data[o + 3] = 1;
  const c = Math.cos(bodyYaw / 2);
  const s = -Math.sin(bodyYaw / 2);
  const x = hand[3] as number;
  const y = hand[4] as number;
  const z = hand[5] as number;
  const w = hand[6] as number;
  data[o + TURN] = c * x + s * z;
  data[o + TURN + 1] = c * y + s * w;
  data[o + TURN + 2] = c * z - s * x;
  data[o + TURN + 3] = c * w - s * y;
}
