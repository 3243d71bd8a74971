import type { GalleryLink } from '../net/gallery-link.ts';
import { type FollowWay, heedLanding, landingOf, passWay } from '../tour/follow-tour.ts';
import { type LiveTour, canLead, isLed, myMember } from '../tour/live-tour.ts';
import type { BotWalk } from './bot-walk.ts';

/** Metres of way beyond which a follower is taken there at once, as visitors are. */
const LONGEST_WALK = 45;
/** Chances per second that a follower's hand goes up or down, that they support a question, and that they vote. */
const HANDS = 1 / 60;
const SUPPORT = 1 / 20;
const VOTE = 1 / 6;
/** Milliseconds after which somebody who was refused asks again: a guide may open the tour. */
const ASK_AGAIN = 15_000;

export type BotFollowDeps = {
  link: Pick<GalleryLink, 'tourAct'>;
  walk: BotWalk;
  /** Key of a tour by link, else empty. */
  key: string;
  language: string;
  chance: () => number;
  /** Is at each stand at once and says so, as with reduced motion but without the countdown: for measuring what the wire takes. */
  atOnce?: boolean;
};

/** Goes along with the live tour as a visitor's page does: is led to each stand, says that it has come, and takes part a little. */
export class BotFollow {
  /** Why it may not follow; empty while it may. */
  refusal = '';
  readonly #deps: BotFollowDeps;
  #live: LiveTour | null = null;
  #me = '';
  #way: FollowWay | null = null;
  /** The turn whose arrival was told over this line. */
  #told = 0;
  #askAt = 0;
  readonly #supported = new Set<number>();
  #voted = 0;

  constructor(deps: BotFollowDeps) {
    this.#deps = deps;
  }

  get hasTour(): boolean {
    return isLed(this.#live);
  }

  get follows(): boolean {
    return this.hasTour && myMember(this.#live, this.#me)?.following === true;
  }

  get isThere(): boolean {
    return this.#way?.stage === 'there';
  }

  /** The tour is so now; `me` is the bot's public id, `now` the clock in milliseconds. */
  hear(live: LiveTour | null, me: string, now: number): void {
    if (live?.id !== this.#live?.id) this.#told = 0;
    this.#live = live;
    this.#me = me;
    const { walk, atOnce = false } = this.#deps;
    const next = heedLanding(this.#way, landingOf(live, me), walk.body, now);
    if (next === null && this.#way !== null) walk.letGo(now / 1000);
    const isNew = next !== null && next.landing.turn !== this.#way?.landing.turn;
    this.#way = next;
    if (!isNew || next === null) return;
    if (next.stage === 'there') walk.hold();
    if (!atOnce) return;
    this.#lead(next, 0);
    this.#way = { ...next, stage: 'there' };
    this.#tellArrival();
  }

  /** The line is new: what was told on the old one may not have come through. */
  lineLost(): void {
    this.#told = 0;
  }

  /** Lets `dt` seconds pass; `now` is the clock in milliseconds. */
  step(dt: number, now: number): void {
    if (!isLed(this.#live) || canLead(this.#live, this.#me)) return;
    if (!this.follows) this.#ask(now);
    else this.#takePart(this.#live, dt);
    if (this.#way === null) return;
    const { body } = this.#deps.walk;
    const next = passWay(this.#way, body, body.walkPath !== null, now);
    // Whoever strayed, as when the gallery sent them back, sets out again.
    if ((next !== this.#way && next.stage === 'walking') || next.stage === 'strayed') this.#lead(next, LONGEST_WALK);
    this.#way = next.stage === 'strayed' ? { ...next, stage: 'walking', since: now } : next;
    this.#tellArrival();
  }

  #lead({ landing }: FollowWay, longest: number): void {
    this.#deps.walk.lead({ x: landing.x, z: landing.z, facing: { yaw: landing.yaw, pitch: 0 } }, longest);
  }

  #tellArrival(): void {
    const way = this.#way;
    if (way === null || way.stage !== 'there' || way.landing.arrived || way.landing.turn === this.#told) return;
    const { turn } = way.landing;
    this.#told = turn;
    void this.#deps.link.tourAct('tour-arrived', { turn }).then((answer) => {
      // Over no line, or one that broke: told anew with the next step.
      if (!answer.ok && answer.refusal.code === 'offline' && this.#told === turn) this.#told = 0;
    });
  }

  #ask(now: number): void {
    if (now < this.#askAt || myMember(this.#live, this.#me) === undefined) return;
    this.#askAt = now + ASK_AGAIN;
    const { link, key, language } = this.#deps;
    void link.tourAct('tour-follow', { on: true, language, low: false, ...(key !== '' && { link: key }) }).then((answer) => {
      this.refusal = answer.ok ? '' : answer.refusal.code;
    });
  }

  #takePart({ questions, poll }: LiveTour, dt: number): void {
    const { link, chance } = this.#deps;
    const isDue = (perSecond: number): boolean => chance() < perSecond * dt;
    if (isDue(HANDS)) void link.tourAct('tour-hand', { up: myMember(this.#live, this.#me)?.hand === 0 });
    if (isDue(SUPPORT)) {
      const question = questions.find(({ id, state }) => state !== 'answered' && !this.#supported.has(id));
      if (question !== undefined) {
        this.#supported.add(question.id);
        void link.tourAct('tour-support', { question: question.id, on: true });
      }
    }
    if (poll?.open === true && poll.id !== this.#voted && isDue(VOTE)) {
      this.#voted = poll.id;
      void link.tourAct('tour-vote', { poll: poll.id, option: Math.floor(chance() * poll.options.length) });
    }
  }
}
