import { describe, expect, it } from 'vitest';
import { PLANNED_AHEAD } from '#protocol/planned.ts';
import { fieldTime, nextHour, timeOf, untilWords, wrongWith } from '../../../client/tour/planned-time.ts';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 24, 17, 40);

describe('the time of a planned tour', () => {
  it('is read from the field as it was written there, to the minute', () => {
    for (const time of [NOW, Date.UTC(2027, 2, 28, 12, 59), Date.UTC(2026, 6, 1)]) expect(timeOf(fieldTime(time))).toBe(time);
    expect(timeOf(fieldTime(NOW + 59_000))).toBe(NOW);
    for (const field of ['', 'soon', '2026-11-24', '2026-13-40T10:00']) expect(timeOf(field), field).toBeNull();
  });

  it('is to come, and at most a year ahead', () => {
    expect([null, NOW, NOW + 1, NOW + PLANNED_AHEAD, NOW + PLANNED_AHEAD + 1].map((time) => wrongWith(time, NOW))).toEqual(['none', 'past', null, null, 'far']);
    expect(nextHour(NOW)).toBe(Date.UTC(2026, 10, 24, 19));
    expect(nextHour(NOW - 10 * MINUTE)).toBe(Date.UTC(2026, 10, 24, 18));
  });

  it('is told as what is left when it is near, and as a date while it is far', () => {
    expect([12 * MINUTE, 11 * MINUTE + 1, 1, -1].map((left) => untilWords(NOW + left, NOW, 'en'))).toEqual(['in 12 minutes', 'in 12 minutes', 'in 1 minute', 'in 1 minute']);
    expect(untilWords(NOW + 12 * MINUTE, NOW, 'zh')).toBe('12分钟后');
    expect(untilWords(NOW + 91 * MINUTE, NOW, 'en')).toContain('2026');
  });
});
