import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closing } from '#protocol/refusals.ts';
import { createPose, setStanding } from '#protocol/pose.ts';
import { newIdentity, until } from '../support/visitors.ts';
import { type OpenSmall, openSmall } from './support/open-small.ts';

describe('people of a gallery', () => {
  let open: OpenSmall;
  beforeAll(async () => {
    open = await openSmall({ GALLERY_CAPACITY: '4' });
  });
  afterEach(async () => {
    await open.visitors.away();
    open.pass(200_000);
    await until(() => open.pavilion.directory.census.galleries === 0, 'the galleries to close');
  });
  afterAll(() => open.pavilion.stop());

  it('I1: whoever reloads the page is the same person in the same place, under the name they now have', async () => {
    const watching = await open.visitors.join();
    const before = await open.visitors.join({ name: 'Ada', colour: 2 });
    before.stand(1, -2, 0.5, true);
    await until(() => watching.seen.has(before.me.slot), 'the pose');
    before.drop();
    await until(() => watching.of(before.me.id)?.away === true, 'the drop to be noticed');
    const after = await open.visitors.rejoin(before, { name: 'Ada L.' });
    expect(after.me).toMatchObject({ id: before.me.id, returned: true });
    expect(after.me.place.x).toBeCloseTo(1, 2);
    expect(after.me.place.z).toBeCloseTo(-2, 2);
    expect(after.me.place.yaw).toBeCloseTo(0.5, 2);
    expect(after.state.gallery).toBe(before.state.gallery);
    await until(() => watching.of(after.me.id)?.name === 'Ada L.', 'the new name');
    expect(watching.here).toHaveLength(2);
    expect(watching.of(after.me.id)).toMatchObject({ colour: 2, number: 2, away: false });
  });

  it('I1: a minute and a half later still the same, after two minutes somebody new', async () => {
    await open.visitors.join();
    const first = await open.visitors.join();
    first.leave();
    await until(() => first.closedWith !== null, 'the farewell');
    open.pass(90_000);
    const second = await open.visitors.rejoin(first);
    expect(second.me.id).toBe(first.me.id);
    second.leave();
    await until(() => second.closedWith !== null, 'the farewell');
    open.pass(121_000);
    const third = await until(async () => {
      const visitor = await open.visitors.rejoin(first);
      if (visitor.me.id !== first.me.id) return visitor;
      visitor.leave();
      await until(() => visitor.closedWith !== null, 'the farewell');
      open.pass(121_000);
      return null;
    }, 'to be forgotten');
    expect(third.me.returned).toBe(false);
  });

  it('I2: a dropped line keeps avatar and seat for 15 s, a farewell neither', async () => {
    const [watching, dropped, leaving, fourth] = await open.visitors.joinMany(4);
    if (watching === undefined || dropped === undefined || leaving === undefined || fourth === undefined) throw new Error('four came');
    dropped.drop();
    await until(() => watching.of(dropped.me.id)?.away === true, 'the dropped one to be away');
    leaving.leave();
    await until(() => watching.of(leaving.me.id) === undefined, 'the other to be gone');
    const next = await open.visitors.join();
    expect(next.state.gallery).toBe(watching.state.gallery);
    // Four seats are taken: three lines and one that is kept.
    const other = await open.visitors.join();
    expect(other.state.gallery).not.toBe(watching.state.gallery);
    const back = await open.visitors.rejoin(dropped);
    expect(back.me.id).toBe(dropped.me.id);
    expect(back.state.gallery).toBe(watching.state.gallery);
    await until(() => watching.of(back.me.id)?.away === false, 'them to be back');
    back.drop();
    await until(() => watching.of(back.me.id)?.away === true, 'away again');
    open.pass(15_000);
    await until(() => watching.of(back.me.id) === undefined, 'the seat to be free');
  });

  it('I3: a second window is asked which one to keep, and only one avatar is there', async () => {
    const watching = await open.visitors.join();
    const older = await open.visitors.join({ name: 'Ada' });
    await expect(open.visitors.rejoin(older)).rejects.toThrow('already-here');
    expect(older.closedWith).toBe(null);
    const newer = await open.visitors.rejoin(older, { takeOver: true });
    await until(() => older.closedWith !== null, 'the older window to end');
    expect(older.closedWith).toBe(closing.continuedElsewhere);
    expect(newer.me.id).toBe(older.me.id);
    await until(() => newer.here.length === 2 && watching.here.length === 2, 'one avatar each');
    // A code of another gallery does not get around it.
    await expect(open.visitors.rejoin(newer, { with: newer.state.code })).rejects.toThrow('already-here');
  });

  it('I3: taking over into another gallery leaves nobody behind', async () => {
    const crowd = await open.visitors.joinMany(5);
    const alone = crowd.find(({ state }) => crowd.filter((one) => one.state.gallery === state.gallery).length === 1);
    const mover = crowd.find((one) => one !== alone);
    const staying = crowd.find((one) => one !== alone && one !== mover);
    if (alone === undefined || mover === undefined || staying === undefined) throw new Error('five came');
    const moved = await open.visitors.rejoin(mover, { with: alone.state.code, takeOver: true });
    expect(moved.state.gallery).toBe(alone.state.gallery);
    await until(() => mover.closedWith === closing.continuedElsewhere && staying.of(mover.me.id) === undefined, 'the old avatar to go');
  });

  it('I4: the same window coming anew replaces its own line', async () => {
    const older = await open.visitors.join();
    const newer = await open.visitors.rejoin(older, { tab: older.request.tab });
    await until(() => older.closedWith === closing.renewed, 'the old line to end');
    expect(newer.me.id).toBe(older.me.id);
    expect(newer.here).toEqual([newer.me.id]);
    expect(newer.of(newer.me.id)?.away).toBe(false);
  });

  it('I5: a forgotten visitor is put where they say when one can stand there, else at the start', async () => {
    const there = await open.visitors.join({ place: { x: 3, z: -3, yaw: 1 } });
    expect(there.me.place).toEqual({ x: 3, z: -3, yaw: 1 });
    const inWall = await open.visitors.join({ place: { x: -6.2, z: 4, yaw: 1 } });
    expect(inWall.me.place).toEqual({ x: 0, z: 4, yaw: 0 });
  });

  it('I6: names lose what cannot be seen and what turns text around, and have a length', async () => {
    const visitor = await open.visitors.join({ name: ' \u202EAda\u0000\u200B  Love\u0301lace ' });
    expect(visitor.of(visitor.me.id)?.name).toBe('Ada Lov\u00E9lace');
    const nameless = await open.visitors.join({ name: '\u2066 \u200D' });
    expect(nameless.of(nameless.me.id)).toMatchObject({ name: '', number: 2 });
    await expect(open.visitors.join({ name: 'x'.repeat(25) })).rejects.toThrow('name-too-long');
    await open.visitors.join({ name: '思'.repeat(24) });
  });

  it('I7: name and colour can be changed, not all the time', async () => {
    const visitor = await open.visitors.join({ name: 'Ada', colour: 1 });
    const watching = await open.visitors.join();
    expect(await visitor.ask('rename', { name: ' Grace\u0007 ', colour: 4 })).toEqual({ ok: true, name: 'Grace', colour: 4 });
    await until(() => watching.of(visitor.me.id)?.name === 'Grace', 'the new name');
    expect(watching.of(visitor.me.id)?.colour).toBe(4);
    expect(await visitor.ask('rename', { name: 'x'.repeat(30), colour: 4 })).toEqual({ ok: false, refusal: { code: 'name-too-long' } });
    const answers = [];
    for (let i = 0; i < 5; i++) answers.push(await visitor.ask('rename', { name: `Grace ${i}`, colour: 4 }));
    expect(answers.at(-1)).toMatchObject({ ok: false, refusal: { code: 'too-fast', retryAfterMs: expect.any(Number) } });
    open.pass(5_000);
    expect(await visitor.ask('rename', { name: 'Grace', colour: 4 })).toMatchObject({ ok: true });
  });

  it('P1: everybody has the same view, with nothing about motion in it', async () => {
    const crowd = await open.visitors.joinMany(4);
    await until(() => crowd.every((one) => one.here.length === 4), 'all four to see each other');
    const views = crowd.map(({ state }) => JSON.stringify(state.toJSON()));
    expect(new Set(views).size).toBe(1);
    const [one] = crowd;
    const shown = one?.of(one.me.id)?.toJSON() as object;
    expect(Object.keys(shown).sort()).toEqual(['at', 'away', 'colour', 'id', 'name', 'number', 'slot']);
  });

  it('P2: whoever is silent for 15 s is away, also when they say so, and back with the next message', async () => {
    const watching = await open.visitors.join();
    const silent = await open.visitors.join();
    open.pass(15_500);
    watching.room.sendBytes(3, new Uint8Array([1]));
    await until(() => watching.of(silent.me.id)?.away === true, 'the silent one to be away');
    expect(watching.of(watching.me.id)?.away).toBe(false);
    silent.stand(0, 3, 0, true);
    await until(() => watching.of(silent.me.id)?.away === false, 'them to be back');
    const pose = createPose();
    setStanding(pose, 0, 3, 0, 0);
    pose.away = true;
    silent.tell(pose);
    await until(() => watching.of(silent.me.id)?.away === true, 'them to be away as they say');
  });

  it('P3: what one reads is told to all; an exhibit that is not here is refused', async () => {
    const reader = await open.visitors.join();
    const watching = await open.visitors.join();
    expect(await reader.ask('at', { ref: 'harbour/story' })).toEqual({ ok: true });
    await until(() => watching.of(reader.me.id)?.at === 'harbour/story', 'the exhibit');
    expect(await reader.ask('at', { ref: 'harbour/nothing' })).toEqual({ ok: false, refusal: { code: 'exhibit-unknown' } });
    expect(await reader.ask('at', { ref: null })).toEqual({ ok: true });
    await until(() => watching.of(reader.me.id)?.at === '', 'nothing');
  });

  it('P4: a slot is one person’s at a time and rests before it is another’s', async () => {
    const watching = await open.visitors.join();
    let last = watching.me.slot;
    for (let i = 0; i < 5; i++) {
      const passing = await open.visitors.join();
      expect(passing.me.slot).not.toBe(last);
      expect(passing.me.slot).not.toBe(watching.me.slot);
      last = passing.me.slot;
      passing.leave();
      await until(() => watching.here.length === 1, 'the farewell');
    }
  });

  it('P5: a sign of life comes back as it went', async () => {
    const visitor = await open.visitors.join();
    visitor.room.sendBytes(3, new Uint8Array([1, 2, 3]));
    await until(() => visitor.beats === 1, 'the answer');
    visitor.room.sendBytes(3, new Uint8Array(9));
    await until(async () => (await open.metric('messages_dropped_total', 'malformed-beat')) === 1, 'the long one to be dropped');
    expect(visitor.beats).toBe(1);
  });
});

describe('secrets', () => {
  it('I1: the secret opens nothing in another exhibition’s name and is not guessable by its public id', async () => {
    const open = await openSmall();
    const identity = newIdentity();
    const a = await open.visitors.join({ identity });
    const guess = await open.visitors.join({ identity: `${a.me.id}${'x'.repeat(22)}`.slice(0, 40) });
    expect(guess.me.id).not.toBe(a.me.id);
    await open.pavilion.stop();
  });
});
