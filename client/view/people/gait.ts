/** Metres walked per full cycle of two steps: longer when faster, as people do. */
export function cycleLength(metresPerSecond: number): number {
  return Math.min(1.5, 0.55 + 0.42 * metresPerSecond);
}

/** How someone moves, kept from frame to frame and mutated in place. Metres, seconds, radians, gallery axes. */
export type Gait = {
  /** 0..1 through the cycle; advanced by distance, so feet never slide. */
  phase: number;
  /** Smoothed velocity on the floor. */
  velocityX: number;
  velocityZ: number;
  bodyYaw: number;
};

export function createGait(bodyYaw: number): Gait {
  return { phase: 0, velocityX: 0, velocityZ: 0, bodyYaw };
}

/** A head may look this far past the shoulders before the body follows; radians. */
const NECK_EASE = 0.6;
const NECK_LIMIT = 1.25;

/**
 * Takes in one frame of movement (dx, dz metres in dt seconds, the head's yaw in radians). The body follows the
 * head lazily when standing, promptly when walking.
 */
export function stepGait(gait: Gait, dx: number, dz: number, dt: number, headYaw: number): void {
  if (dt > 0) {
    const ease = 1 - Math.exp(-dt / 0.11);
    gait.velocityX += (dx / dt - gait.velocityX) * ease;
    gait.velocityZ += (dz / dt - gait.velocityZ) * ease;
  }
  const speed = Math.hypot(gait.velocityX, gait.velocityZ);
  gait.phase = (gait.phase + Math.hypot(dx, dz) / cycleLength(speed)) % 1;
  const behind = wrapAngle(headYaw - gait.bodyYaw);
  const walking = Math.min(1, speed / 0.5);
  const slack = NECK_EASE * (1 - walking);
  const wanted = behind - Math.max(-slack, Math.min(slack, behind));
  const turned = wanted * (1 - Math.exp(-dt / (0.45 - 0.25 * walking)));
  const left = behind - turned;
  gait.bodyYaw = wrapAngle(gait.bodyYaw + turned + left - Math.max(-NECK_LIMIT, Math.min(NECK_LIMIT, left)));
}

/** The same angle in −π..π. */
export function wrapAngle(radians: number): number {
  return radians - 2 * Math.PI * Math.round(radians / (2 * Math.PI));
}

/** Below this speed, metres per second, a step is not shown; from the second on it is shown whole. */
const STANDING = 0.02;
const STRIDING = 0.35;

/** What turns velocity (metres per second) into the reach of one foot, metres before and behind the body. */
export function halfStep(gait: Gait): number {
  const speed = Math.hypot(gait.velocityX, gait.velocityZ);
  return speed < STANDING ? 0 : ((cycleLength(speed) / 4) * Math.min(1, speed / STRIDING)) / speed;
}

/**
 * Where a foot is between its farthest forward (1) and backward (−1): half the cycle on the floor, going back exactly
 * as fast as the body goes on, then swung forward. The vertex shader in figure-shader.ts does the same.
 */
export function footAlong(phase: number): number {
  const p = phase - Math.floor(phase);
  if (p < 0.5) return 1 - 4 * p;
  const u = 2 * p - 1;
  return 2 * u * u * (3 - 2 * u) - 1;
}
