import type { Vec3 } from '../../craft/vec.ts';

/**
 * The cabinet in its own frame: standing on y = 0, its open side towards +z; metres. It stands turned, so that
 * whoever comes from the front looks slantwise along the film and sees its pictures, not its edge.
 */
export const CABINET = { width: 0.68, depth: 0.46, top: 1.1, post: 0.05, sill: 0.15, lintel: 1.005 } as const;

/** Where the cabinet's frame stands in the object, and how far it is turned (radians). */
export const STAND = { x: -0.1557, z: -0.0511, turn: 0.5 } as const;

/** The door's hinge line (cabinet frame) and how far it stands open. */
export const DOOR = { x: 0.287, z: 0.236, width: 0.57, thick: 0.026, open: 1.78 } as const;

/** Front of the board that carries the works. */
export const BOARD_Z = -0.165;

/** Middle plane of the film, and its width: wider than real film, so that the pictures can be seen. */
export const FILM_Z = 0.02;
export const FILM_WIDTH = 0.056;

/** Height of the film under the lens, and where along it the lens stands. */
export const GATE = { x: -0.1, y: 0.915 } as const;

/** From the cabinet's frame to the object's. */
export function placed([x, y, z]: Vec3): Vec3 {
  const [c, s] = [Math.cos(STAND.turn), Math.sin(STAND.turn)];
  return [STAND.x + x * c + z * s, y, STAND.z - x * s + z * c];
}

/** From the open door's frame (hinge line at x = 0, free edge towards -x, inside towards -z) to the cabinet's. */
export function onDoor([x, y, z]: Vec3): Vec3 {
  const [c, s] = [Math.cos(DOOR.open), Math.sin(DOOR.open)];
  return [DOOR.x + x * c + z * s, y, DOOR.z - x * s + z * c];
}
