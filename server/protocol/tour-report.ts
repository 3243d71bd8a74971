import type { QuestionState } from './tour-state.ts';

/** How a live tour went: counts, and what was asked. Nobody's name and nobody's way. Seconds are those led, without pauses. */
export type TourReport = {
  seconds: number;
  /** By stop of the score, in its order: `present` is how many followed as the group went on, the most if it was there again. */
  stops: { stop: number; seconds: number; present: number }[];
  /** In the order in which they were asked; `support`: how many others wanted to know. */
  questions: { text: string; support: number; state: QuestionState; answer: string }[];
  polls: { question: string; options: { text: string; votes: number }[] }[];
};
