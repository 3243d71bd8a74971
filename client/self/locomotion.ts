import type { WalkableFloor } from '#scenes/format/walkable-floor.ts';
import type { Body } from './body.ts';
import { followPath } from './path-following.ts';

/** Metres per second. */
export const WALK = 1.4;
export const HURRY = 2.6;
/** Radians per second of turning by keys. */
const TURN = 1.7;
/** Seconds in which a speed comes about two thirds of the way to what is wanted. */
const STARTING = 0.14;
const STOPPING = 0.09;
/** How far one can look up and down, in radians. */
export const PITCH_LIMIT = 1.2;
/** A longer frame than this, in seconds, counts as this long: the tab was asleep. */
const LONGEST_STEP = 0.25;

/** What the body is asked to do in this frame; `Intents` of client/input has this shape. */
export type Wanted = {
  forward: number;
  sideways: number;
  turn: number;
  fast: boolean;
  lookYaw: number;
  lookPitch: number;
};

/** Reused each frame: nothing is allocated in the steady state. */
const spot: [x: number, z: number] = [0, 0];

function wrapped(angle: number): number {
  if (angle > Math.PI) return angle - 2 * Math.PI;
  return angle < -Math.PI ? angle + 2 * Math.PI : angle;
}

/** Part of the way a speed covers in `seconds` towards the one wanted; the same for any frame rate. */
export function easing(seconds: number, time: number): number {
  return 1 - Math.exp(-seconds / time);
}

function look(body: Body, wanted: Wanted, seconds: number): void {
  const turning = wanted.turn * TURN;
  body.turning += (turning - body.turning) * easing(seconds, turning === 0 ? STOPPING : STARTING);
  if (turning === 0 && Math.abs(body.turning) < 0.005) body.turning = 0;
  body.yaw = wrapped(body.yaw + wanted.lookYaw + body.turning * seconds);
  body.pitch = Math.max(-PITCH_LIMIT, Math.min(PITCH_LIMIT, body.pitch + wanted.lookPitch));
  if (body.walkPath !== null && (wanted.lookYaw !== 0 || wanted.lookPitch !== 0)) body.walkPath.lookingAround = true;
}

function steer(body: Body, wanted: Wanted, seconds: number): void {
  const push = Math.hypot(wanted.forward, wanted.sideways);
  const speed = (wanted.fast ? HURRY : WALK) / Math.max(1, push);
  const sin = Math.sin(body.yaw);
  const cos = Math.cos(body.yaw);
  const goalX = (-sin * wanted.forward + cos * wanted.sideways) * speed;
  const goalZ = (-cos * wanted.forward - sin * wanted.sideways) * speed;
  const part = easing(seconds, push > 0 ? STARTING : STOPPING);
  body.velocityX += (goalX - body.velocityX) * part;
  body.velocityZ += (goalZ - body.velocityZ) * part;
  if (push === 0 && Math.hypot(body.velocityX, body.velocityZ) < 0.01) {
    body.velocityX = 0;
    body.velocityZ = 0;
  }
}

/**
 * Moves the body by one frame of `seconds`: turns the head, walks as asked or along its path, slides along walls.
 * Any wish to walk or turn by keys ends a walk in progress. True when a walk has arrived at its target.
 */
export function stepBody(body: Body, wanted: Wanted, floor: WalkableFloor, seconds: number): boolean {
  const step = Math.min(seconds, LONGEST_STEP);
  if (step <= 0) return false;
  if (wanted.forward !== 0 || wanted.sideways !== 0 || wanted.turn !== 0) body.walkPath = null;
  look(body, wanted, step);

  const walking = body.walkPath;
  let arrived = false;
  if (walking === null) steer(body, wanted, step);
  else arrived = followPath(body, walking, floor, step);

  if (body.velocityX === 0 && body.velocityZ === 0) return arrived;
  const goalX = body.x + body.velocityX * step;
  const goalZ = body.z + body.velocityZ * step;
  floor.slideInto(spot, body.x, body.z, goalX, goalZ);
  const went = Math.hypot(spot[0] - body.x, spot[1] - body.z);
  // Against a wall the speed is what is left of it, so that one does not shoot off at its end.
  body.velocityX = (spot[0] - body.x) / step;
  body.velocityZ = (spot[1] - body.z) / step;
  if (walking !== null) walking.stuckFor = went < 0.1 * step ? walking.stuckFor + step : 0;
  body.x = spot[0];
  body.z = spot[1];
  body.hall = floor.hallAt(body.x, body.z) ?? body.hall;
  return arrived;
}
