import { Color } from 'three';

/**
 * How bright paper on a wall is in the halls' light, as linear radiance: boards are not lit in real time,
 * they stand in the same even light as the walls. Shared by all boards.
 */
export const paperLight = new Color(1.6, 1.5, 1.36);
