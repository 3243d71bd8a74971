import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { readAddress } from '../../client/visit/address.ts';
import { HALL_VIEWS } from '../support/views.ts';
import { enter, goBackTo, launchBrowser, newVisitor, picture, untilTelemetry } from '../support/browser.ts';

const url = inject('url');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

let visitor: Awaited<ReturnType<typeof newVisitor>>;
beforeAll(async () => {
  // What is drawn does not depend on the size of the window; how long it takes does.
  visitor = await newVisitor(browser, url, { viewport: { width: 960, height: 540 } }, { landed: true, walked: true, quality: 'medium' });
  await enter(visitor.page, `${url}/creative-cities?solo`);
});
afterAll(() => visitor.context.close());

for (const [hall, place] of Object.entries(HALL_VIEWS)) {
  it(`stays within the budget of draw calls and triangles in the hall ${hall}`, async () => {
    const { page, faults } = visitor;
    const { spot } = readAddress(new URL(`${url}/creative-cities${place}`));
    await goBackTo(page, `/creative-cities${place}`, spot);
    await untilTelemetry(page, (now) => now.me.hall === hall, `the hall ${hall}`);
    // Exhibits arrive by distance; the view is complete when two looks in a row find the same number of triangles.
    let last = -1;
    let same = 0;
    const view = await untilTelemetry(
      page,
      (now) => {
        same = now.frame.triangles === last ? same + 1 : 0;
        last = now.frame.triangles;
        return same >= 10;
      },
      'the view to be complete',
    );
    await picture(page, `hall-${hall}`);
    expect(view.me.hall).toBe(hall);
    expect(view.frame.calls).toBeGreaterThan(5);
    expect(view.frame.calls).toBeLessThanOrEqual(120);
    expect(view.frame.triangles).toBeLessThanOrEqual(250_000);
    expect(faults).toEqual({ foreign: [], errors: [] });
  });
}
