import { type AskedLine, type ConsoleLog, perStop } from './console-log.ts';

/** Words of the table, in the guide's language. */
export type ReportWords = { tour: string; stops: readonly string[]; planned: readonly number[]; heads: Record<'part' | 'what' | 'minutes' | 'planned' | 'present' | 'support' | 'state' | 'answer', string>; parts: Record<'stop' | 'question' | 'tour', string>; states: Record<string, string> };

const minutesOf = (seconds: number): string => (seconds / 60).toFixed(1);

/** The guide's table after a tour: the whole, its stops, and what was asked. No names and no movements. */
export function reportRows(log: ConsoleLog, questions: readonly AskedLine[], words: ReportWords): string[][] {
  const { heads, parts } = words;
  const stops = [...perStop(log)].sort(([a], [b]) => a - b);
  const led = log.visits.reduce((sum, { seconds }) => sum + seconds, 0);
  return [
    [heads.part, heads.what, heads.minutes, heads.planned, heads.present, heads.support, heads.state, heads.answer],
    [parts.tour, words.tour, minutesOf(led), minutesOf(words.planned.reduce((sum, one) => sum + one * 60, 0)), String(log.most), '', '', ''],
    ...stops.map(([stop, { seconds, present }]) => [parts.stop, `${stop + 1}. ${words.stops[stop] ?? ''}`, minutesOf(seconds), minutesOf((words.planned[stop] ?? 0) * 60), String(present), '', '', '']),
    ...questions.map(({ text, support, state, answer }) => [parts.question, text, '', '', '', String(support), words.states[state] ?? state, answer]),
  ];
}

/** Rows as CSV for spreadsheets: with a byte order mark, so that Chinese is read as such, and nothing that they would take for a formula. */
export async function csvOf(rows: string[][]): Promise<string> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  // With line ends of two characters it would leave a single one in a field unquoted.
  return stringify(rows, { bom: true, escape_formulas: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}
