import { useState } from 'react';
import { comeAlong } from '../../visit/follow-live.ts';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { focusHall } from '../ui/focus-hall.ts';
import { useT } from '../ui/i18n.ts';
import { useSay } from '../ui/spoken.tsx';
import { TranscriptNote } from './transcript-note.tsx';
import { isOpen, type LiveView, useActs, useLeadName } from './use-live.ts';

/** Asks to come along, and for those who look around themselves says in one line where the group is. Takes no focus and covers nothing. */
export function FollowerInvitation({ view }: { view: LiveView }) {
  const t = useT();
  const say = useSay();
  const store = useVisitStore();
  const link = useVisit((visit) => visit.tourLink);
  const alone = useVisit((visit) => visit.tour !== null);
  const { refused, busy, run } = useActs();
  const { live, tour, stop, me } = view;
  const called = me?.called ?? 0;
  // Whoever has followed before has been asked; each call of the guide asks once more.
  const [declined, setDeclined] = useState({ tour: me !== undefined && me.language !== '' ? live.id : '', called });
  const name = useLeadName(live);
  const asks = declined.tour !== live.id || called > declined.called;
  if (live.phase === 'offered' || (!asks && alone)) return null;
  // Closed to newcomers; whoever came by a link to it is told so.
  if (asks && !isOpen(live, link) && (me === undefined || me.language === '')) {
    return link === null ? null : (
      <section aria-label={t('live.label')} className="card card-middle live-invitation" data-asks="false">
        <p>{t('live.refused', { why: t('people.refusals.tour-locked') })}</p>
      </section>
    );
  }
  const come = (): void => {
    focusHall();
    setDeclined({ tour: live.id, called });
    void run(() => comeAlong(store));
  };
  const values = { name, title: say(tour.title), stop: live.stop + 1, count: tour.stops.length };
  return (
    <section aria-label={t('live.label')} className="card card-middle live-invitation" data-asks={asks}>
      {asks ? (
        <p>
          {called > declined.called && called > 0 ? <b>{t('live.called', { name })} </b> : null}
          {t(live.startedAt === 0 ? 'live.gathering' : 'live.invitation', values)} {t('live.ask')}
        </p>
      ) : (
        <p>{t('live.roaming', { ...values, title: say(stop.title) })}</p>
      )}
      <div>
        <button aria-disabled={busy} className="button main" onClick={() => (busy ? undefined : come())} title={t('live.key')} type="button">
          {t(asks ? 'live.come' : 'live.catchUp')}
        </button>
        {asks ? (
          <button
            className="button"
            onClick={() => {
              focusHall();
              setDeclined({ tour: live.id, called });
            }}
            type="button"
          >
            {t('live.decline')}
          </button>
        ) : null}
      </div>
      <TranscriptNote />
      <p className="hint" role="status">
        {refused}
      </p>
    </section>
  );
}
