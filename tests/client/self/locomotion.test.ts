import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBody } from '../../../client/self/body.ts';
import { HURRY, PITCH_LIMIT, stepBody, WALK, type Wanted } from '../../../client/self/locomotion.ts';
import { twoHalls } from '../two-halls.ts';

const { plan } = twoHalls();
const still: Wanted = { forward: 0, sideways: 0, turn: 0, fast: false, lookYaw: 0, lookPitch: 0 };
const FRAME = 1 / 60;

function walker(x = 0, z = 6, yaw = 0) {
  return createBody(x, z, yaw, 'south');
}

function run(body: ReturnType<typeof walker>, wanted: Partial<Wanted>, seconds: number): void {
  for (let t = 0; t < seconds; t += FRAME) stepBody(body, { ...still, ...wanted }, plan.floor, FRAME);
}

describe('walking by keys', () => {
  it('goes forward along the way one looks, at a walking pace', () => {
    const body = walker(3, 7, Math.PI / 2);
    run(body, { forward: 1 }, 2);
    expect(body.z).toBeCloseTo(7, 5);
    expect(Math.hypot(body.velocityX, body.velocityZ)).toBeCloseTo(WALK, 2);
  });

  it('is faster with the hurry key and no faster on the diagonal', () => {
    const body = walker(4, 7, Math.PI / 2);
    run(body, { forward: 1, sideways: 1, fast: true }, 0.6);
    expect(Math.hypot(body.velocityX, body.velocityZ)).toBeLessThanOrEqual(HURRY + 1e-9);
    expect(Math.hypot(body.velocityX, body.velocityZ)).toBeGreaterThan(HURRY * 0.9);
  });

  it('starts and stops softly, then stands quite still', () => {
    const body = walker(3, 7);
    stepBody(body, { ...still, forward: 1 }, plan.floor, FRAME);
    expect(Math.hypot(body.velocityX, body.velocityZ)).toBeLessThan(WALK / 3);
    run(body, { forward: 1 }, 1);
    run(body, {}, 1);
    expect([body.velocityX, body.velocityZ]).toEqual([0, 0]);
  });

  it('turns left with a positive turn and cannot look over its own back', () => {
    const body = walker();
    run(body, { turn: 1 }, 0.5);
    expect(body.yaw).toBeGreaterThan(0.5);
    stepBody(body, { ...still, lookPitch: 9 }, plan.floor, FRAME);
    expect(body.pitch).toBe(PITCH_LIMIT);
  });

  it('goes the same distance at 30 and at 120 frames a second', () => {
    const ends = [30, 120].map((rate) => {
      const body = walker(3, 7, Math.PI / 2);
      for (let i = 0; i < rate * 2; i++) stepBody(body, { ...still, forward: 1 }, plan.floor, 1 / rate);
      return body.x;
    });
    expect(Math.abs(ends[0]! - ends[1]!)).toBeLessThan(0.05);
  });

  it('never leaves the floor, whatever is asked of it', () => {
    const wish = fc.record({
      forward: fc.double({ min: -1, max: 1, noNaN: true }),
      sideways: fc.double({ min: -1, max: 1, noNaN: true }),
      turn: fc.constantFrom(-1, 0, 1),
      fast: fc.boolean(),
      lookYaw: fc.double({ min: -1, max: 1, noNaN: true }),
      lookPitch: fc.double({ min: -1, max: 1, noNaN: true }),
      seconds: fc.constantFrom(0, 0.004, 0.016, 0.1, 3),
      frames: fc.integer({ min: 1, max: 120 }),
    });
    fc.assert(
      fc.property(fc.array(wish, { minLength: 1, maxLength: 12 }), (wishes) => {
        const body = walker();
        for (const { seconds, frames, ...wanted } of wishes) {
          for (let i = 0; i < frames; i++) {
            stepBody(body, wanted, plan.floor, seconds);
            if (!plan.floor.isFree(body.x, body.z)) return false;
          }
        }
        return Number.isFinite(body.yaw) && Math.abs(body.yaw) <= Math.PI && plan.floor.hallAt(body.x, body.z) === body.hall;
      }),
      { numRuns: 120 },
    );
  });
});
