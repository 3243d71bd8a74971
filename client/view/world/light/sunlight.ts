import type { HallBuilding } from '#scenes/format/building.ts';
import { type Blockers, createBlockers, isBlocked } from './blockers.ts';
import { standingFaces } from './standing-faces.ts';
import { SUN_DIRECTION, SUN_SPREAD } from './sky.ts';

type Rect = readonly [number, number, number, number];
/** What the sun passes on its way into a hall. */
export type SunWay = { skylights: readonly { rect: Rect; openingY: number; paneY: number }[]; blockers: Blockers };

/** Points of the sun's disc as offsets in x and z, in units of the spread. */
const DISC = [[0, 0], [0.7, 0], [-0.7, 0], [0, 0.7], [0, -0.7]] as const;

export function createSunWay(hall: HallBuilding): SunWay {
  return {
    skylights: hall.skylights.map((s) => ({ rect: s.rect, openingY: s.y, paneY: s.paneY })),
    blockers: createBlockers([...standingFaces(hall), ...hall.charts.filter((chart) => chart.part === 'well')]),
  };
}

function within(rect: Rect, x: number, z: number): boolean {
  return x > rect[0] && x < rect[2] && z > rect[1] && z < rect[3];
}

/** Share (0–1) of the sun's disc seen from a point through the skylights, past fins and standing things. Metres. */
export function sunSeen(way: SunWay, x: number, y: number, z: number): number {
  let seen = 0;
  const dy = SUN_DIRECTION[1];
  for (const [a, b] of DISC) {
    const dx = SUN_DIRECTION[0] + a * SUN_SPREAD;
    const dz = SUN_DIRECTION[2] + b * SUN_SPREAD;
    for (const skylight of way.skylights) {
      const low = (skylight.openingY - y) / dy;
      const high = (skylight.paneY - y) / dy;
      if (low < 0 || !within(skylight.rect, x + dx * low, z + dz * low)) continue;
      if (!within(skylight.rect, x + dx * high, z + dz * high)) continue;
      if (!isBlocked(way.blockers, x, y, z, dx, dy, dz, high)) seen++;
      break;
    }
  }
  return seen / DISC.length;
}
