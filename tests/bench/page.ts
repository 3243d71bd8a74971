import type { Browser, CDPSession, Page } from 'playwright-core';
import { DESKTOP, enter, newVisitor, RETURNING, untilTelemetry } from '../support/browser.ts';
import { startServer } from '../support/pavilion-server.ts';
import { bringCrowd } from './crowd.ts';
import { quantile } from './figures.ts';

/** The line of the first-load figures: 9 Mbit/s, 100 ms there and back. */
export const LINE = { offline: false, latency: 100, downloadThroughput: (9 * 1024 * 1024) / 8, uploadThroughput: (3 * 1024 * 1024) / 8 };

export type FirstLoad = {
  cpu: string;
  scriptKBToFirstFrame: number;
  allKBToFirstFrame: number;
  allKBToComplete: number;
  firstFrameMs: number;
  largestPaintMs: number;
  blockingMs: number;
  layoutShift: number;
};

type Asked = { script: boolean; bytes: number; at: number };

export async function watchBytes(line: CDPSession): Promise<Asked[]> {
  const kinds = new Map<string, boolean>();
  const asked: Asked[] = [];
  line.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type === 'Script'));
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => asked.push({ script: kinds.get(requestId) ?? false, bytes: encodedDataLength, at: Date.now() }));
  await line.send('Network.enable');
  return asked;
}

/** The first visit of a new browser: bytes over the wire (Brotli) and times, with and without a slow processor. */
export async function measureFirstLoad(browser: Browser, url: string): Promise<FirstLoad[]> {
  const rows: FirstLoad[] = [];
  for (const slow of [1, 4]) {
    const { context, page } = await newVisitor(browser, url, DESKTOP);
    const line = await context.newCDPSession(page);
    const asked = await watchBytes(line);
    await line.send('Network.emulateNetworkConditions', LINE);
    await line.send('Emulation.setCPUThrottlingRate', { rate: slow });
    await page.addInitScript(() => {
      const seen = { paint: 0, shift: 0, blocking: 0, ready: 0 };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => list.getEntries().forEach((one) => (seen.paint = one.startTime))).observe({ type: 'largest-contentful-paint', buffered: true });
      new PerformanceObserver((list) => list.getEntries().forEach((one) => (seen.shift += (one as PerformanceEntry & { value: number }).value))).observe({ type: 'layout-shift', buffered: true });
      new PerformanceObserver((list) => list.getEntries().forEach((one) => (seen.blocking += Math.max(0, one.duration - 50)))).observe({ type: 'longtask', buffered: true });
      const look = () => {
        if (window.pavilion?.ready) seen.ready = performance.now();
        else requestAnimationFrame(look);
      };
      look();
    });
    const began = Date.now();
    await page.goto(`${url}/creative-cities?solo`);
    await untilTelemetry(page, (now) => now.ready, 'the first frame', 120_000);
    // The page's own look at it comes a frame later, perhaps.
    type Seen = { paint: number; shift: number; blocking: number; ready: number };
    await page.waitForFunction(() => (window as unknown as { seen: Seen }).seen.ready > 0);
    const seen = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
    const readyAt = began + seen.ready;
    await untilQuiet(page, asked);
    const kilobytes = (of: readonly Asked[]) => of.reduce((sum, one) => sum + one.bytes, 0) / 1024;
    const before = asked.filter((one) => one.at <= readyAt);
    rows.push({
      cpu: `${slow}x slower`,
      scriptKBToFirstFrame: kilobytes(before.filter((one) => one.script)),
      allKBToFirstFrame: kilobytes(before),
      allKBToComplete: kilobytes(asked),
      firstFrameMs: seen.ready,
      largestPaintMs: seen.paint,
      blockingMs: seen.blocking,
      layoutShift: seen.shift,
    });
    await context.close();
  }
  return rows;
}

/** Until nothing has arrived for three seconds. */
async function untilQuiet(page: Page, asked: readonly Asked[]): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && Date.now() - (asked.at(-1)?.at ?? 0) < 3_000) await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => next(null))));
}

export type ViewRow = { hall: string; calls: number; triangles: number; textures: number; textureMB: number };

/** Wraps WebGL so that the bytes of all textures can be asked for; before the page's own scripts. */
function countTextures(): void {
  const sizes = new Map<WebGLTexture, Map<string, number>>();
  const bound = new Map<number, WebGLTexture | null>();
  Object.assign(window, { textureBytes: () => [...sizes.values()].reduce((sum, levels) => sum + [...levels.values()].reduce((a, b) => a + b, 0), 0), textureCount: () => sizes.size });
  const proto = WebGL2RenderingContext.prototype;
  const faceOf = (target: number) => (target >= 0x8515 && target <= 0x851a ? 0x8513 : target);
  let unit = 0;
  // oxlint-disable-next-line typescript/no-explicit-any -- each wrapped call has arguments of its own kind
  const wrap = (name: string, before: (...given: any[]) => void) => {
    Reflect.set(proto, name, new Proxy(Reflect.get(proto, name) as () => unknown, { apply: (real, gl, given: unknown[]) => (before(...given), Reflect.apply(real, gl, given)) }));
  };
  wrap('activeTexture', (which: number) => (unit = which));
  wrap('bindTexture', (target: number, texture: WebGLTexture | null) => bound.set(unit * 100_000 + target, texture));
  wrap('deleteTexture', (texture: WebGLTexture) => sizes.delete(texture));
  const note = (target: number, key: string, bytes: number) => {
    const texture = bound.get(unit * 100_000 + faceOf(target));
    if (texture === null || texture === undefined) return;
    const levels = sizes.get(texture) ?? new Map<string, number>();
    levels.set(key, bytes);
    sizes.set(texture, levels);
  };
  const pixel = (format: number) => (({ 0x881a: 8, 0x8814: 16, 0x8229: 1, 0x822b: 2, 0x822d: 2, 0x8c3a: 4 }) as Record<number, number>)[format] ?? 4;
  wrap('texStorage2D', (target: number, levels: number, format: number, width: number, height: number) => {
    for (let level = 0; level < levels; level++) note(target, `s${level}`, (target === 0x8513 ? 6 : 1) * Math.max(1, width >> level) * Math.max(1, height >> level) * pixel(format));
  });
  wrap('texImage2D', (target: number, level: number, format: number, width: number, height: number) => {
    if (typeof height === 'number' && width > 0) note(target, `i${target}-${level}`, width * height * pixel(format));
  });
}

/** What is drawn at the place where a visitor enters each hall, at desktop quality. */
export async function measureViews(browser: Browser, url: string, places: Record<string, string>): Promise<ViewRow[]> {
  const rows: ViewRow[] = [];
  for (const [hall, place] of Object.entries(places)) {
    const { context, page } = await newVisitor(browser, url, DESKTOP, { ...RETURNING, quality: 'high' });
    await page.addInitScript(countTextures);
    await enter(page, `${url}/creative-cities${place}`);
    let last = -1;
    let same = 0;
    const view = await untilTelemetry(page, ({ frame }) => (same = frame.triangles === last ? same + 1 : 0, last = frame.triangles, same >= 25), 'the view to be complete', 120_000);
    const { bytes, count } = await page.evaluate(() => {
      const eye = window as unknown as { textureBytes: () => number; textureCount: () => number };
      return { bytes: eye.textureBytes(), count: eye.textureCount() };
    });
    rows.push({ hall, calls: view.frame.calls, triangles: view.frame.triangles, textures: count, textureMB: bytes / 1024 / 1024 });
    await context.close();
  }
  return rows;
}

export type CrowdRow = { others: number; scriptMsMedian: number; scriptMsP25: number; calls: number; allocatedBytesPerFrame: number };

/** Script time and allocation per frame with so many others walking about. */
export async function measureCrowd(browser: Browser, sizes: readonly number[]): Promise<CrowdRow[]> {
  const rows: CrowdRow[] = [];
  for (const others of sizes) {
    const server = await startServer({ env: { GALLERY_CAPACITY: '250', JOINS_PER_MINUTE: '100000', LINES_PER_ADDRESS: '100000', LOG_LEVEL: 'error' } });
    const { context, page } = await newVisitor(browser, server.url, { viewport: { width: 480, height: 270 } }, RETURNING);
    await enter(page, `${server.url}/creative-cities`);
    const crowd = others === 0 ? null : await bringCrowd(server.url, others);
    await untilTelemetry(page, (now) => now.net.state === 'joined' && now.others.length === others, 'the crowd', 120_000);
    // Turning keeps the page drawing every frame, as with people about; the fullest view of the turn is the same for all.
    const line = await context.newCDPSession(page);
    await line.send('HeapProfiler.enable');
    await page.keyboard.down('KeyQ');
    const costs = await page.evaluate(
      () =>
        new Promise<{ ms: number[]; calls: number }>((done) => {
          const found: number[] = [];
          let calls = 0;
          const look = () => {
            found.push(window.pavilion.frame.ms);
            calls = Math.max(calls, window.pavilion.frame.calls);
            if (found.length < 120) requestAnimationFrame(look);
            else done({ ms: found, calls });
          };
          requestAnimationFrame(look);
        }),
    );
    await line.send('HeapProfiler.startSampling', { samplingInterval: 512 });
    await page.evaluate(() => new Promise((done) => { let left = 60; const count = () => (--left > 0 ? requestAnimationFrame(count) : done(null)); requestAnimationFrame(count); }));
    const { profile } = await line.send('HeapProfiler.stopSampling');
    await page.keyboard.up('KeyQ');
    const sum = (node: typeof profile.head): number => node.selfSize + node.children.reduce((all, child) => all + sum(child), 0);
    rows.push({ others, scriptMsMedian: quantile(costs.ms, 0.5), scriptMsP25: quantile(costs.ms, 0.25), calls: costs.calls, allocatedBytesPerFrame: sum(profile.head) / 60 });
    await context.close();
    await crowd?.leave();
    await server.stop();
  }
  return rows;
}
