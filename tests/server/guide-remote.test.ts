import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Guide } from '../../server/domain/guide.ts';
import { MOST_REMOTES } from '../../server/domain/roster.ts';
import { type Visitor, until } from '../support/visitors.ts';
import { SCORE, type Touring, emptied, openTouring } from './support/tour-kit.ts';

const ok = { ok: true };
const no = (code: string) => ({ ok: false, refusal: { code } });

describe('the remote of a guide', () => {
  let open: Touring;
  let ada: Guide;
  beforeAll(async () => {
    open = await openTouring({ settings: { GALLERY_CAPACITY: '3' } });
    ada = await open.account('ada');
  });
  afterEach(() => emptied(open));
  afterAll(async () => {
    await open.pavilion.stop();
    await open.store.close();
  });

  const begin = (guide: Visitor) => guide.tour('tour-start', { tour: SCORE, languages: ['en'], capacity: 25, link: false });
  const withCode = (visitor: Visitor) => ({ with: visitor.state.code });
  const remoteOf = (visitor: Visitor, guide = ada) => open.visitors.join({ ...withCode(visitor), remote: true }, guide);

  it('T21: leads and is nobody, and comes into a gallery that has no seat left', async () => {
    const guide = await open.visitors.join({ name: 'Ada' }, ada);
    const [ann, bob] = await open.visitors.joinMany(2, withCode(guide));
    if (ann === undefined || bob === undefined) throw new Error('two came');
    await expect(open.visitors.join(withCode(guide))).rejects.toThrow('code-not-found');
    await begin(guide);
    const phone = await remoteOf(guide);
    const everybody = [guide.me.id, ann.me.id, bob.me.id].sort();
    await until(() => [guide, ann, phone].every(({ live }) => live?.remotes.includes(phone.me.id)), 'the remote to be told');
    phone.stand(0, 4);
    expect(await phone.tour('tour-stop', { index: 1 })).toEqual(ok);
    await until(() => ann.live?.stop === 1, 'the stop');
    expect(await phone.tour('tour-follow', { on: true, language: 'en', low: false })).toEqual(no('not-yours'));
    for (const { here, live } of [guide, ann, phone]) {
      expect(here).toEqual(everybody);
      expect([...(live?.members.keys() ?? [])].sort()).toEqual(everybody);
      expect(live?.lead).toBe(guide.me.id);
    }
    // Whoever comes into a grid is told all poses: of the remote there is none.
    bob.stand(0, 4);
    await until(() => ann.seen.has(bob.me.slot), 'a pose');
    expect(ann.seen.has(phone.me.slot)).toBe(false);
    expect(open.pavilion.directory.census.visitors).toBe(3);
  });

  it('T21: whichever device goes, the tour stays led, and the lead is with the one in the hall', async () => {
    const guide = await open.visitors.join({ name: 'Ada' }, ada);
    const ann = await open.visitors.join(withCode(guide));
    const phone = await remoteOf(guide);
    await begin(phone);
    await until(() => ann.live?.lead === guide.me.id && ann.live.remotes.includes(phone.me.id), 'the lead in the hall');
    phone.leave();
    await until(() => ann.live?.remotes.length === 0, 'the remote to be gone');
    expect(ann.live).toMatchObject({ lead: guide.me.id, phase: 'gathering' });
    const again = await open.visitors.rejoin(phone, { ...withCode(ann), remote: true }, ada);
    guide.drop();
    await until(() => ann.live?.lead === again.me.id, 'the lead on the remote');
    open.pass(9_000);
    expect(await again.tour('tour-stop', { index: 1 })).toEqual(ok);
    await until(() => ann.live?.stop === 1 && ann.live.phase === 'running', 'the tour to go on');
    const back = await open.visitors.rejoin(guide, {}, ada);
    await until(() => ann.live?.lead === back.me.id && ann.live.remotes.includes(again.me.id), 'the lead back in the hall');
  });

  it('T21: from whoever is no guide it means nothing, and a gallery takes only so many', async () => {
    const guide = await open.visitors.join({}, ada);
    const mel = await open.visitors.join({ ...withCode(guide), remote: true });
    await until(() => guide.of(mel.me.id), 'an ordinary visitor');
    for (let i = 0; i < MOST_REMOTES; i++) await remoteOf(guide);
    await expect(remoteOf(guide)).rejects.toThrow('code-not-found');
    expect(guide.here).toHaveLength(2);
  });

  it('T21: a remote that shows the halls is in them, and a visitor that becomes one is not', async () => {
    const ann = await open.visitors.join();
    const phone = await remoteOf(ann);
    const { id } = phone.me;
    const inHall = await open.visitors.rejoin(phone, { ...withCode(ann), takeOver: true }, ada);
    expect(inHall.me.id).toBe(id);
    await until(() => ann.of(id), 'the guide in the hall');
    const again = await open.visitors.rejoin(inHall, { ...withCode(ann), remote: true, takeOver: true }, ada);
    expect(again.me.id).toBe(id);
    await until(() => ann.of(id) === undefined, 'the guide out of the hall');
  });
});
