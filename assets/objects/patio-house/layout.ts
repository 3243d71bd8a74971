// Where everything of the patio house stands, metres of the model (1 : 20); the house's own middle is (0, MIDDLE_Z).

/** Surface of street and yard. */
export const GROUND = 0.235;
/** Front edge of the block of ground that the cut shows. */
export const CUT_Z = 0.4;
/** Half the block's width and its back edge. */
export const BLOCK = { halfWidth: 0.52, back: -0.4 } as const;
export const MIDDLE_Z = -0.06;
/** Half width and half depth of the house, outer face to middle. */
export const HALF = { x: 0.43, z: 0.3 } as const;
/** Thickness of the earth walls: 0.7 m at full size. */
export const WALL = 0.035;
/** Height of the ground floor and of the eaves above the ground. */
export const STOREY = 0.15;
export const EAVES = 0.285;
/** Depth in plan of the outer and the inner slope of the roof, and its overhang. */
export const SLOPE = { outer: 0.13, inner: 0.105, overhang: 0.022, pitch: 0.38 } as const;
/** Half the patio's opening between the inner eaves. */
export const PATIO = { x: HALF.x + SLOPE.overhang - SLOPE.outer - SLOPE.inner, z: HALF.z + SLOPE.overhang - SLOPE.outer - SLOPE.inner } as const;
/** East of this and south of that the corner of the house is cut away. */
export const CUT = { x: 0.17, z: 0.04 } as const;
/** Axis of the metro tunnel in the cut: height and radius; it lies on the plane z = CUT_Z. */
export const TUNNEL = { y: 0.128, radius: 0.088 } as const;
