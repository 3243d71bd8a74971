import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { useT } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';

/** From an exhibit's own words back to the tour: to what it tells here, or to the stop where it waits. */
export function BackToTour() {
  const t = useT();
  const store = useVisitStore();
  const reading = useVisit((visit) => visit.reading);
  const stop = useVisit((visit) => visit.tour?.stop);
  if (stop === undefined) return null;
  return (
    <button className="button main reading-act" onClick={() => (reading ? store.getState().openExhibit(null) : store.getState().goToStop(stop))} type="button">
      <Icon name="back" size={18} />
      {t('tour.toTour')}
    </button>
  );
}
