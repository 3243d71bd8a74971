import { createServer, get as httpGet } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { SCENES } from '#scenes/format/catalogue.ts';
import { figureText } from '#scenes/format/figure-text.ts';
import { parseExhibition } from '#scenes/format/parse.ts';
import { derivePlan } from '#scenes/format/plan.ts';
import { loadExhibition } from '#scenes/format/read-folder.ts';
import type { Words } from '#scenes/format/words.ts';
import { parseConfig } from '../../server/config.ts';
import { type Hosted, host } from '../../server/exhibitions.ts';
import { createApp } from '../../server/http/app.ts';
import { escapeHtml } from '../../server/http/page.ts';
import { dataBlock, markup } from '../../server/http/text/markup.ts';
import { PAGE_LANGUAGES, pageWords } from '../../server/http/text/page-words.ts';
import { createLog } from '../../server/log.ts';
import { createMeters } from '../../server/meters.ts';
import { MINIMAL, type Patch, patchedFiles } from '../scenes/minimal.ts';

/** Largest page, uncompressed and without its picture, in bytes. */
const LARGEST = 30 * 1024;
const stops: (() => void)[] = [];
afterAll(() => stops.forEach((stop) => stop()));

async function serve(hosted: Hosted[], settings: Record<string, string> = {}) {
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
function minimal(patch: Patch = {}): Hosted {
  const parsed = parseExhibition(patchedFiles(patch));
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return host(parsed.exhibition, derivePlan(parsed.exhibition), MINIMAL);
}

/** The exhibition that comes with the project, even while it is being written. */
async function creativeCities(): Promise<Hosted> {
  const folder = join(SCENES, 'creative-cities');
  const { exhibition, plan, problems } = await loadExhibition(folder);
  if (exhibition === null || plan === null) throw new Error(JSON.stringify(problems));
  return host(exhibition, plan, folder);
}

const real = await creativeCities();
const pavilion = await serve([real, minimal()]);

/** Opening tags of a page, in order. */
const tags = (html: string): string[] => [...html.matchAll(/<([a-z][a-z0-9]*)[\s>]/g)].map(([, name = '']) => name);
/** Names of elements in well-formed XML; throws where one is not closed in turn. */
function elements(xml: string): string[] {
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
const asHost = (url: string, name: string): Promise<string> =>
  new Promise((resolve, reject) => {
    httpGet(url, { headers: { Host: name } }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (body += chunk)).on('end', () => resolve(body));
    }).on('error', reject);
  });
/** Headings that leave out a level, such as an h4 after an h2. */
function skippedLevels(html: string): string[] {
  const levels = tags(html).filter((tag) => /^h[1-6]$/.test(tag)).map((tag) => Number(tag[1]));
  return levels.flatMap((level, i) => (level - (levels[i - 1] ?? 0) > 1 ? [`h${level} after h${levels[i - 1] ?? 0}`] : []));
}
const jsonLd = (html: string) => JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null') as Record<string, unknown>;

describe('the page of a case', () => {
  it('has a heading, landmarks, a skip link, tables with heads, and no script or style in its markup', async () => {
    const html = await pavilion.text('/minimal/lakeside/text?lang=en');
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    for (const one of ['h1', 'main', 'header', 'footer']) expect(tags(html), one).toContain(one);
    expect(tags(html).filter((tag) => tag === 'h1')).toHaveLength(1);
    expect(html).toContain('<a class="skip" href="#text">');
    expect(html.match(/<th(?=[\s>])(?! scope="(row|col)")/g)).toBeNull();
    expect(html.match(/ style=|<style|<script(?! type="application\/ld\+json")| on\w+=/g)).toBeNull();
    expect(html).toContain('<section class="part cite" id="cite">');
  });

  it('says everything that the case says, in both languages, within 30 KB', async () => {
    const problems: string[] = [];
    for (const language of real.exhibition.languages) {
      for (const study of real.exhibition.cases) {
        const path = `/creative-cities/${study.id}/text?lang=${language}`;
        const html = await pavilion.text(path);
        if (Buffer.byteLength(html) > LARGEST) problems.push(`${path} has ${Buffer.byteLength(html)} bytes`);
        const { say } = pageWords(language);
        const said: (Words | string | undefined)[] = [study.city, study.country, study.summary, study.story, study.question];
        for (const exhibit of study.exhibits) {
          said.push(exhibit.text);
          if (exhibit.kind !== 'panel' || !['title', 'question'].includes(exhibit.style)) said.push(exhibit.title);
          if (exhibit.kind === 'object') for (const spot of exhibit.annotations) said.push(spot.title, spot.text);
          if (exhibit.kind === 'timeline') for (const entry of exhibit.entries) said.push(entry.title, entry.text);
          if (exhibit.kind === 'chart') said.push(exhibit.note);
        }
        for (const figure of Object.values(study.figures)) {
          const text = figureText(figure, language, real.exhibition.languages, say);
          said.push(text.amount, text.year, figure.note, text.claim ?? undefined);
        }
        for (const source of Object.values(study.sources)) said.push(source.title, source.url);
        for (const goal of study.goals) said.push(say(`terms.goals.${goal}`));
        for (const words of said) {
          const text = typeof words === 'string' ? words : (words?.[language] ?? '');
          for (const paragraph of text.split(/\n\s*\n/)) if (!html.includes(escapeHtml(paragraph))) problems.push(`${path} lacks: ${paragraph.slice(0, 60)}`);
        }
      }
      for (const path of ['/creative-cities/text', ...real.exhibition.exhibits.map(({ id }) => `/creative-cities/${id}/text`)]) {
        const bytes = Buffer.byteLength(await pavilion.text(`${path}?lang=${language}`));
        if (bytes > LARGEST) problems.push(`${path} has ${bytes} bytes`);
      }
    }
    expect(problems).toEqual([]);
  });

  it('leads along every route that visits it, with the reason', async () => {
    const route = (cases: object[]) => ({ id: 'round', title: { en: 'Around', zh: '环线' }, summary: { en: 'A', zh: '甲' }, colour: '#a8502f', cases });
    const files = patchedFiles({});
    const second = { ...(files['cases/lakeside.json'] as object), id: 'hillside' };
    const hosted = minimal({
      set: { 'exhibition.json': { 'cases.1': 'hillside', routes: ['round'] } },
      files: { 'cases/hillside.json': second, 'routes/round.json': route([{ case: 'lakeside' }, { case: 'hillside', why: { en: 'Because of the hill.', zh: '因为山。' } }]) as never },
    });
    const { text } = await serve([hosted]);
    const first = await text('/minimal/lakeside/text?lang=en');
    expect(first).toContain('rel="next" href="/minimal/hillside/text?lang=en"');
    expect(first).toContain('Because of the hill.');
    expect(first).toContain('The route begins here.');
    const last = await text('/minimal/hillside/text?lang=zh');
    expect(last).toContain('rel="prev" href="/minimal/lakeside/text?lang=zh"');
    expect(last).toContain('因为山。');
    // A board that shows the routes on its wall lists them on its page, as the index does.
    const board = minimal({
      set: { 'exhibition.json': { 'cases.1': 'hillside', routes: ['round'] }, 'exhibits/globe.json': { exhibit: { id: 'globe', kind: 'panel', style: 'routes', title: { en: 'Ways', zh: '路' }, alt: { en: 'A', zh: '甲' }, text: { en: 'B', zh: '乙' } } } },
      files: { 'cases/hillside.json': second, 'routes/round.json': route([{ case: 'lakeside' }, { case: 'hillside', why: { en: 'Because of the hill.', zh: '因为山。' } }]) as never },
    });
    const ways = await serve([board]);
    for (const path of ['/minimal/globe/text', '/minimal/text', '/minimal/catalogue']) expect(await ways.text(path), path).toContain('Because of the hill.');
  });

  it('is cited with a checksum that changes with the data, and without an invented date', async () => {
    const cited = async (hosted: Hosted) => /<p class="citation">(.*?)<\/p>/.exec(await (await serve([hosted], { PUBLIC_URL: 'https://museum.example' })).text('/minimal/lakeside/text?lang=en'))?.[1] ?? '';
    const before = await cited(minimal());
    const after = await cited(minimal({ set: { 'cases/lakeside.json': { 'figures.potters-1990.value': 13 } } }));
    const checksum = (line: string) => /\(data ([0-9a-f]{12})\)/.exec(line)?.[1];
    expect(checksum(before)).toBeDefined();
    expect(checksum(after)).not.toBe(checksum(before));
    expect(checksum(before)).toBe(minimal().checksum);
    expect(before).toContain('https://museum.example/minimal/lakeside/text?lang=en (accessed on <span class="blank"></span>)');
    expect(before).toContain('Two halls, version 1.0.0');
  });
});

describe('hostile words', () => {
  const evil = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\'&amp;';
  const words = { en: evil, zh: `${evil}中` };
  it('slip out of no element, attribute, data block, feed or sitemap', async () => {
    const hosted = minimal({
      set: {
        'exhibition.json': { title: words, summary: words, 'fields.crafts.name': words },
        'cases/lakeside.json': { city: words, country: words, summary: words, story: words, 'sources.survey.title': evil, 'sources.survey.url': 'https://example.org/"><script>alert(1)</script>', 'figures.potters-1990.label': words, 'figures.potters-1990.note': words, 'exhibits.2.title': words, 'exhibits.2.alt': words, 'exhibits.2.annotations.0.title': words },
        'exhibits/globe.json': { 'exhibit.title': words },
      },
    });
    const { url, text } = await serve([hosted]);
    for (const path of ['/minimal/text', '/minimal/lakeside/text', '/minimal/globe/text', '/minimal/catalogue']) {
      const html = await text(path);
      expect(html.match(/<script/g), path).toHaveLength(1);
      expect(html.match(/<img(?! src="\/)/g), path).toBeNull();
      expect(JSON.stringify(jsonLd(html)), path).toContain('onerror');
    }
    const feed = await text('/minimal/feed.atom');
    expect(() => elements(feed)).not.toThrow();
    expect(feed).not.toContain('<script');
    const odd = await text(`/minimal/text?lang=${encodeURIComponent('"><script>')}`);
    expect(odd.match(/<script/g)).toHaveLength(1);
    // A request may claim to come under any name.
    for (const path of ['/sitemap.xml', '/minimal/text']) {
      const lying = await asHost(`${url}${path}`, 'a"><b>');
      expect(lying).toContain('a&#34;&#62;&#60;b&#62;');
      expect(lying).not.toContain('"><b>');
    }
  });

  it('lose signs that XML cannot carry', () => {
    expect(markup`<p title="${'a"\u0000\u000b\ud800b'}">${['<', null, false, 3]}${markup`<b>${'&'}</b>`}</p>`.text).toBe('<p title="a&#34;b">&#60;3<b>&#38;</b></p>');
    expect(dataBlock({ a: '</script><!--' }).text).toBe('<script type="application/ld+json">{"a":"\\u003c/script>\\u003c!--"}</script>');
  });
});

describe('languages', () => {
  it('follow the address, else the browser, and say which it is', async () => {
    const wished = await pavilion.get('/minimal/lakeside/text?lang=zh', { 'Accept-Language': 'en' });
    expect([wished.headers.get('content-language'), await wished.text()]).toEqual(['zh', expect.stringContaining('<html lang="zh">')]);
    const browsers = await pavilion.get('/minimal/lakeside/text', { 'Accept-Language': 'zh-CN,zh;q=0.9,en;q=0.5' });
    expect(browsers.headers.get('content-language')).toBe('zh');
    expect(browsers.headers.get('vary')).toContain('Accept-Language');
    expect((await pavilion.get('/minimal/lakeside/text', { 'Accept-Language': 'de' })).headers.get('content-language')).toBe('en');
  });

  it('mark what is missing, and every text that is not in the language of the page', async () => {
    const { get } = await serve([minimal({ set: { 'exhibition.json': { 'title.fr': 'Deux salles' }, 'cases/lakeside.json': { 'city.fr': 'Au lac' } } })]);
    const answer = await get('/minimal/lakeside/text?lang=fr');
    const html = await answer.text();
    expect(answer.headers.get('content-language')).toBe('fr');
    // The page's own words are not there in French, so the document is English and what is French says so.
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<h1><span lang="fr">Au lac</span></h1>');
    expect(html).toContain('This text is available only in English.');
    expect(jsonLd(html)).toMatchObject({ inLanguage: 'fr' });
  });

  it('are whole in every language of the pages, with the same places for values', () => {
    const flat = (nested: object, prefix = ''): [string, string][] => Object.entries(nested).flatMap(([key, value]): [string, string][] => (typeof value === 'string' ? [[prefix + key, value]] : flat(value as object, `${prefix}${key}.`)));
    const shape = (language: string) => flat(JSON.parse(readFileSync(join(import.meta.dirname, `../../server/http/text/words/${language}.json`), 'utf8')) as object).map(([key, text]) => [key, ...(text.match(/\{\w+\}/g) ?? []).sort()].join(' ')).sort();
    expect(PAGE_LANGUAGES).toEqual(expect.arrayContaining(['en', 'zh']));
    for (const language of PAGE_LANGUAGES) expect(shape(language)).toEqual(shape('en'));
  });
});

describe('around the pages', () => {
  it('nothing is sent again while it is the same', async () => {
    for (const path of ['/minimal/text', '/minimal/lakeside/text', '/minimal/catalogue', '/minimal/feed.atom']) {
      const first = await pavilion.get(path);
      expect(first.headers.get('cache-control'), path).toBe('no-cache');
      const etag = first.headers.get('etag') ?? '';
      expect((await pavilion.get(path, { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' })).status, path).toBe(304);
      expect((await pavilion.get(`${path}?lang=zh`, { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' })).status, path).toBe(200);
    }
  });

  it('the style sheet may be kept for good and asks for nothing from elsewhere', async () => {
    const address = /<link rel="stylesheet" href="(\/app\/text-[\w-]+\.css)">/.exec(await pavilion.text('/minimal/text'))?.[1] ?? '';
    const sheet = await pavilion.get(address);
    expect([sheet.status, sheet.headers.get('cache-control'), sheet.headers.get('content-type')]).toEqual([200, 'public, max-age=31536000, immutable', 'text/css; charset=utf-8']);
    expect((await sheet.text()).match(/@import|url\((?!\/app\/)/g)).toBeNull();
  });

  it('addresses of nothing say so in words', async () => {
    for (const path of ['/creative-cities/nowhere/text', '/creative-cities/nowhere%22%3E/text']) {
      const answer = await pavilion.get(path);
      expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('<h1>')]);
    }
    for (const path of ['/nowhere/text', '/nowhere/catalogue', '/nowhere/feed.atom', '/nowhere/lakeside/text']) expect((await pavilion.get(path)).status, path).toBe(404);
  });

  it('every link of every page to this server leads somewhere, and every anchor is there', async () => {
    const seen = new Set<string>(['/creative-cities/text?lang=en', '/creative-cities/text?lang=zh', '/minimal/text']);
    const broken: string[] = [];
    for (const path of seen) {
      const answer = await pavilion.get(path);
      if (answer.status !== 200) broken.push(`${path}: ${answer.status}`);
      const type = answer.headers.get('content-type') ?? '';
      if (!type.startsWith('text/html')) continue;
      const html = await answer.text();
      if (html.includes('id="text"')) broken.push(...skippedLevels(html).map((slip) => `${path}: ${slip}`));
      for (const [, to = ''] of html.matchAll(/\s(?:href|src)="([^"]+)"/g)) {
        if (to.startsWith('/')) seen.add(to.replaceAll('&#38;', '&'));
        else if (to.startsWith('#') && !html.includes(` id="${to.slice(1)}"`)) broken.push(`${path} has no ${to}`);
      }
    }
    expect(broken).toEqual([]);
    expect(seen.size).toBeGreaterThan(60);
  });

  it('the sitemap names every page in every language, and robots find it', async () => {
    const { text, get } = await serve([real], { PUBLIC_URL: 'https://museum.example' });
    expect(await text('/robots.txt')).toContain('Sitemap: https://museum.example/sitemap.xml');
    const xml = await text('/sitemap.xml');
    expect(elements(xml).filter((name) => name === 'url')).toHaveLength((xml.match(/<loc>/g) ?? []).length);
    const pages = [...xml.matchAll(/<loc>https:\/\/museum\.example([^<]+)<\/loc>/g)].map(([, path = '']) => path);
    const { cases, exhibits, languages } = real.exhibition;
    expect(pages).toHaveLength((3 + 2 * (cases.length + exhibits.length)) * languages.length);
    expect(pages).toContain('/creative-cities/jingdezhen/text?lang=zh');
    for (const path of pages) expect((await get(path)).status, path).toBe(200);
    expect(xml).toContain('<xhtml:link rel="alternate" hreflang="zh" href="https://museum.example/creative-cities/jingdezhen/text?lang=zh"/>');
  });

  it('the feed is Atom: ids, titles, true dates, links, in order', async () => {
    const written = { newest: new Date('2025-03-04T05:06:07Z'), files: new Map([['cases/lakeside.json', new Date('2025-02-03T04:05:06Z')]]) };
    const { get } = await serve([{ ...minimal(), written }], { PUBLIC_URL: 'https://museum.example' });
    const answer = await get('/minimal/feed.atom?lang=en');
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const xml = await answer.text();
    const names = elements(xml);
    expect(names[0]).toBe('feed');
    for (const needed of ['id', 'title', 'updated', 'author', 'name', 'link', 'entry', 'summary']) expect(names, needed).toContain(needed);
    expect(names.filter((name) => name === 'id')).toHaveLength(names.filter((name) => name === 'entry').length + 1);
    expect(xml).toContain('<updated>2025-03-04T05:06:07.000Z</updated>');
    expect(xml).toContain('<entry><id>https://museum.example/minimal/lakeside/text?lang=en</id>');
    expect(xml).toContain('<updated>2025-02-03T04:05:06.000Z</updated>');
    expect(xml).toContain('rel="self" type="application/atom+xml" href="https://museum.example/minimal/feed.atom?lang=en"');
    const ids = [...xml.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('data for machines says what the exhibition says and no more', async () => {
    const html = await pavilion.text('/creative-cities/jingdezhen/text?lang=en');
    const data = jsonLd(html) as { citation: unknown[] };
    expect(data).toMatchObject({ '@type': 'WebPage', inLanguage: 'en', isAccessibleForFree: true, mainEntity: { '@type': 'VisualArtwork', artform: '3D model', image: expect.stringMatching(/\/assets\/objects\/meiping\.webp$/) }, isPartOf: { '@type': 'ExhibitionEvent' } });
    expect(data.citation).toHaveLength(Object.keys(real.exhibition.cases.find(({ id }) => id === 'jingdezhen')?.sources ?? {}).length);
    const event = jsonLd(await pavilion.text('/creative-cities/text?lang=en'));
    expect(event).toMatchObject({ '@type': 'ExhibitionEvent', eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode' });
    expect(Object.keys(event).filter((key) => /date/i.test(key))).toEqual([]);
  });

  it('the page of the halls leads here where there is no script, and names the feed', async () => {
    const html = await pavilion.text('/creative-cities/jingdezhen?lang=zh');
    expect(html).toContain('<noscript><a href="/creative-cities/text?lang=zh">');
    expect(html).toContain('<link rel="alternate" type="application/atom+xml" href="/creative-cities/feed.atom?lang=zh">');
    // Whoever comes with a friend's code or to a spot on the floor still sees this one page.
    expect(await pavilion.text('/creative-cities/jingdezhen?lang=zh&with=abcd&at=1,2,3')).toContain(`<link rel="canonical" href="${pavilion.url}/creative-cities/jingdezhen?lang=zh">`);
    expect(await pavilion.text('/creative-cities/nowhere')).not.toContain('canonical');
  });
});
