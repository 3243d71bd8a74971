import { describe, expect, it } from 'vitest';
import { type TourBody, type TourIntention, tourIntentions } from '#protocol/tour-intentions.ts';
import type { Guide } from '../../server/domain/guide.ts';
import { beginTour } from '../../server/domain/tour/begin.ts';
import { type Asked, decide } from '../../server/domain/tour/decide.ts';
import type { LiveTour } from '../../server/domain/tour/live-tour.ts';
import { type Actor, rights } from '../../server/domain/tour/rights.ts';
import { gathering, guideOf, personOf, worldAt } from './support/tour-kit.ts';

/** Everybody there can be at a tour, by what they are. */
const actors = {
  stranger: { key: 'not-in-it', account: null },
  removed: { key: 'mel', account: null },
  visitor: { key: 'roy', account: null },
  follower: { key: 'fay', account: null },
  'co-guide': { key: 'cob', account: null },
  guide: { key: 'ada', account: 'acc' },
  'guide on another device': { key: 'ada-phone', account: 'acc' },
  'guide of another tour': { key: 'hal', account: 'other' },
  'revoked guide': { key: 'ada', account: null },
} satisfies Record<string, Actor>;
type Who = keyof typeof actors;

/** A running tour in which every act has something to act on. */
function running(): LiveTour {
  const tour = gathering(['roy', 'fay', 'cob', 'mel', 'zoe']);
  for (const { key, account } of [actors['guide on another device'], actors['guide of another tour']]) tour.people[key] = personOf(key, account);
  Object.assign(tour.people['fay'] ?? {}, { following: true });
  Object.assign(tour.people['cob'] ?? {}, { coGuide: true });
  const { mel: _mel, ...others } = tour.people;
  const question = { id: 1, by: 'zoe', from: 'id-zoe', number: 1, name: 'zoe', text: 'why?', supporters: [], state: 'asked' as const, answer: '', askedAt: 1 };
  return { ...tour, people: others, banned: ['mel'], phase: 'running', questions: [question], asked: 1, polls: 1, poll: { id: 1, question: 'which?', options: ['a', 'b'], votes: {}, open: true } };
}

const once = 'once-in-a-test';
const bodies: { [K in TourIntention]: TourBody<K> } = {
  'tour-start': { once, tour: 'walk', languages: ['en'], capacity: 10, link: false },
  'tour-stop': { once, index: 1 },
  'tour-pause': { once, on: true },
  'tour-say': { once, text: 'look' },
  'tour-open': { once, annotation: null, highlight: null },
  'tour-follow': { once, on: true, language: 'en', low: false },
  'tour-arrived': { once, turn: 1 },
  'tour-hand': { once, up: true },
  'tour-ask': { once, text: 'how?' },
  'tour-support': { once, question: 1, on: true },
  'tour-question': { once, question: 1, act: 'answer' },
  'tour-poll': { once, question: 'which?', options: ['a', 'b'] },
  'tour-vote': { once, poll: 1, option: 0 },
  'tour-poll-close': { once, clear: true },
  'tour-gather': { once },
  'tour-invite': { once, id: 'id-zoe' },
  'tour-spotlight': { once, id: 'id-zoe' },
  'tour-lower': { once, id: 'id-zoe' },
  'tour-mute': { once, id: 'id-zoe', on: true },
  'tour-remove': { once, id: 'id-zoe' },
  'tour-lock': { once, on: true },
  'tour-hand-over': { once, id: 'id-zoe' },
  'tour-take-over': { once },
  'tour-co-guide': { once, id: 'id-zoe', on: true },
  'tour-transcript-stop': { once },
  'tour-voice': { once, mode: 'everyone' },
  'tour-silence': { once, id: 'id-zoe', on: true },
  'tour-lane': { once, language: 'zh' },
  'tour-end': { once },
  'tour-console': {},
};

const leading: Who[] = ['guide', 'guide on another device'];
const helping: Who[] = [...leading, 'co-guide'];
const going: Who[] = ['follower'];
/** Written down a second time on purpose: a right that is given by mistake shows here. */
const may: Record<Exclude<TourIntention, 'tour-start'>, Who[]> = {
  'tour-stop': leading,
  'tour-pause': leading,
  'tour-say': leading,
  'tour-open': leading,
  'tour-follow': ['visitor', 'follower', 'co-guide', 'guide on another device', 'guide of another tour', 'revoked guide'],
  'tour-arrived': going,
  'tour-hand': going,
  'tour-ask': going,
  'tour-support': going,
  'tour-question': helping,
  'tour-poll': leading,
  'tour-vote': going,
  'tour-poll-close': leading,
  'tour-gather': leading,
  'tour-invite': helping,
  'tour-spotlight': leading,
  'tour-lower': helping,
  'tour-mute': helping,
  'tour-remove': helping,
  'tour-lock': leading,
  'tour-hand-over': leading,
  'tour-take-over': helping,
  'tour-co-guide': leading,
  'tour-transcript-stop': leading,
  'tour-voice': leading,
  'tour-silence': helping,
  'tour-lane': ['co-guide'],
  'tour-end': leading,
  'tour-console': helping,
};

describe('who may what in a live tour', () => {
  it('T4: every message has its row in the table of rights and in this test, and the table has no other', () => {
    const all = Object.keys(tourIntentions).sort();
    expect(Object.keys(rights).sort()).toEqual(all);
    expect([...Object.keys(may), 'tour-start'].sort()).toEqual(all);
  });

  const cells = (Object.keys(may) as (keyof typeof may)[]).flatMap((name) => (Object.keys(actors) as Who[]).map((who) => [name, who] as const));
  it.each(cells)('T4: %s by %s', (name, who) => {
    const asked = { name, body: bodies[name] } as Asked;
    const tour = running();
    const before = JSON.stringify(tour);
    const decision = decide(tour, actors[who], asked, worldAt(5_000));
    expect(JSON.stringify(tour), 'the tour handed in stays as it was').toBe(before);
    if (!may[name].includes(who)) expect(decision).toEqual({ ok: false, refusal: { code: who === 'removed' ? 'removed' : 'not-yours' } });
    // Somebody leads: taking over is a co-guide's right, but not now.
    else if (name === 'tour-take-over' && who === 'co-guide') expect(decision).toEqual({ ok: false, refusal: { code: 'lead-held' } });
    else expect(decision).toMatchObject({ ok: true });
  });

  it.each(Object.keys(may) as (keyof typeof may)[])('T4: %s is refused without a tour and when it is over', (name) => {
    const asked = { name, body: bodies[name] } as Asked;
    for (const tour of [null, { ...running(), phase: 'ended' as const }]) for (const actor of Object.values(actors)) expect(decide(tour, actor, asked, worldAt(5_000))).toEqual({ ok: false, refusal: { code: 'no-tour' } });
  });

  it('T1, T4: only guides begin tours, and only those they may lead', () => {
    const begin = (guide: Guide | null, tour = 'walk') => beginTour({ guide, body: { ...bodies['tour-start'], tour }, me: personOf('eve', guide?.id ?? null), others: [], id: 't', link: 'l' }, worldAt(1));
    expect(begin(guideOf('acc'))).toMatchObject({ ok: true });
    expect(begin(guideOf('acc', ['walk']))).toMatchObject({ ok: true });
    expect(begin(null)).toEqual({ ok: false, refusal: { code: 'not-yours' } });
    expect(begin(guideOf('acc', []))).toEqual({ ok: false, refusal: { code: 'not-yours' } });
    expect(begin(guideOf('acc', ['another']))).toEqual({ ok: false, refusal: { code: 'not-yours' } });
    expect(begin(guideOf('acc'), 'unheard-of')).toEqual({ ok: false, refusal: { code: 'tour-unknown' } });
  });

  it('T4: words that claim a part are no part: bodies with more in them than their schema are not understood', () => {
    for (const [name, schema] of Object.entries(tourIntentions)) {
      const body = bodies[name as TourIntention];
      expect(schema.safeParse(body).success, name).toBe(true);
      for (const extra of [{ role: 'guide' }, { account: 'acc' }, { isGuide: true }]) expect(schema.safeParse({ ...body, ...extra }).success, name).toBe(false);
    }
  });
});
