import type { Vec3 } from '../../craft/vec.ts';

/** Where the beam turns: the knife-edge on top of the column, metres. */
export const FULCRUM: Vec3 = [0, 0.7, 0];

/** Half the beam, from the fulcrum to the knife-edge a pan hangs on, metres. */
export const ARM = 0.31;

/** Height of the end knife-edges. */
export const HOOK_Y = 0.694;

/** Height of the underside of the pans, and their radius, metres. */
export const PAN_Y = 0.205;
export const PAN_RADIUS = 0.145;

/** Radius of the dial's arc around the fulcrum: its inner and outer edge. */
export const DIAL: readonly [number, number] = [0.2, 0.252];

/** How far in front of the beam's plane the pointer and the dial's face lie. */
export const POINTER_Z = 0.034;
export const DIAL_Z = 0.029;
