import type { Placed } from '#scenes/format/placement.ts';
import type { WalkableFloor } from '#scenes/format/walkable-floor.ts';
import { type Body, EYE_HEIGHT, jump, type WalkPath } from './body.ts';

/** Farther than this, in metres of path, a visitor is taken there at once rather than walked. */
const LONGEST_WALK = 16;
/** Pace of a guided walk in metres per second: a stroll nearby, brisker where the way is long. */
const STROLL = 1.4;
const BRISK = 2.6;

export type Facing = { yaw: number; pitch: number };
export type Target = { x: number; z: number; facing: Facing | null };

/** Height of an exhibit's middle above the floor, in metres. */
function middleOf(placed: Placed): number {
  const [, y] = placed.position;
  if (placed.plinth === null && placed.exhibit.kind !== 'object' && placed.exhibit.kind !== 'globe') return y;
  return placed.exhibit.kind === 'globe' ? y + placed.exhibit.radius : y + 0.28;
}

/** How far to look up (radians) from a point of the floor, in metres, to an exhibit's middle: less than it takes where that would be uncomfortable. */
export function pitchTo(placed: Placed, x: number, z: number): number {
  const away = Math.hypot(placed.position[0] - x, placed.position[2] - z);
  return Math.max(-0.6, Math.min(0.5, Math.atan2(middleOf(placed) - EYE_HEIGHT, Math.max(away, 0.4))));
}

/** Where to stand before an exhibit and how to look at its middle from there. */
export function standBefore(placed: Placed): Target & { facing: Facing } {
  const [x, z] = placed.stand.at;
  return { x, z, facing: { yaw: placed.stand.yaw, pitch: pitchTo(placed, x, z) } };
}

function lengthOf(points: WalkPath['points']): number {
  let length = 0;
  for (let i = 1; i < points.length; i++) {
    const [ax, az] = points[i - 1]!;
    const [bx, bz] = points[i]!;
    length += Math.hypot(bx - ax, bz - az);
  }
  return length;
}

/**
 * Sets out for a target. Walks along the floor's path; where that is longer than `longest` metres (0 where motion is
 * not wanted) or missing, the body is there at once. Says which of the two happened.
 */
export function setOut(body: Body, floor: WalkableFloor, target: Target, longest = LONGEST_WALK): 'walking' | 'there' {
  const points = longest === 0 ? null : floor.path([body.x, body.z], [target.x, target.z]);
  const length = points === null ? Infinity : lengthOf(points);
  if (points === null || points.length < 2 || length > longest) {
    jump(body, floor, { x: target.x, z: target.z, yaw: target.facing?.yaw ?? body.yaw, pitch: target.facing?.pitch ?? 0 });
    return 'there';
  }
  const pace = Math.min(BRISK, STROLL + Math.max(0, length - 3) * 0.15);
  const [first, second] = [points[0]!, points[1]!];
  const beyond = Math.max(0, length - Math.hypot(second[0] - first[0], second[1] - first[1]));
  body.walkPath = { points, next: 1, beyond, pace, facing: target.facing, lookingAround: false, stuckFor: 0 };
  return 'walking';
}
