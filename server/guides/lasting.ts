const HOUR = 3_600_000;
const UNITS: Record<string, number> = { h: HOUR, d: 24 * HOUR, w: 7 * 24 * HOUR, y: 365 * 24 * HOUR };
const LONGEST = 10 * 365 * 24 * HOUR;

/** When "12h", "30d", "8w" or "1y" from `now` ends, in milliseconds since 1970; null when it is none of these or more than ten years. */
export function lastsUntil(words: string, now: number): number | null {
  const [, count, unit] = /^(\d{1,5})([hdwy])$/.exec(words.trim()) ?? [];
  const lasts = Number(count) * (UNITS[unit ?? ''] ?? 0);
  return lasts > 0 && lasts <= LONGEST ? now + lasts : null;
}
