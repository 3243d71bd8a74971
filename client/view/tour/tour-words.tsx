import '../reading/reading.css';
import type { TourStop } from '#scenes/format/tour-schema.ts';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { Prose } from '../reading/prose.tsx';
import { useT } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';

/** What is told at a stop, its question, and what else one may do here. Scrolls; the keyboard scrolls it too. */
export function TourWords({ stop }: { stop: TourStop }) {
  const t = useT();
  const store = useVisitStore();
  const byItself = useVisit((visit) => visit.tour?.byItself === true);
  return (
    <div aria-label={t('tour.told')} className="tour-body" data-scrolls key={stop.id} role="group" tabIndex={0}>
      <div className="reading-words">
        <Prose words={stop.told} />
        {stop.question === undefined ? null : (
          <section className="tour-question">
            <h3>{t('tour.question')}</h3>
            <Prose words={stop.question} />
          </section>
        )}
      </div>
      <div className="tour-more">
        <button className="button" onClick={() => store.getState().readMore()} type="button">
          {t('tour.readMore')}
        </button>
        <button aria-pressed={byItself} className="button" onClick={() => store.getState().setTourWish({ byItself: !byItself })} type="button">
          <Icon name={byItself ? 'check' : 'walk'} size={18} />
          {t('tour.byItself')}
        </button>
      </div>
    </div>
  );
}
