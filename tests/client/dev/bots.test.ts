import { describe, expect, it } from 'vitest';
import { random } from '../../../assets/craft/noise.ts';
import { BotFollow } from '../../../client/dev/bot-follow.ts';
import { BotWalk } from '../../../client/dev/bot-walk.ts';
import { readTourLink } from '../../../client/dev/tour-link.ts';
import { COUNTDOWN } from '../../../client/tour/follow-tour.ts';
import type { LiveTour } from '../../../client/tour/live-tour.ts';
import { fakeGallery, followed, liveTour, question } from '../tour/live-fixture.ts';
import { twoHalls } from '../two-halls.ts';

const { plan } = twoHalls();
const STEP = 0.05;
const STANDS = [{ x: 2.5, z: -6, yaw: 1 }, { x: -2, z: 5, yaw: 0 }] as const;

/** A bot with a line to a gallery that says yes, and its own clock in milliseconds. */
function bot(options: { atOnce?: boolean; key?: string } = {}) {
  const chance = random(7);
  const walk = new BotWalk(plan, { pace: 1, patience: 5 }, chance);
  const { gallery, acts } = fakeGallery();
  const follow = new BotFollow({ link: gallery, walk, key: options.key ?? '', language: 'en', chance, ...options });
  let now = 1_000;
  return {
    walk,
    follow,
    hear: (live: LiveTour | null) => follow.hear(live, 'me', now),
    /** Lets seconds pass as the bots' own loop does, or until `met`; says how many passed. */
    pass(seconds: number, met: () => boolean = () => false): number {
      const began = now;
      while (now - began < seconds * 1000 && !met()) {
        now += STEP * 1000;
        walk.step(STEP, now / 1000);
        follow.step(STEP, now);
      }
      return (now - began) / 1000;
    },
    asked: (name: string) => acts.filter((act) => act.name === name).map(({ body }) => body),
  };
}

const awayFrom = ({ walk }: ReturnType<typeof bot>, { x, z }: { x: number; z: number }) => Math.hypot(walk.body.x - x, walk.body.z - z);

describe('bots that follow a live tour', () => {
  it('ask to follow with the key of the link, once; a refusal is asked again only after a while', () => {
    const one = bot({ key: 'the-key' });
    one.pass(1);
    expect(one.asked('tour-follow')).toEqual([]);
    one.hear(liveTour());
    one.pass(5);
    expect(one.asked('tour-follow')).toEqual([{ on: true, language: 'en', low: false, link: 'the-key' }]);
    one.pass(20);
    expect(one.asked('tour-follow')).toHaveLength(2);
  });

  it('walk to each stand after the countdown, say once that they have come, and stay until the tour is over', () => {
    const one = bot();
    STANDS.forEach((stand, i) => {
      const turn = i + 1;
      one.hear(followed({ ...stand, standTurn: turn }, { turn }));
      const walked = one.pass(40, () => one.follow.isThere);
      expect(walked).toBeGreaterThan(COUNTDOWN / 1000 + 1);
      expect(awayFrom(one, stand)).toBeLessThan(0.1);
      one.hear(followed({ ...stand, standTurn: turn, arrived: true }, { turn }));
      one.pass(20);
      expect(awayFrom(one, stand)).toBeLessThan(0.1);
      expect(one.asked('tour-arrived').slice(i)).toEqual([{ turn }]);
    });
    one.hear(followed({}, { phase: 'ended', turn: 2 }));
    one.pass(60, () => awayFrom(one, STANDS[1]) > 1.5);
    expect(awayFrom(one, STANDS[1])).toBeGreaterThan(1.5);
  });

  it('who is taken there at once says so in the same moment, and tells it anew over another line', () => {
    const one = bot({ atOnce: true });
    one.hear(followed({ ...STANDS[0], standTurn: 1 }));
    expect(awayFrom(one, STANDS[0])).toBeLessThan(0.01);
    expect(one.asked('tour-arrived')).toEqual([{ turn: 1 }]);
    one.follow.lineLost();
    one.pass(1);
    expect(one.asked('tour-arrived')).toEqual([{ turn: 1 }, { turn: 1 }]);
  });

  it('support each question at most once, vote once, and raise a hand now and then', () => {
    const one = bot();
    const poll = { id: 1, question: 'Which?', open: true, options: ['this', 'that'], counts: [0, 0] };
    one.hear(followed({ ...STANDS[1] }, { questions: [question(1), question(2), question(3, { state: 'answered' })], poll }));
    one.pass(300);
    expect(one.asked('tour-support')).toEqual([1, 2].map((id) => ({ question: id, on: true })));
    expect(one.asked('tour-vote')).toHaveLength(1);
    expect(one.asked('tour-hand').length).toBeGreaterThan(0);
  });
});

describe('the link of a live tour', () => {
  it('says where to go, or in words what is wrong with it', () => {
    expect(readTourLink('http://127.0.0.1:2567/creative-cities?with=QWER7&follow')).toEqual({ url: 'http://127.0.0.1:2567', exhibition: 'creative-cities', code: 'QWER7', key: '' });
    expect(readTourLink('https://museum.example/creative-cities?lang=zh&with=QWER7&follow=a-key_1')).toEqual({ url: 'https://museum.example', exhibition: 'creative-cities', code: 'QWER7', key: 'a-key_1' });
    for (const [link, says] of [['creative-cities', 'no address'], ['ftp://x/creative-cities?with=a&follow', 'no address'], ['http://x/?with=a&follow', 'no exhibition'], ['http://x/creative-cities?with=a', 'no live tour'], ['http://x/creative-cities?follow', 'no live tour']] as const) {
      expect(readTourLink(link), link).toEqual({ wrong: expect.stringContaining(says) as unknown });
    }
  });
});
