import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figureText } from '#scenes/format/figure-text.ts';
import type { Words } from '#scenes/format/words.ts';
import type { Hosted } from '../../server/exhibitions.ts';
import { escapeHtml } from '../../server/http/page.ts';
import { dataBlock, markup } from '../../server/http/text/markup.ts';
import { PAGE_LANGUAGES, pageWords } from '../../server/http/text/page-words.ts';
import { patchedFiles } from '../scenes/minimal.ts';
import { asHost, creativeCities, elements, jsonLd, minimalHosted, serveText, tags } from './support/text-pavilion.ts';

/** Largest page, uncompressed and without its picture, in bytes. */
const LARGEST = 30 * 1024;
const real = await creativeCities();
const pavilion = await serveText([real, minimalHosted()]);

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
    const hosted = minimalHosted({
      set: { 'exhibition.json': { 'cases.1': 'hillside', routes: ['round'] } },
      files: { 'cases/hillside.json': second, 'routes/round.json': route([{ case: 'lakeside' }, { case: 'hillside', why: { en: 'Because of the hill.', zh: '因为山。' } }]) as never },
    });
    const { text } = await serveText([hosted]);
    const first = await text('/minimal/lakeside/text?lang=en');
    expect(first).toContain('rel="next" href="/minimal/hillside/text?lang=en"');
    expect(first).toContain('Because of the hill.');
    expect(first).toContain('The route begins here.');
    const last = await text('/minimal/hillside/text?lang=zh');
    expect(last).toContain('rel="prev" href="/minimal/lakeside/text?lang=zh"');
    expect(last).toContain('因为山。');
    // A board that shows the routes on its wall lists them on its page, as the index does.
    const board = minimalHosted({
      set: { 'exhibition.json': { 'cases.1': 'hillside', routes: ['round'] }, 'exhibits/globe.json': { exhibit: { id: 'globe', kind: 'panel', style: 'routes', title: { en: 'Ways', zh: '路' }, alt: { en: 'A', zh: '甲' }, text: { en: 'B', zh: '乙' } } } },
      files: { 'cases/hillside.json': second, 'routes/round.json': route([{ case: 'lakeside' }, { case: 'hillside', why: { en: 'Because of the hill.', zh: '因为山。' } }]) as never },
    });
    const ways = await serveText([board]);
    for (const path of ['/minimal/globe/text', '/minimal/text', '/minimal/catalogue']) expect(await ways.text(path), path).toContain('Because of the hill.');
  });

  it('is cited with a checksum that changes with the data, and without an invented date', async () => {
    const cited = async (hosted: Hosted) => /<p class="citation">(.*?)<\/p>/.exec(await (await serveText([hosted], { PUBLIC_URL: 'https://museum.example' })).text('/minimal/lakeside/text?lang=en'))?.[1] ?? '';
    const before = await cited(minimalHosted());
    const after = await cited(minimalHosted({ set: { 'cases/lakeside.json': { 'figures.potters-1990.value': 13 } } }));
    const checksum = (line: string) => /\(data ([0-9a-f]{12})\)/.exec(line)?.[1];
    expect(checksum(before)).toBeDefined();
    expect(checksum(after)).not.toBe(checksum(before));
    expect(checksum(before)).toBe(minimalHosted().checksum);
    expect(before).toContain('https://museum.example/minimal/lakeside/text?lang=en (accessed on <span class="blank"></span>)');
    expect(before).toContain('Two halls, version 1.0.0');
  });
});

describe('hostile words', () => {
  const evil = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\'&amp;';
  const words = { en: evil, zh: `${evil}中` };
  it('slip out of no element, attribute, data block, feed or sitemap', async () => {
    const hosted = minimalHosted({
      set: {
        'exhibition.json': { title: words, summary: words, 'fields.crafts.name': words },
        'cases/lakeside.json': { city: words, country: words, summary: words, story: words, 'sources.survey.title': evil, 'sources.survey.url': 'https://example.org/"><script>alert(1)</script>', 'figures.potters-1990.label': words, 'figures.potters-1990.note': words, 'exhibits.2.title': words, 'exhibits.2.alt': words, 'exhibits.2.annotations.0.title': words },
        'exhibits/globe.json': { 'exhibit.title': words },
      },
    });
    const { url, text } = await serveText([hosted]);
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
    const { get } = await serveText([minimalHosted({ set: { 'exhibition.json': { 'title.fr': 'Deux salles' }, 'cases/lakeside.json': { 'city.fr': 'Au lac' } } })]);
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
