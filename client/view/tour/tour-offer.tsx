import './tour.css';
import { stopToGoOn } from '../../tour/tour-progress.ts';
import { tourOf } from '../../tour/tour-now.ts';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { focusHall } from '../ui/focus-hall.ts';
import { useT } from '../ui/i18n.ts';
import { useSay } from '../ui/spoken.tsx';

/** Offers to go on with the tour that was under way when the last visit ended. */
export function TourOffer() {
  const t = useT();
  const say = useSay();
  const store = useVisitStore();
  const tour = useVisit((visit) => tourOf(visit.exhibition, visit.tours.last));
  const stop = useVisit((visit) => (tour === null ? 0 : stopToGoOn(tour, visit.tours.kept[tour.id])) + 1);
  if (tour === null) return null;
  return (
    <section aria-label={t('tour.offerLabel')} className="card tour" data-shape="strip">
      <p className="tour-offer">{t('tour.offer', { title: say(tour.title), stop, count: tour.stops.length })}</p>
      <footer className="tour-steps">
        <button
          className="button"
          onClick={() => {
            focusHall();
            store.getState().forgetOffer();
          }}
          type="button"
        >
          {t('tour.notNow')}
        </button>
        <button
          className="button main"
          onClick={() => {
            focusHall();
            store.getState().takeTour(tour.id);
          }}
          type="button"
        >
          {t('tour.goOnAt', { stop })}
        </button>
      </footer>
    </section>
  );
}
