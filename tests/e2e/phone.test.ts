import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { enter, launchBrowser, newVisitor, PHONE, picture, RETURNING, untilTelemetry } from '../support/browser.ts';

const url = inject('url');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Controls that are seen and too small for a thumb, or that stick out of the window. */
function misfits(least: number): string[] {
  const wrong: string[] = [];
  for (const control of document.querySelectorAll<HTMLElement>('button, a[href], input, select, [role="button"]')) {
    const box = control.getBoundingClientRect();
    const style = getComputedStyle(control);
    const shown = box.width > 0 && box.height > 0 && style.visibility !== 'hidden' && control.closest('svg, [data-scrolls], .unseen, .skip, [data-open="false"]') === null;
    if (!shown || box.right <= 0 || box.bottom <= 0) continue;
    const name = `${control.tagName} ${control.getAttribute('aria-label') ?? control.textContent?.trim() ?? ''}`;
    const target = control.matches('input[type="radio"], input[type="checkbox"]') ? (control.closest('label') ?? control).getBoundingClientRect() : box;
    if (target.width < least - 0.5 || target.height < least - 0.5) wrong.push(`${name}: ${Math.round(target.width)}x${Math.round(target.height)}`);
    if (box.left < -1 || box.right > innerWidth + 1) wrong.push(`${name}: sticks out`);
  }
  return wrong;
}

it('walks by tap, reads in a sheet, and every control fits a thumb', async () => {
  const { context, page, faults } = await newVisitor(browser, url, PHONE, { quality: 'low' });
  const start = await enter(page, `${url}/creative-cities?solo`);
  await picture(page, 'phone-first-visit');
  expect(await page.evaluate(misfits, 44)).toEqual([]);
  await page.getByRole('button', { name: 'Walk in' }).tap();
  await page.touchscreen.tap(200, 640);
  await untilTelemetry(page, (now) => Math.hypot(now.me.position[0] - start.me.position[0], now.me.position[2] - start.me.position[2]) > 0.3 && !now.visit.walking, 'the tapped walk');
  await picture(page, 'phone-hall');
  expect(await page.evaluate(misfits, 44)).toEqual([]);
  await page.goto(`${url}/creative-cities/jingdezhen/meiping?solo`);
  await untilTelemetry(page, (now) => now.ready && now.visit.open !== null, 'the vase');
  const panel = page.getByRole('complementary');
  await panel.waitFor();
  await untilTelemetry(page, (now) => !now.visit.walking, 'standing before the vase');
  const box = await panel.boundingBox();
  expect((box?.height ?? 999) / 844).toBeLessThanOrEqual(0.56);
  await picture(page, 'phone-vase');
  expect(await page.evaluate(misfits, 44)).toEqual([]);
  expect(faults.foreign).toEqual([]);
  await context.close();
});

it('walks by the stick for as long as the thumb holds it', async () => {
  const { context, page } = await newVisitor(browser, url, PHONE, RETURNING);
  const start = await enter(page, `${url}/creative-cities?solo`);
  const box = await page.getByRole('img', { name: /^Walk: drag/ }).boundingBox();
  if (box === null) throw new Error('the stick is not seen');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const thumb = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) => thumb.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [{ x, y }]);
  await touch('touchMove', [{ x, y: y - 40 }]);
  const walked = await untilTelemetry(page, (now) => now.me.position[2] < start.me.position[2] - 1, 'a metre forward');
  expect(walked.me.position[0]).toBeCloseTo(start.me.position[0], 1);
  await touch('touchEnd', []);
  let last = Infinity;
  await untilTelemetry(
    page,
    (now) => {
      const stands = now.me.position[2] === last;
      last = now.me.position[2];
      return stands;
    },
    'standing still without the thumb',
  );
  await context.close();
});

it('fits a phone on its side and a narrow one of 360 pixels', async () => {
  for (const [name, viewport] of [['landscape', { width: 844, height: 390 }], ['narrow', { width: 360, height: 640 }]] as const) {
    const { context, page } = await newVisitor(browser, url, { ...PHONE, viewport }, RETURNING);
    await enter(page, `${url}/creative-cities?solo`);
    expect(await page.evaluate(misfits, 44), name).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name).toBe(true);
    await picture(page, `phone-${name}`);
    await context.close();
  }
});
