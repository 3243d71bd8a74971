import { lstat, open, readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspectAsset, inspectSheet } from './asset-facts.ts';
import type { AssetFacts } from './asset-facts.ts';
import { MAX_JSON_BYTES, readJson } from './json-text.ts';
import { lintExhibition } from './lint.ts';
import { MANIFEST_FILE, parseExhibition } from './parse.ts';
import type { Files } from './parse.ts';
import { derivePlan } from './plan.ts';
import type { Plan } from './plan.ts';
import { sortProblems } from './problem.ts';
import type { Problem } from './problem.ts';
import { modelCompanions, referencedFiles } from './referenced-files.ts';
import type { CuratedExhibition } from './schema.ts';

/** Where a file that begins with `/assets/` lies. */
export const PROJECT_ASSETS = fileURLToPath(new URL('../../assets/', import.meta.url));
/** No more than this is read of one asset; larger ones are over budget anyway. Bytes. */
const MAX_ASSET_BYTES = 32_000_000;

export type ReadFolder = { files: Files; lineOf: (file: string, place: string) => number | undefined; problems: Problem[] };

/** Reads `exhibition.json` and the JSON files of `halls`, `cases`, `exhibits`, `routes` and `tours`. Links are not followed. */
export async function readFolder(folder: string): Promise<ReadFolder> {
  const files: Files = {};
  const lines = new Map<string, (place: string) => number | undefined>();
  const problems: Problem[] = [];
  for (const file of await jsonFiles(folder)) {
    const bytes = await readFile(join(folder, file));
    const error = (rule: string, wrong: string, instead: string): Problem => ({ rule, severity: 'error', file, place: '', wrong, instead });
    if (bytes.length > MAX_JSON_BYTES) {
      problems.push(error('file-too-large', `This file has ${Math.round(bytes.length / 1000)} KB.`, `Keep each file below ${MAX_JSON_BYTES / 1000} KB; split the case, or move pictures into files of their own.`));
      continue;
    }
    const read = readJson(bytes.toString('utf8'));
    if ('slip' in read) {
      const { rule, line, column, place, wrong, instead } = read.slip;
      problems.push({ ...error(rule, `Line ${line}, column ${column}: ${wrong}`, instead), place, line });
      continue;
    }
    files[file] = read.value;
    lines.set(file, read.lineOf);
  }
  return { files, lineOf: (file, place) => lines.get(file)?.(place), problems };
}

async function jsonFiles(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const part of ['', 'halls', 'cases', 'exhibits', 'routes', 'tours']) {
    const entries = await readdir(join(folder, part), { withFileTypes: true }).catch(ignoreMissing);
    for (const entry of entries) {
      const wanted = part === '' ? entry.name === MANIFEST_FILE : entry.name.endsWith('.json');
      if (entry.isFile() && wanted) found.push(part === '' ? entry.name : `${part}/${entry.name}`);
    }
  }
  return found.sort();
}

function ignoreMissing(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
  throw error;
}

/** Looks at every file that the exhibition names. */
export async function readAssetFacts(folder: string, names: Iterable<string>, assets: string = PROJECT_ASSETS): Promise<AssetFacts> {
  const facts: AssetFacts = {};
  for (const name of new Set(names)) {
    const read = await readBytes(assetPath(folder, name, assets));
    if (read === null) {
      facts[name] = { state: 'missing' };
      continue;
    }
    const fact = inspectAsset(read.bytes, read.size);
    facts[name] = fact;
    if (fact.state === 'missing' || fact.type !== 'glb') continue;
    const beside = await readBytes(assetPath(folder, modelCompanions(name).sheet, assets));
    const sheet = beside === null ? null : readJson(new TextDecoder().decode(beside.bytes));
    if (sheet !== null && 'value' in sheet) facts[name] = { ...fact, sheet: inspectSheet(sheet.value) };
  }
  return facts;
}

/** Where a file that the exhibition names lies on disk. */
export function assetPath(folder: string, name: string, assets: string = PROJECT_ASSETS): string {
  return name.startsWith('/assets/') ? join(assets, name.slice('/assets/'.length)) : join(folder, name);
}

/** At most `MAX_ASSET_BYTES` from the beginning of a file, and its whole size; null when there is no such file. */
async function readBytes(path: string): Promise<{ bytes: Uint8Array; size: number } | null> {
  const found = await lstat(path).catch(ignoreMissing);
  if (Array.isArray(found) || !found.isFile()) return null;
  const handle = await open(path);
  try {
    const buffer = new Uint8Array(Math.min(found.size, MAX_ASSET_BYTES));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    return { bytes: buffer.subarray(0, bytesRead), size: found.size };
  } finally {
    await handle.close();
  }
}

/**
 * Reads, parses and lints an exhibition's folder: all problems in one run. `exhibition` and `plan` are
 * there as soon as the files have the right shape, even while the lint finds errors in them.
 */
export async function loadExhibition(folder: string, assets: string = PROJECT_ASSETS): Promise<{ exhibition: CuratedExhibition | null; plan: Plan | null; problems: Problem[] }> {
  const read = await readFolder(folder);
  const parsed = parseExhibition(read.files);
  // A file that could not be read at all is reported as such, not a second time as missing.
  const unreadable = new Set(read.problems.map((p) => p.file));
  const told = (problem: Problem) => !(problem.rule === 'file-missing' && [...unreadable].some((f) => problem.wrong.includes(f) || f === problem.file));
  const withLines = (problems: Problem[]) =>
    sortProblems(
      problems.map((p) => {
        const line = p.line ?? read.lineOf(p.file, p.place);
        return line === undefined ? p : { ...p, line };
      }),
    );
  if ('problems' in parsed) return { exhibition: null, plan: null, problems: withLines([...read.problems, ...parsed.problems.filter(told)]) };
  const { exhibition } = parsed;
  const facts = await readAssetFacts(folder, referencedFiles(exhibition).map((f) => f.name), assets);
  const problems = [...read.problems, ...lintExhibition(exhibition, read.files, facts)];
  if (basename(resolve(folder)) !== exhibition.id) problems.push(folderName(exhibition.id, basename(resolve(folder))));
  return { exhibition, plan: derivePlan(exhibition), problems: withLines(problems) };
}

function folderName(id: string, folder: string): Problem {
  return {
    rule: 'id-not-folder-name',
    severity: 'error',
    file: MANIFEST_FILE,
    place: 'id',
    wrong: `The id is "${id}", but the folder is called "${folder}".`,
    instead: `Write "id": "${folder}", or rename the folder to "${id}".`,
  };
}
