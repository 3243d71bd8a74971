import type { TourReport } from '#protocol/tour-report.ts';
import { speak } from '#scenes/format/speak.ts';
import type { TourScore } from '#scenes/format/tour-schema.ts';
import type { Words } from '#scenes/format/words.ts';
import { csvTable } from '../domain/tour/csv.ts';
import { pageWords } from './text/page-words.ts';

const columns = ['part', 'what', 'minutes', 'planned', 'present', 'support', 'votes', 'state', 'answer'] as const;
type Row = Partial<Record<(typeof columns)[number], string>>;

const minutesOf = (seconds: number): string => (seconds / 60).toFixed(1);

/** A tour's report as one table for spreadsheets, in the guide's language: the whole, its stops, questions, polls. `score`: null when it is in the exhibition no more. */
export function reportTable(report: TourReport, score: TourScore | null, language: string): string {
  const { say } = pageWords(language);
  const inWords = (words: Words): string => speak(words, language, score?.languages ?? []).text;
  const titleOf = (stop: number): string => {
    const title = score?.stops[stop]?.title;
    return `${stop + 1}. ${title === undefined ? '' : inWords(title)}`.trim();
  };
  const rows: Row[] = [
    { part: say('report.tour'), what: score === null ? '' : inWords(score.title), minutes: minutesOf(report.seconds), planned: score === null ? '' : minutesOf(score.minutes * 60) },
    ...report.stops.map(({ stop, seconds, present }) => {
      const planned = score?.stops[stop]?.minutes;
      return { part: say('report.stop'), what: titleOf(stop), minutes: minutesOf(seconds), planned: planned === undefined ? '' : minutesOf(planned * 60), present: String(present) };
    }),
    ...report.questions.map(({ text, support, state, answer }) => ({ part: say('report.question'), what: text, support: String(support), state: say(`report.became.${state}`), answer })),
    ...report.polls.flatMap(({ question, options }) => options.map(({ text, votes }) => ({ part: say('report.poll'), what: question, votes: String(votes), answer: text }))),
  ];
  return csvTable([columns.map((column) => say(`report.columns.${column}`)), ...rows.map((row) => columns.map((column) => row[column] ?? ''))]);
}
