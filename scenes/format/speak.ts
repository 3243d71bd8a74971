import type { Words } from './words.ts';

/** Words chosen for a reader. `fallback` is true when the wished language is missing: show that visibly. */
export type Spoken = { text: string; language: string; fallback: boolean };

/**
 * Picks the words for a reader's language: exact tag, then its primary language, then the first of
 * `declared` that exists, then any. Never invents a translation. (Apart from `words.ts`, so that the
 * client can speak without carrying the validation library.)
 */
export function speak(words: Words, language: string, declared: readonly string[] = []): Spoken {
  const primary = language.split('-')[0] ?? language;
  for (const tag of [language, primary]) {
    const text = words[tag];
    if (text !== undefined) return { text, language: tag, fallback: false };
  }
  for (const tag of [...declared, ...Object.keys(words)]) {
    const text = words[tag];
    if (text !== undefined) return { text, language: tag, fallback: true };
  }
  throw new Error('words without any language: the parser should have refused them');
}
