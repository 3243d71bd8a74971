import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlannedTour } from '../../server/domain/planned-tour.ts';
import { type CalendarEvent, calendarFile, calendarText, fold } from '../../server/http/text/calendar.ts';
import { jsonLd, skippedLevels, tags } from './support/text-pavilion.ts';
import { SCORE, type Touring, openTouring } from './support/tour-kit.ts';

const HOUR = 3_600_000;
const octets = (text: string) => Buffer.byteLength(text);
const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'abc@pavilion',
  sequence: 2,
  cancelled: false,
  changed: Date.UTC(2026, 10, 24, 9, 5, 7, 250),
  begins: Date.UTC(2026, 11, 31, 23, 30),
  ends: Date.UTC(2027, 0, 1, 0, 10),
  title: 'Walk',
  description: 'A walk.',
  url: 'https://museum.example/small/live/abc?lang=en',
  ...more,
});
/** Lines as a calendar reads them: broken ones joined again. */
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

describe('a file for calendars', () => {
  it('A6: has one appointment with times in UTC, its number and state, in lines that end with CRLF', () => {
    const file = calendarFile(event());
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(unfolded(file)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Pavilion//Live tours//EN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:abc@pavilion',
      'SEQUENCE:2',
      'DTSTAMP:20261124T090507Z',
      'DTSTART:20261231T233000Z',
      'DTEND:20270101T001000Z',
      'SUMMARY:Walk',
      'DESCRIPTION:A walk.',
      'LOCATION:https://museum.example/small/live/abc?lang=en',
      'URL:https://museum.example/small/live/abc?lang=en',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
    expect(unfolded(calendarFile(event({ cancelled: true })))).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', 'UID:abc@pavilion']));
  });

  it('A6: lets no text out of its line', () => {
    expect(calendarText('a\\b;c,d\ne\r\nf\rg\u0007h\u0000')).toBe('a\\\\b\\;c\\,d\\ne\\nf\\ngh');
    const lines = unfolded(calendarFile(event({ title: 'x\r\nEND:VEVENT\r\nBEGIN:VALARM', description: '\ud800half' })));
    expect(lines.filter((line) => /^(BEGIN|END):/.test(line))).toHaveLength(4);
    expect(lines).toContain('SUMMARY:x\\nEND:VEVENT\\nBEGIN:VALARM');
    expect(lines).toContain('DESCRIPTION:half');
  });

  it('A6: no line has more than 75 octets, and no character is torn', () => {
    for (const text of ['x'.repeat(75), 'x'.repeat(76), '导'.repeat(200), `a${'🎨'.repeat(90)}`, 'é'.repeat(149), '']) {
      const folded = fold(text);
      const lines = folded.split('\r\n');
      for (const line of lines) expect(octets(line)).toBeLessThanOrEqual(75);
      for (const line of lines.slice(1)) expect(line.startsWith(' ')).toBe(true);
      expect(folded.replaceAll('\r\n ', '')).toBe(text);
      expect(folded).not.toContain('\ufffd');
    }
    expect(fold('x'.repeat(75))).not.toContain('\r\n');
  });
});

describe('the page of a planned tour', () => {
  let open: Touring;
  const startsAt = Date.now() + 3 * HOUR;
  let made = 0;
  beforeAll(async () => {
    open = await openTouring();
    await open.store.guides.add({ id: 'ada', name: 'Ada <b>', tours: null, created: 0, expires: Date.now() + 1e12, revoked: null });
  });
  afterAll(async () => {
    await open.pavilion.stop();
    await open.store.close();
  });
  async function add(more: Partial<PlannedTour> = {}): Promise<PlannedTour> {
    const id = `planned-tour-${String((made += 1)).padStart(9, '0')}`;
    const planned = { id, guide: 'ada', guideName: 'Ada <b>', gone: false, exhibition: 'small', score: SCORE, languages: ['en', 'zh'], capacity: 12, byLink: false, transcript: false, startsAt, created: startsAt - 5 * HOUR, changed: startsAt - 4 * HOUR, sequence: 0, cancelled: null, live: null, ...more };
    await open.store.planned.add(planned, id, 50, 0);
    return planned;
  }
  const get = (path: string, headers: Record<string, string> = {}) => fetch(open.url + path, { headers });
  const pageOf = async (id: string, query = '', headers: Record<string, string> = {}) => (await get(`/small/live/${id}${query}`, headers)).text();

  it('A5: tells who, what, when and how to come, in the reader’s language, without a script', async () => {
    const { id } = await add();
    const answer = await get(`/small/live/${id}`, { 'Accept-Language': 'en-GB' });
    expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('x-robots-tag')]).toEqual([200, 'no-cache', 'noindex']);
    const html = await answer.text();
    expect(html).toContain('<title>Walk, live with Ada &#60;b&#62; · Small &#34;Exhibition&#34;</title>');
    expect(html).toContain(`<time datetime="${new Date(startsAt).toISOString()}">${new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC', hourCycle: 'h23' }).format(startsAt)} UTC</time>`);
    for (const words of ['A short walk.', 'English and Chinese', '<dd>3 min</dd>', '<dd>3</dd>', '<dd>12</dd>', 'everybody', 'first <small>1 min</small>']) expect(html).toContain(words);
    expect(html).toContain(`<a class="halls" href="/small?lang=en&#38;live=${id}">Walk in</a>`);
    expect(html).toContain(`href="/small/live/${id}/tour.ics?lang=en">Add to calendar</a>`);
    expect(html).toMatch(/<meta property="og:title" content="Walk, live with Ada/);
    expect(tags(html).filter((tag) => tag === 'h1')).toHaveLength(1);
    expect(skippedLevels(html)).toEqual([]);
    expect(html).not.toContain('Point at it.');
    expect(jsonLd(html)).toMatchObject({ '@type': 'EducationEvent', startDate: new Date(startsAt).toISOString(), endDate: new Date(startsAt + 180_000).toISOString(), eventStatus: 'https://schema.org/EventScheduled', performer: { name: 'Ada <b>' } });
    for (const zh of [await pageOf(id, '?lang=zh'), await pageOf(id, '', { 'Accept-Language': 'zh-CN' })]) {
      expect(zh).toContain('<html lang="zh">');
      expect(zh).toContain('走进展厅');
    }
  });

  it('A5: its one script is of the same origin and kept for good, and nothing else runs', async () => {
    const html = await pageOf((await add()).id);
    const scripts = html.match(/<script(?! type="application\/ld\+json")[^>]*>/g);
    expect(scripts).toHaveLength(1);
    const [, address = ''] = /<script type="module" src="(\/app\/live-[\w-]+\.js)">/.exec(html) ?? [];
    const script = await get(address);
    expect([script.status, script.headers.get('content-type'), script.headers.get('cache-control')]).toEqual([200, 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable']);
    expect(html.match(/ style=|<style| on\w+=/g)).toBeNull();
  });

  it('A5: late, called off and over have words of their own, and lead where there is still something', async () => {
    const late = await pageOf((await add({ startsAt: Date.now() - HOUR })).id);
    expect(late).toContain('The guide is not here yet.');
    expect(late).toContain('Walk in</a>');
    const off = await pageOf((await add({ cancelled: startsAt - HOUR })).id);
    expect(off).toContain('This tour has been called off.');
    expect(off).toContain('Take it out of the calendar');
    expect(jsonLd(off)).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' });
    const over = await pageOf((await add({ startsAt: Date.now() - 3 * HOUR })).id);
    expect(over).toContain('This tour is over.');
    for (const html of [off, over]) {
      expect(html).not.toContain('&#38;live=');
      expect(html).toContain('href="/small?lang=en&#38;tour=walk"');
    }
    const live = await add();
    await open.store.liveTours.save({ id: 'led', exhibition: 'small', gallery: 'g', snapshot: '{}', updated: Date.now(), ended: null });
    await open.store.planned.opened(live.id, 'led');
    const now = await pageOf(live.id);
    expect(now).toContain('The tour is under way.');
    expect(now).toContain(`href="/small?lang=en&#38;live=${live.id}&#38;follow">Join the tour</a>`);
  });

  it('A3: of an unknown id there is a clear page in both languages, alike whatever is wrong', async () => {
    const { id } = await add();
    const answers = await Promise.all(['A'.repeat(22), 'x', `${id}x`].flatMap((one) => [`/small/live/${one}`, `/small/live/${one}/tour.ics`]).map((path) => get(path)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    const bodies = new Set(await Promise.all(answers.map((answer) => answer.text())));
    expect([...bodies]).toHaveLength(1);
    expect([...bodies][0]).toMatch(/There is no live tour at this address[\s\S]*lang="zh"/);
    expect((await get(`/nowhere/live/${id}`)).status).toBe(404);
  });

  it('A6: the file for calendars keeps its id while time and state change', async () => {
    const planned = await add();
    const fileOf = async (query = '?lang=en') => unfolded(await (await get(`/small/live/${planned.id}/tour.ics${query}`)).text());
    const answer = await get(`/small/live/${planned.id}/tour.ics?lang=en`);
    expect([answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual(['text/calendar; charset=utf-8', 'attachment; filename="walk.ics"']);
    const uid = `UID:${planned.id}@pavilion`;
    expect(await fileOf()).toEqual(expect.arrayContaining([uid, 'SEQUENCE:0', 'STATUS:CONFIRMED', 'SUMMARY:Walk\\, live with Ada <b>', `DESCRIPTION:A short walk.\\n\\n${open.url}/small/live/${planned.id}?lang=en`]));
    await open.store.planned.change({ ...planned, startsAt: Date.UTC(2030, 0, 2, 3, 4), changed: Date.UTC(2029, 0, 1), sequence: 1 });
    expect(await fileOf()).toEqual(expect.arrayContaining([uid, 'SEQUENCE:1', 'DTSTART:20300102T030400Z', 'DTEND:20300102T030700Z', 'DTSTAMP:20290101T000000Z']));
    await open.store.planned.change({ ...planned, cancelled: 1, changed: 1, sequence: 2 });
    expect(await fileOf()).toEqual(expect.arrayContaining([uid, 'SEQUENCE:2', 'METHOD:CANCEL', 'STATUS:CANCELLED']));
  });
});
