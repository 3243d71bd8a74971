/** Where things stand, metres. The stove's axis is x = 0, z = AXIS_Z; everything on the tiles stands on GROUND. */
export const AXIS_Z = -0.045;
export const GROUND = 0.034;

/** Top of the iron ring that carries the wok. */
export const RING_Y = 0.306;

/** The wok is a cap of a sphere: radius of the sphere, of its rim, and height of its lowest outer point. */
export const WOK = { curve: 0.3, rim: 0.26, depth: 0.15, bottom: RING_Y - 0.0514 } as const;

/** One steamer tier: outer radius of its bands, radius of the wall inside, height; how many; where the lowest stands. */
export const TIER = { outer: 0.19, inner: 0.179, height: 0.078, count: 4, foot: WOK.bottom + 0.072 } as const;

/** Rim of the topmost tier. */
export const RIM_Y = TIER.foot + TIER.count * TIER.height;

/** The rail at the back on which the lid leans. */
export const RAIL = { y: 0.868, z: AXIS_Z - 0.338, half: 0.3 } as const;
