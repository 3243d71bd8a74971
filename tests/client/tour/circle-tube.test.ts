import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { CIRCLE_POINTS } from '#protocol/messages.ts';
import { circleTube, CORNERS, MOST_SECTIONS, tubeIndex } from '../../../client/tour/circle-tube.ts';

type Point = [number, number, number];
const room = (): Float32Array => new Float32Array(MOST_SECTIONS * CORNERS * 3);
const corner = (out: Float32Array, i: number): Point => [out[3 * i]!, out[3 * i + 1]!, out[3 * i + 2]!];
const away = (a: readonly number[], b: readonly number[]): number => Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!);

it('passes each drawn point and stays round between few of them', () => {
  const drawn = Array.from({ length: 8 }, (_, i): Point => [0.3 * Math.cos((i * Math.PI) / 4), 1.5 + 0.3 * Math.sin((i * Math.PI) / 4), 2]);
  const out = room();
  const sections = circleTube(drawn, out);
  for (let s = 0; s < sections; s++) {
    const middle = corner(out, s * CORNERS).map((v, axis) => (v + corner(out, s * CORNERS + 2)[axis]!) / 2);
    expect(away(middle, [0, 1.5, 2])).toBeGreaterThan(0.295);
    expect(away(middle, [0, 1.5, 2])).toBeLessThan(0.305);
    if (s % 3 === 0) expect(away(middle, drawn[s / 3]!)).toBeLessThan(1e-6);
  }
});

it('makes a line of even thickness from any loop, its last section joined to its first', () => {
  const metres = fc.double({ min: -20, max: 20, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(metres, metres, metres), { minLength: 3, maxLength: CIRCLE_POINTS }), (points) => {
      const out = room();
      const sections = circleTube(points, out);
      expect(sections).toBeLessThanOrEqual(MOST_SECTIONS);
      expect(out.every(Number.isFinite)).toBe(true);
      for (let s = 0; s < sections; s++) expect(away(corner(out, s * CORNERS + 1), corner(out, s * CORNERS + 3))).toBeCloseTo(0.012, 4);
      const index = tubeIndex(sections);
      expect(Math.max(...index)).toBe(sections * CORNERS - 1);
      expect(new Set(index.slice(-6).filter((i) => i < CORNERS)).size).toBeGreaterThan(0);
    }),
    { numRuns: 40 },
  );
});
