import { hang } from '../placement.ts';
import { MANIFEST_FILE } from '../parse.ts';
import { findStand } from '../standing.ts';
import { errorAt, hallFile } from './lint-context.ts';
import type { LintContext } from './lint-context.ts';

/** Visits start on free floor, and lead on foot to every hall and every exhibit. */
export function lintWays({ exhibition, known, plan, report }: LintContext): void {
  const [x, z] = exhibition.start.at;
  const start = { file: MANIFEST_FILE, steps: ['start', 'at'] };
  if (!plan.floor.isFree(x, z)) {
    const [nx, nz] = plan.floor.nearestFree(x, z);
    const near = plan.floor.isFree(nx, nz) ? ` The nearest free place is [${nx.toFixed(1)}, ${nz.toFixed(1)}].` : '';
    report(errorAt('start-not-free', start, plan.floor.hallAt(x, z) === null ? 'Visits would start outside every hall.' : 'Visits would start inside a wall, plinth or bench.', `Choose a place at least 0.3 m away from everything.${near}`));
    return;
  }
  const reached = new Set(plan.floor.samples(0.5).map(([sx, sz]) => plan.floor.hallAt(sx, sz)));
  for (const hall of exhibition.halls) {
    if (!reached.has(hall.id)) {
      report(errorAt('hall-not-connected', { file: hallFile(hall.id), steps: ['floor'] }, 'No way on foot leads into this hall.', 'Add an opening to a neighbouring hall in exhibition.json, or clear the way through it.'));
      continue;
    }
    for (const [index, placement] of hall.exhibits.entries()) {
      const found = known.get(placement.exhibit);
      const hung = found === undefined ? null : hang(hall, placement, found);
      if (hung === null || findStand(hung, hall, plan.floor) !== null) continue;
      report(errorAt('not-reachable', { file: hallFile(hall.id), steps: ['exhibits', index] }, `Nobody can get to a place from which "${placement.exhibit}" is seen.`, 'Clear the floor before it, turn it, or move it: a visitor needs 0.6 m to pass and to stand.'));
    }
  }
}
