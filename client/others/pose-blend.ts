import { type Frame7, type Pose, copyPose } from '#protocol/pose.ts';

/** Writes to `out` what lies `share` of the way from `a` to `b`; beyond 1 it goes on straight. Rotations take the short way. */
function blendFrame(a: Frame7, b: Frame7, share: number, out: Frame7): void {
  for (let i = 0; i < 3; i++) out[i] = (a[i] as number) + ((b[i] as number) - (a[i] as number)) * share;
  let dot = 0;
  for (let i = 3; i < 7; i++) dot += (a[i] as number) * (b[i] as number);
  const sign = dot < 0 ? -1 : 1;
  // Slerp: constant speed of turning, which the straight blend lacks over wide turns.
  const angle = Math.acos(Math.min(1, Math.abs(dot)));
  const sine = Math.sin(angle);
  const fromA = sine < 1e-4 ? 1 - share : Math.sin((1 - share) * angle) / sine;
  const fromB = sign * (sine < 1e-4 ? share : Math.sin(share * angle) / sine);
  let length = 0;
  for (let i = 3; i < 7; i++) {
    const value = (a[i] as number) * fromA + (b[i] as number) * fromB;
    out[i] = value;
    length += value * value;
  }
  const scale = 1 / Math.sqrt(length || 1);
  for (let i = 3; i < 7; i++) out[i] = (out[i] as number) * scale;
}

/** Blends whole poses: kind, flags and which hands there are come from `b`. `out` may be neither of the two. */
export function blendPose(a: Pose, b: Pose, share: number, out: Pose): void {
  copyPose(b, out);
  blendFrame(a.head, b.head, share, out.head);
  if (a.hasLeft && b.hasLeft) blendFrame(a.left, b.left, share, out.left);
  if (a.hasRight && b.hasRight) blendFrame(a.right, b.right, share, out.right);
}
