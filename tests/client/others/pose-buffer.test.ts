import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPose, setStanding, yawOf } from '#protocol/pose.ts';
import { DELAY, FAR_DELAY, PoseBuffer } from '../../../client/others/pose-buffer.ts';
import { Roster } from '../../../client/others/roster.ts';
import { ServerClock } from '../../../client/others/server-clock.ts';

const at = (x: number, z = 0, yaw = 0, jump = false) => {
  const pose = createPose();
  setStanding(pose, x, z, yaw, 0);
  pose.jump = jump;
  return pose;
};
const shown = (buffer: PoseBuffer, now: number) => {
  const pose = createPose();
  expect(buffer.sample(now, pose)).toBe(true);
  return pose;
};

describe('the pose buffer', () => {
  it('L4: shows people 100 ms in the past, between what was told', () => {
    const buffer = new PoseBuffer();
    for (let i = 0; i <= 10; i++) buffer.push(1000 + i * 50, at(i * 0.05), false);
    expect(shown(buffer, 1350 + DELAY).head[0]).toBeCloseTo(0.35, 6);
    expect(shown(buffer, 1375 + DELAY).head[0]).toBeCloseTo(0.375, 6);
  });

  it('L4: moves at an even pace however unevenly the frames come in', () => {
    const buffer = new PoseBuffer();
    const steps: number[] = [];
    let last = 0;
    let told = 0;
    for (let now = 0; now < 2000; now += 16) {
      // A frame each 50 ms, each up to 40 ms late.
      while (told * 50 + ((told * 37) % 40) <= now) {
        buffer.push(told * 50, at(told * 0.06), false);
        told += 1;
      }
      const x = shown(buffer, now).head[0] ?? 0;
      if (now > 300) steps.push(x - last);
      last = x;
    }
    // 1.2 m/s over 16 ms.
    for (const step of steps) expect(step).toBeCloseTo(0.0192, 3);
  });

  it('L4: carries a movement on for 250 ms, then holds, and does not overshoot somebody who stopped', () => {
    const buffer = new PoseBuffer();
    buffer.push(0, at(0), false);
    buffer.push(50, at(0.06), false);
    expect(shown(buffer, 50 + DELAY + 100).head[0]).toBeCloseTo(0.18, 3);
    expect(shown(buffer, 50 + DELAY + 250).head[0]).toBeCloseTo(0.36, 3);
    expect(shown(buffer, 50 + DELAY + 5_000).head[0]).toBeCloseTo(0.36, 3);
    const stopped = new PoseBuffer();
    stopped.push(0, at(0), false);
    stopped.push(50, at(0.06), false);
    stopped.push(100, at(0.06), false);
    expect(shown(stopped, 100 + DELAY + 5_000).head[0]).toBeCloseTo(0.06, 6);
  });

  it('L4: never glides over a jump, nor slides off after standing still', () => {
    const buffer = new PoseBuffer();
    buffer.push(0, at(0), false);
    buffer.push(50, at(0.06), false);
    buffer.push(100, at(9, 9, 0, true), false);
    expect(Array.from(shown(buffer, 101).head.slice(0, 3))).toEqual([9, 1.6, 9]);
    const standing = new PoseBuffer();
    standing.push(0, at(1), false);
    standing.push(8_000, at(1.06), false);
    expect(shown(standing, 7_000 + DELAY).head[0]).toBe(1);
    expect(shown(standing, 7_975 + DELAY).head[0]).toBeCloseTo(1.03, 6);
  });

  it('L4: far people are shown further in the past, evenly', () => {
    const buffer = new PoseBuffer();
    for (let i = 0; i <= 8; i++) buffer.push(i * 300, at(i * 0.3), true);
    expect(shown(buffer, 2_000 + FAR_DELAY).head[0]).toBeCloseTo(2, 5);
  });

  it('turns the short way round and keeps rotations whole', () => {
    fc.assert(
      fc.property(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: -1.5, max: 1.5, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (yaw, turn, share) => {
        const buffer = new PoseBuffer();
        buffer.push(0, at(0, 0, yaw), false);
        buffer.push(50, at(0, 0, yaw + turn), false);
        const { head } = shown(buffer, share * 50 + DELAY);
        const off = yawOf(head) - (yaw + turn * share);
        expect(Math.abs(Math.atan2(Math.sin(off), Math.cos(off)))).toBeLessThan(1e-6);
        expect(Math.hypot(...head.slice(3))).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('the server’s clock', () => {
  it('L4: follows over the wrap, from the quickest frame on, whatever the delays', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 65_535 }), fc.array(fc.integer({ min: 0, max: 180 }), { minLength: 50, maxLength: 400 }), (start, delays) => {
        const clock = new ServerClock();
        let before = -Infinity;
        let quickest = Infinity;
        for (const [i, delay] of delays.entries()) {
          const sent = start + i * 500;
          const local = clock.toLocal(sent % 65_536, 1_000_000 + i * 500 + delay);
          quickest = Math.min(quickest, delay);
          // In order, and never later than it came.
          expect(local).toBeGreaterThan(before);
          expect(local).toBeLessThanOrEqual(1_000_000 + i * 500 + delay + 1e-6);
          expect(local).toBeGreaterThanOrEqual(1_000_000 + i * 500 + quickest - 1e-6);
          before = local;
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the roster', () => {
  const known = (id: string, slot: number, name = id) => ({ id, slot, number: slot, name, colour: 0, at: null, away: false });

  it('keeps a pose that comes before its person is introduced', () => {
    const roster = new Roster();
    roster.hear(4, 0, at(3), false);
    expect(roster.update([known('a', 4)])).toBe(true);
    roster.sample(1_000);
    expect(roster.get('a')).toMatchObject({ placed: true });
    expect(roster.get('a')?.pose.head[0]).toBe(3);
  });

  it('says when something changed, and gives a slot’s poses to whoever has it now', () => {
    const roster = new Roster();
    roster.update([known('a', 1), known('b', 2)]);
    expect(roster.update([known('a', 1), known('b', 2)])).toBe(false);
    expect(roster.update([known('a', 1), known('b', 2, 'Bee')])).toBe(true);
    roster.hear(1, 0, at(1), false);
    expect(roster.update([known('b', 1, 'Bee')])).toBe(true);
    roster.hear(1, 50, at(5), false);
    roster.sample(1_000);
    expect(roster.size).toBe(1);
    expect(roster.get('b')?.pose.head[0]).toBe(5);
  });
});
