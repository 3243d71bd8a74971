import { describe, expect, it } from 'vitest';
import { countUnread } from '../../../client/view/people/unread.ts';
import type { ChatLine } from '../../../client/visit/company.ts';

const line = (at: number, from: string): ChatLine => ({ id: `hall:${at}`, from: { id: from, number: 1, name: from, colour: 0 }, text: '…', at });
const lines = [line(10, 'ana'), line(20, 'me'), line(30, 'bo'), line(40, 'ana')];

describe('unread lines', () => {
  it('are those said after the one last seen', () => {
    expect(countUnread(lines, 20, 'me', new Set())).toBe(2);
    expect(countUnread(lines, 40, 'me', new Set())).toBe(0);
  });

  it('are none of the history from before one came', () => {
    expect(countUnread(lines, 45, 'me', new Set())).toBe(0);
  });

  it('leave out one’s own and those of hidden people', () => {
    expect(countUnread(lines, 0, 'me', new Set())).toBe(3);
    expect(countUnread(lines, 0, 'me', new Set(['ana']))).toBe(1);
  });
});
