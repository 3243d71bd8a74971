import '../reading/reading.css';
import type { Tour } from '#scenes/format/tour-schema.ts';
import { useVisit } from '../../visit/visit.ts';
import { useT } from '../ui/i18n.ts';
import { useSay } from '../ui/spoken.tsx';
import { CasesSeen } from './cases-seen.tsx';

/** Thanks at the end of a tour: the cities seen on it, with their words and sources to take along. */
export function TourDone({ tour }: { tour: Tour }) {
  const t = useT();
  const say = useSay();
  const seen = useVisit((visit) => visit.tours.kept[tour.id]?.seen.length ?? 0);
  return (
    <div className="tour-body reading-words" data-scrolls>
      <p>{t('tour.done', { title: say(tour.title), seen, count: tour.stops.length })}</p>
      <CasesSeen tour={tour} />
    </div>
  );
}
