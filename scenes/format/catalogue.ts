import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MANIFEST_FILE } from './parse.ts';

/** The folder that holds the exhibitions, one folder each. */
export const SCENES = fileURLToPath(new URL('../', import.meta.url));

/** Names of the folders under `scenes` that hold an exhibition, in alphabetical order. Their ids are the same. */
export async function listExhibitions(scenes: string = SCENES): Promise<string[]> {
  const entries = await readdir(scenes, { withFileTypes: true });
  const found = await Promise.all(entries.filter((e) => e.isDirectory()).map(async (e) => ((await exists(join(scenes, e.name, MANIFEST_FILE))) ? [e.name] : [])));
  return found.flat().sort();
}

/** Whether a file or folder is there. */
export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
