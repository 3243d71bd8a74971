import type { AssetFacts } from '../asset-facts.ts';
import type { KnownExhibit } from '../exhibit-refs.ts';
import type { Files } from '../parse.ts';
import type { Plan } from '../plan.ts';
import { placeOf } from '../problem.ts';
import type { Problem, Step } from '../problem.ts';
import type { Rule } from '../rules.ts';
import type { CuratedExhibition } from '../schema.ts';

/** What every group of lint rules sees, and where it reports to. */
export type LintContext = {
  exhibition: CuratedExhibition;
  files: Files;
  assets: AssetFacts;
  known: Map<string, KnownExhibit>;
  plan: Plan;
  report: (problem: Problem) => void;
};

type Where = { file: string; steps: readonly Step[] };

/** An error at a place. */
export function errorAt(rule: Rule, { file, steps }: Where, wrong: string, instead: string): Problem {
  return { rule, severity: 'error', file, place: placeOf(steps), wrong, instead };
}

/** A warning at a place. */
export function warningAt(rule: Rule, { file, steps }: Where, wrong: string, instead: string): Problem {
  return { rule, severity: 'warning', file, place: placeOf(steps), wrong, instead };
}

export const hallFile = (id: string): string => `halls/${id}.json`;
export const caseFile = (id: string): string => `cases/${id}.json`;
export const ownFile = (id: string): string => `exhibits/${id}.json`;

export const routeFile = (id: string): string => `routes/${id}.json`;
export const tourFile = (id: string): string => `tours/${id}.json`;

/** `"a", "b" or "c"`, at most `limit` of them. */
export function oneOf(names: readonly string[], limit = 12): string {
  const quoted = names.slice(0, limit).map((n) => `"${n}"`);
  if (names.length > limit) return `${quoted.join(', ')} …`;
  if (quoted.length < 2) return quoted.join('');
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`;
}

/** A length to the centimetre, without the tail that sums of decimals leave. */
export const toCentimetre = (value: number): number => Math.round(value * 100) / 100;

/** Metres for people: `1.25 m`. */
export const metres = (value: number): string => `${toCentimetre(value)} m`;
