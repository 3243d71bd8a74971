import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exists, SCENES } from './catalogue.ts';
import { MANIFEST_FILE } from './parse.ts';
import { id } from './schema-parts.ts';

const STARTER = fileURLToPath(new URL('./starter/', import.meta.url));

/** Why no new exhibition was made, in words for the curator. */
export type NotMade = { refused: string };

/**
 * Makes a small valid exhibition in a folder of its own under `scenes`, with comments on what to change.
 * Nothing that exists is overwritten.
 */
export async function newExhibition(name: string, scenes: string = SCENES): Promise<{ folder: string } | NotMade> {
  if (!id.safeParse(name).success || name === 'format') return { refused: `"${name}" cannot be an address: use lower-case letters, digits and hyphens, such as my-city.` };
  const folder = join(scenes, name);
  if (await exists(folder)) return { refused: `${folder} is already there: choose another name, or remove it first.` };
  await cp(STARTER, folder, { recursive: true, errorOnExist: true, force: false });
  const file = join(folder, MANIFEST_FILE);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('"id": "starter"', `"id": "${name}"`));
  return { folder };
}
