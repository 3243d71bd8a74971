import { describe, expect, test } from 'vitest';
import { formatProblem, formatProblems } from '#scenes/format/problem.ts';
import { RULES } from '#scenes/format/rules.ts';
import { ABOUT_FILES, BROKEN } from './broken-fixtures.ts';
import { problemsAfter } from './minimal.ts';

test('the exhibition under all broken fixtures is itself without problems', () => {
  expect(problemsAfter({})).toEqual([]);
});

test('every rule has a broken fixture', () => {
  expect([...new Set(BROKEN.map((b) => b.rule)), ...ABOUT_FILES].sort()).toEqual(Object.keys(RULES).sort());
});

describe.each(BROKEN)('$rule at $file $place', ({ rule, patch, file, place, severity, says }) => {
  const problems = problemsAfter(patch);
  const found = problems.find((p) => p.rule === rule && p.file === file && p.place === place);

  test('is reported there', () => {
    expect(found, formatProblems(problems)).toBeDefined();
    expect(found?.severity).toBe(severity ?? 'error');
    if (says !== undefined && found !== undefined) expect(formatProblem(found).replaceAll('\n', ' ')).toMatch(says);
  });

  test('is told in whole sentences', () => {
    expect(found?.wrong).toMatch(/^[A-Z0-9"[].*\.$/s);
    expect(found?.instead).toMatch(/^[A-Z0-9"[].*[.?]$/s);
    expect(found?.wrong).not.toMatch(/undefined|NaN|\[object/);
    expect(found?.instead).not.toMatch(/undefined|NaN|\[object/);
  });
});

test('all problems come in one run, from all files at once', () => {
  const problems = problemsAfter({
    set: {
      'exhibition.json': { 'start.at': [40, 0] },
      'halls/workshop.json': { 'exhibits.0.along': 0.5 },
      'cases/lakeside.json': { goals: [], 'figures.potters-1990.source': 'nobody', 'exhibits.4.transcript': undefined },
    },
  });
  expect(new Set(problems.map((p) => p.rule))).toEqual(new Set(['start-not-free', 'beyond-wall', 'no-goals', 'unknown-source', 'missing-transcript']));
});

test('slips of form in several files come in one run', () => {
  const problems = problemsAfter({ set: { 'exhibition.json': { version: 'one' }, 'halls/workshop.json': { height: 'tall', floorMaterial: 'marble' }, 'cases/lakeside.json': { designated: 1999 } } });
  expect(problems.map((p) => p.place).sort()).toEqual(['designated', 'floorMaterial', 'height', 'version']);
});
