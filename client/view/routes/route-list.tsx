import './routes.css';
import type { Route } from '#scenes/format/schema.ts';
import { stageOf } from '../../visit/route-progress.ts';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { focusHall } from '../ui/focus-hall.ts';
import { useT } from '../ui/i18n.ts';
import { Spoken, useSay } from '../ui/spoken.tsx';

function RouteItem({ route }: { route: Route }) {
  const t = useT();
  const say = useSay();
  const store = useVisitStore();
  const cases = useVisit((visit) => visit.exhibition.cases);
  const seen = useVisit((visit) => visit.seen);
  const followed = useVisit((visit) => visit.route === route.id);
  const { seen: done, next } = stageOf(route, seen);
  const begin = (): void => {
    const visit = store.getState();
    if (next === null) visit.startAgain(route.id);
    else visit.takeRoute(route.id);
    // The list shows while the focus is in it.
    focusHall();
    visit.setPanel('none');
    visit.openExhibit(null);
  };
  return (
    <li className="route-item" style={{ '--route': route.colour } as React.CSSProperties}>
      <h4>
        <Spoken words={route.title} />
      </h4>
      <p>
        <Spoken words={route.summary} />
      </p>
      <ol aria-label={t('routes.cities')}>
        {route.cases.map((stage) => {
          const study = cases.find((one) => one.id === stage.case);
          return study === undefined ? null : (
            <li data-seen={seen.includes(stage.case)} key={stage.case}>
              <Spoken words={study.city} />
              {seen.includes(stage.case) ? <span className="unseen"> ({t('routes.seen')})</span> : null}
            </li>
          );
        })}
      </ol>
      <div className="route-acts">
        {followed ? (
          <button aria-label={`${t('routes.leave')}: ${say(route.title)}`} className="button" onClick={() => store.getState().takeRoute(null)} type="button">
            {t('routes.leave')}
          </button>
        ) : (
          <button aria-label={`${t(next === null ? 'routes.again' : done > 0 ? 'routes.goOn' : 'routes.start')}: ${say(route.title)}`} className="button main" onClick={begin} type="button">
            {t(next === null ? 'routes.again' : done > 0 ? 'routes.goOn' : 'routes.start')}
          </button>
        )}
        <span className="hint">{t('routes.progress', { seen: done, count: route.cases.length })}</span>
      </div>
    </li>
  );
}

/** The routes through the exhibition, each with its cities, what one has seen of it, and a way to set out. */
export function RouteList() {
  const routes = useVisit((visit) => visit.exhibition.routes);
  return (
    <ul className="route-list">
      {routes.map((route) => (
        <RouteItem key={route.id} route={route} />
      ))}
    </ul>
  );
}
