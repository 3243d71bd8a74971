import type { Outcome } from './refusals.ts';
import type { TourIntention } from './tour-intentions.ts';

/** What somebody may do in a live tour, least first; see server/domain/tour/rights.ts. */
export type TourRole = 'visitor' | 'follower' | 'co-guide' | 'guide';

/** A question that the guide put out of everybody's sight; fields as in the state's. */
export type DismissedQuestion = { id: number; number: number; name: string; text: string; support: number };

/** Answers that tell something; all others are done or refused. */
type Telling = {
  /** `id`: of the live tour. `link`: the key that lets people follow when it is by link. */
  'tour-start': Outcome<{ id: string; link: string }>;
  'tour-ask': Outcome<{ question: number }>;
  'tour-poll': Outcome<{ poll: number }>;
  /** `notes`: of the score's stops in their order, by language. */
  'tour-console': Outcome<{ role: TourRole; link: string; notes: Record<string, string>[]; dismissed: DismissedQuestion[] }>;
};
export type TourAnswers = { [K in TourIntention]: K extends keyof Telling ? Telling[K] : Outcome };
