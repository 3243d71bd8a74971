import { describe, expect, it } from 'vitest';
import { countUnread } from '../../../client/view/people/unread.ts';
import type { ChatLine } from '../../../client/visit/company.ts';

const line = (id: string, from: string): ChatLine => ({ id, from: { id: from, number: 1, name: from, colour: 0 }, text: id, at: 0 });
const lines = [line('1', 'ana'), line('2', 'me'), line('3', 'bo'), line('4', 'ana')];

describe('unread lines', () => {
  it('are those after the one last seen', () => {
    expect(countUnread(lines, '2', 'me', new Set())).toBe(2);
    expect(countUnread(lines, '4', 'me', new Set())).toBe(0);
  });

  it('are all of the others’ when nothing was seen, or what was seen is forgotten', () => {
    expect(countUnread(lines, null, 'me', new Set())).toBe(3);
    expect(countUnread(lines, 'gone', 'me', new Set())).toBe(3);
  });

  it('leave out one’s own and those of hidden people', () => {
    expect(countUnread(lines, null, 'me', new Set(['ana']))).toBe(1);
  });
});
