import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { DESKTOP, enter, launchBrowser, newVisitor, picture, untilTelemetry } from '../support/browser.ts';

const url = inject('url');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A view from every opening into its hall, and the entrance: where one stands (x, z, compass degrees). */
const views: Record<string, string> = {
  atrium: '?solo',
  crafts: '?solo&at=-8.6,-2.2,270',
  design: '?solo&at=-5.5,-9.6,0',
  gastronomy: '?solo&at=-21.2,-18.6,270',
  literature: '?solo&at=-8.6,10.2,270',
  film: '?solo&at=8.6,10.2,90',
  music: '?solo&at=8.6,-2.2,90',
  architecture: '?solo&at=5.5,-9.6,0',
  'media-arts': '?solo&at=20.2,-9.6,350',
};
let visitor: Awaited<ReturnType<typeof newVisitor>>;
beforeAll(async () => {
  visitor = await newVisitor(browser, url, DESKTOP, { landed: true, walked: true, quality: 'medium' });
});
afterAll(() => visitor.context.close());

for (const [hall, place] of Object.entries(views)) {
  it(`stays within the budget of draw calls and triangles in the hall ${hall}`, async () => {
    const { page, faults } = visitor;
    await enter(page, `${url}/creative-cities${place}`);
    // Exhibits arrive by distance; the view is complete when two looks in a row find the same number of triangles.
    let last = -1;
    let same = 0;
    const view = await untilTelemetry(
      page,
      (now) => {
        same = now.frame.triangles === last ? same + 1 : 0;
        last = now.frame.triangles;
        return same >= 20;
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
