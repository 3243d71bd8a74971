// `node server/launch/complete-lock.mjs`: completes package-lock.json after `npm install` on a machine whose registry
// does not show other platforms' packages. npm drops those from the lock, and `npm ci` then refuses the lock everywhere.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './setup.mjs';

/** @typedef {{ version?: string, dev?: boolean, optionalDependencies?: Record<string, string> } & Record<string, unknown>} Entry */

const PLATFORM = /(android|darwin|freebsd|linux|openharmony|win32)-(arm64|x64|arm|ia32|ppc64|riscv64|s390x)(?:-(gnu|musl|eabi|gnueabihf|musleabihf|msvc))?$/;

/** Optional packages that the lock's entries ask for and that have no entry. @param {Record<string, Entry>} packages */
export function missingOptional(packages) {
  return Object.entries(packages).flatMap(([at, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => packages[`node_modules/${name}`] === undefined && packages[`${at}/node_modules/${name}`] === undefined)
      .map(([name, range]) => ({ name, version: range.replace(/^[\^~]/, ''), dev: entry.dev === true })),
  );
}

/** The entry npm would have written for a package of another platform. @param {{ name: string, version: string, dev: boolean }} one @returns {Entry} */
function platformEntry({ name, version, dev }) {
  const [, os, cpu, abi] = PLATFORM.exec(name) ?? [];
  if (os === undefined || cpu === undefined) throw new Error(`${name} is missing from package-lock.json and is not named after a platform: install it by hand.`);
  const libc = os !== 'linux' || abi === undefined ? {} : { libc: [abi.startsWith('gnu') ? 'glibc' : 'musl'] };
  return { version, cpu: [cpu], ...(dev ? { dev } : {}), ...libc, optional: true, os: [os] };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const path = join(root, 'package-lock.json');
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  const missing = missingOptional(lock.packages);
  for (const one of missing) lock.packages[`node_modules/${one.name}`] = platformEntry(one);
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(`${missing.length} entries added to package-lock.json.\n`);
}
