import './reading.css';
import { yearText } from '#scenes/format/figure-text.ts';
import { numberSources } from '#scenes/format/number-sources.ts';
import type { NumberedSource } from '#scenes/format/number-sources.ts';
import type { Placed } from '#scenes/format/placement.ts';
import { placedOf } from '#scenes/format/plan.ts';
import { sourcesOf } from '#scenes/format/sources-of.ts';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { assetUrl } from '../exhibits/asset-url.ts';
import { RouteList } from '../routes/route-list.tsx';
import { useT } from '../ui/i18n.ts';
import { AnnotationList } from './annotation-list.tsx';
import { FigureTable } from './figure-table.tsx';
import { GoalList } from './goal-list.tsx';
import { MediaPlayer } from './media-player.tsx';
import { Phrase, Prose, useSpoken } from './prose.tsx';
import { SourceList } from './source-list.tsx';

function Picture({ file, alt, credit }: { file: string; alt: Parameters<typeof useSpoken>[0]; credit: string }) {
  const t = useT();
  const exhibitionId = useVisit((visit) => visit.exhibition.id);
  const { text, language } = useSpoken(alt);
  return (
    <figure>
      <img alt={text} className="reading-picture" lang={language} src={assetUrl(exhibitionId, file)} />
      <figcaption className="reading-credit">{t('exhibits.reading.credit', { credit })}</figcaption>
    </figure>
  );
}

/** The cities on the globe as a list of places to go to. */
function Cities() {
  const t = useT();
  const store = useVisitStore();
  const cases = useVisit((visit) => visit.exhibition.cases);
  return (
    <section>
      <h3>{t('exhibits.reading.cities')}</h3>
      <ul className="reading-cities">
        {cases.map((city) => (
          <li key={city.id}>
            <button
              className="button"
              onClick={() => {
                const visit = store.getState();
                const there = placedOf(visit.plan, [city.id]);
                if (there !== null) visit.goTo(there.ref);
              }}
              type="button"
            >
              <Phrase words={city.city} /> <small><Phrase words={city.country} /></small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What only this kind of exhibit has to say. */
function OwnWords({ placed, sources }: { placed: Placed; sources: readonly NumberedSource[] }) {
  const t = useT();
  const { exhibit } = placed;
  switch (exhibit.kind) {
    case 'object':
      return <AnnotationList annotations={exhibit.annotations} />;
    case 'chart':
      return <FigureTable exhibit={exhibit} placed={placed} sources={sources} />;
    case 'globe':
      return <Cities />;
    case 'timeline':
      return (
        <section>
          <h3>{t('exhibits.reading.events')}</h3>
          <ol className="reading-events">
            {exhibit.entries.map((entry) => (
              <li key={`${entry.year} ${entry.source} ${Object.values(entry.title)[0]}`}>
                <b>{yearText(entry.year, t)}</b> <Phrase words={entry.title} />
                {entry.text === undefined ? null : <Prose words={entry.text} />}
              </li>
            ))}
          </ol>
        </section>
      );
    case 'media':
      return <MediaPlayer exhibit={exhibit} />;
    case 'panel':
      if (exhibit.style === 'routes') return <RouteList />;
      return exhibit.picture === undefined ? null : <Picture {...exhibit.picture} />;
  }
}

/** Everything an exhibit has to say, as text: in the reading panel, and on the page that stands in for the halls. */
export function ExhibitWords({ placed }: { placed: Placed }) {
  const t = useT();
  const study = useVisit((visit) => visit.exhibition.cases.find((one) => one.id === placed.caseId));
  const { exhibit } = placed;
  const titleWall = exhibit.kind === 'panel' && exhibit.style === 'title';
  const sources = numberSources(sourcesOf(placed), placed.sources);
  return (
    <div className="reading-words">
      <Prose words={exhibit.text} />
      {titleWall && study !== undefined ? <Prose words={study.summary} /> : null}
      <OwnWords placed={placed} sources={sources} />
      {exhibit.kind === 'panel' && study !== undefined ? <GoalList goals={study.goals} /> : null}
      <SourceList list={sources} />
      <details className="reading-alt">
        <summary>{t('exhibits.reading.showsAs')}</summary>
        <Prose words={exhibit.alt} />
      </details>
    </div>
  );
}
