import { counts } from '../../../server/domain/tour/live-tour.ts';
import type { Kept } from './kept-tour.ts';

/** What the tour holds, in the ledger's terms. */
export type Facts = { steps: number; entries: Map<string, number>; values: Map<string, string>; votes: Map<string, number[]> };

/** Names of what is counted and kept; the actors' claims use the same. */
export const named = {
  line: (text: string) => `the line ${text}`,
  question: (text: string) => `the question ${text}`,
  poll: (text: string) => `the poll ${text}`,
  state: (text: string) => `the state of question ${text}`,
  support: (text: string, name: string) => `${name}'s support of question ${text}`,
  hand: (name: string) => `${name}'s hand`,
  follows: (name: string) => `whether ${name} follows`,
  muted: (name: string) => `whether ${name} is muted`,
  removed: (name: string) => `whether ${name} is removed`,
};
/** What a register holds before anything was done: a question waits, all else is not so. */
export const initially = (what: string): string => (what.startsWith('the state of question') ? 'asked' : 'no');
export const yesNo = (is: boolean): string => (is ? 'yes' : 'no');

/** Reads a tour as the store has it. `nameOf` turns the digest of a person's secret into what the ledger calls them. */
export function factsOf({ tour, lines }: Kept, nameOf: (key: string) => string): Facts {
  const facts: Facts = { steps: tour.turn - 1, entries: new Map(), values: new Map(), votes: new Map() };
  const { entries, values, votes } = facts;
  const count = (what: string) => entries.set(what, (entries.get(what) ?? 0) + 1);
  for (const { text } of lines) count(named.line(text));
  for (const { text, state, answer, supporters } of tour.questions) {
    count(named.question(text));
    values.set(named.state(text), state === 'answered' ? `answered: ${answer}` : state);
    for (const key of new Set(supporters)) values.set(named.support(text, nameOf(key)), supporters.filter((one) => one === key).length === 1 ? 'yes' : 'twice');
  }
  const open = tour.poll?.open === true ? [{ question: tour.poll.question, counts: counts(tour.poll) }] : [];
  for (const poll of [...tour.results, ...open]) {
    count(named.poll(poll.question));
    votes.set(poll.question, poll.counts);
  }
  for (const { key, hand, following, muted } of Object.values(tour.people)) {
    const name = nameOf(key);
    values.set(named.hand(name), yesNo(hand !== 0));
    values.set(named.follows(name), yesNo(following));
    values.set(named.muted(name), yesNo(muted));
  }
  for (const key of tour.banned) values.set(named.removed(nameOf(key)), 'yes');
  return facts;
}
