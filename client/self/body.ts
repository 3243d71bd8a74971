import type { WalkableFloor } from '#scenes/format/walkable-floor.ts';

/** Standing eye height in metres. */
export const EYE_HEIGHT = 1.6;

/** A walk in progress: around obstacles, then turning to `facing`. Lengths in metres, angles in radians. */
export type WalkPath = {
  points: readonly (readonly [x: number, z: number])[];
  /** Index of the point walked to now. */
  next: number;
  /** Metres from the point walked to now to the end of the path. */
  beyond: number;
  /** Metres per second to walk at where there is room. */
  pace: number;
  /** The way to look on arrival; null keeps the walking direction. */
  facing: { yaw: number; pitch: number } | null;
  /** The visitor looks around while walking: the walk no longer turns their head. */
  lookingAround: boolean;
  /** Seconds without getting on. */
  stuckFor: number;
};

/** My own body in gallery coordinates: metres, right-handed, y up; radians, yaw 0 looks to −z and grows to the left. Mutated in place each frame. */
export type Body = {
  x: number;
  z: number;
  eyeHeight: number;
  yaw: number;
  /** Upwards is positive. */
  pitch: number;
  /** Metres per second on the floor. */
  velocityX: number;
  velocityZ: number;
  /** Radians per second of turning by keys. */
  turning: number;
  hall: string;
  walkPath: WalkPath | null;
  /** Moved without walking since the last pose was sent; whoever sends the pose clears it. */
  jumped: boolean;
};

export function createBody(x: number, z: number, yaw: number, hall: string): Body {
  return { x, z, eyeHeight: EYE_HEIGHT, yaw, pitch: 0, velocityX: 0, velocityZ: 0, turning: 0, hall, walkPath: null, jumped: true };
}

/** A place and the way one looks there: metres and radians. */
export type Stance = { x: number; z: number; yaw: number; pitch: number };

/** Puts the body at once on the free floor nearest to a place. */
export function jump(body: Body, floor: WalkableFloor, to: Stance): void {
  const [x, z] = floor.nearestFree(to.x, to.z);
  body.x = x;
  body.z = z;
  body.yaw = to.yaw;
  body.pitch = to.pitch;
  body.velocityX = 0;
  body.velocityZ = 0;
  body.turning = 0;
  body.walkPath = null;
  body.jumped = true;
  body.hall = floor.hallAt(x, z) ?? body.hall;
}

/** Where the body is and looks now. */
export function stanceOf({ x, z, yaw, pitch }: Body): Stance {
  return { x, z, yaw, pitch };
}
