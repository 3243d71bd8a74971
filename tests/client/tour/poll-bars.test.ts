import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barShares, growBars } from '../../../client/tour/poll-bars.ts';
import { barRects, PAGE, scriptOf } from '../../../client/view/tour/poll-sheet.ts';

describe('the bars of a poll', () => {
  it('share all votes among them, and none while nobody has voted', () => {
    expect(barShares([3, 1])).toEqual([0.75, 0.25]);
    expect(barShares([0, 0, 0])).toEqual([0, 0, 0]);
    fc.assert(fc.property(fc.array(fc.nat(500), { minLength: 2, maxLength: 4 }), (counts) => {
      const sum = barShares(counts).reduce((all, one) => all + one, 0);
      expect(sum).toBeCloseTo(counts.some((one) => one > 0) ? 1 : 0);
    }));
  });

  it('come to where they belong and never beyond it, whatever the frames', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.004, max: 0.25, noNaN: true }), (from, to, dt) => {
      const lengths = [from];
      let before = Math.abs(to - from);
      for (let time = 0; time < 3; time += dt) {
        growBars(lengths, [to], dt, false);
        const gap = Math.abs(to - lengths[0]!);
        expect(gap).toBeLessThanOrEqual(before);
        expect((to - lengths[0]!) * (to - from)).toBeGreaterThanOrEqual(0);
        before = gap;
      }
      expect(lengths[0]).toBe(to);
      expect(growBars(lengths, [to], dt, false)).toBe(false);
    }), { numRuns: 30 });
  });

  it('stand at once where nothing is to move', () => {
    const lengths = [0.1];
    expect(growBars(lengths, [0.6, 0.4], 0.016, true)).toBe(true);
    expect(lengths).toEqual([0.6, 0.4]);
    expect(growBars(lengths, [0.6, 0.4], 0.016, true)).toBe(false);
  });
});

describe('the page of a poll', () => {
  it('has room for two to four options under a question', () => {
    for (const options of [2, 3, 4]) {
      const rects = barRects(options);
      expect(rects).toHaveLength(options);
      expect(rects[0]!.y).toBeGreaterThan(PAGE.height * 0.4);
      expect(rects.at(-1)!.y + rects.at(-1)!.height).toBeLessThan(PAGE.height - 50);
      for (const [i, { y }] of rects.entries()) if (i > 0) expect(y - rects[i - 1]!.y).toBeGreaterThan(110);
    }
  });

  it('sets what was typed in the letters of its script', () => {
    expect(scriptOf('Paper or clay?', 'en')).toBe('en');
    expect(scriptOf('Paper or clay?', 'zh')).toBe('en');
    expect(scriptOf('纸还是陶？', 'en')).toBe('zh');
    expect(scriptOf('纸 paper', 'zh')).toBe('zh');
  });
});
