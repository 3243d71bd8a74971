import type { GalleryState } from '#protocol/state.ts';
import { TourMemberState, TourPollState, TourQuestionState, TourState } from '#protocol/tour-state.ts';
import { type LiveTour, type Person, counts, followers, people } from '../domain/tour/live-tour.ts';
import { leads } from '../domain/tour/rights.ts';

/** Questions that are shown, the newest: all that wait and those that were answered. */
const SHOWN_QUESTIONS = 60;

/** Writes into the synced state what everybody may know of a tour, in one of its galleries. Only what differs travels. */
export function showTour(state: GalleryState, tour: LiveTour | null, gallery = 0): void {
  if (tour === null) {
    state.tour = undefined;
    return;
  }
  // A mirror's chat is of its own crowd, and never kept.
  const plain = { ...plainView(tour), transcript: gallery === 0 ? tour.transcript : 'none' } as const;
  if (state.tour?.id !== tour.id) state.tour = new TourState({ ...plain, gallery, crowds: [], languages: [...tour.languages], remotes: [], coGuides: [], members: {}, questions: [] });
  const shown = state.tour;
  Object.assign(shown, plain, { gallery });
  setAll(shown.crowds, crowdsOf(tour));
  const here = people(tour).filter((person) => person.here);
  setAll(shown.remotes, here.filter((person) => leads(tour, person) && person.key !== tour.lead.key).map(({ id }) => id));
  setAll(shown.coGuides, here.filter((person) => person.key !== tour.lead.key && (person.coGuide || person.account === tour.owner)).map(({ id }) => id));
  showMembers(shown, tour, gallery);
  showQuestions(shown, tour);
  showPoll(shown, tour);
}

function plainView(tour: LiveTour) {
  const { id, score, stop, turn, phase, paused, locked, byLink, capacity, chatMuted, voice, startedAt, stopAt, stoppedAt, lostAt, said, opened, highlight } = tour;
  const shared = { id, score, stop, turn, phase, paused, locked, byLink, capacity, chatMuted, voice, startedAt, stopAt, stoppedAt, lostAt, said, opened, highlight };
  const stand = tour.guideStand;
  return {
    ...shared,
    lead: tour.lead.id,
    leadName: tour.lead.name,
    leadGallery: tour.people[tour.lead.key]?.gallery ?? 0,
    spotlight: tour.people[tour.spotlight]?.id ?? '',
    guideTurn: stand?.turn ?? 0,
    guideX: stand?.x ?? 0,
    guideZ: stand?.z ?? 0,
    guideYaw: stand?.yaw ?? 0,
  };
}

function memberView({ id, name, number, gallery, following, here, hand, language, muted, silenced, lane, called, stand, arrived }: Person) {
  return { id, name, number, gallery, following, here, hand, language, muted, silenced, lane, called, arrived, standTurn: stand?.turn ?? 0, x: stand?.x ?? 0, z: stand?.z ?? 0, yaw: stand?.yaw ?? 0, behind: stand?.behind ?? false };
}

/** Followers who are there, by the number of their gallery. */
function crowdsOf(tour: LiveTour): number[] {
  const there = followers(tour);
  const crowds = Array.from({ length: 1 + Math.max(0, ...there.map(({ gallery }) => gallery)) }, () => 0);
  for (const { gallery } of there) crowds[gallery] = (crowds[gallery] ?? 0) + 1;
  return crowds;
}

/** Whoever guides sees everybody; a gallery without a guide its own crowd. Remotes are nobody. */
function shownIn(tour: LiveTour, gallery: number): Person[] {
  const guides = (person: Person) => person.coGuide || person.account === tour.owner || leads(tour, person);
  const whole = people(tour).some((person) => person.here && person.gallery === gallery && guides(person));
  return people(tour).filter((person) => !person.remote && (person.here || person.following) && (whole || person.gallery === gallery || person.key === tour.spotlight));
}

function showMembers(shown: TourState, tour: LiveTour, gallery: number): void {
  const byId = new Map(shownIn(tour, gallery).map((person) => [person.id, person]));
  const gone = Array.from(shown.members.keys()).filter((id) => !byId.has(id));
  for (const id of gone) shown.members.delete(id);
  for (const [id, person] of byId) {
    const member = shown.members.get(id);
    if (member === undefined) shown.members.set(id, new TourMemberState(memberView(person)));
    else Object.assign(member, memberView(person));
  }
}

function showQuestions(shown: TourState, tour: LiveTour): void {
  const wanted = tour.questions.filter(({ state }) => state !== 'dismissed').slice(-SHOWN_QUESTIONS);
  const views = wanted.map(({ id, from, number, name, text, supporters, state, answer, askedAt }) => ({ id, from, number, name, text, support: supporters.length, state, answer, askedAt }));
  const same = shown.questions.length <= views.length && shown.questions.every((question, i) => question.id === views[i]?.id);
  if (!same) shown.questions.clear();
  views.forEach((view, i) => {
    const question = shown.questions[i];
    if (question === undefined) shown.questions.push(new TourQuestionState(view));
    else Object.assign(question, view);
  });
}

function showPoll(shown: TourState, { poll }: LiveTour): void {
  if (poll === null) {
    if (shown.poll !== undefined) shown.poll = undefined;
    return;
  }
  if (shown.poll?.id !== poll.id) shown.poll = new TourPollState({ id: poll.id, question: poll.question, options: [...poll.options], counts: poll.options.map(() => 0), open: poll.open });
  shown.poll.open = poll.open;
  setAll(shown.poll.counts, counts(poll));
}

/** Makes a synced list equal to a plain one, touching only what differs. */
function setAll<T>(list: { length: number; [index: number]: T; push(one: T): unknown; pop(): unknown }, wanted: readonly T[]): void {
  while (list.length > wanted.length) list.pop();
  wanted.forEach((one, i) => {
    if (i >= list.length) list.push(one);
    else if (list[i] !== one) list[i] = one;
  });
}
