import { z } from 'zod';

/**
 * Names that the schema allows at a place of the data: the fields of an object there, or, with
 * `discriminator`, the values that tell the branches of a union apart. Empty where the schema is open.
 */
export function knownKeys(schema: z.ZodType, root: unknown, path: readonly PropertyKey[], want: 'fields' | 'discriminator' = 'fields'): string[] {
  const { types, value } = typesAt(schema, root, path);
  const unwrapped = types.flatMap((type) => unwrap(type));
  if (want === 'discriminator') return unwrapped.flatMap(branchNames);
  return [...new Set(unwrapped.flatMap((type) => branches(type, value)).flatMap((type) => (type instanceof z.ZodObject ? Object.keys(type.shape) : [])))];
}

/** What the schema says about a place in words; null where it says nothing. */
export function describedAt(schema: z.ZodType, root: unknown, path: readonly PropertyKey[]): string | null {
  const said = typesAt(schema, root, path).types.flatMap((type) => z.globalRegistry.get(type)?.description ?? []);
  return said[0] ?? null;
}

/** The schemas that may hold at a place, and the value found there. */
function typesAt(schema: z.ZodType, root: unknown, path: readonly PropertyKey[]): { types: z.core.$ZodType[]; value: unknown } {
  let types: z.core.$ZodType[] = [schema];
  let value = root;
  for (const step of path) {
    types = types.flatMap((type) => inside(type, value, step));
    value = value !== null && typeof value === 'object' ? Reflect.get(value, step) : undefined;
  }
  return { types, value };
}

function inside(type: z.core.$ZodType, value: unknown, step: PropertyKey): z.core.$ZodType[] {
  return unwrap(type)
    .flatMap((inner) => branches(inner, value))
    .flatMap((inner) => {
      if (inner instanceof z.ZodObject) {
        const field: z.core.$ZodType | undefined = inner.shape[String(step)];
        return field === undefined ? [] : [field];
      }
      if (inner instanceof z.ZodArray) return [inner.element];
      if (inner instanceof z.ZodRecord) return [inner.valueType];
      return [];
    });
}

function unwrap(type: z.core.$ZodType): z.core.$ZodType[] {
  if (type instanceof z.ZodOptional || type instanceof z.ZodDefault) return unwrap(type.unwrap());
  return [type];
}

/** The branches of a union that the value may have meant. */
function branches(type: z.core.$ZodType, value: unknown): z.core.$ZodType[] {
  if (!(type instanceof z.ZodUnion)) return [type];
  const options = type.options.flatMap((option: z.core.$ZodType) => unwrap(option));
  if (!(type instanceof z.ZodDiscriminatedUnion)) {
    const keys = value !== null && typeof value === 'object' ? Object.keys(value) : [];
    const score = (option: z.core.$ZodType) => (option instanceof z.ZodObject ? keys.filter((k) => k in option.shape).length : 0);
    const best = Math.max(...options.map(score));
    return options.filter((option) => score(option) === best);
  }
  const key = type.def.discriminator;
  const wanted = value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined;
  const fitting = options.filter((option) => literalsAt(option, key).includes(String(wanted)));
  return fitting.length > 0 ? fitting : options;
}

function branchNames(type: z.core.$ZodType): string[] {
  if (!(type instanceof z.ZodDiscriminatedUnion)) return [];
  return type.options.flatMap((option) => literalsAt(option, type.def.discriminator));
}

function literalsAt(option: z.core.$ZodType, key: string): string[] {
  const field: unknown = option instanceof z.ZodObject ? option.shape[key] : undefined;
  return field instanceof z.ZodLiteral ? [...field.values].map(String) : [];
}

/** The candidate at most two slips (or a third of its length) away from `word`, or one that it begins; null when none is near. */
export function nearestWord(word: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const candidate of candidates) {
    const begun = word.length >= 3 && (candidate.startsWith(word) || word.startsWith(candidate));
    const slips = editDistance(word.toLowerCase(), candidate.toLowerCase());
    const distance = begun ? Math.min(slips, 1.5) : slips;
    const limit = Math.max(2, Math.floor(candidate.length / 3));
    if (distance <= limit && distance < least && distance < candidate.length) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/** Levenshtein distance; words longer than 64 characters are compared by their beginnings. */
function editDistance(a: string, b: string): number {
  const s = a.slice(0, 64);
  const t = b.slice(0, 64);
  let row = Array.from({ length: t.length + 1 }, (_, i) => i);
  for (let i = 1; i <= s.length; i++) {
    const next = [i];
    for (let j = 1; j <= t.length; j++) {
      const change = (row[j - 1] ?? 0) + (s[i - 1] === t[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[t.length] ?? 0;
}
