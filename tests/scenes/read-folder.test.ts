import { cp, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatProblems } from '#scenes/format/problem.ts';
import { loadExhibition } from '#scenes/format/read-folder.ts';
import { MINIMAL } from './minimal.ts';

let around: string;
let folder: string;

beforeEach(async () => {
  around = await mkdtemp(join(tmpdir(), 'exhibition-'));
  folder = join(around, 'minimal');
  await cp(MINIMAL, folder, { recursive: true });
});
afterEach(() => rm(around, { recursive: true }));

const change = async (file: string, edit: (text: string) => string) => {
  const path = join(folder, file);
  await writeFile(path, edit(await readFile(path, 'utf8')));
};

describe('loading a folder', () => {
  test('the minimal exhibition loads without problems', async () => {
    const { exhibition, plan, problems } = await loadExhibition(MINIMAL);
    expect(formatProblems(problems)).toBe('No problems found.');
    expect(exhibition?.halls.map((h) => h.id)).toEqual(['entrance', 'workshop']);
    expect(plan?.placed).toHaveLength(7);
  });

  test('problems name the line', async () => {
    await change('halls/workshop.json', (text) => text.replace('"oak"', '"marble"'));
    const { problems } = await loadExhibition(folder);
    expect(problems).toEqual([expect.objectContaining({ rule: 'unknown-value', file: 'halls/workshop.json', line: 7, place: 'floorMaterial' })]);
  });

  test('json-syntax: line and column, told once, with the problems of the other files', async () => {
    await change('halls/workshop.json', (text) => text.replace('"oak",', '"oak"'));
    await change('cases/lakeside.json', (text) => text.replace('"designated": 2015', '"designated": 1815'));
    const { exhibition, problems } = await loadExhibition(folder);
    expect(exhibition).toBeNull();
    expect(problems.map((p) => [p.rule, p.file, p.line])).toEqual([
      ['out-of-range', 'cases/lakeside.json', expect.any(Number)],
      ['json-syntax', 'halls/workshop.json', 8],
    ]);
    expect(problems[1]?.wrong).toMatch(/Line 8, column 3/);
  });

  test('file-too-large: a huge file is refused unread', async () => {
    await writeFile(join(folder, 'cases/lakeside.json'), ' '.repeat(1_000_001));
    const { problems } = await loadExhibition(folder);
    expect(problems.map((p) => p.rule)).toEqual(['file-too-large']);
  });

  test('id-not-folder-name', async () => {
    await rename(folder, join(around, 'other'));
    const { problems } = await loadExhibition(join(around, 'other'));
    expect(problems).toEqual([expect.objectContaining({ rule: 'id-not-folder-name', severity: 'error', place: 'id' })]);
  });

  test('links are not followed out of the folder', async () => {
    const outside = join(around, 'outside.wav');
    await writeFile(outside, await readFile(join(folder, 'water.wav')));
    await rm(join(folder, 'water.wav'));
    await symlink(outside, join(folder, 'water.wav'));
    const { problems } = await loadExhibition(folder);
    expect(problems).toEqual([expect.objectContaining({ rule: 'asset-missing', place: 'exhibits[4].file' })]);
  });

  test('an empty or missing folder is told, not thrown', async () => {
    const { exhibition, plan, problems } = await loadExhibition(join(around, 'nothing'));
    expect([exhibition, plan]).toEqual([null, null]);
    expect(problems).toEqual([expect.objectContaining({ rule: 'file-missing', file: 'exhibition.json' })]);
  });
});

describe('files that exhibits show', () => {
  test('a renamed picture is not a sound', async () => {
    await writeFile(join(folder, 'water.wav'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 8, 0, 0, 0, 8]));
    const { problems } = await loadExhibition(folder);
    expect(problems).toEqual([expect.objectContaining({ rule: 'asset-wrong-type', wrong: expect.stringContaining('PNG') })]);
  });

  test('captions without a cue are corrupt', async () => {
    await writeFile(join(folder, 'water.zh.vtt'), 'WEBVTT\n');
    const { problems } = await loadExhibition(folder);
    expect(problems).toEqual([expect.objectContaining({ rule: 'asset-corrupt', place: 'exhibits[4].captions.zh' })]);
  });
});
