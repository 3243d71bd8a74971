import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { DESKTOP, launchBrowser, newVisitor, PHONE, picture } from '../support/browser.ts';

const url = inject('url');
const CASE = '/creative-cities/jingdezhen/text';
const INDEX = '/creative-cities/text';
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('are read, and led through, without any script', async () => {
  const { context, page, faults } = await newVisitor(browser, url, { ...DESKTOP, javaScriptEnabled: false });
  await page.goto(`${url}/creative-cities`);
  await page.goto(url + INDEX);
  await picture(page, 'text-index');
  await page.getByRole('main').getByRole('link', { name: 'Jingdezhen' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Jingdezhen' }).waitFor();
  await picture(page, 'text-case');
  const drawn = await page.getByRole('img', { name: /vase/ }).first().boundingBox();
  expect(drawn?.width).toBeGreaterThan(300);
  expect(await page.getByRole('table').count()).toBeGreaterThan(1);
  await page.getByRole('link', { name: /^Source 1$/ }).first().click();
  expect(new URL(page.url()).hash).toBe('#s1');
  await page.getByRole('link', { name: '中文' }).click();
  await page.getByRole('heading', { level: 1, name: '景德镇' }).waitFor();
  await page.getByRole('navigation', { name: '相邻案例' }).getByRole('link').last().click();
  expect(new URL(page.url()).pathname).not.toBe(CASE);
  await page.getByRole('contentinfo').getByRole('link', { name: '在展厅里看这个案例' }).waitFor();
  expect(faults).toEqual({ foreign: [], errors: [] });
  await context.close();
});

it('have no finding by axe, by day and by night, in both languages', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { context, page, faults } = await newVisitor(browser, url, { ...DESKTOP, colorScheme });
    for (const path of colorScheme === 'light' ? [`${INDEX}?lang=en`, `${INDEX}?lang=zh`, `${CASE}?lang=en`, `${CASE}?lang=zh`] : [`${CASE}?lang=zh`]) {
      await page.goto(url + path);
      expect(await violations(page), `${path} ${colorScheme}`).toEqual([]);
    }
    if (colorScheme === 'dark') await picture(page, 'text-case-dark-zh');
    expect(faults).toEqual({ foreign: [], errors: [] });
    await context.close();
  }
});

it('fit a narrow phone, and letters twice as large', async () => {
  const { context, page } = await newVisitor(browser, url, { ...PHONE, viewport: { width: 360, height: 780 } });
  for (const path of [`${INDEX}?lang=en`, `${CASE}?lang=zh`, `${CASE}?lang=en`, '/creative-cities/catalogue?lang=en']) {
    await page.goto(url + path);
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 780 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} at ${width}`).toBeLessThanOrEqual(width);
    }
  }
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(`${url}${CASE}?lang=en`);
  for (const link of await page.getByRole('navigation', { name: 'The exhibition' }).getByRole('link').all()) expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await picture(page, 'text-case-phone');
  await context.close();
});

it('are printed as a catalogue, a chapter to a page and more', async () => {
  const { context, page } = await newVisitor(browser, url);
  await page.goto(`${url}/creative-cities/catalogue?lang=en`);
  const chapters = await page.getByRole('article').count();
  expect(chapters).toBeGreaterThan(5);
  const printed = await page.pdf({ preferCSSPageSize: true });
  const pages = printed.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  // Cover and contents come before the chapters.
  expect(pages).toBeGreaterThan(chapters + 2);
  // Feed and sitemap are read by the browser's own parser.
  const parsed = await page.evaluate(async () => {
    const roots = ['/creative-cities/feed.atom', '/sitemap.xml'].map(async (path) => new DOMParser().parseFromString(await (await fetch(path)).text(), 'application/xml').documentElement.localName);
    return Promise.all(roots);
  });
  expect(parsed).toEqual(['feed', 'urlset']);
  await context.close();
});
