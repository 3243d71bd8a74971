import './live.css';
import { useEffect, useState } from 'react';
import type { PlannedNews } from '#protocol/planned.ts';
import { lookPlanned } from '../../net/planned-api.ts';
import { isLed } from '../../tour/live-tour.ts';
import { untilWords } from '../../tour/planned-time.ts';
import { tourOf } from '../../tour/tour-now.ts';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { focusHall } from '../ui/focus-hall.ts';
import { usePageLanguage, useT } from '../ui/i18n.ts';
import { useSay } from '../ui/spoken.tsx';

/** Milliseconds between two looks at the clock, and at what the server knows. */
const LOOK_EVERY = 5_000;
const ASK_EVERY = 30_000;

/** The planned tour that was come for, as the server last told it, and the server's clock; null until it has. */
function usePlanned(id: string): { planned: PlannedNews; now: number } | null {
  const store = useVisitStore();
  const exhibition = useVisit((visit) => visit.exhibition.id);
  const joined = useVisit((visit) => visit.link.state === 'joined');
  const led = useVisit((visit) => isLed(visit.live));
  const [planned, setPlanned] = useState<PlannedNews | null>(null);
  const [now, setNow] = useState(() => store.getState().serverNow());
  // While a tour is led here it tells of itself.
  const waits = joined && !led;
  useEffect(() => {
    if (!waits) return;
    let current = true;
    let asked = 0;
    let known: PlannedNews | null = null;
    const ask = async (): Promise<void> => {
      asked = performance.now();
      const answer = await lookPlanned(exhibition, id);
      if (!current || !answer.ok) return;
      known = answer.planned;
      setPlanned(known);
    };
    const look = (): void => {
      const time = store.getState().serverNow();
      setNow(time);
      if ((known?.phase === 'ahead' && time >= known.startsAt) || performance.now() - asked >= ASK_EVERY) void ask();
    };
    void ask();
    const timer = setInterval(look, LOOK_EVERY);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [store, exhibition, id, waits]);
  return planned === null || led ? null : { planned, now };
}

/** A quiet line for whoever has come early: when the tour begins, that the guide is late, or where it is. Takes no focus. */
export function PlannedNotice({ id }: { id: string }) {
  const t = useT();
  const say = useSay();
  const language = usePageLanguage();
  const store = useVisitStore();
  const known = usePlanned(id);
  const over = useVisit((visit) => visit.liveOver !== null || visit.live?.phase === 'ended');
  const landed = useVisit((visit) => visit.landed);
  const isGuide = useVisit((visit) => visit.guide !== null && visit.guide.name === known?.planned.guideName);
  const tour = useVisit((visit) => tourOf(visit.exhibition, known?.planned.tour));
  /** The phase in which the line was closed. */
  const [closed, setClosed] = useState<string | null>(null);
  if (known === null || tour === null || !landed) return null;
  const { phase, guideName: name, startsAt } = known.planned;
  if (phase === closed || (phase === 'over' && over)) return null;
  return (
    <section aria-label={t('live.label')} className="card card-middle live-invitation" data-asks="false">
      <p>{t(`live.planned.${phase}`, { name, title: say(tour.title), when: untilWords(startsAt, known.now, language) })}</p>
      <div>
        {phase === 'now' ? (
          <button className="button main" onClick={() => void store.getState().gallery?.join(undefined, id)} type="button">
            {t('live.planned.goThere')}
          </button>
        ) : null}
        {isGuide && (phase === 'ahead' || phase === 'late') ? (
          <button className="button" onClick={() => store.getState().setPanel('guide')} type="button">
            {t('guide.title')}
          </button>
        ) : null}
        <button
          className="button"
          onClick={() => {
            focusHall();
            setClosed(phase);
          }}
          type="button"
        >
          {t('live.close')}
        </button>
      </div>
      {/* Told once for each state, not with each minute. */}
      <p className="unseen" key={phase} role="status">
        {phase === 'ahead' ? '' : t(`live.planned.${phase}`, { name, title: say(tour.title), when: '' })}
      </p>
    </section>
  );
}
