import { z } from 'zod';

/** BCP 47 language tag as used in the data: `en`, `zh`, `fr`, `pt-BR` … */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as "en" or "zh"');

/** The same words in one or more languages: `{ "en": "Kiln", "zh": "窑" }`. */
export const words = z
  .record(languageTag, z.string().trim().min(1, 'words must not be empty'))
  .refine((w) => Object.keys(w).length > 0, 'give the words in at least one language');
export type Words = z.infer<typeof words>;

/** Words chosen for a reader. `fallback` is true when the wished language is missing: show that visibly. */
export type Spoken = { text: string; language: string; fallback: boolean };

/**
 * Picks the words for a reader's language: exact tag, then its primary language, then the first of
 * `declared` that exists, then any. Never invents a translation.
 */
export function speak(w: Words, language: string, declared: readonly string[] = []): Spoken {
  const primary = language.split('-')[0] ?? language;
  for (const tag of [language, primary]) {
    const text = w[tag];
    if (text !== undefined) return { text, language: tag, fallback: false };
  }
  for (const tag of [...declared, ...Object.keys(w)]) {
    const text = w[tag];
    if (text !== undefined) return { text, language: tag, fallback: true };
  }
  throw new Error('words without any language: the parser should have refused them');
}
