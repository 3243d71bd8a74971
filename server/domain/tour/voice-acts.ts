import { refused } from '#protocol/refusals.ts';
import type { TourIntention } from '#protocol/tour-intentions.ts';
import { type Act, done } from './acting.ts';
import { byId } from './live-tour.ts';
import { isGuiding } from './people-acts.ts';

/** Acts that say who may talk. The floor is given with the spotlight. */
export const voiceActs: { [K in Extract<TourIntention, 'tour-voice' | 'tour-silence' | 'tour-lane'>]: Act<K> } = {
  'tour-voice': ({ tour }, { mode }) => {
    tour.voice = mode;
    return done;
  },
  'tour-silence': ({ tour }, { id, on }) => {
    const person = byId(tour, id);
    if (person === undefined) return refused('visitor-unknown');
    if (isGuiding(tour, person)) return refused('not-yours');
    person.silenced = on;
    return done;
  },
  'tour-lane': ({ me }, { language }) => {
    if (me === undefined) return refused('visitor-unknown');
    me.lane = language ?? '';
    return done;
  },
};
