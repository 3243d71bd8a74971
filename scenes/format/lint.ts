import type { AssetFacts } from './asset-facts.ts';
import { exhibitsByRef } from './exhibit-refs.ts';
import type { LintContext } from './lint/lint-context.ts';
import { lintAssets } from './lint/assets.ts';
import { lintFacts } from './lint/facts.ts';
import { lintHalls } from './lint/halls.ts';
import { lintHanging } from './lint/hanging.ts';
import { lintOpenings } from './lint/openings.ts';
import { lintReferences } from './lint/references.ts';
import { lintRoutes } from './lint/routes.ts';
import { lintStandingThings } from './lint/standing-things.ts';
import { lintTours } from './lint/tours.ts';
import { lintWays } from './lint/ways.ts';
import { lintWords } from './lint/words.ts';
import type { Files } from './parse.ts';
import { derivePlan } from './plan.ts';
import { sortProblems } from './problem.ts';
import type { Problem } from './problem.ts';
import type { CuratedExhibition } from './schema.ts';

/** The groups of rules; each reports everything it finds. */
const groups: readonly ((context: LintContext) => void)[] = [lintReferences, lintHalls, lintOpenings, lintStandingThings, lintHanging, lintWays, lintFacts, lintRoutes, lintTours, lintWords, lintAssets];

/**
 * Judges whether the parts of a well-formed exhibition fit together: ids, building, ways, facts, words
 * and files. `files` are the folder's JSON files, `assets` what was seen in the files that it names.
 */
export function lintExhibition(exhibition: CuratedExhibition, files: Files, assets: AssetFacts): Problem[] {
  const problems: Problem[] = [];
  const context: LintContext = {
    exhibition,
    files,
    assets,
    known: exhibitsByRef(exhibition),
    plan: derivePlan(exhibition),
    report: (problem) => problems.push(problem),
  };
  for (const group of groups) group(context);
  return sortProblems(problems);
}
