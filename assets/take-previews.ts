import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { SCENES } from '../scenes/format/catalogue.ts';
import type { Plan } from '../scenes/format/plan.ts';
import { loadExhibition } from '../scenes/format/read-folder.ts';

/** What link previews ask for, in pixels. */
const SIZE = { width: 1200, height: 630 };
/** Milliseconds that software rendering on a busy machine may take for one step. */
const PATIENCE = 300_000;
const SOFTWARE_GL = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking'];

/** Where each picture is taken, as the query of an address: the start, and before the object of each case. */
function viewpoints(plan: Plan, cases: readonly { id: string }[]): [name: string, at: string][] {
  const spot = ([x, z]: readonly [number, number], yaw: number) => `at=${x.toFixed(2)},${z.toFixed(2)},${((-yaw * 180) / Math.PI).toFixed(0)}`;
  const objects = cases.flatMap(({ id }): [string, string][] => {
    const object = plan.placed.find((one) => one.caseId === id && one.exhibit.kind === 'object');
    return object === undefined ? [] : [[id, spot(object.stand.at, object.stand.yaw)]];
  });
  return [['exhibition', spot(plan.start.at, plan.start.yaw)], ...objects];
}

/** Takes the pictures that links to an exhibition and its cases show, from a server that runs at `url`, into the exhibition's folder `previews`. */
export async function takePreviews(url: string, id: string, wanted: readonly string[]): Promise<void> {
  const folder = join(SCENES, id);
  const { exhibition, plan } = await loadExhibition(folder);
  if (exhibition === null || plan === null) throw new Error(`The exhibition "${id}" has problems: see "npm run exhibition -- check scenes/${id}".`);
  await mkdir(join(folder, 'previews'), { recursive: true });
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: SOFTWARE_GL });
  try {
    for (const [name, at] of viewpoints(plan, exhibition.cases)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      const page = await browser.newPage({ viewport: SIZE, locale: 'en-GB' });
      page.setDefaultTimeout(PATIENCE);
      await page.addInitScript(() => localStorage.setItem('pavilion.settings', JSON.stringify({ landed: true, walked: true, quality: 'medium' })));
      await page.goto(`${url}/${id}?${at}&solo`);
      await page.waitForFunction(() => window.pavilion?.ready);
      // Exhibits arrive by distance: the view is whole when thirty looks in a row find it unchanged.
      await page.waitForFunction(() => {
        const seen = (globalThis.previewed ??= { triangles: 0, looks: 0 });
        const { triangles } = window.pavilion.frame;
        seen.looks = triangles === seen.triangles ? seen.looks + 1 : 0;
        seen.triangles = triangles;
        return seen.looks > 30;
      });
      await page.evaluate(() => {
        for (const card of document.querySelectorAll<HTMLElement>('.page > :not(main)')) card.style.visibility = 'hidden';
      });
      await page.screenshot({ path: join(folder, 'previews', `${name}.jpg`), type: 'jpeg', quality: 82, animations: 'disabled' });
      await page.close();
      console.log(name);
    }
  } finally {
    await browser.close();
  }
}

declare global {
  /** Within the page: what the last look found. */
  var previewed: { triangles: number; looks: number } | undefined;
}
