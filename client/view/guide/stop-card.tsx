import type { Tour } from '#scenes/format/tour-schema.ts';
import { useVisitStore } from '../../visit/visit.ts';
import { Prose } from '../reading/prose.tsx';
import { useT } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';
import { Spoken } from '../ui/spoken.tsx';
import { Refused } from './act-button.tsx';
import { OpenForAll } from './open-for-all.tsx';
import { PointForAll } from './point-for-all.tsx';
import { SayInWriting } from './say-in-writing.tsx';
import { useLiveTour } from './use-console.ts';
import type { SheetNow } from './use-sheet.ts';

/** Leads the guide to the place beside the exhibit that the tour keeps free for them; nobody is moved without asking. */
function ToMyPlace() {
  const t = useT();
  const store = useVisitStore();
  const { turn, guideTurn, guideX, guideZ, guideYaw } = useLiveTour();
  if (guideTurn === 0 || guideTurn !== turn) return null;
  return (
    <button className="button" onClick={() => store.getState().travelTo(guideX, guideZ, { yaw: guideYaw, pitch: 0 })} type="button">
      <Icon name="walk" size={18} />
      {t('guide.toPlace')}
    </button>
  );
}

/** The guide's notes for the stop, once they are here. */
function Notes({ stop, sheet, refused, ask }: SheetNow & { stop: number }) {
  const t = useT();
  const notes = sheet?.notes[stop];
  if (notes !== undefined) return <Prose words={notes} />;
  if (refused === null) return <p className="hint">{t('guide.notesWait')}</p>;
  return (
    <>
      <Refused code={refused} />
      <button className="button" onClick={ask} type="button">
        {t('guide.notesAgain')}
      </button>
    </>
  );
}

/** The guide's own card for the stop: notes large, the words that visitors read, the question, what comes next. */
export function StopCard({ tour, leads, inHall = true, notes }: { tour: Tour; leads: boolean; /** There are halls to walk and point in. */ inHall?: boolean; notes: SheetNow }) {
  const t = useT();
  const live = useLiveTour();
  const stop = tour.stops[live.stop];
  const next = tour.stops[live.stop + 1];
  if (stop === undefined) return null;
  return (
    <>
      <div className="guide-notes" role="group" aria-label={t('guide.notes')}>
        <Notes {...notes} stop={live.stop} />
      </div>
      {stop.question === undefined ? null : (
        <section className="guide-question">
          <h3>{t('guide.askGroup')}</h3>
          <Prose words={stop.question} />
        </section>
      )}
      <details key={stop.id}>
        <summary>{t('guide.told')}</summary>
        <div className="guide-told">
          <Prose words={stop.told} />
        </div>
      </details>
      {leads ? (
        <>
          {inHall ? <ToMyPlace /> : null}
          {inHall ? <PointForAll /> : null}
          <OpenForAll stop={stop} />
          <SayInWriting />
        </>
      ) : null}
      <p>
        {next === undefined ? (
          t('guide.lastStop')
        ) : (
          <>
            {t('guide.nextStop')} <b><Spoken words={next.title} /></b> <small className="hint">{t('tour.minutes', { minutes: next.minutes })}</small>
          </>
        )}
      </p>
    </>
  );
}
