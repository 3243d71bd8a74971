import { IntlMessageFormat } from 'intl-messageformat';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** Values for a message's arguments. */
export type MessageValues = Record<string, string | number | Date>;
export type Translate = (key: string, values?: MessageValues) => string;

/** Plain text, or the elements of an ICU message: the build reads them (vite.config.ts). */
type Message = string | Exclude<ConstructorParameters<typeof IntlMessageFormat>[0], string>;
type Nested = { [key: string]: Message | Nested };
/** The words of one language, as far as they have come. */
type Catalogue = { language: string; messages: Map<string, Message>; parts: Set<string> };
type Words = Catalogue & { t: Translate };

const DEFAULT_LANGUAGE = 'en';
/** Parts of the words that come with what needs them, by `learnWords`. */
export type LaterPart = 'people' | 'live' | 'guide';
const unwanted = new Set<string>(['people', 'live', 'guide'] satisfies LaterPart[]);
/** `./words/<language>/<part>.json`: a message "walkIn" of shell.json has the key "shell.walkIn". Messages are ICU. */
const files = import.meta.glob<Nested>('./words/*/*.json', { import: 'default' });
/** What figures, sources and goals are called, "terms.<key>": the same words as on the pages that the server writes. */
const terms = import.meta.glob<Nested>('../../../scenes/format/terms/*.json', { import: 'default' });

/** Languages the page itself speaks; the exhibition may offer more. */
export const pageLanguages: readonly string[] = [...new Set(Object.keys(files).map((path) => path.split('/')[2] ?? ''))];

function flatten(into: Map<string, Message>, prefix: string, nested: Nested): void {
  for (const [key, value] of Object.entries(nested)) {
    if (typeof value === 'string' || Array.isArray(value)) into.set(`${prefix}.${key}`, value);
    else flatten(into, `${prefix}.${key}`, value);
  }
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1, -'.json'.length);

function partsOf(language: string): [part: string, load: () => Promise<Nested>][] {
  const own = Object.entries(files).filter(([path]) => path.startsWith(`./words/${language}/`)).map(([path, load]): [string, typeof load] => [nameOf(path), load]);
  return own.concat(Object.entries(terms).filter(([path]) => nameOf(path) === language).map(([, load]) => ['terms', load]));
}

/** Brings what is wanted and not yet there, until nothing is; more may be wanted meanwhile. */
async function complete({ language, messages, parts }: Catalogue): Promise<void> {
  const missing = partsOf(language).filter(([part]) => !parts.has(part) && !unwanted.has(part));
  if (missing.length === 0) return;
  await Promise.all(
    missing.map(async ([part, load]) => {
      flatten(messages, part, await load());
      parts.add(part);
    }),
  );
  return complete({ language, messages, parts });
}

/** Formats messages of one language. A missing message shows its key, so that it is seen and mended. */
function createTranslate({ language, messages }: Catalogue): Translate {
  const made = new Map<string, IntlMessageFormat>();
  return (key, values) => {
    const message = messages.get(key);
    if (message === undefined) return key;
    if (typeof message === 'string') return message;
    let format = made.get(key);
    if (format === undefined) {
      format = new IntlMessageFormat(message, language);
      made.set(key, format);
    }
    return String(format.format(values));
  };
}

const newCatalogue = (language: string): Catalogue => ({ language, messages: new Map(), parts: new Set() });
let wished = newCatalogue(DEFAULT_LANGUAGE);
const words = createStore<Words>(() => ({ ...wished, t: (key) => key }));

/** Speaks the wished language from now on, or its primary language, or English. Resolves when the words are there. */
export async function speakPage(tag: string): Promise<void> {
  const primary = tag.split('-')[0] ?? tag;
  const catalogue = newCatalogue([tag, primary].find((one) => pageLanguages.includes(one)) ?? DEFAULT_LANGUAGE);
  wished = catalogue;
  await complete(catalogue);
  // Unless another language has been wished for meanwhile.
  if (catalogue === wished) words.setState({ ...catalogue, t: createTranslate(catalogue) });
}

/** Brings more of the page's words, for the language in force and for every later one. Await it before you show what they say: nothing renders anew for them. */
export async function learnWords(...parts: readonly LaterPart[]): Promise<void> {
  parts.forEach((part) => unwanted.delete(part));
  await Promise.all([complete(words.getState()), complete(wished)]);
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
