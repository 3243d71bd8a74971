import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { enter, launchBrowser, newVisitor, picture, RETURNING, SMALL, telemetry, untilTelemetry } from '../support/browser.ts';

const url = inject('url');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('is a whole visit by keyboard alone: list, filter, read, annotations, next, back to the list', async () => {
  const { context, page } = await newVisitor(browser, url, SMALL, RETURNING);
  await enter(page, `${url}/creative-cities?solo`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const list = page.getByRole('navigation', { name: 'Exhibits' });
  const filter = list.getByRole('searchbox');
  await filter.focus();
  await page.keyboard.type('Medell');
  await list.getByText(/exhibits$/).waitFor();
  const gondola = list.getByRole('button', { name: /Object$/ });
  await gondola.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary');
  await panel.waitFor();
  await untilTelemetry(page, (now) => now.visit.open === 'medellin/gondola', 'the gondola to open');
  const annotation = panel.getByRole('list').first().getByRole('button').first();
  await annotation.focus();
  await page.keyboard.press('Enter');
  await untilTelemetry(page, (now) => now.visit.annotation !== null, 'an annotation');
  await panel.getByRole('button', { name: /^Next exhibit/ }).focus();
  await page.keyboard.press('Enter');
  await untilTelemetry(page, (now) => now.visit.open !== null && now.visit.open !== 'medellin/gondola', 'the next exhibit');
  await page.keyboard.press('Escape');
  await untilTelemetry(page, (now) => now.visit.open === null, 'the panel to close');
  await context.close();
});

it('stands before the case of a deep link, and the address follows; back and forward work', async () => {
  const { context, page } = await newVisitor(browser, url, SMALL, RETURNING);
  const first = await enter(page, `${url}/creative-cities/quito?solo`);
  expect(first.me.hall).toBe('architecture');
  await page.goto(`${url}/creative-cities/jingdezhen/meiping?solo`);
  await untilTelemetry(page, (now) => now.ready && now.visit.open === 'jingdezhen/meiping', 'the vase');
  expect(await page.title()).toMatch(/vase|meiping/i);
  await page.getByRole('button', { name: /^Next exhibit/ }).click();
  await untilTelemetry(page, (now) => now.visit.open !== null && now.visit.open !== 'jingdezhen/meiping', 'the next exhibit');
  const next = new URL(page.url()).pathname;
  expect(next).not.toContain('meiping');
  await page.goBack();
  await untilTelemetry(page, (now) => now.visit.open === 'jingdezhen/meiping', 'back at the vase');
  expect(new URL(page.url()).pathname).toBe('/creative-cities/jingdezhen/meiping');
  await page.goForward();
  await untilTelemetry(page, (now) => now.visit.open !== 'jingdezhen/meiping', 'forward again');
  expect(new URL(page.url()).pathname).toBe(next);
  await context.close();
});

it('shows figures with value, unit, year and source as a table, and sources as links', async () => {
  const { context, page } = await newVisitor(browser, url, SMALL, RETURNING);
  await enter(page, `${url}/creative-cities/jingdezhen/figures?solo`);
  const panel = page.getByRole('complementary');
  const table = panel.getByRole('table');
  await table.waitFor();
  const rows = await table.getByRole('row').allInnerTexts();
  expect(rows.length).toBeGreaterThan(2);
  for (const row of rows.slice(1)) expect(row).toMatch(/\d/);
  const links = panel.getByRole('link');
  expect(await links.count()).toBeGreaterThan(0);
  for (const link of await links.all()) expect(await link.getAttribute('rel')).toMatch(/noopener/);
  // The same words as a page, for whoever wants to print or cite them.
  expect(await panel.getByRole('link', { name: /^This case as a page/ }).getAttribute('href')).toBe('/creative-cities/jingdezhen/text?lang=en');
  expect(await panel.getByRole('link', { name: /^Cite/ }).getAttribute('href')).toBe('/creative-cities/jingdezhen/text?lang=en#cite');
  await picture(page, 'figures');
  await context.close();
});

it('changes language in place: page, panel, title and address of the reader', async () => {
  const { context, page } = await newVisitor(browser, url, SMALL, RETURNING);
  await enter(page, `${url}/creative-cities/curitiba/story?solo`);
  await page.getByRole('complementary').waitFor();
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('complementary').getByText('库里蒂巴').first().waitFor();
  expect(await page.locator('html').getAttribute('lang')).toMatch(/^zh/);
  expect((await telemetry(page)).visit.open).toBe('curitiba/story');
  await picture(page, 'story-zh');
  await page.reload();
  await untilTelemetry(page, (now) => now.ready && now.visit.language === 'zh', 'Chinese after a reload');
  await context.close();
});

it('keeps everything readable without WebGL, in the company of the others', async () => {
  const { context, page, faults } = await newVisitor(browser, url, SMALL, RETURNING);
  await context.addInitScript(() => {
    // A browser without WebGL answers null for it and goes on drawing in two dimensions.
    HTMLCanvasElement.prototype.getContext = new Proxy(Reflect.get(HTMLCanvasElement.prototype, 'getContext'), {
      apply: (real, canvas, wanted: unknown[]) => (String(wanted[0]).startsWith('webgl') ? null : (Reflect.apply(real, canvas, wanted) as RenderingContext | null)),
    });
  });
  await enter(page, `${url}/creative-cities`);
  await page.getByText('This browser cannot show the halls in three dimensions', { exact: false }).waitFor();
  await page.getByText('Jingdezhen').first().waitFor();
  await page.getByText('Songhai', { exact: false }).first().waitFor();
  await untilTelemetry(page, (now) => now.net.state === 'joined', 'the line to the others');
  await page.getByRole('button', { name: /^People:/ }).click();
  await page.getByRole('dialog', { name: /^People/ }).waitFor();
  await picture(page, 'without-webgl');
  expect(faults.foreign).toEqual([]);
  await context.close();
});

it('recovers by itself when the graphics are taken away', async () => {
  const { context, page } = await newVisitor(browser, url, SMALL, RETURNING);
  const before = await enter(page, `${url}/creative-cities/medellin?solo`);
  await page.evaluate(() => {
    const canvas = document.querySelector('canvas');
    const gl = canvas?.getContext('webgl2');
    const lever = gl?.getExtension('WEBGL_lose_context');
    if (lever === null || lever === undefined) throw new Error('no way to lose the context here');
    lever.loseContext();
    setTimeout(() => lever.restoreContext(), 500);
  });
  await page.getByText('The picture was interrupted').waitFor();
  await page.getByText('The picture was interrupted').waitFor({ state: 'detached' });
  const after = await untilTelemetry(page, (now) => now.ready && now.frame.calls > 0, 'the hall again');
  expect(after.me.position[0]).toBeCloseTo(before.me.position[0], 2);
  expect(after.me.position[2]).toBeCloseTo(before.me.position[2], 2);
  await context.close();
});

it('says in its place that a model cannot be loaded, and its words and the rest go on', async () => {
  const { context, page } = await newVisitor(browser, url, SMALL, RETURNING);
  await page.route('**/meiping*.glb*', (route) => route.fulfill({ status: 200, contentType: 'model/gltf-binary', body: 'glTF broken' }));
  const given = page.waitForEvent('console', (message) => message.text().includes('The exhibit "jingdezhen/meiping" could not be shown'));
  await enter(page, `${url}/creative-cities/jingdezhen/meiping?solo`);
  await given;
  const panel = page.getByRole('complementary', { name: /meiping/ });
  await panel.getByRole('button', { name: /Blue under the glaze/ }).waitFor();
  await picture(page, 'model-failed');
  await panel.getByRole('button', { name: /^Next exhibit/ }).click();
  await untilTelemetry(page, (now) => now.visit.open !== 'jingdezhen/meiping' && now.visit.open !== null, 'the next exhibit');
  await context.close();
});

it('has its own words for an unknown exhibition', async () => {
  const { context, page } = await newVisitor(browser, url, SMALL);
  const answer = await page.goto(`${url}/no-such-place`);
  expect(answer?.status()).toBe(404);
  await page.getByRole('heading', { name: 'There is no exhibition at this address' }).waitFor();
  await page.getByRole('link', { name: 'Pavilion' }).waitFor();
  await context.close();
});
