import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PlannedNews, OPENS_AFTER, OPENS_BEFORE, PLANNED_AHEAD } from '#protocol/planned.ts';
import type { PlanRequest } from '#protocol/planned-requests.ts';
import type { Guide } from '../../server/domain/guide.ts';
import { MOST_PLANNED, changePlanned, mayOpen, phaseOf, planTour, type PlannedTour } from '../../server/domain/planned-tour.ts';
import { invite } from '../../server/guides/invite.ts';
import { linkPath } from '../../server/guides/invite.ts';
import { type Visitor, until } from '../support/visitors.ts';
import { cookieOf } from './support/open-door.ts';
import { SCORE, type Touring, guideOf, openTouring } from './support/tour-kit.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const no = (code: string) => ({ ok: false, refusal: { code } });
const NOW = 1_900_000_000_000;
const asked = (more: Partial<PlanRequest> = {}): PlanRequest => ({ once: 'once-0001', exhibition: 'small', tour: SCORE, languages: ['en'], capacity: 25, link: false, transcript: false, startsAt: NOW + HOUR, ...more });

function planned(more: Partial<PlannedTour> = {}): PlannedTour {
  const made = planTour(asked(), guideOf('ada'), [SCORE], 'id', NOW);
  if (!made.ok) throw new Error(made.refusal.code);
  return { ...made.planned, ...more };
}

describe('the rules of planned tours', () => {
  it('A1: a time to come, at most a year ahead, for a tour that the exhibition has and the guide may lead', () => {
    const plan = (more: Partial<PlanRequest>, tours: string[] | null = null) => planTour(asked(more), guideOf('ada', tours), [SCORE], 'id', NOW);
    for (const startsAt of [NOW + 1, NOW + PLANNED_AHEAD]) expect(plan({ startsAt })).toMatchObject({ ok: true, planned: { startsAt, guide: 'ada', sequence: 0, cancelled: null } });
    for (const startsAt of [NOW, NOW - HOUR, NOW + PLANNED_AHEAD + 1]) expect(plan({ startsAt })).toEqual(no('planned-time'));
    expect(plan({ tour: 'unheard-of' })).toEqual(no('tour-unknown'));
    expect(plan({}, ['another'])).toEqual(no('not-yours'));
  });

  it('A4: only the guide who planned it changes it, calls it off and takes that back; each change counts', () => {
    const one = planned();
    const [ada, bo] = [guideOf('ada'), guideOf('bo')];
    const moved = changePlanned(one, 'ahead', { startsAt: NOW + 2 * HOUR }, ada, NOW + 5);
    expect(moved).toEqual({ ok: true, planned: { ...one, startsAt: NOW + 2 * HOUR, changed: NOW + 5, sequence: 1 } });
    const off = changePlanned(one, 'late', { cancelled: true }, ada, NOW + 5);
    expect(off).toMatchObject({ ok: true, planned: { cancelled: NOW + 5, sequence: 1 } });
    expect(changePlanned({ ...one, cancelled: NOW, sequence: 1 }, 'cancelled', { cancelled: false }, ada, NOW)).toMatchObject({ ok: true, planned: { cancelled: null, sequence: 2 } });
    // What is so already is no change.
    for (const change of [{ cancelled: false }, { startsAt: one.startsAt }]) expect(changePlanned(one, 'ahead', change, ada, NOW)).toEqual({ ok: true, planned: one });
    expect(changePlanned(one, 'ahead', { startsAt: NOW }, ada, NOW)).toEqual(no('planned-time'));
    for (const change of [{ cancelled: true }, { startsAt: NOW + 2 * HOUR }]) {
      expect(changePlanned(one, 'ahead', change, bo, NOW)).toEqual(no('planned-unknown'));
      expect(changePlanned(null, 'ahead', change, ada, NOW)).toEqual(no('planned-unknown'));
      for (const phase of ['now', 'over'] as const) expect(changePlanned(one, phase, change, ada, NOW)).toEqual(no('planned-over'));
    }
    expect(changePlanned({ ...one, cancelled: NOW }, 'cancelled', { startsAt: NOW + 2 * HOUR }, ada, NOW)).toEqual(no('planned-over'));
  });

  it('A5: ahead, late, now, over or called off follows from time and live tour; nothing begins by itself', () => {
    const one = planned();
    const at = one.startsAt;
    const phases = (of: PlannedTour, led: Parameters<typeof phaseOf>[1], ...times: number[]) => times.map((now) => phaseOf(of, led, now));
    expect(phases(one, null, at - 1, at, at + OPENS_AFTER, at + OPENS_AFTER + 1)).toEqual(['ahead', 'late', 'late', 'over']);
    expect(phases(one, { ended: null }, at - 1, at + 9 * HOUR)).toEqual(['now', 'now']);
    expect(phases(one, { ended: at + 1 }, at + 2)).toEqual(['over']);
    expect(phases(one, { ended: at - 1 }, at - 1, at + 2)).toEqual(['ahead', 'late']);
    expect(phases({ ...one, cancelled: NOW }, null, at - 1, at + 9 * HOUR)).toEqual(['cancelled', 'cancelled']);
    expect(phases({ ...one, gone: true }, null, at - 1)).toEqual(['cancelled']);
  });

  it('A8: it is opened by its guide, from an hour before its time', () => {
    const one = planned({ startsAt: NOW + OPENS_BEFORE });
    const ada = guideOf('ada');
    expect(mayOpen(one, 'ahead', ada, NOW)).toEqual({ ok: true });
    expect(mayOpen(one, 'late', ada, NOW + 2 * HOUR)).toEqual({ ok: true });
    expect(mayOpen(one, 'ahead', ada, NOW - 1)).toEqual(no('planned-early'));
    expect(mayOpen(one, 'now', ada, NOW)).toEqual(no('tour-running'));
    for (const phase of ['over', 'cancelled'] as const) expect(mayOpen(one, phase, ada, NOW)).toEqual(no('planned-over'));
    for (const guide of [guideOf('bo'), null]) expect(mayOpen(one, 'ahead', guide, NOW)).toEqual(no('planned-unknown'));
    expect(mayOpen(null, 'over', ada, NOW)).toEqual(no('planned-unknown'));
  });
});

describe('planned tours over HTTP and real lines', () => {
  let open: Touring;
  let ada: { guide: Guide; cookie: string };
  let bo: { guide: Guide; cookie: string };
  let made = 0;
  let passed = 0;
  const pass = (milliseconds: number) => {
    passed += milliseconds;
    open.pass(milliseconds);
  };
  const now = () => Date.now() + passed;

  async function signIn(name: string, tours: string[] | null = null) {
    const { guide, secret } = await invite(open.store.guides, { name, tours, expires: now() + 1e12 }, now());
    const answer = await fetch(open.url + linkPath(secret), { method: 'POST', redirect: 'manual', headers: { Origin: open.url } });
    return { guide, cookie: cookieOf(answer) };
  }
  beforeAll(async () => {
    open = await openTouring({ settings: { GALLERY_CAPACITY: '4' } });
    ada = await signIn('Ada');
    bo = await signIn('Bo');
  });
  afterAll(async () => {
    await open.pavilion.stop();
    await open.store.close();
  });
  const empty = async () => {
    await open.visitors.away();
    await until(async () => {
      pass(60_000);
      return open.pavilion.directory.census.galleries === 0;
    }, 'the galleries to close');
  };

  type Answer = { status: number; body: { ok: boolean; planned: PlannedNews; refusal?: { code: string } } };
  async function api(path: string, { cookie = '', method = 'GET', body, headers }: { cookie?: string; method?: string; body?: unknown; headers?: Record<string, string> } = {}): Promise<Answer> {
    const answer = await fetch(open.url + path, { method, headers: { Cookie: cookie, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    return { status: answer.status, body: (await answer.json()) as Answer['body'] };
  }
  const plan = (more: Partial<PlanRequest> = {}, cookie = ada.cookie) => api('/api/guide/planned', { cookie, method: 'POST', body: asked({ once: `once-${String((made += 1)).padStart(8, '0')}`, startsAt: now() + HOUR, ...more }) });
  const change = (id: string, body: unknown, cookie = ada.cookie) => api(`/api/guide/planned/${id}`, { cookie, method: 'PATCH', body });
  const look = (id: string, exhibition = 'small') => api(`/api/planned/${exhibition}/${id}`);

  it('A1, A2: planned by whoever is signed in as a guide, once however often it is asked, and listed for them alone', async () => {
    const first = await plan({ once: 'once-again', languages: ['zh', 'en'], link: true });
    expect(first).toMatchObject({ status: 200, body: { ok: true, planned: { tour: SCORE, guideName: 'Ada', languages: ['zh', 'en'], link: true, phase: 'ahead', sequence: 0, live: null } } });
    const { id } = first.body.planned;
    expect(id).toMatch(/^[\w-]{22}$/);
    expect((await plan({ once: 'once-again', capacity: 3 })).body.planned).toMatchObject({ id, capacity: 25 });
    expect(await plan({}, '')).toEqual({ status: 403, body: no('not-yours') });
    expect((await plan({ startsAt: now() - 1 })).body).toEqual(no('planned-time'));
    expect((await plan({ exhibition: 'nowhere' })).body).toEqual(no('exhibition-unknown'));
    expect((await api('/api/guide/planned', { cookie: ada.cookie, method: 'POST', body: { ...asked(), guide: 'bo' } })).body).toEqual(no('malformed'));
    expect((await api('/api/guide/planned', { cookie: ada.cookie, method: 'POST', body: asked(), headers: { Origin: 'https://elsewhere.example' } })).status).toBe(403);
    const ids = async (cookie: string) => ((await api('/api/guide/planned?exhibition=small', { cookie })).body as unknown as { planned: PlannedNews[] }).planned.map((one) => one.id);
    expect([await ids(ada.cookie), await ids(bo.cookie)]).toEqual([[id], []]);
    expect((await api('/api/guide/planned?exhibition=small')).status).toBe(403);
  });

  it('A1: a guide has at most fifty ahead', async () => {
    const cy = await signIn('Cy');
    for (let i = 0; i < MOST_PLANNED; i += 1) {
      expect((await plan({}, cy.cookie)).status, String(i)).toBe(200);
      pass(2_000);
    }
    expect((await plan({}, cy.cookie)).body).toEqual(no('planned-full'));
    pass(2 * HOUR);
    expect((await plan({}, cy.cookie)).status).toBe(200);
  });

  it('A3: an id tells nothing but itself: unknown, foreign and senseless ones are alike', async () => {
    const { id } = (await plan()).body.planned;
    expect((await look(id)).status).toBe(200);
    const answers = await Promise.all([look('A'.repeat(22)), look(id, 'nowhere'), look('x'), look(id.toLowerCase()), change('A'.repeat(22), { cancelled: true }), change(id, { cancelled: true }, bo.cookie)]);
    for (const answer of answers) expect(answer).toEqual({ status: 404, body: no('planned-unknown') });
  });

  it('A4: moved, called off and back, by its guide', async () => {
    const { id, startsAt } = (await plan()).body.planned;
    expect((await change(id, { startsAt: startsAt + HOUR })).body.planned).toMatchObject({ startsAt: startsAt + HOUR, sequence: 1, phase: 'ahead' });
    expect((await change(id, { cancelled: true })).body.planned).toMatchObject({ phase: 'cancelled', sequence: 2 });
    expect((await look(id)).body.planned.phase).toBe('cancelled');
    const twice = await Promise.all([change(id, { cancelled: false }), change(id, { cancelled: false })]);
    expect(twice.map(({ body }) => [body.planned.phase, body.planned.sequence])).toEqual([['ahead', 3], ['ahead', 3]]);
    expect((await change(id, { startsAt: 1 })).body).toEqual(no('planned-time'));
    for (const body of [{}, { startsAt: 'soon' }, { cancelled: true, startsAt: 1 }, null]) expect((await change(id, body)).body).toEqual(no('malformed'));
  });

  it('A7: those who wait for one tour meet in one gallery while it has a seat but the guide’s, else in the next', async () => {
    const { id, startsAt } = (await plan({ capacity: 2, link: true })).body.planned;
    const other = (await plan({}, bo.cookie)).body.planned;
    const strangers = await open.visitors.joinMany(3);
    const galleryOf = (visitor: Visitor) => visitor.state.gallery;
    // Three of four seats are taken where the strangers are: the group would not fit.
    const [one, two, three] = [await open.visitors.join({ planned: id }), await open.visitors.join({ planned: id }), await open.visitors.join({ planned: id })];
    expect(new Set([one, two, three].map(galleryOf)).size).toBe(1);
    expect(galleryOf(one)).not.toBe(galleryOf(strangers[0]!));
    // The fourth seat there waits for Ada, for nobody else.
    const four = await open.visitors.join({ planned: id });
    expect(galleryOf(four)).not.toBe(galleryOf(one));
    const stranger = await open.visitors.join();
    expect(galleryOf(stranger)).not.toBe(galleryOf(one));
    expect(await open.visitors.rejoin(one, { planned: id, takeOver: true }).then(galleryOf)).toBe(galleryOf(two));
    const guide = await open.visitors.join({ planned: id }, ada.guide);
    expect(galleryOf(guide)).toBe(galleryOf(two));
    // Of another planned tour, unknown or called off: as if it was not named.
    expect((await open.visitors.join({ planned: 'A'.repeat(22) })).me.returned).toBe(false);
    await change(other.id, { cancelled: true }, bo.cookie);
    expect((await open.visitors.join({ planned: other.id })).me.returned).toBe(false);

    // Nothing begins by itself.
    pass(startsAt + 1 - now());
    expect((await look(id)).body.planned).toMatchObject({ phase: 'late', live: null });
    expect(guide.live).toBe(undefined);
    const begun = await guide.tour('tour-start', { once: 'once-open', tour: SCORE, languages: ['en'], capacity: 2, link: true, planned: id });
    expect(begun).toMatchObject({ ok: true, link: id });
    await until(() => two.live?.phase === 'gathering', 'the tour');
    expect(two.part).toMatchObject({ following: false });
    expect(await two.tour('tour-follow', { on: true, language: 'en', low: false })).toEqual(no('tour-locked'));
    expect(await two.tour('tour-follow', { on: true, language: 'en', low: false, link: id })).toEqual({ ok: true });
    // Who comes now by the link comes to the tour.
    three.leave();
    await until(() => two.here.length === 3, 'a free seat');
    expect(galleryOf(await open.visitors.join({ planned: id }))).toBe(galleryOf(two));
    await empty();
  });

  it('A8: opened by its guide when its time is near, in one gallery, and known as led until it ends', async () => {
    const { id, startsAt } = (await plan({ startsAt: now() + 3 * HOUR })).body.planned;
    const start = (visitor: Visitor, more: object = {}) => visitor.tour('tour-start', { tour: SCORE, languages: ['en'], capacity: 2, link: false, planned: id, ...more });
    const guide = await open.visitors.join({ planned: id }, ada.guide);
    expect(await start(guide)).toEqual(no('planned-early'));
    pass(startsAt - OPENS_BEFORE + 1 - now());
    const [rival, visitor] = [await open.visitors.join({ planned: id }, bo.guide), await open.visitors.join({ planned: id })];
    expect([await start(rival), await start(visitor)]).toEqual([no('planned-unknown'), no('planned-unknown')]);
    expect(await start(guide, { tour: 'another' })).toEqual(no('planned-unknown'));
    const begun = await start(guide, { once: 'once-once' });
    if (!begun.ok) throw new Error(begun.refusal.code);
    expect(await start(guide, { once: 'once-once' })).toEqual(begun);
    expect(await start(guide)).toEqual(no('tour-running'));
    expect((await look(id)).body.planned).toMatchObject({ phase: 'now', live: begun.id });
    expect((await change(id, { cancelled: true })).body).toEqual(no('planned-over'));
    await guide.tour('tour-end', {});
    // It was a trial: the time is still ahead.
    expect((await look(id)).body.planned).toMatchObject({ phase: 'ahead', live: null });
    pass(startsAt + MINUTE - now());
    expect(await start(guide)).toMatchObject({ ok: true, link: id });
    await guide.tour('tour-end', {});
    expect((await look(id)).body.planned).toMatchObject({ phase: 'over', live: null });
    expect(await start(guide)).toEqual(no('planned-over'));
    await empty();
  });

  it('A9: a month after its time nothing is left of it', async () => {
    const { id } = (await plan()).body.planned;
    pass(31 * 24 * HOUR + HOUR);
    await plan();
    expect((await look(id)).status).toBe(404);
    expect(await open.store.planned.byId(id)).toBe(null);
  });
});
