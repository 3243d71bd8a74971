import { type Outcome, refused } from '#protocol/refusals.ts';
import type { TourIntention } from '#protocol/tour-intentions.ts';
import { type Act, done } from './acting.ts';
import { type LiveTour, type Poll, type Question, counts } from './live-tour.ts';
import { isMuted } from './people-acts.ts';
import { lengths, plainText } from './plain-text.ts';

/** Questions that may wait for an answer, of all and of one person. */
const MOST_OPEN = 40;
const MOST_OPEN_OF_ONE = 3;
/** Questions of one tour whatever became of them. */
const MOST_ASKED = 300;

const open = ({ state }: Question): boolean => state === 'asked' || state === 'kept';

/** The poll is over: what it came to is kept. */
export function finishPoll(tour: LiveTour, poll: Poll): void {
  if (!poll.open) return;
  poll.open = false;
  tour.results.push({ question: poll.question, options: poll.options, counts: counts(poll) });
}

/** The question waits again, as if nothing had become of it. Who asked it may have asked three others meanwhile. */
function reopen(tour: LiveTour, question: Question): Outcome {
  if (!open(question) && tour.questions.filter(open).length >= MOST_OPEN) return refused('questions-full');
  Object.assign(question, { state: 'asked', answer: '' });
  return done;
}

type Names = 'tour-ask' | 'tour-support' | 'tour-question' | 'tour-poll' | 'tour-vote' | 'tour-poll-close';

/** Acts by which the group and its guide ask each other. */
export const questionActs: { [K in Extract<TourIntention, Names>]: Act<K> } = {
  'tour-ask': ({ tour, actor, me, world }, body) => {
    if (me === undefined) return refused('visitor-unknown');
    if (isMuted(tour, actor.key)) return refused('muted');
    const words = plainText(body.text, lengths.question);
    if (!words.ok) return words;
    const waiting = tour.questions.filter(open);
    if (waiting.length >= MOST_OPEN || tour.questions.length >= MOST_ASKED || waiting.filter(({ by }) => by === me.key).length >= MOST_OPEN_OF_ONE) return refused('questions-full');
    tour.asked += 1;
    const { key, id, name, number } = me;
    tour.questions.push({ id: tour.asked, by: key, from: id, name, number, text: words.text, supporters: [], state: 'asked', answer: '', askedAt: world.now });
    return { ok: true, question: tour.asked };
  },
  'tour-support': ({ tour, actor }, { question, on }) => {
    const found = tour.questions.find(({ id }) => id === question);
    // One's own question one wants answered anyway.
    if (found === undefined || !open(found) || found.by === actor.key) return refused('question-unknown');
    const others = found.supporters.filter((key) => key !== actor.key);
    found.supporters = on ? [...others, actor.key] : others;
    return done;
  },
  'tour-question': ({ tour }, { question, act, answer }) => {
    const found = tour.questions.find(({ id }) => id === question);
    if (found === undefined || (found.state === 'dismissed' && act !== 'reopen')) return refused('question-unknown');
    if (act === 'reopen') return reopen(tour, found);
    const words = plainText(answer ?? '', lengths.answer, true);
    if (!words.ok) return words;
    if (act === 'answer') Object.assign(found, { state: 'answered', answer: words.text });
    else found.state = act === 'keep' ? 'kept' : 'dismissed';
    return done;
  },
  'tour-poll': ({ tour }, body) => {
    const question = plainText(body.question, lengths.poll);
    if (!question.ok) return question;
    const options: string[] = [];
    for (const option of body.options) {
      const words = plainText(option, lengths.option);
      if (!words.ok) return words;
      options.push(words.text);
    }
    if (tour.poll !== null) finishPoll(tour, tour.poll);
    tour.polls += 1;
    tour.poll = { id: tour.polls, question: question.text, options, votes: {}, open: true };
    return { ok: true, poll: tour.polls };
  },
  'tour-vote': ({ tour, actor }, { poll, option }) => {
    if (tour.poll === null || tour.poll.id !== poll || !tour.poll.open || option >= tour.poll.options.length) return refused('question-unknown');
    tour.poll.votes[actor.key] = option;
    return done;
  },
  'tour-poll-close': ({ tour }, { clear }) => {
    if (tour.poll === null) return refused('question-unknown');
    finishPoll(tour, tour.poll);
    if (clear) tour.poll = null;
    return done;
  },
};
