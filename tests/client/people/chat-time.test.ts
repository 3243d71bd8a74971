import { describe, expect, it } from 'vitest';
import { formatChatTime } from '../../../client/view/people/chat-time.ts';

const noon = Date.UTC(2026, 10, 22, 12, 5);

describe('the time of a line', () => {
  it('is the hour on the same day', () => {
    expect(formatChatTime(noon, noon + 3_600_000, 'en-GB', 'UTC')).toBe('12:05');
    expect(formatChatTime(noon, noon + 3_600_000, 'zh', 'UTC')).toBe('12:05');
  });

  it('names the day before that', () => {
    expect(formatChatTime(noon - 86_400_000, noon, 'en-GB', 'UTC')).toMatch(/21 Nov.*12:05/);
    expect(formatChatTime(noon - 86_400_000, noon, 'zh', 'UTC')).toMatch(/11月21日.*12:05/);
  });

  it('goes by the reader’s own midnight', () => {
    const late = Date.UTC(2026, 10, 22, 23, 30);
    expect(formatChatTime(noon, late, 'en-GB', 'Asia/Shanghai')).toMatch(/22 Nov/);
  });
});
