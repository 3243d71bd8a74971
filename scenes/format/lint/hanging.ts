import { onFloor, wallSize } from '../exhibit-refs.ts';
import { footprintDistance } from '../footprint-distance.ts';
import { deriveObstacles } from '../obstacles.ts';
import type { Footprint } from '../obstacles.ts';
import { openingSpan, resolveOpenings } from '../openings.ts';
import type { Hall, WallPlacement } from '../schema.ts';
import { VISITOR_RADIUS } from '../walkable-floor.ts';
import { wallFrame } from '../wall-frame.ts';
import type { WallFrame } from '../wall-frame.ts';
import { errorAt, hallFile, metres } from './lint-context.ts';
import type { LintContext } from './lint-context.ts';

/** Clear wall that an exhibit keeps to openings, to its neighbours, to the wall's ends and to the ceiling. Metres. */
const CLEAR = 0.1;

type OnWall = { index: number; placement: WallPlacement; frame: WallFrame; width: number; height: number };

/** What hangs on the walls: within the wall, beside the openings, beside its neighbours, with room to stand before it. */
export function lintHanging(context: LintContext): void {
  for (const hall of context.exhibition.halls) {
    const hanging = hall.exhibits.flatMap((placement, index): OnWall[] => {
      const exhibit = context.known.get(placement.exhibit)?.exhibit;
      const size = exhibit === undefined ? null : wallSize(exhibit);
      const frame = onFloor(placement) ? null : wallFrame(hall, placement.wall);
      return onFloor(placement) || frame === null || size === null ? [] : [{ index, placement, frame, width: size[0], height: size[1] }];
    });
    for (const one of hanging) {
      lintFits(context, hall, one);
      lintOpeningsBeside(context, hall, one);
      lintRoomBefore(context, hall, one);
    }
    for (const [i, a] of hanging.entries()) for (const b of hanging.slice(i + 1)) lintNeighbours(context, hall, a, b);
  }
}

function lintFits({ report }: LintContext, hall: Hall, { index, placement, frame, width, height }: OnWall): void {
  const steps = ['exhibits', index];
  const left = placement.along - width / 2;
  const right = placement.along + width / 2;
  if (left < CLEAR - 1e-9 || right > frame.length - CLEAR + 1e-9) {
    const fits = frame.length >= width + 2 * CLEAR;
    report(errorAt('beyond-wall', { file: hallFile(hall.id), steps: [...steps, 'along'] }, `"${placement.exhibit}" is ${metres(width)} wide and reaches from ${metres(left)} to ${metres(right)} on a wall of ${metres(frame.length)}.`, fits ? `Give "along" between ${metres(width / 2 + CLEAR)} and ${metres(frame.length - width / 2 - CLEAR)}.` : 'Choose a longer wall or a smaller size.'));
  }
  const bottom = placement.height - height / 2;
  const top = placement.height + height / 2;
  if (bottom < CLEAR - 1e-9 || top > frame.height - CLEAR + 1e-9) {
    const fits = frame.height >= height + 2 * CLEAR;
    report(errorAt('beyond-wall', { file: hallFile(hall.id), steps: [...steps, 'height'] }, `"${placement.exhibit}" is ${metres(height)} high and reaches from ${metres(bottom)} to ${metres(top)} on a wall of ${metres(frame.height)}.`, fits ? `Give "height" between ${metres(height / 2 + CLEAR)} and ${metres(frame.height - height / 2 - CLEAR)}.` : 'Choose a higher wall or a smaller size.'));
  }
}

function lintOpeningsBeside({ exhibition, report }: LintContext, hall: Hall, { index, placement, width, height }: OnWall): void {
  for (const opening of resolveOpenings(exhibition)) {
    for (const side of opening.sides) {
      if (side.hall !== hall.id || side.side !== placement.wall) continue;
      const [from, to] = openingSpan(opening, side);
      const beside = placement.along + width / 2 + CLEAR <= from + 1e-9 || placement.along - width / 2 - CLEAR >= to - 1e-9;
      if (beside || placement.height - height / 2 >= opening.height + CLEAR) continue;
      report(errorAt('over-opening', { file: hallFile(hall.id), steps: ['exhibits', index, 'along'] }, `"${placement.exhibit}" hangs across the opening that reaches from ${metres(from)} to ${metres(to)} on this wall.`, `Give "along" below ${metres(from - width / 2 - CLEAR)} or above ${metres(to + width / 2 + CLEAR)}.`));
    }
  }
}

function lintNeighbours({ report }: LintContext, hall: Hall, a: OnWall, b: OnWall): void {
  if (a.placement.wall !== b.placement.wall) return;
  const apart = Math.abs(a.placement.along - b.placement.along) - (a.width + b.width) / 2;
  const above = Math.abs(a.placement.height - b.placement.height) - (a.height + b.height) / 2;
  if (Math.max(apart, above) >= CLEAR - 1e-9) return;
  report(errorAt('exhibits-overlap', { file: hallFile(hall.id), steps: ['exhibits', b.index, 'along'] }, Math.max(apart, above) < 0 ? `"${b.placement.exhibit}" overlaps "${a.placement.exhibit}".` : `"${b.placement.exhibit}" hangs only ${metres(Math.max(apart, above))} from "${a.placement.exhibit}".`, `Their middles must be at least ${metres((a.width + b.width) / 2 + CLEAR)} apart.`));
}

/** Nothing on the floor stands so near before an exhibit that nobody fits between. */
function lintRoomBefore({ exhibition, report }: LintContext, hall: Hall, { index, placement, frame, width }: OnWall): void {
  const x = frame.left[0] + frame.ux * placement.along;
  const z = frame.left[1] + frame.uz * placement.along;
  const face: Footprint = { form: 'box', x: x + frame.nx * 0.01, z: z + frame.nz * 0.01, ux: frame.ux, uz: frame.uz, halfWidth: width / 2, halfDepth: 0.005 };
  for (const thing of deriveObstacles(exhibition)) {
    if (thing.hall !== hall.id || thing.kind === 'bench') continue;
    if (thing.kind === 'free-wall' && placement.wall.startsWith(`${hall.walls[thing.index]?.id ?? ''}:`)) continue;
    const gap = footprintDistance(face, thing.footprint);
    if (gap >= 2 * VISITOR_RADIUS) continue;
    const other = thing.kind === 'plinth' ? `"${hall.exhibits[thing.index]?.exhibit ?? ''}"` : `the wall "${hall.walls[thing.index]?.id ?? ''}"`;
    report(errorAt('too-close', { file: hallFile(hall.id), steps: ['exhibits', index] }, `Only ${metres(gap)} are left between "${placement.exhibit}" and ${other}: nobody can stand between them.`, `Leave at least ${metres(2 * VISITOR_RADIUS)}, better 1.2 m.`));
  }
}
