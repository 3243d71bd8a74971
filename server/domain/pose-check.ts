import { poseKind } from '#protocol/pose.ts';
import { REACH } from '#protocol/pose-parts.ts';
import type { SentPose } from '#protocol/sent-pose.ts';
import { type Allowance, type Bucket, fullBucket, take } from './token-bucket.ts';

/** What the check must know of the floor; the plan's own walkable floor is one. */
export type Ground = {
  isFree(x: number, z: number): boolean;
  lineFree(a: readonly [number, number], b: readonly [number, number]): boolean;
  nearestFree(x: number, z: number): readonly [number, number];
  path(a: readonly [number, number], b: readonly [number, number]): readonly (readonly [number, number])[] | null;
};

/** Metres that may be walked: 6 m/s for long, and what two seconds of a stalled line let pile up. */
const WALKING: Allowance = { burst: 12, perSecond: 6 };
/** A jump each 0.3 s, and a few in a row. */
const JUMPING: Allowance = { burst: 4, perSecond: 1 / 0.3 };
/** A step of this many metres cannot pass anything that one must walk around. */
const SHORT_STEP = 0.5;
/** Longest step in metres that may have gone around a corner: a slow device draws, and tells, seldom. */
const LONG_STEP = 4;
/** Metres by which a body on a screen may miss the free floor, for rounding. */
const STANDING_SLACK = 0.05;
/** Metres by which a head may lean over what the feet may not enter. */
const LEANING_SLACK = 0.6;

export type Doubt = 'off-floor' | 'too-fast' | 'through-wall' | 'jump-too-soon' | 'hand-too-far' | 'not-finite';

/** Where a body is known to be, and what it may still do; mutated in place. */
export type Mover = { x: number; z: number; metres: Bucket; jumps: Bucket };

export function createMover(x: number, z: number, now: number): Mover {
  return { x, z, metres: fullBucket(WALKING, now), jumps: fullBucket(JUMPING, now) };
}

function onGround(ground: Ground, x: number, z: number, slack: number): boolean {
  if (ground.isFree(x, z)) return true;
  const [freeX, freeZ] = ground.nearestFree(x, z);
  return Math.hypot(freeX - x, freeZ - z) <= slack;
}

const handNear = (hand: SentPose['left']): boolean => !hand.here || Math.hypot(hand.dx, hand.dy, hand.dz) <= REACH;

/** Metres to walk from where the body is to (x, z): straight, or around a corner. Infinite when walls are between. */
function walkingMetres(mover: Mover, x: number, z: number, ground: Ground): number {
  const straight = Math.hypot(x - mover.x, z - mover.z);
  if (straight <= SHORT_STEP || ground.lineFree([mover.x, mover.z], [x, z])) return straight;
  const path = straight > LONG_STEP ? null : ground.path([mover.x, mover.z], [x, z]);
  if (path === null) return Infinity;
  return path.reduce((sum, [px, pz], i) => sum + Math.hypot(px - (path[i - 1]?.[0] ?? mover.x), pz - (path[i - 1]?.[1] ?? mover.z)), 0);
}

/**
 * Whether a body could have come to this pose. Null when it could: then `mover` has moved. Otherwise why not, and `mover`
 * stays where it was. An honest client behind a stalled line sends its steps in one burst, which the metres piled up cover.
 */
export function doubtPose(mover: Mover, pose: SentPose, ground: Ground, now: number): Doubt | null {
  const { x, z } = pose;
  if (!Number.isFinite(x) || !Number.isFinite(z) || !Number.isFinite(pose.y)) return 'not-finite';
  if (!handNear(pose.left) || !handNear(pose.right)) return 'hand-too-far';
  const distance = Math.hypot(x - mover.x, z - mover.z);
  const slack = pose.kind === poseKind.standing ? STANDING_SLACK : LEANING_SLACK;
  if (distance > 0 && !onGround(ground, x, z, slack)) return 'off-floor';
  if (pose.jump) {
    if (!take(mover.jumps, JUMPING, now)) return 'jump-too-soon';
  } else {
    const metres = pose.kind === poseKind.standing ? walkingMetres(mover, x, z, ground) : distance;
    if (metres === Infinity) return 'through-wall';
    if (!take(mover.metres, WALKING, now, metres)) return 'too-fast';
  }
  mover.x = x;
  mover.z = z;
  return null;
}
