import type { Browser } from 'playwright-core';
import { derivePlan } from '#scenes/format/plan.ts';
import type { Plan } from '#scenes/format/plan.ts';
import { exhibition as exhibitionSchema } from '#scenes/format/schema.ts';
import { DESKTOP, enter, newVisitor, RETURNING, untilTelemetry } from '../support/browser.ts';
import { LINE, watchBytes } from './page.ts';

export type FurthestRow = { object: string; metres: number; walkSeconds: number; shownSecondsAfterArrival: number; allKB: number };

/** Metres on foot from where visits start. */
function distance(plan: Plan, to: readonly [number, number]): number {
  let length = 0;
  let at = plan.start.at;
  for (const corner of plan.floor.path(at, [to[0], to[1]]) ?? []) {
    length += Math.hypot(corner[0] - at[0], corner[1] - at[1]);
    at = corner;
  }
  return length;
}

/** Walking straight from the entrance to the object furthest away, over the line of the first-load figures. */
export async function measureFurthest(browser: Browser, url: string): Promise<FurthestRow[]> {
  const plan = derivePlan(exhibitionSchema.parse(await (await fetch(`${url}/api/exhibitions/creative-cities.json`)).json()));
  const objects = plan.placed.filter((placed) => placed.exhibit.kind === 'object').map((placed) => ({ placed, metres: distance(plan, placed.stand.at) }));
  const furthest = objects.reduce((best, one) => (one.metres > best.metres ? one : best));
  const { context, page } = await newVisitor(browser, url, DESKTOP, { ...RETURNING, quality: 'medium' });
  const line = await context.newCDPSession(page);
  const asked = await watchBytes(line);
  await line.send('Network.emulateNetworkConditions', LINE);
  await enter(page, `${url}/creative-cities?solo`);
  const [x, z] = furthest.placed.stand.at;
  const began = Date.now();
  await page.keyboard.press('KeyL');
  await page.getByRole('navigation', { name: 'Exhibits' }).getByRole('button', { name: furthest.placed.exhibit.title['en'] ?? '' }).click();
  await untilTelemetry(page, (now) => now.visit.open === furthest.placed.ref && Math.hypot(now.me.position[0] - x, now.me.position[2] - z) < 0.1, 'the furthest object', 240);
  const arrived = Date.now();
  let last = -1;
  let same = 0;
  await untilTelemetry(page, ({ frame }) => (same = frame.triangles === last ? same + 1 : 0, last = frame.triangles, same >= 10), 'the object to be whole', 120);
  const shown = Date.now();
  await context.close();
  return [{ object: furthest.placed.ref, metres: furthest.metres, walkSeconds: (arrived - began) / 1000, shownSecondsAfterArrival: (shown - arrived) / 1000, allKB: asked.reduce((sum, one) => sum + one.bytes, 0) / 1024 }];
}
