// `node server/launch/run.mjs <file.ts> [arguments]`: set-up, then the file on the project's own Node.
import { ensureInstalled, giveUp, run } from './setup.mjs';

const [file, ...rest] = process.argv.slice(2);
if (file === undefined) giveUp('Name the file to run: node server/launch/run.mjs <file.ts> [arguments].');
ensureInstalled();
process.exit(await run([file, ...rest]));
