import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planChart } from '../../../client/view/exhibits/chart-plan.ts';
import type { ChartRow } from '#scenes/format/chart-rows.ts';
import { planTimeline } from '../../../client/view/exhibits/timeline-plan.ts';
import { contrast, onPaper } from '../../../client/view/exhibits/tone.ts';

const row = (number: number, year = 2020): ChartRow => ({
  id: String(number),
  label: 'Makers',
  number,
  time: year,
  value: String(number),
  unit: 'people',
  amount: `${number} people`,
  year: String(year),
  claim: null,
  note: null,
  figure: { label: { en: 'Makers' }, value: number, unit: { en: 'people' }, year, source: 's', check: 'confirmed' },
  source: null,
});

describe('a chart on its board', () => {
  it('keeps all bars within the board and in proportion', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 2, maxLength: 8 }), (values) => {
        const { bars } = planChart({ form: 'bar' }, values.map((v) => row(v)), 2000, 1300);
        bars.forEach(({ bar }, i) => {
          expect(bar.x).toBeGreaterThanOrEqual(0);
          expect(bar.x + bar.width).toBeLessThanOrEqual(2000);
          expect(bar.y + bar.height).toBeLessThanOrEqual(1300);
          expect(bar.width / bars[0]!.bar.width).toBeCloseTo(values[i]! / values[0]!, 6);
        });
      }),
    );
  });

  it('has values at least 50 mm tall on a board of 2 by 1.3 metres', () => {
    const capitals = 0.7;
    for (const count of [2, 3, 4]) {
      const plan = planChart({ form: 'bar' }, Array.from({ length: count }, (_, i) => row(i + 1)), 2000, 1300);
      expect(plan.valueSize * capitals).toBeGreaterThanOrEqual(50);
    }
  });

  it('lets shares fill a track that stands for the whole', () => {
    const { bars } = planChart({ form: 'share' }, [row(5000), row(55_000)], 2000, 1300);
    expect(bars[0]!.bar.width / bars[0]!.track!.width).toBeCloseTo(5 / 60, 6);
  });
});

describe('a timeline', () => {
  it('keeps its years true to scale and its columns apart', () => {
    const plan = planTimeline([2004, 2014, 2015, 2024], 4000, 1400);
    const [a, b, c, d] = plan.events;
    expect((b!.x - a!.x) / (d!.x - a!.x)).toBeCloseTo(0.5, 6);
    expect((c!.x - b!.x) / (d!.x - a!.x)).toBeCloseTo(0.05, 6);
    expect(b!.column - a!.column).toBeGreaterThan(plan.columnWidth);
  });
});

describe('accents on paper', () => {
  it('stand out by at least three to one', () => {
    for (const accent of ['#a8502f', '#23493b', '#5b2e4e', '#b98a2f', '#f2d16b', '#ffffff']) expect(contrast(onPaper(accent), '#F6F2EA')).toBeGreaterThanOrEqual(3);
  });
});

describe('a tally', () => {
  it('has one piece for each part of the number, all of one size, and cuts the last', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.6, max: 80, noNaN: true }), { minLength: 1, maxLength: 3 }), (values) => {
        const { blocks, area } = planChart({ form: 'tally', each: 1 }, values.map((v) => row(v)), 2000, 1300);
        const full = Math.max(...blocks.flatMap((block) => block.pieces.map((piece) => piece.height)));
        blocks.forEach(({ pieces }, i) => {
          expect(pieces.length).toBe(Math.max(1, Math.ceil(values[i]! - 1e-9)));
          for (const piece of pieces) {
            expect(piece.height).toBeCloseTo(full, 9);
            expect(piece.x + piece.width).toBeLessThanOrEqual(area.x + area.width + 1e-6);
            expect(piece.y + piece.height).toBeLessThanOrEqual(area.y + area.height + 1e-6);
          }
        });
      }),
    );
  });

  it('lets pieces stand for more', () => {
    const { blocks } = planChart({ form: 'tally', each: 10 }, [row(95)], 2000, 1300);
    expect(blocks[0]!.pieces).toHaveLength(10);
    expect(blocks[0]!.pieces.at(-1)!.width / blocks[0]!.pieces[0]!.width).toBeCloseTo(0.5, 6);
  });
});

describe('a journey', () => {
  it('sets its steps side by side along one way, within the board', () => {
    for (const count of [2, 3, 4, 5, 6]) {
      const { steps, area } = planChart({ form: 'journey' }, Array.from({ length: count }, (_, i) => row(10 ** i)), 2000, 1300);
      expect(steps).toHaveLength(count);
      steps.forEach(({ mark, room }, i) => {
        expect(mark.y).toBe(steps[0]!.mark.y);
        expect(room.x + room.width).toBeLessThanOrEqual((steps[i + 1]?.room.x ?? area.x + area.width) + 1e-6);
        expect(room.y + room.height).toBeLessThanOrEqual(1300);
      });
    }
  });
});
