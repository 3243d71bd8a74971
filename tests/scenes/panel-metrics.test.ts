import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesNeeded, panelCapacity } from '#scenes/format/panel-metrics.ts';

const size = fc.tuple(fc.double({ min: 0.3, max: 6, noNaN: true }), fc.double({ min: 0.3, max: 4, noNaN: true }));

describe('room on a panel', () => {
  test('grows with the panel and shrinks with a picture', () => {
    fc.assert(
      fc.property(size, fc.constantFrom('en', 'zh', 'fr'), (given, language) => {
        const plain = panelCapacity(given, language);
        const wider = panelCapacity([given[0] + 0.5, given[1]], language);
        const higher = panelCapacity([given[0], given[1] + 0.5], language);
        const pictured = panelCapacity(given, language, { picture: true });
        expect(wider.perLine).toBeGreaterThanOrEqual(plain.perLine);
        expect(higher.lines).toBeGreaterThanOrEqual(plain.lines);
        expect(pictured.lines).toBeLessThanOrEqual(plain.lines);
      }),
    );
  });

  test('a story board holds a story of 220 words, or 420 characters in Chinese', () => {
    const en = panelCapacity([1.5, 1.9], 'en', { title: 'A kiln for everyone' });
    const story = Array.from({ length: 3 }, () => 'letters '.repeat(73).trim()).join('\n\n');
    expect(linesNeeded(story, en.perLine)).toBeLessThanOrEqual(en.lines);
    const zh = panelCapacity([1.5, 1.9], 'zh', { title: '大家的窑' });
    expect(linesNeeded('字'.repeat(420), zh.perLine)).toBeLessThanOrEqual(zh.lines);
  });

  test('paragraphs begin new lines', () => {
    expect(linesNeeded('abc', 10)).toBe(1);
    expect(linesNeeded('abc\n\nabc', 10)).toBe(2.5);
    expect(linesNeeded('abcdefghijk', 10)).toBe(2);
    expect(linesNeeded('abc', 0)).toBe(Infinity);
  });
});
