import type { z } from 'zod';
import { lendWords } from './case-words.ts';
import { placeOf } from './problem.ts';
import type { Problem } from './problem.ts';
import { caseStudy, hall, manifest, ownExhibit, route } from './schema.ts';
import type { CuratedExhibition } from './schema.ts';
import { tour } from './tour-schema.ts';
import { zodProblems } from './zod-problems.ts';

/** Contents of an exhibition's folder: path in the folder -> parsed JSON. */
export type Files = Record<string, unknown>;

export const MANIFEST_FILE = 'exhibition.json';

/**
 * Checks the shape of every file that the manifest names and joins them into one exhibition.
 * Only shapes are judged here; whether the parts fit together is the lint's work.
 */
export function parseExhibition(files: Files): { exhibition: CuratedExhibition } | { problems: Problem[] } {
  if (!Object.hasOwn(files, MANIFEST_FILE)) {
    return { problems: [missingManifest] };
  }
  const problems: Problem[] = [];
  const raw = files[MANIFEST_FILE];
  const head = parseFile(files, MANIFEST_FILE, manifest, problems);
  const halls = parseParts(files, raw, 'halls', hall, problems);
  const cases = parseParts(files, raw, 'cases', caseStudy, problems).map(lendWords);
  const exhibits = parseParts(files, raw, 'exhibits', ownExhibit, problems);
  const routes = parseParts(files, raw, 'routes', route, problems);
  const tours = parseParts(files, raw, 'tours', tour, problems);
  if (head === null || problems.length > 0) return { problems };
  return { exhibition: { ...head, halls, cases, exhibits, routes, tours } };
}

const missingManifest: Problem = {
  rule: 'file-missing',
  severity: 'error',
  file: MANIFEST_FILE,
  place: '',
  wrong: 'This folder has no exhibition.json.',
  instead: 'Write one, or let "npm run exhibition -- new my-city" make a small exhibition to start from.',
};

type PartList = 'halls' | 'cases' | 'exhibits' | 'routes' | 'tours';

/** Reads the list from the raw manifest, so that a slip elsewhere in it does not hide problems in its parts. */
function parseParts<T extends { id: string }>(files: Files, raw: unknown, list: PartList, schema: z.ZodType<T>, problems: Problem[]): T[] {
  const ids: unknown = raw !== null && typeof raw === 'object' ? Reflect.get(raw, list) : undefined;
  if (!Array.isArray(ids)) return [];
  const seen = new Set<string>();
  const parts: T[] = [];
  for (const [index, id] of ids.entries()) {
    if (typeof id !== 'string') continue;
    const place = placeOf([list, index]);
    if (seen.has(id)) {
      problems.push({
        rule: 'duplicate-id',
        severity: 'error',
        file: MANIFEST_FILE,
        place,
        wrong: `"${id}" is named twice in "${list}".`,
        instead: 'Name every file once; remove the second entry.',
      });
      continue;
    }
    seen.add(id);
    const part = parsePart(files, list, id, place, schema, problems);
    if (part !== null) parts.push(part);
  }
  return parts;
}

function parsePart<T extends { id: string }>(files: Files, list: PartList, id: string, place: string, schema: z.ZodType<T>, problems: Problem[]): T | null {
  const file = `${list}/${id}.json`;
  if (!Object.hasOwn(files, file)) {
    problems.push({
      rule: 'file-missing',
      severity: 'error',
      file: MANIFEST_FILE,
      place,
      wrong: `"${id}" is listed, but there is no file ${file}.`,
      instead: `Write ${file}, or remove "${id}" from "${list}".`,
    });
    return null;
  }
  const part = parseFile(files, file, schema, problems);
  if (part !== null && part.id !== id) {
    problems.push({
      rule: 'id-not-file-name',
      severity: 'error',
      file,
      place: 'id',
      wrong: `The id is "${part.id}", but the file is called ${id}.json.`,
      instead: `Write "id": "${id}", or rename the file to ${part.id}.json and list it so in exhibition.json.`,
    });
    return null;
  }
  return part;
}

function parseFile<T>(files: Files, file: string, schema: z.ZodType<T>, problems: Problem[]): T | null {
  const result = schema.safeParse(files[file]);
  if (result.success) return result.data;
  problems.push(...zodProblems(file, schema, files[file], result.error));
  return null;
}
