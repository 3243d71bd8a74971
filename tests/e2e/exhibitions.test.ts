import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { enter, launchBrowser, newVisitor, RETURNING, SMALL, untilTelemetry } from '../support/browser.ts';
import { type RunningServer, startServer } from '../support/pavilion-server.ts';

const minimal = resolve(import.meta.dirname, '../scenes/fixtures/minimal');
const scenes = mkdtempSync(join(tmpdir(), 'pavilion-e2e-'));
let browser: Browser;
let server: RunningServer;

/** The exhibition "minimal" with a third language in which only its title and that of one hall are there. */
function halfTranslated(): void {
  const folder = join(scenes, 'minimal');
  cpSync(minimal, folder, { recursive: true });
  const say = (file: string, key: string, words: string) => {
    const data = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, Record<string, string>>;
    writeFileSync(join(folder, file), JSON.stringify({ ...data, [key]: { ...data[key], es: words } }));
  };
  say('exhibition.json', 'title', 'Dos salas');
  say('halls/entrance.json', 'title', 'Entrada');
}

beforeAll(async () => {
  halfTranslated();
  cpSync(minimal, join(scenes, 'crooked'), { recursive: true });
  writeFileSync(join(scenes, 'crooked', 'exhibition.json'), '{ "format": 1, "id": "crooked" }');
  server = await startServer({ env: { SCENES_FOLDER: scenes } });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(scenes, { recursive: true });
});

it('serves the sound exhibition beside a broken one, and tells the curator about the other', async () => {
  expect(server.log()).toContain('The exhibition "crooked" is not served until this is mended');
  expect(server.log()).toMatch(/exhibition\.json[\s\S]*Instead:/);
  expect((await fetch(`${server.url}/crooked`)).status).toBe(404);
  expect((await fetch(`${server.url}/minimal`)).status).toBe(200);
});

it('shows words that are missing in a language in another one, and says so', async () => {
  const { context, page, faults } = await newVisitor(browser, server.url, SMALL, RETURNING);
  await enter(page, `${server.url}/minimal/lakeside/story?solo&lang=es`);
  expect(await page.locator('html').getAttribute('lang')).toBe('es');
  await page.getByRole('heading', { name: 'Dos salas' }).waitFor();
  const panel = page.getByRole('complementary');
  await panel.getByText('This text is available only in English.').first().waitFor();
  expect(await panel.getByText('The lake gave clay', { exact: false }).getAttribute('lang')).toBe('en');
  await page.getByRole('navigation').getByLabel(/^(Language|Idioma)$/).selectOption('zh');
  await untilTelemetry(page, (now) => now.visit.language === 'zh', 'Chinese');
  await panel.getByText('湖边有的是黏土', { exact: false }).waitFor();
  expect(await panel.getByText('available only').count()).toBe(0);
  expect(faults).toEqual({ foreign: [], errors: [] });
  await context.close();
});

it('shows a link to a case with its title, description and picture', async () => {
  const url = inject('url');
  const tags = async (path: string) => {
    const html = await (await fetch(url + path)).text();
    return Object.fromEntries([...html.matchAll(/<meta property="og:(\w+)" content="([^"]*)"/g)].map(([, name, content]) => [name, content]));
  };
  const whole = await tags('/creative-cities');
  const { cases } = (await (await fetch(`${url}/api/exhibitions/creative-cities.json`)).json()) as { cases: { id: string; city: Record<string, string> }[] };
  expect(cases.length).toBe(20);
  const pictures = new Set<string>();
  for (const { id: place, city } of cases) {
    const shown = await tags(`/creative-cities/${place}`);
    expect(shown['title'], place).toContain(city['en']);
    pictures.add(shown['image'] ?? '');
    expect(shown['description']?.length, place).toBeGreaterThan(20);
    expect(shown['description'], place).not.toBe(whole['description']);
    const picture = await fetch(shown['image'] ?? `${url}/no-picture-for-${place}`);
    expect([picture.status, picture.headers.get('Content-Type')], place).toEqual([200, expect.stringMatching(/^image\//)]);
  }
  expect(pictures.size).toBe(cases.length);
});
