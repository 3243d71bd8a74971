import { SPURT_GAP } from '#protocol/voice.ts';

/** Those near of whom one hears at most so many, metres they may be away, and how much nearer those seem who are heard already. */
const NEAREST = 8;
const REACH = 15;
const HELD_CLOSER = 0.8;
/** Milliseconds for which whoever is heard keeps the place in a pause. */
const PAUSE = 2_000;

/** Somebody who listens. Places are in metres. */
export type Ear = {
  number: number;
  x: number;
  z: number;
  ofTour: boolean;
  /** Hears the tour everywhere although they roam. */
  wantsTour: boolean;
  lane: string;
  /** Public ids of those muted for themselves. */
  blocked: ReadonlySet<string>;
};

/** Somebody who may talk. */
export type Mouth = {
  number: number;
  id: string;
  /** Where they stand; null when that is in another gallery. */
  at: { x: number; z: number } | null;
  /** Milliseconds since their last frame. */
  silentFor: number;
  carried: string | null;
  ofTour: boolean;
};

/** Whether anybody could hear them now. */
export const isAudible = ({ carried, silentFor }: Mouth): boolean => carried !== null || silentFor <= PAUSE;

/**
 * Whom one hears: the tour's voices, in the picked lane and the guide's own, and the nearest who talk. `quiet`: people of
 * the tour do not hear those who roam. `before` are those heard until now, who give way only to somebody clearly nearer.
 */
export function chooseHears(me: Ear, mouths: readonly Mouth[], quiet: boolean, before: ReadonlySet<number>): number[] {
  const heard: number[] = [];
  const near: { number: number; distance: number }[] = [];
  for (const { number, id, at, silentFor, carried, ofTour } of mouths) {
    if (number === me.number || me.blocked.has(id)) continue;
    // An interpreter is for whoever picked the lane, and a whisper beside the guide for nobody else.
    if (carried !== null && carried !== '' && carried !== me.lane) continue;
    if (carried !== null && (me.ofTour || me.wantsTour)) {
      heard.push(number);
      continue;
    }
    const isHeld = before.has(number);
    if (at === null || silentFor > (isHeld ? PAUSE : SPURT_GAP) || (quiet && me.ofTour && !ofTour)) continue;
    const distance = Math.hypot(at.x - me.x, at.z - me.z) * (isHeld ? HELD_CLOSER : 1);
    if (distance <= REACH) near.push({ number, distance });
  }
  near.sort((a, b) => a.distance - b.distance || a.number - b.number);
  for (const { number } of near.slice(0, NEAREST)) heard.push(number);
  return heard;
}
