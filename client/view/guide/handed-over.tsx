import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { LiveTour } from '../../tour/live-tour.ts';
import { useVisit } from '../../visit/visit.ts';
import { personName } from '../people/person-name.ts';
import { useT } from '../ui/i18n.ts';
import { ActButton } from './act-button.tsx';
import { useLiveTour } from './use-console.ts';

/** Milliseconds for which the server lets a hand-over be taken back, with a moment to spare for the way there. */
const TAKE_BACK = 58_000;

type HandOver = { tour: string; to: string; at: number };

/** To whom this page has just handed the lead; null when that is long ago or never was. */
const handed = createStore<HandOver | null>(() => null);

export function noteHandOver(tour: string, to: string): void {
  handed.setState({ tour, to, at: performance.now() }, true);
}

/** Whether the lead is still with whom it was handed to. */
export const isStillWith = (live: Pick<LiveTour, 'id' | 'lead' | 'phase'>, over: HandOver | null): boolean => over?.tour === live.id && over.to === live.lead && live.phase !== 'ended';

/** Whether the lead is with whom this page has just handed it to. */
export function useHandedOver(): boolean {
  const live = useLiveTour();
  const now = useStore(handed);
  useEffect(() => {
    if (now === null) return;
    const timer = setTimeout(() => handed.setState(null, true), now.at + TAKE_BACK - performance.now());
    return () => clearTimeout(timer);
  }, [now]);
  return isStillWith(live, now);
}

/** "Ada leads now", and the way back from a slip. */
export function HandedOver() {
  const t = useT();
  const live = useLiveTour();
  const joined = useVisit((visit) => visit.link.state === 'joined');
  const lead = live.members.find(({ id }) => id === live.lead);
  return (
    <div className="guide-row">
      <p className="guide-standing" role="status">
        {joined ? t('guide.handedOver', { name: live.leadName || personName(lead ?? { name: '' }, t) }) : t('guide.noLine')}
      </p>
      <ActButton body={{}} name="tour-take-over">
        {t('guide.undo')}
      </ActButton>
    </div>
  );
}
