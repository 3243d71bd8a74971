import { footprintDistance } from '../footprint-distance.ts';
import { deriveObstacles, footprintCorners } from '../obstacles.ts';
import type { Obstacle } from '../obstacles.ts';
import { resolveOpenings } from '../openings.ts';
import type { Hall } from '../schema.ts';
import { VISITOR_RADIUS } from '../walkable-floor.ts';
import { errorAt, hallFile, metres } from './lint-context.ts';
import type { LintContext } from './lint-context.ts';

/** What stands on the floors: inside its hall, not in one another, with room to pass. */
export function lintStandingThings(context: LintContext): void {
  const obstacles = deriveObstacles(context.exhibition);
  for (const hall of context.exhibition.halls) {
    const here = obstacles.filter((o) => o.hall === hall.id);
    for (const thing of here) lintInside(context, hall, thing);
    for (const [i, a] of here.entries()) for (const b of here.slice(i + 1)) lintPair(context, hall, a, b);
  }
}

const listOf = { plinth: 'exhibits', bench: 'benches', 'free-wall': 'walls' } as const;
const wordOf = { plinth: 'exhibit', bench: 'bench', 'free-wall': 'wall' } as const;

const stepsOf = (thing: Obstacle) => [listOf[thing.kind], thing.index];

/** `exhibit "quito/patio-house"`, `bench 2` … */
function nameOf(hall: Hall, thing: Obstacle): string {
  if (thing.kind === 'plinth') return `the exhibit "${hall.exhibits[thing.index]?.exhibit ?? ''}"`;
  if (thing.kind === 'free-wall') return `the wall "${hall.walls[thing.index]?.id ?? ''}"`;
  return `benches[${thing.index}]`;
}

function lintInside({ exhibition, report }: LintContext, hall: Hall, thing: Obstacle): void {
  const [west, north, east, south] = hall.floor;
  const { footprint } = thing;
  const points = footprint.form === 'circle' ? roundEnds(footprint) : footprintCorners(footprint);
  const where = { file: hallFile(hall.id), steps: thing.kind === 'free-wall' ? stepsOf(thing) : [...stepsOf(thing), 'at'] };
  if (points.some(([x, z]) => x < west - 1e-6 || z < north - 1e-6 || x > east + 1e-6 || z > south + 1e-6)) {
    const centreOut = footprint.x < west || footprint.x > east || footprint.z < north || footprint.z > south;
    report(errorAt('outside-hall', where, centreOut ? `This ${wordOf[thing.kind]} stands outside its hall.` : `This ${wordOf[thing.kind]} stands partly inside a wall.`, `Keep it within [${hall.floor.join(', ')}] (west, north, east, south).`));
    return;
  }
  for (const opening of resolveOpenings(exhibition)) {
    if (!opening.sides.some((s) => s.hall === hall.id)) continue;
    const [w, n, e, s] = opening.rect;
    const passage = { form: 'box' as const, x: (w + e) / 2, z: (n + s) / 2, ux: 1, uz: 0, halfWidth: (e - w) / 2, halfDepth: (s - n) / 2 };
    if (footprintDistance(passage, footprint) < 2 * VISITOR_RADIUS) {
      const other = opening.sides.find((side) => side.hall !== hall.id)?.hall ?? '';
      report(errorAt('outside-hall', where, `This ${wordOf[thing.kind]} stands in the way of the opening to "${other}".`, `Move it at least ${metres(2 * VISITOR_RADIUS)} away from the opening.`));
    }
  }
}

function roundEnds({ x, z, radius }: { x: number; z: number; radius: number }): [number, number][] {
  return [[x - radius, z], [x + radius, z], [x, z - radius], [x, z + radius]];
}

function lintPair({ report }: LintContext, hall: Hall, a: Obstacle, b: Obstacle): void {
  const gap = footprintDistance(a.footprint, b.footprint);
  const where = { file: hallFile(hall.id), steps: stepsOf(b) };
  if (gap <= 0) {
    report(errorAt('things-overlap', where, `This ${wordOf[b.kind]} stands in ${nameOf(hall, a)}.`, 'Move one of them away.'));
  } else if (a.kind === 'plinth' && b.kind === 'plinth' && gap < 2 * VISITOR_RADIUS) {
    report(errorAt('too-close', where, `Only ${metres(gap)} are left between this exhibit and ${nameOf(hall, a)}: nobody can stand between them.`, `Leave at least ${metres(2 * VISITOR_RADIUS)}, better 1.2 m.`));
  }
}
