import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Say } from '#scenes/format/figure-text.ts';

type Nested = { [key: string]: string | Nested };

const OWN = join(import.meta.dirname, 'words');
const TERMS = join(import.meta.dirname, '../../../scenes/format/terms');
const DEFAULT_LANGUAGE = 'en';

/** The languages in which the pages themselves speak; an exhibition may offer more. */
export const PAGE_LANGUAGES: readonly string[] = readdirSync(OWN).filter((name) => name.endsWith('.json')).map((name) => basename(name, '.json'));

function flatten(into: Map<string, string>, prefix: string, nested: Nested): void {
  for (const [key, value] of Object.entries(nested)) {
    if (typeof value === 'string') into.set(prefix + key, value);
    else flatten(into, `${prefix}${key}.`, value);
  }
}

function messagesOf(language: string): Map<string, string> {
  const messages = new Map<string, string>();
  const read = (folder: string) => JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as Nested;
  flatten(messages, '', read(OWN));
  flatten(messages, 'terms.', read(TERMS));
  return messages;
}

const messages = new Map(PAGE_LANGUAGES.map((language) => [language, messagesOf(language)]));

/** The words of the pages in the wished language, or its primary one, or English; `{name}` stands for a value. */
export function pageWords(wished: string): { language: string; say: Say } {
  const language = [wished, wished.split('-')[0] ?? wished].find((tag) => messages.has(tag)) ?? DEFAULT_LANGUAGE;
  const known = messages.get(language);
  const say: Say = (key, values = {}) => known?.get(key)?.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')) ?? key;
  return { language, say };
}
