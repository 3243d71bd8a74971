import { useEffect, useState } from 'react';
import type { Tour } from '#scenes/format/tour-schema.ts';
import { clockWords, planClock, planDifference } from '../../tour/console-clock.ts';
import { useVisit } from '../../visit/visit.ts';
import { useT } from '../ui/i18n.ts';
import { useLiveTour } from './use-console.ts';

/** Milliseconds between two looks at the clock: twice in the second that is shown. */
const EVERY = 500;

function useServerNow(): number {
  const serverNow = useVisit((visit) => visit.serverNow);
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), EVERY);
    return () => clearInterval(timer);
  }, [serverNow]);
  return now;
}

/** Time at the stop and in all, against the plan. No timer's role: a screen reader must not hear every second. */
export function TourClock({ tour }: { tour: Tour }) {
  const t = useT();
  const live = useLiveTour();
  const clock = planClock(tour, live, useServerNow());
  if (live.startedAt === 0) return <p className="guide-clock">{t('guide.notBegun', { minutes: tour.minutes })}</p>;
  const { way, minutes } = planDifference(clock.behind);
  return (
    <dl className="guide-clock" data-still={live.stoppedAt !== 0}>
      <div data-over={clock.stopSeconds > clock.stopPlanned}>
        <dt>{t('guide.clockStop')}</dt>
        <dd>{t('guide.clock', { now: clockWords(clock.stopSeconds), planned: clockWords(clock.stopPlanned) })}</dd>
      </div>
      <div>
        <dt>{t('guide.clockTour')}</dt>
        <dd>{t('guide.clock', { now: clockWords(clock.tourSeconds), planned: clockWords(clock.tourPlanned) })}</dd>
      </div>
      <div data-over={way === 'behind'}>
        <dt className="unseen">{t('guide.plan')}</dt>
        <dd>{t(`guide.${way}`, { minutes })}</dd>
      </div>
    </dl>
  );
}
