import './tour.css';
import type { Tour } from '#scenes/format/tour-schema.ts';
import { stopToGoOn } from '../../tour/tour-progress.ts';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { focusHall } from '../ui/focus-hall.ts';
import { usePageLanguage, useT } from '../ui/i18n.ts';
import { nameOfLanguage, Spoken, useSay } from '../ui/spoken.tsx';

function TourItem({ tour }: { tour: Tour }) {
  const t = useT();
  const say = useSay();
  const store = useVisitStore();
  const language = useVisit((visit) => visit.language);
  const page = usePageLanguage();
  const walked = useVisit((visit) => visit.tour?.id === tour.id);
  const kept = useVisit((visit) => visit.tours.kept[tour.id]);
  const stop = stopToGoOn(tour, kept) + 1;
  const foreign = !tour.languages.some((one) => one === language || one === language.split('-')[0]);
  const begin = kept?.stop === null ? t('tour.again') : stop === 1 ? t('tour.start') : t('tour.goOnAt', { stop });
  const act = (words: string, main: boolean, onPress: () => void) => (
    <button
      aria-label={`${words}: ${say(tour.title)}`}
      className={main ? 'button main' : 'button'}
      onClick={() => {
        onPress();
        // The list shows while the focus is in it.
        focusHall();
        store.getState().setPanel('none');
      }}
      type="button"
    >
      {words}
    </button>
  );
  return (
    <li>
      <h4>
        <Spoken words={tour.title} />
      </h4>
      <p>
        <Spoken words={tour.summary} />
      </p>
      <p className="hint">
        {t('tour.size', { minutes: tour.minutes, count: tour.stops.length })}
        {foreign ? ` · ${t('tour.languages', { languages: tour.languages.map((one) => nameOfLanguage(one, page)).join(', ') })}` : null}
      </p>
      <div className="tour-acts">
        {walked ? act(t('tour.leave'), false, () => store.getState().takeTour(null)) : act(begin, true, () => store.getState().takeTour(tour.id))}
        {!walked && stop > 1 ? act(t('tour.again'), false, () => store.getState().startTourAgain(tour.id)) : null}
      </div>
    </li>
  );
}

/** The tours one may walk alone, each with how long it takes and where one would go on. */
export function TourList() {
  const tours = useVisit((visit) => visit.exhibition.tours);
  return (
    <ul className="tour-list">
      {tours.map((tour) => (
        <TourItem key={tour.id} tour={tour} />
      ))}
    </ul>
  );
}
