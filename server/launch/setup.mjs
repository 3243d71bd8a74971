// Set-up shared by all npm commands. Plain JavaScript on purpose: it runs before anything is installed, on Node 20.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const stamp = join(root, 'node_modules', '.pavilion-lock');
const windows = process.platform === 'win32';
/** The first version that runs TypeScript files as they are. */
const TYPES_STRIPPED = [22, 18];

/** Ends the command with one sentence that says what to do. @param {string} sentence @returns {never} */
export function giveUp(sentence) {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(1);
}

/** @param {string | Buffer} text */
export const digest = (text) => createHash('sha256').update(text).digest('hex');

const lockDigest = () => digest(readFileSync(join(root, 'package-lock.json')));

/** Installs the locked dependencies when they are missing or the lock has changed. */
export function ensureInstalled() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20) giveUp(`Pavilion needs Node 20 or newer; this is ${process.versions.node}. Install it from https://nodejs.org and try again.`);
  const wanted = lockDigest();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stdout.write('Installing the locked dependencies (about a minute the first time) …\n');
  const began = Date.now();
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit', shell: windows });
  if (done.status !== 0) giveUp('The dependencies could not be installed. Check the network connection and the free disk space (about 1 GB), then run the command again.');
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  process.stdout.write(`Installed in ${Math.round((Date.now() - began) / 1000)} s.\n`);
}

/** The Node that runs Pavilion: the one among the dependencies, else this one when it is new enough. @returns {string} */
export function runtime() {
  const bundled = join(root, 'node_modules', `node-${windows ? 'win' : process.platform}-${process.arch}`, 'bin', windows ? 'node.exe' : 'node');
  if (existsSync(bundled)) return bundled;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = TYPES_STRIPPED;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return process.execPath;
  return giveUp(`No Node ${needMajor} comes with the dependencies for ${process.platform}/${process.arch}; install Node 24 from https://nodejs.org and try again.`);
}

/**
 * Runs a file on the runtime, hands signals on, and resolves with its exit code.
 * @param {string[]} args @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>}
 */
export function run(args, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(runtime(), args, { cwd: root, stdio: 'inherit', env });
    const handOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.on('SIGINT', handOn);
    process.on('SIGTERM', handOn);
    child.on('error', (error) => giveUp(`Could not start ${args[0] ?? 'the program'}: ${error.message}`));
    child.on('exit', (code, signal) => {
      process.off('SIGINT', handOn);
      process.off('SIGTERM', handOn);
      resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1));
    });
  });
}
