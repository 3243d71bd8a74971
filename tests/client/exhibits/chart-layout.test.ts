import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barsFromZero, linePoints, roomForLabels, roundUp, scaleFromZero, wholeOf } from '../../../client/view/exhibits/chart-layout.ts';

const value = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((x) => (Math.abs(x) < 1e-3 ? 0 : x));
const values = fc.array(value, { minLength: 1, maxLength: 12 });

describe('honest scales', () => {
  it('draws bars whose lengths are proportional to their values, from zero', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 100, max: 3000, noNaN: true }), (list, extent) => {
        const { bars, scale } = barsFromZero(list, extent);
        const zero = scale.at(0);
        const unit = extent / (scale.max - scale.min || 1);
        bars.forEach((bar, i) => {
          expect(bar.length).toBeCloseTo(Math.abs(list[i]!) * unit, 5);
          expect(list[i]! < 0 ? bar.from + bar.length : bar.from).toBeCloseTo(zero, 5);
        });
      }),
    );
  });

  it('always holds zero and every value within the board', () => {
    fc.assert(
      fc.property(values, (list) => {
        const scale = scaleFromZero(list, 1000);
        for (const x of [0, ...list]) {
          expect(scale.at(x)).toBeGreaterThanOrEqual(-1e-6);
          expect(scale.at(x)).toBeLessThanOrEqual(1000 + 1e-6);
        }
      }),
    );
  });

  it('wastes little: 408 cities stand on a scale to 500', () => {
    const scale = scaleFromZero([1, 180, 408], 100);
    expect([scale.min, scale.max]).toEqual([0, 500]);
    expect(scale.ticks).toEqual([0, 100, 200, 300, 400, 500]);
  });

  it('measures percentages against a hundred, counts against their sum', () => {
    expect(wholeOf([71.6, 10], '% of revenue')).toBe(100);
    expect(wholeOf([5000, 55000], 'people')).toBe(60000);
    expect(barsFromZero([25], 400, 100).bars[0]!.length).toBeCloseTo(100);
  });

  it('rounds up to numbers that are easy to read', () => {
    expect([0.03, 1.2, 7, 34, 101, 260].map(roundUp)).toEqual([0.05, 2, 10, 50, 200, 500]);
  });
});

describe('lines over years', () => {
  it('spaces years as time passes, not by rank', () => {
    const { points } = linePoints([{ year: 2004, value: 1 }, { year: 2014, value: 2 }, { year: 2024, value: 4 }, { year: 2034, value: 8 }], 300, 100);
    expect(points.map((p) => Math.round(p.x))).toEqual([0, 100, 200, 300]);
    expect(points[3]!.y / points[0]!.y).toBeCloseTo(8);
  });

  it('keeps labels apart, and the last one always', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 20 }), (unsorted) => {
        const centres = [...unsorted].sort((a, b) => a - b);
        const kept = [...roomForLabels(centres, centres.map(() => 60), 10)];
        expect(kept).toContain(centres.length - 1);
        for (const i of kept) for (const k of kept) if (i !== k) expect(Math.abs(centres[i]! - centres[k]!)).toBeGreaterThanOrEqual(70);
      }),
    );
  });
});
