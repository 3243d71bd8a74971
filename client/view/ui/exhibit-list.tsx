import './panel.css';
import './exhibit-list.css';
import { lazy, Suspense, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Placed } from '#scenes/format/placement.ts';
import { linkToText } from '../../visit/share-links.ts';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { filterGroups, groupExhibits, type HallGroup } from './exhibit-groups.ts';
import { focusHall } from './focus-hall.ts';
import { useT } from './i18n.ts';
import { Icon } from './icons.tsx';
import { Spoken } from './spoken.tsx';

const TourList = lazy(() => import('../tour/tour-list.tsx').then((module) => ({ default: module.TourList })));
const RouteList = lazy(() => import('../routes/route-list.tsx').then((module) => ({ default: module.RouteList })));

type Choose = (ref: string, button: HTMLElement) => void;

function Item({ placed, onChoose }: { placed: Placed; onChoose: Choose }) {
  const t = useT();
  const here = useVisit((visit) => (visit.open ?? visit.here.near) === placed.ref);
  return (
    <li>
      <button
        aria-current={here ? 'location' : undefined}
        className="exhibit-item"
        onClick={(event) => onChoose(placed.ref, event.currentTarget)}
        type="button"
      >
        <span>
          <Spoken words={placed.exhibit.title} />
        </span>
        <small>{t(`shell.kind.${placed.exhibit.kind}`)}</small>
      </button>
    </li>
  );
}

function Group({ group, onChoose }: { group: HallGroup; onChoose: Choose }) {
  return (
    <section>
      <h3>
        {group.accent === null ? null : <i style={{ '--field': group.accent } as React.CSSProperties} />}
        <Spoken words={group.hall.title} />
      </h3>
      {group.parts.map(({ study, exhibits }) => (
        <div key={study?.id ?? 'own'}>
          {study === null ? null : (
            <h4>
              <Spoken words={study.city} /> <small><Spoken words={study.country} /></small>
            </h4>
          )}
          <ul>
            {exhibits.map((placed) => (
              <Item key={placed.ref} onChoose={onChoose} placed={placed} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** Leads to the chosen exhibit. Whoever chose by keyboard is back at the same place in the list once they have read. */
function useChoice(): Choose {
  const store = useVisitStore();
  const chosen = useRef<HTMLElement | null>(null);
  useEffect(
    () =>
      store.subscribe((now, before) => {
        if (before.open === null || now.open !== null || chosen.current === null) return;
        const button = chosen.current;
        chosen.current = null;
        // After the reading panel has given the focus back to the hall.
        requestAnimationFrame(() => button.focus());
      }),
    [store],
  );
  return (ref, button) => {
    chosen.current = button.matches(':focus-visible') ? button : null;
    focusHall();
    store.getState().setPanel('none');
    store.getState().openExhibit(ref);
  };
}

/**
 * Every exhibit in walking order, grouped by hall and city. Always part of the page, so that Tab and screen readers
 * find it; seen when opened or while the focus is in it.
 */
export function ExhibitList() {
  const t = useT();
  const store = useVisitStore();
  const open = useVisit((visit) => visit.panel === 'list');
  const exhibition = useVisit((visit) => visit.exhibition);
  const plan = useVisit((visit) => visit.plan);
  const language = useVisit((visit) => visit.language);
  const routes = exhibition.routes.length > 0;
  const tours = exhibition.tours.length > 0;
  const [filter, setFilter] = useState('');
  const groups = useMemo(() => groupExhibits(exhibition, plan), [exhibition, plan]);
  const shown = useMemo(() => filterGroups(groups, filter, language, exhibition.languages), [groups, filter, language, exhibition]);
  const count = shown.reduce((sum, group) => sum + group.parts.reduce((part, one) => part + one.exhibits.length, 0), 0);
  const box = useRef<HTMLInputElement>(null);
  const titleId = useId();
  const choose = useChoice();
  useEffect(() => {
    if (open) box.current?.focus({ preventScroll: true });
  }, [open]);
  useEffect(
    () =>
      store.subscribe((now, before) => {
        // Closed, the list is whole again for whoever tabs through it.
        if (before.panel === 'list' && now.panel !== 'list') setFilter('');
      }),
    [store],
  );
  return (
    <nav aria-labelledby={titleId} className="card panel exhibit-list" data-open={open} id="exhibits" tabIndex={-1}>
      <div className="panel-head">
        <h2 id={titleId}>{t('shell.listTitle')}</h2>
        <button
          aria-label={t('shell.close')}
          className="button bare"
          onClick={(event) => {
            store.getState().setPanel('none');
            event.currentTarget.blur();
          }}
          type="button"
        >
          <Icon name="close" />
        </button>
      </div>
      <div className="panel-body" data-scrolls>
        <p className="hint">{t('shell.listHint')}</p>
        <div className="filter">
          <Icon name="search" />
          <input aria-label={t('shell.filter')} className="field" onChange={(event) => setFilter(event.target.value)} placeholder={t('shell.filter')} ref={box} type="search" value={filter} />
        </div>
        <p className={filter === '' ? 'unseen' : 'hint'} role="status">
          {filter === '' ? '' : t('shell.filtered', { count })}
        </p>
        {tours && filter === '' ? (
          <section>
            <h3>{t('tour.title')}</h3>
            <Suspense fallback={null}>
              <TourList />
            </Suspense>
          </section>
        ) : null}
        {routes && filter === '' ? (
          <section>
            <h3>{t('routes.title')}</h3>
            <Suspense fallback={null}>
              <RouteList />
            </Suspense>
          </section>
        ) : null}
        {shown.map((group) => (
          <Group group={group} key={group.hall.id} onChoose={choose} />
        ))}
        <a className="list-as-text" href={linkToText({ exhibition, language }, null)} rel="noopener" target="_blank">
          {t('shell.allAsText')}
          <span className="unseen"> ({t('exhibits.reading.newTab')})</span>
        </a>
      </div>
    </nav>
  );
}
