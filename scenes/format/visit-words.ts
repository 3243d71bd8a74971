import { z } from 'zod';
import type { Step } from './problem.ts';
import { languageTag, words } from './words.ts';
import type { Words } from './words.ts';

type Visit = (said: Words, steps: Step[]) => void;

/** Calls `visit` for all words that parsed data of this schema holds, with the place of each. */
export function visitWords(schema: z.core.$ZodType, value: unknown, visit: Visit, steps: Step[] = []): void {
  if (value === undefined || value === null) return;
  if (schema instanceof z.ZodRecord && schema.keyType === languageTag) {
    const said = words.safeParse(value);
    if (said.success) visit(said.data, steps);
  } else if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    visitWords(schema.unwrap(), value, visit, steps);
  } else if (schema instanceof z.ZodUnion) {
    const branch = schema.options.find((option) => z.safeParse(option, value).success);
    if (branch !== undefined) visitWords(branch, value, visit, steps);
  } else if (Array.isArray(value)) {
    if (schema instanceof z.ZodArray) for (const [i, entry] of value.entries()) visitWords(schema.element, entry, visit, [...steps, i]);
  } else if (typeof value === 'object') {
    for (const [name, entry] of Object.entries(value)) {
      if (schema instanceof z.ZodObject && name in schema.shape) visitWords(schema.shape[name], entry, visit, [...steps, name]);
      if (schema instanceof z.ZodRecord) visitWords(schema.valueType, entry, visit, [...steps, name]);
    }
  }
}
