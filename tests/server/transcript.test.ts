import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GalleryState } from '#protocol/state.ts';
import type { LiveTour } from '../../server/domain/tour/live-tour.ts';
import { linkPath, newLink } from '../../server/guides/invite.ts';
import { showTour } from '../../server/rooms/tour-view.ts';
import { openStore } from '../../server/store/open-store.ts';
import { type Store, StoreUnavailable, type TranscriptLine } from '../../server/store/store.ts';
import { type Visitor, until } from '../support/visitors.ts';
import { SCORE, type Touring, gathering, openTouring } from './support/tour-kit.ts';

const ok = { ok: true };
const notSaved = { ok: false, refusal: { code: 'not-saved' } };
const start = { tour: SCORE, languages: ['en'], capacity: 25, link: false };
const DAY = 24 * 3_600_000;

/** A store whose transcripts a test can hold up, break, or end as a killed process does. */
async function touchyStore() {
  const store = await openStore({ file: ':memory:' });
  const state = { broken: false, dead: false, hold: null as Promise<void> | null };
  const append = async (tour: string, lines: readonly TranscriptLine[], now: number) => {
    await state.hold;
    if (state.broken || state.dead) throw new StoreUnavailable('a disk that is full, for the test');
    await store.transcripts.append(tour, lines, now);
  };
  const liveTours = { ...store.liveTours, save: (record: Parameters<Store['liveTours']['save']>[0]) => (state.dead ? Promise.resolve() : store.liveTours.save(record)) };
  const touchy: Store = { ...store, close: () => store.close(), liveTours, transcripts: { ...store.transcripts, append } };
  return { store: touchy, state };
}

describe('the transcript of a live tour', () => {
  let store: Store;
  let state: Awaited<ReturnType<typeof touchyStore>>['state'];
  let open: Touring;
  let guide: Visitor;
  let one: Visitor;
  beforeEach(async () => {
    ({ store, state } = await touchyStore());
    open = await openTouring({ store, settings: { TRANSCRIPT_DAYS: '7' } });
    guide = await open.visitors.join({ name: 'Ada' }, await open.account('ada'));
    one = await open.visitors.join({ name: 'Zoe' });
  });
  afterEach(async () => {
    await open.pavilion.stop();
    await store.close();
  });
  const begin = async (transcript = true) => {
    const begun = await guide.tour('tour-start', { ...start, transcript });
    if (!begun.ok) throw new Error(begun.refusal.code);
    return begun.id;
  };
  const texts = async (tour: string) => (await store.transcripts.all(tour)).map(({ seq, json }) => [seq, (JSON.parse(json) as { name: string; text: string }).name, (JSON.parse(json) as { text: string }).text]);

  it('K1: is kept only when the guide asks for it, only during the tour, and everybody is told', async () => {
    const silent = await begin(false);
    expect(await one.say('not kept')).toEqual({ ok: true, seq: 1 });
    await until(() => one.live?.id === silent, 'the tour');
    expect([one.live?.transcript, one.state.transcriptDays]).toEqual(['none', 7]);
    await guide.tour('tour-end', {});
    const kept = await begin();
    await until(() => one.live?.id === kept, 'the other tour');
    expect(one.live?.transcript).toBe('kept');
    expect(await one.say('kept')).toEqual({ ok: true, seq: 2 });
    expect(await guide.say('kept too')).toEqual({ ok: true, seq: 3 });
    expect(await one.tour('tour-transcript-stop', {})).toMatchObject({ ok: false, refusal: { code: 'not-yours' } });
    expect(await guide.tour('tour-transcript-stop', {})).toEqual(ok);
    await until(() => one.live?.transcript === 'stopped', 'to be told');
    expect(await one.say('no longer')).toEqual({ ok: true, seq: 4 });
    await guide.tour('tour-end', {});
    expect(await one.say('nor after')).toEqual({ ok: true, seq: 5 });
    expect([await texts(silent), await texts(kept)]).toEqual([[], [[2, 'Zoe', 'kept'], [3, 'Ada', 'kept too']]]);
  });

  it('K1: a further gallery of the tour keeps nothing of its own, and says so', () => {
    const tour: LiveTour = { ...gathering(), transcript: 'kept' };
    const seen = [0, 1].map((gallery) => {
      const shown = new GalleryState({ gallery: 'g', exhibition: 'small', revision: 'r', code: 'c', capacity: 5 });
      showTour(shown, tour, gallery);
      return shown.tour?.transcript;
    });
    expect(seen).toEqual(['kept', 'none']);
  });

  it('K2: a line is confirmed once it is written down, and one that could not be is written once, in its order', async () => {
    const tour = await begin();
    let go = () => undefined as void;
    state.hold = new Promise((done) => (go = done));
    let confirmed = 0;
    const asked = ['a', 'b', 'c'].map((text) => one.say(text).then((answer) => (answer.ok ? (confirmed += 1) : 0)));
    await until(() => guide.lines.length === 3, 'the lines to be read');
    // A question to the server and back: it has had every chance to confirm too soon.
    await one.ask('chat-since', { seq: 0 });
    expect(confirmed).toBe(0);
    state.hold = null;
    go();
    await Promise.all(asked);
    expect(confirmed).toBe(3);
    state.broken = true;
    expect(await one.say('d', 'line-that-waits')).toMatchObject(notSaved);
    expect(await guide.say('e')).toMatchObject(notSaved);
    expect(await one.say('d', 'line-that-waits')).toMatchObject(notSaved);
    state.broken = false;
    expect(await one.say('d', 'line-that-waits')).toEqual({ ok: true, seq: 4 });
    expect((await texts(tour)).map(([seq, , text]) => [seq, text])).toEqual([[1, 'a'], [2, 'b'], [3, 'c'], [4, 'd'], [5, 'e']]);
    expect(one.lines.map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('K2: of a store that stays away no more is taken than the gallery remembers', async () => {
    const tour = await begin();
    state.broken = true;
    for (let i = 0; i < 200; i++) {
      open.pass(2_000);
      expect(await (i % 2 === 0 ? one : guide).say(`line ${i}`)).toMatchObject(notSaved);
    }
    open.pass(2_000);
    const seen = guide.lines.length;
    expect(await one.say('one too many', 'line-too-many')).toMatchObject(notSaved);
    await guide.ask('chat-since', { seq: 0 });
    expect(guide.lines.length).toBe(seen);
    state.broken = false;
    // The store is asked again by whoever asks again, under the same id.
    expect(await until(async () => {
      const again = await one.say('one too many', 'line-too-many');
      return again.ok ? again : null;
    }, 'the store to be used again')).toEqual({ ok: true, seq: 201 });
    expect((await texts(tour)).map(([seq]) => seq)).toEqual(Array.from({ length: 201 }, (_, i) => i + 1));
  });

  it('K3: who comes back after a kill reads all that was confirmed, and what is said again is not said twice', async () => {
    const tour = await begin();
    for (const text of ['first', 'second']) expect(await one.say(text)).toMatchObject(ok);
    expect(await one.say('third', 'line-before-kill')).toEqual({ ok: true, seq: 3 });
    state.dead = true;
    await open.pavilion.stop();
    state.dead = false;

    open = await openTouring({ store });
    const back = await open.visitors.rejoin(one);
    await until(() => back.live?.id === tour && back.live.transcript === 'kept', 'the tour');
    const since = await back.ask('chat-since', { seq: 0 });
    if (!since.ok) throw new Error('answered');
    expect(since.complete).toBe(true);
    expect(since.lines.map(({ seq, from, text }) => [seq, from.id, from.name, text])).toEqual([[1, back.me.id, 'Zoe', 'first'], [2, back.me.id, 'Zoe', 'second'], [3, back.me.id, 'Zoe', 'third']]);
    expect(await back.say('third', 'line-before-kill')).toEqual({ ok: true, seq: 3 });
    expect(await back.say('fourth')).toEqual({ ok: true, seq: 4 });
    expect((await texts(tour)).map(([seq]) => seq)).toEqual([1, 2, 3, 4]);
  });

  it('K3: without a transcript nothing of the chat outlives the server', async () => {
    await begin(false);
    await one.say('gone with it');
    await open.pavilion.stop();
    open = await openTouring({ store });
    const back = await open.visitors.rejoin(one);
    expect(await back.ask('chat-since', { seq: 0 })).toEqual({ ok: true, lines: [], complete: true });
  });

  it('K4, K5: who said what is forgotten when the tour is over, and each line after its days', async () => {
    const tour = await begin();
    await one.say('=1+1');
    const [during] = await store.transcripts.all(tour);
    expect(during?.author).toContain(one.me.id);
    expect(during?.json).not.toContain(one.me.id);
    await guide.tour('tour-end', {});
    const [after] = await until(async () => {
      const lines = await store.transcripts.all(tour);
      return lines[0]?.author === null ? lines : null;
    }, 'the author to be forgotten');
    expect(JSON.parse(after?.json ?? '')).toMatchObject({ name: 'Zoe', text: '=1+1' });
    await open.pavilion.stop();
    open = await openTouring({ store, settings: { TRANSCRIPT_DAYS: '7' } });
    expect((await store.transcripts.all(tour)).length).toBe(1);
    open.pass(7 * DAY + 60_000);
    // The end of another tour is one of the moments at which the store is tidied.
    guide = await open.visitors.rejoin(guide, {}, { id: 'ada', name: 'Ada', tours: null });
    await begin();
    await guide.tour('tour-end', {});
    await until(async () => (await store.transcripts.all(tour)).length === 0, 'the lines to be deleted');
  });

  /** Signs the guide's account in over HTTP; returns its cookie. */
  async function signIn(id: string): Promise<string> {
    const secret = await newLink(store.guides, id, Date.now(), Date.now() + DAY);
    const pressed = await fetch(`${open.url}${linkPath(secret)}`, { method: 'POST', redirect: 'manual' });
    return pressed.headers.get('set-cookie')?.split(';')[0] ?? '';
  }
  const get = (path: string, cookie = '', headers: Record<string, string> = {}) => fetch(`${open.url}${path}`, { headers: { cookie, accept: 'application/json', ...headers } });

  it('K4: only guides of the tour get it, as text or table, with nothing that a spreadsheet would run', async () => {
    const tour = await begin();
    const nameless = await open.visitors.join();
    await one.say('=HYPERLINK("x")');
    await nameless.say('two, "three"');
    await open.account('bo');
    const [ada, bo] = [await signIn('ada'), await signIn('bo')];
    const text = await get(`/api/tours/${tour}/transcript.txt`, ada);
    expect([text.status, text.headers.get('cache-control'), text.headers.get('content-type'), text.headers.get('content-disposition')]).toEqual([200, 'no-store', 'text/plain; charset=utf-8', expect.stringMatching(/^attachment; filename=walk-20\d\d-\d\d-\d\d-transcript\.txt$/)]);
    expect((await text.text()).split('\r\n')).toEqual(['What was written during the tour “Walk”', expect.stringContaining('7 days'), '', expect.stringMatching(/^20\S+Z  Zoe: =HYPERLINK\("x"\)$/), expect.stringMatching(/^20\S+Z  Visitor 3: two, "three"$/), '']);
    const table = await (await get(`/api/tours/${tour}/transcript.csv?lang=zh`, ada)).text();
    expect(table.split('\r\n')).toEqual(['时间（UTC）,姓名,内容', expect.stringMatching(/,Zoe,"'=HYPERLINK\(""x""\)"$/), expect.stringMatching(/,观众 3,"two, ""three"""$/), '']);
    const nothing = await get('/api/tours/unheard-of/transcript.txt', ada);
    const refused = [nothing, await get(`/api/tours/${tour}/transcript.txt`), await get(`/api/tours/${tour}/transcript.csv`, bo), await get(`/api/tours/${tour}/transcript.txt`, 'guide=invented')];
    expect(await Promise.all(refused.map(async (answer) => [answer.status, await answer.text()]))).toEqual(refused.map(() => [404, '{"ok":false}']));
    expect(await (await get(`/api/tours/${tour}/transcript.txt`, bo, { accept: 'text/html' })).text()).toContain('lang="zh"');
    await store.guides.revoke('ada', Date.now());
    expect((await get(`/api/tours/${tour}/transcript.txt`, ada)).status).toBe(404);
  });

  it('K5: a guide of the tour finds it afterwards and deletes it; while the tour is led it stays', async () => {
    const tour = await begin();
    await one.say('hello');
    await open.account('bo');
    const [ada, bo] = [await signIn('ada'), await signIn('bo')];
    const remove = (cookie: string) => fetch(`${open.url}/api/tours/${tour}/transcript`, { method: 'DELETE', headers: { cookie } });
    expect([(await remove(ada)).status, (await remove(bo)).status]).toEqual([409, 404]);
    expect(await (await get('/guide/transcripts', ada)).text()).toContain('This tour is being led now.');
    await guide.tour('tour-end', {});
    const page = await (await get('/guide/transcripts', ada)).text();
    expect(page).toContain(`/api/tours/${tour}/transcript.txt?lang=en`);
    expect(page).toContain(`/guide/transcripts/${tour}/delete`);
    expect([(await get('/guide/transcripts')).status, (await (await get('/guide/transcripts', bo)).text()).includes(tour)]).toEqual([403, false]);
    expect([(await remove('')).status, (await remove(bo)).status, (await texts(tour)).length]).toEqual([404, 404, 1]);
    expect(await (await remove(ada)).json()).toEqual(ok);
    expect(await texts(tour)).toEqual([]);
    expect(await (await get('/guide/transcripts', ada)).text()).not.toContain(tour);
  });
});
