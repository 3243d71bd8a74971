import { crossesRect } from './crosses-rect.ts';
import { headingX, headingZ, yawTowards } from './directions.ts';
import { wallSize } from './exhibit-refs.ts';
import { freeWallRect } from './wall-frame.ts';
import type { Hung } from './placement.ts';
import type { Hall } from './schema.ts';
import type { FloorPoint } from './schema-parts.ts';
import type { WalkableFloor } from './walkable-floor.ts';

/** Angles off an exhibit's front at which one may stand, best first. Radians. */
const TURNS = [0, 0.3, -0.3, 0.6, -0.6, 0.9, -0.9, 1.25, -1.25];
/** Angles for things one walks around as well. */
const TURNS_AROUND = [...TURNS, 1.6, -1.6, 2, -2, 2.5, -2.5, Math.PI];
/** Distances as parts of the best one. */
const NEARER_AND_FARTHER = [1, 0.85, 1.15, 0.7, 1.35, 0.55];

/**
 * The place from which an exhibit is seen best: in front of it, as far away as its size asks for, on
 * floor that one can reach, with no wall between. Null when there is none.
 */
export function findStand(hung: Hung, hall: Hall, floor: WalkableFloor): { at: FloorPoint; yaw: number } | null {
  const [x, , z] = hung.position;
  const best = viewingDistance(hung);
  const turns = hung.plinth === null ? TURNS : TURNS_AROUND;
  let found: { at: FloorPoint; yaw: number } | null = null;
  let least = Infinity;
  for (const turn of turns) {
    for (const part of NEARER_AND_FARTHER) {
      const cost = Math.abs(turn) + Math.abs(Math.log(part)) * 1.5;
      if (cost >= least) continue;
      const dx = headingX(hung.yaw + turn);
      const dz = headingZ(hung.yaw + turn);
      const at: FloorPoint = [x + dx * best * part, z + dz * best * part];
      if (floor.hallAt(at[0], at[1]) !== hall.id || !inView(at, [x + dx * 0.02, z + dz * 0.02], hall) || !floor.reachable(at[0], at[1])) continue;
      least = cost;
      found = { at, yaw: yawTowards(-dx, -dz) };
    }
  }
  return found;
}

/** Metres from an exhibit’s middle at which it fills the view well: about 50° upright, 53° across, which a narrow window still shows whole. */
export function viewingDistance(hung: Hung): number {
  const size = wallSize(hung.exhibit);
  if (size !== null) return Math.min(4.5, Math.max(1.2, size[0], size[1] * 1.1));
  const plinth = hung.plinth;
  const half = plinth === null ? 0.3 : Math.max(plinth.width, plinth.depth) / 2;
  if (hung.exhibit.kind === 'globe') return Math.max(half, hung.exhibit.radius) + 1.5 * hung.exhibit.radius + 0.5;
  return half + 1.1;
}

/** Whether no free-standing wall of the hall stands between two floor points. */
function inView(from: FloorPoint, to: FloorPoint, hall: Hall): boolean {
  return hall.walls.every((wall) => {
    const rect = freeWallRect(wall);
    return rect === null || !crossesRect(from[0], from[1], to[0], to[1], rect);
  });
}
