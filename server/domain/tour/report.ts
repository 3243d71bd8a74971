import type { LiveTour } from './live-tour.ts';

const COLUMNS = ['kind', 'text', 'answer', 'state', 'count', 'minutes'] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string | number>>;

/**
 * What a guide takes home of a tour, as CSV (RFC 4180, one table): minutes and people per stop, questions with their
 * answers and supporters, polls with their votes. Counts only: nobody's name, nobody's way. `titles`: of the score's stops.
 */
export function tourReport(tour: LiveTour, titles: readonly string[]): string {
  const rows: Row[] = [
    ...tour.visits.map(({ stop, led, present }) => ({ kind: 'stop', text: titles[stop] ?? `${stop + 1}`, count: present, minutes: Math.round(led / 6_000) / 10 })),
    ...tour.questions.map(({ text, answer, state, supporters }) => ({ kind: 'question', text, answer, state, count: supporters.length })),
    ...tour.results.flatMap(({ question, options, counts }) => options.map((option, i) => ({ kind: 'poll', text: question, answer: option, count: counts[i] ?? 0 }))),
  ];
  return [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((column) => cell(row[column] ?? '')).join(','))].map((line) => `${line}\r\n`).join('');
}

/** A value as a cell. What a spreadsheet would take for a formula is made text by an apostrophe. */
export function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
