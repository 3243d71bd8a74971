// `npm test`: set-up, types, lint, unit and server tests, browser tests; ends with "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../server/launch/built.mjs';
import { ensureInstalled, root, runtime } from '../server/launch/setup.mjs';

ensureInstalled();
const { ensureChromium } = await import('./support/chromium.mjs');
const chromium = ensureChromium();
const output = join(root, 'tests', 'output');
mkdirSync(output, { recursive: true });
const bin = (/** @type {string} */ name) => join(root, 'node_modules', name);
const env = { ...process.env, CHROMIUM_PATH: chromium, PATH: `${join(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env['PATH'] ?? ''}` };
let passed = 0;
let failed = 0;

/** @param {string} title @param {string[]} args @returns {boolean} */
function step(title, args) {
  process.stdout.write(`\n— ${title}\n`);
  const began = Date.now();
  const done = spawnSync(runtime(), args, { cwd: root, stdio: 'inherit', env });
  process.stdout.write(`  ${title}: ${done.status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - began) / 1000)} s\n`);
  return done.status === 0;
}

/** A step that counts as one test. @param {string} title @param {string[]} args */
function check(title, args) {
  if (step(title, args)) passed += 1;
  else failed += 1;
}

/** A vitest project; its own tests are counted. @param {string} title @param {string} project */
function suite(title, project) {
  const report = join(output, `${project}.json`);
  rmSync(report, { force: true });
  const ok = step(title, [bin('vitest/vitest.mjs'), 'run', `--project=${project}`, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  const counted = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { numPassedTests: 0, numFailedTests: 0 };
  passed += counted.numPassedTests;
  failed += counted.numFailedTests;
  // A suite that died before its tests, or closed without one, has failed even if no single test says so.
  if ((!ok && counted.numFailedTests === 0) || counted.numPassedTests + counted.numFailedTests === 0) failed += 1;
}

check('Types', [bin('typescript/bin/tsc'), '-p', '.']);
check('Lint', [bin('oxlint/bin/oxlint'), '--type-aware', 'client', 'server', 'scenes', 'assets', 'tests', 'vite.config.ts', 'vitest.config.ts']);
suite('Unit and server tests', 'unit');
await ensureBuilt();
suite('Browser tests', 'browser');
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
