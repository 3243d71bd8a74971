import type { Tour } from '#scenes/format/tour-schema.ts';
import { useVisit } from '../../visit/visit.ts';
import { useT } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';
import { Spoken } from '../ui/spoken.tsx';

const NONE: readonly string[] = [];

/** All stops of the tour, to skip to any. `onChoose` gets the index. */
export function StopList({ tour, onChoose }: { tour: Tour; onChoose: (stop: number) => void }) {
  const t = useT();
  const at = useVisit((visit) => visit.tour?.stop);
  const seen = useVisit((visit) => visit.tours.kept[tour.id]?.seen ?? NONE);
  return (
    <ol aria-label={t('tour.stops')} className="tour-body tour-stops" data-scrolls>
      {tour.stops.map((stop, i) => (
        <li key={stop.id}>
          <button aria-current={i === at ? 'step' : undefined} onClick={() => onChoose(i)} type="button">
            <i aria-hidden="true">{i + 1}</i>
            <span>
              <Spoken words={stop.title} />
              {seen.includes(stop.id) ? <span className="unseen"> ({t('tour.seen')})</span> : null}
            </span>
            {seen.includes(stop.id) ? <Icon name="check" size={16} /> : null}
            <small>{t('tour.minutes', { minutes: stop.minutes })}</small>
          </button>
        </li>
      ))}
    </ol>
  );
}
