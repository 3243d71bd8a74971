import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Exhibition } from '#scenes/format/schema.ts';
import { parseConfig } from '../../server/config.ts';
import { loadExhibitions } from '../../server/exhibitions.ts';
import { createApp } from '../../server/http/app.ts';
import { clientFiles, exhibitionFiles } from '../../server/http/files.ts';
import { createLog } from '../../server/log.ts';
import { createMeters } from '../../server/meters.ts';
import { type Pavilion, openPavilion } from '../../server/pavilion.ts';
import { openStore } from '../../server/store/open-store.ts';
import type { Store } from '../../server/store/store.ts';
import { smallExhibition } from './support/small-exhibition.ts';
import { openSmall } from './support/open-small.ts';

const fixtures = join(import.meta.dirname, '../scenes/fixtures');
const TEMPLATE = '<!doctype html><html lang="en"><head><title>Pavilion</title><link rel="modulepreload" href="/app/stage.js" data-for="halls"><!--open-graph--></head><body></body></html>';

describe('what is served', () => {
  let pavilion: Pavilion;
  let store: Store;
  let url: string;
  const dist = mkdtempSync(join(tmpdir(), 'pavilion-dist-'));
  beforeAll(async () => {
    mkdirSync(join(dist, 'app'));
    writeFileSync(join(dist, 'app', 'main-1a2b.js'), 'let a = 1;');
    writeFileSync(join(dist, 'app', 'main-1a2b.js.br'), brotliCompressSync('let a = 1;'));
    writeFileSync(join(dist, 'app', 'main-1a2b.js.map'), '{}');
    const config = parseConfig({ PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', PUBLIC_URL: 'https://museum.example', SESSION_SECRET: 'a secret for tests, of forty characters.' });
    store = await openStore({ file: ':memory:' });
    const minimal = await loadExhibitions(fixtures);
    const small = smallExhibition();
    const hosted = new Map([...minimal.hosted, ['small', small] as const]);
    pavilion = await openPavilion({ config, log: createLog(config), store, exhibitions: { hosted, broken: new Map([['crooked', []]]), warned: new Map() }, clientFiles: clientFiles(dist), template: () => Promise.resolve(TEMPLATE) });
    url = `http://127.0.0.1:${pavilion.port}`;
  });
  afterAll(async () => {
    await pavilion.stop();
    await store.close();
    rmSync(dist, { recursive: true });
  });
  const get = (path: string, headers: Record<string, string> = {}) => fetch(url + path, { headers, redirect: 'manual' });

  it('tells a link’s preview what it shows, per case and language, and nothing slips out of its quotes', async () => {
    const page = await (await get('/small')).text();
    expect(page).toContain('<title>Small &#34;Exhibition&#34;</title>');
    expect(page).toContain('<meta name="description" content="Three halls &#38; a plinth." />');
    const city = await (await get('/small/harbour?lang=en')).text();
    expect(city).toContain('<meta property="og:title" content="Harbour, Nowhere · Small &#34;Exhibition&#34;" />');
    expect(city).toContain('<meta property="og:url" content="https://museum.example/small/harbour" />');
    expect(await (await get('/small/harbour/story')).text()).toContain('Panel &#60;story&#62; &#38; more');
    const chinese = await (await get('/small', { 'Accept-Language': 'zh-CN,zh;q=0.9' })).text();
    expect(chinese).toContain('<html lang="zh"');
    expect(chinese).toContain('小展览');
    const nowhere = await get('/small/nothing"><script>');
    expect([nowhere.status, await nowhere.text()]).toEqual([404, expect.not.stringContaining('"><script>')]);
  });

  it('T21: a remote, which draws no halls, is not sent their scripts beforehand', async () => {
    const page = async (address: string) => (await get(address)).text();
    expect(await page('/small')).toContain('/app/stage.js');
    const remote = await page('/small?with=abcd&remote');
    expect(remote).not.toContain('/app/stage.js');
    expect(remote).toContain('og:title');
  });

  it('lists several exhibitions', async () => {
    const list = await (await get('/')).text();
    expect(list).toContain('href="/small"');
  });

  it('gives an exhibition as JSON, compressed, and not again while it is the same', async () => {
    const first = await get('/api/exhibitions/small.json', { 'Accept-Encoding': 'gzip, br' });
    expect(((await first.json()) as { id: string }).id).toBe('small');
    expect(first.headers.get('content-encoding')).toBe('br');
    const etag = first.headers.get('etag') ?? '';
    expect((await get('/api/exhibitions/small.json', { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' })).status).toBe(304);
    expect((await get('/api/exhibitions/none.json')).status).toBe(404);
  });

  it('gives visitors no guide’s notes', async () => {
    const { tours } = (await (await get('/api/exhibitions/minimal.json')).json()) as Exhibition;
    expect(tours.length).toBeGreaterThan(0);
    for (const { stops } of tours) for (const stop of stops) expect([Object.keys(stop).includes('told'), Object.keys(stop).includes('notes')]).toEqual([true, false]);
  });

  it('serves the built client for good, compressed, without its maps', async () => {
    const script = await get('/app/main-1a2b.js', { 'Accept-Encoding': 'gzip, br' });
    expect([script.headers.get('content-encoding'), script.headers.get('cache-control'), script.headers.get('content-type')]).toEqual(['br', 'public, max-age=31536000, immutable', 'text/javascript; charset=utf-8']);
    expect(await script.text()).toBe('let a = 1;');
    const plain = await get('/app/main-1a2b.js', { 'Accept-Encoding': 'identity' });
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, 'let a = 1;']);
    for (const path of ['/app/main-1a2b.js.map', '/app/main-1a2b.js.br', '/app/', '/app/../package.json', '/app/%2e%2e/index.html']) expect((await get(path)).status, path).toBe(404);
  });

  it('serves the files that an exhibition names and no others', async () => {
    const named = [...exhibitionFiles((await loadExhibitions(fixtures)).hosted.values()).keys()];
    expect(named.length).toBeGreaterThan(0);
    for (const path of named) expect((await get(path)).status, path).toBe(200);
    for (const path of ['/scenes/minimal/exhibition.json', '/scenes/minimal/halls/entrance.json', '/scenes/minimal/../../package.json', '/assets/build.ts', '/assets/', '/package.json', '/.env', '/server/main.ts', '/scenes/minimal/%2e%2e/%2e%2e/secret']) {
      expect((await get(path)).status, path).toBe(404);
    }
  });

  it('an exhibition without baked light has an empty list of it, an unknown one has none', async () => {
    expect(await (await get('/scenes/minimal/light/light.json')).json()).toEqual({});
    expect((await get('/scenes/nowhere/light/light.json')).status).toBe(404);
  });

  it('a broken exhibition is missing, and the others are not', async () => {
    expect((await get('/crooked')).status).toBe(404);
    expect((await get('/small')).status).toBe(200);
  });

  it('every answer carries the same protective headers', async () => {
    const names = ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy', 'permissions-policy', 'x-frame-options', 'strict-transport-security'];
    const paths = ['/small', '/', '/nothing/here', '/health', '/metrics', '/app/main-1a2b.js', '/api/exhibitions/small.json', '/api/exhibitions/none.json'];
    for (const path of paths) {
      const { headers } = await get(path);
      const kept = Object.fromEntries(names.map((name) => [name, headers.get(name)?.replaceAll(String(pavilion.port), 'PORT')]));
      expect(kept, path).toEqual({
        'content-security-policy':
          "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; media-src 'self' blob:; connect-src 'self' blob: wss://127.0.0.1:PORT wss://museum.example; worker-src 'self' blob:; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': 'camera=(), geolocation=(), payment=(), usb=(), microphone=(self), xr-spatial-tracking=(self), fullscreen=(self), gamepad=(self)',
        'x-frame-options': 'DENY',
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
      });
      expect(headers.get('x-powered-by')).toBe(null);
      expect(headers.get('access-control-allow-origin')).toBe(null);
    }
  });

  it('a page may come under the public address too', async () => {
    const post = async (origin: string) => (await fetch(`${url}/api/join`, { method: 'POST', headers: { Origin: origin, 'Content-Type': 'application/json' }, body: '{}' })).status;
    expect([await post('https://museum.example'), await post('https://elsewhere.example')]).toEqual([200, 403]);
  });

  it('files are not sent again while they are the same', async () => {
    const etag = (await get('/app/main-1a2b.js')).headers.get('etag') ?? '';
    expect((await get('/app/main-1a2b.js', { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' })).status).toBe(304);
  });

  it('figures are for operators on the same machine only', async () => {
    expect(await (await get('/metrics')).text()).toContain('pavilion_visitors 0');
    expect(await metricsStatus({ METRICS: 'off' })).toBe(404);
    expect(await metricsStatus({ METRICS: 'loopback' }, null)).toBe(200);
    expect(await metricsStatus({ METRICS: 'loopback' })).toBe(404);
    expect(await metricsStatus({ METRICS: 'loopback', TRUST_PROXY: '1' })).toBe(200);
    // Behind a proxy the address that counts is the visitor's.
    expect(await metricsStatus({ METRICS: 'loopback', TRUST_PROXY: '1' }, '203.0.113.7')).toBe(404);
  });
});

/** Status of /metrics under other settings; the server of this file is the process's only one, so a second app is asked directly. */
async function metricsStatus(settings: Record<string, string>, visitor: string | null = '127.0.0.1'): Promise<number> {
  const config = parseConfig(settings);
  const app = createApp({
    config,
    log: createLog({ LOG_LEVEL: 'silent' }),
    meters: createMeters(() => ({ visitors: 0, galleries: 0 })),
    exhibitions: { hosted: new Map(), broken: new Map(), warned: new Map() },
    template: () => Promise.resolve(TEMPLATE),
    clientFiles: new Map(),
    join: () => Promise.resolve({ ok: false, refusal: { code: 'going-down' } }),
    health: () => ({ ok: true, visitors: 0, galleries: 0, exhibitions: [] }),
  });
  const server = createServer(app);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const { status } = await fetch(`http://127.0.0.1:${port}/metrics`, { headers: visitor === null ? {} : { 'X-Forwarded-For': visitor } });
  server.close();
  server.closeAllConnections();
  return status;
}

it('with one exhibition the front door leads into it', async () => {
  const open = await openSmall();
  const answer = await fetch(`${open.url}/`, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/small']);
  await open.pavilion.stop();
});

describe('settings', () => {
  it('names each wrong one and says what to write', () => {
    expect(() => parseConfig({ PORT: 'high', GALLERY_CAPACITY: '300', PUBLIC_URL: 'museum' })).toThrow(/PORT="high"[\s\S]*PUBLIC_URL="museum": an address such as https:\/\/museum\.example[\s\S]*GALLERY_CAPACITY="300"|GALLERY_CAPACITY="300"/);
  });
  it('takes empty ones for absent and lists apart', () => {
    const config = parseConfig({ PORT: '', ALLOWED_ORIGINS: ' https://a.example, https://b.example/ ' });
    expect([config.PORT, config.ALLOWED_ORIGINS]).toEqual([2567, ['https://a.example', 'https://b.example']]);
  });
  it('.env.example has every setting with its default', () => {
    const example = Object.fromEntries(
      readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8')
        .split('\n')
        .filter((line) => /^[A-Z_]+=/.test(line))
        .map((line) => line.split('=', 2) as [string, string]),
    );
    expect(parseConfig(example)).toEqual(parseConfig({}));
    expect(Object.keys(example).sort()).toEqual([...Object.keys(parseConfig({})), 'PUBLIC_URL', 'DATABASE_URL', 'REDIS_URL', 'SERVER_URL', 'SESSION_SECRET'].filter((name) => name !== 'root').sort());
  });
});
