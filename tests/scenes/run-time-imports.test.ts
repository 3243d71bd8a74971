import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const FORMAT = fileURLToPath(new URL('../../scenes/format/', import.meta.url));

/** Every module that a file needs at run time, itself included; packages by their names. */
async function needs(file: string, found = new Set<string>()): Promise<Set<string>> {
  if (found.has(file)) return found;
  found.add(file);
  const text = await readFile(file, 'utf8');
  for (const [, from = ''] of text.matchAll(/^(?:import|export) (?!type )[^;]*? from '([^']+)';$/gm)) {
    if (from.startsWith('.')) await needs(join(dirname(file), from), found);
    else found.add(from);
  }
  return found;
}

describe('what the browser needs of the format', () => {
  test.each(['plan.ts', 'walkable-floor.ts', 'building.ts', 'speak.ts', 'panel-metrics.ts', 'referenced-files.ts', 'openings.ts', 'directions.ts', 'exhibit-refs.ts', 'problem.ts'])('%s carries no package at run time: the server has parsed the data', async (name) => {
    const found = [...(await needs(join(FORMAT, name)))];
    expect(found.filter((f) => !f.endsWith('.ts'))).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });

  test('the test sees packages where they are', async () => {
    expect(await needs(join(FORMAT, 'parse.ts'))).toContain('zod');
    expect((await needs(join(FORMAT, 'read-folder.ts'))).has('node:path')).toBe(true);
  });
});
