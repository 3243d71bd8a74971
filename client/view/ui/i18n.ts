import { IntlMessageFormat } from 'intl-messageformat';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** Values for a message's arguments. */
export type MessageValues = Record<string, string | number | Date>;
export type Translate = (key: string, values?: MessageValues) => string;

type Nested = { [key: string]: string | Nested };
type Words = { language: string; messages: ReadonlyMap<string, string>; t: Translate };

const DEFAULT_LANGUAGE = 'en';
/** `./words/<language>/<part>.json`: a message "walkIn" of shell.json has the key "shell.walkIn". Messages are ICU. */
const files = import.meta.glob<Nested>('./words/*/*.json', { import: 'default' });
/** What figures, sources and goals are called, "terms.<key>": the same words as on the pages that the server writes. */
const terms = import.meta.glob<Nested>('../../../scenes/format/terms/*.json', { import: 'default' });

/** Languages the page itself speaks; the exhibition may offer more. */
export const pageLanguages: readonly string[] = [...new Set(Object.keys(files).map((path) => path.split('/')[2] ?? ''))];

function flatten(into: Map<string, string>, prefix: string, nested: Nested): void {
  for (const [key, value] of Object.entries(nested)) {
    if (typeof value === 'string') into.set(`${prefix}.${key}`, value);
    else flatten(into, `${prefix}.${key}`, value);
  }
}

async function messagesOf(language: string): Promise<Map<string, string>> {
  const messages = new Map<string, string>();
  const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
  const parts = Object.entries(files).filter(([path]) => path.startsWith(`./words/${language}/`)).map(([path, load]) => [nameOf(path), load] as const);
  parts.push(...Object.entries(terms).filter(([path]) => nameOf(path) === language).map(([, load]) => ['terms', load] as const));
  await Promise.all(parts.map(async ([part, load]) => flatten(messages, part, await load())));
  return messages;
}

/** Formats messages of one language; each is parsed once. A missing message shows its key, so that it is seen and mended. */
export function createTranslate(language: string, messages: ReadonlyMap<string, string>): Translate {
  const parsed = new Map<string, IntlMessageFormat>();
  return (key, values) => {
    const message = messages.get(key);
    if (message === undefined) return key;
    let format = parsed.get(key);
    if (format === undefined) {
      format = new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
      parsed.set(key, format);
    }
    return String(format.format(values));
  };
}

const words = createStore<Words>(() => ({ language: DEFAULT_LANGUAGE, messages: new Map(), t: (key) => key }));

/** Speaks the wished language from now on, or its primary language, or English. Resolves when the words are there. */
export async function speakPage(wished: string): Promise<void> {
  const primary = wished.split('-')[0] ?? wished;
  const language = [wished, primary].find((tag) => pageLanguages.includes(tag)) ?? DEFAULT_LANGUAGE;
  const messages = await messagesOf(language);
  words.setState({ language, messages, t: createTranslate(language, messages) });
}

/** The words of the page in the language in force: `t('people.count', { count: 3 })`. */
export function useT(): Translate {
  return useStore(words, (now) => now.t);
}

/** The language the page's own words are in, for `lang` attributes and formats. */
export function usePageLanguage(): string {
  return useStore(words, (now) => now.language);
}

/** For code outside React; asks at the moment of the call. */
export const t: Translate = (key, values) => words.getState().t(key, values);
