/**
 * One thing that is wrong with an exhibition, in the curator's words: where it is, what is wrong and
 * what to write instead. An error keeps the exhibition from opening; a warning does not.
 */
export type Problem = {
  /** Stable name of the rule, such as `opening-no-wall`; listed in scenes/README.md. */
  rule: string;
  severity: 'error' | 'warning';
  /** File inside the exhibition's folder. */
  file: string;
  /** Place in that file, such as `exhibits[2].text.zh`; empty for the whole file. */
  place: string;
  /** Line of that place, counted from 1, where the text of the file is known. */
  line?: number;
  wrong: string;
  instead: string;
};

/** Step into a file: a key or an index. */
export type Step = string | number;

/** `['exhibits', 2, 'text', 'zh']` as `exhibits[2].text.zh`. */
export function placeOf(steps: readonly PropertyKey[]): string {
  let place = '';
  for (const step of steps) {
    if (typeof step === 'number') place += `[${step}]`;
    else place += place === '' ? String(step) : `.${String(step)}`;
  }
  return place;
}

/** True when the exhibition may not open. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((p) => p.severity === 'error');
}

/** Errors first, then by file, line and place. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const weight = (p: Problem) => (p.severity === 'error' ? 0 : 1);
  return [...problems].sort(
    (a, b) =>
      weight(a) - weight(b) ||
      a.file.localeCompare(b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      a.place.localeCompare(b.place) ||
      a.rule.localeCompare(b.rule),
  );
}

/** Three lines of plain text: where, what is wrong, what to write instead. */
export function formatProblem(p: Problem): string {
  const where = p.line === undefined ? p.file : `${p.file}:${p.line}`;
  const place = p.place === '' ? '' : `  ${p.place}`;
  return `${p.severity}  ${where}${place}  (${p.rule})\n    ${p.wrong}\n    Instead: ${p.instead}`;
}

/** The whole report, ending with a line that counts. */
export function formatProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'No problems found.';
  const errors = problems.filter((p) => p.severity === 'error').length;
  const warnings = problems.length - errors;
  const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
  return [...sortProblems(problems).map(formatProblem), `${count(errors, 'error')}, ${count(warnings, 'warning')}`].join('\n\n');
}
