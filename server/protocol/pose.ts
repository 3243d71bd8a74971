/** What a pose tells of: a body on a screen, a headset, or a headset with hands. */
export const poseKind = { standing: 0, head: 1, hands: 2 } as const;
export type PoseKind = (typeof poseKind)[keyof typeof poseKind];

/** Height in metres of the eyes of whoever visits without a headset. */
export const STANDING_EYE = 1.6;

/** Position x, y, z in gallery metres, then rotation x, y, z, w. */
export type Frame7 = Float64Array;

/** Where somebody's head and hands are, in gallery coordinates. Mutated in place. */
export type Pose = {
  kind: PoseKind;
  /** Moved without walking: never to be interpolated. */
  jump: boolean;
  /** Has an exhibit open. */
  reading: boolean;
  /** Has the page hidden or the headset off. */
  away: boolean;
  head: Frame7;
  left: Frame7;
  right: Frame7;
  hasLeft: boolean;
  hasRight: boolean;
};

const frame7 = (): Frame7 => {
  const frame = new Float64Array(7);
  frame[6] = 1;
  return frame;
};

export function createPose(): Pose {
  return { kind: poseKind.standing, jump: false, reading: false, away: false, head: frame7(), left: frame7(), right: frame7(), hasLeft: false, hasRight: false };
}

/** Sets a standing body: metres, radians; yaw 0 looks to −z and grows to the left, pitch grows upwards. */
export function setStanding(pose: Pose, x: number, z: number, yaw: number, pitch: number): void {
  const { head } = pose;
  pose.kind = poseKind.standing;
  pose.hasLeft = false;
  pose.hasRight = false;
  head[0] = x;
  head[1] = STANDING_EYE;
  head[2] = z;
  const cy = Math.cos(yaw / 2);
  const sy = Math.sin(yaw / 2);
  const cp = Math.cos(pitch / 2);
  const sp = Math.sin(pitch / 2);
  head[3] = cy * sp;
  head[4] = sy * cp;
  head[5] = -sy * sp;
  head[6] = cy * cp;
}

/** Radians about +y in which the head looks; 0 is −z. */
export function yawOf(head: Frame7): number {
  const [, , , x = 0, y = 0, z = 0, w = 1] = head;
  return Math.atan2(2 * (x * z + w * y), 1 - 2 * (x * x + y * y));
}

/** Radians by which the head looks up. */
export function pitchOf(head: Frame7): number {
  const [, , , x = 0, y = 0, z = 0, w = 1] = head;
  return Math.asin(Math.max(-1, Math.min(1, 2 * (w * x - y * z))));
}

export function copyPose(from: Pose, to: Pose): void {
  to.kind = from.kind;
  to.jump = from.jump;
  to.reading = from.reading;
  to.away = from.away;
  to.head.set(from.head);
  to.left.set(from.left);
  to.right.set(from.right);
  to.hasLeft = from.hasLeft;
  to.hasRight = from.hasRight;
}
