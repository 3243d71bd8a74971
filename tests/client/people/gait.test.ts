import { array, assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGait, cycleLength, footAlong, halfStep, stepGait, wrapAngle } from '../../../client/view/people/gait.ts';

/** Walks straight for some seconds and returns the gait. */
function walked(metresPerSecond: number, seconds: number, fps = 60) {
  const gait = createGait(0);
  for (let i = 0; i < seconds * fps; i++) stepGait(gait, 0, -metresPerSecond / fps, 1 / fps, 0);
  return gait;
}

describe('a step', () => {
  it('advances by distance walked, whatever the frame rate', () => {
    const steps = [30, 60, 144].map((fps) => {
      const gait = walked(1.4, 3, fps);
      const before = gait.phase;
      stepGait(gait, 0, -1.4 / fps, 1 / fps, 0);
      return wrapPhase(gait.phase - before) * fps;
    });
    for (const step of steps) expect(step).toBeCloseTo(1.4 / cycleLength(1.4), 4);
  });

  it('never slides: the standing foot stays where it is on the floor', () => {
    const gait = walked(1.4, 3);
    gait.phase = 0;
    let at = 0;
    const standing: number[] = [];
    while (gait.phase < 0.45) {
      // Forward is −z: a foot ahead of the body has the sign of the velocity.
      standing.push(at + gait.velocityZ * halfStep(gait) * footAlong(gait.phase));
      stepGait(gait, 0, -1.4 / 240, 1 / 240, 0);
      at -= 1.4 / 240;
    }
    expect(standing.length).toBeGreaterThan(50);
    expect(Math.max(...standing) - Math.min(...standing)).toBeLessThan(0.004);
  });

  it('stands still with both feet together', () => {
    const gait = createGait(1);
    for (let i = 0; i < 120; i++) stepGait(gait, 0, 0, 1 / 60, 1);
    expect(halfStep(gait)).toBe(0);
    expect(gait.phase).toBe(0);
  });
});

describe('the body', () => {
  it('lets the head look round before it follows', () => {
    const gait = createGait(0);
    for (let i = 0; i < 60; i++) stepGait(gait, 0, 0, 1 / 60, 0.5);
    expect(gait.bodyYaw).toBe(0);
    for (let i = 0; i < 300; i++) stepGait(gait, 0, 0, 1 / 60, 1.5);
    expect(gait.bodyYaw).toBeGreaterThan(0.8);
  });

  it('never lets the head turn farther than a neck can', () => {
    assert(
      property(array(double({ min: -10, max: 10, noNaN: true }), { maxLength: 40 }), (yaws) => {
        const gait = createGait(0);
        for (const yaw of yaws) {
          stepGait(gait, 0, 0, 1 / 60, yaw);
          expect(Math.abs(wrapAngle(yaw - gait.bodyYaw))).toBeLessThanOrEqual(1.2501);
        }
      }),
    );
  });
});

function wrapPhase(phase: number): number {
  return phase - Math.floor(phase);
}
