import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { BUDGETS, MAX_PIXELS, MAX_TRIANGLES } from '#scenes/format/lint/assets.ts';
import { exhibit } from '#scenes/format/exhibit-schema.ts';
import { newExhibition } from '#scenes/format/new-exhibition.ts';
import { formatProblem, formatProblems } from '#scenes/format/problem.ts';
import { loadExhibition } from '#scenes/format/read-folder.ts';
import { RULES } from '#scenes/format/rules.ts';
import { caseStudy, hall, manifest, ownExhibit, route } from '#scenes/format/schema.ts';
import { figure, source } from '#scenes/format/schema-parts.ts';
import { CHARACTERS_A_MINUTE, WORDS_A_MINUTE } from '#scenes/format/speaking-time.ts';
import { tour } from '#scenes/format/tour-schema.ts';

const readme = await readFile(new URL('../../scenes/README.md', import.meta.url), 'utf8');
const blocks = [...readme.matchAll(/<!-- (write|merge): (\S+) -->\n```json\n([\s\S]*?)```/g)].map(([, act, file, text]) => ({ act: act ?? '', file: file ?? '', text: text ?? '' }));

/** A new exhibition to which the README's steps are done; `use` sees its folder. */
async function followed(use: (folder: string) => Promise<void>): Promise<void> {
  const scenes = await mkdtemp(join(tmpdir(), 'scenes-'));
  try {
    const made = await newExhibition('my-city', scenes);
    if ('refused' in made) throw new Error(made.refused);
    for (const { act, file, text } of blocks) {
      const path = join(made.folder, file);
      await mkdir(dirname(path), { recursive: true });
      const before: unknown = act === 'merge' ? JSON.parse(await readFile(path, 'utf8')) : {};
      await writeFile(path, act === 'merge' ? JSON.stringify({ ...Object(before), ...JSON.parse(text) }) : text);
    }
    await use(made.folder);
  } finally {
    await rm(scenes, { recursive: true });
  }
}

describe('the README for curators', () => {
  test('leads to a second hall that one can walk into, and to a tour, step by step', async () => {
    expect(blocks.map((b) => b.file)).toEqual(['halls/yard.json', 'exhibits/history.json', 'exhibition.json', 'tours/two-looks.json', 'exhibition.json']);
    await followed(async (folder) => {
      const { exhibition, plan, problems } = await loadExhibition(folder);
      expect(exhibition?.tours.map((one) => one.stops.length)).toEqual([2]);
      expect(formatProblems(problems)).toBe('No problems found.');
      const history = plan?.byRef.get('history');
      expect(history?.hall).toBe('yard');
      expect(plan?.floor.path(plan.start.at, history?.stand.at ?? [0, 0])).not.toBeNull();
    });
  });

  test('shows a report as the check writes it', async () => {
    await followed(async (folder) => {
      const file = join(folder, 'halls/yard.json');
      await writeFile(file, (await readFile(file, 'utf8')).replace('"along": 4', '"along": 0.5'));
      const { problems } = await loadExhibition(folder);
      expect(readme).toContain(formatProblem(problems[0] ?? expect.fail('no problem')));
    });
  });

  test('lists every rule as it is', () => {
    for (const [rule, asks] of Object.entries(RULES)) expect(readme).toContain(`| \`${rule}\` | ${asks} |`);
  });

  test('names every field of the format', () => {
    const names = new Set<string>();
    const schemas: z.core.$ZodType[] = [manifest, hall, caseStudy, ownExhibit, route, tour, source, figure, ...exhibit.options];
    for (const schema of schemas) collectFields(schema, names);
    for (const name of names) expect(readme, name).toContain(`\`${name}\``);
    expect(names.size).toBeGreaterThan(60);
  });

  test('tells the pace that the check speaks at', () => {
    expect(readme).toContain(`${WORDS_A_MINUTE} words a minute, or ${CHARACTERS_A_MINUTE} characters of Chinese or Japanese`);
  });

  test('tells the budgets that the check holds', () => {
    expect(readme).toContain(`${MAX_TRIANGLES.toLocaleString('en')} triangles, ${BUDGETS.model.bytes / 1024} KB`);
    expect(readme).toContain(`${MAX_PIXELS} pixels, ${BUDGETS.picture.bytes / 1024} KB`);
    for (const use of ['audio', 'captions'] as const) expect(readme).toContain(`| ${BUDGETS[use].bytes / 1024} KB |`);
    expect(readme).toContain(`${(BUDGETS.video.bytes / 1024).toLocaleString('en')} KB`);
  });
});

function collectFields(schema: z.core.$ZodType, names: Set<string>): void {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) collectFields(schema.unwrap(), names);
  else if (schema instanceof z.ZodArray) collectFields(schema.element, names);
  else if (schema instanceof z.ZodRecord) collectFields(schema.valueType, names);
  else if (schema instanceof z.ZodUnion) for (const option of schema.options) collectFields(option, names);
  else if (schema instanceof z.ZodObject) {
    for (const [name, field] of Object.entries<z.core.$ZodType>(schema.shape)) {
      names.add(name);
      collectFields(field, names);
    }
  }
}
