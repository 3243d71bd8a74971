/**
 * The workshop's command line:
 *   npm run assets -- objects [name…]                      build all or some objects
 *   npm run assets -- sheet [name…]                        contact sheet to tests/output/sheet.png
 *   npm run assets -- shot <name> [key=value…]             one closer look to tests/output/<name>.png:
 *       azimuth=25 elevation=12 (degrees) distance=1.5 (metres) at=0,0.3,0 (metres) or at=<anchor>
 *       size=1280x960 out=<file name> far=1 (the far version) node.<name>=0,0,12 (degrees, turns a movable node)
 *   npm run assets -- pictures [name…]                     each object on paper, beside its model: after it has changed
 *   npm run assets -- bake [exhibition] [hall…] [--all]    light of the halls whose bake is missing or stale
 *   npm run assets -- previews <url> <exhibition> [case…]  pictures for links, from a running server, after things look different
 *   npm run assets -- fonts                                the Chinese font, after words have changed
 */
import { mkdir, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ObjectModule } from './craft/object-model.ts';
import { contactSheet, shot } from './craft/sheet/render-sheet.ts';
import { writeObject } from './craft/write-object.ts';
import { buildFonts } from './fonts/build-fonts.ts';
import { bakeHalls } from './light/bake-halls.ts';
import { takePictures } from './take-pictures.ts';
import { takePreviews } from './take-previews.ts';

const OBJECTS = fileURLToPath(new URL('./objects/', import.meta.url));
const OUTPUT = fileURLToPath(new URL('../tests/output/', import.meta.url));

async function objectNames(asked: readonly string[]): Promise<string[]> {
  const files = await readdir(OBJECTS);
  const known = files.filter((f) => f.endsWith('.ts')).map((f) => f.slice(0, -3)).sort();
  for (const name of asked) if (!known.includes(name)) throw new Error(`No object "${name}". Known: ${known.join(', ')}.`);
  return asked.length > 0 ? [...asked] : known;
}

async function buildObjects(asked: readonly string[]): Promise<void> {
  for (const name of await objectNames(asked)) {
    const module = (await import(`./objects/${name}.ts`)) as ObjectModule;
    await writeObject(name, await module.build(), OBJECTS);
  }
}

const [command, ...rest] = process.argv.slice(2);
await mkdir(OUTPUT, { recursive: true });
if (command === 'objects') await buildObjects(rest);
else if (command === 'sheet') await contactSheet(await objectNames(rest), OUTPUT);
else if (command === 'pictures') await takePictures(await objectNames(rest), OBJECTS);
else if (command === 'fonts') await buildFonts();
else if (command === 'bake') await bakeHalls(rest);
else if (command === 'previews') await takePreviews(rest[0] ?? '', rest[1] ?? '', rest.slice(2));
else if (command === 'shot') {
  const [name] = await objectNames(rest.slice(0, 1));
  await shot(name!, Object.fromEntries(rest.slice(1).map((pair) => pair.split('=') as [string, string])), OUTPUT);
} else {
  console.error('Say what to do: objects [name…], sheet [name…], pictures [name…], shot <name> [key=value…], bake [exhibition] [hall…], previews <url> <exhibition> [case…] or fonts.');
  process.exitCode = 2;
}
