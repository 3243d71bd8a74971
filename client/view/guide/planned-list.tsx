import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { useT } from '../ui/i18n.ts';
import { Refused } from './act-button.tsx';
import { PlannedRow } from './planned-row.tsx';
import { plannedShelf, refreshPlanned } from './planned-shelf.ts';

/** Milliseconds between two looks at the clock, and at what the server knows. */
const LOOK_EVERY = 10_000;
const ASK_EVERY = 60_000;

/** The guide's planned tours, the next one first; nothing while there is none. */
export function PlannedList() {
  const t = useT();
  const store = useVisitStore();
  const exhibition = useVisit((visit) => visit.exhibition.id);
  const { all, refused } = useStore(plannedShelf);
  const [now, setNow] = useState(() => store.getState().serverNow());
  useEffect(() => {
    void refreshPlanned(exhibition);
    const looking = setInterval(() => setNow(store.getState().serverNow()), LOOK_EVERY);
    const asking = setInterval(() => void refreshPlanned(exhibition), ASK_EVERY);
    return () => {
      clearInterval(looking);
      clearInterval(asking);
    };
  }, [store, exhibition]);
  if (all.length === 0) return <Refused code={refused} />;
  return (
    <section className="guide-planned">
      <h3>{t('guide.planned.title')}</h3>
      <ul className="guide-list">
        {all.map((planned) => (
          <PlannedRow key={planned.id} now={now} planned={planned} />
        ))}
      </ul>
      <Refused code={refused} />
    </section>
  );
}
