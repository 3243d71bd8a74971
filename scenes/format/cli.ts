/**
 * The curator's command line:
 *   npm run exhibition -- check [folder…]   all problems of the folders, or of every exhibition
 *   npm run exhibition -- new <name>        a small valid exhibition under scenes/ to start from
 *   npm run exhibition -- schema            writes the JSON Schemas that editors read
 * Exit code 0 when all is well, 1 when a check found errors, 2 when the command was not understood.
 */
import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exists, listExhibitions, SCENES } from './catalogue.ts';
import { jsonSchemas } from './json-schema.ts';
import { newExhibition } from './new-exhibition.ts';
import { MANIFEST_FILE } from './parse.ts';
import { formatProblems, hasErrors } from './problem.ts';
import { loadExhibition } from './read-folder.ts';

const HELP = `What to do with exhibitions:
  npm run exhibition -- check [folder…]   find all problems, in the folders or in every exhibition
  npm run exhibition -- new <name>        make a small exhibition to start from
  npm run exhibition -- schema            write the JSON Schemas that editors read`;

/** The folder as written, or the exhibition of that name. */
async function folderOf(asked: string): Promise<string> {
  return (await exists(join(asked, MANIFEST_FILE))) || !(await exists(join(SCENES, asked))) ? asked : join(SCENES, asked);
}

async function check(asked: string[]): Promise<number> {
  const folders = asked.length > 0 ? await Promise.all(asked.map(folderOf)) : (await listExhibitions()).map((name) => join(SCENES, name));
  let failed = false;
  for (const folder of folders) {
    const { plan, problems } = await loadExhibition(folder);
    const counts = plan === null ? '' : ` (${plan.halls.length} halls, ${plan.placed.length} exhibits)`;
    console.log(`${relative('.', folder) || folder}${counts}\n\n${formatProblems(problems)}\n`);
    failed ||= hasErrors(problems);
  }
  return failed ? 1 : 0;
}

async function make(name: string | undefined): Promise<number> {
  if (name === undefined) {
    console.error('Give it a name: npm run exhibition -- new my-city');
    return 2;
  }
  const made = await newExhibition(name);
  if ('refused' in made) {
    console.error(made.refused);
    return 1;
  }
  const shown = relative('.', made.folder);
  console.log(`${shown} is ready. What to do next:
  1. npm run dev, and open /${name} in the browser.
  2. Change ${shown}/cases/my-case.json: names, story, figures, sources. Save, and look again.
  3. npm run exhibition -- check ${shown}
scenes/README.md tells the rest.`);
  return 0;
}

async function writeSchemas(): Promise<number> {
  for (const [name, text] of Object.entries(jsonSchemas())) {
    await writeFile(fileURLToPath(new URL(name, import.meta.url)), text);
    console.log(`scenes/format/${name}`);
  }
  return 0;
}

const [command, ...rest] = process.argv.slice(2);
if (command === 'check') process.exitCode = await check(rest);
else if (command === 'new') process.exitCode = await make(rest[0]);
else if (command === 'schema') process.exitCode = await writeSchemas();
else {
  console.error(HELP);
  process.exitCode = 2;
}
