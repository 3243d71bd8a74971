import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REST, dragTurn, facePoint, followTurn, holdingDistance, keyTurn, zoomTurn } from '../../../client/view/exhibits/closer-turn.ts';

describe('an object in the hand', () => {
  it('never turns over and never comes nearer than its limit', () => {
    const turn = { ...REST };
    for (let i = 0; i < 200; i++) {
      dragTurn(turn, 40, 60);
      zoomTurn(turn, 1.3);
    }
    expect(turn.pitch).toBeLessThan(Math.PI / 2);
    expect(turn.zoom).toBeLessThanOrEqual(3.4);
    for (let i = 0; i < 200; i++) zoomTurn(turn, 0.5);
    expect(turn.zoom).toBe(1);
  });

  it('obeys arrows, plus, minus and Home, and leaves other keys alone', () => {
    const turn = { ...REST };
    expect(keyTurn(turn, 'ArrowRight')).toBe(true);
    expect(turn.yaw).toBeGreaterThan(0);
    expect(keyTurn(turn, '+')).toBe(true);
    expect(turn.zoom).toBeGreaterThan(1);
    expect(keyTurn(turn, 'Home')).toBe(true);
    expect(turn).toEqual(REST);
    expect(keyTurn(turn, 'Escape')).toBe(false);
  });

  it('turns a point to the eye the short way', () => {
    fc.assert(
      fc.property(fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }), fc.double({ min: -20, max: 20, noNaN: true }), (angle, yaw) => {
        const turn = { ...REST, yaw };
        facePoint(turn, Math.sin(angle), 0.5, Math.cos(angle), 1);
        // After the turn the point lies towards +z.
        const seen = angle + turn.yaw;
        expect(Math.cos(seen)).toBeCloseTo(1, 6);
        expect(Math.abs(turn.yaw - yaw)).toBeLessThanOrEqual(Math.PI + 1e-9);
      }),
    );
  });

  it('arrives where the hand wants it', () => {
    const now = { ...REST };
    const wish = { yaw: 2, pitch: 0.5, zoom: 2 };
    for (let i = 0; i < 120; i++) followTurn(now, wish, 1 / 60, false);
    expect(now.yaw).toBeCloseTo(2, 3);
    followTurn(now, REST, 0, true);
    expect(now).toEqual(REST);
  });

  it('is held so far off that it fits the free part of the view', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 3, noNaN: true }), fc.double({ min: 0.2, max: 1, noNaN: true }), fc.double({ min: 0.2, max: 2, noNaN: true }), (radius, high, wide) => {
        const distance = holdingDistance(radius, high, wide, 1);
        expect(Math.asin(radius / distance)).toBeLessThanOrEqual(Math.atan(Math.min(high, wide)) + 1e-9);
      }),
    );
  });
});
