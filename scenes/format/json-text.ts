import { placeOf } from './problem.ts';
import type { Step } from './problem.ts';

/** A file larger than this is no exhibition text. Bytes. */
export const MAX_JSON_BYTES = 1_000_000;
const MAX_DEPTH = 24;

/** What keeps a text from being read as JSON; line and column count from 1. */
export type JsonSlip = { rule: 'json-syntax' | 'duplicate-field' | 'forbidden-name' | 'too-deep'; line: number; column: number; place: string; wrong: string; instead: string };

export type JsonText = { value: unknown; lineOf: (place: string) => number | undefined } | { slip: JsonSlip };

/** Names that reach into every object of the language: as data they could only be a slip or an attack. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads JSON (RFC 8259) and remembers the line of every place, so that problems found later can name it.
 * Stricter than `JSON.parse`: a name twice in one object, forbidden names and deep nesting are slips.
 */
export function readJson(text: string): JsonText {
  const reader = new Reader(text.startsWith('\uFEFF') ? text.slice(1) : text);
  try {
    const value = reader.whole();
    return { value, lineOf: (place) => lineNear(reader.lines, place) };
  } catch (error) {
    if (error instanceof Slip) return { slip: error.slip };
    throw error;
  }
}

/** The line of a place, or of the nearest place around it: a missing field is looked for where it should be. */
function lineNear(lines: Map<string, number>, place: string): number | undefined {
  for (let here = place; here !== ''; here = here.replace(/(\.[^.[\]]*|\[[^[\]]*\]|^[^.[\]]*)$/, '')) {
    const line = lines.get(here);
    if (line !== undefined) return line;
  }
  return lines.get('');
}

class Slip extends Error {
  readonly slip: JsonSlip;
  constructor(slip: JsonSlip) {
    super(slip.wrong);
    this.slip = slip;
  }
}

class Reader {
  readonly lines = new Map<string, number>();
  private readonly text: string;
  private at = 0;
  private line = 1;
  private lineStart = 0;
  private readonly steps: Step[] = [];

  constructor(text: string) {
    this.text = text;
  }

  whole(): unknown {
    const value = this.value();
    this.space();
    if (this.at < this.text.length) this.fail('Something follows after the end of the data.', 'Remove what comes after the last closing bracket, or look for a bracket too many before it.');
    return value;
  }

  private value(): unknown {
    this.space();
    this.lines.set(placeOf(this.steps), this.line);
    if (this.steps.length > MAX_DEPTH) this.fail(`Brackets are nested more than ${MAX_DEPTH} deep.`, 'No place of the format is that deep; look for brackets that were not closed.', 'too-deep');
    const c = this.text[this.at];
    if (c === '{') return this.object();
    if (c === '[') return this.list();
    if (c === '"') return this.string();
    return this.word();
  }

  private object(): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    this.at++;
    this.space();
    if (this.take('}')) return result;
    for (;;) {
      this.space();
      if (this.text[this.at] !== '"') this.failAtName();
      const name = this.string();
      if (FORBIDDEN.has(name)) this.fail(`"${name}" cannot be used as a name.`, 'Choose another name.', 'forbidden-name');
      this.steps.push(name);
      if (Object.hasOwn(result, name)) this.fail(`"${name}" is written twice in the same place.`, 'Keep one of the two.', 'duplicate-field');
      this.space();
      if (!this.take(':')) this.fail(`A colon is missing after "${name}".`, `Write "${name}": and then its value.`);
      result[name] = this.value();
      this.steps.pop();
      this.space();
      if (this.take('}')) return result;
      this.comma('}');
    }
  }

  private list(): unknown[] {
    const result: unknown[] = [];
    this.at++;
    this.space();
    if (this.take(']')) return result;
    for (;;) {
      this.steps.push(result.length);
      result.push(this.value());
      this.steps.pop();
      this.space();
      if (this.take(']')) return result;
      this.comma(']');
    }
  }

  private comma(closing: string): void {
    if (!this.take(',')) {
      if (this.at >= this.text.length) this.fail(`The file ends before a closing ${closing}.`, `Add the missing ${closing}.`);
      this.fail('A comma is missing before this.', 'Put a comma after the value before it.');
    }
    this.space();
    if (this.text[this.at] === closing) this.fail(`There is a comma before the closing ${closing}.`, 'Remove that comma: the last entry has none.');
  }

  private string(): string {
    const start = this.at;
    for (this.at++; this.at < this.text.length; this.at++) {
      const c = this.text[this.at];
      if (c === '\n') break;
      if (c === '\\') this.at++;
      else if (c === '"') {
        this.at++;
        return this.decode(start);
      }
    }
    this.at = start;
    return this.fail('This text has no closing quotation mark on its line.', 'Close it with ", and write a line break inside a text as \\n.');
  }

  private decode(start: number): string {
    try {
      return String(JSON.parse(this.text.slice(start, this.at)));
    } catch {
      this.at = start;
      return this.fail('This text holds a sign that JSON does not allow.', 'Write a backslash as \\\\, a quotation mark as \\", a line break as \\n and a tab as \\t.');
    }
  }

  private word(): unknown {
    const word = /^[^\s,:[\]{}"]+/.exec(this.text.slice(this.at, this.at + 64))?.[0] ?? '';
    if (word === 'true' || word === 'false' || word === 'null' || /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(word)) {
      this.at += word.length;
      return JSON.parse(word);
    }
    if (this.at >= this.text.length) this.fail('The file ends where a value is expected.', 'Add the value and the closing brackets.');
    if (word === '') this.fail(`A value is missing before "${this.text[this.at]}".`, 'Write the value, or remove the comma or name before it.');
    if (/^[“”„‟']/.test(word)) this.fail('These are not straight quotation marks.', 'Use " on both sides of a text.');
    if (word.startsWith('//') || word.startsWith('/*')) this.fail('JSON has no comments.', 'Use a "comment" field at the top of the file for notes.');
    if (/^[-+.\d]/.test(word)) this.fail(`${word} is not a number.`, 'Write numbers like 12, -0.5 or 1e3: with a point, without + and without leading zeros.');
    return this.fail(`${word} stands without quotation marks.`, 'Put texts in quotation marks: "…".');
  }

  private failAtName(): never {
    const c = this.text[this.at];
    if (c === undefined) return this.fail('The file ends before a closing }.', 'Add the missing }.');
    if (/[“”„‟']/.test(c)) return this.fail('These are not straight quotation marks.', 'Use " on both sides of a name.');
    if (c === '/') return this.fail('JSON has no comments.', 'Use a "comment" field at the top of the file for notes.');
    return this.fail('A name in quotation marks is expected here.', 'Write "name": value.');
  }

  private take(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  private space(): void {
    for (; this.at < this.text.length; this.at++) {
      const c = this.text[this.at];
      if (c === '\n') {
        this.line++;
        this.lineStart = this.at + 1;
      } else if (c !== ' ' && c !== '\t' && c !== '\r') return;
    }
  }

  private fail(wrong: string, instead: string, rule: JsonSlip['rule'] = 'json-syntax'): never {
    throw new Slip({ rule, line: this.line, column: this.at - this.lineStart + 1, place: placeOf(this.steps), wrong, instead });
  }
}
