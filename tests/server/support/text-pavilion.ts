import { createServer, get as httpGet } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { SCENES } from '#scenes/format/catalogue.ts';
import { parseExhibition } from '#scenes/format/parse.ts';
import { derivePlan } from '#scenes/format/plan.ts';
import { loadExhibition } from '#scenes/format/read-folder.ts';
import { parseConfig } from '../../../server/config.ts';
import { type Hosted, host } from '../../../server/exhibitions.ts';
import { createApp } from '../../../server/http/app.ts';
import { createLog } from '../../../server/log.ts';
import { createMeters } from '../../../server/meters.ts';
import { MINIMAL, type Patch, patchedFiles } from '../../scenes/minimal.ts';

const stops: (() => void)[] = [];
afterAll(() => stops.forEach((stop) => stop()));

/** Serves exhibitions on a port of their own until the tests of the file are done. */
export async function serveText(hosted: Hosted[], settings: Record<string, string> = {}) {
  const app = createApp({
    config: parseConfig(settings),
    log: createLog({ LOG_LEVEL: 'silent' }),
    meters: createMeters(() => ({ visitors: 0, galleries: 0 })),
    exhibitions: { hosted: new Map(hosted.map((one) => [one.exhibition.id, one])), broken: new Map(), warned: new Map() },
    template: () => Promise.resolve('<!doctype html><html lang="en"><head><title>Pavilion</title><!--open-graph--></head><body><noscript><!--as-text--></noscript></body></html>'),
    clientFiles: new Map(),
    join: () => Promise.resolve({ ok: false, refusal: { code: 'going-down' } }),
    health: () => ({ ok: true, visitors: 0, galleries: 0, exhibitions: [] }),
  });
  const server = createServer(app);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stops.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const get = (path: string, headers: Record<string, string> = {}) => fetch(url + path, { headers, redirect: 'manual' });
  return { url, get, text: async (path: string) => (await get(path)).text() };
}

/** The minimal exhibition after a patch. */
export function minimalHosted(patch: Patch = {}): Hosted {
  const parsed = parseExhibition(patchedFiles(patch));
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return host(parsed.exhibition, derivePlan(parsed.exhibition), MINIMAL);
}

/** The exhibition that comes with the project, even while it is being written. */
export async function creativeCities(): Promise<Hosted> {
  const folder = join(SCENES, 'creative-cities');
  const { exhibition, plan, problems } = await loadExhibition(folder);
  if (exhibition === null || plan === null) throw new Error(JSON.stringify(problems));
  return host(exhibition, plan, folder);
}

/** Opening tags of a page, in order. */
export const tags = (html: string): string[] => [...html.matchAll(/<([a-z][a-z0-9]*)[\s>]/g)].map(([, name = '']) => name);
/** Names of elements in well-formed XML; throws where one is not closed in turn. */
export function elements(xml: string): string[] {
  const open: string[] = [];
  const names: string[] = [];
  for (const [, end, name = '', , self] of xml.replace(/^<\?xml[^>]*\?>/, '').matchAll(/<(\/)?([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/)?>|<|&(?!#\d+;)/g)) {
    if (name === '') throw new Error('a sign that XML does not allow');
    if (end === '/' && open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    if (end !== '/') names.push(name);
    if (end !== '/' && self !== '/') open.push(name);
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)}> is not closed`);
  return names;
}
/** What the server answers to whoever says it has another name; `fetch` would not. */
export const asHost = (url: string, name: string): Promise<string> =>
  new Promise((resolve, reject) => {
    httpGet(url, { headers: { Host: name } }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (body += chunk)).on('end', () => resolve(body));
    }).on('error', reject);
  });
/** Headings that leave out a level, such as an h4 after an h2. */
export function skippedLevels(html: string): string[] {
  const levels = tags(html).filter((tag) => /^h[1-6]$/.test(tag)).map((tag) => Number(tag[1]));
  return levels.flatMap((level, i) => (level - (levels[i - 1] ?? 0) > 1 ? [`h${level} after h${levels[i - 1] ?? 0}`] : []));
}
/** The page’s data for machines. */
export const jsonLd = (html: string) => JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null') as Record<string, unknown>;
