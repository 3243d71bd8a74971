import '../reading/reading.css';
import { useEffect, useId, useRef } from 'react';
import { tourOf } from '../../tour/tour-now.ts';
import { useVisit, useVisitStore, type Visit } from '../../visit/visit.ts';
import { focusHall } from '../ui/focus-hall.ts';
import { useT } from '../ui/i18n.ts';
import { useSay } from '../ui/spoken.tsx';
import { CasesSeen } from './cases-seen.tsx';
import { useLeadName } from './use-live.ts';

/** Thanks after a live tour: the cities seen on it, with their words and sources to take along. */
export function FollowerOver({ over }: { over: NonNullable<Visit['liveOver']> }) {
  const t = useT();
  const say = useSay();
  const store = useVisitStore();
  const tour = useVisit((visit) => tourOf(visit.exhibition, over.tour));
  const title = useRef<HTMLHeadingElement>(null);
  const name = useLeadName(over);
  const id = useId();
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  if (tour === null) return null;
  const close = (): void => {
    focusHall();
    store.setState({ liveOver: null });
  };
  return (
    <section aria-labelledby={id} className="card tour" data-shape="card">
      <header className="tour-head">
        <div>
          <h2 id={id} ref={title} tabIndex={-1}>
            {t('live.thanks')}
          </h2>
        </div>
      </header>
      <div className="tour-body reading-words" data-scrolls>
        <p>{t('live.over', { title: say(tour.title), name })}</p>
        <CasesSeen tour={tour} />
      </div>
      <footer className="tour-steps">
        <button className="button main" onClick={close} type="button">
          {t('live.close')}
        </button>
      </footer>
    </section>
  );
}
