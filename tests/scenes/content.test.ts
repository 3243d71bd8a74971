import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lendWords } from '#scenes/format/case-words.ts';
import { parseExhibition } from '#scenes/format/parse.ts';
import type { Exhibit } from '#scenes/format/exhibit-schema.ts';
import { caseStudy } from '#scenes/format/schema.ts';
import type { CaseStudy, OwnExhibit } from '#scenes/format/schema.ts';
import type { Words } from '#scenes/format/words.ts';
import { numeralsOf, valuesOf } from './numerals.ts';

const folder = resolve(import.meta.dirname, '../../scenes/creative-cities');
const json = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const below = (part: string): string[] => readdirSync(join(folder, part)).map((name) => `${part}/${name}`);
const names = ['exhibition.json', ...below('halls'), ...below('cases'), ...below('exhibits'), ...below('routes'), ...below('tours')];
const files = Object.fromEntries(names.map((name) => [name, json(name)]));
const parsed = parseExhibition(files);
if ('problems' in parsed) throw new Error(`scenes/creative-cities does not parse: ${JSON.stringify(parsed.problems)}`);
/** Every case of the folder, also one that exhibition.json does not name yet. */
const cases = below('cases').map((name) => lendWords(caseStudy.parse(files[name])));
const exhibition = { ...parsed.exhibition, cases };

type Part = { id: string; summary?: Words; question?: Words | undefined; sources: CaseStudy['sources']; figures: CaseStudy['figures']; exhibits: readonly Exhibit[] };
const ownPart = ({ id, sources, figures, exhibit }: OwnExhibit): Part => ({ id, sources, figures, exhibits: [exhibit] });
const parts: Part[] = [...exhibition.cases, ...exhibition.exhibits.map(ownPart)];

/** The words of an exhibit that may state numbers, each with the place they stand in. */
function statements(exhibit: Exhibit): [string, Words][] {
  const said: [string, Words][] = [[`${exhibit.id} title`, exhibit.title], [`${exhibit.id} alt`, exhibit.alt], [`${exhibit.id} text`, exhibit.text]];
  if (exhibit.kind === 'object') for (const a of exhibit.annotations) said.push([`${exhibit.id} ${a.id} title`, a.title], [`${exhibit.id} ${a.id}`, a.text]);
  if (exhibit.kind === 'chart' && exhibit.note !== undefined) said.push([`${exhibit.id} note`, exhibit.note]);
  if (exhibit.kind === 'timeline') {
    for (const entry of exhibit.entries) {
      said.push([`${exhibit.id} ${entry.year} title`, entry.title]);
      if (entry.text !== undefined) said.push([`${exhibit.id} ${entry.year}`, entry.text]);
    }
  }
  return said;
}

/** What a case says outside its exhibits. */
function besides({ summary, question }: Part): [string, Words][] {
  return [...(summary === undefined ? [] : [['summary', summary] satisfies [string, Words]]), ...(question === undefined ? [] : [['question', question] satisfies [string, Words]])];
}

/** Every number that the part's figures, dated entries and dated sources vouch for. */
function vouched(part: Part): Set<number> {
  const numbers = new Set<number>(Object.values(part.sources).flatMap(({ year }) => year ?? []));
  for (const { value, unit, year, label, note } of Object.values(part.figures)) {
    for (const number of valuesOf(value, unit['en'] ?? '')) numbers.add(number);
    if (year !== 'undated') numbers.add(year);
    for (const words of [label, note]) for (const number of numeralsOf(words?.['en'] ?? '')) numbers.add(number);
  }
  for (const exhibit of part.exhibits) {
    if (exhibit.kind === 'timeline') for (const entry of exhibit.entries) numbers.add(entry.year);
  }
  return numbers;
}

describe.each(parts)('facts of $id', (part) => {
  it('gives every figure a source of its own list and a year, or says that there is none', () => {
    for (const [id, figure] of Object.entries(part.figures)) {
      expect(Object.keys(part.sources), id).toContain(figure.source);
      expect(typeof figure.year === 'number' || figure.year === 'undated', id).toBe(true);
    }
  });

  it('draws charts and timelines only from figures and sources that exist', () => {
    for (const exhibit of part.exhibits) {
      if (exhibit.kind === 'timeline') for (const entry of exhibit.entries) expect(Object.keys(part.sources)).toContain(entry.source);
      if (exhibit.kind !== 'chart') continue;
      const figures = exhibit.points.map((p) => part.figures[p.figure]);
      expect(figures, exhibit.id).not.toContain(undefined);
      if (exhibit.form !== 'journey') expect(new Set(figures.map((f) => f?.unit['en'])), `${exhibit.id} joins units`).toEqual(new Set([exhibit.unit?.['en']]));
      if (exhibit.form === 'line') expect(figures.map((f) => f?.year), exhibit.id).not.toContain('undated');
    }
  });

  it('shows no figure that was searched for and not seen again', () => {
    expect(Object.values(part.figures).filter((f) => f.check === 'not-refound')).toEqual([]);
  });

  it('has addresses on the web for all its sources', () => {
    for (const [id, { url }] of Object.entries(part.sources)) {
      expect(['http:', 'https:'], id).toContain(new URL(url).protocol);
      expect(new URL(url).hostname, id).toMatch(/\.[a-z]{2,}$/);
    }
  });

  it('states no number of two digits that its figures, dates and sources do not carry', () => {
    const known = vouched(part);
    for (const [place, words] of [...besides(part), ...part.exhibits.flatMap(statements)]) {
      for (const number of numeralsOf(words['en'] ?? '')) {
        if (number >= 10) expect(known, `${place}: ${number}`).toContain(number);
      }
    }
  });

  it('says the same numbers in English and Chinese', () => {
    for (const [place, words] of [...besides(part), ...part.exhibits.flatMap(statements)]) {
      expect([...numeralsOf(words['zh'] ?? '')].sort((a, b) => a - b), place).toEqual([...numeralsOf(words['en'] ?? '')].sort((a, b) => a - b));
    }
  });
});

describe.each(exhibition.cases)('case $id', (study) => {
  it('tells its story on the wall in 120 to 220 English words and 200 to 420 Chinese characters', () => {
    const story = study.exhibits.find((e) => e.id === 'story');
    expect(story?.kind === 'panel' ? story.text : null).toEqual(study.story);
    const english = (study.story['en'] ?? '').split(/\s+/).length;
    const chinese = (study.story['zh'] ?? '').replace(/\s/g, '').length;
    expect(english).toBeGreaterThanOrEqual(120);
    expect(english).toBeLessThanOrEqual(220);
    expect(chinese).toBeGreaterThanOrEqual(200);
    expect(chinese).toBeLessThanOrEqual(420);
  });

  it('asks one open question in both languages', () => {
    expect(study.question?.['en']).toMatch(/\?$/);
    expect(study.question?.['zh']).toMatch(/？$/);
    expect((study.question?.['en'] ?? '').length).toBeLessThanOrEqual(220);
  });

  it('keeps to the seventeen goals', () => {
    for (const goal of study.goals) expect(goal).toBeLessThanOrEqual(17);
  });

  it('names its year as the year the city joined', () => {
    const title = study.exhibits.find((e) => e.id === 'title');
    expect(title?.alt['en']).toContain(`since ${study.designated}`);
  });

  it('shows an object with three or more annotations and three or more dated or measured facts', () => {
    const annotations = study.exhibits.flatMap((e) => (e.kind === 'object' ? e.annotations : []));
    const data = study.exhibits.map((e) => (e.kind === 'chart' ? e.points.length : e.kind === 'timeline' ? e.entries.length : 0));
    expect(annotations.length).toBeGreaterThanOrEqual(3);
    expect(Math.max(...data)).toBeGreaterThanOrEqual(3);
  });

  it('names its Sustainable Development Goals once each, in order', () => {
    expect(study.goals.length).toBeGreaterThan(0);
    expect(study.goals).toEqual([...new Set(study.goals)].sort((a, b) => a - b));
  });
});

/** Every `{ en, zh }` in a file's data, with its place. */
function wordsBelow(value: unknown, place: string): [string, Record<string, string>][] {
  if (value === null || typeof value !== 'object') return [];
  const entries = Object.entries(value);
  if (entries.some(([key]) => key === 'en' || key === 'zh')) return [[place, value as Record<string, string>]];
  return entries.flatMap(([key, inner]) => wordsBelow(inner, `${place}.${key}`));
}

describe.each(names)('words of %s', (name) => {
  const all = wordsBelow(files[name], name);
  it('are complete in English and Chinese', () => {
    for (const [place, words] of all) {
      expect(words['en'] ?? '', `${place} en`).not.toBe('');
      expect(words['zh'] ?? '', `${place} zh`).not.toBe('');
    }
  });

  it('set Chinese with full-width marks and leave none in English', () => {
    for (const [place, { en = '', zh = '' }] of all) {
      expect(zh, place).not.toMatch(/[\u4e00-\u9fff][,;:?!()"]|[,;:?!("][\u4e00-\u9fff]/);
      expect(en, place).not.toMatch(/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/);
    }
  });
});
