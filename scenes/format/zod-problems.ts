import { z } from 'zod';
import { placeOf } from './problem.ts';
import type { Problem } from './problem.ts';
import { describedAt, knownKeys, nearestWord } from './known-keys.ts';

type Issue = z.core.$ZodIssue;

/** Turns what the schema found into problems in the curator's words. */
export function zodProblems(file: string, schema: z.ZodType, value: unknown, error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue) => flatten(issue, [])).flatMap(({ issue, path }) => tell(file, schema, value, issue, path));
}

/** A union reports every branch: keep the one that came closest, which is the one the curator meant. */
function flatten(issue: Issue, before: PropertyKey[]): { issue: Issue; path: PropertyKey[] }[] {
  const path = [...before, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const closest = issue.errors.reduce((best, branch) => (branch.length < best.length ? branch : best));
    return closest.flatMap((inner) => flatten(inner, path));
  }
  return [{ issue, path }];
}

function tell(file: string, schema: z.ZodType, root: unknown, issue: Issue, path: PropertyKey[]): Problem[] {
  const base = { severity: 'error' as const, file, place: placeOf(path) };
  const value = valueAt(root, path);
  const meant = describedAt(schema, root, path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeys(schema, root, path);
      return issue.keys.map((key) => {
        const near = nearestWord(key, known);
        return {
          ...base,
          rule: 'unknown-field',
          place: placeOf([...path, key]),
          wrong: `There is no field "${key}" here.`,
          instead: near !== null ? `Did you mean "${near}"?` : `Use one of: ${known.join(', ')}; or remove it.`,
        };
      });
    }
    case 'invalid_type':
      return [value === undefined ? missing(base, path, meant ?? article(issue.expected)) : { ...base, rule: 'wrong-type', wrong: `This is ${show(value)}.`, instead: `Write ${article(issue.expected)}.` }];
    case 'invalid_union':
      if (value === undefined) return [missing(base, path, meant ?? 'see the field reference in scenes/README.md')];
      return [{ ...base, rule: 'unknown-kind', wrong: `This is ${show(value)}, which is none of the kinds there are.`, instead: unionAdvice(schema, root, path) }];
    case 'invalid_value':
      return [
        value === undefined
          ? missing(base, path, meant ?? (issue.values.length === 1 ? show(issue.values[0]) : `one of ${issue.values.map(show).join(', ')}`))
          : { ...base, rule: 'unknown-value', wrong: `This is ${show(value)}.`, instead: valueAdvice(value, issue.values) },
      ];
    case 'too_small':
      return [{ ...base, rule: 'out-of-range', wrong: `This is ${measure(value)}, which is too ${isList(value) ? 'short' : 'small'}.`, instead: `Give ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${unitOf(value)}.` }];
    case 'too_big':
      return [{ ...base, rule: 'out-of-range', wrong: `This is ${measure(value)}, which is too ${isList(value) ? 'long' : 'large'}.`, instead: `Give ${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}${unitOf(value)}.` }];
    case 'invalid_key':
      return [{ ...base, rule: 'wrong-form', wrong: `"${String(path.at(-1))}" cannot be a name here.`, instead: `Use ${issue.issues[0]?.message ?? 'another name'}.` }];
    case 'invalid_format':
      return [{ ...base, rule: 'wrong-form', wrong: `This is ${show(value)}.`, instead: `Write ${issue.format === 'url' ? 'a web address that begins with https:// or http://' : issue.message}.` }];
    default:
      return [{ ...base, rule: 'wrong-form', wrong: `This is ${show(value)}.`, instead: `${issue.message.charAt(0).toUpperCase()}${issue.message.slice(1)}.` }];
  }
}

function missing(base: { severity: 'error'; file: string; place: string }, path: readonly PropertyKey[], what: string): Problem {
  const name = String(path.at(-1));
  const said = /[.!?]$/.test(what) ? what : `${what}.`;
  return { ...base, rule: 'missing-field', wrong: `"${name}" is missing here.`, instead: `Add "${name}": ${said}` };
}

function valueAdvice(value: unknown, values: readonly unknown[]): string {
  const near = typeof value === 'string' ? nearestWord(value, values.filter((v) => typeof v === 'string')) : null;
  if (near !== null) return `Did you mean "${near}"?`;
  return values.length === 1 ? `Write ${show(values[0])}.` : `Write one of ${values.map(show).join(', ')}.`;
}

function unionAdvice(schema: z.ZodType, root: unknown, path: PropertyKey[]): string {
  const parent = path.slice(0, -1);
  const kinds = knownKeys(schema, root, parent, 'discriminator');
  const value = valueAt(root, path);
  if (kinds.length > 0) return valueAdvice(value, kinds);
  return 'See the field reference in scenes/README.md.';
}

const articles: Record<string, string> = {
  string: 'a text in quotation marks',
  number: 'a number without quotation marks',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in square brackets [ ]',
  tuple: 'a list of numbers in square brackets [ ]',
  object: 'an object in curly brackets { }',
  record: 'an object in curly brackets { }, such as { "en": "…", "zh": "…" }',
};
const article = (expected: string): string => articles[expected] ?? expected;

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const step of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

function show(value: unknown): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value !== null && typeof value === 'object') return 'an object in curly brackets';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}

const isList = (value: unknown): boolean => Array.isArray(value) || typeof value === 'string';
const measure = (value: unknown): string => (value === '' ? 'empty' : show(value));
const unitOf = (value: unknown): string => (Array.isArray(value) ? ' entries' : typeof value === 'string' ? ' characters' : '');
