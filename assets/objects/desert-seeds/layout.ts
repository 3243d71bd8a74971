/**
 * Where things stand, metres. A cut of earth on a steel tray; on it a bench with jars and a seed tray,
 * over it a pole with maize hung up to dry. Front towards +z.
 */
export const EARTH = { width: 0.96, depth: 0.52, foot: 0.026, top: 0.25, corner: 0.03 } as const;

/** The bench: a mesquite slab on two skids. */
export const BENCH = { width: 0.755, depth: 0.34, x: 0, z: -0.055, under: EARTH.top + 0.022, top: EARTH.top + 0.056 } as const;

/** The pole from which the maize hangs. */
export const POLE = { y: 0.9, z: -0.12, half: 0.5, radius: 0.0145 } as const;

/** The ancient ditch in the front face: its middle, half its width at the top, and the heights of its top and floor. */
export const DITCH = { x: 0.13, half: 0.15, top: 0.158, floor: 0.062 } as const;

/** Where the old cob lies in the front face. */
export const OLD_COB = { x: -0.23, y: 0.083 } as const;
