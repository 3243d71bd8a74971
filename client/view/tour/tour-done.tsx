import '../reading/reading.css';
import type { Tour } from '#scenes/format/tour-schema.ts';
import { casesSeen } from '../../tour/tour-walk.ts';
import { linkToText } from '../../visit/share-links.ts';
import { useVisit } from '../../visit/visit.ts';
import { useT } from '../ui/i18n.ts';
import { Spoken, useSay } from '../ui/spoken.tsx';

const NONE: readonly string[] = [];

/** Thanks at the end of a tour: the cities seen on it, with their words and sources to take along. */
export function TourDone({ tour }: { tour: Tour }) {
  const t = useT();
  const say = useSay();
  const exhibition = useVisit((visit) => visit.exhibition);
  const language = useVisit((visit) => visit.language);
  const seen = useVisit((visit) => visit.tours.kept[tour.id]?.seen ?? NONE);
  const cases = casesSeen(tour, seen).flatMap((id) => exhibition.cases.find((one) => one.id === id) ?? []);
  const link = (href: string, words: string, city: string) => (
    <a href={href} rel="noopener" target="_blank">
      {words}
      <span className="unseen">
        : {city} ({t('exhibits.reading.newTab')})
      </span>
    </a>
  );
  return (
    <div className="tour-body reading-words" data-scrolls>
      <p>{t('tour.done', { title: say(tour.title), seen: seen.length, count: tour.stops.length })}</p>
      {cases.length === 0 ? null : (
        <section>
          <h3>{t('tour.cases')}</h3>
          <ul className="tour-cases">
            {cases.map((study) => {
              const page = linkToText({ exhibition, language }, study.id);
              return (
                <li key={study.id}>
                  <b>
                    <Spoken words={study.city} />
                  </b>
                  {link(page, t('tour.text'), say(study.city))}
                  {link(`${page}#cite`, t('tour.cite'), say(study.city))}
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </div>
  );
}
