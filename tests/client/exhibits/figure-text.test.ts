import { describe, expect, it } from 'vitest';
import { chartRows } from '#scenes/format/chart-rows.ts';
import { figureText, formatNumber, joinUnit, yearText } from '#scenes/format/figure-text.ts';
import type { Figure } from '#scenes/format/schema-parts.ts';
import { remarkSigns, remarks, shortSources } from '../../../client/view/exhibits/remarks.ts';

const say = (key: string, values?: object) => (values === undefined ? key : `${key} ${JSON.stringify(values)}`);
const figure: Figure = { label: { en: 'Makers', zh: '手艺人' }, value: 60000, unit: { en: 'people', zh: '人' }, year: 2024, source: 'xinhua', check: 'confirmed' };

describe('figures in words', () => {
  it('follow the language', () => {
    expect(figureText(figure, 'en', ['en', 'zh'], say).amount).toBe('60,000 people');
    expect(figureText(figure, 'zh', ['en', 'zh'], say).amount).toBe('60,000人');
    expect(formatNumber(66.537, 'de')).toBe('66,537');
  });

  it('put percent signs close', () => {
    expect(joinUnit('28.95', '%')).toBe('28.95%');
    expect(joinUnit('28.95', '% of GDP')).toBe('28.95% of GDP');
  });

  it('say when a source gives no year, and name years before our era', () => {
    expect(yearText('undated', say)).toBe('terms.undated');
    expect(yearText(-206, say)).toBe('terms.bce {"year":"206"}');
    expect(yearText(2014, say)).toBe('2014');
  });

  it('carry claims and notes', () => {
    const text = figureText({ ...figure, claim: 'self-reported', note: { en: 'A press release.' } }, 'zh', ['en', 'zh'], say);
    expect(text.claim).toBe('terms.claim.self-reported');
    expect(text.note).toBe('A press release.');
  });
});

describe('what limits a chart', () => {
  const chart = { kind: 'chart', id: 'figures', title: { en: 'T' }, alt: { en: 'A' }, form: 'bar', text: { en: 'X' }, unit: { en: 'people' }, points: [{ figure: 'a' }, { figure: 'b' }, { figure: 'c' }], size: [2, 1.3] } as const;
  const figures = { a: { ...figure, claim: 'self-reported' as const }, b: { ...figure, note: { en: 'Mid-year.' } }, c: { ...figure, claim: 'self-reported' as const } };
  const rows = chartRows({ ...chart, points: [...chart.points], size: [2, 1.3] }, { figures, sources: {} }, 'en', ['en'], say);

  it('stands on it once, tied to its rows', () => {
    const { signs, lines } = remarkSigns(remarks(rows), rows.length);
    expect(signs).toEqual(['1', '2', '1']);
    expect(lines).toEqual(['(1) terms.claim.self-reported', '(2) Mid-year.']);
  });

  it('needs no sign where it holds for all', () => {
    const all = rows.map((row) => ({ ...row, claim: 'an estimate', note: null }));
    expect(remarkSigns(remarks(all), all.length)).toEqual({ signs: ['', '', ''], lines: ['an estimate'] });
  });

  it('names as many sources as fit and counts the others', () => {
    const line = shortSources(['first', 'second', 'third'], (_, values) => `${String(values?.['sources'])} +${String(values?.['more'])}`, (text) => text.length < 18);
    expect(line).toBe('first; second +1');
  });
});
