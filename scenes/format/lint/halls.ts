import type { Hall } from '../schema.ts';
import type { FloorRect } from '../schema-parts.ts';
import { freeWallRect, WALL_THICKNESS } from '../wall-frame.ts';
import { errorAt, hallFile, metres, toCentimetre } from './lint-context.ts';
import type { LintContext } from './lint-context.ts';

/** Sides of a hall in metres: room to walk, and a light map that stays small. */
const SMALLEST_HALL = 3;
const LARGEST_HALL = 60;
/** A skylight keeps this far from the walls, so that a strip of ceiling remains. Metres. */
const SKYLIGHT_MARGIN = 0.1;

/** The shape of each hall, its ceiling and its free-standing walls, and that halls leave each other room. */
export function lintHalls(context: LintContext): void {
  const { exhibition, report } = context;
  for (const hall of exhibition.halls) {
    lintShape(context, hall);
    lintSkylights(context, hall);
    lintFreeWalls(context, hall);
  }
  for (const [i, a] of exhibition.halls.entries()) {
    for (const b of exhibition.halls.slice(i + 1)) {
      if (!overlap(a.floor, b.floor, WALL_THICKNESS - 0.01)) continue;
      const shared = overlap(a.floor, b.floor, 0);
      report(errorAt('halls-overlap', { file: hallFile(b.id), steps: ['floor'] }, shared ? `This floor covers part of the hall "${a.id}".` : `Less than ${metres(WALL_THICKNESS)} is left for the wall to the hall "${a.id}".`, `Move or shrink one of them so that ${metres(WALL_THICKNESS)} of wall lie between; "${a.id}" has [${a.floor.join(', ')}].`));
    }
  }
}

/** Whether two rectangles come nearer to each other than `gap` metres on both axes. */
export function overlap(a: FloorRect, b: FloorRect, gap: number): boolean {
  return a[0] < b[2] + gap - 1e-9 && b[0] < a[2] + gap - 1e-9 && a[1] < b[3] + gap - 1e-9 && b[1] < a[3] + gap - 1e-9;
}

function lintShape({ report }: LintContext, hall: Hall): void {
  const [west, north, east, south] = hall.floor;
  if (Math.min(east - west, south - north) >= SMALLEST_HALL && Math.max(east - west, south - north) <= LARGEST_HALL) return;
  const turned = east < west || south < north;
  report(errorAt('hall-shape', { file: hallFile(hall.id), steps: ['floor'] }, turned ? 'East lies west of west, or south lies north of north.' : `This floor is ${metres(east - west)} by ${metres(south - north)}.`, turned ? 'Write [west, north, east, south]: x grows to the east, z to the south.' : `Make it ${SMALLEST_HALL} to ${metres(LARGEST_HALL)} each way.`));
}

function lintSkylights({ report }: LintContext, hall: Hall): void {
  const [west, north, east, south] = hall.floor;
  for (const [index, sky] of hall.skylights.entries()) {
    const where = { file: hallFile(hall.id), steps: ['skylights', index] };
    const [w, n, e, s] = sky;
    const inside = w >= west + SKYLIGHT_MARGIN - 1e-9 && n >= north + SKYLIGHT_MARGIN - 1e-9 && e <= east - SKYLIGHT_MARGIN + 1e-9 && s <= south - SKYLIGHT_MARGIN + 1e-9;
    if (!inside || e - w < 0.3 || s - n < 0.3) {
      report(errorAt('skylight-outside', where, inside ? 'This skylight is narrower than 0.3 m, or turned around.' : 'This skylight is not within the ceiling of its hall.', `Write [west, north, east, south] within [${[west + SKYLIGHT_MARGIN, north + SKYLIGHT_MARGIN, east - SKYLIGHT_MARGIN, south - SKYLIGHT_MARGIN].map(toCentimetre).join(', ')}].`));
    }
    const other = hall.skylights.slice(0, index).findIndex((before) => overlap(before, sky, SKYLIGHT_MARGIN));
    if (other >= 0) report(errorAt('skylights-overlap', where, `This skylight runs into skylights[${other}].`, `Leave ${metres(SKYLIGHT_MARGIN)} of ceiling between them, or make them one.`));
  }
}

function lintFreeWalls({ report }: LintContext, hall: Hall): void {
  for (const [index, wall] of hall.walls.entries()) {
    const where = { file: hallFile(hall.id), steps: ['walls', index] };
    if (freeWallRect(wall) === null) {
      report(errorAt('wall-askew', where, `This wall runs from [${wall.from.join(', ')}] to [${wall.to.join(', ')}], which is not parallel to a side of the hall.`, 'Give both ends the same x or the same z.'));
    }
    if (wall.height > hall.height - 0.1) {
      report(errorAt('wall-too-high', { ...where, steps: [...where.steps, 'height'] }, `This wall is ${metres(wall.height)} high in a hall of ${metres(hall.height)}.`, `Make it at most ${metres(hall.height - 0.1)} high.`));
    }
  }
}
