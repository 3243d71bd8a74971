import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headingX, headingZ, wrapYaw, yawOfCompass, yawTowards } from '#scenes/format/directions.ts';
import { derivePlan, placedOf } from '#scenes/format/plan.ts';
import type { Plan } from '#scenes/format/plan.ts';
import { anyExhibition } from './any-plan.ts';
import { minimalExhibition } from './minimal.ts';

const plan = derivePlan(minimalExhibition());
const at = (ref: string) => {
  const placed = plan.byRef.get(ref);
  if (placed === undefined) throw new Error(`"${ref}" has no place`);
  return placed;
};

describe('directions', () => {
  test('compass degrees become yaw: east is a quarter turn to the right', () => {
    expect(yawOfCompass(0)).toBe(0);
    expect(yawOfCompass(90)).toBeCloseTo(-Math.PI / 2, 12);
    expect([headingX(yawOfCompass(90)), headingZ(yawOfCompass(90))]).toEqual([expect.closeTo(1, 12), expect.closeTo(0, 12)]);
    expect(Math.abs(yawOfCompass(180))).toBeCloseTo(Math.PI, 12);
  });

  test('looking along a direction and back', () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (yaw) => {
        expect(Math.cos(yawTowards(headingX(yaw), headingZ(yaw)) - yaw)).toBeCloseTo(1, 9);
        expect(wrapYaw(yaw)).toBeGreaterThan(-Math.PI - 1e-12);
        expect(wrapYaw(yaw)).toBeLessThanOrEqual(Math.PI + 1e-12);
      }),
    );
  });
});

describe('places', () => {
  test('count "along" from the left end of a wall as one faces it', () => {
    expect(at('history').position).toEqual([5, 1.55, expect.closeTo(0, 9)]);
    expect(at('lakeside/title').position).toEqual([-6, 1.55, expect.closeTo(-7.4, 9)]);
    expect(at('lakeside/figures').position).toEqual([expect.closeTo(0, 9), 1.55, expect.closeTo(-11.375, 9)]);
  });

  test('turn wall exhibits into the room', () => {
    expect(at('history').yaw).toBeCloseTo(Math.PI / 2, 9);
    expect(at('lakeside/title').yaw).toBeCloseTo(-Math.PI / 2, 9);
    expect(Math.abs(at('lakeside/figures').yaw)).toBeCloseTo(Math.PI, 9);
  });

  test('put floor exhibits on their plinths', () => {
    expect(at('lakeside/vase').position).toEqual([0, 1, -8.5]);
    expect(at('lakeside/vase').plinth).toEqual({ shape: 'square', width: 0.6, depth: 0.6, height: 1 });
    expect(at('globe').plinth).toEqual({ shape: 'round', width: 0.6, depth: 0.6, height: 0.3 });
  });

  test('list the exhibits in walking order, hall by hall', () => {
    expect(plan.placed.map((p) => p.ref)).toEqual(['history', 'globe', 'lakeside/vase', 'lakeside/figures', 'lakeside/sound', 'lakeside/story', 'lakeside/title']);
  });

  test('are found by address', () => {
    expect(placedOf(plan, ['lakeside'])?.ref).toBe('lakeside/title');
    expect(placedOf(plan, ['lakeside', 'vase'])?.ref).toBe('lakeside/vase');
    expect(placedOf(plan, ['globe'])?.ref).toBe('globe');
    for (const nothing of [[], [''], ['nowhere'], ['lakeside', 'nothing'], ['lakeside', 'vase', 'more'], ['constructor']]) expect(placedOf(plan, nothing)).toBeNull();
  });

  test('leave out what has no sound place, and keep the rest', () => {
    const broken = minimalExhibition();
    broken.halls[1]?.exhibits.splice(0, 2, { exhibit: 'nobody', wall: 'west', along: 3, height: 1.5 }, { exhibit: 'lakeside/story', wall: 'nowhere', along: 3, height: 1.5 });
    expect(derivePlan(broken).placed.map((p) => p.ref)).not.toContain('lakeside/story');
    expect(derivePlan(broken).placed).toHaveLength(5);
  });
});

/** Every exhibit is seen from a free place that one can walk to from the start. */
function checkStands({ floor, placed, start }: Plan): void {
  for (const { ref, hall, stand, position } of placed) {
    expect(floor.isFree(...stand.at), ref).toBe(true);
    expect(floor.hallAt(...stand.at), ref).toBe(hall);
    expect(floor.path(start.at, stand.at), ref).not.toBeNull();
    const [dx, dz] = [position[0] - stand.at[0], position[2] - stand.at[1]];
    const ahead = (headingX(stand.yaw) * dx + headingZ(stand.yaw) * dz) / Math.hypot(dx, dz);
    expect(ahead, `${ref} is looked at`).toBeGreaterThan(0.999);
  }
}

describe('standing places', () => {
  test('of a valid exhibition can all be reached', () => checkStands(plan));

  test('are before the exhibit where there is room', () => {
    expect(at('lakeside/vase').stand.at).toEqual([expect.closeTo(0, 6), expect.closeTo(-7.1, 6)]);
    expect(at('lakeside/title').stand.at[1]).toBeCloseTo(-7.4, 6);
  });

  test('in any building are on free floor', () => {
    fc.assert(
      fc.property(anyExhibition, (exhibition) => {
        const any = derivePlan(exhibition);
        for (const { stand } of any.placed) expect(any.floor.isFree(...stand.at)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
