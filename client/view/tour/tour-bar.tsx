import './tour.css';
import { type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react';
import { speak } from '#scenes/format/speak.ts';
import type { Tour, TourStop } from '#scenes/format/tour-schema.ts';
import { tellsTour, tourOf, tourPhase } from '../../tour/tour-now.ts';
import { minutesLeft, stopOf, type TourPhase, type TourWalk } from '../../tour/tour-walk.ts';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { useCover } from '../reading/cover-while-open.ts';
import { useNarrow } from '../ui/device.ts';
import { focusHall } from '../ui/focus-hall.ts';
import { useT } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';
import { Spoken, useSay } from '../ui/spoken.tsx';
import { StopList } from './stop-list.tsx';
import { TourDone } from './tour-done.tsx';
import { TourSteps } from './tour-steps.tsx';
import { TourWords } from './tour-words.tsx';
import { type Pace, useTourPace } from './use-tour-pace.ts';

/** Tells the camera to keep clear of the card, while it is one. */
function Cover({ card }: { card: RefObject<HTMLElement | null> }) {
  useCover(card, useNarrow());
  return null;
}

/** The heading takes the focus when the tour has come to its end: the button that led there is gone. */
function Heading({ id, stop }: { id: string; stop: TourStop | null }) {
  const t = useT();
  const title = useRef<HTMLHeadingElement>(null);
  const done = stop === null;
  useEffect(() => {
    if (done) title.current?.focus({ preventScroll: true });
  }, [done]);
  return (
    <h2 id={id} ref={title} tabIndex={-1}>
      {stop === null ? t('tour.thanks') : <Spoken words={stop.title} />}
    </h2>
  );
}

/** Title of tour and stop, reading aloud, and the way out. */
function Head({ id, tour, stop, walk, pace }: { id: string; tour: Tour; stop: TourStop | null; walk: TourWalk; pace: Pace }) {
  const t = useT();
  const store = useVisitStore();
  return (
    <header className="tour-head">
      <div>
        <p className="hint">
          <Spoken words={tour.title} />
        </p>
        <Heading id={id} stop={stop} />
      </div>
      {pace.voices && stop !== null ? (
        <button
          aria-label={t(walk.aloud ? 'tour.silent' : 'tour.aloud')}
          className="button bare"
          data-on={walk.aloud}
          onClick={() => store.getState().setTourWish({ aloud: !walk.aloud })}
          title={t(walk.aloud ? 'tour.silent' : 'tour.aloud')}
          type="button"
        >
          <Icon name={walk.aloud ? 'pause' : 'voice'} />
        </button>
      ) : null}
      <button
        aria-label={t('tour.leave')}
        className="button bare"
        onClick={() => {
          focusHall();
          store.getState().takeTour(null);
        }}
        type="button"
      >
        <Icon name="close" />
      </button>
    </header>
  );
}

/** How far one is: which stop of how many, as a line, and in minutes. The stop opens the list of all. */
function HowFar({ tour, walk, listed, onList, toggle }: { tour: Tour; walk: TourWalk; listed: boolean; onList: () => void; toggle: RefObject<HTMLButtonElement | null> }) {
  const t = useT();
  const count = tour.stops.length;
  return (
    <div className="tour-line">
      <button aria-expanded={listed} className="button bare" onClick={onList} ref={toggle} title={t('tour.stops')} type="button">
        {t('tour.stop', { stop: walk.stop + 1, count })}
        <Icon name="down" size={16} />
        <span className="unseen"> – {t('tour.stops')}</span>
      </button>
      <progress aria-label={t('tour.progress')} max={count} value={walk.stop + 1} />
      <span className="hint">{t('tour.left', { minutes: minutesLeft(tour, walk.stop) })}</span>
    </div>
  );
}

/** What there is to say on how the tour stands, for the eye; for the ear also which stop it is. */
function useStanding(tour: Tour, stop: TourStop | null, walk: TourWalk, phase: TourPhase, pace: Pace): { seen: string | null; said: string } {
  const t = useT();
  const say = useSay();
  const said = stop === null ? t('tour.thanks') : t('tour.announce', { stop: walk.stop + 1, count: tour.stops.length, title: say(stop.title) });
  if (phase === 'under way') return { seen: t('tour.underWay'), said };
  if (phase === 'away') return { seen: t('tour.away'), said: '' };
  if (phase === 'paused') return { seen: t('tour.paused'), said: '' };
  if (pace.soon) return { seen: t('tour.soon'), said: '' };
  return pace.offered ? { seen: t('tour.heard'), said: '' } : { seen: null, said };
}

function Walking({ tour, walk, phase }: { tour: Tour; walk: TourWalk; phase: TourPhase }) {
  const store = useVisitStore();
  const language = useVisit((visit) => visit.language);
  const declared = useVisit((visit) => visit.languages);
  const shown = useVisit((visit) => tellsTour(visit) || (visit.open === null && visit.panel === 'none'));
  const stop = stopOf(tour, walk);
  const words = useMemo(
    () => (stop === null ? [] : [stop.title, stop.told, ...(stop.question === undefined ? [] : [stop.question])].map((one) => speak(one, language, declared))),
    [stop, language, declared],
  );
  const pace = useTourPace(walk, shown && phase === 'at the stop', words, stop?.question !== undefined);
  const standing = useStanding(tour, stop, walk, phase, pace);
  const [listed, setListed] = useState(false);
  const card = useRef<HTMLElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const titleId = useId();
  const isCard = phase === 'at the stop' || phase === 'finished';
  const say = useSay();
  const t = useT();
  return (
    <section aria-label={t('tour.bar', { title: say(tour.title) })} className="card tour" data-shape={isCard ? 'card' : 'strip'} hidden={!shown} ref={card}>
      {isCard && shown ? <Cover card={card} /> : null}
      <Head id={titleId} pace={pace} stop={stop} tour={tour} walk={walk} />
      {stop === null ? <TourDone tour={tour} /> : <HowFar listed={listed} onList={() => setListed(!listed)} toggle={toggle} tour={tour} walk={walk} />}
      {stop !== null && listed ? (
        <StopList
          onChoose={(chosen) => {
            toggle.current?.focus();
            setListed(false);
            store.getState().goToStop(chosen);
          }}
          tour={tour}
        />
      ) : null}
      {stop !== null && !listed && isCard ? <TourWords stop={stop} /> : null}
      <p className="tour-standing" role="status">
        <span className="unseen">{standing.said} </span>
        {standing.seen}
      </p>
      <TourSteps offered={pace.offered} phase={phase} tour={tour} walk={walk} />
    </section>
  );
}

/** The tour being walked: the words of its stop beside the exhibit, or, on the way and elsewhere, a quiet strip. */
export function TourBar() {
  const tour = useVisit((visit) => tourOf(visit.exhibition, visit.tour?.id));
  const walk = useVisit((visit) => visit.tour);
  const phase = useVisit(tourPhase);
  return tour === null || walk === null || phase === null ? null : <Walking phase={phase} tour={tour} walk={walk} />;
}
