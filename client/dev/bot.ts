import { reactions } from '#protocol/messages.ts';
import type { Plan } from '#scenes/format/plan.ts';
import { type LinkState, createGalleryLink } from '../net/gallery-link.ts';
import { Roster } from '../others/roster.ts';
import { type LiveTour, copyTour } from '../tour/live-tour.ts';
import { BotFollow } from './bot-follow.ts';
import { BotWalk } from './bot-walk.ts';
import { botLines, botNames } from './bot-words.ts';

/** Chance per second that a bot says something, and that it reacts. */
const TALKATIVE = 1 / 90;
const LIVELY = 1 / 25;
const COLOURS = 8;

export type BotOptions = {
  url: string;
  exhibition: string;
  plan: Plan;
  /** Code of the gallery to come into. */
  code?: string | undefined;
  /** Goes along with the live tour there: its key, or empty; null walks about. */
  follow: string | null;
  chance: () => number;
};

/** One visitor who walks about, reads, chats and reacts, or goes along with a live tour. `index` counts from 0. */
export function createBot(index: number, { url, exhibition, plan, code, follow, chance }: BotOptions) {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
  const name = index < botNames.length ? (botNames[index] ?? '') : `${pick(botNames)} ${index}`;
  const walk = new BotWalk(plan, { pace: 0.9 + chance() * 0.7, patience: 4 + chance() * 9 }, chance);
  const { body } = walk;
  let state: LinkState = 'offline';
  let reason = '';
  let reading: string | null = null;
  let me = '';
  let live: LiveTour | null = null;
  const counts = { said: 0, snapped: 0 };
  const link = createGalleryLink({
    url,
    exhibitionId: exhibition,
    settings: () => ({ name, colour: index % COLOURS }),
    roster: new Roster(),
    onStatus(news) {
      if (news.state !== 'joined') tour?.lineLost();
      state = news.state;
      reason = news.reason ?? '';
    },
    onMe: ({ id }) => (me = id),
    onTour(now) {
      live = copyTour(now, live);
      tour?.hear(live, me, performance.now());
    },
    onPeople: () => undefined,
    onChat: () => undefined,
    onReaction: () => undefined,
    onSnap(place) {
      counts.snapped += 1;
      body.x = place.x;
      body.z = place.z;
    },
  });
  const tour = follow === null ? null : new BotFollow({ link, walk, key: follow, language: chance() < 0.5 ? 'en' : 'zh', chance });
  return {
    link,
    tour,
    counts,
    join: () => link.join(code, undefined, follow !== null),
    get state() {
      return state;
    },
    get reason() {
      return reason;
    },
    /** Lets `dt` seconds pass; `now` is the clock in milliseconds. */
    step(dt: number, now: number) {
      walk.step(dt, now / 1000);
      if (state !== 'joined') return;
      tour?.step(dt, now);
      if (walk.reading !== reading) {
        reading = walk.reading;
        link.setAt(reading);
      }
      link.sendPose(body, now);
      if (chance() < TALKATIVE * dt) {
        counts.said += 1;
        void link.say(pick(botLines));
      }
      if (chance() < LIVELY * dt) link.react(pick(reactions));
    },
  };
}
export type Bot = ReturnType<typeof createBot>;
