import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from '#scenes/format/json-text.ts';

/** The slip in a text; fails the test when there is none. */
function slipIn(text: string) {
  const read = readJson(text);
  if (!('slip' in read)) throw new Error('the text was read without a slip');
  return read.slip;
}

describe('reading JSON with its places', () => {
  test('reads whatever JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6, noUnicodeString: false }), (value) => {
        const text = JSON.stringify(value, null, 2);
        const names = text.match(/"(__proto__|constructor|prototype)":/);
        if (names !== null) return;
        const read = readJson(text);
        expect('value' in read && JSON.stringify(read.value)).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  test('never throws and never reads what JSON.parse refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', '\n', ' ', '1', '-', '.', 'e', 'a', 't', '“', '/') , maxLength: 40 }), (text) => {
        const read = readJson(text);
        const refused = (() => {
          try {
            JSON.parse(text);
            return false;
          } catch {
            return true;
          }
        })();
        if (refused) expect('slip' in read).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('remembers the line of every place, and of the place around a missing one', () => {
    const read = readJson('{\n  "a": 1,\n  "b": [\n    { "c": 2 },\n    { "d": 3 }\n  ]\n}');
    if ('slip' in read) throw new Error(read.slip.wrong);
    expect(read.lineOf('a')).toBe(2);
    expect(read.lineOf('b[1].d')).toBe(5);
    expect(read.lineOf('b[1].missing.deeper')).toBe(5);
    expect(read.lineOf('missing')).toBe(1);
  });
});

describe('json-syntax: slips are told with line, column and a remedy', () => {
  test.each([
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, /comma is missing/],
    ['{ "a": 1, }', 1, 11, /comma before the closing }/],
    ['[1, 2,]', 1, 7, /comma before the closing ]/],
    ['{ "a": "open\n}', 1, 8, /no closing quotation mark/],
    ['{ “a”: 1 }', 1, 3, /straight quotation marks/],
    ['{ "a": “b” }', 1, 8, /straight quotation marks/],
    ['{ // note\n "a": 1 }', 1, 3, /no comments/],
    ['{ "a": oak }', 1, 8, /quotation marks/],
    ['{ "a": 01 }', 1, 8, /not a number/],
    ['{ "a": +1 }', 1, 8, /not a number/],
    ['{ "a" 1 }', 1, 7, /colon is missing/],
    ['{ "a": }', 1, 8, /value is missing/],
    ['{ a: 1 }', 1, 3, /name in quotation marks/],
    ['{ "a": "\\q" }', 1, 8, /does not allow/],
    ['{ "a": [1, 2', 1, 13, /ends before a closing ]/],
    ['', 1, 1, /ends where a value/],
    ['{} {}', 1, 4, /follows after the end/],
  ])('%j', (text, line, column, wrong) => {
    const slip = slipIn(text);
    expect({ rule: slip.rule, line: slip.line, column: slip.column }).toEqual({ rule: 'json-syntax', line, column });
    expect(slip.wrong).toMatch(wrong);
    expect(slip.instead).toMatch(/\.$/);
  });

  test('duplicate-field: a name twice in an object', () => {
    expect(slipIn('{\n "a": 1,\n "a": 2 }')).toMatchObject({ rule: 'duplicate-field', line: 3, place: 'a' });
  });

  test.each(['__proto__', 'constructor', 'prototype'])('forbidden-name: %s', (name) => {
    expect(slipIn(`{ "halls": { "${name}": { "polluted": true } } }`).rule).toBe('forbidden-name');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('too-deep: a bomb of brackets ends at the limit, not at the end of the stack', () => {
    expect(slipIn('['.repeat(900_000)).rule).toBe('too-deep');
    expect(slipIn('{"a":'.repeat(100_000)).rule).toBe('too-deep');
  });
});
