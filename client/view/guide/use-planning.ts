import { useRef, useState } from 'react';
import type { PlanRequest } from '#protocol/planned-requests.ts';
import { newOnce, planTour } from '../../net/planned-api.ts';
import { shelve } from './planned-shelf.ts';

type Wish = Omit<PlanRequest, 'once'>;

/** Planning a tour from a form: the same wish sent again after a lost answer is still one tour. */
export function usePlanning(): { plan: (wish: Wish) => Promise<boolean>; planning: boolean; refused: string | null } {
  const [planning, setPlanning] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const sent = useRef({ wish: '', once: '' });
  async function plan(wish: Wish): Promise<boolean> {
    if (planning) return false;
    const text = JSON.stringify(wish);
    if (sent.current.wish !== text) sent.current = { wish: text, once: newOnce() };
    setPlanning(true);
    const answer = await planTour(wish, sent.current.once);
    setPlanning(false);
    setRefused(answer.ok ? null : answer.refusal.code);
    if (!answer.ok) return false;
    sent.current = { wish: '', once: '' };
    shelve(answer.planned, true);
    return true;
  }
  return { plan, planning, refused };
}
