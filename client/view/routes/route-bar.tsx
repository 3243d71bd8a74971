import './routes.css';
import { placedOf } from '#scenes/format/plan.ts';
import type { Route } from '#scenes/format/schema.ts';
import { stageOf } from '../../visit/route-progress.ts';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { focusHall } from '../ui/focus-hall.ts';
import { useT } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';
import { Spoken, useSay } from '../ui/spoken.tsx';

/** What comes next on the route, why, and the way there. */
function Next({ route, index }: { route: Route; index: number }) {
  const t = useT();
  const say = useSay();
  const store = useVisitStore();
  const stage = route.cases[index]!;
  const city = useVisit((visit) => visit.exhibition.cases.find((one) => one.id === stage.case)?.city);
  const there = useVisit((visit) => placedOf(visit.plan, [stage.case]));
  if (city === undefined || there === null) return null;
  return (
    <>
      <p className="route-why">{stage.why === undefined ? <Spoken words={route.summary} /> : <Spoken words={stage.why} />}</p>
      <button
        className="button main route-go"
        onClick={() => {
          focusHall();
          store.getState().setPanel('none');
          store.getState().goTo(there.ref);
        }}
        type="button"
      >
        <Icon name="forward" size={18} />
        {t('routes.go', { city: say(city) })}
      </button>
    </>
  );
}

/** The route being followed: how far one is, what comes next and why, and how to leave it. */
export function RouteBar() {
  const t = useT();
  const store = useVisitStore();
  const route = useVisit((visit) => visit.exhibition.routes.find((one) => one.id === visit.route));
  const seen = useVisit((visit) => visit.seen);
  if (route === undefined) return null;
  const { seen: done, next } = stageOf(route, seen);
  return (
    <section aria-label={t('routes.bar')} className="card card-middle route-bar" style={{ '--route': route.colour } as React.CSSProperties}>
      <header>
        <i aria-hidden="true" />
        <h2>
          <Spoken words={route.title} />
        </h2>
        <p className="route-count">{t('routes.progress', { seen: done, count: route.cases.length })}</p>
        <button aria-label={t('routes.leave')} className="button bare" onClick={() => store.getState().takeRoute(null)} type="button">
          <Icon name="close" />
        </button>
      </header>
      {next === null ? (
        <>
          <p className="route-why">{t('routes.done', { count: route.cases.length })}</p>
          <button className="button" onClick={() => store.getState().startAgain(route.id)} type="button">
            {t('routes.again')}
          </button>
        </>
      ) : (
        <Next index={next} route={route} />
      )}
    </section>
  );
}
