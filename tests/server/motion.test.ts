import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Pose, createPose, poseKind, setStanding, yawOf } from '#protocol/pose.ts';
import { closing } from '#protocol/refusals.ts';
import { type Visitor, until } from '../support/visitors.ts';
import { type OpenSmall, openSmall } from './support/open-small.ts';

/** Walks straight in steps of 30 cm, one pose a step. */
function walk(visitor: Visitor, from: readonly [number, number], to: readonly [number, number]): void {
  const steps = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 0.3);
  for (let i = 1; i <= steps; i++) visitor.stand(from[0] + ((to[0] - from[0]) * i) / steps, from[1] + ((to[1] - from[1]) * i) / steps);
}

const seenAt = (by: Visitor, who: Visitor, x: number, z: number, within: number) => {
  const seen = by.seen.get(who.me.slot);
  return seen !== undefined && Math.hypot((seen.pose.head[0] ?? 0) - x, (seen.pose.head[2] ?? 0) - z) <= within;
};

describe('motion', () => {
  let open: OpenSmall;
  beforeAll(async () => {
    open = await openSmall();
  });
  afterEach(async () => {
    await open.visitors.away();
    open.pass(200_000);
    await until(() => open.pavilion.directory.census.galleries === 0, 'the galleries to close');
  });
  afterAll(() => open.pavilion.stop());

  it('M1: bytes that are no pose are dropped and counted', async () => {
    const a = await open.visitors.join();
    const before = await open.metric('messages_dropped_total', 'malformed-pose');
    a.room.sendBytes(1, new Uint8Array([255, 255, 255]));
    a.room.sendBytes(1, new Uint8Array(0));
    await until(async () => (await open.metric('messages_dropped_total', 'malformed-pose')) === before + 2, 'both to be counted');
    expect(a.closedWith).toBe(null);
  });

  it('M2, M3: a frame tells its receivers’ grid, and whoever is near to 2 mm', async () => {
    const [a, b] = [await open.visitors.join(), await open.visitors.join()];
    a.stand(1.2345, -2.3456, 0.7, true);
    await until(() => b.seen.has(a.me.slot), 'the pose');
    const seen = b.seen.get(a.me.slot);
    expect(seen?.far).toBe(false);
    expect(Math.abs((seen?.pose.head[0] ?? 0) - 1.2345)).toBeLessThan(0.002);
    expect(Math.abs((seen?.pose.head[2] ?? 0) - -2.3456)).toBeLessThan(0.002);
    expect(yawOf(seen?.pose.head ?? new Float64Array(7))).toBeCloseTo(0.7, 2);
    // b is in the middle hall: grid 0 is the whole floor, 1 the west hall.
    expect(b.frames[0]?.[2]).toBe(2);
    // Two bytes of the library, three of the frame, eight of the pose.
    expect(b.frames[0]?.length).toBe(3 + 8);
  });

  it('M3: head and hands arrive, in a frame of 30 bytes', async () => {
    const [a, b] = [await open.visitors.join(), await open.visitors.join()];
    const pose: Pose = createPose();
    setStanding(pose, 1, 1, 0, 0);
    pose.kind = poseKind.hands;
    pose.head[1] = 1.71;
    pose.left.set([0.8, 1.2, 0.7, 0, 0, 0, 1]);
    pose.right.set([1.3, 1.1, 0.6, 0, 1, 0, 0]);
    Object.assign(pose, { hasLeft: true, hasRight: true, jump: true });
    a.tell(pose);
    const seen = await until(() => b.seen.get(a.me.slot), 'the pose');
    expect(seen.pose).toMatchObject({ kind: poseKind.hands, hasLeft: true, hasRight: true });
    for (const [got, was] of [[seen.pose.head, pose.head], [seen.pose.left, pose.left], [seen.pose.right, pose.right]] as const) {
      for (let i = 0; i < 3; i++) expect(Math.abs((got[i] ?? 0) - (was[i] ?? 0))).toBeLessThan(0.002);
    }
    expect(2 + (b.frames[0]?.length ?? 0)).toBe(30);
  });

  it('M4: whoever is far is told of coarsely and seldom', async () => {
    const [a, b] = [await open.visitors.join(), await open.visitors.join()];
    a.stand(16, -4, 1, true);
    b.stand(-16, 4, 0, true);
    await until(() => b.seen.get(a.me.slot)?.far === true, 'the far pose');
    const before = b.frames.length;
    const began = performance.now();
    for (let i = 0; i < 40; i++) {
      a.stand(16 - i * 0.05, -4, 1);
      await until(() => performance.now() - began > i * 25, 'the next step');
    }
    await until(() => seenAt(b, a, 16 - 39 * 0.05, -4, 0.08), 'the last far pose');
    const seconds = (performance.now() - began) / 1000;
    expect(b.frames.length - before).toBeLessThanOrEqual(seconds * 4 + 2);
    expect(b.frames.at(-1)?.length).toBe(3 + 5);
  });

  it('M5: frames are few and one’s own pose is never in them', async () => {
    const [a, b, c] = [await open.visitors.join(), await open.visitors.join(), await open.visitors.join()];
    for (const [i, one] of [a, b, c].entries()) one.stand(i, 2, 0, true);
    await until(() => a.seen.size === 2 && b.seen.size === 2 && c.seen.size === 2, 'all poses');
    for (const one of [a, b, c]) expect(one.seen.has(one.me.slot)).toBe(false);
    // Whoever alone moves gets nothing at all; at rest nobody does.
    const before = [a, b].map(({ frames }) => frames.length);
    for (let i = 0; i < 20; i++) a.stand(0, 2 - i * 0.02);
    await until(() => seenAt(b, a, 0, 2 - 19 * 0.02, 0.003), 'the last step');
    expect(a.frames.length).toBe(before[0]);
    expect(b.frames.length).toBeGreaterThan(before[1] ?? 0);
  });

  it('M6: who comes later, or into another hall, is told of everybody exactly', async () => {
    const a = await open.visitors.join();
    a.stand(10, 3, 0, true);
    const late = await open.visitors.join();
    // From the middle hall a is out of the near grid (5 m beyond the hall end at x = 11): exact.
    await until(() => seenAt(late, a, 10, 3, 0.003), 'the pose of somebody who stands still');
    const distant = await open.visitors.join({ place: { x: -16, z: 0, yaw: 0 } });
    await until(() => distant.seen.get(a.me.slot)?.far === true, 'the far pose of somebody who stands still');
    distant.stand(8, 0, 0, true);
    await until(() => distant.seen.get(a.me.slot)?.far === false && seenAt(distant, a, 10, 3, 0.003), 'the exact pose after coming near');
  });

  it('M7: what no body could do is dropped, and the client is sent back', async () => {
    const [a, b] = [await open.visitors.join(), await open.visitors.join()];
    a.stand(0, 4, 0, true);
    await until(() => seenAt(b, a, 0, 4, 0.01), 'the start');
    const sentBack = async (act: () => void, why: string) => {
      const before = a.news.snap.length;
      const counted = await open.metric('poses_doubted_total', why);
      open.pass(1_000);
      act();
      await until(() => a.news.snap.length > before, `to be sent back: ${why}`);
      expect(await open.metric('poses_doubted_total', why)).toBe(counted + 1);
      expect(seenAt(b, a, 0, 4, 0.01)).toBe(true);
      expect(a.news.snap.at(-1)).toMatchObject({ x: expect.closeTo(0, 3), z: expect.closeTo(4, 3) });
    };
    await sentBack(() => a.stand(0, 30), 'off-floor');
    await sentBack(() => a.stand(-6.2, 4), 'off-floor');
    await sentBack(() => a.stand(-8, 4), 'through-wall');
    const pose = createPose();
    setStanding(pose, 0, 4, 0, 0);
    pose.kind = poseKind.hands;
    pose.hasLeft = true;
    pose.left.set([1.2, 0.6, 3, 0, 0, 0, 1]);
    await sentBack(() => a.tell(pose), 'hand-too-far');
    // Sixteen metres of honest steps in no time at all.
    const counted = await open.metric('poses_doubted_total', 'too-fast');
    const before = a.news.snap.length;
    open.pass(1_000);
    for (let lap = 0; lap < 2; lap++) {
      walk(a, [0, 4], [4, 4]);
      walk(a, [4, 4], [0, 4]);
    }
    await until(() => a.news.snap.length > before, 'to be slowed down');
    expect(await open.metric('poses_doubted_total', 'too-fast')).toBeGreaterThan(counted);
  });

  it('M7: a burst after a stalled line is honest', async () => {
    const [a, b] = [await open.visitors.join(), await open.visitors.join()];
    a.stand(-4, 4, 0, true);
    await until(() => b.seen.has(a.me.slot), 'the start');
    open.pass(2_000);
    walk(a, [-4, 4], [4, 4]);
    await until(() => seenAt(b, a, 4, 4, 0.01), 'the end of the walk');
    expect(a.news.snap).toEqual([]);
  });

  it('M7: after fifty the line is closed', async () => {
    const a = await open.visitors.join();
    for (let i = 0; i < 60; i++) a.stand(0, 39);
    await until(() => a.closedWith !== null, 'the line to be closed');
    expect(a.closedWith).toBe(closing.implausible);
  });

  it('M8: jumps land on free floor, not too often, and are told to near and far', async () => {
    const [a, b, distant] = [await open.visitors.join(), await open.visitors.join(), await open.visitors.join()];
    distant.stand(-16, 0, 0, true);
    a.stand(3, 3, 0, true);
    await until(() => b.seen.has(a.me.slot) && distant.seen.has(a.me.slot), 'the start');
    const jumps = { b: false, distant: false };
    a.stand(14, 3, 0, true);
    await until(() => {
      jumps.b ||= b.seen.get(a.me.slot)?.pose.jump === true && seenAt(b, a, 14, 3, 0.1);
      jumps.distant ||= distant.seen.get(a.me.slot)?.pose.jump === true && seenAt(distant, a, 14, 3, 0.1);
      return jumps.b && jumps.distant;
    }, 'the jump to be told');
    const before = await open.metric('poses_doubted_total', 'jump-too-soon');
    for (let i = 0; i < 8; i++) a.stand(i % 2 === 0 ? 0 : 14, 3, 0, true);
    await until(async () => (await open.metric('poses_doubted_total', 'jump-too-soon')) >= before + 4, 'the later jumps to be dropped');
    a.stand(0, 40, 0, true);
    await until(async () => (await open.metric('poses_doubted_total', 'off-floor')) >= 1, 'the jump off the floor to be dropped');
  });

  it('M9: only the latest pose of each is kept, and none of whoever is gone', async () => {
    const [a, b] = [await open.visitors.join(), await open.visitors.join()];
    a.stand(0, 3, 0, true);
    await until(() => b.seen.has(a.me.slot), 'the pose');
    a.leave();
    await until(() => b.here.length === 1, 'the farewell');
    const late = await open.visitors.join();
    b.stand(1, 1, 0, true);
    await until(() => late.seen.has(b.me.slot), 'the pose of who is here');
    expect([...late.seen.keys()]).toEqual([b.me.slot]);
  });
});
