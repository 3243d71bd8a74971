// Finds a Chromium for the browser tests, or installs one where that is possible.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { giveUp, root, runtime } from '../../server/launch/setup.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser Playwright itself would install, when it is there. @returns {string | undefined} */
function playwrightsOwn() {
  const path = createRequire(join(root, 'package.json'))('playwright-core').chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** A Chromium that is already on the machine. @returns {string | undefined} */
export function findChromium() {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    giveUp(`CHROMIUM_PATH names ${named}, but there is no such file. Correct it or unset it.`);
  }
  return PLACES.find((place) => existsSync(place)) ?? playwrightsOwn();
}

/** Finds or installs Chromium; ends with one sentence where neither is possible. @returns {string} */
export function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  process.stdout.write('No Chromium found; installing one for the browser tests …\n');
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  } else {
    spawnSync(runtime(), [join(root, 'node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'], { stdio: 'inherit' });
  }
  return findChromium() ?? giveUp('The browser tests need Chromium: install Chromium or Chrome, or set CHROMIUM_PATH to its program file, and run npm test again.');
}
