import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { createServer } from 'vite';
import type { ObjectSheet } from '../object-model.ts';
import type { Vec3 } from '../vec.ts';
import type { Studio, StudioView } from './view.ts';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
const SIDE = 640;
/** Milliseconds that software rendering on a busy machine may take for one step. */
const PATIENCE = 180_000;
const SOFTWARE_GL = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking'];

/** Takes studio photographs (PNG) of built objects in headless Chromium. */
export async function photograph(views: readonly StudioView[]): Promise<Buffer[]> {
  const server = await createServer({
    root: PROJECT, configFile: false, logLevel: 'warn', appType: 'mpa',
    server: { port: 7100, hmr: false, watch: null }, optimizeDeps: { noDiscovery: true, include: [] },
  });
  await server.listen();
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: SOFTWARE_GL });
  try {
    const page = await browser.newPage({ viewport: { width: SIDE, height: SIDE } });
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => console.error(`studio: ${error.message}`));
    await page.goto(new URL('assets/craft/sheet/', server.resolvedUrls?.local[0]).href);
    await page.waitForFunction(() => 'studio' in window);
    const pictures: Buffer[] = [];
    for (const view of views) {
      await page.setViewportSize({ width: view.width, height: view.height });
      await page.evaluate((v) => (window as unknown as { studio: Studio }).studio.take(v), view);
      pictures.push(await page.screenshot());
    }
    return pictures;
  } finally {
    await browser.close();
    await server.close();
  }
}

const whole = { width: SIDE, height: SIDE, elevation: 12, distance: null, target: null, turns: {}, ground: 'studio' } as const;

/** Every named object from two sides, side by side: `sheet.png` in `folder`. */
export async function contactSheet(names: readonly string[], folder: string): Promise<void> {
  const views = names.flatMap((name) => [28, -145].map((azimuth) => ({ ...whole, url: `/assets/objects/${name}.glb`, azimuth })));
  const pictures = await photograph(views);
  const file = join(folder, 'sheet.png');
  await sharp({ create: { width: SIDE * 2, height: SIDE * names.length, channels: 3, background: '#000' } })
    .composite(pictures.map((input, i) => ({ input, left: (i % 2) * SIDE, top: Math.floor(i / 2) * SIDE })))
    .png().toFile(file);
  console.log(file);
}

function triple(text: string): Vec3 {
  const [x, y, z] = text.split(',').map(Number);
  if (![x, y, z].every(Number.isFinite)) throw new Error(`"${text}" should be three numbers: x,y,z`);
  return [x!, y!, z!];
}

/** One picture of one object; `options` as listed in build.ts. */
export async function shot(name: string, options: Readonly<Record<string, string>>, folder: string): Promise<void> {
  const sheet = JSON.parse(await readFile(join(PROJECT, 'assets/objects', `${name}.json`), 'utf8')) as ObjectSheet;
  const at = options['at'];
  const [width, height] = (options['size'] ?? '1280x960').split('x').map(Number);
  const turns = Object.entries(options).filter(([key]) => key.startsWith('node.')).map(([key, turn]) => [key.slice(5), triple(turn)]);
  const [picture] = await photograph([{
    url: `/assets/objects/${name}${options['far'] ? '.far' : ''}.glb`,
    width: width!, height: height!,
    azimuth: Number(options['azimuth'] ?? 25), elevation: Number(options['elevation'] ?? 12),
    distance: options['distance'] ? Number(options['distance']) : null,
    target: at === undefined ? null : (sheet.anchors[at] ?? triple(at)),
    turns: Object.fromEntries(turns) as Record<string, Vec3>,
    ground: 'studio',
  }]);
  const file = join(folder, `${options['out'] ?? name}.png`);
  await sharp(picture).toFile(file);
  console.log(file);
}
