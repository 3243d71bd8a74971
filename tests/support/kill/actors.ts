import type { RefusalCode } from '#protocol/refusals.ts';
import type { TourIntention } from '#protocol/tour-intentions.ts';
import type { ActBody, Acted } from '../../../client/net/gallery-link.ts';
import { type LiveTour, canLead } from '../../../client/tour/live-tour.ts';
import type { TourPage } from '../tour-page.ts';
import { named, yesNo } from './facts.ts';
import type { Claim, Ledger } from './ledger.ts';

/** What all who act in one run have in common. `faults` are answers that nobody should have got. */
export type Run = { ledger: Ledger; faults: string[]; dice: () => number; ended: () => boolean };

/** Milliseconds between two acts of one person, at least and at most: below what the server allows one to ask for. */
const REST = [140, 420] as const;
/** Questions that a tour holds at most, with some to spare. */
const MOST_QUESTIONS = 280;

const resting = (dice: () => number): Promise<void> => new Promise((over) => setTimeout(over, REST[0] + dice() * (REST[1] - REST[0])));
const pick = <T>(from: readonly T[], dice: () => number): T | undefined => from[Math.floor(dice() * from.length)];

/** Asks for something and enters what came of it in the ledger. `may`: refusals that are no fault here. */
async function act<K extends TourIntention>(page: TourPage, run: Run, name: K, body: ActBody<K>, claim: Claim, may: readonly RefusalCode[] = []): Promise<Acted<K>> {
  const ticket = run.ledger.claim(claim);
  const answer = await page.link.tourAct(name, body);
  if (answer.ok) ticket.acknowledge();
  // What was not written down in time, or was cut short, may be there or not.
  else if (answer.refusal.code !== 'not-saved' && answer.refusal.code !== 'offline') {
    ticket.refuse();
    if (!may.includes(answer.refusal.code)) run.faults.push(`${page.name}: ${name} was refused ${answer.refusal.code}`);
  }
  return answer;
}

/** Speaks, asks, supports, votes and raises a hand, over and over, until the run ends. Whoever was shown out sees no tour to act in. */
export async function takePart(page: TourPage, run: Run): Promise<void> {
  const { dice } = run;
  // An act may be under way when one is shown out, or takes over the lead.
  const may: RefusalCode[] = ['removed', 'no-tour', 'not-yours'];
  const follow = () => act(page, run, 'tour-follow', { on: true, language: 'en', low: false }, { kind: 'value', what: named.follows(page.name), of: page.name, to: 'yes' }, may);
  await follow();
  for (let asked = 1, said = 1; !run.ended(); ) {
    await resting(dice);
    const { live } = page;
    if (run.ended() || live === null) continue;
    // Who has led for a while follows no more, and leads no more once the guide is back.
    if (page.mine?.following === false) {
      if (live.lead !== page.me) await follow();
      continue;
    }
    const chance = dice();
    if (chance < 0.15) {
      const text = `${page.name} says ${said++}`;
      const ticket = run.ledger.claim({ kind: 'entry', what: named.line(text) });
      const unsaid = await page.link.say(text);
      if (unsaid === null) ticket.acknowledge();
      else if (unsaid.code !== 'not-saved' && unsaid.code !== 'offline') ticket.refuse();
    } else if (chance < 0.4 && live.questions.length < MOST_QUESTIONS) {
      const text = `${page.name} asks ${asked++}`;
      await act(page, run, 'tour-ask', { text }, { kind: 'entry', what: named.question(text) }, [...may, 'questions-full', 'muted']);
    } else if (chance < 0.6) {
      const question = pick(live.questions.filter(({ from, state }) => from !== page.me && state !== 'answered'), dice);
      if (question === undefined) continue;
      const on = dice() < 0.8;
      await act(page, run, 'tour-support', { question: question.id, on }, { kind: 'value', what: named.support(question.text, page.name), of: '', to: yesNo(on) }, [...may, 'question-unknown']);
    } else if (chance < 0.85 && live.poll?.open === true) {
      const { id, question, options } = live.poll;
      const option = Math.floor(dice() * options.length);
      await act(page, run, 'tour-vote', { poll: id, option }, { kind: 'vote', poll: question, of: page.name, option }, [...may, 'question-unknown']);
    } else {
      const up = dice() < 0.5;
      await act(page, run, 'tour-hand', { up }, { kind: 'value', what: named.hand(page.name), of: page.name, to: yesNo(up) }, may);
    }
  }
}

/** The guide's own: how many may still be shown out, who was, and who may be. */
export type Leading = { stops: number; removals: number; removed: Set<TourPage>; others: readonly TourPage[] };

/** Goes from stop to stop, answers, polls, mutes and removes; takes the lead back from whoever took over meanwhile. */
export async function lead(page: TourPage, run: Run, leading: Leading): Promise<void> {
  const { dice } = run;
  // While somebody else leads.
  const may: RefusalCode[] = ['not-yours'];
  for (let polls = 1; !run.ended(); ) {
    await resting(dice);
    const { live } = page;
    if (live === null || run.ended()) continue;
    if (page.state === 'joined' && !canLead(live, page.me)) await page.link.tourAct('tour-take-over', {});
    const chance = dice();
    if (chance < 0.35) await act(page, run, 'tour-stop', { index: Math.floor(dice() * leading.stops) }, { kind: 'step' }, may);
    else if (chance < 0.6) await answerOne(page, run, live, may);
    else if (chance < 0.75) {
      if (live.poll?.open === true && dice() < 0.5) await page.link.tourAct('tour-poll-close', { clear: false });
      else {
        const question = `poll ${polls++}`;
        await act(page, run, 'tour-poll', { question, options: ['this', 'that', 'neither'] }, { kind: 'entry', what: named.poll(question) }, may);
      }
    } else await handle(page, run, leading, may);
  }
}

async function answerOne(page: TourPage, run: Run, live: LiveTour, may: readonly RefusalCode[]): Promise<void> {
  const question = live.questions.find(({ state }) => state === 'asked' || state === 'kept');
  if (question === undefined) return;
  const { id, text, state } = question;
  const keeps = state === 'asked' && run.dice() < 0.2;
  const answer = `because of ${id}`;
  const claim: Claim = { kind: 'value', what: named.state(text), of: '', to: keeps ? 'kept' : `answered: ${answer}` };
  await act(page, run, 'tour-question', keeps ? { question: id, act: 'keep' } : { question: id, act: 'answer', answer }, claim, may);
}

/** Mutes somebody, lets them speak again, or shows them out. */
async function handle(page: TourPage, run: Run, leading: Leading, may: readonly RefusalCode[]): Promise<void> {
  const { dice } = run;
  const others = leading.others.filter((one) => !leading.removed.has(one) && page.live?.members.some(({ id }) => id === one.me) === true);
  const other = pick(others, dice);
  if (other === undefined) return;
  const id = other.me;
  if (leading.removals > 0 && dice() < 0.15) {
    leading.removals -= 1;
    const answer = await act(page, run, 'tour-remove', { id }, { kind: 'value', what: named.removed(other.name), of: '', to: 'yes' }, may);
    if (answer.ok) leading.removed.add(other);
  } else {
    const on = dice() < 0.4;
    await act(page, run, 'tour-mute', { id, on }, { kind: 'value', what: named.muted(other.name), of: other.name, to: yesNo(on) }, may);
  }
}
