import type { LiveQuestion } from './live-tour.ts';

/** Questions of a tour by what is to become of them. */
export type QuestionQueue = { asked: LiveQuestion[]; kept: LiveQuestion[]; answered: LiveQuestion[] };

/** What most want to know comes first, of equals what has waited longest. */
const byWeight = (a: LiveQuestion, b: LiveQuestion): number => b.support - a.support || a.askedAt - b.askedAt || a.id - b.id;

export function queueOf(questions: readonly LiveQuestion[]): QuestionQueue {
  const of = (state: LiveQuestion['state']): LiveQuestion[] => questions.filter((one) => one.state === state).sort(byWeight);
  return { asked: of('asked'), kept: of('kept'), answered: of('answered').sort((a, b) => b.id - a.id) };
}

/** Shares of a poll in whole percent; all 0 while nobody has voted. */
export function pollShares(counts: readonly number[]): number[] {
  const sum = counts.reduce((all, one) => all + one, 0);
  return counts.map((one) => (sum === 0 ? 0 : Math.round((100 * one) / sum)));
}
