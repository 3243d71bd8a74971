import { useCallback, useState } from 'react';
import type { Acted, ActBody } from '../../net/gallery-link.ts';
import type { TourIntention } from '#protocol/tour-intentions.ts';
import type { TourRole } from '#protocol/tour-answers.ts';
import { liveStop } from '../../tour/follow-tour.ts';
import { isLed, type LiveMember, type LiveTour, myMember, roleIn } from '../../tour/live-tour.ts';
import { useVisit, useVisitStore, type VisitStore } from '../../visit/visit.ts';
import { useT } from '../ui/i18n.ts';
import type { Tour, TourStop } from '#scenes/format/tour-schema.ts';

/** A live tour as its view needs it: with its score and my part. */
export type LiveView = { live: LiveTour; tour: Tour; stop: TourStop; me: LiveMember | undefined; role: TourRole };

/** The live tour there is; null when there is none, it is over, or this page does not have its score. */
export function useLiveView(): LiveView | null {
  const exhibition = useVisit((visit) => visit.exhibition);
  const live = useVisit((visit) => visit.live);
  const id = useVisit((visit) => visit.me.id);
  const score = liveStop({ exhibition, live });
  if (live === null || live.phase === 'ended' || score === null) return null;
  return { live, ...score, me: myMember(live, id), role: roleIn(live, id) };
}

/** What the guide is called; whoever leads without a name is "the guide". */
export function useLeadName(live: Pick<LiveTour, 'leadName'>): string {
  const t = useT();
  return live.leadName === '' ? t('live.someone') : live.leadName;
}

/** Whether anybody may still come along: those who follow already may come back anyway. */
export function isOpen(live: LiveTour, link: string | null): boolean {
  return isLed(live) && !live.locked && (!live.byLink || (link !== null && link !== ''));
}

export function actIn<K extends TourIntention>(store: VisitStore, name: K, body: ActBody<K>): Promise<Acted<K>> {
  const { gallery } = store.getState();
  return gallery === null ? Promise.resolve({ ok: false, refusal: { code: 'offline' } }) : gallery.tourAct(name, body);
}

/** Acts that may be refused, and the words for the last refusal, empty when there is none. */
export function useActs(): {
  refused: string;
  busy: boolean;
  clear: () => void;
  run: (act: () => Promise<string | null>) => Promise<boolean>;
  act: <K extends TourIntention>(name: K, body: ActBody<K>) => Promise<boolean>;
} {
  const store = useVisitStore();
  const t = useT();
  const [code, setCode] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const run = useCallback(async (act: () => Promise<string | null>): Promise<boolean> => {
    setBusy(true);
    const refusal = await act();
    setBusy(false);
    setCode(refusal);
    return refusal === null;
  }, []);
  const clear = useCallback(() => setCode(null), []);
  const why = code === 'offline' ? t('live.offline') : code === null ? '' : t(`people.refusals.${code}`);
  return {
    refused: code === null ? '' : t('live.refused', { why }),
    busy,
    clear,
    run,
    act: (name, body) =>
      run(async () => {
        const answer = await actIn(store, name, body);
        return answer.ok ? null : answer.refusal.code;
      }),
  };
}
