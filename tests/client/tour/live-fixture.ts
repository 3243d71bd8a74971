import type { TourIntention } from '#protocol/tour-intentions.ts';
import type { LiveMember, LiveQuestion, LiveTour } from '../../../client/tour/live-tour.ts';
import type { GalleryLink } from '../../../client/net/gallery-link.ts';

export function member(id: string, more: Partial<LiveMember> = {}): LiveMember {
  return { id, name: id, number: 1, gallery: 0, following: false, here: true, hand: 0, language: '', muted: false, called: 0, standTurn: 0, x: 0, z: 0, yaw: 0, behind: false, arrived: false, ...more };
}

export function question(id: number, more: Partial<LiveQuestion> = {}): LiveQuestion {
  return { id, from: 'cy', number: 3, name: 'Cy', text: `Question ${id}?`, support: 0, state: 'asked', answer: '', askedAt: id, ...more };
}

/** A live tour of the score "clay" at its first stop, led by Ada; I am "me". */
export function liveTour(more: Partial<LiveTour> = {}): LiveTour {
  const where = { stop: 0, turn: 1, phase: 'running', paused: false, locked: false, byLink: false, capacity: 25, chatMuted: false, transcript: 'none' } as const;
  const guide = { lead: 'ada', leadName: 'Ada', guideTurn: 1, guideX: 1, guideZ: 2, guideYaw: 0, languages: ['en'], remotes: [], coGuides: [] };
  const clocks = { startedAt: 1_000, stopAt: 1_000, stoppedAt: 0, lostAt: 0 };
  const seen = { said: '', opened: '', highlight: '', spotlight: '' };
  const members = more.members ?? [member('ada'), member('me')];
  const galleries = { gallery: 0, leadGallery: 0, crowds: [members.filter(({ following, here }) => following && here).length] };
  return { id: 't1', score: 'clay', ...where, ...guide, ...clocks, ...seen, ...galleries, questions: [], poll: null, ...more, members };
}

/** A tour in which I follow, with a stand for its turn. */
export function followed(stand: Partial<LiveMember>, more: Partial<LiveTour> = {}): LiveTour {
  const turn = more.turn ?? 1;
  return liveTour({ ...more, members: [member('ada'), member('me', { following: true, language: 'en', standTurn: turn, ...stand })] });
}

export type FakeGallery = { gallery: GalleryLink; acts: { name: TourIntention; body: object }[]; told: object[] };

/** A line to a gallery that says yes to everything, and remembers what it was asked. */
export function fakeGallery(): FakeGallery {
  const acts: FakeGallery['acts'] = [];
  const told: object[] = [];
  const gallery: GalleryLink = {
    join: () => Promise.resolve(), takeOver: () => Promise.resolve(), leave: () => undefined, sendPose: () => undefined, say: () => Promise.resolve(null),
    react: () => undefined, rename: () => Promise.resolve(null), setAt: () => undefined, code: () => null, bytesIn: 0, bytesOut: 0,
    point: (spot) => void told.push(spot),
    circle: (points) => void told.push(points),
    tourAct(name, body) {
      acts.push({ name, body });
      return Promise.resolve({ ok: true }) as never;
    },
  };
  return { gallery, acts, told };
}
