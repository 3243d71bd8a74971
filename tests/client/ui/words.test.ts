import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';

const client = resolve(import.meta.dirname, '../../../client');
const folder = join(client, 'view/ui/words');
type Nested = { [key: string]: string | Nested };

function flat(prefix: string, nested: Nested): [string, string][] {
  return Object.entries(nested).flatMap(([key, value]): [string, string][] => (typeof value === 'string' ? [[`${prefix}.${key}`, value]] : flat(`${prefix}.${key}`, value)));
}

function catalogue(language: string): Map<string, string> {
  const parts = readdirSync(join(folder, language)).filter((name) => name.endsWith('.json')).map((name): [string, string] => [name.slice(0, -'.json'.length), join(folder, language, name)]);
  parts.push(['terms', resolve(import.meta.dirname, '../../../scenes/format/terms', `${language}.json`)]);
  return new Map(parts.flatMap(([part, path]) => flat(part, JSON.parse(readFileSync(path, 'utf8')) as Nested)));
}

function sources(below: string): string[] {
  return readdirSync(below).flatMap((name) => {
    const path = join(below, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

/** Names of a message's arguments, through plurals and choices. */
function argumentsOf(message: string): string[] {
  const names = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (typeof node === 'object' && node !== null) {
      const { type, value, options } = node as { type?: number; value?: unknown; options?: Record<string, { value: unknown }> };
      if (typeof type === 'number' && type >= 1 && type <= 6 && typeof value === 'string') names.add(value);
      if (options !== undefined) Object.values(options).forEach((option) => walk(option.value));
    }
  };
  walk(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
}

const languages = readdirSync(folder);
const english = catalogue('en');

describe('the words of the page', () => {
  it('exist in English and Chinese at least', () => {
    expect(languages).toEqual(expect.arrayContaining(['en', 'zh']));
    expect(english.size).toBeGreaterThan(100);
  });

  for (const language of languages.filter((one) => one !== 'en')) {
    it(`are complete in ${language}, with the same arguments as in English`, () => {
      const other = catalogue(language);
      expect([...other.keys()].sort()).toEqual([...english.keys()].sort());
      for (const [key, message] of other) expect([key, ...argumentsOf(message)]).toEqual([key, ...argumentsOf(english.get(key) ?? '')]);
    });
  }

  it('are there for every key that the page asks for', () => {
    const parts = new Set([...english.keys()].map((key) => key.split('.')[0] ?? ''));
    const asked = sources(client).flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\b(?:t|say)\(\s*['"]([a-z]+)\.([A-Za-z0-9.]+)['"]/g)].map((match) => ({ path, part: match[1] ?? '', key: `${match[1]}.${match[2]}` })),
    );
    expect(asked.length).toBeGreaterThan(40);
    const missing = asked.filter(({ part, key }) => !parts.has(part) || !english.has(key));
    expect(missing.map(({ path, key }) => `${path.slice(client.length)}: ${key}`)).toEqual([]);
  });
});
