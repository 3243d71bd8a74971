// Decides whether the built client is stale, and builds it.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digest, giveUp, root, run } from './setup.mjs';

/** What the built client depends on. */
const INPUTS = ['client', 'server/protocol', 'scenes/format', 'index.html', 'vite.config.ts', 'package-lock.json', 'tsconfig.json', 'server/launch/build.ts', 'assets/fonts'];
/** Names the inputs the build was made from. */
export const BUILD_STAMP = join(root, 'dist', '.stamp');

/** @param {string} path @returns {string[]} */
function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path).sort().flatMap((name) => filesBelow(join(path, name)));
}

/** A digest over the content of everything the client is built from. */
export function inputsDigest() {
  return digest(INPUTS.flatMap((input) => filesBelow(join(root, input))).map((file) => `${file.slice(root.length)} ${digest(readFileSync(file))}`).join('\n'));
}

/** Builds the client unless the build in place was made from the same inputs. */
export async function ensureBuilt() {
  const wanted = inputsDigest();
  if (existsSync(BUILD_STAMP) && readFileSync(BUILD_STAMP, 'utf8') === wanted) return;
  process.stdout.write('Building the client (half a minute) …\n');
  const code = await run(['server/launch/build.ts', wanted], { ...process.env, NODE_ENV: 'production' });
  if (code !== 0) giveUp('The client could not be built; the messages above say why.');
}
