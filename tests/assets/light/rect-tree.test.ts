import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Rect, buildRectTree, castRay, hit } from '../../../assets/light/rect-tree.ts';

const level = (x: number, y: number, z: number, width: number, height: number, round = false): Rect => ({
  origin: [x, y, z], u: [1, 0, 0], v: [0, 0, -1], normal: [0, 1, 0], width, height, round,
});

describe('rays among rectangles', () => {
  test('meets the nearest, tells the place on it and whether its back is met', () => {
    const tree = buildRectTree([level(0, 0, 0, 4, 4), level(1, 1, -1, 1, 1)]);
    expect(castRay(tree, 1.25, 3, -1.5, 0, -1, 0, 100)).toBe(true);
    expect([hit.rect, hit.distance, hit.back]).toEqual([1, 2, false]);
    expect(hit.s).toBeCloseTo(0.25, 6);
    expect(hit.t).toBeCloseTo(0.5, 6);
    expect(castRay(tree, 1.25, -1, -1.5, 0, 1, 0, 100)).toBe(true);
    expect([hit.rect, hit.back]).toEqual([0, true]);
  });

  test('passes the corners of a round top', () => {
    const tree = buildRectTree([level(0, 0, 0, 2, 2, true)]);
    expect(castRay(tree, 0.1, 1, -0.1, 0, -1, 0, 10)).toBe(false);
    expect(castRay(tree, 1, 1, -1, 0, -1, 0, 10)).toBe(true);
  });

  test('agrees with a walk over all rectangles', () => {
    const coordinate = fc.double({ min: -5, max: 5, noNaN: true });
    const rect = fc.tuple(coordinate, coordinate, coordinate, fc.double({ min: 0.2, max: 3, noNaN: true })).map(([x, y, z, size]) => level(x, y, z, size, size));
    fc.assert(fc.property(fc.array(rect, { minLength: 2, maxLength: 40 }), coordinate, coordinate, fc.double({ min: -0.4, max: 0.4, noNaN: true }), (rects, x, z, lean) => {
      const [dx, dy] = [Math.sin(lean), -Math.cos(lean)];
      const met = castRay(buildRectTree(rects), x, 7, z, dx, dy, 0, 50) ? hit.distance : 50;
      const alone = rects.map((one) => (castRay(buildRectTree([one, level(90, 90, 90, 1, 1)]), x, 7, z, dx, dy, 0, 50) ? hit.distance : 50));
      expect(met).toBeCloseTo(Math.min(...alone), 6);
    }));
  });
});
