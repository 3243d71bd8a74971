import type { Vec2, Vec3 } from '../../craft/vec.ts';

// All lengths in metres, about twice life-size. The camera looks to +z.

/** Top of the bench mat. */
export const MAT = 0.04;
/** Heights at which the layers hang on the stand, bottom to top. */
export const LEVEL = { camera: 0.186, damper: 0.274, belly: 0.355, frame: 0.424, board: 0.498, battery: 0.556, antenna: 0.627, shell: 0.668 } as const;
/** The stand's two rods: their x (both sides), z, radius, top. */
export const ROD = { x: 0.047, z: -0.05, r: 0.0046, top: 0.694 } as const;
/** Where the gimbal hangs. */
export const GIMBAL_Z = 0.112;

/** One of the four drives: hinge of its arm, its motor (above the frame's level), which way it turns from above. */
export interface Drive {
  readonly name: string;
  readonly hinge: Vec3;
  readonly motor: Vec3;
  readonly turn: 1 | -1;
}

const drive = (name: string, x: number, front: boolean, turn: 1 | -1): Drive => ({
  name, turn,
  hinge: [x * 0.07, LEVEL.frame + 0.013, front ? 0.088 : -0.1],
  motor: [x * (front ? 0.252 : 0.236), LEVEL.frame + 0.03, front ? 0.178 : -0.208],
});

/** Neighbours turn opposite ways, so that the body does not spin under them. */
export const DRIVES: readonly Drive[] = [drive('front-left', -1, true, -1), drive('front-right', 1, true, 1), drive('rear-left', -1, false, 1), drive('rear-right', 1, false, -1)];

/** Half the body's length. */
export const HALF_LENGTH = 0.2;

/** Half the body's width at `t` from tail (-1) to nose (1). */
export function halfWidth(t: number): number {
  const round = Math.max(0, 1 - Math.abs(t) ** 3);
  return (0.095 + 0.006 * t) * round ** (1 / 2.1);
}

/** The body seen from above, `inset` metres inside its edge, anticlockwise in (x, -z). */
export function plan(inset: number, steps = 11): Vec2[] {
  const side = Array.from({ length: steps }, (_, i): Vec2 => {
    const t = Math.sin(((i + 0.5) / steps - 0.5) * Math.PI);
    return [Math.max(0.002, halfWidth(t) - inset), -t * (HALF_LENGTH - inset)];
  });
  // From tail to nose on the right, back on the left: x right, y towards the tail.
  return [...side.map(([x, y]): Vec2 => [x, y]).reverse(), ...side.map(([x, y]): Vec2 => [-x, y])];
}
