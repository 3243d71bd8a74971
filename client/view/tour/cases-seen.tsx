import type { Tour } from '#scenes/format/tour-schema.ts';
import { casesSeen } from '../../tour/tour-walk.ts';
import { linkToText } from '../../visit/share-links.ts';
import { useVisit } from '../../visit/visit.ts';
import { useT } from '../ui/i18n.ts';
import { Spoken, useSay } from '../ui/spoken.tsx';

const NONE: readonly string[] = [];

/** The cities seen on a tour, with links to their words and how to cite them; nothing when there were none. */
export function CasesSeen({ tour }: { tour: Tour }) {
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
  if (cases.length === 0) return null;
  return (
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
  );
}
