import { fileURLToPath } from 'node:url';
import type { AssetFact, AssetFacts } from '#scenes/format/asset-facts.ts';
import { lintExhibition } from '#scenes/format/lint.ts';
import { parseExhibition } from '#scenes/format/parse.ts';
import type { Files } from '#scenes/format/parse.ts';
import type { Problem } from '#scenes/format/problem.ts';
import { readAssetFacts, readFolder } from '#scenes/format/read-folder.ts';
import { referencedFiles } from '#scenes/format/referenced-files.ts';
import type { Exhibition } from '#scenes/format/schema.ts';

/** The smallest exhibition that has one of everything; the broken fixtures are patches over it. */
export const MINIMAL = fileURLToPath(new URL('./fixtures/minimal/', import.meta.url));

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Value = Json | undefined;

/** What a broken fixture changes: values by file and place (`undefined` removes), files, and facts of assets. */
export type Patch = {
  set?: Record<string, Record<string, Value>>;
  files?: Record<string, Value>;
  assets?: Record<string, Partial<Extract<AssetFact, { state: 'present' }>> | 'missing'>;
};

const read = await readFolder(MINIMAL);
const sound = parseMinimal(read.files);
const facts = await readAssetFacts(MINIMAL, referencedFiles(sound).map((f) => f.name));

function parseMinimal(files: Files): Exhibition {
  const parsed = parseExhibition(files);
  if ('problems' in parsed) throw new Error('the minimal exhibition no longer parses');
  return parsed.exhibition;
}

/** The minimal exhibition, parsed; a fresh copy each time. */
export const minimalExhibition = (): Exhibition => structuredClone(sound);

/** Applies a patch to a copy of the minimal exhibition's files. */
export function patchedFiles(patch: Patch): Files {
  const files: Files = structuredClone(read.files);
  for (const [file, value] of Object.entries(patch.files ?? {})) {
    if (value === undefined) delete files[file];
    else files[file] = value;
  }
  for (const [file, changes] of Object.entries(patch.set ?? {})) {
    for (const [place, value] of Object.entries(changes)) assign(files[file], place.split('.'), value);
  }
  return files;
}

function assign(root: unknown, steps: string[], value: Value): void {
  const last = steps.pop() ?? '';
  const holder = steps.reduce<unknown>((at, step) => Reflect.get(Object(at), step), root);
  if (holder === null || typeof holder !== 'object') throw new Error(`the minimal exhibition has no "${steps.join('.')}" to patch`);
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, value);
}

/** All problems of the minimal exhibition after a patch. */
export function problemsAfter(patch: Patch): Problem[] {
  const files = patchedFiles(patch);
  const parsed = parseExhibition(files);
  if ('problems' in parsed) return parsed.problems;
  const assets: AssetFacts = structuredClone(facts);
  const blank = { state: 'present', bytes: 1000, type: 'unknown', corrupt: null, image: null, model: null, sheet: null } as const;
  for (const { name } of referencedFiles(parsed.exhibition)) assets[name] ??= { ...blank, type: 'webp', image: { width: 800, height: 600 } };
  for (const [name, change] of Object.entries(patch.assets ?? {})) {
    const before = assets[name];
    assets[name] = change === 'missing' ? { state: 'missing' } : { ...blank, ...(before?.state === 'present' ? before : {}), ...change };
  }
  return lintExhibition(parsed.exhibition, files, assets);
}
