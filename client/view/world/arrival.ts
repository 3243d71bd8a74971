import type { Body } from '../../self/body.ts';

const IN_PER_S = 9;
const OUT_PER_S = 3;

/** The ring that marks where the visitor is walking to: metres, strength 0–1. Mutated in place. */
export type Arrival = { x: number; z: number; strength: number };

/** Follows the end of the visitor's walk; fades once they are there. `dt` in seconds. */
export function followWalk(arrival: Arrival, walkPath: Body['walkPath'], dt: number): void {
  const end = walkPath?.points[walkPath.points.length - 1];
  if (end) {
    arrival.x = end[0];
    arrival.z = end[1];
  }
  arrival.strength += ((end ? 1 : 0) - arrival.strength) * Math.min(1, dt * (end ? IN_PER_S : OUT_PER_S));
}
