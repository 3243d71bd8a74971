import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { enter, launchBrowser, newVisitor, picture, RETURNING, SMALL, telemetry, untilTelemetry } from '../support/browser.ts';

const url = inject('url');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('sets out on a route from the list, walks to its first case, says why the next follows, and remembers', async () => {
  const { context, page, faults } = await newVisitor(browser, url, { ...SMALL, reducedMotion: 'reduce' }, { ...RETURNING, motion: 'reduced' });
  await enter(page, `${url}/creative-cities?solo`);
  await page.keyboard.press('KeyL');
  await page.getByRole('button', { name: 'Set out: City and nature in one account' }).click();
  const bar = page.getByRole('region', { name: 'The route you are on' });
  await bar.getByText(/^0 of \d seen$/).waitFor();
  expect(new URL(page.url()).searchParams.get('route')).toBe('nature');
  await bar.getByRole('button', { name: 'Walk to Chengdu' }).click();
  await untilTelemetry(page, (now) => now.visit.seen.includes('chengdu'), 'Chengdu to be seen');
  await bar.getByText(/^1 of \d seen$/).waitFor();
  await bar.getByRole('button', { name: 'Walk to Seoul' }).waitFor();
  await bar.getByText('In Chengdu kitchens changed their fire', { exact: false }).waitFor();
  await picture(page, 'route-at-chengdu');
  await page.keyboard.press('KeyM');
  const plan = page.getByRole('dialog', { name: 'Floor plan' });
  expect(await plan.getByRole('button', { name: 'City and nature in one account' }).getAttribute('aria-pressed')).toBe('true');
  await page.keyboard.press('Escape');

  // The next visit goes on where this one ended.
  await page.goto(`${url}/creative-cities?solo&lang=zh`);
  await untilTelemetry(page, (now) => now.ready, 'the hall once more');
  const again = await telemetry(page);
  expect([again.visit.route, again.visit.seen]).toEqual(['nature', ['chengdu']]);
  await page.getByRole('button', { name: '走到首尔' }).waitFor();
  await page.getByRole('button', { name: '离开这条路线', exact: true }).click();
  await untilTelemetry(page, (now) => now.visit.route === null, 'the route to be left');
  expect(faults).toEqual({ foreign: [], errors: [] });
  await context.close();
});

it('shows each route on the plan', async () => {
  const { context, page } = await newVisitor(browser, url, { viewport: { width: 1280, height: 720 } }, RETURNING);
  await enter(page, `${url}/creative-cities?solo`);
  await page.keyboard.press('KeyM');
  const plan = page.getByRole('dialog', { name: 'Floor plan' });
  for (const [id, name] of [['tradition', 'Tradition in a new light'], ['bread', 'Bread and belonging'], ['nature', 'City and nature in one account'], ['digital', 'Digital that serves life offline']] as const) {
    await plan.getByRole('button', { name }).click();
    expect(await plan.getByRole('button', { name }).getAttribute('aria-pressed')).toBe('true');
    expect(await plan.locator('.plan-stage').count()).toBeGreaterThanOrEqual(6);
    await picture(page, `plan-${id}`);
  }
  await context.close();
});
