import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deriveBuilding } from '#scenes/format/building.ts';
import { loadExhibition } from '#scenes/format/read-folder.ts';
import { accentOf } from '../../client/view/world/accent.ts';
import { lightHash } from '../../client/view/world/light/light-hash.ts';
import { bakeHall } from './bake-hall.ts';
import { encodeLight } from './encode-light.ts';

const SCENES = fileURLToPath(new URL('../../scenes/', import.meta.url));

/** Which bake a hall's file was made for, by hall. */
async function readList(file: string): Promise<Record<string, string>> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  return JSON.parse(text) as Record<string, string>;
}

/**
 * `bake [exhibition] [hall…] [--all]`: bakes the halls whose light is missing or stale (with `--all` every one)
 * into `scenes/<exhibition>/light/<hall>.avif` and notes in `light.json` what each was baked for.
 */
export async function bakeHalls(args: readonly string[]): Promise<void> {
  const [folder = 'creative-cities', ...wanted] = args.filter((arg) => !arg.startsWith('--'));
  const { exhibition } = await loadExhibition(join(SCENES, folder));
  if (!exhibition) throw new Error(`scenes/${folder} cannot be read: run "npm run exhibition -- check scenes/${folder}"`);
  const out = join(SCENES, folder, 'light');
  const listFile = join(out, 'light.json');
  await mkdir(out, { recursive: true });
  for (const hall of deriveBuilding(exhibition).halls) {
    const data = exhibition.halls.find((h) => h.id === hall.id);
    if (!data || (wanted.length > 0 && !wanted.includes(hall.id))) continue;
    const accent = accentOf(exhibition, data);
    const hash = lightHash(hall, accent);
    const list = await readList(listFile);
    if (list[hall.id] === hash && !args.includes('--all')) {
      console.log(`${hall.id}: fresh`);
      continue;
    }
    const started = performance.now();
    const picture = await encodeLight(await bakeHall(hall, accent), hall);
    await writeFile(join(out, `${hall.id}.avif`), picture);
    await writeFile(listFile, `${JSON.stringify({ ...list, [hall.id]: hash }, null, 2)}\n`);
    console.log(`${hall.id}: ${hall.atlas.width} × ${hall.atlas.height}, ${(picture.length / 1024).toFixed(1)} KB, ${((performance.now() - started) / 1000).toFixed(0)} s`);
  }
}
