import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { enter, goBackTo, launchBrowser, newVisitor, RETURNING, SMALL, untilTelemetry } from '../support/browser.ts';

const url = inject('url');
/** The button of a panel goes by its words in the reader's language. */
const shellWords = (language: string): Record<string, string> => JSON.parse(readFileSync(new URL(`../../client/view/ui/words/${language}/shell.json`, import.meta.url), 'utf8')) as Record<string, string>;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

for (const language of ['en', 'zh']) {
  it(`has no finding by axe in any panel (${language})`, async () => {
    const { context, page, faults } = await newVisitor(browser, url, { ...SMALL, reducedMotion: 'reduce' }, { quality: 'low', language });
    await enter(page, `${url}/creative-cities`);
    await untilTelemetry(page, (now) => now.net.state === 'joined', 'the line');
    expect(await violations(page), 'landing card').toEqual([]);
    await page.getByRole('form').getByRole('button', { name: shellWords(language)['walkIn'] ?? '', exact: true }).click();
    expect(await violations(page), 'hall').toEqual([]);
    for (const panel of ['list', 'plan', 'people', 'chat', 'settings', 'help', 'share']) {
      const words = shellWords(language)[panel] ?? '';
      const more = page.getByRole('button', { name: shellWords(language)['more'] ?? '', exact: true });
      if (['settings', 'help', 'share'].includes(panel) && (await more.isVisible())) await more.click();
      await page.getByRole('button', { name: panel === 'people' ? /^(People|观众)/ : words, exact: panel !== 'people' }).first().click();
      await untilTelemetry(page, (now) => now.visit.panel === panel, `the panel ${panel}`);
      await page.getByRole(panel === 'list' ? 'navigation' : 'dialog').first().waitFor();
      expect(await violations(page), panel).toEqual([]);
      await page.keyboard.press('Escape');
      await untilTelemetry(page, (now) => now.visit.panel === 'none', `${panel} to close`);
    }
    for (const exhibit of ['jingdezhen/meiping', 'jingdezhen/figures', 'medellin/timeline', 'globe', 'quito/title']) {
      await goBackTo(page, `/creative-cities/${exhibit}`);
      await untilTelemetry(page, (now) => now.visit.open === exhibit, exhibit);
      await page.getByRole('complementary').waitFor();
      expect(await violations(page), exhibit).toEqual([]);
    }
    // Every panel and every kind of exhibit has been open: the strict policy held, and nothing came from elsewhere.
    expect(faults).toEqual({ foreign: [], errors: [] });
    await context.close();
  });
}

it('shows where the keyboard is on every control of the top bar', async () => {
  const { context, page } = await newVisitor(browser, url, SMALL, RETURNING);
  await enter(page, `${url}/creative-cities?solo`);
  const controls = page.getByRole('navigation', { name: 'Menu' }).getByRole('button');
  const wanted = await Promise.all((await controls.all()).map((one) => one.isVisible())).then((seen) => seen.filter(Boolean).length);
  expect(wanted).toBeGreaterThanOrEqual(8);
  const reached = new Set<string>();
  for (let tabs = 0; reached.size < wanted && tabs < 30; tabs++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      if (element?.closest('nav')?.getAttribute('aria-label') !== 'Menu') return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const onTop = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return { name: element.getAttribute('aria-label') ?? element.textContent ?? '', ring: outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2, inView: element.contains(onTop) };
    });
    if (focus === null) continue;
    expect(focus, focus.name).toMatchObject({ ring: true, inView: true });
    reached.add(focus.name);
  }
  expect(reached.size).toBe(wanted);
  await context.close();
});
