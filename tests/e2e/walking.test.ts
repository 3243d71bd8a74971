import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { DESKTOP, enter, launchBrowser, newVisitor, picture, RETURNING, SMALL, untilTelemetry } from '../support/browser.ts';

const url = inject('url');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const distance = (a: readonly number[], b: readonly number[]) => Math.hypot((a[0] ?? 0) - (b[0] ?? 0), (a[2] ?? 0) - (b[2] ?? 0));

it('greets a first visitor over the visible hall, once, and loads nothing from elsewhere', async () => {
  const { context, page, faults } = await newVisitor(browser, url, DESKTOP, { quality: 'low' });
  await enter(page, `${url}/creative-cities`);
  const card = page.getByRole('form', { name: /Creative Cities/ });
  await card.waitFor();
  await picture(page, 'entrance-first-visit');
  await page.getByLabel('Your name').fill('<script>alert(1)</script>');
  await page.getByRole('button', { name: 'Walk in' }).click();
  await card.waitFor({ state: 'detached' });
  await picture(page, 'entrance');
  await page.reload();
  await untilTelemetry(page, (now) => now.ready && now.net.state === 'joined', 'the line after a reload');
  expect(await card.count()).toBe(0);
  await page.getByRole('button', { name: /^People:/ }).click();
  await page.getByText('<script>alert(1)', { exact: false }).first().waitFor();
  expect(faults).toEqual({ foreign: [], errors: [] });
  await context.close();
});

it('walks by keys, and walls hold', async () => {
  const { context, page } = await newVisitor(browser, url, SMALL, RETURNING);
  const start = await enter(page, `${url}/creative-cities?solo`);
  await page.keyboard.down('KeyW');
  const forward = await untilTelemetry(page, (now) => distance(now.me.position, start.me.position) > 1, 'a metre forward');
  await page.keyboard.up('KeyW');
  expect(forward.me.position[2]).toBeLessThan(start.me.position[2] - 0.9);
  // Backwards against the wall behind the start, 14.5 m south of the middle: the body stops a shoulder's width before it.
  await page.keyboard.down('KeyS');
  await page.keyboard.down('ShiftLeft');
  await untilTelemetry(page, (now) => now.me.position[2] > 14.19, 'the wall');
  let looks = 0;
  const still = await untilTelemetry(page, () => (looks += 1) > 10, 'ten more frames against it');
  await page.keyboard.up('KeyS');
  await page.keyboard.up('ShiftLeft');
  expect(still.me.position[2]).toBeLessThan(14.201);
  expect(still.me.hall).toBe('atrium');
  await context.close();
});

it('walks to a clicked spot on the floor, around what stands between', async () => {
  const { context, page } = await newVisitor(browser, url, SMALL, RETURNING);
  const start = await enter(page, `${url}/creative-cities?solo`);
  await page.mouse.click(440, 440);
  await untilTelemetry(page, (now) => now.visit.walking, 'the walk to begin');
  const arrived = await untilTelemetry(page, (now) => !now.visit.walking, 'the walk to end');
  expect(distance(arrived.me.position, start.me.position)).toBeGreaterThan(0.5);
  await context.close();
});

it('leads to a clicked exhibit, opens it, and Esc steps back one thing at a time', async () => {
  const { context, page } = await newVisitor(browser, url, SMALL, RETURNING);
  // Some metres east of the vase, looking at it.
  const start = await enter(page, `${url}/creative-cities?at=-9.5,-2.2,270&solo`);
  const panel = page.getByRole('complementary', { name: /meiping/ });
  await page.mouse.click(400, 275);
  await panel.waitFor();
  const before = await untilTelemetry(page, (now) => !now.visit.walking, 'standing before the vase');
  expect(before.me.exhibit).toBe('jingdezhen/meiping');
  expect(distance(before.me.position, start.me.position)).toBeGreaterThan(1);
  await panel.getByRole('button', { name: 'Look closer' }).click();
  await panel.getByRole('button', { name: 'Put back' }).waitFor();
  await page.keyboard.press('Escape');
  await panel.getByRole('button', { name: 'Look closer' }).waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await context.close();
});

it('travels by the floor plan', async () => {
  const { context, page } = await newVisitor(browser, url, SMALL, RETURNING);
  await enter(page, `${url}/creative-cities?solo`);
  await page.keyboard.press('m');
  const plan = page.getByRole('dialog', { name: 'Floor plan' });
  await plan.waitFor();
  await picture(page, 'floor-plan');
  await page.getByRole('button', { name: 'Go to the hall Music' }).focus();
  await page.keyboard.press('Enter');
  await untilTelemetry(page, (now) => now.me.hall === 'music' && !now.visit.walking, 'the hall of music');
  await context.close();
});

it('glides nowhere with reduced motion: it cuts', async () => {
  const { context, page } = await newVisitor(browser, url, { ...SMALL, reducedMotion: 'reduce' }, RETURNING);
  const start = await enter(page, `${url}/creative-cities?solo`);
  await page.mouse.click(440, 440);
  const moved = await untilTelemetry(page, (now) => distance(now.me.position, start.me.position) > 0.3, 'the cut');
  expect(moved.visit.walking).toBe(false);
  await context.close();
});
