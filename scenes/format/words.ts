import { z } from 'zod';

/** BCP 47 language tag as used in the data: `en`, `zh`, `fr`, `pt-BR` … */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as "en" or "zh"');

/** The same words in one or more languages: `{ "en": "Kiln", "zh": "窑" }`. `speak.ts` chooses from them. */
export const words = z
  .record(languageTag, z.string().trim().min(1, 'words must not be empty'))
  .refine((w) => Object.keys(w).length > 0, 'give the words in at least one language');
export type Words = z.infer<typeof words>;
