import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TourReport } from '#protocol/tour-report.ts';
import type { Guide } from '../../server/domain/guide.ts';
import { invite, linkPath } from '../../server/guides/invite.ts';
import { until } from '../support/visitors.ts';
import { cookieOf } from './support/open-door.ts';
import { SCORE, type Touring, openTouring } from './support/tour-kit.ts';

describe('the report of a tour', () => {
  let open: Touring;
  let ada: SignedIn;
  let bob: SignedIn;
  let eve: SignedIn;
  type SignedIn = { guide: Guide; cookie: string };
  const signedIn = async (name: string): Promise<SignedIn> => {
    const { secret, guide } = await invite(open.store.guides, { name, tours: null, expires: Date.now() + 1e9 }, Date.now());
    const answer = await fetch(open.url + linkPath(secret), { method: 'POST', redirect: 'manual', headers: { Origin: open.url } });
    return { guide: { id: guide.id, name, tours: null }, cookie: cookieOf(answer) };
  };
  beforeAll(async () => {
    open = await openTouring();
    [ada, bob, eve] = [await signedIn('Ada'), await signedIn('Bob'), await signedIn('Eve')];
  });
  afterAll(async () => {
    await open.pavilion.stop();
    await open.store.close();
  });

  const get = (tour: string, form: string, cookie = '', accept = '*/*') => fetch(`${open.url}/api/tours/${tour}/report.${form}`, { headers: { Cookie: cookie, Accept: accept } });
  const report = async (tour: string, cookie: string) => (await (await get(tour, 'json', cookie)).json()) as TourReport;

  /** A tour that Ada began and ended, and Bob led for a while. */
  async function ledTour(): Promise<string> {
    const [guide, other] = [await open.visitors.join({ name: 'Ada' }, ada.guide), await open.visitors.join({ name: 'Bob' }, bob.guide)];
    const one = await open.visitors.join({ name: 'Zebedee' });
    const begun = await guide.tour('tour-start', { tour: SCORE, languages: ['en'], capacity: 25, link: false });
    if (!begun.ok) throw new Error(begun.refusal.code);
    await one.tour('tour-follow', { on: true, language: 'zh', low: false });
    await guide.tour('tour-stop', { index: 0 });
    for (const text of ['=Who "made" it?', 'And why?', 'Is it heavy?']) await one.tour('tour-ask', { text });
    await guide.tour('tour-question', { question: 2, act: 'dismiss' });
    await guide.tour('tour-question', { question: 3, act: 'answer', answer: '很重' });
    await guide.tour('tour-poll', { question: 'Which, then?', options: ['this', 'that'] });
    await one.tour('tour-vote', { poll: 1, option: 1 });
    open.pass(90_000);
    await guide.tour('tour-hand-over', { id: other.me.id });
    await other.tour('tour-stop', { index: 1 });
    open.pass(30_000);
    expect((await report(begun.id, bob.cookie)).stops.map(({ stop }) => stop), 'the stay that is not over yet').toEqual([0, 1]);
    await guide.tour('tour-take-over', {});
    expect(await guide.tour('tour-end', {})).toEqual({ ok: true });
    await until(() => one.live?.phase === 'ended', 'the end');
    await open.visitors.away();
    return begun.id;
  }

  it('T19: is for who began or led it, after it is over too, in the guide’s language, without names', async () => {
    const tour = await ledTour();
    const told = await report(tour, ada.cookie);
    expect(told.stops.map(({ stop, present, seconds }) => [stop, present, Math.round(seconds / 30)])).toEqual([[0, 1, 3], [1, 1, 1]]);
    expect(told.questions.map(({ text, state, answer }) => [text, state, answer])).toEqual([['=Who "made" it?', 'asked', ''], ['And why?', 'dismissed', ''], ['Is it heavy?', 'answered', '很重']]);
    expect(told.polls).toEqual([{ question: 'Which, then?', options: [{ text: 'this', votes: 0 }, { text: 'that', votes: 1 }] }]);
    expect((await report(tour, bob.cookie)).questions).toEqual(told.questions);

    const file = await get(tour, 'csv?lang=zh', ada.cookie);
    expect([file.status, file.headers.get('content-type'), file.headers.get('cache-control')]).toEqual([200, 'text/csv; charset=utf-8', 'no-store']);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename=walk-\d{4}-\d\d-\d\d\.csv$/);
    const bytes = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
    expect(bytes.startsWith('\uFEFF类别,内容,分钟,')).toBe(true);
    const english = await (await get(tour, 'csv?lang=en', ada.cookie)).text();
    expect(english.split('\r\n')).toEqual([
      'Part,What,Minutes,Planned minutes,Present,Others who wanted to know,Votes,Became,Written answer or choice',
      expect.stringMatching(/^Tour,Walk,2\.\d,3\.0,,,,,$/),
      expect.stringMatching(/^Stop,1\. first,1\.\d,1\.0,1,,,,$/),
      expect.stringMatching(/^Stop,2\. second,0\.\d,1\.0,1,,,,$/),
      'Question,"\'=Who ""made"" it?",,,,0,,open,',
      'Question,And why?,,,,0,,dismissed,',
      'Question,Is it heavy?,,,,0,,answered,很重',
      'Poll,"Which, then?",,,,,0,,this',
      'Poll,"Which, then?",,,,,1,,that',
      '',
    ]);
    for (const text of [bytes, english, JSON.stringify(told)]) for (const name of ['Ada', 'Bob', 'Zebedee']) expect(text).not.toContain(name);
  });

  it('T19: is refused in words, and whether there is such a tour is not to be learned', async () => {
    const tour = await ledTour();
    for (const form of ['json', 'csv']) {
      const stranger = await get(tour, form);
      expect([stranger.status, await stranger.json()]).toEqual([403, { ok: false }]);
      const answers = await Promise.all([tour, 'nothing-here', '..%2f..%2fetc', 'x'.repeat(200)].map((id) => get(id, form, eve.cookie, 'text/html')));
      const seen = await Promise.all(answers.map(async (answer) => [answer.status, await answer.text()]));
      expect(seen[0]).toEqual([404, expect.stringContaining('There is no tour of yours at this address')]);
      expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
    }
    expect(await (await get(tour, 'csv', '', 'text/html')).text()).toContain('Sign in as a guide');
    expect((await get(tour, 'pdf', ada.cookie)).status).toBe(404);
    // One's own are listed with their reports, others' are not.
    const list = async (cookie: string) => (await fetch(`${open.url}/guide/tours`, { headers: { Cookie: cookie } })).text();
    expect(await list(ada.cookie)).toContain(`<a href="/api/tours/${tour}/report.csv?lang=zh">`);
    expect(await list(bob.cookie)).toContain(tour);
    expect(await list(eve.cookie)).toContain('You have led no tour');
    expect(await list('')).toContain('Sign in as a guide');
    await open.store.guides.revoke(bob.guide.id, Date.now());
    expect((await get(tour, 'json', bob.cookie)).status).toBe(403);
    expect((await get(tour, 'json', ada.cookie)).status).toBe(200);
  });
});
