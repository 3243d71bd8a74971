import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { enter, launchBrowser, newVisitor, PHONE, picture, RETURNING, SMALL, untilTelemetry } from '../support/browser.ts';

const url = inject('url');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

type Known = { id: string; title: Record<string, string>; stops: { exhibit: string; title: Record<string, string>; told: Record<string, string> }[] };

/** The exhibition's first tour, as the page itself gets it. */
async function firstTour(page: Page): Promise<Known> {
  const { tours } = (await page.evaluate(async () => (await fetch('/api/exhibitions/creative-cities.json')).json())) as { tours: Known[] };
  const [tour] = tours;
  if (tour === undefined) throw new Error('creative-cities has no tours: list them under "tours" in its exhibition.json.');
  return tour;
}

it('walks a tour alone: from the list to its end, with a rest, a detour and thanks', async () => {
  const { context, page, faults } = await newVisitor(browser, url, { ...SMALL, reducedMotion: 'reduce' }, { ...RETURNING, motion: 'reduced' });
  await enter(page, `${url}/creative-cities?solo`);
  const tour = await firstTour(page);
  const [first, second] = [tour.stops[0]!, tour.stops[1]!];
  await page.keyboard.press('KeyL');
  await page.getByRole('button', { name: `Start: ${tour.title['en']}` }).click();
  await untilTelemetry(page, (now) => now.tour?.id === tour.id && now.tour.stop === 0 && now.visit.open === first.exhibit, 'the first stop');
  const bar = page.getByRole('region', { name: `The tour “${tour.title['en']}”` });
  await bar.getByRole('heading', { name: first.title['en']! }).waitFor();
  await bar.getByText(first.told['en']!.slice(0, 40), { exact: false }).waitFor();
  expect(new URL(page.url()).searchParams.get('tour')).toBe(tour.id);
  expect(new URL(page.url()).searchParams.get('stop')).toBe('1');
  await picture(page, 'tour-first-stop');

  // The exhibit's own words and back, the focus with them.
  await bar.getByRole('button', { name: 'Read about this exhibit' }).click();
  await page.getByRole('complementary').getByRole('button', { name: 'Back to the tour' }).click();
  await bar.getByRole('button', { name: 'Read about this exhibit' }).waitFor();

  // Esc leaves the words and not the tour.
  await page.keyboard.press('Escape');
  await bar.getByText('The tour rests here', { exact: false }).waitFor();
  await bar.getByRole('button', { name: 'Go on' }).click();
  await untilTelemetry(page, (now) => now.visit.open === first.exhibit, 'the first stop again');

  await bar.getByRole('button', { name: 'Next' }).click();
  await untilTelemetry(page, (now) => now.tour?.stop === 1 && now.visit.open === second.exhibit, 'the second stop');
  await page.goBack();
  await untilTelemetry(page, (now) => now.tour?.stop === 0 && now.visit.open === first.exhibit, 'the first stop by the way back');
  await bar.getByRole('button', { name: /^Stop 1 of/ }).click();
  await bar.getByRole('list', { name: 'All stops' }).getByRole('button').last().click();
  await untilTelemetry(page, (now) => now.tour?.stop === tour.stops.length - 1, 'the last stop');
  await bar.getByRole('button', { name: 'Finish' }).click();
  await bar.getByRole('heading', { name: 'Thank you for walking along' }).waitFor();
  expect(await bar.getByRole('link', { name: /^Text and sources/ }).count()).toBeGreaterThan(0);
  await picture(page, 'tour-thanks');
  expect(faults).toEqual({ foreign: [], errors: [] });
  await context.close();
});

it('goes by keyboard alone, and offers to go on in the next visit, in Chinese too', async () => {
  const { context, page } = await newVisitor(browser, url, { ...SMALL, reducedMotion: 'reduce' }, { ...RETURNING, motion: 'reduced' });
  await enter(page, `${url}/creative-cities?solo`);
  const tour = await firstTour(page);
  await page.goto(`${url}/creative-cities?solo&tour=${tour.id}`);
  await untilTelemetry(page, (now) => now.ready && now.tour?.stop === 0, 'the tour');
  const next = page.getByRole('button', { name: 'Next', exact: true });
  await next.focus();
  await page.keyboard.press('Enter');
  await untilTelemetry(page, (now) => now.tour?.stop === 1, 'the second stop');
  // The button is still under the finger.
  await page.keyboard.press('Enter');
  await untilTelemetry(page, (now) => now.tour?.stop === 2, 'the third stop');

  await page.goto(`${url}/creative-cities?solo&lang=zh`);
  const again = await untilTelemetry(page, (now) => now.ready, 'the hall once more');
  expect(again.tour).toBeNull();
  await page.getByRole('button', { name: '从第3站接着走', exact: true }).click();
  await untilTelemetry(page, (now) => now.tour?.stop === 2 && now.visit.open === tour.stops[2]!.exhibit, 'the third stop again');
  await page.getByRole('heading', { name: tour.stops[2]!.title['zh']! }).waitFor();
  await picture(page, 'tour-zh');
  await page.getByRole('button', { name: '离开导览', exact: true }).click();
  await untilTelemetry(page, (now) => now.tour === null, 'the tour to be left');
  await context.close();
});

it('is a sheet on a phone that leaves the exhibit in view, and every control fits a thumb', async () => {
  const { context, page } = await newVisitor(browser, url, { ...PHONE, viewport: { width: 360, height: 740 } }, RETURNING);
  await enter(page, `${url}/creative-cities?solo`);
  const tour = await firstTour(page);
  await page.goto(`${url}/creative-cities?solo&tour=${tour.id}&stop=2`);
  await untilTelemetry(page, (now) => now.ready && now.tour?.stop === 1, 'the second stop');
  const bar = page.getByRole('region', { name: `The tour “${tour.title['en']}”` });
  await bar.waitFor();
  await picture(page, 'tour-phone');
  const box = await bar.boundingBox();
  expect((box?.height ?? 999) / 740).toBeLessThanOrEqual(0.56);
  const misfits = (least: number): string[] =>
    [...document.querySelectorAll<HTMLElement>('.tour button')].flatMap((control) => {
      const { width, height, left, right } = control.getBoundingClientRect();
      return width < least - 0.5 || height < least - 0.5 || left < 0 || right > innerWidth ? [`${control.textContent}: ${Math.round(width)}x${Math.round(height)} at ${Math.round(left)}`] : [];
    });
  expect(await page.evaluate(misfits, 44)).toEqual([]);
  await bar.getByRole('button', { name: 'Pause' }).tap();
  await bar.getByText('The tour rests here', { exact: false }).waitFor();
  expect(await page.evaluate(misfits, 44)).toEqual([]);
  await picture(page, 'tour-phone-paused');
  await context.close();
});
