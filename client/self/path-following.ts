import type { WalkableFloor } from '#scenes/format/walkable-floor.ts';
import type { Body, WalkPath } from './body.ts';

/** Metres from the end at which one starts to look at the target, and at which one has arrived. */
const LOOK_AHEAD = 1.6;
const ARRIVED = 0.03;
/** Metres from a corner at which one heads for the next if the way is free, and at which one does in any case. */
const ROUNDING = 0.35;
const AT_CORNER = 0.01;
/** Radians per second at most, and share of the difference turned per second. */
const FASTEST_TURN = 2.4;
const TURN_RATE = 4;
/** Seconds without getting on after which a walk is given up: something new stands in the way. */
const PATIENCE = 0.8;

function wrapped(angle: number): number {
  const turn = angle % (2 * Math.PI);
  if (turn > Math.PI) return turn - 2 * Math.PI;
  return turn < -Math.PI ? turn + 2 * Math.PI : turn;
}

function eased(difference: number, seconds: number): number {
  const wanted = difference * Math.min(1, TURN_RATE * seconds);
  const most = FASTEST_TURN * seconds;
  return Math.max(-most, Math.min(most, wanted));
}

/** Takes up the next point once the present one is reached or all but reached. */
function advance(body: Body, path: WalkPath, floor: WalkableFloor): void {
  while (path.next < path.points.length - 1) {
    const [x, z] = path.points[path.next]!;
    const [nextX, nextZ] = path.points[path.next + 1]!;
    const away = Math.hypot(x - body.x, z - body.z);
    if (away > ROUNDING || (away > AT_CORNER && !floor.lineFree([body.x, body.z], [nextX, nextZ]))) return;
    path.beyond = Math.max(0, path.beyond - Math.hypot(nextX - x, nextZ - z));
    path.next += 1;
  }
}

/** Turns the head along the way, and near its end towards what one came for. Returns how far it still has to turn. */
function face(body: Body, path: WalkPath, yaw: number, left: number, seconds: number): number {
  if (path.lookingAround) return 0;
  const goal = path.facing !== null && left < LOOK_AHEAD ? path.facing.yaw : yaw;
  const difference = wrapped(goal - body.yaw);
  body.yaw = wrapped(body.yaw + eased(difference, seconds));
  const pitch = path.facing !== null && left < LOOK_AHEAD ? path.facing.pitch : 0;
  body.pitch += eased(pitch - body.pitch, seconds);
  return Math.abs(difference);
}

/**
 * Sets the body's velocity along its path and turns it, for one frame of `seconds`. Ends the walk on arrival, once the
 * head has come round too, or when nothing moves any more. True on arrival at the target.
 */
export function followPath(body: Body, path: WalkPath, floor: WalkableFloor, seconds: number): boolean {
  advance(body, path, floor);
  const [x, z] = path.points[path.next]!;
  const [dx, dz] = [x - body.x, z - body.z];
  const away = Math.hypot(dx, dz);
  const left = away + (path.next < path.points.length - 1 ? path.beyond : 0);
  const ahead = away > ARRIVED ? Math.atan2(-dx, -dz) : body.yaw;
  const turned = face(body, path, ahead, left, seconds);

  if (left <= ARRIVED) {
    body.velocityX = 0;
    body.velocityZ = 0;
    const looking = path.facing === null || path.lookingAround || Math.abs(wrapped(path.facing.yaw - body.yaw)) < 0.02;
    if (looking) body.walkPath = null;
    return looking;
  }
  if (path.stuckFor > PATIENCE) {
    body.walkPath = null;
    // Close enough to see what one came for counts as having come.
    return left < 0.5;
  }
  // Whoever looks the other way turns first and walks then; near the end one may walk sideways.
  const turnFirst = left > LOOK_AHEAD ? Math.max(0.12, Math.cos(Math.min(turned, Math.PI / 2))) : 1;
  const speed = Math.min(path.pace * turnFirst, left * 2.6 + 0.12, away / seconds);
  const before = Math.hypot(body.velocityX, body.velocityZ);
  const pace = Math.min(speed, before + 4 * seconds);
  body.velocityX = (dx / away) * pace;
  body.velocityZ = (dz / away) * pace;
  return false;
}
