import { describe, expect, it } from 'vitest';
import type { TourStop } from '#scenes/format/tour-schema.ts';
import { escapeHtml } from '../../server/http/page.ts';
import { jsonLd, minimalHosted, serveText, skippedLevels, tags } from './support/text-pavilion.ts';

const small = minimalHosted();
const [tour] = small.exhibition.tours;
if (tour === undefined) throw new Error('the minimal exhibition has no tour');
const pavilion = await serveText([small]);
const page = (language: string) => pavilion.text(`/minimal/tours/hands/text?lang=${language}`);
const T = 'tours/hands.json';

describe('the page of a tour', () => {
  it.each(['en', 'zh'])('says in %s all that visitors are told and asked, and none of the guide’s notes', async (language) => {
    const html = await page(language);
    const heard = ({ title, told, question }: TourStop) => [title, told, ...(question === undefined ? [] : [question])];
    for (const words of [tour.title, tour.summary, ...tour.stops.flatMap(heard)]) expect(html).toContain(escapeHtml(words[language] ?? ''));
    for (const { notes } of tour.stops) expect(html).not.toContain(escapeHtml(notes[language] ?? expect.fail('no notes')));
    expect(html).toContain(language === 'en' ? 'Stop 2 of 2 · 2 min' : '第2站，共2站 · 2 分钟');
  });

  it('needs no script, has one h1, leaves out no level, and says who it is', async () => {
    const html = await page('en');
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(tags(html).filter((tag) => tag === 'h1')).toHaveLength(1);
    expect(skippedLevels(html)).toEqual([]);
    expect(html.match(/ style=|<style|<script(?! type="application\/ld\+json")| on\w+=/g)).toBeNull();
    expect(jsonLd(html)).toMatchObject({ '@type': 'WebPage', name: 'Many hands', inLanguage: 'en' });
    expect(html).toContain('<title>Many hands · Two halls</title>');
  });

  it('leads to each exhibit on the page of its case, to its place in the halls, and to the walk', async () => {
    const html = await page('en');
    for (const exhibit of ['vase', 'figures']) {
      expect(html).toContain(`href="/minimal/lakeside/text?lang=en#e.${exhibit}"`);
      expect(html).toContain(`href="/minimal/lakeside/${exhibit}?lang=en"`);
    }
    expect(html).toContain('href="/minimal?lang=en&#38;tour=hands"');
    const study = await pavilion.text('/minimal/lakeside/text?lang=en');
    for (const { id } of small.exhibition.cases[0]?.exhibits ?? []) expect(study).toContain(` id="e.${id}"`);
  });

  it('leads to an exhibit without a case on a page of its own', async () => {
    const { text } = await serveText([minimalHosted({ set: { [T]: { 'stops.0.exhibit': 'globe', 'stops.0.annotation': undefined } } })]);
    expect(await text('/minimal/tours/hands/text?lang=en')).toContain('href="/minimal/globe/text?lang=en"');
  });

  it('marks what is told in another language', async () => {
    const { text } = await serveText([minimalHosted({ set: { [T]: { languages: ['zh'], 'title.en': undefined, 'stops.0.told.en': undefined } } })]);
    const html = await text('/minimal/tours/hands/text?lang=en');
    expect(html).toContain('<span lang="zh">众人的手</span> <small class="only">(in Chinese)</small>');
    expect(html).toContain('<p class="only">This text is available only in Chinese.</p><p lang="zh">先别看花，看看瓶口。它只容得下一枝。</p>');
  });

  it('lets no hostile words out of their place', async () => {
    const evil = '</script><script>alert(1)</script>"><img src=x onerror=alert(1)>';
    const words = { en: evil, zh: evil };
    const { text } = await serveText([minimalHosted({ set: { [T]: { title: words, summary: words, 'stops.0.title': words, 'stops.0.told': words, 'stops.0.question': words } } })]);
    for (const path of ['/minimal/tours/hands/text', '/minimal/text']) {
      const html = await text(path);
      expect(html.match(/<script/g), path).toHaveLength(1);
      expect(html.match(/<img(?! src="\/)/g), path).toBeNull();
    }
  });

  it('is found from the index and in the sitemap, and only where there is a tour', async () => {
    const index = await pavilion.text('/minimal/text?lang=en');
    expect(index).toContain('<a href="/minimal/tours/hands/text?lang=en">Many hands</a>');
    const map = await pavilion.text('/sitemap.xml');
    for (const language of ['en', 'zh']) expect(map).toContain(`<loc>${pavilion.url}/minimal/tours/hands/text?lang=${language}</loc>`);
    for (const path of ['/minimal/tours/feet/text', '/nowhere/tours/hands/text']) expect((await pavilion.get(path)).status, path).toBe(404);
    const none = await serveText([minimalHosted({ set: { 'exhibition.json': { tours: undefined } }, files: { [T]: undefined } })]);
    expect(await none.text('/minimal/text?lang=en')).not.toContain('class="also tours"');
  });
});
