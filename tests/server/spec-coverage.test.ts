import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const tests = resolve(import.meta.dirname, '..');
const spec = readFileSync(resolve(tests, '../server/protocol/SPEC.md'), 'utf8');

function below(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? below(path) : path.endsWith('.test.ts') ? [path] : [];
  });
}

it('every rule of the wire is quoted in the title of a test, and every quoted rule exists', () => {
  const rules = [...spec.matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map((match) => match[1] ?? '');
  expect(rules.length).toBeGreaterThan(35);
  expect(new Set(rules).size).toBe(rules.length);
  const files = [join(tests, 'server'), join(tests, 'client/net'), join(tests, 'client/others')].flatMap(below);
  const titles = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\b(?:it|test)(?:\.each\([^)]*\))?\(\s*['"`]((?:[A-Z]\d+(?:, )?)+): /g)].flatMap((match) => (match[1] ?? '').split(', ')));
  expect(rules.filter((rule) => !titles.includes(rule)), 'rules without a test').toEqual([]);
  expect(titles.filter((title) => !rules.includes(title)), 'tests of rules that do not exist').toEqual([]);
});
