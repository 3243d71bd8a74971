import type { LiveMember, LiveQuestion, LiveTour } from '../../../../client/tour/live-tour.ts';

const START = 1_800_000_000_000;
/** Server time so many seconds after the samples' tour began. */
export const after = (seconds: number): number => START + seconds * 1000;

export function member(id: string, patch: Partial<LiveMember> = {}): LiveMember {
  return { id, name: id, number: 1, gallery: 0, following: true, here: true, hand: 0, language: 'en', muted: false, called: 0, standTurn: 3, x: 0, z: 0, yaw: 0, behind: false, arrived: true, ...patch };
}

export function question(id: number, patch: Partial<LiveQuestion> = {}): LiveQuestion {
  return { id, from: 'ann', number: 2, name: 'Ann', text: `question ${id}`, support: 0, state: 'asked', answer: '', askedAt: after(id), ...patch };
}

/** A tour at its second stop for 100 s, 250 s in all, led by "lead". */
export function liveTour(patch: Partial<LiveTour> = {}): LiveTour {
  const members = patch.members ?? [member('lead', { following: false }), member('ann', { number: 2 })];
  return {
    id: 'live-1',
    score: 'clay',
    gallery: 0,
    leadGallery: 0,
    crowds: [members.filter(({ following, here }) => following && here).length],
    stop: 1,
    turn: 3,
    phase: 'running',
    paused: false,
    locked: false,
    byLink: false,
    capacity: 25,
    chatMuted: false,
    transcript: 'none',
    lead: 'lead',
    leadName: 'Lea',
    guideTurn: 3,
    guideX: 0,
    guideZ: 0,
    guideYaw: 0,
    startedAt: after(0),
    stopAt: after(150),
    stoppedAt: 0,
    lostAt: 0,
    said: '',
    opened: '',
    highlight: '',
    spotlight: '',
    languages: ['en'],
    remotes: [],
    coGuides: [],
    questions: [],
    poll: null,
    ...patch,
    members,
  };
}
