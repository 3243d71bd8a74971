import { afterEach, describe, expect, it } from 'vitest';
import { closing } from '#protocol/refusals.ts';
import { type Visitor, until } from '../support/visitors.ts';
import { SCORE, type Touring, openTouring } from './support/tour-kit.ts';

const ok = { ok: true };
const no = (code: string) => ({ ok: false, refusal: { code } });
const start = { tour: SCORE, languages: ['en'], capacity: 25, link: false };
const follow = (visitor: Visitor) => visitor.tour('tour-follow', { on: true, language: 'en', low: false });

describe('a live tour in several galleries', () => {
  let open: Touring;
  afterEach(async () => {
    await open.pavilion.stop();
    await open.store.close();
  });

  /** A guide and so many followers, in galleries of three. */
  async function crowd(count: number, options: Parameters<typeof openTouring>[0] = {}) {
    open = await openTouring({ ...options, settings: { GALLERY_CAPACITY: '3', ...options.settings } });
    const ada = await open.account('ada');
    const guide = await open.visitors.join({ name: 'Ada' }, ada);
    const begun = await guide.tour('tour-start', start);
    if (!begun.ok) throw new Error(begun.refusal.code);
    const all: Visitor[] = [];
    // One after the other, so that it is known who is where.
    for (let i = 0; i < count; i++) {
      const one = await open.visitors.join({ tour: begun.id, name: `F${i}` });
      await until(() => one.part, `the tour to be shown to F${i}`);
      expect(await follow(one)).toEqual(ok);
      all.push(one);
    }
    const one = (i: number): Visitor => all[i] ?? expect.fail(`F${i} came`);
    return { ada, guide, all, one, tour: begun.id };
  }

  it('T10, G1, G3: eight followers fill three galleries, and the guide sees them all', async () => {
    const { guide, all, one } = await crowd(8);
    expect(new Set(all.map(({ state }) => state.gallery)).size).toBe(3);
    await until(() => [guide, ...all].every(({ live }) => live?.crowds.toArray().join() === '2,3,3'), 'the crowds');
    await until(() => guide.live?.members.size === 9, 'everybody in the guide’s view');
    expect(all.map(({ live }) => live?.gallery)).toEqual([0, 0, 1, 1, 1, 2, 2, 2]);
    expect([...(one(2).live?.members.keys() ?? [])].sort()).toEqual(one(2).here);
    expect(guide.live?.members.get(one(7).me.id)).toMatchObject({ name: 'F7', gallery: 2, following: true });
    expect(await guide.tour('tour-stop', { index: 1 })).toEqual(ok);
    await until(() => all.every(({ live, part }) => live?.stop === 1 && part?.standTurn === 2), 'a stand for everybody');
    // The same stands in each gallery, and nobody on another's.
    const stands = all.map(({ part }) => `${part?.x} ${part?.z}`);
    expect(new Set(stands.slice(2, 5)).size).toBe(3);
    expect(new Set(stands).size).toBeLessThan(8);
    expect(await one(6).tour('tour-arrived', { turn: 2 })).toEqual(ok);
    await until(() => guide.live?.members.get(one(6).me.id)?.arrived === true, 'the arrival');
  });

  it('G2, G4, T7, T15, T16: pointer, questions, votes and hands are the same in all galleries', async () => {
    const { guide, all, one } = await crowd(5);
    const [near, far] = [one(0), one(3)];
    guide.room.send('point', { x: 1, y: 1, z: 2, on: true });
    guide.room.send('circle', { points: [[0, 0, 0], [1, 0, 0], [1, 1, 0]] });
    far.room.send('point', { x: 9, y: 9, z: 9, on: true });
    await until(() => all.every(({ news }) => news.point.length === 1 && news.circle.length === 1), 'the pointer everywhere');
    expect(far.news.point).toEqual([{ id: guide.me.id, x: 1, y: 1, z: 2, on: true }]);
    await guide.tour('tour-spotlight', { id: far.me.id });
    await until(() => near.live?.spotlight === far.me.id && near.live.members.get(far.me.id)?.name === 'F3', 'the spotlight, with a name to it');
    await until(() => far.live?.spotlight === far.me.id, 'the spotlight to be known');
    far.room.send('point', { x: 3, y: 1, z: 2, on: true });
    await until(() => [guide, near, one(2)].every(({ news }) => news.point.at(-1)?.x === 3), 'the pointer from a mirror');
    expect(far.news.point.filter(({ x }) => x === 3).length, 'once').toBe(1);

    expect(await far.tour('tour-ask', { text: 'Who made it?' })).toEqual({ ok: true, question: 1 });
    expect(await near.tour('tour-support', { question: 1, on: true })).toEqual(ok);
    expect(await one(4).tour('tour-support', { question: 1, on: true })).toEqual(ok);
    expect(await far.tour('tour-support', { question: 1, on: true })).toEqual(no('question-unknown'));
    await until(() => all.every(({ live }) => live?.questions[0]?.support === 2), 'the support of two galleries');
    await guide.tour('tour-poll', { question: 'Which, then?', options: ['this', 'that'] });
    await until(() => far.live?.poll?.open === true, 'the poll');
    for (const [i, who] of all.entries()) expect(await who.tour('tour-vote', { poll: 1, option: i % 2 })).toEqual(ok);
    await until(() => all.every(({ live }) => live?.poll?.counts.toArray().join() === '3,2'), 'the votes of all');
    await far.tour('tour-hand', { up: true });
    await until(() => (guide.live?.members.get(far.me.id)?.hand ?? 0) > 0, 'the hand');
    expect(await guide.tour('tour-lower', { id: null })).toEqual(ok);
    await until(() => far.part?.hand === 0, 'the hand to be down');
  });

  it('G2, T4, T5, T9: what is full, muted, removed or not one’s own is so in all galleries', async () => {
    const { guide, all, one, tour } = await crowd(6);
    const far = one(4);
    expect(await far.tour('tour-stop', { index: 1 })).toEqual(no('not-yours'));
    expect(await guide.tour('tour-mute', { id: far.me.id, on: true })).toEqual(ok);
    await until(() => far.part?.muted === true, 'to be muted');
    expect([await far.say('hello'), await far.tour('tour-ask', { text: 'Hello?' })]).toEqual([no('muted'), no('muted')]);
    expect(await one(3).say('we are here')).toMatchObject(ok);
    await until(() => all.every(({ lines, live }) => lines.length === (live?.gallery === 1 ? 1 : 0)), 'a crowd to talk among itself');
    await guide.tour('tour-mute', { id: null, on: true });
    await until(() => one(3).live?.chatMuted === true, 'all to be muted');
    expect(await one(3).say('again')).toEqual(no('muted'));

    expect(await guide.tour('tour-remove', { id: far.me.id })).toEqual(ok);
    await until(() => far.closedWith === closing.removed, 'to be shown out');
    await until(() => one(3).live?.members.has(far.me.id) === false, 'them to be gone');
    await expect(open.visitors.rejoin(far, { name: 'Somebody Else', tour })).rejects.toThrow('removed');
    for (const code of new Set(all.map(({ state }) => state.code))) await expect(open.visitors.rejoin(far, { with: code, follow: true })).rejects.toThrow('removed');
    const elsewhere = await open.visitors.rejoin(far);
    expect(elsewhere.live).toBe(undefined);
  });

  it('G7: a gallery without a tour takes one up when no more may be opened, and begins none of its own', async () => {
    open = await openTouring({ settings: { GALLERY_CAPACITY: '2', MAX_GALLERIES: '2' } });
    const ada = await open.account('ada');
    const eve = await open.account('eve');
    const guide = await open.visitors.join({}, ada);
    await open.visitors.join();
    const other = await open.visitors.join({}, eve);
    const begun = await guide.tour('tour-start', start);
    if (!begun.ok) throw new Error(begun.refusal.code);
    const late = await open.visitors.join({ with: guide.state.code, follow: true });
    expect(late.state.gallery).toBe(other.state.gallery);
    await until(() => [late, other].every(({ live, part }) => live?.id === begun.id && part?.following === false), 'the tour to go on there too');
    expect(await other.tour('tour-start', start)).toEqual(no('tour-running'));
    expect(await guide.tour('tour-end', {})).toEqual(ok);
    await until(() => late.live?.phase === 'ended', 'the end');
    expect(await other.tour('tour-start', start)).toMatchObject(ok);
    await until(() => late.live?.lead === other.me.id, 'a tour of their own');
    // J5: without a wish to follow, a code means its gallery or none.
    await expect(open.visitors.join({ with: other.state.code })).rejects.toThrow('code-not-found');
  });

  it('G6, T11, T12: who comes into another gallery stays what they were; the lead may be in any of them', async () => {
    const { guide, one } = await crowd(4);
    expect(await guide.tour('tour-co-guide', { id: one(3).me.id, on: true })).toEqual(ok);
    await one(0).tour('tour-hand', { up: true });
    one(0).leave();
    await until(() => guide.live?.members.has(one(0).me.id) === false, 'a seat to be free');
    const moved = await open.visitors.rejoin(one(3), { with: guide.state.code, takeOver: true });
    await until(() => moved.part?.following === true && moved.live?.gallery === 0 && moved.live.coGuides.includes(moved.me.id), 'the same part at home');
    await until(() => one(2).live?.crowds.toArray().join() === '2,1', 'the crowds as they are now');
    expect(await guide.tour('tour-hand-over', { id: one(2).me.id })).toEqual(ok);
    await until(() => one(2).live?.lead === one(2).me.id && one(2).live?.leadGallery === 1, 'the lead to be in the mirror');
    expect(await one(2).tour('tour-stop', { index: 1 })).toEqual(ok);
    await until(() => one(1).live?.stop === 1, 'the stop at home');
    one(2).drop();
    await until(() => {
      open.pass(1_000);
      return one(1).live?.phase === 'held';
    }, 'the loss to be told');
    expect(await guide.tour('tour-take-over', {})).toEqual(ok);
  });

  it('G6, T2, T14: after a killed server everybody comes back to the tour, wherever there is a seat, and nothing is done twice', async () => {
    const { guide, one, ada, tour } = await crowd(5);
    const once = 'once-over-a-restart';
    expect(await one(3).tour('tour-ask', { once, text: 'Still there?' })).toEqual({ ok: true, question: 1 });
    await guide.tour('tour-stop', { index: 1 });
    await until(() => one(4).part?.standTurn === 2, 'the stop');
    const { store } = open;
    await open.pavilion.stop();
    open = await openTouring({ store, settings: { GALLERY_CAPACITY: '3' } });
    // The mirror's people first: the home keeps the seats of its own, and the tour goes on in a mirror again.
    const back: Visitor[] = [];
    for (const who of [one(2), one(3), one(4), one(0), one(1)]) back.push(await open.visitors.rejoin(who, { tour }));
    const guideBack = await open.visitors.rejoin(guide, { tour }, ada);
    await until(() => [guideBack, ...back].every(({ live }) => live?.phase === 'running' && live.stop === 1 && live.id === tour), 'all to be back');
    await until(() => back.every(({ part }) => part?.following === true && part.standTurn === 2), 'all to have a stand');
    await until(() => guideBack.live?.crowds.toArray().join() === '2,3', 'all to be counted where they were');
    expect(back.map(({ me }) => me.id), 'known again').toEqual([2, 3, 4, 0, 1].map((i) => one(i).me.id));
    expect(await back[1]?.tour('tour-ask', { once, text: 'Still there?' })).toEqual({ ok: true, question: 1 });
    expect(await back[4]?.tour('tour-ask', { text: 'And now?' })).toEqual({ ok: true, question: 2 });
    expect(await guideBack.tour('tour-end', {})).toEqual(ok);
    await until(() => back.every(({ live }) => live?.phase === 'ended'), 'the end for all');
  });
});
