import { expect, test } from 'vitest';
import { formatProblems } from '#scenes/format/problem.ts';
import { problemsAfter } from './minimal.ts';
import type { Patch } from './minimal.ts';

const T = 'tours/hands.json';
const NONE = 'No problems found.';
const after = (patch: Patch): string => formatProblems(problemsAfter(patch));

test('a tour in one of the exhibition’s languages needs its words in that one only', () => {
  const chinese = { title: '众人的手', summary: '从一只瓶到十二位陶工。' };
  const stop = (id: string, exhibit: string) => ({ id, exhibit, title: { zh: id }, told: { zh: '看一看。' }, notes: { zh: '等一等。' }, minutes: 2 });
  const files = { [T]: { id: 'hands', title: { zh: chinese.title }, summary: { zh: chinese.summary }, languages: ['zh'], minutes: 4, stops: [stop('a', 'lakeside/vase'), stop('b', 'lakeside/figures')] } };
  expect(after({ files })).toBe(NONE);
});

test('each language of a tour is asked for, also one that the exhibition offers beyond those it declares', () => {
  const french = { 'exhibition.json': { 'title.fr': 'Deux salles' }, [T]: { 'languages.1': 'fr' } };
  const problems = problemsAfter({ set: french });
  expect(new Set(problems.map((p) => `${p.rule} ${p.file}`))).toEqual(new Set([`missing-words ${T}`]));
  expect(problems.map((p) => p.place)).toEqual(expect.arrayContaining(['title.fr', 'summary.fr', 'stops[0].told.fr', 'stops[0].notes.fr', 'stops[0].question.fr', 'stops[1].title.fr']));
  expect(problems.map((p) => p.place).filter((place) => !place.endsWith('.fr'))).toEqual([]);
});

test('what just fits is not refused', () => {
  const words = 'word '.repeat(195).trim();
  expect(after({ set: { [T]: { 'stops.0.told': { en: words, zh: '字'.repeat(360) } } } })).toBe(NONE);
  // 4.4 minutes of stops in a tour of 4, and half of 7.
  expect(after({ set: { [T]: { 'stops.0.minutes': 2.4 } } })).toBe(NONE);
  expect(after({ set: { [T]: { minutes: 7 } } })).toBe(NONE);
});

test('an exhibition without tours is whole', () => {
  expect(after({ set: { 'exhibition.json': { tours: undefined } }, files: { [T]: undefined } })).toBe(NONE);
});
