/** When a line was said, as a reader of `language` writes it: the hour today, with the date before that. */
export function formatChatTime(at: number, now: number, language: string, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const day = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', ...zone });
  const today = day.format(at) === day.format(now);
  const date = today ? {} : ({ day: 'numeric', month: 'short' } as const);
  return new Intl.DateTimeFormat(language, { ...date, hour: '2-digit', minute: '2-digit', ...zone }).format(at);
}
