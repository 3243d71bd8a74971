import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';
import { inputsDigest } from './built.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const compressible = new Set(['.js', '.css', '.html', '.json', '.svg', '.txt', '.wasm']);
/** Below this a compressed copy saves nothing worth a file. */
const SMALLEST = 1024;

function compressBelow(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) compressBelow(path);
    else if (compressible.has(extname(name)) && statSync(path).size >= SMALLEST) {
      const quality = { [constants.BROTLI_PARAM_QUALITY]: 11 };
      writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path), { params: quality }));
    }
  }
}

// Built beside the one in place and then swapped, so that a build cut short never leaves half a client.
const fresh = join(root, '.cache', `build-${process.pid}`);
const old = `${fresh}-old`;
const target = join(root, 'dist');
mkdirSync(dirname(fresh), { recursive: true });
await build({ root, logLevel: 'warn', build: { outDir: fresh, emptyOutDir: true } });
compressBelow(fresh);
writeFileSync(join(fresh, '.stamp'), process.argv[2] ?? inputsDigest());
if (existsSync(target)) renameSync(target, old);
renameSync(fresh, target);
rmSync(old, { recursive: true, force: true });
