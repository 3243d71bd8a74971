import type { Tour, TourStop } from '#scenes/format/tour-schema.ts';
import type { Visit } from '../visit/visit.ts';
import { isLed, type LiveTour, myMember } from './live-tour.ts';
import { type Marks, tourOf } from './tour-now.ts';

/** Milliseconds between the news that the group goes on and the first own step. */
export const COUNTDOWN = 3_000;
/** Metres from the stand within which one has come to it, and beyond which one has left it again. */
const CAME = 0.35;
const LEFT = 1.2;

/** My place on the floor for one turn of the tour; metres and radians. */
export type Landing = { tour: string; turn: number; x: number; z: number; yaw: number; behind: boolean; /** The gallery knows that I came. */ arrived: boolean };

/** How far a follower is with a turn: waiting for the first step, led, at the stand, or gone from it by themselves. */
export type FollowStage = 'counting' | 'walking' | 'there' | 'strayed';
export type FollowWay = { landing: Landing; stage: FollowStage; /** Milliseconds of the page's own clock. */ since: number };

type Spot = { x: number; z: number };

/** Where the tour wants me; null for roamers, guides, before a stand was given, and once nobody leads any more. */
export function landingOf(live: LiveTour | null, me: string | null): Landing | null {
  const mine = myMember(live, me);
  if (!isLed(live) || mine === undefined || !mine.following || mine.standTurn !== live.turn || mine.standTurn === 0) return null;
  const { x, z, yaw, behind, arrived } = mine;
  return { tour: live.id, turn: live.turn, x, z, yaw, behind, arrived };
}

const awayFrom = (landing: Landing, at: Spot): number => Math.hypot(landing.x - at.x, landing.z - at.z);

/** Takes in where the tour wants me. A new turn begins to count; who is there already, or came and went before the page was loaded anew, is left where they are. */
export function heedLanding(way: FollowWay | null, landing: Landing | null, at: Spot, nowMs: number): FollowWay | null {
  if (landing === null) return null;
  if (way?.landing.tour === landing.tour && way.landing.turn === landing.turn) {
    const same = way.landing.arrived === landing.arrived && way.landing.x === landing.x && way.landing.z === landing.z;
    return same ? way : { ...way, landing };
  }
  const stage = awayFrom(landing, at) <= CAME ? 'there' : landing.arrived ? 'strayed' : 'counting';
  return { landing, stage, since: nowMs };
}

/** Lets time pass. `walking`: the body is on its way by itself. `counting` turns to `walking` once: the caller then leads the body. */
export function passWay(way: FollowWay, at: Spot, walking: boolean, nowMs: number): FollowWay {
  const away = awayFrom(way.landing, at);
  const become = (stage: FollowStage): FollowWay => ({ ...way, stage, since: nowMs });
  switch (way.stage) {
    case 'counting':
      return nowMs - way.since >= COUNTDOWN ? become('walking') : way;
    case 'walking':
      return walking ? way : become(away <= LEFT ? 'there' : 'strayed');
    case 'there':
      return away > LEFT && !walking ? become('strayed') : way;
    case 'strayed':
      return away <= CAME ? become('there') : way;
  }
}

/** The score of a live tour and the stop it is at; null when this exhibition does not have them. */
export function liveStop({ exhibition, live }: Pick<Visit, 'exhibition' | 'live'>): { tour: Tour; stop: TourStop } | null {
  const tour = tourOf(exhibition, live?.score);
  const stop = tour?.stops[live?.stop ?? 0];
  return tour === null || stop === undefined ? null : { tour, stop };
}

/** What the guide has opened for all. */
export const liveMarks = ({ opened, highlight }: Pick<LiveTour, 'opened' | 'highlight'>): Marks => ({ annotation: opened === '' ? null : opened, highlight: highlight === '' ? null : highlight });

/** Whether I go along with a tour that is being led. */
export function isFollowing({ live, me }: Pick<Visit, 'live' | 'me'>): boolean {
  return isLed(live) && myMember(live, me.id)?.following === true;
}

/** Whether the live tour's words stand where the open exhibit's own would. */
export function tellsLive(visit: Pick<Visit, 'exhibition' | 'live' | 'me' | 'open' | 'reading'>): boolean {
  return visit.open !== null && !visit.reading && isFollowing(visit) && liveStop(visit)?.stop.exhibit === visit.open;
}
