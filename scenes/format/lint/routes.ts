import { nearestWord } from '../known-keys.ts';
import { errorAt, oneOf, routeFile } from './lint-context.ts';
import type { LintContext } from './lint-context.ts';

/** Routes lead from one case of the exhibition to another, and say why. */
export function lintRoutes({ exhibition, report }: LintContext): void {
  const cases = exhibition.cases.map((study) => study.id);
  for (const route of exhibition.routes) {
    const file = routeFile(route.id);
    for (const [index, stage] of route.cases.entries()) {
      const steps = ['cases', index];
      if (!cases.includes(stage.case)) {
        const near = nearestWord(stage.case, cases);
        report(errorAt('unknown-case', { file, steps: [...steps, 'case'] }, `There is no case "${stage.case}" in this exhibition.`, near === null ? `Write ${oneOf(cases)}.` : `Did you mean "${near}"?`));
      }
      if (route.cases.findIndex((other) => other.case === stage.case) < index) report(errorAt('route-repeats', { file, steps: [...steps, 'case'] }, `This route has already been to "${stage.case}".`, 'Visit each case once.'));
      if (index === 0 && stage.why !== undefined) report(errorAt('route-reason', { file, steps: [...steps, 'why'] }, 'The first case of a route follows no other.', 'Say in "summary" why the route begins here, and remove "why".'));
      if (index > 0 && stage.why === undefined) report(errorAt('route-reason', { file, steps }, 'This case does not say why it follows the one before.', 'Write one sentence: "why": { "en": "…" }.'));
    }
  }
}
