import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listExhibitions } from '#scenes/format/catalogue.ts';
import { newExhibition } from '#scenes/format/new-exhibition.ts';
import { loadExhibition } from '#scenes/format/read-folder.ts';
import { MINIMAL } from './minimal.ts';

const CLI = fileURLToPath(new URL('../../scenes/format/cli.ts', import.meta.url));
/** Runs the command line and gives its exit code and what it said. */
const cli = async (...words: string[]) =>
  promisify(execFile)(process.execPath, [CLI, ...words]).then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({ code: error.code, said: error.stdout + error.stderr }),
  );

let scenes: string;
beforeEach(async () => {
  scenes = await mkdtemp(join(tmpdir(), 'scenes-'));
});
afterEach(() => rm(scenes, { recursive: true }));

describe('a new exhibition', () => {
  test('passes the check, without a single warning', async () => {
    const made = await newExhibition('my-city', scenes);
    if ('refused' in made) throw new Error(made.refused);
    const { exhibition, problems } = await loadExhibition(made.folder);
    expect(problems).toEqual([]);
    expect(exhibition?.id).toBe('my-city');
    expect(await listExhibitions(scenes)).toEqual(['my-city']);
    expect((await cli('check', made.folder)).said).toContain('No problems found.');
  });

  test('tells in each file what to change, and links its schema', async () => {
    await newExhibition('my-city', scenes);
    const files = (await readdir(join(scenes, 'my-city'), { recursive: true })).filter((f) => f.endsWith('.json'));
    expect(files.length).toBeGreaterThanOrEqual(3);
    for (const file of files) {
      const content: { comment?: unknown; $schema?: string } = JSON.parse(await readFile(join(scenes, 'my-city', file), 'utf8'));
      expect(content.comment, file).toBeDefined();
      expect(content.$schema, file).toMatch(/format\/(exhibition|hall|case|exhibit)\.schema\.json$/);
    }
  });

  test('never overwrites one that is there, and refuses names that cannot be addresses', async () => {
    await newExhibition('my-city', scenes);
    await writeFile(join(scenes, 'my-city', 'own.txt'), 'mine');
    expect(await newExhibition('my-city', scenes)).toEqual({ refused: expect.stringContaining('already there') });
    for (const name of ['My City', '../my-city', 'a/b', '', 'format', '-x']) expect(await newExhibition(name, scenes)).toEqual({ refused: expect.stringContaining('cannot be an address') });
    expect(await readFile(join(scenes, 'my-city', 'own.txt'), 'utf8')).toBe('mine');
  });
});

describe('the command line', () => {
  test('ends with 1 and the whole report when a check fails', async () => {
    const made = await newExhibition('broken', scenes);
    if ('refused' in made) throw new Error(made.refused);
    const file = join(made.folder, 'halls/hall.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('"along": 5.5', '"along": 0.2').replace('"oak"', '"gold"'));
    const { code, said } = await cli('check', made.folder, MINIMAL);
    expect(code).toBe(1);
    expect(said).toMatch(/halls\/hall\.json:\d+ {2}floorMaterial {2}\(unknown-value\)/);
    expect(said).toContain('1 error, 0 warnings');
    expect(said).toContain('No problems found.');
  });

  test.each([[], ['new'], ['dance']])('ends with 2 and help when it does not understand %j', async (...words) => {
    const { code, said } = await cli(...words);
    expect(code).toBe(2);
    expect(said).toMatch(/npm run exhibition/);
  });
});
