import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium } from './chromium.mjs';

/** Waits are conditions, not pauses: patience costs nothing where a machine is fast. `PATIENCE` makes it longer or shorter. */
const patience = Number(process.env['PATIENCE'] ?? 1);
const pictures = resolve(import.meta.dirname, '../output/pictures');

/** Headless Chromium with software WebGL; nothing of its own reaches for the network. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium: run npm test once, or set CHROMIUM_PATH.');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking'],
  });
}

export const DESKTOP = { viewport: { width: 1280, height: 720 } } satisfies BrowserContextOptions;
/** A small window, yet laid out as for a desktop: software rendering is slow, and most of what is tested is not the picture. */
export const SMALL = { viewport: { width: 800, height: 500 } } satisfies BrowserContextOptions;
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 1 } satisfies BrowserContextOptions;

/** What a page did that it must not: foreign requests, errors, policy violations. */
export type Faults = { foreign: string[]; errors: string[] };

/** Where people meet in tests that are not about the view: a quiet hall with one door, since two pages at once are drawn by software. */
export const QUIET_PLACE = '/creative-cities?at=-15.3,13.5,0';

/** Someone who has been here before, on a slow device. */
export const RETURNING = { landed: true, walked: true, quality: 'low' };
/** The same in words: what is not about the hall need not draw it. */
export const IN_WORDS = { ...RETURNING, view: 'words' };

/**
 * A visitor with a storage of their own, English unless said otherwise; faults are collected from the first byte.
 * `settings` are those of an earlier visit; without them the visitor is new.
 */
export async function newVisitor(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = DESKTOP,
  settings?: Record<string, unknown>,
): Promise<{ context: BrowserContext; page: Page; faults: Faults }> {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  context.setDefaultTimeout(30_000 * patience);
  if (settings !== undefined) {
    await context.addInitScript((kept) => {
      if (localStorage.getItem('pavilion.settings') === null) localStorage.setItem('pavilion.settings', kept);
    }, JSON.stringify(settings));
  }
  // What the page's own policy forbids is said where errors are heard.
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
  const page = await context.newPage();
  const faults: Faults = { foreign: [], errors: [] };
  const origin = new URL(url).origin;
  page.on('request', (request) => {
    const asked = request.url();
    if (!asked.startsWith(origin) && !asked.startsWith('data:') && !asked.startsWith('blob:')) faults.foreign.push(asked);
  });
  page.on('pageerror', (error) => faults.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/net::ERR_|WebSocket connection/.test(message.text())) faults.errors.push(message.text());
  });
  return { context, page, faults };
}

/** The read-only telemetry every build offers; see the README. */
export type Telemetry = {
  ready: boolean;
  frame: { ms: number; calls: number; triangles: number };
  me: { position: [number, number, number]; yaw: number; hall: string; exhibit: string | null };
  others: { id: string; name: string; position: [number, number, number] }[];
  net: { state: string; bytesIn: number; bytesOut: number };
  tour: { id: string; stop: number; role: string; following: boolean; stand: [number, number] | null; followers: number; questions: number; pointed: [number, number, number] | null } | null;
  visit: { language: string; open: string | null; annotation: string | null; panel: string; landed: boolean; quality: string; walking: boolean; route: string | null; seen: string[] };
};

export function telemetry(page: Page): Promise<Telemetry> {
  return page.evaluate(() => JSON.parse(JSON.stringify((window as unknown as { pavilion: unknown }).pavilion)) as never);
}

/** Resolves when the telemetry satisfies the condition; the page is asked once per frame. */
export async function untilTelemetry(page: Page, condition: (now: Telemetry) => boolean, what: string, seconds = 45): Promise<Telemetry> {
  const deadline = Date.now() + seconds * 1000 * patience;
  let last: Telemetry | undefined;
  while (Date.now() < deadline) {
    last = await telemetry(page).catch(() => undefined);
    if (last !== undefined && condition(last)) return last;
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => next(null)))).catch(() => undefined);
  }
  throw new Error(`waited ${seconds * patience} s for ${what}; the page last said ${JSON.stringify(last)}`);
}

/** Opens an address and waits until one can walk. */
export async function enter(page: Page, address: string): Promise<Telemetry> {
  await page.goto(address);
  return untilTelemetry(page, (now) => now.ready, 'the hall to stand', 60);
}

/**
 * Goes to another address of the open exhibition as the browser's back and forward do: nothing is loaded anew.
 * `spot` (hall coordinates in metres, yaw in radians) is where an entry of the history says one stood.
 */
export async function goBackTo(page: Page, address: string, spot: { x: number; z: number; yaw: number } | null = null): Promise<void> {
  await page.evaluate(
    ([to, state]) => {
      history.pushState(state, '', to);
      dispatchEvent(new PopStateEvent('popstate', { state }));
    },
    [address, spot && { spot: { ...spot, pitch: 0 } }] as const,
  );
}

/** Keeps a picture as an artefact under tests/output/pictures. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
}
