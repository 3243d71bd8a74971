import { describe, expect, it } from 'vitest';
import { creativeCities, elements, jsonLd, minimalHosted, serveText, skippedLevels } from './support/text-pavilion.ts';

const real = await creativeCities();
const pavilion = await serveText([real, minimalHosted()]);

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
    const { text, get } = await serveText([real], { PUBLIC_URL: 'https://museum.example' });
    expect(await text('/robots.txt')).toContain('Sitemap: https://museum.example/sitemap.xml');
    const xml = await text('/sitemap.xml');
    expect(elements(xml).filter((name) => name === 'url')).toHaveLength((xml.match(/<loc>/g) ?? []).length);
    const pages = [...xml.matchAll(/<loc>https:\/\/museum\.example([^<]+)<\/loc>/g)].map(([, path = '']) => path);
    const { cases, exhibits, tours, languages } = real.exhibition;
    expect(pages).toHaveLength((3 + 2 * (cases.length + exhibits.length) + tours.length) * languages.length);
    expect(pages).toContain('/creative-cities/jingdezhen/text?lang=zh');
    for (const path of pages) expect((await get(path)).status, path).toBe(200);
    expect(xml).toContain('<xhtml:link rel="alternate" hreflang="zh" href="https://museum.example/creative-cities/jingdezhen/text?lang=zh"/>');
  });

  it('the feed is Atom: ids, titles, true dates, links, in order', async () => {
    const written = { newest: new Date('2025-03-04T05:06:07Z'), files: new Map([['cases/lakeside.json', new Date('2025-02-03T04:05:06Z')]]) };
    const { get } = await serveText([{ ...minimalHosted(), written }], { PUBLIC_URL: 'https://museum.example' });
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
