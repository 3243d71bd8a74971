import type { Vec2 } from '../../craft/vec.ts';

/** The base, metres: its size, and the heights of water, land and deck. The model is at 1:100. */
export const BASE = { width: 1.36, depth: 0.88, board: 0.03, water: 0.04, land: 0.064, deck: 0.09 } as const;

/** Where the skins begin: above the glazed ground floor. */
export const SKIN_FOOT = 0.137;

/** One pane with its share of the joints, metres. */
export const PANE = { width: 0.024, height: 0.0185, joint: 0.0006, proud: 0.0009 } as const;

/** A slanted volume: plan corners (x, z) front left, front right, back right, back left; leans in degrees, outward above 0. */
export interface Volume {
  readonly name: 'tall' | 'low';
  readonly plan: readonly [Vec2, Vec2, Vec2, Vec2];
  readonly leans: readonly [number, number, number, number];
  /** Height of the roof at the middle of the plan, and its slopes along x and z. */
  readonly roof: readonly [y: number, alongX: number, alongZ: number];
}

export const TALL: Volume = {
  name: 'tall', plan: [[-0.5, 0.055], [0.08, 0.04], [0.055, -0.29], [-0.47, -0.31]], leans: [5, -9, -4, 7], roof: [0.4, -0.15, 0.09],
};
export const LOW: Volume = {
  name: 'low', plan: [[0.262, 0.05], [0.59, 0.068], [0.575, -0.28], [0.285, -0.25]], leans: [-3, 8, 2, -7], roof: [0.262, 0.15, 0.1],
};

/** Edge of the quay: z at x, metres. */
export const quayAt = (x: number): number => 0.2 + 0.045 * x;
/** Width of the sloping stone between quay and water, metres. */
export const SLOPE = 0.034;

/** Outline of the deck, (x, z). */
export const DECK: readonly Vec2[] = [[-0.6, 0.098], [0.645, 0.118], [0.645, -0.375], [-0.6, -0.395]];
/** The stair from the promenade up to the plaza: from x to x, its top edge at z, depth of a tread, number of steps. */
export const STAIR = { from: 0.088, to: 0.252, top: 0.112, tread: 0.0085, steps: 4 } as const;
/** Steps down to the water: from x to x. */
export const LANDING = { from: -0.27, to: -0.06, steps: 5 } as const;
/** Lamp posts on the promenade, x. */
export const LAMPS: readonly number[] = [-0.6, -0.4, -0.2, 0.02, 0.3, 0.46, 0.62];
/** Where the stand with its screen is, and the round table of the robot arm: (x, z). */
export const STAND: Vec2 = [-0.06, 0.156];
export const ROBOT: Vec2 = [0.168, 0.02];
