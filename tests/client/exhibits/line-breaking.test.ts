import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../client/view/exhibits/line-breaking.ts';
import type { Line } from '../../../client/view/exhibits/line-breaking.ts';

/** Han letters and full-width marks are 10 wide, others 5: near enough to type for breaking. */
const measure = (text: string) => [...text].reduce((sum, c) => sum + (c > '\u2e7f' || '“”‘’…—'.includes(c) ? 10 : 5), 0);
const textOf = (line: Line) => line.runs.map((run) => run.text).join('');
const set = (text: string, width: number, even = false) => breakLines(text, measure, width, even).map(textOf);

describe('breaking English', () => {
  it('breaks between words and never inside them', () => {
    const lines = set('People in Jingdezhen have made ceramics for more than 2,000 years.', 140);
    expect(lines.join(' ')).toBe('People in Jingdezhen have made ceramics for more than 2,000 years.');
    expect(lines.length).toBeGreaterThan(2);
  });

  it('balances lines instead of leaving a lonely word', () => {
    const lines = set('one two three four five six seven eight nine t', 115);
    expect(lines.at(-1)!.split(' ').length).toBeGreaterThan(1);
  });

  it('lets a word wider than the line stand alone', () => {
    expect(set('a Llanfairpwllgwyngyll b', 50)).toContain('Llanfairpwllgwyngyll');
  });

  it('may part a word after its own hyphen', () => {
    const lines = set('blue-and-white', 30);
    expect(lines.join('')).toBe('blue-and-white');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines[0]!.endsWith('-')).toBe(true);
  });

  it('keeps curly quotes with their words', () => {
    expect(set('the vase has its name, “plum vase”, from a branch', 130).every((line) => !line.startsWith('”') && !line.endsWith('“'))).toBe(true);
  });
});

describe('breaking Chinese', () => {
  const story = '景德镇人制陶烧瓷，已有2000多年。其间官窑延续1000多年，瓷厂变成了创意街区“陶溪川”，年轻人（6万多人）来这里创业：据园区统计，有2902个团队。';

  it('fills lines and keeps every letter', () => {
    const lines = set(story, 120, true);
    expect(lines.join('')).toBe(story);
    expect(lines.length).toBeGreaterThan(5);
  });

  it('keeps figures and Latin words whole', () => {
    for (const width of [80, 95, 110, 130]) expect(set(story, width, true).filter((line) => line.includes('2902')).length).toBe(1);
  });

  it('sets all but the last line to the full width, with marks hanging', () => {
    const lines = breakLines('春夏秋冬东南西北上下左右天地玄黄宇宙洪荒日月盈昃', measure, 104, true);
    for (const line of lines.slice(0, -1)) expect(line.width).toBeCloseTo(104, 5);
  });

  it('never begins a line with a closing mark or ends one with an opening mark, whatever the width', () => {
    const letters = fc.constantFrom(...'景德镇瓷窑火年人，。、；：！？”）》“（《2014ab ');
    fc.assert(
      fc.property(fc.array(letters, { minLength: 4, maxLength: 80 }), fc.integer({ min: 40, max: 200 }), (list, width) => {
        // A mark after a space or a heap of marks cannot be held together: no such text is written.
        const text = list.join('').replace(/([，。、；：！？”）》“（《])[\s，。、；：！？”）》“（《]+/gu, '$1').replace(/\s+(?=[，。、；：！？”）》])/gu, '').trim();
        if (text === '' || !/[\u4e00-\u9fff]/u.test(text)) return;
        const lines = set(text, width, true);
        for (const line of lines.slice(1)) expect('，。、；：！？”）》').not.toContain(line[0]);
        for (const line of lines.slice(0, -1)) if (line.length > 1) expect('“（《').not.toContain(line.at(-1));
        expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
      }),
      { seed: 7, numRuns: 400 },
    );
  });
});

describe('any text', () => {
  it('never makes a line wider than asked unless one piece is', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), fc.integer({ min: 90, max: 400 }), (text, width) => {
        for (const line of breakLines(text, measure, width, false)) expect(line.width).toBeLessThanOrEqual(width);
      }),
      { seed: 11 },
    );
  });

  it('gives nothing for nothing', () => {
    expect(breakLines('  ', measure, 100, true)).toEqual([]);
  });
});
