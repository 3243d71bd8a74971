import { describe, expect, it } from 'vitest';
import { TourMemberState, TourPollState, TourQuestionState, TourState } from '#protocol/tour-state.ts';
import { canLead, clockOf, copyTour, followersIn, type LiveTour, myMember, roleIn } from '../../../client/tour/live-tour.ts';

const member = (id: string, more: Partial<TourMemberState> = {}) =>
  new TourMemberState({ id, name: id, number: 1, gallery: 0, following: false, here: true, hand: 0, language: '', muted: false, silenced: false, lane: '', called: 0, standTurn: 0, x: 0, z: 0, yaw: 0, behind: false, arrived: false, ...more });

function state(): TourState {
  const tour = new TourState({
    id: 't1', score: 'clay', gallery: 0, leadGallery: 0, crowds: [1, 4], stop: 0, turn: 1, phase: 'running', paused: false, locked: false, byLink: false, capacity: 25, chatMuted: false, transcript: 'none' as const, voice: 'hands' as const,
    lead: 'ada', leadName: 'Ada', guideTurn: 1, guideX: 1, guideZ: 2, guideYaw: 0, startedAt: 1_000, stopAt: 61_000, stoppedAt: 0, lostAt: 0,
    said: '', opened: '', highlight: '', spotlight: '', languages: ['en'], remotes: ['phone'], coGuides: ['cy'], members: {}, questions: [],
  });
  for (const one of [member('ada'), member('bo', { following: true }), member('cy'), member('di', { following: true, here: false })]) tour.members.set(one.id, one);
  tour.questions.push(new TourQuestionState({ id: 1, from: 'bo', number: 2, name: 'Bo', text: 'Why blue?', support: 0, state: 'asked', answer: '', askedAt: 5 }));
  tour.poll = new TourPollState({ id: 1, question: 'Which?', options: ['a', 'b'], counts: [0, 0], open: true });
  return tour;
}

const copy = (from: TourState, before: LiveTour | null = null): LiveTour => copyTour(from, before) ?? expect.fail('there is a tour');

describe('the copy of a live tour', () => {
  it('is plain data, and the very same while nothing changes', () => {
    const synced = state();
    const first = copy(synced);
    expect(JSON.parse(JSON.stringify(first))).toEqual(first);
    expect(first).toMatchObject({ id: 't1', score: 'clay', leadName: 'Ada', languages: ['en'], poll: { options: ['a', 'b'], counts: [0, 0], open: true } });
    expect(first.members.map(({ id }) => id)).toEqual(['ada', 'bo', 'cy', 'di']);
    expect(copy(synced, first)).toBe(first);
    expect(copyTour(undefined, first)).toBe(null);
  });

  it('shares every part that did not change', () => {
    const synced = state();
    const first = copy(synced);
    synced.members.get('bo')!.hand = 7;
    const second = copy(synced, first);
    expect(second).not.toBe(first);
    expect(second.members[1]).toMatchObject({ id: 'bo', hand: 7 });
    expect(first.members[1]).toMatchObject({ hand: 0 });
    expect([second.members[0], second.questions, second.poll, second.coGuides]).toEqual([first.members[0], first.questions, first.poll, first.coGuides]);
    expect(second.members[0]).toBe(first.members[0]);
    expect(second.questions).toBe(first.questions);
    expect(second.poll).toBe(first.poll);
    synced.poll!.counts[1] = 3;
    const third = copy(synced, second);
    expect(third.poll).toMatchObject({ counts: [0, 3] });
    expect(third.poll?.options).toBe(second.poll?.options);
    expect(third.members).toBe(second.members);
    synced.members.delete('cy');
    expect(copy(synced, third).members.map(({ id }) => id)).toEqual(['ada', 'bo', 'di']);
  });

  it('shares nothing with another tour', () => {
    const first = copy(state());
    const other = state();
    other.id = 't2';
    expect(copy(other, first).members[0]).not.toBe(first.members[0]);
  });
});

describe('who is who in a live tour', () => {
  it('knows guide, the guide’s other devices, co-guides, followers and roamers', () => {
    const live = copy(state());
    expect(['ada', 'phone', 'bo', 'cy', 'nobody', null].map((id) => roleIn(live, id))).toEqual(['guide', 'guide', 'follower', 'co-guide', 'visitor', 'visitor']);
    expect(myMember(live, 'bo')?.name).toBe('bo');
    expect([myMember(live, null), myMember(null, 'bo'), myMember(live, 'nobody')]).toEqual([undefined, undefined, undefined]);
    expect(followersIn(live), 'in both galleries').toBe(5);
  });

  it('lets nobody lead what is over or left to itself', () => {
    const synced = state();
    synced.phase = 'held';
    expect(canLead(copy(synced), 'ada')).toBe(true);
    for (const phase of ['offered', 'ended'] as const) {
      synced.phase = phase;
      expect(canLead(copy(synced), 'ada')).toBe(false);
    }
    expect(canLead(null, 'ada')).toBe(false);
  });

  it('tells how long the tour and its stop have been led; pauses do not count', () => {
    const synced = state();
    expect(clockOf(copy(synced), 91_000)).toEqual({ tourSeconds: 90, stopSeconds: 30 });
    synced.stoppedAt = 71_000;
    expect(clockOf(copy(synced), 91_000)).toEqual({ tourSeconds: 70, stopSeconds: 10 });
    Object.assign(synced, { startedAt: 0, stopAt: 0, stoppedAt: 0 });
    expect(clockOf(copy(synced), 91_000)).toEqual({ tourSeconds: 0, stopSeconds: 0 });
  });
});
