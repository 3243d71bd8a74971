import './reading-page.css';
import { useEffect, useMemo } from 'react';
import type { Company } from '../../frame.tsx';
import type { Act } from '../../input/intents.ts';
import { Keyboard } from '../../input/keyboard.ts';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { ExhibitWords } from '../reading/exhibit-words.tsx';
import { groupExhibits } from './exhibit-groups.ts';
import { useT } from './i18n.ts';
import { hallAnchor, readAlong } from './read-along.ts';
import { Spoken, useSay } from './spoken.tsx';

/** Milliseconds between two looks at the others where no frames are drawn. */
const PACE = 100;

/** What the frame does for the company, without a picture. Returns how to stop. */
function keepCompany(company: Company): () => void {
  const timer = setInterval(() => {
    const now = performance.now();
    company.sendPose(now);
    company.sampleOthers(now);
  }, PACE);
  return () => clearInterval(timer);
}

type ReadingPageProps = { act: (act: Act) => void; company: Company | null; why: string; /** Rather than for want of graphics. */ isChosen: boolean; onHalls: () => void };

/** The twin: the same gallery and the same people as a page to read, where the halls cannot or shall not be drawn. Same order, same words, same sources. */
export function ReadingPage({ act, company, why, isChosen, onHalls }: ReadingPageProps) {
  const t = useT();
  const exhibition = useVisit((visit) => visit.exhibition);
  const plan = useVisit((visit) => visit.plan);
  const say = useSay();
  const store = useVisitStore();
  useEffect(() => readAlong(store), [store]);
  useEffect(() => (company === null ? undefined : keepCompany(company)), [company]);
  useEffect(() => new Keyboard(act, false).attach(window), [act]);
  const groups = useMemo(() => groupExhibits(exhibition, plan), [exhibition, plan]);
  return (
    <div className="reading-page" data-scrolls>
      <h2 className="reading-whole">{t('shell.readingTitle', { title: say(exhibition.title) })}</h2>
      <p className="reading-why">{why}</p>
      <p className="reading-why">
        <button className="button" onClick={onHalls} type="button">
          {t(isChosen ? 'shell.showHalls' : 'shell.try3d')}
        </button>
      </p>
      <p className="reading-why">
        <Spoken words={exhibition.summary} />
      </p>
      {groups.map((group) => (
        <section id={`read-${hallAnchor(group.hall.id)}`} key={group.hall.id} style={{ '--field': group.accent ?? undefined } as React.CSSProperties}>
          <h2 className="reading-hall">
            <Spoken words={group.hall.title} />
          </h2>
          {group.parts.flatMap((part) =>
            part.exhibits.map((placed) => (
              <article id={`read-${placed.ref}`} key={placed.ref} tabIndex={-1}>
                <h2>
                  <Spoken words={placed.exhibit.title} />
                </h2>
                {part.study === null ? null : (
                  <p className="hint">
                    <Spoken words={part.study.city} />, <Spoken words={part.study.country} />
                  </p>
                )}
                <ExhibitWords placed={placed} />
              </article>
            )),
          )}
        </section>
      ))}
    </div>
  );
}
