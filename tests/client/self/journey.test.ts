import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBody } from '../../../client/self/body.ts';
import { setOut, standBefore } from '../../../client/self/journey.ts';
import { stepBody, type Wanted } from '../../../client/self/locomotion.ts';
import { nearExhibit } from '../../../client/self/near.ts';
import { twoHalls } from '../two-halls.ts';

const { plan } = twoHalls();
const still: Wanted = { forward: 0, sideways: 0, turn: 0, fast: false, lookYaw: 0, lookPitch: 0 };
const FRAME = 1 / 60;
const title = plan.byRef.get('kiln/title')!;
const vase = plan.byRef.get('kiln/vase')!;

function walkOn(body: ReturnType<typeof createBody>, seconds = 40): boolean {
  for (let t = 0; t < seconds; t += FRAME) {
    if (stepBody(body, still, plan.floor, FRAME)) return true;
    if (body.walkPath === null) return false;
  }
  return false;
}

describe('being led', () => {
  it('walks around what is in the way, through the opening, and ends before the exhibit looking at it', () => {
    const body = createBody(0, 6, 0, 'south');
    const target = standBefore(title);
    expect(setOut(body, plan.floor, target)).toBe('walking');
    expect(walkOn(body)).toBe(true);
    expect(Math.hypot(body.x - target.x, body.z - target.z)).toBeLessThan(0.1);
    expect(Math.abs(body.yaw - target.facing.yaw)).toBeLessThan(0.05);
    expect(body.hall).toBe('north');
    expect(nearExhibit(body, plan.placed, null)).toBe('kiln/title');
  });

  it('arrives from anywhere to anywhere, always on the floor', () => {
    const places = plan.floor.samples(0.7);
    const place = fc.constantFrom(...places);
    fc.assert(
      fc.property(place, place, fc.double({ min: -3, max: 3, noNaN: true }), ([ax, az], [bx, bz], yaw) => {
        const body = createBody(ax, az, yaw, plan.floor.hallAt(ax, az) ?? '');
        if (setOut(body, plan.floor, { x: bx, z: bz, facing: null }, Infinity) === 'there') return ax === bx && az === bz;
        return walkOn(body) && Math.hypot(body.x - bx, body.z - bz) < 0.1 && plan.floor.isFree(body.x, body.z);
      }),
      { numRuns: 400 },
    );
  });

  it('stops for any key', () => {
    const body = createBody(0, 6, 0, 'south');
    setOut(body, plan.floor, standBefore(vase));
    stepBody(body, { ...still, sideways: 1 }, plan.floor, FRAME);
    expect(body.walkPath).toBeNull();
  });

  it('keeps walking while one looks around, without turning the head back', () => {
    const body = createBody(0, 7, Math.PI / 2, 'south');
    setOut(body, plan.floor, { x: 3, z: 7, facing: null });
    stepBody(body, { ...still, lookYaw: 0.4 }, plan.floor, FRAME);
    const yaw = body.yaw;
    expect(walkOn(body)).toBe(true);
    expect(body.yaw).toBe(yaw);
    expect(body.x).toBeCloseTo(3, 1);
  });

  it('is there at once where motion is not wanted, and says so to whoever sends the pose', () => {
    const body = createBody(0, 6, 0, 'south');
    body.jumped = false;
    const target = standBefore(title);
    expect(setOut(body, plan.floor, target, 0)).toBe('there');
    expect([body.x, body.z, body.jumped, body.hall]).toEqual([target.x, target.z, true, 'north']);
  });
});
