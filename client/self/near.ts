import type { Placed } from '#scenes/format/placement.ts';
import type { Body } from './body.ts';

/** Metres from an exhibit's stand within which one is at it, and beyond which one has left it. */
const ARRIVE = 1.5;
const LEAVE = 2.1;
/** Radians between the way one looks and the exhibit: farther round, one is not looking at it. */
const ASIDE = 1.25;

function turnTo(body: Body, placed: Placed): number {
  const toward = Math.atan2(body.x - placed.position[0], body.z - placed.position[2]);
  const turn = Math.abs(toward - body.yaw) % (2 * Math.PI);
  return turn > Math.PI ? 2 * Math.PI - turn : turn;
}

/** Ref of the exhibit one stands at: nearest stand in reach, in the same hall, roughly in view. `before` is last time's answer, kept a little longer so that it does not flicker. */
export function nearExhibit(body: Body, placed: readonly Placed[], before: string | null): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const one of placed) {
    if (one.hall !== body.hall) continue;
    const away = Math.hypot(one.stand.at[0] - body.x, one.stand.at[1] - body.z);
    const kept = one.ref === before;
    if (away > (kept ? LEAVE : ARRIVE) || turnTo(body, one) > (kept ? ASIDE + 0.5 : ASIDE)) continue;
    const score = kept ? away - 0.4 : away;
    if (score < least) {
      least = score;
      best = one.ref;
    }
  }
  return best;
}
