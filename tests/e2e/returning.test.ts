import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { enter, IN_WORDS, launchBrowser, newVisitor, QUIET_PLACE, RETURNING, SMALL, telemetry, untilTelemetry } from '../support/browser.ts';
import { flakyLine } from '../support/flaky-line.ts';

const url = inject('url');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const visitor = (name: string, address = url, settings: Record<string, unknown> = RETURNING) => newVisitor(browser, address, SMALL, { ...settings, name });
const apart = (a: readonly number[], b: readonly number[]) => Math.hypot((a[0] ?? 0) - (b[0] ?? 0), (a[2] ?? 0) - (b[2] ?? 0));

it('is the same person in the same place after a reload', async () => {
  const fay = await visitor('Fay');
  const bo = await visitor('Bo', url, IN_WORDS);
  const start = await enter(fay.page, `${url}/creative-cities`);
  await enter(bo.page, `${url}/creative-cities`);
  await fay.page.keyboard.down('KeyW');
  await untilTelemetry(fay.page, (now) => apart(now.me.position, start.me.position) > 1, 'Fay to walk');
  await fay.page.keyboard.up('KeyW');
  const away = (place: readonly number[]) => apart(place, start.me.position) > 1;
  const before = (await untilTelemetry(bo.page, (now) => now.others.some((one) => one.name === 'Fay' && away(one.position)), 'Bo to see her there')).others.find((one) => one.name === 'Fay');
  await fay.page.reload();
  const again = await untilTelemetry(fay.page, (now) => now.ready && now.net.state === 'joined', 'Fay to be back', 60);
  await untilTelemetry(fay.page, (now) => away(now.me.position), 'Fay to stand where she stood');
  const after = await untilTelemetry(bo.page, (now) => now.others.some((one) => one.name === 'Fay' && away(one.position)), 'Bo to see her again');
  expect(again.visit.landed).toBe(true);
  // Whoever was here before and is still held goes by another name.
  expect(after.others.filter((one) => one.name === 'Fay').map((one) => one.id)).toEqual([before?.id]);
  await fay.context.close();
  await bo.context.close();
});

it('walks on in a tunnel and comes out of it as the same person', async () => {
  const line = await flakyLine(url);
  const eve = await visitor('Eve', line.url);
  const bo = await visitor('Bo', url, IN_WORDS);
  await enter(eve.page, `${line.url}${QUIET_PLACE}`);
  await enter(bo.page, `${url}${QUIET_PLACE}`);
  const before = (await untilTelemetry(bo.page, (now) => now.others.some((one) => one.name === 'Eve'), 'Bo to see Eve')).others.find((one) => one.name === 'Eve');
  // Aeroplane mode, and a line that swallows everything without telling either end.
  await eve.context.setOffline(true);
  line.silence(true);
  const here = await untilTelemetry(eve.page, (now) => now.net.state === 'reconnecting', 'the page to notice the dead line');
  await eve.page.getByText('Reconnecting… You can go on walking.').waitFor();
  await eve.page.keyboard.down('KeyW');
  await untilTelemetry(eve.page, (now) => apart(now.me.position, here.me.position) > 0.5, 'Eve to walk on');
  await eve.page.keyboard.up('KeyW');
  line.silence(false);
  await eve.context.setOffline(false);
  await untilTelemetry(eve.page, (now) => now.net.state === 'joined', 'Eve to be back');
  const place = (await telemetry(eve.page)).me.position;
  const after = await untilTelemetry(bo.page, (now) => now.others.some((one) => one.name === 'Eve' && apart(one.position, place) < 0.1), 'Bo to see her where she is');
  expect(after.others.filter((one) => one.name === 'Eve').map((one) => one.id)).toEqual([before?.id]);
  await eve.context.close();
  await bo.context.close();
  line.close();
});

it('says in a sentence that a code is wrong, and goes in with others', async () => {
  const { context, page } = await visitor('Ada', url, IN_WORDS);
  await enter(page, `${url}/creative-cities?with=mistyped`);
  const notice = page.getByRole('alertdialog', { name: 'That gallery is not open to you' });
  await notice.getByText('The code “mistyped” is mistyped, or its gallery is full or has closed.').waitFor();
  await notice.getByRole('button', { name: 'Go in with others' }).click();
  await untilTelemetry(page, (now) => now.net.state === 'joined', 'Ada to join');
  await notice.waitFor({ state: 'detached' });
  await context.close();
});

it('keeps text size, picture quality, movement and reading instead of walking for the next visit', async () => {
  const { context, page } = await newVisitor(browser, url, SMALL, { ...RETURNING, quality: 'medium' });
  await enter(page, `${url}/creative-cities?solo`);
  await page.getByRole('button', { name: 'Settings' }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  for (const name of ['Words only', '150 %', 'Simple', 'Reduced']) await settings.getByRole('radio', { name, exact: true }).check({ force: true });
  await page.reload();
  const now = await untilTelemetry(page, (one) => one.ready, 'the hall after a reload', 60);
  expect(now.visit.quality).toBe('low');
  expect(await page.locator('.stage-canvas').count()).toBe(0);
  expect(await page.evaluate(() => [getComputedStyle(document.documentElement).getPropertyValue('--text-scale'), document.documentElement.dataset['motion']])).toEqual(['1.5', 'reduced']);
  await page.getByRole('button', { name: 'Settings' }).click();
  for (const name of ['Words only', '150 %', 'Simple', 'Reduced']) expect(await settings.getByRole('radio', { name, exact: true }).isChecked(), name).toBe(true);
  await context.close();
});
