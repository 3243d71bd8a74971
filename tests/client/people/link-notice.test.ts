import { describe, expect, it } from 'vitest';
import { refusalCodes } from '#protocol/refusals.ts';
import { spokenLines } from '../../../client/view/people/company-news.tsx';
import { noticeFor } from '../../../client/view/people/link-notice.tsx';
import type { ChatLine } from '../../../client/visit/company.ts';

const keys = (key: string) => key;

describe('words about the line', () => {
  it('are none while nothing has to be decided', () => {
    for (const state of ['offline', 'connecting', 'joined', 'reconnecting'] as const) expect(noticeFor({ state }, null, keys)).toBeNull();
  });

  it('ask which of two windows to keep', () => {
    expect(noticeFor({ state: 'replaced' }, null, keys)?.offers.map(({ act }) => act)).toEqual(['here', 'dismiss']);
  });

  it('tell whoever has an old page to reload it', () => {
    expect(noticeFor({ state: 'refused', reason: 'client-too-old' }, null, keys)?.offers[0]?.act).toBe('reload');
  });

  it('always leave a way to go on alone', () => {
    for (const reason of [...refusalCodes, 'offline']) {
      const notice = noticeFor({ state: 'refused', reason }, 'amber', keys);
      expect(notice?.offers.at(-1)?.act).toBe('dismiss');
      expect(notice?.text).not.toBe('');
    }
  });
});

describe('what is said aloud', () => {
  const line = (id: string, from: string): ChatLine => ({ id, from: { id: from, number: 1, name: from, colour: 0 }, text: 'hello', at: 0 });

  it('is each new line of somebody else once', () => {
    const before = [line('1', 'ana')];
    const now = [...before, line('2', 'me'), line('3', 'bo'), line('4', 'hidden')];
    expect(spokenLines(before, now, 'me', new Set(['hidden']))).toHaveLength(1);
    expect(spokenLines(now, now, 'me', new Set())).toEqual([]);
  });
});
