import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PlannedTour } from '../../../server/domain/planned-tour.ts';
import type { GuideRecord, LiveTourRecord, Store } from '../../../server/store/store.ts';

export const NOW = 1_900_000_000_000;
export const guide = (id: string, more: Partial<GuideRecord> = {}): GuideRecord => ({ id, name: `Guide ${id}`, tours: null, created: NOW, expires: NOW + 1000, revoked: null, ...more });
const link = (digest: string, of: string, expires = NOW + 1000) => ({ digest, guide: of, created: NOW, expires });
export const said = (seq: number) => ({ seq, json: `{"n":${seq}}`, author: `["digest","line-${seq}"]` });
export const live = (id: string, more: Partial<LiveTourRecord> = {}): LiveTourRecord => ({ id, exhibition: 'small', gallery: 'g1', snapshot: '{"stop":0}', updated: NOW, ended: null, ...more });

let made = 0;
/** A name no other test has: the tests of one database share it. */
export const fresh = (what: string) => `${what}-${process.pid}-${(made += 1)}`;

/** What every database must do; `open` opens the same one again and again. */
export function keeps(open: () => Promise<Store>): void {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(async () => {
    await store.close();
  });

  it('keeps guides and their tours, and tells which are guides now', async () => {
    const [a, b] = [fresh('a'), fresh('b')];
    await store.guides.add(guide(a, { tours: ['bread', 'nature'], name: '导览员 “Ōe”' }));
    await store.guides.add(guide(b, { created: NOW + 1, expires: NOW + 5 }));
    expect(await store.guides.byId(a)).toEqual(guide(a, { tours: ['bread', 'nature'], name: '导览员 “Ōe”' }));
    expect(await store.guides.byId(fresh('nobody'))).toBe(null);
    expect(await store.guides.stillGuides([a, b, fresh('nobody')], NOW)).toEqual(new Set([a, b]));
    expect(await store.guides.stillGuides([a, b], NOW + 5)).toEqual(new Set([a]));
    expect(await store.guides.stillGuides([], NOW)).toEqual(new Set());
    expect([await store.guides.revoke(a, NOW + 6), await store.guides.revoke(a, NOW + 7), await store.guides.revoke(fresh('nobody'), NOW)]).toEqual([true, false, false]);
    expect((await store.guides.byId(a))?.revoked).toBe(NOW + 6);
    expect(await store.guides.stillGuides([a, b], NOW)).toEqual(new Set([b]));
    const listed = (await store.guides.all()).filter(({ id }) => [a, b].includes(id));
    expect(listed.map(({ id, signedIn }) => [id, signedIn])).toEqual([[a, null], [b, null]]);
  });

  it('a link is used once, by one, while it and its guide are good', async () => {
    const [id, late, gone] = [fresh('guide'), fresh('late'), fresh('gone')];
    for (const one of [guide(id), guide(late, { expires: NOW - 1 }), guide(gone, { revoked: NOW })]) await store.guides.add(one);
    const [good, old, ofLate, ofGone] = [fresh('link'), fresh('link'), fresh('link'), fresh('link')];
    for (const one of [link(good, id), link(old, id, NOW), link(ofLate, late), link(ofGone, gone)]) await store.guides.addLink(one);
    for (const digest of [old, ofLate, ofGone, fresh('wrong')]) expect(await store.guides.useLink(digest, fresh('session'), NOW), digest).toBe(null);
    const sessions = Array.from({ length: 8 }, () => fresh('session'));
    const answers = await Promise.all(sessions.map((session) => store.guides.useLink(good, session, NOW)));
    expect(answers.filter((answer) => answer !== null)).toEqual([guide(id)]);
    const session = sessions[answers.findIndex((answer) => answer !== null)] ?? '';
    for (const other of sessions.filter((one) => one !== session)) expect(await store.guides.bySession(other, NOW)).toBe(null);
    expect(await store.guides.bySession(session, NOW)).toEqual(guide(id));
    expect(await store.guides.bySession(session, NOW + 1000)).toBe(null);
    expect((await store.guides.all()).find((one) => one.id === id)?.signedIn).toBe(NOW);
    await store.guides.endSession(session, NOW);
    expect(await store.guides.bySession(session, NOW)).toBe(null);
  });

  it('a guide who is revoked has no session any more', async () => {
    const [id, digest, session] = [fresh('guide'), fresh('link'), fresh('session')];
    await store.guides.add(guide(id));
    await store.guides.addLink(link(digest, id));
    await store.guides.useLink(digest, session, NOW);
    expect(await store.guides.bySession(session, NOW)).not.toBe(null);
    await store.guides.revoke(id, NOW);
    expect(await store.guides.bySession(session, NOW)).toBe(null);
  });

  it('saves of one live tour are kept in their order, and the last one stands', async () => {
    const [a, b] = [fresh('live'), fresh('live')];
    const text = '{"said":"\\u0000 零 \\" 🎨"}';
    await Promise.all([...Array.from({ length: 30 }, (_, i) => store.liveTours.save(live(a, { snapshot: `{"stop":${i}}`, updated: NOW + i }))), store.liveTours.save(live(b, { snapshot: text }))]);
    expect(await store.liveTours.byId(a)).toEqual(live(a, { snapshot: '{"stop":29}', updated: NOW + 29 }));
    expect((await store.liveTours.byId(b))?.snapshot).toBe(text);
    const mine = (records: LiveTourRecord[]) => records.map(({ id }) => id).filter((id) => id === a || id === b);
    expect(mine(await store.liveTours.open())).toEqual([b, a]);
    await store.liveTours.save(live(b, { ended: NOW + 50 }));
    expect(mine(await store.liveTours.open())).toEqual([a]);
    expect([mine(await store.liveTours.endedSince(NOW + 50)), mine(await store.liveTours.endedSince(NOW + 51))]).toEqual([[b], []]);
  });

  it('of two programs that save one live tour, the one that did not save last is told', async () => {
    const tour = fresh('live');
    const other = await open();
    await store.liveTours.save(live(tour));
    await other.liveTours.save(live(tour, { snapshot: 'other' }));
    await expect(store.liveTours.save(live(tour, { snapshot: 'mine' }))).rejects.toThrow('another process');
    expect((await store.liveTours.byId(tour))?.snapshot).toBe('other');
    await other.close();
  });

  it('a transcript’s line told twice is one line, and another under its number is a mistake', async () => {
    const tour = fresh('live');
    const lines = Array.from({ length: 451 }, (_, i) => said(i + 1));
    await store.transcripts.append(tour, lines.slice(0, 450), NOW);
    await store.transcripts.append(tour, [], NOW);
    await store.transcripts.append(tour, lines.slice(-3), NOW);
    expect(await store.transcripts.all(tour)).toEqual(lines);
    expect(await store.transcripts.last(tour, 2)).toEqual(lines.slice(-2));
    expect(await store.transcripts.last(fresh('live'), 2)).toEqual([]);
    await expect(store.transcripts.append(tour, [{ ...said(7), json: '{"other":true}' }], NOW)).rejects.toThrow('line 7');
  });

  it('a transcript leaves with its tour, by itself, and after its time; who said what is forgotten with the tour’s end', async () => {
    const [a, b, c, running] = [fresh('live'), fresh('live'), fresh('live'), fresh('live')];
    for (const one of [a, b, running]) await store.liveTours.save(live(one));
    await store.liveTours.save(live(c, { ended: NOW }));
    for (const one of [a, b, c, running]) await store.transcripts.append(one, [said(1)], NOW - 10);
    await store.transcripts.append(c, [said(2)], NOW);
    await store.liveTours.forget(a);
    await store.transcripts.forget(b);
    expect([await store.transcripts.all(a), await store.liveTours.byId(a), await store.transcripts.all(b)]).toEqual([[], null, []]);
    await store.transcripts.tidy(NOW - 10);
    expect([await store.transcripts.all(c), await store.transcripts.all(running)]).toEqual([[1, 2].map((seq) => ({ ...said(seq), author: null })), [said(1)]]);
    await store.transcripts.tidy(NOW - 9);
    expect([await store.transcripts.all(c), await store.transcripts.all(running)]).toEqual([[{ ...said(2), author: null }], []]);
  });

  it('A1, A2: keeps planned tours, each once, as many as a guide may have, with their guide’s name as it is', async () => {
    const [ada, bo] = [fresh('ada'), fresh('bo')];
    for (const id of [ada, bo]) await store.guides.add(guide(id, { name: `导览员 ${id}` }));
    const plan = (id: string, of: string, startsAt: number): PlannedTour => ({ id, guide: of, guideName: `导览员 ${of}`, gone: false, exhibition: 'small', score: 'walk', languages: ['zh', 'en'], capacity: 25, byLink: startsAt % 2 === 1, transcript: startsAt % 2 === 0, startsAt, created: NOW, changed: NOW, sequence: 0, cancelled: null, live: null });
    const [later, sooner, ofBo] = [plan(fresh('plan'), ada, NOW + 9), plan(fresh('plan'), ada, NOW + 4), plan(fresh('plan'), bo, NOW + 4)];
    expect(await store.planned.add(later, 'once-1', 2, NOW)).toEqual(later);
    const twice = await Promise.all([1, 2, 3].map(() => store.planned.add(sooner, 'once-2', 2, NOW)));
    expect(twice).toEqual([sooner, sooner, sooner]);
    expect(await store.planned.add(plan(fresh('plan'), ada, NOW + 1), 'once-3', 2, NOW)).toBe(null);
    expect(await store.planned.add(ofBo, 'once-2', 2, NOW)).toEqual(ofBo);
    expect(await store.planned.ofGuide(ada, 'small', NOW)).toEqual([sooner, later]);
    expect([await store.planned.ofGuide(ada, 'small', NOW + 4), await store.planned.ofGuide(ada, 'other', NOW)]).toEqual([[later], []]);
    // Of two changes of the same state one is written down.
    const moved = { ...later, startsAt: NOW + 20, changed: NOW + 1, sequence: 1 };
    expect([await store.planned.change(moved), await store.planned.change({ ...later, cancelled: NOW, sequence: 1 })]).toEqual([true, false]);
    await store.planned.opened(later.id, 'live-1');
    await store.guides.revoke(ada, NOW);
    const other = await open();
    expect(await other.planned.byId(later.id)).toEqual({ ...moved, live: 'live-1', gone: true });
    await other.close();
    await store.planned.forgetBefore(NOW + 5);
    expect([await store.planned.byId(sooner.id), await store.planned.byId(fresh('plan')), (await store.planned.byId(later.id))?.id]).toEqual([null, null, later.id]);
  });

  it('everything is there again after closing, and after a second program has opened it', async () => {
    const [tour, id] = [fresh('live'), fresh('guide')];
    const first = await open();
    await first.liveTours.save(live(tour));
    await first.guides.add(guide(id));
    const second = await open();
    expect(await second.liveTours.byId(tour)).toEqual(live(tour));
    await first.close();
    await second.close();
    expect(await store.guides.byId(id)).toEqual(guide(id));
    await expect(first.liveTours.open()).rejects.toThrow();
  });

  it('programs that start at once on an old database bring it up to date once', async () => {
    const stores = await Promise.all([open(), open(), open()]);
    for (const one of stores) await one.close();
    expect(stores.length).toBe(3);
  });
}
