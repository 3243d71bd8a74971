import { fileURLToPath } from 'node:url';
import type { Exhibition } from '#scenes/format/schema.ts';
import { loadExhibition } from '#scenes/format/read-folder.ts';

/** The exhibition that ships with the project. */
export async function creativeCities(): Promise<Exhibition> {
  const { exhibition } = await loadExhibition(fileURLToPath(new URL('../../../scenes/creative-cities', import.meta.url)));
  if (!exhibition) throw new Error('scenes/creative-cities cannot be read: run "npm run exhibition -- check scenes/creative-cities"');
  return exhibition;
}
